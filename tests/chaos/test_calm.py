"""Before any fault: the plant works, and INV holds."""

from collections.abc import Callable

import pytest

from .clients import Client
from .invariants import breaches
from .paper import Paper
from .plant import Plant


@pytest.mark.chaos
def test_without_a_fault(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    delivered = client.deliver_all([Paper() for _ in range(100)])
    assert plant.settles(client.company, 60)
    assert not breaches(plant, client.company, delivered)
