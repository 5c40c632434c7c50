"""The API's way to the database: it ends in time, and many at once wait their turn."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from uuid import UUID

from sqlalchemy import URL
from sqlalchemy.orm import Session

from scanner_api.concurrency import deadline
from scanner_contract.database import Database
from scanner_contract.errors import DatabaseUnavailable

# Of one process. More of them share the same thread: each would take longer, and none would come to its end sooner.
CONNECTIONS = 8
TRANSACTION_SECONDS = 2.5  # a frozen server swallows queries without a word
SILENT_SECONDS = 2.0  # less, so that nobody who queued behind a transaction that ran out of its time tries in vain
QUEUE_SECONDS = 20.0


class PatientDatabase(Database):
    """A database whose transactions end in time, whatever the server does.

    Where more come at once than there are connections, they queue, as long as the server answers those before them.
    """

    def __init__(self, url: URL, *, application: str, pool: int = CONNECTIONS) -> None:
        super().__init__(url, application=application, pool=pool)
        self._places = BoundedSemaphore(pool)
        self._answered_at = time.monotonic()

    @contextmanager
    def transaction(self, company_id: UUID | None = None) -> Iterator[Session]:
        late = DatabaseUnavailable("The database does not answer.")
        if not self._places.acquire(blocking=False):
            self._queue(late)
        answered = True
        try:
            with deadline(TRANSACTION_SECONDS, late), super().transaction(company_id) as session:
                yield session
        except DatabaseUnavailable:
            answered = False
            raise
        finally:
            if answered:
                self._answered_at = time.monotonic()
            self._places.release()

    def _queue(self, late: DatabaseUnavailable) -> None:
        """Wait for a place. Raises what is given when that takes too long, or the server answers nobody any more."""
        if not self._places.acquire(timeout=QUEUE_SECONDS):
            raise late
        if time.monotonic() - self._answered_at > SILENT_SECONDS:
            self._places.release()
            raise late
