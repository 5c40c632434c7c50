"""The stages' results of one run, put together as one view. Pure: no database here."""

from dataclasses import dataclass
from uuid import UUID

from scanner_api.documents.runs import Run
from scanner_api.pages.views import PageView, page_views
from scanner_contract.database.models import Document, StageResult
from scanner_contract.statuses import Status
from scanner_contract.values import (
    Box,
    CheckResult,
    Derived,
    Evaluation,
    Extraction,
    Failure,
    FieldValue,
    Prediction,
    Verdict,
)


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

    @property
    def failed_pages(self) -> tuple[int, ...]:
        return tuple(page.number for page in self.pages if page.error)


def results(document: Document, run: Run) -> Results:
    extraction = run.only(Extraction)
    evaluation = run.only(Evaluation)
    prediction = run.only(Prediction)
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
        stages=tuple(run.rows),
        pages=page_views(document.id, run),
    )
