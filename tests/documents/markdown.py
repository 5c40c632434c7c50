"""What the documents of the repository hold: blocks of code, tables, headings, links."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]
GUIDES = ("README.md", "QUICKSTART.md", "INTEGRATION.md")

_FENCE = re.compile(r"^(?P<margin> *)```(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=margin)```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) +(.+?) *$", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ROW = re.compile(r"^\|(.+)\|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: ``words`` is all that stands behind its fence; ``follows``: nothing but blank lines parts it
    from the block before."""

    words: tuple[str, ...]
    text: str
    line: int
    follows: bool

    @property
    def language(self) -> str:
        return self.words[0] if self.words else ""


def documents() -> list[Path]:
    """Every document that the repository holds, or is going to."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).exists()]


def guide(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(text: str) -> list[Block]:
    return list(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    end = 0
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        follows = end > 0 and not text[end : found.start()].strip()
        yield Block(tuple(found["info"].split()), dedent(found["text"]), line, follows)
        end = found.end()


def prose(text: str) -> str:
    """Without the blocks of code."""
    return _FENCE.sub("", text)


def links(text: str) -> list[str]:
    """The targets of links and pictures that lie in the repository."""
    return [each for each in _LINK.findall(prose(text)) if not re.match(r"[a-z]+:", each)]


def anchors(text: str) -> set[str]:
    """What a link may name behind its ``#``, as GitHub makes it of each heading."""
    return {_anchor(title) for _, title in _HEADING.findall(prose(text))}


def _anchor(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def section(text: str, title: str) -> str:
    """From a heading to the next one of its rank. Raises KeyError."""
    headings = list(_HEADING.finditer(text))
    for place, found in enumerate(headings):
        if found[2] == title:
            later = (each.start() for each in headings[place + 1 :] if len(each[1]) <= len(found[1]))
            return text[found.start() : next(later, len(text))]
    raise KeyError(title)


def rows(text: str) -> list[tuple[str, ...]]:
    """The cells of all tables, without their heads."""
    found = [tuple(cell.strip() for cell in row.split("|")) for row in _ROW.findall(prose(text))]
    rules = {place for place, row in enumerate(found) if set("".join(row)) <= set("-: ")}
    heads = {place - 1 for place in rules}
    return [row for place, row in enumerate(found) if place not in rules | heads]


def quoted(cell: str) -> list[str]:
    """What stands in a cell as code."""
    return re.findall(r"`([^`]+)`", cell)
