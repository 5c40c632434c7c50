"""What workers do: claim a task, say that they are alive, and bring the attempt to one of its ends."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from scanner_contract import history
from scanner_contract.database.models import Document, StageResult, Task, TaskState
from scanner_contract.errors import LeaseLost, ScannerError, StageError, WorkerLost
from scanner_contract.pipeline import STAGES, NextTask, StageName, Unit, next_tasks, status_after
from scanner_contract.tasks.rows import any_active, back_to_ready, create, dead, locked, move, wake
from scanner_contract.values import Evaluation, PageSet, Value


@dataclass(frozen=True, slots=True)
class Claim:
    """A worker's right to one attempt at a task. ``waited_ms``: how long the task had been ready."""

    task_id: UUID
    company_id: UUID
    document_id: UUID
    run: int
    stage: StageName
    page: int
    attempt: int
    fence: int
    claimed_at: datetime
    waited_ms: float


def claim(session: Session, document_id: UUID, task_id: UUID, *, lease: float) -> Claim | None:
    """Begin an attempt. None when the task is not ready: a duplicate message, a cancelled or an older run.

    ``lease`` is in seconds.
    """
    document = locked(session, document_id)
    row = session.execute(
        update(Task)
        .where(Task.id == task_id, Task.state == TaskState.READY, Task.run_after <= func.now())
        .values(
            state=TaskState.RUNNING,
            attempt=Task.attempt + 1,
            fence=Task.fence + 1,
            lease_until=func.now() + timedelta(seconds=lease),
        )
        .returning(Task, func.now(), func.extract("epoch", func.now() - Task.run_after) * 1000)
    ).one_or_none()
    if document is None or row is None:
        return None
    task, now, waited_ms = row
    document.started_at = document.started_at or now
    document.stage = task.stage
    detail = {"stage": task.stage, "page": task.page, "attempt": task.attempt}
    move(session, document, STAGES[task.stage].running, "started", **detail)
    return Claim(
        task.id, task.company_id, document.id, task.run, task.stage, task.page, task.attempt, task.fence, now,
        float(waited_ms),
    )  # fmt: skip


def beat(session: Session, held: Claim, *, lease: float) -> None:
    """Say that the attempt is alive; raises LeaseLost when it was cancelled or taken back."""
    _hold(session, held, lease_until=func.now() + timedelta(seconds=lease))


def complete(session: Session, held: Claim, result: Value) -> None:
    """Keep the result, and create what follows in the same transaction. Raises LeaseLost."""
    document = _locked_for(session, held)
    _hold(session, held, state=TaskState.DONE, lease_until=None, ended_at=func.clock_timestamp())
    worked_ms = func.extract("epoch", func.clock_timestamp() - held.claimed_at) * 1000
    session.add(
        StageResult(
            company_id=held.company_id, document_id=held.document_id, run=held.run, stage=held.stage, page=held.page,
            attempt=held.attempt, fence=held.fence, result=result.model_dump(mode="json"),
            waited_ms=held.waited_ms, worked_ms=worked_ms,
        )
    )  # fmt: skip
    if isinstance(result, PageSet):
        document.page_count = len(result.pages)
    if isinstance(result, Evaluation):
        document.quality_score = result.quality_score
        document.invoice = result.invoice.model_dump(mode="json")
    if STAGES[held.stage].unit is Unit.PAGE:
        history.record(session, document, "page_done", stage=held.stage, page=held.page)
    if not any_active(session, document):
        _advance(session, document, held, result)
    wake(session)


def fail(session: Session, held: Claim, error: ScannerError, *, retry_scale: float) -> float | None:
    """Give the attempt up. Returns the seconds until the next one, or None when the task is dead. Raises LeaseLost."""
    document = _locked_for(session, held)
    wake(session)
    if isinstance(error, StageError) and error.transient and held.attempt <= STAGES[held.stage].retries:
        wait = _wait(held, retry_scale) if error.waits else 0.0
        _hold(session, held, **back_to_ready(wait), error_code=error.code, error_detail=error.message)
        detail = {"stage": held.stage, "page": held.page, "code": error.code, "wait_seconds": wait}
        history.record(session, document, "retry", **detail)
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
    wake(session)


def expire(session: Session, document_id: UUID, task_id: UUID, *, retry_scale: float) -> None:
    """Take a task back whose lease ran out; its worker is gone or frozen, and the attempt counts."""
    locked(session, document_id)
    silent = select(Task).where(Task.id == task_id, Task.state == TaskState.RUNNING, Task.lease_until < func.now())
    task = session.scalar(silent.with_for_update())  # a beat takes no lock on the document: it must not come between
    if task is not None:
        held = Claim(
            task.id, task.company_id, task.document_id, task.run, task.stage, task.page, task.attempt, task.fence,
            task.run_after, 0.0,
        )  # fmt: skip
        fail(session, held, WorkerLost("The worker did not finish in time, or died."), retry_scale=retry_scale)


def _locked_for(session: Session, held: Claim) -> Document:
    document = locked(session, held.document_id)
    if document is None:
        raise LeaseLost("The document is gone.")
    return document


def _hold(session: Session, held: Claim, **changes: object) -> None:
    """Change a running task, provided that the claim still holds."""
    changed = session.execute(
        update(Task)
        .where(Task.id == held.task_id, Task.fence == held.fence, Task.state == TaskState.RUNNING)
        .values(**changes)
        .returning(Task.id)
    ).all()
    if not changed:
        raise LeaseLost("Another worker has this task, or it was cancelled.")


def _wait(held: Claim, retry_scale: float) -> float:
    """Seconds until the next attempt, with jitter: a hundred that failed together do not come back together."""
    longer = float(STAGES[held.stage].first_wait * 2 ** (held.attempt - 1))
    return longer * retry_scale * random.uniform(0.8, 1.2)  # noqa: S311


def _advance(session: Session, document: Document, held: Claim, result: Value) -> None:
    """The stage is through with the whole document: create what follows, or come to the end."""
    create(session, document, next_tasks(held.stage, result))
    move(session, document, status_after(held.stage, result) or document.status, "passed", stage=held.stage)


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
