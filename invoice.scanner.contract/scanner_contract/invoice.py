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
    COUNTRY = "country"  # ISO 3166-1 alpha-2
    VAT_ID = "vat_id"  # with its country prefix
    IBAN = "iban"
    BIC = "bic"  # ISO 9362
    DOCUMENT_TYPE = "document_type"  # one of DocumentType


class DocumentType(StrEnum):
    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    RECEIPT = "receipt"
    REMINDER = "reminder"
    OTHER = "other"


class Section(StrEnum):
    """Where people look for a field; also the order in which a form shows them."""

    DOCUMENT = "document"
    VENDOR = "vendor"
    CUSTOMER = "customer"
    AMOUNTS = "amounts"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True)
class Term:
    """What a field's line in the model says beyond its type.

    ``section`` is that of a field outside the groups. ``required``: an invoice without it is never approved without a
    person.
    """

    bt: str
    kind: Kind
    section: Section | None = None
    required: bool = False


class Row(BaseModel):
    """A group of terms. Every value is optional: null where the invoice says nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class LineItem(Row):
    """BG-25, one line of the invoice."""

    description: Annotated[str | None, Term("BT-153", Kind.TEXT)] = None
    code: Annotated[str | None, Term("BT-155", Kind.IDENTIFIER)] = None
    """The vendor's number of what was sold."""
    quantity: Annotated[Decimal | None, Term("BT-129", Kind.NUMBER)] = None
    unit: Annotated[str | None, Term("BT-130", Kind.TEXT)] = None
    """As printed; a code of UN/ECE Recommendation 20 where an e-invoice says one."""
    unit_price: Annotated[Decimal | None, Term("BT-146", Kind.MONEY)] = None
    discount: Annotated[Decimal | None, Term("BT-136", Kind.MONEY)] = None
    """What is taken off this line, as a positive amount."""
    vat_rate: Annotated[Decimal | None, Term("BT-152", Kind.PERCENT)] = None
    amount: Annotated[Decimal | None, Term("BT-131", Kind.MONEY)] = None


class VatBreakdown(Row):
    """BG-23, the VAT of one rate."""

    rate: Annotated[Decimal | None, Term("BT-119", Kind.PERCENT)] = None
    taxable_amount: Annotated[Decimal | None, Term("BT-116", Kind.MONEY)] = None
    vat: Annotated[Decimal | None, Term("BT-117", Kind.MONEY)] = None


