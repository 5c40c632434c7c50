"""The whole product, as its operator handles it."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import psutil
import pytest

from scanner_contract.database.session import Database
from scanner_contract.errors import ConfigurationError
from scanner_contract.statuses import TERMINAL
from scanner_embedded import environment, logs, sample, waiting
from scanner_embedded.home import Home
from scanner_embedded.ports import free_port
from scanner_embedded.servers import Logins
from scanner_embedded.stack import Stack

SERVICES = {"api", "orchestrator", "worker_pages", "worker_fields"}


@pytest.fixture
def api(stack: Stack) -> Iterator[httpx.Client]:
    """Signed in as the first user."""
    with httpx.Client(base_url=f"{stack.address}/api/v1/", timeout=30) as client:
        assert sample.sign_in(client, stack.credentials.sign_in)
        yield client


def pids(stack: Stack) -> dict[str, int]:
    return {name: state.pid for name, state in stack.supervisor.states().items()}


def belonging(folder: Path) -> list[psutil.Process]:
    """The processes that speak of the folder, or come from one that does."""
    named = [process for process in psutil.process_iter() if _mentions(process, str(folder))]
    return [*named, *(child for process in named for child in process.children(recursive=True))]


def _mentions(process: psutil.Process, text: str) -> bool:
    try:
        return any(text in word for word in (*process.cmdline(), *process.environ().values()))
    except psutil.Error:
        return False


def test_a_second_start_changes_nothing(stack: Stack) -> None:
    before = pids(stack)
    stack.up()
    assert pids(stack) == before


def test_the_sample_is_read(stack: Stack, api: httpx.Client) -> None:
    document = sample.scan(api)
    assert document["status"] in TERMINAL
    assert document["invoice_number"]
    lines = logs.of_document(stack.home.logs, document["id"])
    assert any('"service": "api"' in line for line in lines)
    assert any('"service": "worker"' in line for line in lines)


def test_a_changed_password_is_respected(stack: Stack, api: httpx.Client) -> None:
    with httpx.Client(base_url=api.base_url) as stranger:
        assert not sample.sign_in(stranger, "not-the-one-of-the-first-day")


def test_a_killed_database_comes_back(stack: Stack) -> None:
    before = pids(stack)["postgres"]
    os.kill(before, signal.SIGKILL)
    health = f"{stack.address}/api/v1/ready"
    assert waiting.until(lambda: pids(stack)["postgres"] not in {0, before}, 30)
    assert waiting.until(lambda: httpx.get(health, timeout=10).is_success, 30)


def test_a_changed_setting_restarts_the_services_and_no_server(stack: Stack) -> None:
    before = pids(stack)
    Stack(stack.home, {**stack.environment, "APPROVAL_THRESHOLD": "0.9"}).up()
    changed = pids(stack)
    assert {name for name in before if changed[name] != before[name]} == SERVICES
    stack.up()


def test_flower_asks_for_its_password(stack: Stack) -> None:
    address = stack.start_flower()
    assert httpx.get(address, auth=("admin", "guess")).status_code == httpx.codes.UNAUTHORIZED
    assert httpx.get(address, auth=("admin", stack.credentials.flower)).is_success
    stack.supervisor.stop("flower")


def test_no_secret_stands_in_a_command_line(stack: Stack) -> None:
    stack.start_flower()
    words = [word for process in belonging(stack.home.root) for word in process.cmdline()]
    stack.supervisor.stop("flower")
    assert words
    assert not [word for word in words if stack.credentials.flower in word or stack.credentials.valkey in word]


def test_nothing_is_left_when_it_stops_and_nothing_is_lost(stack: Stack, api: httpx.Client) -> None:
    document = sample.scan(api)
    assert belonging(stack.home.root)
    assert set(stack.down()) > SERVICES
    assert not belonging(stack.home.root)
    assert stack.down() == []
    stack.up()
    assert api.get(f"documents/{document['id']}").json()["status"] == document["status"]


def test_a_taken_port_is_named(stack: Stack, tmp_path: Path) -> None:
    port = stack.address.rpartition(":")[2]
    second = Stack(Home(tmp_path), {**stack.environment, "PORT": port})
    with pytest.raises(ConfigurationError, match=f"Port {port} is taken"):
        second.up()
    assert second.down() == []


def test_servers_of_the_operator_are_used(servers: Logins, tmp_path: Path) -> None:
    given = {
        "DATABASE_URL": servers.admin.database_url,
        "DB_API_PASSWORD": servers.admin.db_api_password,
        "DB_PIPELINE_PASSWORD": servers.admin.db_pipeline_password,
        "REDIS_URL": servers.admin.redis_url,
        "PORT": str(free_port()),
    }
    product = Stack(Home(tmp_path), environment.without_settings(os.environ) | given)
    try:
        product.up()
        assert set(product.supervisor.states()) == {*SERVICES, "flower"}
        assert httpx.get(f"{product.address}/api/v1/ready").is_success
    finally:
        product.down()
    with closing(Database(servers.api.url, application="test")) as database, database.transaction():
        pass


def test_a_database_of_the_operator_that_lets_nobody_in_is_named(servers: Logins, tmp_path: Path) -> None:
    wrong = servers.admin.url.set(password="wrong").render_as_string(hide_password=False)
    given = {"DATABASE_URL": wrong, "REDIS_URL": servers.admin.redis_url, "PORT": str(free_port())}
    product = Stack(Home(tmp_path), environment.without_settings(os.environ) | given)
    try:
        with pytest.raises(ConfigurationError, match="Your database cannot be used"):
            product.up()
    finally:
        product.down()
