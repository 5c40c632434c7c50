from pathlib import Path

import pytest

from scanner_contract.errors import ConfigurationError
from scanner_embedded.credentials import Credentials
from scanner_embedded.environment import operator_settings, passed_on, without_settings
from scanner_embedded.home import Home
from scanner_embedded.plan import Plan
from scanner_embedded.ports import Ports
from scanner_embedded.programs import services


def plan(folder: Path, **environment: str) -> Plan:
    home = Home(folder / "home")
    home.prepare()
    credentials = Credentials.kept(home.secrets)
    return Plan(home, environment, operator_settings(environment), credentials, Ports(postgres=1, valkey=2), services)


def environments(one: Plan) -> dict[str, dict[str, str]]:
    return {program.name: dict(program.environment) for program in one.programs}


def test_each_service_gets_its_own_login_and_no_other(tmp_path: Path) -> None:
    one = plan(tmp_path)
    known = environments(one)
    assert "//scanner_api:" in known["api"]["DATABASE_URL"]
    for name in ("orchestrator", "worker_pages", "worker_fields", "flower"):
        assert "//scanner_pipeline:" in known[name]["DATABASE_URL"]
        assert "JWT_SECRET_KEY" not in known[name]
        assert one.credentials.database_api not in str(known[name])
    assert one.credentials.database_admin not in str(known)


def test_what_the_operator_sets_reaches_every_service(tmp_path: Path) -> None:
    known = environments(plan(tmp_path, APPROVAL_THRESHOLD="0.9", LLM_PROVIDER_FILE="/some/file"))
    for name in ("api", "worker_pages", "worker_fields"):
        assert known[name]["APPROVAL_THRESHOLD"] == "0.9"
        assert known[name]["LLM_PROVIDER_FILE"] == "/some/file"


def test_logins_of_the_operator_are_not_passed_on() -> None:
    given = {"DATABASE_URL": "postgresql://root:secret@host/db", "DB_PASSWORD_FILE": "/secret", "LOG_LEVEL": "debug"}
    assert passed_on(given) == {"LOG_LEVEL": "debug"}
    assert without_settings({**given, "PATH": "/bin"}) == {"PATH": "/bin"}


def test_servers_of_the_operator_replace_ours(tmp_path: Path) -> None:
    url = "postgresql://root:secret@db.example:6000/invoices?sslmode=require"
    one = plan(tmp_path, DATABASE_URL=url, REDIS_URL="redis://broker.example/1", DB_API_PASSWORD="theirs")
    known = environments(one)
    assert not {"postgres", "valkey"} & set(known)
    service = "postgresql+psycopg://scanner_api:theirs@db.example:6000/invoices?sslmode=require"
    assert known["api"]["DATABASE_URL"] == service
    assert known["worker_pages"]["REDIS_URL"] == "redis://broker.example/1"
    assert one.admin.url.username == "root"


def test_the_operators_own_signing_key_is_used(tmp_path: Path) -> None:
    key = "k" * 40
    assert environments(plan(tmp_path, JWT_SECRET_KEY=key))["api"]["JWT_SECRET_KEY"] == key


def test_a_wrong_setting_is_named() -> None:
    with pytest.raises(ConfigurationError, match="APPROVAL_THRESHOLD"):
        operator_settings({"APPROVAL_THRESHOLD": "2"})
