"""The product as these tests run it: its own supervisor and servers, services with traps, two of most things."""

import os
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import psutil
import psycopg
from psycopg.rows import dict_row

from scanner_contract.database import Database
from scanner_contract.pipeline import STAGES
from scanner_contract.statuses import TERMINAL
from scanner_contract.storage import FolderStorage
from scanner_embedded import environment, waiting
from scanner_embedded.home import Home
from scanner_embedded.ports import Ports, free_port
from scanner_embedded.postgres import Postgres
from scanner_embedded.programs import PYTHON, Program, Services
from scanner_embedded.stack import Stack
from scanner_embedded.valkey import Valkey
from scanner_processing import orphans

from .traps import FOLDER, Traps

API = "api"
ORCHESTRATORS = ("orchestrator_1", "orchestrator_2")
WORKERS = ("worker_1", "worker_2")
CHILDREN = 2  # of each worker

LEASE_SECONDS = 2.0
SETTINGS = {"LEASE_SECONDS": str(LEASE_SECONDS), "BEAT_SECONDS": "0.4", "RETRY_SCALE": "0.01", "OCR_ENGINE": "fake"}
# A killed process is not a power cut: what reached the kernel stays. All commits still wait for that.
FAST = ("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET full_page_writes = off", "SELECT pg_reload_conf()")
ALL = "SELECT id FROM documents WHERE company_id = %(company)s"
UNSETTLED = "SELECT count(*) AS n FROM documents WHERE company_id = %(company)s AND status <> ALL(%(ends)s)"
ANSWER_SECONDS = 30.0  # until PostgreSQL has recovered


def services(api: Mapping[str, str], pipeline: Mapping[str, str]) -> tuple[Program, ...]:
    gunicorn = (*PYTHON, "gunicorn", "--config", "config/gunicorn.py", "tests.chaos.api:app")
    celery = (*PYTHON, "celery", "-A", "tests.chaos.worker:app", "worker", "--without-mingle", "--without-gossip")
    queues = ",".join(stage.queue for stage in STAGES.values())
    return (
        Program(API, gunicorn, api),
        *(Program(name, (*PYTHON, "tests.chaos.orchestrator"), pipeline) for name in ORCHESTRATORS),
        *(
            Program(name, (*celery, "-Q", queues, "-c", str(CHILDREN), "-n", f"{name}@%h"), pipeline)
            for name in WORKERS
        ),
    )


@dataclass(frozen=True)
class Plant:
    stack: Stack
    traps: Traps

    @classmethod
    def below(
        cls, folder: Path, make: Services = services, settings: Mapping[str, str] = MappingProxyType(SETTINGS)
    ) -> "Plant":
        """Not started yet."""
        web = folder / "web"
        web.mkdir()
        traps = Traps(folder / "traps")
        own = {**settings, "PORT": str(free_port()), "WEB_DIR": str(web), FOLDER: str(traps.folder)}
        return cls(Stack(Home(folder / "home"), environment.without_settings(os.environ) | own, make), traps)

    def up(self) -> None:
        self.stack.up()
        for statement in FAST:
            self.execute(statement)

    @cached_property
    def postgres(self) -> Postgres:
        home = self.stack.home
        return Postgres(home.postgres, Ports.kept(home.ports).postgres, self.stack.credentials.database_admin)

    @cached_property
    def valkey(self) -> Valkey:
        home = self.stack.home
        return Valkey(home.valkey, Ports.kept(home.ports).valkey, self.stack.credentials.valkey)

    def rows(self, query: str, **parameters: Any) -> list[dict[str, Any]]:
        """What the database says, whatever row-level security hides from the services. It may be just starting."""
        answers: list[list[dict[str, Any]]] = []

        def asked() -> bool:
            with suppress(psycopg.OperationalError), self._connect() as connection:
                answers.append(connection.execute(query, parameters).fetchall())
            return bool(answers)

        assert waiting.until(asked, ANSWER_SECONDS), "the database does not come back"
        return answers[0]

    def execute(self, statement: str, **parameters: Any) -> None:
        with self._connect() as connection:
            connection.execute(statement, parameters)

    def sweep(self) -> None:
        """Clear away what was left half done, without the grace that a running product gives it."""
        login = self.postgres.url().set(username="scanner_pipeline", password=self.stack.credentials.database_pipeline)
        documents = self.stack.home.documents
        with closing(Database(login, application=orphans.NAME)) as database:
            orphans.sweep(database, FolderStorage(documents / "raw", documents / "processed"), timedelta(0))

    def main(self, program: str) -> psutil.Process | None:
        """The process that the supervisor started; None while there is none."""
        pid = self.stack.supervisor.states()[program].pid
        with suppress(psutil.NoSuchProcess):
            return psutil.Process(pid) if pid else None
        return None

    def children(self, *programs: str) -> list[psutil.Process]:
        """The worker processes of gunicorn or of Celery."""
        found = []
        for program in programs:
            with suppress(psutil.NoSuchProcess):
                main = self.main(program)
                found += main.children() if main else []
        return found

    def frozen(self, *programs: str) -> list[psutil.Process]:
        """Those of the programs and of their children that stand still."""
        mains = [main for main in map(self.main, programs) if main]
        return [each for each in [*mains, *self.children(*programs)] if each.status() == psutil.STATUS_STOPPED]

    def documents(self, company: str) -> set[str]:
        """The ids of a company's documents."""
        return {str(row["id"]) for row in self.rows(ALL, company=company)}

    def unsettled(self, company: str) -> int:
        """How many of a company's documents have not come to their end."""
        (row,) = self.rows(UNSETTLED, company=company, ends=[status.value for status in TERMINAL])
        return int(row["n"])

    def settles(self, company: str, seconds: float) -> bool:
        """Whether all documents of the company come to their end within that time."""
        return waiting.until(lambda: self.unsettled(company) == 0, seconds)

    def _connect(self) -> "psycopg.Connection[dict[str, Any]]":
        conninfo = self.postgres.url().set(drivername="postgresql").render_as_string(hide_password=False)
        return psycopg.connect(conninfo, autocommit=True, row_factory=dict_row, connect_timeout=5)
