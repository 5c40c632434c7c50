"""The name of a file as its sender wrote it: for display, and for nothing else."""

import re
import unicodedata

LONGEST = 255
UNNAMED = "unnamed"


def displayed(name: str | None) -> str:
    """Without folders, control characters and marks that turn the direction of writing; at most 255 characters."""
    last = re.split(r"[/\\]", name or "")[-1]
    visible = "".join(each for each in last if not unicodedata.category(each).startswith("C"))
    return visible.strip(" .")[:LONGEST] or UNNAMED
