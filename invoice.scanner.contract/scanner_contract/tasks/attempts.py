"""What workers do: claim a task, say that they are alive, and bring it to its good end.

Plain SQL, as few statements as the locks allow: this is what every document waits for, at every stage.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from scanner_contract.errors import LeaseLost
from scanner_contract.pipeline import STAGES, NextTask, StageName, Unit, next_tasks, status_after
from scanner_contract.statuses import TERMINAL, Status
from scanner_contract.values import Evaluation, PageSet, Value

LOST = "Another worker has this task, or it was cancelled."

_LOCK = text("SELECT status FROM documents WHERE id = :document_id FOR UPDATE")

# The row is looked up by its id alone. With the state beside it PostgreSQL takes the index of what is ready instead, if
# there was nothing ready when it last counted, and each claim walks through all that waits.
_CLAIM = text("""
WITH wanted AS (
    SELECT id, state = 'ready' AND run_after <= now() AS is_due FROM tasks
    WHERE id = :task_id AND document_id = :document_id FOR UPDATE
)
UPDATE tasks SET state = 'running', attempt = attempt + 1, fence = fence + 1,
                 lease_until = now() + make_interval(secs => :lease)
FROM wanted WHERE tasks.id = wanted.id AND is_due
RETURNING tasks.id AS task_id, company_id, document_id, run, stage, page, attempt, fence, now() AS claimed_at,
          CAST(extract(epoch FROM now() - run_after) AS double precision) * 1000 AS waited_ms
""")

_BEAT = text("""
UPDATE tasks SET lease_until = now() + make_interval(secs => :lease)
WHERE id = :task_id AND fence = :fence AND state = 'running' RETURNING id
""")

_COMPLETE = text("""
WITH done AS (
    UPDATE tasks SET state = 'done', lease_until = NULL, ended_at = clock_timestamp()
    WHERE id = :task_id AND fence = :fence AND state = 'running'
    RETURNING company_id, document_id, run, stage, page, attempt, fence
)
INSERT INTO stage_results
    (id, company_id, document_id, run, stage, page, attempt, fence, result, waited_ms, worked_ms)
SELECT gen_random_uuid(), done.*, CAST(:result AS jsonb), :waited_ms,
       extract(epoch FROM clock_timestamp() - :claimed_at) * 1000
FROM done
RETURNING clock_timestamp() AS now, EXISTS (
    SELECT FROM tasks
    WHERE document_id = :document_id AND run = :run AND state IN ('ready', 'running') AND id <> :task_id
) AS others_active
""")

_CREATE = text("""
INSERT INTO tasks (id, company_id, document_id, run, stage, page, state, attempt, fence, run_after, lease_until)
SELECT id, :company_id, :document_id, :run, stage, page,
       CASE WHEN :taken THEN 'running' ELSE 'ready' END, CAST(:taken AS integer), CAST(:taken AS integer),
       clock_timestamp(), CASE WHEN :taken THEN clock_timestamp() + make_interval(secs => :lease) END
