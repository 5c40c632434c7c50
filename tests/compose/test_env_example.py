"""config/.env.example says what the settings and docker-compose.yml say, and its secrets can be filled in."""

import re
import shutil
import subprocess
from pathlib import Path

from config import env_example
from scanner_contract.settings import Settings

from .compose_file import TOP, compose, variables_used

EXAMPLE = TOP / "config" / ".env.example"
FILL = ("/bin/sh", str(TOP / "config" / "fill-secrets"))


def documented() -> dict[str, str]:
    """Each name in the file with its value, or its default."""
    return dict(re.findall(r"^#?([A-Z_]+)=(.*)$", EXAMPLE.read_text("utf-8"), re.MULTILINE))


def filled(folder: Path) -> Path:
    copy = folder / ".env"
    shutil.copy(EXAMPLE, copy)
    subprocess.run([*FILL, str(copy)], check=True, timeout=30)
    return copy


def values(path: Path) -> dict[str, str]:
    lines = path.read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_it_is_what_the_settings_say() -> None:
    assert EXAMPLE.read_text("utf-8") == env_example.rendered(), "Say: make env-example"


def test_every_setting_is_in_it() -> None:
    assert {name.upper() for name in Settings.model_fields} <= documented().keys()


def test_the_compose_file_takes_just_what_is_in_it() -> None:
    laid_down = {name.upper() for name in env_example.LAID_DOWN}
    assert variables_used().keys() == documented().keys() - laid_down


def test_a_default_of_the_compose_file_is_the_one_in_it() -> None:
    own = {name: default for name, default in variables_used().items() if default}
    assert own == {name: documented()[name] for name in own}


def test_every_secret_of_the_settings_is_either_asked_for_or_laid_down() -> None:
    secret = {name for name, field in Settings.model_fields.items() if not field.repr}
    assert {name for name in secret if name.upper() not in env_example.SECRETS} <= env_example.LAID_DOWN


def test_the_secrets_are_filled_in_at_random_for_their_owner_alone(tmp_path: Path) -> None:
    path = filled(tmp_path)
    secrets = values(path)
    assert secrets.keys() == env_example.SECRETS.keys()
    assert all(re.fullmatch("[0-9a-f]{64}", secret) for secret in secrets.values())
    assert len(set(secrets.values())) == len(secrets)
    assert path.stat().st_mode & 0o777 == 0o600
    assert compose(secrets)["services"]


def test_a_secret_that_is_there_is_kept(tmp_path: Path) -> None:
    path = filled(tmp_path)
    before = path.read_text("utf-8")
    subprocess.run([*FILL, str(path)], check=True, timeout=30)
    assert path.read_text("utf-8") == before
