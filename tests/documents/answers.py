"""Whether a real answer is like the one that a document states."""

import json
import re
from collections.abc import Iterator
from typing import Any

ANYTHING = "…"

_STRING_OR_GAP = re.compile(rf'("(?:[^"\\]|\\.)*")|,?\s*{ANYTHING}')
_ANY_LINES_OR_PART = re.compile(rf"(^{ANYTHING}\n|{ANYTHING})", re.MULTILINE)


def read(text: str) -> Any:
    """Stated JSON. The string "…" stands for any value, … within a string for any part of it, and … at the end of a
    list or an object for what is left out there."""
    return json.loads(_STRING_OR_GAP.sub(lambda found: found[1] or "", text))


def differences(stated: Any, real: Any, *, literal: bool, at: str = "answer") -> Iterator[str]:
    """Where they differ: every stated member exists, with the same type and, when ``literal``, the same value. Every
    stated item of a list is like one of the real ones."""
    if stated == ANYTHING:
        return
    if _kind(stated) is not _kind(real):
        yield f"{at} is {real!r}, stated is {stated!r}"
    elif isinstance(stated, dict):
        yield from _members(stated, real, literal=literal, at=at)
    elif isinstance(stated, list):
        for value in stated:
            if all(any(differences(value, each, literal=literal)) for each in real):
                yield f"{at} has no item like {value!r}"
    elif literal and not _same(stated, real):
        yield f"{at} is {real!r}, stated is {stated!r}"


def text_differs(stated: str, real: str) -> bool:
    """Whether a printed text is another one; … stands for any part of a line, and alone in a line for any lines."""
    pattern = "".join(_PATTERNS.get(part, re.escape(part)) for part in _ANY_LINES_OR_PART.split(stated))
    return not re.fullmatch(pattern, real)


_PATTERNS = {f"{ANYTHING}\n": r"(?:.*\n)*?", ANYTHING: ".*"}


def _members(stated: dict[str, Any], real: dict[str, Any], *, literal: bool, at: str) -> Iterator[str]:
    for name, value in stated.items():
        if name in real:
            yield from differences(value, real[name], literal=literal, at=f"{at}.{name}")
        else:
            yield f"{at} has no member {name!r}"


def _kind(value: Any) -> type:
    return float if isinstance(value, int) and not isinstance(value, bool) else type(value)


def _same(stated: Any, real: Any) -> bool:
    return not text_differs(stated, real) if isinstance(stated, str) else bool(stated == real)
