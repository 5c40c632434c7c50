"""What the service is made of: one of each a process, made at the start and handed to the services."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore
from uuid import UUID

from flask import current_app
from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from sqlalchemy import URL
from sqlalchemy.orm import Session

from scanner_api.auth.passwords import Passwords
from scanner_api.concurrency import deadline
from scanner_api.events.changes import Changes
from scanner_contract import storage
from scanner_contract.database import Database
from scanner_contract.errors import DatabaseUnavailable
from scanner_contract.settings import Settings
from scanner_contract.storage import Storage

CONNECTIONS = 16  # of one process; PostgreSQL allows a hundred in all unless told otherwise
TRANSACTION_SECONDS = 2.5  # a frozen server swallows queries without a word
SILENT_SECONDS = 2.0  # less, so that nobody who queued behind a transaction that ran out of its time tries in vain
QUEUE_SECONDS = 20.0
REDIS_SECONDS = 0.1

EXTENSION = "invoice-scanner"


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


@dataclass(frozen=True, slots=True)
class Parts:
    settings: Settings
    database: Database
    storage: Storage
    redis: Redis
    passwords: Passwords
    changes: Changes


def assemble(settings: Settings) -> Parts:
    return Parts(
        settings=settings,
        database=PatientDatabase(settings.url, application="scanner_api"),
        storage=storage.connect(settings),
        redis=Redis.from_url(
            settings.redis_url,
            socket_timeout=REDIS_SECONDS,
            socket_connect_timeout=REDIS_SECONDS,
            retry=Retry(NoBackoff(), 0),
        ),
        passwords=Passwords(),
        changes=Changes(settings.url),
    )


def parts() -> Parts:
    """The parts of the running application."""
    found: Parts = current_app.extensions[EXTENSION]
    return found
