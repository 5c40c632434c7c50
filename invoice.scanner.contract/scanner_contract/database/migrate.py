"""``python -m scanner_contract.database.migrate``: brings the roles and the schema up to date.

Runs with the login of someone who may create roles (``DATABASE_URL`` or the ``DB_`` settings), once before the
services start; running it again, or twice at once, does no harm. It makes three roles:

- ``scanner_owner`` owns the tables and cannot sign in,
- ``scanner_api`` and ``scanner_pipeline`` are the services' logins, with the passwords from the settings.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from psycopg import sql
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.pool import NullPool

from scanner_contract import logs
from scanner_contract.errors import ConfigurationError
from scanner_contract.settings import Settings

LOCK = 7_305_812  # any number, the same for every migration of this product
MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(settings: Settings) -> str:
    """Make the roles, then run what migrations are missing. Returns the revision reached.

    Raises:
        ConfigurationError: a password is missing, or the login may not create roles.
    """
    engine = create_engine(settings.url, poolclass=NullPool)
    with engine.connect() as guard:
        guard.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
        try:
            _make_roles(engine, settings)
        except ProgrammingError as error:
            raise ConfigurationError(
                f"The login {settings.url.username!r} may not create roles: {error.orig}"
            ) from error
        return _upgrade(engine)


def _make_roles(engine: Engine, settings: Settings) -> None:
    passwords = {"scanner_api": settings.db_api_password, "scanner_pipeline": settings.db_pipeline_password}
    if missing := [role for role, password in passwords.items() if not password]:
        raise ConfigurationError(f"No password is set for {', '.join(missing)}: DB_API_PASSWORD, DB_PIPELINE_PASSWORD.")
    with engine.begin() as connection:
        _ensure_role(connection, "scanner_owner", "NOLOGIN")
        for role, password in passwords.items():
            _ensure_role(connection, role, "LOGIN")
            _run(connection, "ALTER ROLE {} PASSWORD {}", sql.Identifier(role), sql.Literal(password))
        me = sql.Identifier(connection.scalar(text("SELECT current_user")) or "")
        database = sql.Identifier(connection.scalar(text("SELECT current_database()")) or "")
        _run(connection, "GRANT scanner_owner TO {}", me)
        _run(connection, "GRANT CONNECT ON DATABASE {} TO scanner_api, scanner_pipeline", database)
        _run(connection, "GRANT USAGE, CREATE ON SCHEMA public TO scanner_owner")
        _run(connection, "GRANT USAGE ON SCHEMA public TO scanner_api, scanner_pipeline")


def _ensure_role(connection: Connection, role: str, may: str) -> None:
    if not connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}):
        _run(connection, f"CREATE ROLE {{}} {may}", sql.Identifier(role))


def _run(connection: Connection, statement: str, *parts: sql.Composable) -> None:
    """Statements about roles take no parameters, so their parts are quoted here."""
    composed = sql.SQL(statement).format(*parts)
    driver = connection.connection.driver_connection
    connection.exec_driver_sql(composed.as_string(driver))


def _upgrade(engine: Engine) -> str:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL ROLE scanner_owner"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        return str(connection.scalar(text("SELECT version_num FROM alembic_version")))


def main() -> None:
    settings = Settings()
    logs.configure("migrate", settings.log_level)
    logs.get(__name__).info("migrated", revision=migrate(settings))


if __name__ == "__main__":
    main()
