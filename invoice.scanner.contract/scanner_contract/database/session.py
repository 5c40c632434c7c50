"""The way to PostgreSQL: an engine a process, a transaction a unit of work, row-level security around each."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import URL, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, DisconnectionError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from scanner_contract.errors import ConfigurationError, DatabaseUnavailable

# A server that is gone is noticed in seconds, also when the network swallows packets without a word; and the server
# ends the transaction of a process that froze within it, which else would keep its rows locked.
CONNECT_ARGS: dict[str, str | int] = {
    "connect_timeout": 2,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "options": "-c idle_in_transaction_session_timeout=10s",
}

TRUSTED_SECONDS = 1.0  # a connection that was used this lately is not asked whether it stands

_SET_COMPANY = text("SELECT set_config('app.company_id', :company_id, true)")
_ROLE = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")


class Database:
    """``pool`` is how many connections this process may hold."""

    def __init__(self, url: URL, *, application: str, pool: int = 1) -> None:
        self.engine = create_engine(
            url,
            connect_args=CONNECT_ARGS | {"application_name": application},
            pool_size=pool,
            max_overflow=0,
            pool_timeout=2,
        )
        _ask_after_rest(self.engine)

    @contextmanager
    def transaction(self, company_id: UUID | None = None) -> Iterator[Session]:
        """Commits at the end, rolls back on an error. Without a company only tables without one can be seen.

        Raises:
            DatabaseUnavailable: no connection, or it broke.
        """
        try:
            with Session(self.engine, expire_on_commit=False) as session, session.begin():
                if company_id is not None:
                    session.execute(_SET_COMPANY, {"company_id": str(company_id)})
                yield session
        except (OperationalError, PoolTimeout) as error:
            raise DatabaseUnavailable("The database does not answer.") from error
        except DBAPIError as error:
            if error.connection_invalidated:
                raise DatabaseUnavailable("The connection to the database broke.") from error
            raise

    def refuse_superuser(self) -> None:
        """Row-level security does not bind superusers, so no service may run as one."""
        with self.transaction() as session:
            if session.scalar(_ROLE):
                raise ConfigurationError(
                    f"The database login {self.engine.url.username!r} overrides row-level security. "
                    "Use scanner_api or scanner_pipeline."
                )

    def close(self) -> None:
        self.engine.dispose()


def _ask_after_rest(engine: Engine) -> None:
    """Ask a connection whether it still stands before it is used again: but not one that worked a moment ago, as that
    would cost each transaction of a busy process a round trip."""

    @event.listens_for(engine, "checkin")
    def rest(_connection: object, record: ConnectionPoolEntry) -> None:
        record.info["rests_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def ask(connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: object) -> None:
        rested = time.monotonic() - record.info.get("rests_since", time.monotonic())
        if rested > TRUSTED_SECONDS and not _stands(engine, connection):
            raise DisconnectionError("The connection broke while nobody used it.")


def _stands(engine: Engine, connection: DBAPIConnection) -> bool:
    try:
        return engine.dialect.do_ping(connection)
    except engine.dialect.loaded_dbapi.Error:
        return False
