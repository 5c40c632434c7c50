"""The log files of all programs: their ends, and one document's way through them."""

import json
from collections.abc import Iterator
from pathlib import Path

NEWEST_BYTES = 64 * 1024


def tail(path: Path, lines: int) -> str:
    if not path.exists():
        return ""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - NEWEST_BYTES))
        text = file.read().decode("utf-8", "replace")
    return "\n".join(text.splitlines()[-lines:])


def of_document(folder: Path, document_id: str) -> list[str]:
    """Every JSON line that carries the id, also from files that were rotated away, oldest first."""
    found = [line for path in folder.glob("*.log*") for line in _timed_lines(path, document_id)]
    return [line for _, line in sorted(found)]


def _timed_lines(path: Path, text: str) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            if text in line and (time := _time(line)):
                yield time, line.rstrip()


def _time(line: str) -> str:
    """When a line was logged, in ISO 8601; empty for one that is not ours."""
    try:
        return str(json.loads(line)["time"])
    except (ValueError, KeyError, TypeError):
        return ""
