"""News that a document changed, from PostgreSQL to the streams of this process: one connection listens for all."""

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo
from sqlalchemy import URL

from scanner_contract import logs
from scanner_contract.database.session import CONNECT_ARGS
from scanner_contract.errors import DatabaseUnavailable
from scanner_contract.history import DOCUMENTS_CHANNEL

RECONNECT_SECONDS = 1.0
LOOKS_AT_ONCE = 4  # of all followers: what is left of the connections is for those who call
TURN_SECONDS = 5.0

log = logs.get(__name__)


class Changes:
    """Wakes whoever follows a document or a company. A wake-up may get lost while the listener reconnects, so followers
    also look for themselves every few seconds."""

    def __init__(self, url: URL) -> None:
        dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._conninfo = make_conninfo(dsn, **CONNECT_ARGS)
        self.closed = False
        self._turns = threading.BoundedSemaphore(LOOKS_AT_ONCE)
        self._followers: defaultdict[str, set[threading.Event]] = defaultdict(set)
        self._starting = threading.Lock()
        self._listener: threading.Thread | None = None

    @contextmanager
    def following(self, followed: UUID) -> Iterator[threading.Event]:
        """An event that is set each time a document changes, or any of a company, by whose id is given; the first
        follower starts the listener."""
        self._start()
        key, woken = str(followed), threading.Event()
        self._followers[key].add(woken)
        try:
            yield woken
        finally:
            self._followers[key].discard(woken)
            if not self._followers[key]:
                del self._followers[key]

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A follower's turn to look. Raises DatabaseUnavailable when it does not come in time."""
        if not self._turns.acquire(timeout=TURN_SECONDS):
            raise DatabaseUnavailable("Too many look at once.")
        try:
            yield
        finally:
            self._turns.release()

    def close(self) -> None:
        """Wake all followers, to find that nothing will be told any more."""
        self.closed = True
        for key in tuple(self._followers):
            self._wake(key)

    def _start(self) -> None:
        with self._starting:
            if self._listener is None:
                self._listener = threading.Thread(target=self._listen_for_ever, name="changes", daemon=True)
                self._listener.start()

    def _listen_for_ever(self) -> None:
        while not self.closed:
            try:
                self._listen()
            except psycopg.Error as error:
                log.warning("listener_lost", error=str(error))
                time.sleep(RECONNECT_SECONDS)

    def _listen(self) -> None:
        with psycopg.connect(self._conninfo, autocommit=True) as connection:
            connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(DOCUMENTS_CHANNEL)))
            for notification in connection.notifies():
                self._wake(notification.payload)

    def _wake(self, ids: str) -> None:
        for each in ids.split():
            for woken in tuple(self._followers.get(each, ())):
                woken.set()
