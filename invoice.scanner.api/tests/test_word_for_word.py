"""The answers that existing clients rely on: every name, type and literal."""

import re
from typing import Any
from uuid import UUID

from .by_hand import Pipeline, page_set
from .conftest import Person

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def check(answer: dict[str, Any], literals: dict[str, Any], *, times: set[str]) -> None:
    """The literals stand there with their types; the times are UTC."""
    assert {name: answer[name] for name in literals} == literals
    for name, value in literals.items():
        assert type(answer[name]) is type(value), name
    for name in times:
        assert TIME.fullmatch(answer[name]), name


def test_upload(ann: Person) -> None:
    response = ann.upload()
    answer = response.get_json()
    assert response.status_code == 201
    assert set(answer) == {"message", "document", "task_id", "duplicate"}
    check(answer, {"message": "Document uploaded and queued for processing", "duplicate": False}, times=set())
    assert set(answer["document"]) == {"id", "status", "created_at"}
    check(answer["document"], {"status": "preprocessing"}, times={"created_at"})
    assert str(UUID(answer["document"]["id"])) == answer["document"]["id"]
    assert str(UUID(answer["task_id"])) == answer["task_id"]


def test_status(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, page_set(scanned=True))
    pipeline.claim(ann.company_id, document_id)
    answer = ann.get(f"/documents/{document_id}/status").get_json()
    literals = {
        "document_id": document_id,
        "status": "ocr_extracting",
        "status_name": "OCR Extracting",
        "status_description": "OCR extraction is in progress",
        "progress": {"current_step": 2, "total_steps": 6, "percentage": 33},
        "quality_score": None,
        "error": None,
        "finished_at": None,
    }
    check(answer, literals, times={"created_at", "last_update", "started_at"})


def test_document(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.approve(ann.company_id, document_id)
    literals = {
        "id": document_id,
        "status": "approved",
        "invoice_number": "INV-2024-001",
        "invoice_date": "2024-12-21",
        "vendor_name": "Acme Corp",
        "amount": 1000.00,
        "vat": 250.00,
        "total": 1250.00,
        "due_date": "2025-01-20",
        "predicted_accuracy": 0.92,
    }
    answer = ann.get(f"/documents/{document_id}")
    check(answer.get_json(), literals, times={"created_at"})
    assert '"total":1250.00' in answer.get_data(as_text=True).replace(" ", "")
