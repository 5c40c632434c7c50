"""The project's own digital samples, from PDF to verdict: every field right, and approved."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scanner_contract.invoice import Invoice
from scanner_contract.values import Evaluation, Verdict
from scanner_processing.pages.values import Limits
from scanner_processing.readers.offline.reader import OfflineReader
from scanner_processing.sandbox.client import Sandbox
from scanner_processing.stages.evaluation import evaluate_document
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields
from scanner_processing.stages.ocr import gather
from scanner_processing.stages.preprocessing import preprocess_document

FOLDER = Path(__file__).parents[2] / "samples" / "invoices"
INDEX = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
SAMPLES = [FOLDER / each["file"] for each in INDEX.values() if each["kind"] == "digital"]
LIMITS = Limits(max_pages=10, page_seconds=30, memory_mb=2048)
TODAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    helper = Sandbox()
    yield helper
    helper.close()


def evaluate(file: Path, sandbox: Sandbox) -> Evaluation:
    with file.open("rb") as content:
        pages = preprocess_document(content, sandbox=sandbox, limits=LIMITS, keep=lambda name, data: name)
    reading = gather(pages, read={}, failed={})
    extraction = extract_data(predict_fields(reading, OfflineReader()), reading)
    return evaluate_document(extraction, threshold=0.8, today=TODAY)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_each_sample_is_read_right_and_approved(file: Path, sandbox: Sandbox) -> None:
    truth = Invoice.model_validate_json(file.with_suffix(".json").read_text(encoding="utf-8"))
    found = evaluate(file, sandbox)
    assert found.invoice == truth
    assert found.reasons == ()
    assert found.verdict is Verdict.APPROVED


def test_there_are_samples() -> None:
    assert SAMPLES
