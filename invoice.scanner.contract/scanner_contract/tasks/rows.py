"""The steps that transitions share. All but ``locked`` presume that the document's row is locked already."""

from datetime import timedelta
from uuid import UUID, uuid4

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from scanner_contract import history
from scanner_contract.database.models import Document, Task, TaskState
from scanner_contract.pipeline import NextTask, StageName
from scanner_contract.statuses import TERMINAL, Status

# The orchestrator listens. A trigger of the table says `ready` once a transaction commits that made a task so, and
# `running` when one was taken from its queue, which made room there.
TASKS_CHANNEL = "tasks"

_ACTIVE = (TaskState.READY, TaskState.RUNNING)


def locked(session: Session, document_id: UUID, *, wait: bool = True) -> Document | None:
    """The document with its row locked until the transaction ends. None when this company has none of that id; or,
    where one does not ``wait``, when somebody else has locked it."""
    return session.get(Document, document_id, with_for_update={"skip_locked": not wait}, populate_existing=True)


def create(session: Session, document: Document, following: tuple[NextTask, ...]) -> list[Task]:
    """Add tasks of the present run, ready at once."""
    tasks = [
        Task(
            id=uuid4(), company_id=document.company_id, document_id=document.id, run=document.run,
            stage=each.stage, page=each.page, run_after=func.statement_timestamp(),
        )
        for each in following
    ]  # fmt: skip
    session.add_all(tasks)
    return tasks


def any_active(session: Session, document: Document) -> bool:
    """Whether a task of the present run waits or is worked on."""
    return bool(
        session.scalar(
            select(Task.id)
            .where(Task.document_id == document.id, Task.run == document.run, Task.state.in_(_ACTIVE))
            .limit(1)
        )
    )


def dead(session: Session, document: Document, stage: StageName) -> int:
    """How many tasks of a stage failed for good in the present run."""
    return session.scalars(
        select(func.count()).where(
            Task.document_id == document.id, Task.run == document.run, Task.stage == stage, Task.state == TaskState.DEAD
        )
    ).one()


def cancel_active(session: Session, document: Document) -> None:
    """Take every task away from whoever has it, of whichever run."""
    session.execute(
        update(Task)
        .where(Task.document_id == document.id, Task.state.in_(_ACTIVE))
        .values(state=TaskState.CANCELLED, lease_until=None, ended_at=func.clock_timestamp())
    )


def back_to_ready(wait: float) -> dict[str, object]:
    """The changes that make a task ready again after ``wait`` seconds."""
    return {
        "state": TaskState.READY,
        "lease_until": None,
        "published_at": None,
        "run_after": func.now() + timedelta(seconds=wait),
    }


def move(
    session: Session, document: Document, status: Status, kind: str, *, by: UUID | None = None, **detail: object
) -> None:
    """Give the document a status, and tell of it by an event."""
    document.status = status
    if status in TERMINAL:
        document.finished_at = func.clock_timestamp()
    history.record(session, document, kind, by=by, **detail)
