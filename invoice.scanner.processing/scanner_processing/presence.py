"""A worker's sign of life in the database: how the orchestrator knows how much to hand out, and health who is there."""

import os
import signal
import threading
from typing import ClassVar

from sqlalchemy import delete, func
from sqlalchemy.dialects.postgresql import insert

from scanner_contract import logs
from scanner_contract.database import Database
from scanner_contract.database.models import Worker
from scanner_contract.errors import ConfigurationError, DatabaseUnavailable

EVERY_SECONDS = 3.0

log = logs.get(__name__)


class Presence(threading.Thread):
    """Says every few seconds that this worker is there; takes the word back when it stops. On a login that overrides
    row-level security it ends the worker."""

    _running: ClassVar[list["Presence"]] = []

    def __init__(self, database: Database, *, name: str, queues: list[str], children: int) -> None:
        super().__init__(name="presence", daemon=True)
        self._database = database
        self._row = {"name": name, "queues": queues, "children": children}
        self._stopping = threading.Event()

    def run(self) -> None:
        Presence._running.append(self)
        while True:
            try:
                self._database.refuse_superuser()
                self._say()
            except DatabaseUnavailable as away:
                log.warning("presence not written", reason=away.message)
            except ConfigurationError as error:
                log.critical("worker ends", reason=error.message)
                os.kill(os.getpid(), signal.SIGTERM)
                return
            except Exception:
                log.exception("presence not written")  # a worker that falls silent for good gets no work
            if self._stopping.wait(EVERY_SECONDS):
                return

    def stop(self) -> None:
        self._stopping.set()
        self.join()
        with self._database.transaction() as session:
            session.execute(delete(Worker).where(Worker.name == self._row["name"]))

    @classmethod
    def stop_all(cls) -> None:
        while cls._running:
            cls._running.pop().stop()

    def _say(self) -> None:
        statement = insert(Worker).values(**self._row, seen_at=func.now())
        statement = statement.on_conflict_do_update(
            index_elements=[Worker.name], set_={**self._row, "seen_at": func.now()}
        )
        with self._database.transaction() as session:
            session.execute(statement)
