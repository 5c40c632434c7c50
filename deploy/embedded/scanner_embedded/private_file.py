"""Small files that only their owner may read."""

import os
from pathlib import Path


def write(path: Path, text: str) -> None:
    """Replace the file as a whole: a reader sees the old text or the new one, and nobody else sees either."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
