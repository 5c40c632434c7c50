"""What is done to a document as a whole: it comes in, it is processed, replayed, cancelled."""

from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from scanner_contract import history
from scanner_contract.database.models import Document, Task, TaskState
from scanner_contract.pipeline import FAILED, FIRST, STAGES, NextTask, StageName
from scanner_contract.statuses import TERMINAL, Status
from scanner_contract.tasks.rows import back_to_ready, cancel_active, create, dead, move


def accept(
    session: Session, document: Document, *, actor_id: UUID | None, request_id: str, process: bool
) -> UUID | None:
    """Take in a new document whose file is safely stored, and start its first run unless it is only to be kept.

    Returns the id of the first task.
    """
    document.status = Status.UPLOADED
    document.run = 0
    session.add(document)
    session.flush()
    history.audit(
        session, document.company_id, "document.uploaded",
        subject_id=document.id, actor_id=actor_id, request_id=request_id,
    )  # fmt: skip
    history.record(session, document, "uploaded", by=actor_id)
    return start_run(session, document) if process else None


def start_run(session: Session, document: Document, *, actor_id: UUID | None = None) -> UUID:
    """Process a (locked) document from the first stage; an older run is cancelled. Returns the first task's id.

    ``actor_id``: who wanted that, where it is not the upload itself.
    """
    if document.run:
        cancel_active(session, document)
    document.run += 1
    document.stage = FIRST
    document.page_count = document.quality_score = document.invoice = None
    document.started_at = document.finished_at = None
    document.error_code = document.error_message = None
    (task,) = create(session, document, (NextTask(FIRST),))
    move(session, document, STAGES[FIRST].running, "queued", by=actor_id)
    return task.id


def replay(session: Session, document: Document, *, actor_id: UUID | None = None) -> bool:
    """Give the dead tasks of a (locked) document all their attempts again. False when it has none that count.

    A document that failed takes up where it stopped, with what its earlier stages left. One that went to a person
    without some of its pages is processed from the first stage: what followed was made of the other pages alone.
    """
    if document.status is Status.MANUAL_REVIEW and dead(session, document, StageName.OCR):
        start_run(session, document, actor_id=actor_id)
        return True
    if document.status not in FAILED or document.stage is None:
        return False
    _revive(session, document, document.stage)
    document.finished_at = document.error_code = document.error_message = None
    move(session, document, STAGES[document.stage].running, "replayed", by=actor_id, stage=document.stage)
    return True


def cancel(session: Session, document: Document, *, actor_id: UUID | None, request_id: str) -> bool:
    """Stop whatever runs for a (locked) document. False when it had already come to its end."""
    if document.status in TERMINAL:
        return False
    cancel_active(session, document)
    history.audit(
        session, document.company_id, "document.cancelled",
        subject_id=document.id, actor_id=actor_id, request_id=request_id,
    )  # fmt: skip
    move(session, document, Status.CANCELLED, "cancelled", by=actor_id)
    return True


def _revive(session: Session, document: Document, stage: StageName) -> None:
    session.execute(
        update(Task)
        .where(
            Task.document_id == document.id, Task.run == document.run, Task.stage == stage, Task.state == TaskState.DEAD
        )
        .values(**back_to_ready(0.0), attempt=0, error_code=None, error_detail=None, ended_at=None)
    )
