"""Every service that a documented ``docker compose`` command names exists."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .compose_file import TOP

COMMAND = re.compile(r"docker compose (.+?)(?:`|&&|\||$)", re.MULTILINE)
OF_ONE_SERVICE = {"exec", "run"}  # what follows the service is a command for it
WITH_VALUE = {"--env-file", "-f", "--scale", "-n", "--tail", "--index", "--since"}


def documents() -> list[Path]:
    skipped = {"node_modules", ".venv", ".venv-paddle", ".run"}
    return [path for path in TOP.rglob("*.md") if not skipped & set(path.relative_to(TOP).parts)]


def commands() -> list[str]:
    return [match[1] for path in documents() for match in COMMAND.finditer(path.read_text("utf-8"))]


def services_named(command: str) -> Iterator[str]:
    """Those that a command is about: ``up -d --scale worker_ocr_1=4 api`` names two."""
    words = iter(shlex.split(command, comments=True))
    positional: list[str] = []
    for word in words:
        if word in WITH_VALUE:
            value = next(words)
            if word == "--scale":
                yield value.partition("=")[0]
        elif not word.startswith("-"):
            positional.append(word)
    if positional:
        yield from positional[1:2] if positional[0] in OF_ONE_SERVICE else positional[1:]


def test_services_are_found_in_a_command() -> None:
    command = "--env-file config/.env up -d --scale worker_ocr_1=4 api"
    assert list(services_named(command)) == ["worker_ocr_1", "api"]
    assert list(services_named("exec postgres psql -U scanner_admin")) == ["postgres"]


@pytest.mark.parametrize("command", commands())
def test_a_documented_command_names_services_that_exist(services: dict[str, Any], command: str) -> None:
    assert set(services_named(command)) <= services.keys()