FROM unnest(CAST(:ids AS uuid[]), CAST(:stages AS text[]), CAST(:pages AS smallint[])) AS following (id, stage, page)
""")

_MOVE = text("""
WITH moved AS (
    UPDATE documents SET
        status = :status, stage = :stage, updated_at = clock_timestamp(),
        started_at = coalesce(started_at, now()), finished_at = CASE WHEN :ended THEN clock_timestamp() END,
        page_count = coalesce(:page_count, page_count), quality_score = coalesce(:quality_score, quality_score),
        invoice = coalesce(CAST(:invoice AS jsonb), invoice)
    WHERE id = :document_id
)
INSERT INTO document_events (company_id, document_id, kind, detail)
SELECT :company_id, :document_id, event ->> 'kind', event -> 'detail'
FROM jsonb_array_elements(CAST(:events AS jsonb)) WITH ORDINALITY AS listed (event, place) ORDER BY place
""")


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
    """Begin an attempt. None when the document has no such task that is ready: a duplicate message, a cancelled or an
    older run.

    ``lease`` is in seconds.
    """
    if _lock(session, document_id) is None:
        return None
    wanted = {"document_id": document_id, "task_id": task_id, "lease": lease}
    row = session.execute(_CLAIM, wanted).one_or_none()
    if row is None:
        return None
    held = Claim(**{**row._asdict(), "stage": StageName(row.stage)})
    _move(session, held, STAGES[held.stage].running, [_started(held)])
    return held


def beat(session: Session, held: Claim, *, lease: float) -> None:
    """Say that the attempt is alive; raises LeaseLost when it was cancelled or taken back."""
    beaten = session.execute(_BEAT, {"task_id": held.task_id, "fence": held.fence, "lease": lease})
    if beaten.one_or_none() is None:
        raise LeaseLost(LOST)


def complete(
    session: Session, held: Claim, result: Value, *, serves: Collection[StageName] = (), lease: float = 0.0
) -> Claim | None:
    """Keep the result, and create what follows in the same transaction. Raises LeaseLost.

    A worker that ``serves`` what follows goes on with that at once, without a message: then this is its claim to it,
    with a ``lease`` in seconds.
    """
    status = _lock(session, held.document_id)
    if status is None:
        raise LeaseLost("The document is gone.")
    kept = _keep(session, held, result)
    events = []
    if STAGES[held.stage].unit is Unit.PAGE:
        events.append(_event("page_done", status, stage=held.stage, page=held.page))
    if kept.others_active:
        _move(session, held, status, events)
        return None
    following = next_tasks(held.stage, result)
    onward = _onward(held, following, kept.now) if {each.stage for each in following} <= set(serves) else None
    _create(session, held, following, onward, lease=lease)
    status = status_after(held.stage, result) or status
    events.append(_event("passed", status, stage=held.stage))
    if onward is None:
        _move(session, held, status, events, result)
    else:
        _move(session, onward, STAGES[onward.stage].running, [*events, _started(onward)], result)
    return onward


def _lock(session: Session, document_id: UUID) -> Status | None:
    """Lock the document's row until the transaction ends. None: this company has none of that id."""
    status = session.scalar(_LOCK, {"document_id": document_id})
    return None if status is None else Status(status)


def _keep(session: Session, held: Claim, result: Value) -> Row[Any]:
    """End the task well. ``now`` and ``others_active``: whether another task of the run waits or is worked on."""
    kept = session.execute(
        _COMPLETE,
        {
            "task_id": held.task_id, "document_id": held.document_id, "run": held.run, "fence": held.fence,
            "result": result.model_dump_json(), "waited_ms": held.waited_ms, "claimed_at": held.claimed_at,
        },
    ).one_or_none()  # fmt: skip
    if kept is None:
        raise LeaseLost(LOST)
    return kept


def _onward(held: Claim, following: tuple[NextTask, ...], now: datetime) -> Claim | None:
    """The first attempt at the only task that follows: nobody else could ever have it."""
    if len(following) != 1:
        return None
    (only,) = following
    return Claim(
        uuid4(), held.company_id, held.document_id, held.run, only.stage, only.page, attempt=1, fence=1,
        claimed_at=now, waited_ms=0.0,
    )  # fmt: skip


def _create(
    session: Session, held: Claim, following: tuple[NextTask, ...], onward: Claim | None, *, lease: float
) -> None:
    if following:
        ids = [onward.task_id] if onward else [uuid4() for _ in following]
        session.execute(
            _CREATE,
            {
                "company_id": held.company_id, "document_id": held.document_id, "run": held.run,
                "ids": ids, "stages": [each.stage for each in following], "pages": [each.page for each in following],
                "taken": onward is not None, "lease": lease,
            },
        )  # fmt: skip


def _started(held: Claim) -> dict[str, object]:
    running = STAGES[held.stage].running
    return _event("started", running, stage=held.stage, page=held.page, attempt=held.attempt)


def _event(kind: str, status: Status, **detail: object) -> dict[str, object]:
    return {"kind": kind, "detail": {"status": status, **detail}}


def _move(
    session: Session, held: Claim, status: Status, events: list[dict[str, object]], result: Value | None = None
) -> None:
    """Give the document a status and what the result says of it, and tell of it by events."""
    session.execute(
        _MOVE,
        {
            "document_id": held.document_id, "company_id": held.company_id, "status": status, "stage": held.stage,
            "ended": status in TERMINAL, "events": json.dumps(events),
            "page_count": len(result.pages) if isinstance(result, PageSet) else None,
            "quality_score": result.quality_score if isinstance(result, Evaluation) else None,
            "invoice": result.invoice.model_dump_json() if isinstance(result, Evaluation) else None,
        },
    )  # fmt: skip
