"""Dead letters: tasks that were given up for good, of documents that wait for a person because of that.

    a stage gave the document up   ─▶ {step}_error     replayed: it takes up where it stopped
    OCR gave some of its pages up  ─▶ manual_review    replayed: it is processed from the first stage

Once the document is decided on, cancelled or processed again, its dead tasks are history and no letters any more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from scanner_contract import history, tasks
from scanner_contract.database.models import Document, DocumentEvent, Task, TaskState
from scanner_contract.pipeline import FAILED, StageName
from scanner_contract.statuses import Status

# A task that died before ``ended_at`` was kept died when its document came to its end.
_DIED_AT = func.coalesce(Task.ended_at, Document.finished_at)
_FAILED = and_(Document.status.in_(FAILED), Document.stage == Task.stage)
_LACKS_PAGES = and_(Document.status == Status.MANUAL_REVIEW, Task.stage == StageName.OCR)
_IS_CORRECTED = exists().where(
    DocumentEvent.document_id == Document.id,
    DocumentEvent.company_id == Document.company_id,
    DocumentEvent.kind == "corrected",
)

_COLUMNS: dict[str, Any] = {
    "task_id": Task.id,
    "company_id": Task.company_id,
    "document_id": Task.document_id,
    "filename": Document.filename,
    "status": Document.status,
    "stage": Task.stage,
    "page": Task.page,
    "attempts": Task.attempt,
    "code": func.coalesce(Task.error_code, ""),
    "message": func.coalesce(Task.error_detail, ""),
    "died_at": _DIED_AT,
}
_FITS: dict[str, Callable[[Any], ColumnElement[bool]]] = {
    "company_id": lambda company_id: Task.company_id == company_id,
    "task_id": lambda task_id: Task.id == task_id,
    "document_id": lambda document_id: Task.document_id == document_id,
    "stage": lambda stage: Task.stage == stage,
    "code": lambda code: Task.error_code == code,
    "died_before": lambda moment: moment > _DIED_AT,
    "uncorrected": lambda _: or_(_FAILED, ~_IS_CORRECTED),
}


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """``status`` is the document's; ``page`` is 0 where the task was about all of it; ``code`` and ``message`` tell the
    reason."""

    task_id: UUID
    company_id: UUID
    document_id: UUID
    filename: str
    status: Status
    stage: StageName
    page: int
    attempts: int
    code: str
    message: str
    died_at: datetime


@dataclass(frozen=True, slots=True)
class Which:
    """Those letters of a company that fit all that is not None.

    ``uncorrected``: without those of documents that would lose what somebody said of them when they are processed
    afresh. Such a document is only to be replayed when it is named.
    """

    company_id: UUID
    task_id: UUID | None = None
    document_id: UUID | None = None
    stage: StageName | None = None
    code: str | None = None
    died_before: datetime | None = None
    uncorrected: Literal[True] | None = None


def letters(session: Session, which: Which, *, first: int = 0, limit: int | None = None) -> list[DeadLetter]:
    """From the ``first`` one on, at most ``limit``; the latest first."""
    columns = [column.label(name) for name, column in _COLUMNS.items()]
    wanted = _of(which, select(*columns)).order_by(_DIED_AT.desc(), Task.id.desc()).offset(first).limit(limit)
    return [DeadLetter(**row._asdict()) for row in session.execute(wanted)]


def count(session: Session, which: Which) -> int:
    return session.scalar(_of(which, select(func.count(Task.id)))) or 0


def documents(session: Session, which: Which, *, limit: int | None = None) -> Sequence[UUID]:
    """The documents that have such letters, at most ``limit``; the longest dead first."""
    wanted = _of(which, select(Task.document_id)).group_by(Task.document_id)
    return session.scalars(wanted.order_by(func.min(_DIED_AT), Task.document_id).limit(limit)).all()


def document_count(session: Session, which: Which) -> int:
    """How many documents have such letters."""
    return session.scalar(_of(which, select(func.count(Task.document_id.distinct())))) or 0


def replay(
    session: Session, which: Which, document_id: UUID, *, actor_id: UUID | None, request_id: str
) -> Document | None:
    """Take a document up again, and write down who did that. None when it has no such letter, or not any more.

    ``actor_id`` is None where an operator did it, who is no user.
    """
    document = tasks.locked(session, document_id)
    if document is None or not count(session, replace(which, document_id=document_id)):
        return None
    left, stage = document.status, document.stage
    if not tasks.replay(session, document, actor_id=actor_id):
        return None
    history.audit(
        session, document.company_id, "document.replayed", subject_id=document.id, actor_id=actor_id,
        request_id=request_id, detail={"status": {"old": left, "new": document.status}, "stage": stage},
    )  # fmt: skip
    return document


def _of(which: Which, wanted: Select[Any]) -> Select[Any]:
    fitting = (fits(value) for name, fits in _FITS.items() if (value := getattr(which, name)) is not None)
    return (
        wanted.select_from(Task)
        .join(
            Document,
            and_(Document.id == Task.document_id, Document.company_id == Task.company_id, Document.run == Task.run),
        )
        .where(Task.state == TaskState.DEAD, or_(_FAILED, _LACKS_PAGES), *fitting)
    )
