"""The stages' results of one run, put together as one view. Pure: no database here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from scanner_contract.database.models import Document, StageResult, Task
from scanner_contract.pipeline import STAGES
from scanner_contract.statuses import Status
from scanner_contract.values import (
    Box,
    CheckResult,
    Derived,
    Evaluation,
    Extraction,
    Failure,
    FieldValue,
    Page,
    PageReading,
    PageSet,
    Prediction,
    Value,
    Verdict,
    Word,
)

TEXT_LAYER = "text_layer"

V = TypeVar("V", bound=Value)


@dataclass(frozen=True, slots=True)
class FieldView:
    raw: str
    value: str | None
    confidence: float
    page: int | None
    box: Box | None
    source: str
    problem: Failure | None

    @classmethod
    def of(cls, field: FieldValue) -> "FieldView":
        place = field.evidence
        page, box = (place.page, place.box) if place else (None, None)
        return cls(field.raw, field.value, field.confidence, page, box, field.source, field.problem)


@dataclass(frozen=True, slots=True)
class PageView:
    """``engine`` is None until the page was read."""

    document_id: UUID
    number: int
    width: int
    height: int
    dpi: int
    engine: str | None
    words: tuple[Word, ...]
    error: Failure | None


@dataclass(frozen=True, slots=True)
class Results:
    """What came later than the stage that a document is at is None or empty."""

    document_id: UUID
    status: Status
    run: int
    verdict: Verdict | None
    quality_score: float | None
    calibrated: bool | None
    threshold: float | None
    provider: str | None
    model: str | None
    notes: tuple[str, ...]
    fields: dict[str, FieldView]
    derived: dict[str, Derived]
    checks: tuple[CheckResult, ...]
    reasons: tuple[Failure, ...]
    stages: tuple[StageResult, ...]
    pages: tuple[PageView, ...]


def results(document: Document, rows: Sequence[StageResult], dead_pages: Sequence[Task]) -> Results:
    values = [STAGES[row.stage].result.model_validate(row.result) for row in rows]
    extraction = _only(values, Extraction)
    evaluation = _only(values, Evaluation)
    prediction = _only(values, Prediction)
    return Results(
        document_id=document.id,
        status=document.status,
        run=document.run,
        verdict=evaluation.verdict if evaluation else None,
        quality_score=document.quality_score,
        calibrated=evaluation.calibrated if evaluation else None,
        threshold=evaluation.threshold if evaluation else None,
        provider=prediction.provider if prediction else None,
        model=prediction.model if prediction else None,
        notes=prediction.notes if prediction else (),
        fields={path: FieldView.of(field) for path, field in extraction.fields.items()} if extraction else {},
        derived=extraction.derived if extraction else {},
        checks=evaluation.checks if evaluation else (),
        reasons=evaluation.reasons if evaluation else (),
        stages=tuple(rows),
        pages=_pages(document.id, values, dead_pages),
    )


def _only(values: Sequence[Value], kind: type[V]) -> V | None:
    return next((value for value in values if isinstance(value, kind)), None)


def _pages(document_id: UUID, values: Sequence[Value], dead: Sequence[Task]) -> tuple[PageView, ...]:
    page_set = _only(values, PageSet)
    readings = {value.number: value for value in values if isinstance(value, PageReading)}
    errors = {task.page: Failure(code=task.error_code or "", message=task.error_detail or "") for task in dead}
    return tuple(
        _page(document_id, page, readings.get(page.number), errors.get(page.number))
        for page in (page_set.pages if page_set else ())
    )


def _page(document_id: UUID, page: Page, reading: PageReading | None, error: Failure | None) -> PageView:
    engine = TEXT_LAYER if page.words is not None else reading.engine if reading else None
    words = page.words or (reading.words if reading else ())
    failure = reading.error if reading else error
    return PageView(document_id, page.number, page.width, page.height, page.dpi, engine, words, failure)
