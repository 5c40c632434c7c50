"""Each service of docker-compose.yml, started as a process of this machine: with the command and the environment that
the file gives it, on test servers, until the file's own health check is content."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import redis

from scanner_contract.pipeline import STAGES
from scanner_embedded import valkey, waiting
from scanner_embedded.ports import free_port
from scanner_embedded.servers import Logins

from .compose_file import TOP, compose

START_SECONDS = 90
STOP_SECONDS = 30
CONTAINER_PORT = re.compile(r"\b(5000|5555)\b")
PROCESSES = ["api", "processing", "flower", *(f"worker_{stage}_1" for stage in STAGES)]

Services = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def services(servers: Logins, secrets: dict[str, str]) -> Services:
    """With the passwords of the test servers, each under the name that an operator gives it."""
    passwords = {
        "DB_PASSWORD": servers.admin.url.password,
        "DB_API_PASSWORD": servers.api.url.password,
        "DB_PIPELINE_PASSWORD": servers.pipeline.url.password,
    }
    known = {name: str(password) for name, password in passwords.items()}
    found: Services = compose(secrets | known)["services"]
    return found


def elsewhere(environment: Mapping[str, str], servers: Logins, documents: Path, port: int) -> dict[str, str]:
    """The service's own environment, with the places of this machine for those of the containers."""
    url = servers.admin.url
    places = {
        "DB_HOST": str(url.host),
        "DB_PORT": str(url.port),
        "DB_NAME": str(url.database),
        "REDIS_URL": servers.admin.redis_url,
        "DOCUMENTS_RAW_DIR": str(documents / "raw"),
        "DOCUMENTS_PROCESSED_DIR": str(documents / "processed"),
        "BIND": "127.0.0.1",
        "PORT": str(port),
    }
    own = {name: places.get(name, str(value)) for name, value in environment.items()}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return own | {"PATH": path, "PYTHONPATH": str(TOP), "HOSTNAME": socket.gethostname()}


def with_port(command: list[str], port: int) -> list[str]:
    """The command with a free port for the container's."""
    return [CONTAINER_PORT.sub(str(port), word) for word in command]


def check(service: Mapping[str, Any], port: int) -> list[str]:
    how, *command = service["healthcheck"]["test"]
    return ["sh", "-c", *command] if how == "CMD-SHELL" else with_port(command, port)


def passes(command: list[str], environment: Mapping[str, str]) -> bool:
    return subprocess.run(command, env=environment, cwd=TOP, capture_output=True, check=False).returncode == 0


@dataclass(frozen=True)
class Started:
    """A service that was started. ``check`` is its own health check, on the port that it got here."""

    process: "subprocess.Popen[bytes]"
    check: list[str]
    environment: Mapping[str, str]
    log: Path

    def settles(self) -> bool:
        """Whether it becomes healthy in time, and still runs then."""
        waiting.until(lambda: self.process.poll() is not None or passes(self.check, self.environment), START_SECONDS)
        return self.process.poll() is None and passes(self.check, self.environment)


@contextmanager
def running(command: list[str], environment: Mapping[str, str], log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment, cwd=TOP, stdout=output, stderr=subprocess.STDOUT)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(STOP_SECONDS)


@pytest.fixture(scope="module")
def started(
    services: Services, servers: Logins, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Started]]:
    """All of them at once, as `docker compose up` does."""
    folder = tmp_path_factory.mktemp("services")
    found = {}
    with ExitStack() as all_of_them:
        for name in PROCESSES:
            service, port, log = services[name], free_port(), folder / f"{name}.log"
            environment = elsewhere(service["environment"], servers, folder, port)
            process = all_of_them.enter_context(running(with_port(service["command"], port), environment, log))
            found[name] = Started(process, check(service, port), environment, log)
        yield found
    ends = {name: each.process.returncode for name, each in found.items()}
    assert set(ends.values()) <= {0, -signal.SIGTERM}, ends


@pytest.mark.parametrize("name", ["api", "flower", "processing", "worker_ocr_1"])
def test_a_service_that_does_not_run_is_not_healthy(
    services: Services, servers: Logins, tmp_path: Path, name: str
) -> None:
    """Comes before any of them is started."""
    service, port = services[name], free_port()
    assert not passes(check(service, port), elsewhere(service["environment"], servers, tmp_path, port))


@pytest.mark.timeout(180)
@pytest.mark.parametrize("name", PROCESSES)
def test_a_service_becomes_healthy(started: dict[str, Started], name: str) -> None:
    assert started[name].settles(), started[name].log.read_text("utf-8")


def test_a_worker_whose_engine_lacks_something_ends_and_says_what(
    services: Services, servers: Logins, tmp_path: Path
) -> None:
    service, log = services["worker_ocr_1"], tmp_path / "log"
    environment = elsewhere(service["environment"], servers, tmp_path, 0)
    with running(service["command"], environment | {"OCR_ENGINE": "paddleocr"}, log) as worker:
        assert worker.wait(START_SECONDS) == 0
    assert "OCR_ENGINE is paddleocr" in log.read_text("utf-8")


def test_the_migrations_run_to_their_end(services: Services, servers: Logins, tmp_path: Path) -> None:
    service = services["migrate"]
    environment = elsewhere(service["environment"], servers, tmp_path, 0)
    subprocess.run(service["command"], env=environment, cwd=TOP, check=True, timeout=60)


def test_redis_wants_the_password(services: Services, secrets: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "redis-server").symlink_to(valkey.program())
    port = free_port()
    *shell, script = services["redis"]["command"]
    script = script.replace("/tmp/", f"{tmp_path}/").replace("--dir /data", f"--dir {tmp_path}")  # noqa: S108
    command = [*shell, f"{script} --port {port} --bind 127.0.0.1"]
    environment = services["redis"]["environment"] | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    with running(command, environment, tmp_path / "log"):
        url = f"redis://:{secrets['REDIS_PASSWORD']}@127.0.0.1:{port}/0"
        assert waiting.until(lambda: valkey.answers(url), START_SECONDS)
        with redis.Redis(port=port) as stranger, pytest.raises(redis.AuthenticationError):
            stranger.ping()
