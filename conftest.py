"""For the tests of every project: PostgreSQL and Valkey alone, and the whole product."""

import os
from collections.abc import Iterator

import pytest

from scanner_embedded import environment
from scanner_embedded.home import Home
from scanner_embedded.ports import free_port
from scanner_embedded.servers import Logins, migrated
from scanner_embedded.stack import Stack

# Data of tests need not survive a power cut.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need a server say so by the fixture they ask for; `make unit` leaves them out."""
    for item in items:
        if {"servers", "stack"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("stack")


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Logins]:
    """PostgreSQL and Valkey with the schema in place, and the settings of each login."""
    with migrated(tmp_path_factory.mktemp("servers"), FAST) as logins:
        yield logins


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The whole product on free ports, with short waits before another attempt."""
    own = {"PORT": str(free_port()), "RETRY_SCALE": "0.01"}
    product = Stack(Home(tmp_path_factory.mktemp("stack")), environment.without_settings(os.environ) | own)
    try:
        product.up()
        yield product
    finally:
        product.down()
