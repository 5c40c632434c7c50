"""R1: whatever befalls the services and the servers while documents come in, nothing is lost and nothing done twice."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from .clients import Client
from .faults import storm
from .figures import outcome
from .invariants import breaches
from .paper import Paper
from .plant import Plant

SETTLE_SECONDS = 90.0  # after the last fault


def weather(plant: Plant, client: Client, *, documents: int, faults: int, every: float, seed: int) -> dict[str, object]:
    """Upload while the storm lasts, wait for all to settle, and see that INV holds. The figures."""
    papers = [Paper(pages=1 + number % 2) for number in range(documents)]
    with ThreadPoolExecutor(1) as pool:
        uploads = pool.submit(client.deliver_all, papers, over_seconds=0.9 * faults * every)
        befallen = storm(plant, count=faults, every=every, seed=seed, over=uploads.done)
        last = time.monotonic()
        delivered = uploads.result()
    settled = plant.settles(client.company, SETTLE_SECONDS - (time.monotonic() - last))
    seconds = time.monotonic() - last
    found = breaches(plant, client.company, delivered)
    assert not found, "\n".join(map(str, found[:20]))
    assert settled
    return {
        "documents": documents, "faults": befallen.total(), "seed": seed, "settled_after_seconds": f"{seconds:.1f}",
        "uploads_sent_again": sum(each.answers.total() - 1 for each in delivered), **outcome(plant, client.company),
        "of_faults": dict(befallen),
    }  # fmt: skip


def test_a_hundred_documents(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    report("R1, a storm", **weather(plant, client, documents=100, faults=20, every=1.0, seed=1))


@pytest.mark.chaos
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_thousand_documents(plant: Plant, client: Client, report: Callable[..., None], seed: int) -> None:
    report("R1, a storm", **weather(plant, client, documents=1000, faults=110, every=1.0, seed=seed))
