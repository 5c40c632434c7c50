"""Which tasks to hand out next. Plain SQL: the locks are the point."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from scanner_contract.database.models import WORKER_SILENT_SECONDS
from scanner_contract.pipeline import StageName
from scanner_processing.orchestrator.rooms import Crew, Room

UNCLAIMED_SECONDS = 3.0  # a message that nobody claimed within this is taken for lost, and sent again

# A task's turn is its place in its company's line behind what that company has at work already; the lowest turns go
# first. So the company with the fewest at work comes first, and one with a thousand waiting does not hold up one
# with a single document. In its own line a company ends what it began before it begins more. Only as much of a line is
# looked at as there is room for, since a hundred thousand may wait in it. A row that another orchestrator is just
# handing out is skipped.
_SELECT = text("""
WITH room AS (
    SELECT * FROM unnest(
        CAST(:stages AS text[]), CAST(:sizes AS integer[]), CAST(:pools AS integer[]), CAST(:pool_sizes AS integer[])
    ) WITH ORDINALITY AS room (stage, size, pool, pool_size, step)
), at_work AS (
    SELECT company_id, pool, count(*) AS n FROM (
        SELECT company_id, stage FROM tasks WHERE state = 'running'
        UNION ALL
        SELECT company_id, stage FROM tasks
        WHERE state = 'ready' AND published_at > now() - make_interval(secs => :unclaimed)
    ) AS busy JOIN room USING (stage)
    GROUP BY company_id, pool
), line AS (
    SELECT DISTINCT company_id, stage FROM tasks WHERE state = 'ready'
), waiting AS (
    SELECT first.id, room.*, run_after, page, coalesce(n, 0) + row_number() OVER (
        PARTITION BY pool, company_id ORDER BY step DESC, run_after, page
    ) AS turn
    FROM line JOIN room USING (stage) LEFT JOIN at_work USING (company_id, pool) CROSS JOIN LATERAL (
        SELECT id, run_after, page FROM tasks
        WHERE company_id = line.company_id AND stage = line.stage AND state = 'ready' AND run_after <= now()
          AND (published_at IS NULL OR published_at <= now() - make_interval(secs => :unclaimed))
        ORDER BY run_after, page LIMIT greatest(size, 0)
    ) AS first
), placed AS (
    SELECT *, row_number() OVER (PARTITION BY stage ORDER BY turn, run_after, page) AS place FROM waiting
), placed_in_pool AS (
    SELECT *, row_number() OVER (PARTITION BY pool ORDER BY turn, step DESC, run_after, page) AS pool_place
    FROM placed WHERE place <= size
), chosen AS (
    SELECT tasks.id FROM tasks JOIN placed_in_pool ON placed_in_pool.id = tasks.id
    WHERE pool_place <= pool_size AND tasks.state = 'ready'
    FOR UPDATE OF tasks SKIP LOCKED
)
UPDATE tasks SET published_at = now() FROM chosen WHERE tasks.id = chosen.id
RETURNING tasks.id, tasks.company_id, tasks.document_id, tasks.stage, tasks.page
""")

_EXPIRED = text("""
SELECT id, company_id, document_id, stage, page FROM tasks
WHERE state = 'running' AND lease_until < now() ORDER BY lease_until LIMIT 100
""")

_CREWS = text("""
SELECT queues, sum(children) FROM workers
WHERE seen_at > now() - make_interval(secs => :silent) GROUP BY queues
""")


@dataclass(frozen=True, slots=True)
class Wakeup:
    """What a message says: which task of whose document."""

    task_id: UUID
    company_id: UUID
    document_id: UUID
    stage: StageName
    page: int


def crews(session: Session) -> list[Crew]:
    """The workers that gave a sign of life lately."""
    rows = session.execute(_CREWS, {"silent": WORKER_SILENT_SECONDS})
    return [Crew(frozenset(queues), int(children)) for queues, children in rows]


def take_for_publishing(session: Session, rooms: Sequence[Room]) -> list[Wakeup]:
    """Tasks to publish, no more than there is room for, marked as published."""
    parameters = {
        "unclaimed": UNCLAIMED_SECONDS,
        "stages": [room.stage for room in rooms], "sizes": [room.size for room in rooms],
        "pools": [room.pool for room in rooms], "pool_sizes": [room.pool_size for room in rooms],
    }  # fmt: skip
    return [_wakeup(*row) for row in session.execute(_SELECT, parameters)]


def expired(session: Session) -> list[Wakeup]:
    """Tasks whose lease ran out, a hundred at most."""
    return [_wakeup(*row) for row in session.execute(_EXPIRED)]


def _wakeup(task_id: UUID, company_id: UUID, document_id: UUID, stage: str, page: int) -> Wakeup:
    return Wakeup(task_id, company_id, document_id, StageName(stage), page)
