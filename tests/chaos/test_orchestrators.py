"""Orchestrators hold no state: there may be two, none for a while, or one that froze, and no document is the worse."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner_embedded import waiting

from .clients import Client
from .faults import thaw
from .figures import outcome
from .invariants import breaches
from .paper import Paper
from .plant import ORCHESTRATORS, WORKERS, Plant
from .traps import Fate

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(300)]

DOCUMENTS = 50
NONE_SECONDS = 60.0
SETTLE_SECONDS = 60.0

# As if the last page's worker had died in its last attempt, although the stage after it is through already.
SPOIL = """UPDATE tasks SET state = 'running', attempt = 99, lease_until = now() - interval '1 minute'
           WHERE document_id = %(document)s AND stage = 'ocr' AND page = 2"""


def _count(log: Path, *words: str) -> int:
    return sum(all(word in line for word in words) for line in log.read_text("utf-8").splitlines())


def test_two_share_the_work(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    delivered = client.deliver_all([Paper() for _ in range(DOCUMENTS)])
    assert plant.settles(client.company, SETTLE_SECONDS)
    assert not breaches(plant, client.company, delivered)
    shares = {name: _count(plant.stack.home.log(name), client.company, '"published"') for name in ORCHESTRATORS}
    assert all(shares.values())
    report("two orchestrators", documents=DOCUMENTS, published=shares, **outcome(plant, client.company))


def test_none_for_a_minute(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    plant.stack.supervisor.stop(*ORCHESTRATORS)
    delivered = client.deliver_all([Paper() for _ in range(DOCUMENTS)])
    moved = waiting.until(lambda: plant.unsettled(client.company) < DOCUMENTS, NONE_SECONDS)
    plant.stack.supervisor.start(*ORCHESTRATORS)
    assert not moved
    start = time.monotonic()
    assert plant.settles(client.company, SETTLE_SECONDS)
    assert not breaches(plant, client.company, delivered)
    report("no orchestrator for a minute", documents=DOCUMENTS, settled_after_seconds=f"{time.monotonic() - start:.1f}")


@pytest.mark.parametrize("point", ["hand out: marked, not committed", "hand out: committed, not sent"])
def test_one_is_frozen_while_the_other_works(
    plant: Plant, client: Client, report: Callable[..., None], point: str
) -> None:
    seconds = frozen_at(plant, client, point, ORCHESTRATORS)
    report(f"an orchestrator frozen at {point!r}", settled_after_seconds=f"{seconds:.1f}")


@pytest.mark.parametrize("point", ["complete: written, not committed", "claim: written, not committed"])
def test_a_worker_is_frozen_within_its_transaction(
    plant: Plant, client: Client, report: Callable[..., None], point: str
) -> None:
    seconds = frozen_at(plant, client, point, WORKERS)
    report(f"a worker frozen at {point!r}", settled_after_seconds=f"{seconds:.1f}")


@pytest.fixture
def contradiction(plant: Plant) -> Iterator[str]:
    """A document of another company that cannot be taken back: its worker is gone, and what would follow is there."""
    other = Client(plant.stack.address)
    delivered = other.deliver(Paper(pages=2))
    assert plant.settles(other.company, SETTLE_SECONDS)
    plant.execute(SPOIL, document=delivered.document_id)
    yield delivered.document_id
    plant.execute("DELETE FROM documents WHERE company_id = %(company)s", company=other.company)
    other.close()


def test_a_document_that_cannot_be_taken_back_holds_up_no_other(
    plant: Plant, client: Client, contradiction: str
) -> None:
    def tried() -> int:
        return sum(_count(plant.stack.home.log(name), contradiction, '"not taken back"') for name in ORCHESTRATORS)

    assert waiting.until(lambda: tried() >= len(ORCHESTRATORS), SETTLE_SECONDS)
    delivered = client.deliver_all([Paper() for _ in range(DOCUMENTS)])
    assert plant.settles(client.company, SETTLE_SECONDS)
    assert not breaches(plant, client.company, delivered)


def frozen_at(plant: Plant, client: Client, point: str, programs: tuple[str, ...]) -> float:
    """One of the programs, or a child of it, freezes at a point; the others bring all documents to their end, and
    INV holds before and after it wakes up. How many seconds they took."""
    plant.traps.lay(point, fate=Fate.FROST)
    start = time.monotonic()
    delivered = client.deliver_all([Paper() for _ in range(DOCUMENTS)])
    assert waiting.until(lambda: not plant.traps.lies(point), SETTLE_SECONDS), "nobody came by"
    settled = plant.settles(client.company, SETTLE_SECONDS)
    seconds = time.monotonic() - start
    frozen = plant.frozen(*programs)
    before = breaches(plant, client.company, delivered)
    for process in frozen:
        thaw(process)
    assert len(frozen) == 1
    assert settled
    assert not before
    delivered += client.deliver_all([Paper() for _ in range(DOCUMENTS)])
    assert plant.settles(client.company, SETTLE_SECONDS)
    assert not breaches(plant, client.company, delivered)
    return seconds
