"""The migrations make the tables that the models describe, and running them again does no harm."""

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from scanner_contract.database.migrate import migrate
from scanner_contract.database.models import Base
from scanner_embedded.servers import Logins


def test_models_and_migrations_agree(servers: Logins) -> None:
    engine = create_engine(servers.admin.url, poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_twice_changes_nothing(servers: Logins) -> None:
    assert migrate(servers.admin) == migrate(servers.admin)
