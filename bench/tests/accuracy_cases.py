"""Documents and predictions for the tests of the measure, as short as they can be written."""

from pathlib import Path
from typing import Any

from bench.accuracy.documents import Document
from bench.accuracy.predictions import Prediction, Said
from bench.accuracy.score import Judgement, judge
from scanner_contract.invoice import path

TRUTH: dict[str, Any] = {
    "invoice_number": "RE-2024/001",
    "invoice_date": "2024-03-01",
    "due_date": None,
    "vendor_name": "Müller & Söhne GmbH",
    "vendor_vat_id": "DE123456789",
    "currency": "EUR",
    "amount": 100.0,
    "vat": 19.0,
    "total": 119.0,
    "line_items": [
        {"description": "Beratung vor Ort", "quantity": 1, "amount": 60.0},
        {"description": "Anfahrt", "quantity": 2, "amount": 40.0},
    ],
}


def document(name: str = "a.pdf", truth: dict[str, Any] | None = None, **known: Any) -> Document:
    return Document(name, Path(name), **{"kind": "digital", "language": "de", "truth": truth or TRUTH} | known)


def prediction(fields: dict[str, Any], name: str = "a.pdf", *, confidence: float = 0.9, **more: Any) -> Prediction:
    """From plain names and lists of rows; nothing is said where the value is None."""
    values: dict[str, Any] = {}
    for field, value in fields.items():
        if isinstance(value, list):
            values |= {
                path(field, place, column): each for place, row in enumerate(value) for column, each in row.items()
            }
        else:
            values[field] = value
    said = {field: Said(str(value), confidence) for field, value in values.items() if value is not None}
    rest: dict[str, Any] = {"verdict": "manual_review", "quality_score": 0.5} | more
    return Prediction(name, said, **rest)


def judged(
    fields: dict[str, Any], truth: dict[str, Any] | None = None, *, said: dict[str, Any] | None = None, **known: Any
) -> Judgement:
    """``said`` is what the prediction has beside its fields, ``known`` what is known of the document."""
    return judge(document(truth=truth, **known), prediction(fields, **said or {}))
