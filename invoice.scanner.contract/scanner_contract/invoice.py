"""The invoice, in the words of EN 16931: one line a field, and everything else follows from that line.

A field has a *path*: its name, or ``line_items.0.amount`` for the first row of a group.
The terms (BT-1, BG-25, ...) are those of the European standard EN 16931-1.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict


class Kind(StrEnum):
    """What a value is, and so how its printed text is normalised and checked."""

    TEXT = "text"
    IDENTIFIER = "identifier"  # text without inner meaning: letters, digits and signs as printed
    DATE = "date"
    MONEY = "money"  # in the invoice's currency
    NUMBER = "number"
    PERCENT = "percent"  # 19 means 19 %
    CURRENCY = "currency"  # ISO 4217
    VAT_ID = "vat_id"  # with its country prefix
    IBAN = "iban"


@dataclass(frozen=True, slots=True)
class Term:
    """What a field's line in the model says beyond its type.

    ``required``: an invoice without it is never approved without a person.
    """

    bt: str
    kind: Kind
    required: bool = False


class Row(BaseModel):
    """A group of terms. Every value is optional: null where the invoice says nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class LineItem(Row):
    """BG-25, one line of the invoice."""

    description: Annotated[str | None, Term("BT-153", Kind.TEXT)] = None
    quantity: Annotated[Decimal | None, Term("BT-129", Kind.NUMBER)] = None
    unit_price: Annotated[Decimal | None, Term("BT-146", Kind.MONEY)] = None
    vat_rate: Annotated[Decimal | None, Term("BT-152", Kind.PERCENT)] = None
    amount: Annotated[Decimal | None, Term("BT-131", Kind.MONEY)] = None


class VatBreakdown(Row):
    """BG-23, the VAT of one rate."""

    rate: Annotated[Decimal | None, Term("BT-119", Kind.PERCENT)] = None
    taxable_amount: Annotated[Decimal | None, Term("BT-116", Kind.MONEY)] = None
    vat: Annotated[Decimal | None, Term("BT-117", Kind.MONEY)] = None


class Invoice(Row):
    """What an invoice says. Money is exact and in ``currency``."""

    invoice_number: Annotated[str | None, Term("BT-1", Kind.IDENTIFIER, required=True)] = None
    invoice_date: Annotated[date | None, Term("BT-2", Kind.DATE, required=True)] = None
    due_date: Annotated[date | None, Term("BT-9", Kind.DATE)] = None
    vendor_name: Annotated[str | None, Term("BT-27", Kind.TEXT, required=True)] = None
    vendor_vat_id: Annotated[str | None, Term("BT-31", Kind.VAT_ID)] = None
    iban: Annotated[str | None, Term("BT-84", Kind.IBAN)] = None
    currency: Annotated[str | None, Term("BT-5", Kind.CURRENCY, required=True)] = None
    amount: Annotated[Decimal | None, Term("BT-109", Kind.MONEY)] = None
    """Total without VAT (net)."""
    vat: Annotated[Decimal | None, Term("BT-110", Kind.MONEY)] = None
    """Total VAT."""
    total: Annotated[Decimal | None, Term("BT-112", Kind.MONEY, required=True)] = None
    """Total with VAT (gross)."""
    purchase_order: Annotated[str | None, Term("BT-13", Kind.IDENTIFIER)] = None
    payment_terms: Annotated[str | None, Term("BT-20", Kind.TEXT)] = None
    payment_reference: Annotated[str | None, Term("BT-83", Kind.IDENTIFIER)] = None
    line_items: tuple[LineItem, ...] = ()
    vat_breakdown: tuple[VatBreakdown, ...] = ()


GROUPS: dict[str, type[Row]] = {"line_items": LineItem, "vat_breakdown": VatBreakdown}


def terms(row: type[Row] = Invoice) -> dict[str, Term]:
    """The plain fields of a row by name, in the order of the model; groups stand in ``GROUPS``."""
    return {
        name: extra for name, info in row.model_fields.items() for extra in info.metadata if isinstance(extra, Term)
    }


REQUIRED: tuple[str, ...] = tuple(name for name, extra in terms().items() if extra.required)


def path(group: str, index: int, name: str) -> str:
    """The path of a field in a group's row; ``index`` counts from 0."""
    return f"{group}.{index}.{name}"


def term_at(field: str) -> Term:
    """The term that a path names.

    Raises:
        KeyError: no such field.
    """
    group, _, rest = field.partition(".")
    if not rest:
        return terms()[group]
    index, _, name = rest.partition(".")
    if not index.isdecimal():
        raise KeyError(field)
    return terms(GROUPS[group])[name]


def rows(paths: Iterable[str], group: str) -> dict[int, dict[str, str]]:
    """The paths of one group, by row index and field name, rows in order."""
    found: dict[int, dict[str, str]] = {}
    for each in paths:
        head, _, rest = each.partition(".")
        if head == group:
            index, _, name = rest.partition(".")
            found.setdefault(int(index), {})[name] = each
    return dict(sorted(found.items()))


def assemble(values: Mapping[str, object]) -> Invoice:
    """The invoice made of values by path: ``{"total": "119.00", "line_items.0.amount": "100.00"}``.

    Rows keep their order; gaps between their numbers close.

    Raises:
        pydantic.ValidationError: a path that does not exist, or a value that is not of its field's type.
    """
    plain = {name: value for name, value in values.items() if "." not in name}
    groups = {
        group: [{name: values[each] for name, each in row.items()} for row in rows(values, group).values()]
        for group in GROUPS
    }
    return Invoice.model_validate(plain | groups)
