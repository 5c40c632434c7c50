"""R2: a worker that wakes up after its task was given to another changes nothing, and it is the fence that sees to it:
without the fence the same worker breaks INV, and INV says so."""

from collections.abc import Callable, Iterator

import pytest

from scanner_contract.pipeline import StageName
from scanner_embedded import logs, waiting

from . import fence
from .clients import Client, Delivery
from .faults import thaw
from .invariants import breaches
from .paper import Paper
from .plant import WORKERS, Plant
from .stubs import amid
from .traps import Fate

SECONDS = 30.0


@pytest.fixture
def no_fence(plant: Plant, client: Client) -> Iterator[None]:
    """The fence is off; what that did to the company's documents goes with them."""
    plant.traps.lay(fence.OFF)
    yield
    plant.traps.remove(fence.OFF)
    plant.execute("DELETE FROM documents WHERE company_id = %(company)s", company=client.company)


def overtaken(plant: Plant, client: Client, stage: StageName, seconds: float = 0.0) -> Delivery:
    """A document whose first worker froze amid a stage, woke up when another had brought it to its end, and still
    needs so many seconds for what it holds to be its work."""
    plant.traps.lay(amid(stage), fate=Fate.FROST)
    delivered = client.deliver(Paper(slow=stage, seconds=seconds))
    assert plant.settles(client.company, SECONDS)
    (frozen,) = plant.frozen(*WORKERS)
    thaw(frozen)
    return delivered


def stepped_back(plant: Plant, delivered: Delivery) -> bool:
    """Whether a worker said that the document's task is not its own any more."""
    lines = logs.of_document(plant.stack.home.logs, delivered.document_id)
    return any('"lease lost"' in line for line in lines)


@pytest.mark.parametrize(
    ("stage", "seconds"),
    [
        pytest.param(StageName.PREPROCESSING, 0.0, id="as it completes"),
        pytest.param(StageName.OCR, 0.0, id="as it completes a page"),
        pytest.param(StageName.LLM, 1.5, id="as it beats"),
    ],
)
def test_a_worker_that_was_overtaken_changes_nothing(
    plant: Plant, client: Client, report: Callable[..., None], stage: StageName, seconds: float
) -> None:
    delivered = overtaken(plant, client, stage, seconds)
    assert waiting.until(lambda: stepped_back(plant, delivered), SECONDS)
    assert not breaches(plant, client.company, [delivered])
    report("R2, with the fence", stage=stage, breaches=0)


@pytest.mark.usefixtures("no_fence")
def test_without_the_fence_it_does(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    delivered = overtaken(plant, client, StageName.OCR)
    assert waiting.until(lambda: bool(breaches(plant, client.company, [delivered])), SECONDS)
    report("R2, without the fence", breaches=len(breaches(plant, client.company, [delivered])))