class Invoice(Row):
    """What an invoice says. Money is exact and in ``currency``; what is taken off is a positive amount."""

    document_type: Annotated[DocumentType | None, Term("BT-3", Kind.DOCUMENT_TYPE, Section.DOCUMENT)] = None
    invoice_number: Annotated[str | None, Term("BT-1", Kind.IDENTIFIER, Section.DOCUMENT, required=True)] = None
    invoice_date: Annotated[date | None, Term("BT-2", Kind.DATE, Section.DOCUMENT, required=True)] = None
    due_date: Annotated[date | None, Term("BT-9", Kind.DATE, Section.DOCUMENT)] = None
    delivery_date: Annotated[date | None, Term("BT-72", Kind.DATE, Section.DOCUMENT)] = None
    service_period_start: Annotated[date | None, Term("BT-73", Kind.DATE, Section.DOCUMENT)] = None
    service_period_end: Annotated[date | None, Term("BT-74", Kind.DATE, Section.DOCUMENT)] = None
    purchase_order: Annotated[str | None, Term("BT-13", Kind.IDENTIFIER, Section.DOCUMENT)] = None
    sales_order: Annotated[str | None, Term("BT-14", Kind.IDENTIFIER, Section.DOCUMENT)] = None
    contract_number: Annotated[str | None, Term("BT-12", Kind.IDENTIFIER, Section.DOCUMENT)] = None
    buyer_reference: Annotated[str | None, Term("BT-10", Kind.IDENTIFIER, Section.DOCUMENT)] = None
    preceding_invoice: Annotated[str | None, Term("BT-25", Kind.IDENTIFIER, Section.DOCUMENT)] = None
    """The number of the invoice that this one corrects."""
    vendor_name: Annotated[str | None, Term("BT-27", Kind.TEXT, Section.VENDOR, required=True)] = None
    vendor_street: Annotated[str | None, Term("BT-35", Kind.TEXT, Section.VENDOR)] = None
    vendor_postal_code: Annotated[str | None, Term("BT-38", Kind.IDENTIFIER, Section.VENDOR)] = None
    vendor_city: Annotated[str | None, Term("BT-37", Kind.TEXT, Section.VENDOR)] = None
    vendor_country: Annotated[str | None, Term("BT-40", Kind.COUNTRY, Section.VENDOR)] = None
    vendor_vat_id: Annotated[str | None, Term("BT-31", Kind.VAT_ID, Section.VENDOR)] = None
    vendor_tax_number: Annotated[str | None, Term("BT-32", Kind.IDENTIFIER, Section.VENDOR)] = None
    customer_name: Annotated[str | None, Term("BT-44", Kind.TEXT, Section.CUSTOMER)] = None
    customer_number: Annotated[str | None, Term("BT-46", Kind.IDENTIFIER, Section.CUSTOMER)] = None
    customer_street: Annotated[str | None, Term("BT-50", Kind.TEXT, Section.CUSTOMER)] = None
    customer_postal_code: Annotated[str | None, Term("BT-53", Kind.IDENTIFIER, Section.CUSTOMER)] = None
    customer_city: Annotated[str | None, Term("BT-52", Kind.TEXT, Section.CUSTOMER)] = None
    customer_country: Annotated[str | None, Term("BT-55", Kind.COUNTRY, Section.CUSTOMER)] = None
    customer_vat_id: Annotated[str | None, Term("BT-48", Kind.VAT_ID, Section.CUSTOMER)] = None
    currency: Annotated[str | None, Term("BT-5", Kind.CURRENCY, Section.AMOUNTS, required=True)] = None
    discount: Annotated[Decimal | None, Term("BT-107", Kind.MONEY, Section.AMOUNTS)] = None
    """What is taken off the sum of the lines."""
    shipping: Annotated[Decimal | None, Term("BT-99", Kind.MONEY, Section.AMOUNTS)] = None
    """What sending the goods costs, where that is no line."""
    amount: Annotated[Decimal | None, Term("BT-109", Kind.MONEY, Section.AMOUNTS)] = None
    """Total without VAT (net)."""
    vat: Annotated[Decimal | None, Term("BT-110", Kind.MONEY, Section.AMOUNTS)] = None
    """Total VAT."""
    total: Annotated[Decimal | None, Term("BT-112", Kind.MONEY, Section.AMOUNTS, required=True)] = None
    """Total with VAT (gross)."""
    tip: Annotated[Decimal | None, Term("BT-99", Kind.MONEY, Section.AMOUNTS)] = None
    rounding: Annotated[Decimal | None, Term("BT-114", Kind.MONEY, Section.AMOUNTS)] = None
    """What was added to round the amount due; negative where it was taken off."""
    prepaid: Annotated[Decimal | None, Term("BT-113", Kind.MONEY, Section.AMOUNTS)] = None
    """What was paid before."""
    amount_due: Annotated[Decimal | None, Term("BT-115", Kind.MONEY, Section.AMOUNTS)] = None
    """What is left to pay."""
    iban: Annotated[str | None, Term("BT-84", Kind.IBAN, Section.PAYMENT)] = None
    bic: Annotated[str | None, Term("BT-86", Kind.BIC, Section.PAYMENT)] = None
    payment_terms: Annotated[str | None, Term("BT-20", Kind.TEXT, Section.PAYMENT)] = None
    payment_reference: Annotated[str | None, Term("BT-83", Kind.IDENTIFIER, Section.PAYMENT)] = None
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
