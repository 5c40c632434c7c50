"""Stages that read nothing: each takes its time, steps on the traps, and returns a sound value.

They stand where the runner looks for its stages, so all around them is the product's own. A paper's text goes along as
the one word of a page.
"""

import time
from collections.abc import Callable
from datetime import date
from typing import Any, BinaryIO

from scanner_contract.errors import BadFile, ScannerError, StorageUnavailable, Transient
from scanner_contract.invoice import Invoice
from scanner_contract.media_types import PDF
from scanner_contract.pipeline import StageName
from scanner_contract.values import (
    Evaluation,
    Extraction,
    FieldValue,
    Page,
    PageReading,
    PageSet,
    Prediction,
    Reading,
    Verdict,
    Word,
)
from scanner_processing import runner
from scanner_processing.sandbox.client import Sandbox
from scanner_processing.stages.artifacts import Keep

from . import traps
from .paper import HEAD, Paper
from .traps import Fate, Traps

WIDTH, HEIGHT, DPI = 827, 1170, 100
FIELD = "payment_reference"

# What a stage raises where such a trap lies for the paper of that name: "fail llm <name>".
ERRORS: dict[str, Callable[[], ScannerError]] = {
    "fail": lambda: Transient("This attempt was meant to fail."),
    "refuse": lambda: BadFile("This file was meant to be bad."),
    "lose": lambda: StorageUnavailable("The storage was meant to be away."),
}


def amid(stage: StageName) -> str:
    """The trap that lies in the middle of a stage."""
    return f"amid {stage}"


def work(stage: StageName, paper: Paper) -> None:
    """What every stub does before it returns its value."""
    laid = Traps.of_this_process()
    if paper.poison == stage:
        traps.meet(Fate.DEATH)
    if fate := laid.sprung(amid(stage)):
        traps.meet(fate)
    for word, error in ERRORS.items():
        if laid.sprung(f"{word} {stage} {paper.name}"):
            raise error()
    if paper.slow in {"", stage}:
        time.sleep(paper.seconds)


def preprocess_document(file: BinaryIO, *, keep: Keep, **_: Any) -> PageSet:
    paper = Paper.read(file.read().removeprefix(HEAD))
    work(StageName.PREPROCESSING, paper)
    pages = (
        Page(
            number=number, width=WIDTH, height=HEIGHT, dpi=DPI, words=None,
            image=keep(f"page-{number}.jpg", paper.text().encode()),
        )
        for number in range(1, paper.pages + 1)
    )  # fmt: skip
    return PageSet(media_type=PDF, pages=tuple(pages))


def extract_text(page: Page, image: bytes, *, keep: Keep, **_: Any) -> PageReading:
    paper = Paper.read(image)
    work(StageName.OCR, paper)
    words = (Word(paper.text(), 0, 0, WIDTH, HEIGHT),)
    kept = keep(f"page-{page.number}.jpg", image)
    return PageReading(number=page.number, width=WIDTH, height=HEIGHT, engine="stub", image=kept, words=words)


def predict_fields(reading: Reading, *_: Any, **__: Any) -> Prediction:
    work(StageName.LLM, _paper(reading))
    return Prediction(provider="stub", model="stub", fields={})


def extract_data(_prediction: Prediction, reading: Reading, *_: Any, **__: Any) -> Extraction:
    paper = _paper(reading)
    work(StageName.EXTRACTION, paper)
    value = FieldValue(raw=paper.text(), value=paper.text(), confidence=1, source="stub")
    return Extraction(fields={FIELD: value}, failed_pages=reading.failed_pages)


def evaluate_document(extraction: Extraction, *, threshold: float, **_: Any) -> Evaluation:
    paper = Paper.read(extraction.fields[FIELD].raw)
    work(StageName.EVALUATION, paper)
    invoice = Invoice(payment_reference=paper.name, invoice_date=date(2025, 1, 31))
    verdict = Verdict.MANUAL_REVIEW if extraction.failed_pages else Verdict.APPROVED
    return Evaluation(
        verdict=verdict, quality_score=1, calibrated=False, threshold=threshold, checks=(), reasons=(), invoice=invoice
    )


STUBS = (preprocess_document, extract_text, predict_fields, extract_data, evaluate_document)


def install() -> None:
    """Put the stubs where the runner looks for its stages; nothing is parsed, so no sandbox is started either."""
    for stub in STUBS:
        assert hasattr(runner, stub.__name__), f"the runner has no stage of the name {stub.__name__}"
        setattr(runner, stub.__name__, stub)
    Sandbox.start = lambda self: None  # type: ignore[method-assign]


def _paper(reading: Reading) -> Paper:
    """From any page that was read."""
    return Paper.read(next(word.text for page in reading.pages for word in page.words))
