"""The transitions of tasks and documents. Each runs in one transaction of its caller, and locks the document's row
first, then tasks: without that order two last pages could each believe the other is still at work.

    accept ─▶ ready ──claim──▶ running ──complete──▶ done
                ▲                 │
                ├────release──────┤   the attempt is given back
                ├────fail─────────┤   worth another attempt: later
                └────expire───────┘   the lease ran out: counts as a failed attempt
    fail, expire with no attempt left ─▶ dead        cancel ─▶ cancelled

A Celery message is only a wake-up. Whoever claims a task gets a ``Claim`` with a fence; every later step demands that
fence, so a worker that was given up for dead can change nothing any more.
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from scanner_contract import history
from scanner_contract.database.models import Document, StageResult, Task, TaskState
from scanner_contract.errors import LeaseLost, ScannerError, StageError, WorkerLost
from scanner_contract.pipeline import FIRST, STAGES, NextTask, StageName, Unit, next_tasks, status_after
from scanner_contract.statuses import TERMINAL, Status
from scanner_contract.values import Evaluation, PageSet, Value

TASKS_CHANNEL = "tasks"  # the orchestrator listens

ACTIVE = (TaskState.READY, TaskState.RUNNING)


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
    history.record(session, document, "uploaded")
    return start_run(session, document) if process else None


def start_run(session: Session, document: Document) -> UUID:
    """Process a (locked) document from the first stage; an older run is cancelled. Returns the first task's id."""
    _cancel_tasks(session, document)
    document.run += 1
    document.stage = FIRST
    document.page_count = document.quality_score = document.invoice = None
    document.started_at = document.finished_at = None
    document.error_code = document.error_message = None
    (task_id,) = _create(session, document, (NextTask(FIRST),))
    _move(session, document, STAGES[FIRST].running, "queued")
    _wake(session)
    return task_id


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
    _move(session, document, STAGES[task.stage].running, "started", **detail)
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
    _hold(session, held, state=TaskState.DONE, lease_until=None)
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
    if not _others_active(session, held):
        _advance(session, document, held, result)
    _wake(session)


def fail(session: Session, held: Claim, error: ScannerError, *, retry_scale: float) -> float | None:
    """Give the attempt up. Returns the seconds until the next one, or None when the task is dead. Raises LeaseLost."""
    document = _locked_for(session, held)
    _wake(session)
    if isinstance(error, StageError) and error.transient and held.attempt <= STAGES[held.stage].retries:
        wait = _wait(held, retry_scale) if error.waits else 0.0
        _hold(session, held, **_back_to_ready(wait), error_code=error.code, error_detail=error.message)
        detail = {"stage": held.stage, "page": held.page, "code": error.code, "wait_seconds": wait}
        history.record(session, document, "retry", **detail)
        return wait
    _hold(session, held, state=TaskState.DEAD, lease_until=None, error_code=error.code, error_detail=error.message)
    _bury(session, document, held, error)
    return None


def release(session: Session, held: Claim, *, wait: float = 0.0) -> None:
    """Hand the task back without counting the attempt, to be taken up after ``wait`` seconds. Raises LeaseLost."""
    document = _locked_for(session, held)
    _hold(session, held, **_back_to_ready(wait), attempt=Task.attempt - 1)
    history.record(session, document, "released", stage=held.stage, page=held.page)
    _wake(session)


def expire(session: Session, document_id: UUID, task_id: UUID, *, retry_scale: float) -> None:
    """Take a task back whose lease ran out; its worker is gone or frozen, and the attempt counts."""
    locked(session, document_id)
    task = session.scalar(
        select(Task).where(Task.id == task_id, Task.state == TaskState.RUNNING, Task.lease_until < func.now())
    )
    if task is not None:
        held = Claim(
            task.id, task.company_id, task.document_id, task.run, task.stage, task.page, task.attempt, task.fence,
            task.run_after, 0.0,
        )  # fmt: skip
        fail(session, held, WorkerLost("The worker did not finish in time, or died."), retry_scale=retry_scale)


def cancel(session: Session, document: Document, *, actor_id: UUID | None, request_id: str) -> bool:
    """Stop whatever runs for a (locked) document. False when it had already come to its end."""
    if document.status in TERMINAL:
        return False
    _cancel_tasks(session, document)
    history.audit(
        session, document.company_id, "document.cancelled",
        subject_id=document.id, actor_id=actor_id, request_id=request_id,
    )  # fmt: skip
    _move(session, document, Status.CANCELLED, "cancelled")
    return True


def locked(session: Session, document_id: UUID) -> Document | None:
    """The document with its row locked until the transaction ends; None when this company has none of that id."""
    return session.get(Document, document_id, with_for_update=True, populate_existing=True)


def _wake(session: Session) -> None:
    """Tell the orchestrator, once this transaction commits, that there is work or that a worker is free."""
    session.execute(text("SELECT pg_notify(:channel, '')"), {"channel": TASKS_CHANNEL})


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


def _back_to_ready(wait: float) -> dict[str, object]:
    return {
        "state": TaskState.READY,
        "lease_until": None,
        "published_at": None,
        "run_after": func.now() + timedelta(seconds=wait),
    }


def _others_active(session: Session, held: Claim) -> bool:
    return bool(
        session.scalar(
            select(Task.id)
            .where(Task.document_id == held.document_id, Task.run == held.run, Task.state.in_(ACTIVE))
            .limit(1)
        )
    )


def _advance(session: Session, document: Document, held: Claim, result: Value) -> None:
    """The stage is through with the whole document: create what follows, or come to the end."""
    _create(session, document, next_tasks(held.stage, result))
    _move(session, document, status_after(held.stage, result) or document.status, "passed", stage=held.stage)


def _bury(session: Session, document: Document, held: Claim, error: ScannerError) -> None:
    """A task is dead. A page counts as finished then; a document fails, and so does one without a readable page."""
    if STAGES[held.stage].unit is Unit.PAGE:
        history.record(session, document, "page_failed", stage=held.stage, page=held.page, code=error.code)
        if _others_active(session, held):
            return
        dead = session.scalar(
            select(func.count()).where(
                Task.document_id == held.document_id, Task.run == held.run, Task.stage == held.stage,
                Task.state == TaskState.DEAD,
            )
        )  # fmt: skip
        if dead != document.page_count:
            _create(session, document, (NextTask(StageName.LLM),))
            return
    document.error_code, document.error_message = error.code, error.message
    _move(session, document, STAGES[held.stage].failed, "failed", stage=held.stage, code=error.code)


def _create(session: Session, document: Document, following: tuple[NextTask, ...]) -> list[UUID]:
    tasks = [
        Task(
            id=uuid4(), company_id=document.company_id, document_id=document.id, run=document.run,
            stage=each.stage, page=each.page, run_after=func.statement_timestamp(),
        )
        for each in following
    ]  # fmt: skip
    session.add_all(tasks)
    if tasks:
        session.flush()
    return [task.id for task in tasks]


def _cancel_tasks(session: Session, document: Document) -> None:
    session.execute(
        update(Task)
        .where(Task.document_id == document.id, Task.state.in_(ACTIVE))
        .values(state=TaskState.CANCELLED, lease_until=None)
    )


def _move(session: Session, document: Document, status: Status, kind: str, **detail: object) -> None:
    document.status = status
    if status in TERMINAL:
        document.finished_at = func.clock_timestamp()
    history.record(session, document, kind, **detail)
