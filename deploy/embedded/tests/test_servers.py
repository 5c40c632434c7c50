"""The servers themselves: started, stopped, killed; what they were given is still there."""

import os
import pwd
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from scanner_contract.errors import ConfigurationError
from scanner_embedded import account, waiting
from scanner_embedded.account import LAUNCHER
from scanner_embedded.failures import NotStarted
from scanner_embedded.ports import free_port
from scanner_embedded.postgres import Postgres
from scanner_embedded.servers import running
from scanner_embedded.valkey import Valkey

pytestmark = pytest.mark.stack
AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root has this way")


def postgres(folder: Path) -> Postgres:
    folder.mkdir(exist_ok=True)
    return Postgres(folder, free_port(), "secret", {"fsync": "off"})


def connect(server: Postgres) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(server.url("postgres").set(drivername="postgresql").render_as_string(hide_password=False))


def write_and_read_back(server: Postgres, log: Path) -> None:
    assert server.initialise()
    with running(server.command, log=log, ready=server.is_ready), connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    assert not server.is_ready()
    again = Postgres(server.folder, free_port(), server.password)
    assert not again.initialise()
    with running(again.command, log=log, ready=again.is_ready), connect(again) as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_postgres_keeps_its_data(tmp_path: Path) -> None:
    write_and_read_back(postgres(tmp_path / "with space"), tmp_path / "log")


def test_postgres_runs_below_a_closed_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    server = postgres(home / "postgres")
    server.initialise()
    with running(server.command, log=tmp_path / "log", ready=server.is_ready) as pid:
        assert "CapEff:\t0000000000000000\n" in Path(f"/proc/{pid}/status").read_text()  # none of root's powers


@AS_ROOT
def test_without_namespaces_postgres_runs_as_an_unprivileged_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(account, "OUTSIDE", tmp_path / "var")
    monkeypatch.setattr(account, "_works", lambda *_: False)
    for folder in (*tmp_path.parents, tmp_path):  # /var/lib is open to all; pytest's folders are not
        if folder.owner() == "root" and "pytest" in str(folder):
            folder.chmod(0o755)
    (tmp_path / "var").mkdir(mode=0o755)
    server = postgres(tmp_path / "postgres")
    write_and_read_back(server, tmp_path / "log")
    owner = pwd.getpwuid(server.data.stat().st_uid).pw_name
    assert owner in account.UNPRIVILEGED
    assert not list((tmp_path / "postgres").iterdir())


@AS_ROOT
def test_data_is_never_left_for_an_empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    postgres(tmp_path / "postgres").initialise()
    monkeypatch.setattr(account, "OUTSIDE", tmp_path / "var")
    monkeypatch.setattr(account, "_works", lambda *_: False)
    with pytest.raises(ConfigurationError, match="namespace"):
        _ = postgres(tmp_path / "postgres").command


@AS_ROOT
def test_data_of_somebody_else_is_refused(tmp_path: Path) -> None:
    data = tmp_path / "postgres" / "data"
    data.mkdir(parents=True)
    os.chown(data, 12345, 12345)
    with pytest.raises(ConfigurationError, match="belongs to user 12345"):
        _ = postgres(tmp_path / "postgres").command


def test_the_version_that_made_the_data_is_needed(tmp_path: Path) -> None:
    data = tmp_path / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("9\n")
    with pytest.raises(ConfigurationError, match="made by PostgreSQL 9"):
        _ = postgres(tmp_path / "postgres").command


def test_other_secrets_are_named_as_the_reason(tmp_path: Path) -> None:
    server = postgres(tmp_path / "postgres")
    server.initialise()
    with running(server.command, log=tmp_path / "log", ready=server.is_ready):
        stranger = Postgres(server.folder, server.port, "other")
        with pytest.raises(ConfigurationError, match="another password"):
            stranger.is_ready()


def test_a_server_that_cannot_start_shows_its_log(tmp_path: Path) -> None:
    server = postgres(tmp_path / "postgres")
    server.initialise()
    broken = Postgres(server.folder, server.port, server.password, {"shared_buffers": "none"})
    with pytest.raises(NotStarted) as failure, running(broken.command, log=tmp_path / "log", ready=broken.is_ready):
        pass
    assert "shared_buffers" in failure.value.log


def test_valkey_keeps_what_it_took(tmp_path: Path) -> None:
    folder = tmp_path / 'with space and "quotes"'
    folder.mkdir()
    for expected in (None, b"1"):
        server = Valkey(folder, free_port(), "secret")
        server.initialise()
        with running(server.command, log=tmp_path / "log", ready=server.is_ready):
            with redis.Redis.from_url(server.url) as client:
                assert client.get("kept") == expected
                client.set("kept", "1")
            assert not Valkey(folder, server.port, "other").is_ready()


def test_nothing_outlives_its_starter(tmp_path: Path) -> None:
    """Not even a starter that was killed."""
    words = [*LAUNCHER, "--", "sleep", "600"]
    script = f"import subprocess, time; print(subprocess.Popen({words!r}).pid, flush=True); time.sleep(600)"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout
        child = psutil.Process(int(starter.stdout.readline()))
        assert waiting.until(lambda: child.name() == "sleep", 10)
        starter.send_signal(signal.SIGKILL)
    assert waiting.until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE, 10)
