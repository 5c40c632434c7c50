"""R4: with real stages and real times, a page whose reader is killed is taken up again soon."""

import time
from collections.abc import Callable, Iterator

import pytest

from scanner_embedded import programs, waiting
from scanner_embedded.home import CHECKOUT

from .clients import Client
from .faults import kill
from .invariants import breaches
from .plant import Plant

SCAN = CHECKOUT / "samples" / "invoices" / "bakery-fr-scan.pdf"
AGAIN_SECONDS = 65.0
SETTLE_SECONDS = 60.0
ATTEMPTS = """SELECT detail->>'attempt' AS attempt FROM document_events
              WHERE company_id = %(company)s AND kind = 'started' AND detail->>'stage' = 'ocr' ORDER BY id"""

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plant]:
    """The product as it is: its own programs, waits and leases."""
    product = Plant.below(tmp_path_factory.mktemp("product"), programs.services, {})
    try:
        product.up()
        yield product
    finally:
        product.stack.down()


def test_a_killed_reader_is_replaced(product: Plant, report: Callable[..., None]) -> None:
    client = Client(product.stack.address)

    def attempts() -> list[str]:
        return [row["attempt"] for row in product.rows(ATTEMPTS, company=client.company)]

    delivered = client.deliver_content(SCAN.read_bytes())
    assert waiting.until(lambda: attempts() == ["1"], SETTLE_SECONDS)
    for child in product.children("worker_pages"):
        kill(child)
    start = time.monotonic()
    assert waiting.until(lambda: attempts() == ["1", "2"], AGAIN_SECONDS)
    seconds = time.monotonic() - start
    assert product.settles(client.company, SETTLE_SECONDS)
    assert not breaches(product, client.company, [delivered])
    report("R4, reader killed", taken_up_after_seconds=f"{seconds:.1f}", attempt=attempts()[-1])
    client.close()
