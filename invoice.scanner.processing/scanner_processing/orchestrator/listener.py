"""Waiting for PostgreSQL to say what happened to tasks."""

import psycopg
from sqlalchemy import URL

from scanner_contract.database.session import CONNECT_ARGS
from scanner_contract.errors import DatabaseUnavailable
from scanner_contract.tasks import TASKS_CHANNEL


class Listener:
    """One connection that LISTENs, made anew whenever it broke."""

    def __init__(self, url: URL) -> None:
        self._conninfo = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.Connection | None = None

    def wait(self, seconds: float) -> set[str]:
        """The states that tasks came to, at the first word; nothing when the time is over.

        Raises:
            DatabaseUnavailable: words may have been missed.
        """
        try:
            return {told.payload for told in self._listening().notifies(timeout=seconds, stop_after=1)}
        except psycopg.OperationalError as error:
            self.close()
            raise DatabaseUnavailable("The database does not answer.") from error

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _listening(self) -> psycopg.Connection:
        if self._connection is None or self._connection.closed:
            arguments = CONNECT_ARGS | {"application_name": "orchestrator-listener"}
            self._connection = psycopg.connect(self._conninfo, autocommit=True, **arguments)  # type: ignore[arg-type]
            self._connection.execute(f"LISTEN {TASKS_CHANNEL}")
        return self._connection
