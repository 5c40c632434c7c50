"""The database itself keeps companies apart, whatever the application asks for."""

from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from scanner_contract.database import Database
from scanner_contract.database.models import Base
from scanner_contract.errors import ConfigurationError
from scanner_embedded.servers import Logins

from .conftest import Desk

# The orchestrator hands out every company's tasks; workers belong to no company.
SEEN_BY_ALL = {"tasks", "workers"}
TENANT_TABLES = sorted(set(Base.metadata.tables) - {"workers"})


def count(database: Database, table: str, company: object) -> int:
    with database.transaction(company) as session:  # type: ignore[arg-type]
        return session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()  # noqa: S608


def may(database: Database, table: str) -> bool:
    with database.transaction() as session:
        return session.execute(text("SELECT has_table_privilege(:table, 'SELECT')"), {"table": table}).scalar_one()


@pytest.mark.parametrize("table", TENANT_TABLES)
def test_a_wrong_or_unset_company_sees_nothing(desk: Desk, table: str) -> None:
    desk.accept()
    checked = 0
    for database in (desk.api, desk.pipeline):
        if not may(database, table) or (database is desk.pipeline and table in SEEN_BY_ALL):
            continue
        checked += 1
        assert count(database, table, uuid4()) == 0
        assert count(database, table, None) == 0
    assert checked


def test_the_own_company_is_seen(desk: Desk) -> None:
    """Otherwise the test above could not fail."""
    desk.accept()
    for table in ("companies", "documents", "tasks", "document_events", "audit_log"):
        assert count(desk.api, table, desk.company_id) > 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents SET filename = 'stolen' WHERE id = :id",
        "UPDATE tasks SET state = 'cancelled' WHERE document_id = :id",
    ],
)
def test_nothing_of_another_company_can_be_changed(desk: Desk, statement: str) -> None:
    document_id = desk.accept()
    with desk.api.transaction(uuid4()) as session:
        assert session.execute(text(statement), {"id": document_id}).rowcount == 0  # type: ignore[attr-defined]


@pytest.mark.parametrize("statement", ["UPDATE corrections SET value = 'x'", "DELETE FROM corrections"])
def test_what_a_person_said_stays_said(desk: Desk, statement: str) -> None:
    for database in (desk.api, desk.pipeline):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            database.transaction(desk.company_id) as session,
        ):
            session.execute(text(statement))


def test_nothing_can_be_written_in_another_companys_name(desk: Desk) -> None:
    insert = text("INSERT INTO audit_log (company_id, action, detail) VALUES (:company, 'forged', '{}')")
    with pytest.raises(ProgrammingError, match="row-level security"), desk.api.transaction(uuid4()) as session:
        session.execute(insert, {"company": desk.company_id})


def test_every_table_has_forced_row_level_security(servers: Logins) -> None:
    admin = Database(servers.admin.url, application="test-admin")
    with admin.transaction() as session:
        unprotected = session.scalars(
            text(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' "
                "AND relname <> 'alembic_version' AND NOT (relrowsecurity AND relforcerowsecurity)"
            )
        ).all()
    admin.close()
    assert unprotected == []


def test_no_service_runs_as_a_superuser(servers: Logins, desk: Desk) -> None:
    desk.api.refuse_superuser()
    desk.pipeline.refuse_superuser()
    admin = Database(servers.admin.url, application="test-admin")
    with pytest.raises(ConfigurationError):
        admin.refuse_superuser()
    admin.close()


def test_sign_in_finds_a_user_before_the_company_is_known(desk: Desk) -> None:
    with desk.api.transaction(desk.company_id) as session:
        session.execute(
            text(
                "INSERT INTO users (id, company_id, email, name, password_hash, role) "
                "VALUES (gen_random_uuid(), :company, :email, 'A', 'hash', 'admin')"
            ),
            {"company": desk.company_id, "email": f"{desk.company_id}@example.com"},
        )
    with desk.api.transaction() as session:
        found = session.execute(
            text("SELECT company_id FROM user_by_email(:email)"), {"email": f"{desk.company_id}@EXAMPLE.com"}
        ).scalar_one()
    assert found == desk.company_id
    with pytest.raises(ProgrammingError, match="permission denied"), desk.pipeline.transaction() as session:
        session.execute(text("SELECT * FROM user_by_email('x')"))
