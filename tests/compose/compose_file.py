"""docker-compose.yml as Docker Compose reads it: merged, and with the operator's variables filled in."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

TOP = Path(__file__).parents[2]
PATH = TOP / "docker-compose.yml"

# $$, or ${NAME}, ${NAME:-default}, ${NAME:?message}
VARIABLE = re.compile(r"\$(?:(\$)|\{(\w+)(?::([-?])([^}]*))?\})")


class MissingVariable(Exception):
    pass


@cache
def text(path: Path = PATH) -> str:
    return path.read_text("utf-8")


def compose(variables: Mapping[str, str], path: Path = PATH) -> dict[str, Any]:
    """Raises MissingVariable, with the file's message, when a variable that it needs is not there or empty."""
    filled = _filled(yaml.safe_load(text(path)), variables)
    assert isinstance(filled, dict)
    return filled


def variables_used() -> dict[str, str | None]:
    """Each variable of the file with its default; None where there must be a value."""
    code = "\n".join(line for line in text().splitlines() if not line.lstrip().startswith("#"))
    found = [match.groups() for match in VARIABLE.finditer(code)]
    return {name: None if how == "?" else default for dollar, name, how, default in found if not dollar}


def _filled(value: Any, variables: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _filled(inner, variables) for name, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, variables) for inner in value]
    return VARIABLE.sub(lambda match: _value(match, variables), value) if isinstance(value, str) else value


def _value(match: re.Match[str], variables: Mapping[str, str]) -> str:
    dollar, name, how, rest = match.groups()
    if dollar:
        return "$"
    if how == "?" and not variables.get(name):
        raise MissingVariable(f"{name}: {rest}")
    return variables.get(name) or rest or ""
