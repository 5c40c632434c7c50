"""PostgreSQL and Valkey alone, for as long as a block of code runs: what tests need that start no service."""

import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scanner_contract.database.migrate import migrate
from scanner_contract.settings import Settings
from scanner_embedded import logs, waiting
from scanner_embedded.credentials import Credentials
from scanner_embedded.failures import NotStarted
from scanner_embedded.ports import free_port
from scanner_embedded.postgres import Postgres
from scanner_embedded.valkey import Valkey

READY_SECONDS = 30
STOP_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Logins:
    """The same servers and folders, as each role sees them; ``admin`` may migrate."""

    admin: Settings
    api: Settings
    pipeline: Settings


@contextmanager
def running(command: Sequence[str], *, log: Path, ready: Callable[[], bool]) -> Iterator[int]:
    """Yields the process id. Raises NotStarted when it does not get ready."""
    with log.open("ab") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
    try:
        waiting.until(lambda: process.poll() is not None or ready(), READY_SECONDS)
        if process.poll() is not None or not ready():
            raise NotStarted(f"{log.stem} does not run.", log=logs.tail(log, 20))
        yield process.pid
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(STOP_SECONDS)


@contextmanager
def migrated(folder: Path, postgres_settings: Mapping[str, str]) -> Iterator[Logins]:
    """Both servers below ``folder``, on free ports, with the schema in place."""
    credentials = Credentials.kept(folder / "secrets.json")
    (folder / "postgres").mkdir()
    (folder / "valkey").mkdir()
    postgres = Postgres(folder / "postgres", free_port(), credentials.database_admin, postgres_settings)
    valkey = Valkey(folder / "valkey", free_port(), credentials.valkey)
    postgres.initialise()
    valkey.initialise()
    with (
        running(postgres.command, log=folder / "postgres.log", ready=postgres.is_ready),
        running(valkey.command, log=folder / "valkey.log", ready=valkey.is_ready),
    ):
        postgres.make_database()
        logins = _logins(postgres, valkey, credentials, folder / "documents")
        migrate(logins.admin)
        yield logins


def _logins(postgres: Postgres, valkey: Valkey, credentials: Credentials, documents: Path) -> Logins:
    admin = Settings(
        database_url=postgres.url().render_as_string(hide_password=False),
        db_api_password=credentials.database_api,
        db_pipeline_password=credentials.database_pipeline,
        redis_url=valkey.url,
        documents_raw_dir=documents / "raw",
        documents_processed_dir=documents / "processed",
    )

    def login(role: str, password: str) -> Settings:
        url = admin.url.set(username=role, password=password)
        return admin.model_copy(update={"database_url": url.render_as_string(hide_password=False)})

    return Logins(
        admin=admin,
        api=login("scanner_api", credentials.database_api),
        pipeline=login("scanner_pipeline", credentials.database_pipeline),
    )
