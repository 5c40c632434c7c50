"""Fails when a source file is longer than a reader wants to scroll: ``python tests/file_lengths.py``."""

import subprocess
import sys
from pathlib import Path

LIMIT = 300
ENDINGS = (".py", ".ts", ".tsx")


def main() -> int:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        capture_output=True, text=True, check=True,
    ).stdout.split("\0")  # fmt: skip
    sources = (Path(name) for name in listed if name.endswith(ENDINGS))
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in sources if path.exists()}
    too_long = {path: length for path, length in lengths.items() if length > LIMIT}
    for path, length in sorted(too_long.items()):
        print(f"{path}: {length} lines; at most {LIMIT} are allowed")
    return 1 if too_long else 0


if __name__ == "__main__":
    sys.exit(main())
