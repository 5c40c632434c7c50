"""R14: a company that floods the plant hardly slows down another one."""

import time
from collections.abc import Callable
from statistics import median

import pytest

from .clients import Client
from .invariants import breaches
from .paper import Paper
from .plant import Plant

FLOOD = 500
SECONDS = 0.05  # of each stage
SAMPLES = 5
AT_MOST = 3.0  # times as long as when nobody else is there
SETTLE_SECONDS = 240.0


def way(plant: Plant, client: Client) -> float:
    """Seconds from the upload of one document until its end."""
    start = time.monotonic()
    client.deliver(Paper(pages=1, seconds=SECONDS))
    assert plant.settles(client.company, SETTLE_SECONDS)
    return time.monotonic() - start


@pytest.mark.chaos
@pytest.mark.timeout(600)
def test_a_flood_of_another_company(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    idle = median(way(plant, client) for _ in range(SAMPLES))
    other = Client(plant.stack.address)
    flood = other.deliver_all([Paper(pages=1, seconds=SECONDS) for _ in range(FLOOD)])
    beside = median(way(plant, client) for _ in range(SAMPLES))
    left = plant.unsettled(other.company)
    assert left, "the flood was over too soon to say anything"
    report(
        "R14, beside a flood", idle=f"{idle:.2f} s", beside=f"{beside:.2f} s", times=f"{beside / idle:.1f}", left=left
    )
    assert plant.settles(other.company, SETTLE_SECONDS)
    assert not breaches(plant, other.company, flood)
    other.close()
    assert beside <= AT_MOST * idle
