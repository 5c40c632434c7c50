"""A sound invoice, and what becomes of it with a value changed or left out."""

from datetime import date

from scanner_contract.values import Box, Evaluation, Evidence, Extraction, Failure, FieldValue
from scanner_processing.stages.evaluation import evaluate_document

PLACE = Evidence(page=1, box=Box(0, 0, 10, 10), words=(0,))
TODAY = date(2024, 6, 1)

SOUND = {
    "document_type": "invoice",
    "invoice_number": "INV-7",
    "invoice_date": "2024-05-01",
    "due_date": "2024-05-31",
    "vendor_name": "Blue Oak Ltd",
    "service_period_start": "2024-04-01",
    "service_period_end": "2024-04-30",
    "vendor_vat_id": "DE136695976",
    "vendor_tax_number": "151/815/08156",
    "customer_vat_id": "ATU13585627",
    "iban": "DE89370400440532013000",
    "bic": "COBADEFFXXX",
    "payment_reference": "RF18539007547034",
    "currency": "EUR",
    "amount": "100.00",
    "vat": "19.00",
    "total": "119.00",
    "prepaid": "19.00",
    "amount_due": "100.00",
    "line_items.0.description": "Chair",
    "line_items.0.amount": "60.00",
    "line_items.1.description": "Table",
    "line_items.1.amount": "40.00",
    "vat_breakdown.0.rate": "19",
    "vat_breakdown.0.taxable_amount": "100.00",
    "vat_breakdown.0.vat": "19.00",
}


def field(value: str | None, *, confidence: float = 0.98, evidence: Evidence | None = PLACE) -> FieldValue:
    problem = None if value else Failure(code="not_a_date", message="“soon” cannot be read as a date.")
    return FieldValue(
        raw=value or "soon", value=value, confidence=confidence, source="test", evidence=evidence, problem=problem
    )


def evaluate(extraction: Extraction, threshold: float = 0.8) -> Evaluation:
    return evaluate_document(extraction, threshold=threshold, today=TODAY)


def extraction(*without: str, **changes: str) -> Extraction:
    values = SOUND | {name.replace("__", "."): value for name, value in changes.items()}
    return Extraction(fields={name: field(value) for name, value in values.items() if name not in without})


def codes(evaluation: Evaluation) -> list[str]:
    return [reason.code for reason in evaluation.reasons]
