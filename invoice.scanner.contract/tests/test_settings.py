"""Settings come from the environment or from files, and production refuses what everyone knows."""

from pathlib import Path

import pytest

from scanner_contract.errors import ConfigurationError
from scanner_contract.settings import Settings


def test_the_environment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAX_PDF_PAGES", "7")
    assert Settings().max_pdf_pages == 7


def test_a_secret_comes_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("from a file\n")
    monkeypatch.setenv("DB_PASSWORD_FILE", str(tmp_path / "secret"))
    assert Settings().db_password == "from a file"
    monkeypatch.setenv("DB_PASSWORD", "from the environment")
    assert Settings().db_password == "from the environment"


def test_one_url_replaces_the_parts() -> None:
    assert Settings(database_url="postgresql://u:p@db:1/x").url.render_as_string(hide_password=False) == (
        "postgresql+psycopg://u:p@db:1/x"
    )
    assert Settings(db_host="db", db_user="u", db_password="p/@:").url.password == "p/@:"


def test_production_refuses_the_secret_that_everyone_knows() -> None:
    with pytest.raises(ConfigurationError):
        Settings(env="production").refuse_default_secrets()
    Settings(env="production", jwt_secret_key="x" * 32).refuse_default_secrets()
    Settings(env="development").refuse_default_secrets()


def test_every_setting_is_described() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
