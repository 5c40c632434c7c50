"""Which tasks to hand out next. Plain SQL: the locks are the point."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from scanner_contract.database.models import WORKER_SILENT_SECONDS
from scanner_contract.pipeline import StageName

UNCLAIMED_SECONDS = 3.0  # a message that nobody claimed within this is taken for lost, and sent again

# A task's turn is its place in its company's line behind what that company has at work already; the lowest turns go
# first. So the company with the fewest at work comes first, and one with a thousand waiting does not hold up one
# with a single document. A row that another orchestrator is just handing out is skipped.
_SELECT = text("""
WITH at_work AS (
    SELECT company_id, stage, count(*) AS n FROM tasks
    WHERE state = 'running' OR (state = 'ready' AND published_at > now() - make_interval(secs => :unclaimed))
    GROUP BY company_id, stage
), waiting AS (
    SELECT id, stage, run_after, page,
           coalesce(n, 0) + row_number() OVER (PARTITION BY stage, company_id ORDER BY run_after, page) AS turn
    FROM tasks LEFT JOIN at_work USING (company_id, stage)
    WHERE state = 'ready' AND run_after <= now()
      AND (published_at IS NULL OR published_at <= now() - make_interval(secs => :unclaimed))
), placed AS (
    SELECT id, stage, row_number() OVER (PARTITION BY stage ORDER BY turn, run_after, page) AS place FROM waiting
), chosen AS (
    SELECT tasks.id FROM tasks
    JOIN placed ON placed.id = tasks.id
    JOIN unnest(CAST(:stages AS text[]), CAST(:rooms AS integer[])) AS room (stage, size) ON room.stage = placed.stage
    WHERE placed.place <= room.size AND tasks.state = 'ready'
    FOR UPDATE OF tasks SKIP LOCKED
)
UPDATE tasks SET published_at = now() FROM chosen WHERE tasks.id = chosen.id
RETURNING tasks.id, tasks.company_id, tasks.document_id, tasks.stage, tasks.page
""")

_EXPIRED = text("""
SELECT id, company_id, document_id, stage, page FROM tasks
WHERE state = 'running' AND lease_until < now() ORDER BY lease_until LIMIT 100
""")

_CHILDREN = text("""
SELECT queue, sum(children) FROM workers, unnest(queues) AS queue
WHERE seen_at > now() - make_interval(secs => :silent) GROUP BY queue
""")


@dataclass(frozen=True, slots=True)
class Wakeup:
    """What a message says: which task of whose document."""

    task_id: UUID
    company_id: UUID
    document_id: UUID
    stage: StageName
    page: int


def worker_children(session: Session) -> dict[str, int]:
    """How many worker children each queue has that gave a sign of life lately."""
    return {queue: int(children) for queue, children in session.execute(_CHILDREN, {"silent": WORKER_SILENT_SECONDS})}


def take_for_publishing(session: Session, rooms: Mapping[str, int]) -> list[Wakeup]:
    """Tasks to publish, at most ``rooms[stage]`` of each stage, marked as published."""
    parameters = {"unclaimed": UNCLAIMED_SECONDS, "stages": list(rooms), "rooms": list(rooms.values())}
    return [_wakeup(*row) for row in session.execute(_SELECT, parameters)]


def expired(session: Session) -> list[Wakeup]:
    """Tasks whose lease ran out, a hundred at most."""
    return [_wakeup(*row) for row in session.execute(_EXPIRED)]


def _wakeup(task_id: UUID, company_id: UUID, document_id: UUID, stage: str, page: int) -> Wakeup:
    return Wakeup(task_id, company_id, document_id, StageName(stage), page)
