"""All that an e-invoice states: the fields of the invoice, and what only the rules need."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from scanner_contract.invoice import GROUPS, Invoice, Kind, Term, path, terms
from scanner_contract.values import Stated

ALLOWANCE = {
    "amount": Term("BT-92", Kind.MONEY),
    "category": Term("BT-95", Kind.IDENTIFIER),
    "rate": Term("BT-96", Kind.PERCENT),
    "reason": Term("BT-97", Kind.TEXT),
    "reason_code": Term("BT-98", Kind.IDENTIFIER),
}
"""A document-level charge (BG-21) has the same terms under other numbers."""

HIDDEN: Mapping[str, Mapping[str, Term]] = {
    "": {
        "profile": Term("BT-24", Kind.IDENTIFIER),
        "type_code": Term("BT-3", Kind.IDENTIFIER),
        "test": Term("", Kind.IDENTIFIER),
        "tax_currency": Term("BT-6", Kind.CURRENCY),
        "tax_currency_vat": Term("BT-111", Kind.NUMBER),  # no money of the invoice's currency
        "tax_point_date": Term("BT-7", Kind.DATE),
        "tax_point_code": Term("BT-8", Kind.IDENTIFIER),
        "vendor_id": Term("BT-29", Kind.IDENTIFIER),
        "vendor_registration": Term("BT-30", Kind.IDENTIFIER),
        "customer_registration": Term("BT-47", Kind.IDENTIFIER),
        "representative_vat_id": Term("BT-63", Kind.VAT_ID),
        "payment_means": Term("BT-81", Kind.IDENTIFIER),
        "account": Term("BT-84", Kind.IDENTIFIER),
        "line_total": Term("BT-106", Kind.MONEY),
        "allowance_total": Term("BT-107", Kind.MONEY),
        "charge_total": Term("BT-108", Kind.MONEY),
        "third_party_total": Term("BT-179", Kind.MONEY),
        "stamp": Term("", Kind.MONEY),  # Italy's stamp duty
    },
    "line_items": {
        "id": Term("BT-126", Kind.IDENTIFIER),
        "category": Term("BT-151", Kind.IDENTIFIER),
        "gross_price": Term("BT-148", Kind.MONEY),
        "undiscounted_price": Term("BT-146", Kind.MONEY),
    },
    "vat_breakdown": {
        "category": Term("BT-118", Kind.IDENTIFIER),
        "reason": Term("BT-120", Kind.TEXT),
        "reason_code": Term("BT-121", Kind.IDENTIFIER),
        "rounding": Term("", Kind.MONEY),
    },
    "allowances": ALLOWANCE,
    "charges": ALLOWANCE | {"is_shipping": Term("", Kind.IDENTIFIER)},
}
"""What only rules need, for the header and for each group: none of it becomes a field."""


def known(group: str = "") -> Mapping[str, Term]:
    """All terms of the header, or of a group's rows."""
    if group and group not in GROUPS:
        return HIDDEN[group]
    return {**terms(GROUPS.get(group, Invoice)), **HIDDEN[group]}


@dataclass(frozen=True, slots=True)
class Terms:
    """What the header or one row states, and where it stands itself."""

    place: str
    stated: Mapping[str, Stated]
    groups: Mapping[str, tuple["Terms", ...]] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self.stated

    def text(self, name: str) -> str | None:
        return self.stated[name].raw if name in self.stated else None

    def number(self, name: str) -> Decimal | None:
        return Decimal(self.stated[name].raw) if name in self.stated else None

    def amount(self, name: str) -> Decimal:
        """A number; none is stated: zero."""
        return Decimal(self.stated[name].raw) if name in self.stated else Decimal(0)

    def rows(self, group: str) -> tuple["Terms", ...]:
        return self.groups.get(group, ())

    def total(self, group: str, name: str) -> Decimal:
        return sum((row.amount(name) for row in self.rows(group)), Decimal(0))

    def place_of(self, name: str) -> str:
        """Where a term stands; where it ought to, if it is not stated."""
        return self.stated[name].xpath if name in self.stated else self.place

    def fields(self) -> dict[str, Stated]:
        """The invoice's fields by path. Rows are numbered anew: one that states none has no number."""
        return {name: self.stated[name] for name in terms() if name in self.stated} | dict(self._rows_fields())

    def _rows_fields(self) -> Iterator[tuple[str, Stated]]:
        for group, model in GROUPS.items():
            names = terms(model)
            rows = ([name for name in names if name in row.stated] for row in self.rows(group))
            for index, (row, found) in enumerate(
                (row, found) for row, found in zip(self.rows(group), rows, strict=True) if found
            ):
                for name in found:
                    yield path(group, index, name), row.stated[name]
