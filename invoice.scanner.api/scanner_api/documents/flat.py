"""A document in the flat view: the invoice's fields beside the document's own.

Both the values and their schema are made from the invoice model, so a new field there appears here by itself.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from marshmallow import fields

from scanner_api.fields import Answer, Failure, Timestamp
from scanner_api.money import Amount, Money
from scanner_contract.database.models import Document
from scanner_contract.invoice import GROUPS, DocumentType, Invoice, Kind, Row, Term, terms
from scanner_contract.statuses import Status

FIELDS: dict[Kind, Callable[..., fields.Field[Any]]] = {
    Kind.TEXT: fields.String,
    Kind.IDENTIFIER: fields.String,
    Kind.DATE: fields.Date,
    Kind.MONEY: Money,
    Kind.NUMBER: fields.Float,
    Kind.PERCENT: fields.Float,
    Kind.CURRENCY: fields.String,
    Kind.COUNTRY: fields.String,
    Kind.VAT_ID: fields.String,
    Kind.IBAN: fields.String,
    Kind.BIC: fields.String,
    Kind.DOCUMENT_TYPE: partial(fields.Enum, DocumentType, by_value=fields.String),
}


def _row_fields(row: type[Row]) -> dict[str, fields.Field[Any]]:
    return {
        name: FIELDS[term.kind](
            required=True,
            allow_none=True,
            metadata=_metadata(term, row.model_fields[name].description),
        )
        for name, term in terms(row).items()
    }


def _metadata(term: Term, said: str | None) -> dict[str, object]:
    """What the schema tells of a field beyond its type: enough to make a form of it."""
    standard = f"{term.bt} of EN 16931."
    return {
        "description": f"{said} {standard}" if said else standard,
        "x-kind": term.kind.value,
        **({"x-section": term.section.value} if term.section else {}),
        "x-required": term.required,
    }


def _group(row: type[Row]) -> fields.Field[Any]:
    return fields.List(fields.Nested(Answer.from_dict(_row_fields(row), name=row.__name__)), required=True)


_INVOICE: dict[str, fields.Field[Any]] = _row_fields(Invoice)
_GROUPS: dict[str, fields.Field[Any]] = {name: _group(row) for name, row in GROUPS.items()}

_BEFORE: dict[str, fields.Field[Any]] = {
    "id": fields.UUID(required=True),
    "status": fields.Enum(Status, by_value=fields.String, required=True),
    "filename": fields.String(required=True),
    "page_count": fields.Integer(required=True, allow_none=True),
}
_AFTER: dict[str, fields.Field[Any]] = {
    "predicted_accuracy": fields.Float(
        required=True, allow_none=True, metadata={"description": "The quality score under its older name."}
    ),
    "created_at": Timestamp(required=True),
    "last_update": Timestamp(required=True),
}

_REASONS = fields.List(
    fields.Nested(Failure),
    required=True,
    metadata={"description": "Why it waits for a person, failed, or was rejected."},
)

Summary = Answer.from_dict({**_BEFORE, **_INVOICE, **_AFTER, "reasons": _REASONS}, name="DocumentSummary")
FlatDocument = Answer.from_dict({**_BEFORE, **_INVOICE, **_GROUPS, **_AFTER}, name="Document")


def flat(document: Document) -> dict[str, object]:
    """The values that ``FlatDocument`` and ``Summary`` write."""
    invoice = Invoice.model_validate(document.invoice or {})
    return {
        "id": document.id,
        "status": document.status,
        "filename": document.filename,
        "page_count": document.page_count,
        **_values(invoice, invoice.currency),
        **{name: _rows(getattr(invoice, name), invoice.currency) for name in GROUPS},
        "predicted_accuracy": document.quality_score,
        "created_at": document.created_at,
        "last_update": document.updated_at,
    }


def _rows(rows: Iterable[Row], currency: str | None) -> list[dict[str, object]]:
    return [_values(row, currency) for row in rows]


def _values(row: Row, currency: str | None) -> dict[str, object]:
    values = {name: (term, getattr(row, name)) for name, term in terms(type(row)).items()}
    return {
        name: Amount(value, currency) if term.kind is Kind.MONEY and value is not None else value
        for name, (term, value) in values.items()
    }
