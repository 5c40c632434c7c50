"""Which file of the built web app answers a path."""

from pathlib import Path

from werkzeug.datastructures import Accept
from werkzeug.security import safe_join

# By the name that HTTP has for it, the ending of a file that was compressed when the app was built; the best first.
ENCODINGS = {"br": ".br", "gzip": ".gz"}


def found(folder: Path, name: str) -> Path | None:
    """The file of that name below the folder; None when there is none, it is hidden, or the name leads out of it."""
    hidden = any(part.startswith(".") for part in name.split("/"))
    path = None if hidden else safe_join(str(folder), name)
    try:
        return Path(path) if path and Path(path).is_file() else None
    except OSError:  # a name that no file system takes
        return None


def smallest(path: Path, accepted: Accept) -> tuple[Path, str | None]:
    """The file itself, or one beside it that holds the same in an encoding that the client accepts; and that one."""
    for encoding, ending in ENCODINGS.items():
        compressed = path.with_name(path.name + ending)
        if accepted.quality(encoding) > 0 and compressed.is_file():
            return compressed, encoding
    return path, None
