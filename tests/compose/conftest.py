from typing import Any

import pytest

from config.env_example import SECRETS

from .compose_file import compose


@pytest.fixture(scope="session")
def secrets() -> dict[str, str]:
    """A value for each secret, which tells whose it is."""
    return {name: f"secret-of-{name}-0123456789abcdef" for name in SECRETS}


@pytest.fixture(scope="session")
def services(secrets: dict[str, str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = compose(secrets)["services"]
    return found
