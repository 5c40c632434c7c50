"""Clears away orphan files every hour, beside the orchestrator's loop: handing out work never waits for it."""

import threading
import time

from sqlalchemy import text

from scanner_contract import logs
from scanner_contract.database import Database
from scanner_contract.errors import Unavailable
from scanner_contract.storage import Storage
from scanner_processing import orphans

FIRST_SECONDS = 60.0  # after the start, when there is more urgent work
EVERY_SECONDS = 3600.0

LOCK = 7_305_813  # any number, the same for every orchestrator

# Held by a transaction that does nothing else, for as long as a sweep lasts; the server ends no idle one sooner.
_ALONE = text("""
SELECT pg_try_advisory_xact_lock(:lock) FROM set_config('idle_in_transaction_session_timeout', '0', true)
""")

log = logs.get(__name__)


class Caretaker(threading.Thread):
    """``database`` holds two connections: one for the lock, one to ask."""

    def __init__(self, database: Database, storage: Storage) -> None:
        super().__init__(name="caretaker", daemon=True)
        self._database = database
        self._storage = storage

    def run(self) -> None:
        """Until the process ends: a sweep may break off anywhere."""
        time.sleep(FIRST_SECONDS)
        while True:
            self.sweep()
            time.sleep(EVERY_SECONDS)

    def sweep(self) -> None:
        """Unless another orchestrator is just at it. Whatever fails is tried again by the next sweep."""
        try:
            with self._database.transaction() as session:
                if session.scalar(_ALONE, {"lock": LOCK}):
                    orphans.sweep(self._database, self._storage)
        except Unavailable as away:
            log.warning("sweep broken off", reason=away.message)
        except Exception:
            log.exception("sweep failed")
