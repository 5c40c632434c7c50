"""The stages' results of one run, put together as one view. Pure: no database here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from scanner_api.documents.runs import Run
from scanner_api.pages.views import PageView, page_views
from scanner_api.results.timeline import Happening, timeline
from scanner_contract.database.models import Correction, Document, DocumentEvent, StageResult
from scanner_contract.statuses import Status
from scanner_contract.values import (
    Box,
    CheckResult,
    Derived,
    EInvoice,
    Evaluation,
    Extraction,
    Failure,
    FieldValue,
    PageSet,
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
    xpath: str | None
    source: str
    problem: Failure | None

    @classmethod
    def of(cls, field: FieldValue) -> "FieldView":
        place = field.evidence
        page, box, xpath = (place.page, place.box, place.xpath) if place else (None, None, None)
        return cls(field.raw, field.value, field.confidence, page, box, xpath, field.source, field.problem)


@dataclass(frozen=True, slots=True)
class Person:
    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    value: str | None
    page: int | None
    box: list[int] | None
    corrected_by: Person | None
    corrected_at: datetime

    @classmethod
    def of(cls, said: Correction, names: Mapping[UUID, str]) -> "CorrectionView":
        user_id = said.corrected_by
        person = Person(user_id, names[user_id]) if user_id and user_id in names else None
        return cls(said.value, said.page, said.box, person, said.corrected_at)


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
    corrections: dict[str, CorrectionView]
    derived: dict[str, Derived]
    checks: tuple[CheckResult, ...]
    reasons: tuple[Failure, ...]
    einvoice: EInvoice | None
    stages: tuple[StageResult, ...]
    history: tuple[Happening, ...]
    pages: tuple[PageView, ...]

    @property
    def failed_pages(self) -> tuple[int, ...]:
        return tuple(page.number for page in self.pages if page.error)


def results(
    document: Document,
    run: Run,
    said: Mapping[str, Correction],
    events: Iterable[DocumentEvent],
    names: Mapping[UUID, str],
) -> Results:
    """``said`` are the corrections that count, by path; ``names`` those of the users who did something."""
    extraction = run.only(Extraction)
    evaluation = run.only(Evaluation)
    prediction = run.only(Prediction)
    page_set = run.only(PageSet)
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
        corrections={path: CorrectionView.of(each, names) for path, each in said.items()},
        derived=extraction.derived if extraction else {},
        checks=evaluation.checks if evaluation else (),
        reasons=evaluation.reasons if evaluation else (),
        einvoice=page_set.einvoice if page_set else None,
        stages=tuple(run.rows),
        history=timeline(events, names),
        pages=page_views(document.id, run),
    )
