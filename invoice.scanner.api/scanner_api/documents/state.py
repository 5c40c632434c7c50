"""A document's status as the API tells it: now, or as it was at one of its events."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self
from uuid import UUID

from scanner_api.documents.page_count import PageCount
from scanner_contract.database.models import Document, DocumentEvent
from scanner_contract.pipeline import StageName
from scanner_contract.statuses import STATUS_TEXTS, TERMINAL, TOTAL_STEPS, Status, percentage


@dataclass(frozen=True, slots=True)
class Progress:
    current_step: int
    percentage: int
    total_steps: int = TOTAL_STEPS


@dataclass(frozen=True, slots=True)
class Failed:
    step: StageName | None
    code: str
    message: str | None


@dataclass(frozen=True, slots=True)
class State:
    document_id: UUID
    status: Status
    stage: StageName | None
    pages: PageCount
    quality_score: float | None
    error: Failed | None
    created_at: datetime
    last_update: datetime
    started_at: datetime | None
    finished_at: datetime | None

    @classmethod
    def of(cls, document: Document, pages: PageCount) -> Self:
        code = document.error_code
        return cls(
            document_id=document.id,
            status=document.status,
            stage=document.stage,
            pages=pages,
            quality_score=document.quality_score,
            error=Failed(document.stage, code, document.error_message) if code else None,
            created_at=document.created_at,
            last_update=document.updated_at,
            started_at=document.started_at,
            finished_at=document.finished_at,
        )

    def at(self, event: DocumentEvent, pages: PageCount) -> Self:
        """As it was at an event: what only the end brings is not there before the end."""
        status = Status(event.detail["status"])
        then = replace(self, status=status, pages=pages, last_update=event.at)
        return then if status in TERMINAL else replace(then, quality_score=None, error=None, finished_at=None)

    @property
    def status_name(self) -> str:
        return STATUS_TEXTS[self.status].name

    @property
    def status_description(self) -> str:
        return STATUS_TEXTS[self.status].description

    @property
    def progress(self) -> Progress:
        step = Document(status=self.status, stage=self.stage).step
        return Progress(step, percentage(step))
