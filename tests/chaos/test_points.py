"""R3: a process dies at each of the named points, and INV holds."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from scanner_embedded import waiting

from .clients import Client
from .figures import outcome
from .invariants import contradictions, orphans
from .paper import Paper
from .plant import Plant
from .points import POINTS, Point

LANES = 4  # this many points at a time, each lane with a company of its own
SECONDS = 30.0
ORPHANS = "orphans"
SLOW_SECONDS = 1.5  # some beats long

every_point = pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)


def died(plant: Plant, client: Client, point: Point) -> list[str]:
    """Have a process die at a point while a document goes its way. What is wrong then."""
    paper = Paper(slow=point.slow, seconds=SLOW_SECONDS) if point.slow else Paper()
    traps = (point.name, *(lead if lead in POINTS else f"{lead} {paper.name}" for lead in point.led_by))
    plant.traps.lay(*traps)
    delivered = client.deliver(paper)
    fell = waiting.until(lambda: not any(map(plant.traps.lies, traps)), SECONDS)
    plant.traps.remove(*traps)
    settled = plant.settles(client.company, SECONDS)
    wrong = [*([] if fell else ["nobody came by"]), *([] if settled else ["not at its end"])]
    return wrong + [str(each) for each in contradictions(plant, client.company, [delivered])]


@pytest.fixture(scope="module")
def wrong(plant: Plant, report: Callable[..., None]) -> dict[str, list[str]]:
    """By the name of each point what is wrong after a death there; under "orphans", after all of them."""
    start = time.monotonic()
    clients = [Client(plant.stack.address) for _ in range(LANES)]  # all at home before the first death

    def lane(number: int) -> dict[str, list[str]]:
        points = list(POINTS.values())[number::LANES]
        return {point.name: died(plant, clients[number], point) for point in points}

    with ThreadPoolExecutor(LANES) as pool:
        found = {name: said for lane_found in pool.map(lane, range(LANES)) for name, said in lane_found.items()}
    plant.sweep()
    left = [str(orphan) for client in clients for orphan in orphans(plant, client.company)]
    seconds = f"{time.monotonic() - start:.0f}"
    outcomes = [outcome(plant, client.company) for client in clients]
    report("R3, death at a point", points=len(found), seconds=seconds, outcomes=outcomes)
    for client in clients:
        client.close()
    return found | {ORPHANS: left}


@every_point
def test_a_point_is_where_the_table_says(point: Point) -> None:
    assert callable(getattr(point.holder, point.attribute))


@every_point
@pytest.mark.timeout(300)
def test_a_process_dies(wrong: dict[str, list[str]], point: Point) -> None:
    assert not wrong[point.name]


@pytest.mark.timeout(300)
def test_no_orphan_is_left_after_the_sweep(wrong: dict[str, list[str]]) -> None:
    assert not wrong[ORPHANS]
