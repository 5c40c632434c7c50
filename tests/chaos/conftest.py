"""One plant for all these tests, a company for each, and the figures at the end."""

from collections.abc import Callable, Iterator

import pytest

from .clients import Client
from .plant import Plant

FIGURES = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[FIGURES] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(FIGURES, []):
        terminalreporter.write_line(line)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if {"plant", "product"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("stack")


@pytest.fixture(scope="session")
def report(pytestconfig: pytest.Config) -> Callable[..., None]:
    """Keeps the figures of a test for the end of the run: what it was, and the numbers by their labels."""

    def keep(what: str, **figures: object) -> None:
        said = ", ".join(f"{label.replace('_', ' ')} {value}" for label, value in figures.items())
        pytestconfig.stash[FIGURES].append(f"{what}: {said}")

    return keep


@pytest.fixture(scope="session")
def plant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plant]:
    plant = Plant.below(tmp_path_factory.mktemp("chaos"))
    try:
        plant.up()
        yield plant
    finally:
        plant.stack.down()


@pytest.fixture
def client(plant: Plant) -> Iterator[Client]:
    client = Client(plant.stack.address)
    yield client
    client.close()
