"""How an attempt ends that did not succeed: it failed, was handed back, or its worker fell silent."""

import random
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from scanner_contract import history
from scanner_contract.database.models import Document, Task, TaskState
from scanner_contract.errors import LeaseLost, ScannerError, StageError, WorkerLost
from scanner_contract.pipeline import STAGES, NextTask, StageName, Unit
from scanner_contract.tasks.attempts import LOST, Claim
from scanner_contract.tasks.rows import any_active, back_to_ready, create, dead, locked, move


def fail(session: Session, held: Claim, error: ScannerError, *, retry_scale: float) -> float | None:
    """Give the attempt up. Returns the seconds until the next one, or None when the task is dead. Raises LeaseLost."""
    document = _locked_for(session, held)
    if isinstance(error, StageError) and error.transient and held.attempt <= STAGES[held.stage].retries:
        wait = _wait(held, retry_scale) if error.waits else 0.0
        _hold(session, held, **back_to_ready(wait), error_code=error.code, error_detail=error.message)
        history.record(session, document, "retry", stage=held.stage, page=held.page, code=error.code, wait_seconds=wait)
        return wait
    _hold(
        session, held, state=TaskState.DEAD, lease_until=None, ended_at=func.clock_timestamp(),
        error_code=error.code, error_detail=error.message,
    )  # fmt: skip
    _bury(session, document, held, error)
    return None


def release(session: Session, held: Claim, *, wait: float = 0.0) -> None:
    """Hand the task back without counting the attempt, to be taken up after ``wait`` seconds. Raises LeaseLost."""
    document = _locked_for(session, held)
    _hold(session, held, **back_to_ready(wait), attempt=Task.attempt - 1)
    history.record(session, document, "released", stage=held.stage, page=held.page)


def expire(session: Session, document_id: UUID, task_id: UUID, *, retry_scale: float) -> bool:
    """Take a task back whose lease ran out; its worker is gone or frozen, and the attempt counts.

    False when there is nothing to take back, or somebody is at the document: a worker that froze in a transaction keeps
    it for seconds, and nobody else's task shall wait for that.
    """
    if locked(session, document_id, wait=False) is None:
        return False
    silent = select(Task).where(Task.id == task_id, Task.state == TaskState.RUNNING, Task.lease_until < func.now())
    task = session.scalar(silent.with_for_update())  # a beat takes no lock on the document: it must not come between
    if task is None:
        return False
    held = Claim(
        task.id, task.company_id, task.document_id, task.run, task.stage, task.page, task.attempt, task.fence,
        task.run_after, 0.0,
    )  # fmt: skip
    fail(session, held, WorkerLost("The worker did not finish in time, or died."), retry_scale=retry_scale)
    return True


def _locked_for(session: Session, held: Claim) -> Document:
    document = locked(session, held.document_id)
    if document is None:
        raise LeaseLost("The document is gone.")
    return document


def _hold(session: Session, held: Claim, **changes: object) -> None:
    """Change a running task, provided that the claim still holds."""
    changed = session.scalar(
        update(Task)
        .where(Task.id == held.task_id, Task.fence == held.fence, Task.state == TaskState.RUNNING)
        .values(**changes)
        .returning(Task.id)
    )
    if changed is None:
        raise LeaseLost(LOST)


def _wait(held: Claim, retry_scale: float) -> float:
    """Seconds until the next attempt, with jitter: a hundred that failed together do not come back together."""
    longer = float(STAGES[held.stage].first_wait * 2 ** (held.attempt - 1))
    return longer * retry_scale * random.uniform(0.8, 1.2)  # noqa: S311


def _bury(session: Session, document: Document, held: Claim, error: ScannerError) -> None:
    """A task is dead. A page counts as finished then; a document fails, and so does one without a readable page."""
    if STAGES[held.stage].unit is Unit.PAGE:
        history.record(session, document, "page_failed", stage=held.stage, page=held.page, code=error.code)
        if any_active(session, document):
            return
        if dead(session, document, held.stage) != document.page_count:
            create(session, document, (NextTask(StageName.LLM),))
            move(session, document, document.status, "passed", stage=held.stage)
            return
    document.error_code, document.error_message = error.code, error.message
    move(session, document, STAGES[held.stage].failed, "failed", stage=held.stage, code=error.code)
