"""What each service learns from its environment: the operator's settings, and no login but its own."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import URL

from scanner_contract.errors import ConfigurationError
from scanner_contract.settings import Settings

# Handed to the one service that needs it, or worked out here; never passed on from the operator's environment.
OURS = {"database_url", "db_host", "db_port", "db_name", "db_user", "db_password", "db_api_password",
        "db_pipeline_password", "redis_url", "port", "jwt_secret_key"}  # fmt: skip


def operator_settings(environment: Mapping[str, str]) -> Settings:
    """Raises ConfigurationError for a value that no service would accept."""
    given = {name: environment[name.upper()] for name in Settings.model_fields if environment.get(name.upper())}
    try:
        return Settings(**given)  # type: ignore[arg-type]  # the environment holds text; pydantic reads it
    except ValidationError as error:
        wrong = "; ".join(f"{str(each['loc'][0]).upper()}: {each['msg']}" for each in error.errors())
        raise ConfigurationError(f"A setting is wrong. {wrong}") from error


def brings_database(environment: Mapping[str, str]) -> bool:
    return _gives(environment, "database_url") or _gives(environment, "db_host")


def brings_broker(environment: Mapping[str, str]) -> bool:
    return _gives(environment, "redis_url")


def _gives(environment: Mapping[str, str], field: str) -> bool:
    return any(environment.get(name) for name in _names(field))


def _names(field: str) -> tuple[str, str]:
    return field.upper(), f"{field.upper()}_FILE"


def passed_on(environment: Mapping[str, str]) -> dict[str, str]:
    """What the operator set that every service may know."""
    names = [name for field in Settings.model_fields if field not in OURS for name in _names(field)]
    return {name: environment[name] for name in names if environment.get(name)}


def without_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """What the supervisor itself runs with: services inherit it, so it holds no login."""
    settings = {name for field in Settings.model_fields for name in _names(field)}
    return {name: value for name, value in environment.items() if name not in settings}


def of_service(passed: Mapping[str, str], *, database: URL, redis_url: str, documents: Path) -> dict[str, str]:
    """``database`` with the service's own login."""
    return {
        "DOCUMENTS_RAW_DIR": str(documents / "raw"),
        "DOCUMENTS_PROCESSED_DIR": str(documents / "processed"),
        **passed,
        "DATABASE_URL": database.render_as_string(hide_password=False),
        "REDIS_URL": redis_url,
    }
