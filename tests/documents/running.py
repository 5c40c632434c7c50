"""A document's commands, run one after the other as a reader would type them.

What stands behind the fence of a block says what becomes of it; a page that shows the document leaves that out.

- ``sh``: run in one bash for the whole document, so that variables live on. A call that the API refuses ends it.
- ``sh problem``: the same, but the API is meant to refuse.
- ``sh no-run``: cannot run here. What it names must exist.
- ``python``, ``js``: a program of its own.
- ``json``, right after one of these: what it prints. Every member exists and has that type; there may be more.
- ``json literal``: the values are the same too.
- ``text``, right after one of these: what it prints, word for word.

In all answers … stands for anything. Any other block is for people alone.
"""

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scanner_embedded import node

from .answers import differences, read, text_differs
from .markdown import ROOT, Block

SECONDS = 110
PROGRAMS = {
    "python": (".py", sys.executable),
    "js": (".mjs", node.npm_command()[0]),
}
PRELUDE = f"""
set -euo pipefail
python3() {{ {shlex.quote(sys.executable)} "$@"; }}
accepted() {{ command curl --show-error --fail-with-body "$@"; }}
refused() {{ command curl --show-error "$@"; }}
"""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to run, and the block that states what it prints."""

    block: Block
    answer: Block | None


def steps(blocks: list[Block]) -> list[Step]:
    return list(_steps(blocks))


def _steps(blocks: list[Block]) -> Iterator[Step]:
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block.language in {"sh", *PROGRAMS} and "no-run" not in block.words:
            states = following and following.follows and following.language in {"json", "text"}
            yield Step(block, following if states else None)


def run(steps: list[Step], folder: Path, words: Mapping[str, str]) -> list[str]:
    """Run the steps in a folder, each of ``words`` replaced. What is wrong, as sentences with the line it is about."""
    (folder / "samples").symlink_to(ROOT / "samples")
    printed = folder / ".printed"
    printed.mkdir()
    script = PRELUDE + "".join(_command(step, place, printed, words) for place, step in enumerate(steps))
    done = subprocess.run(
        ["/bin/bash", "-c", script], cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    begun = [step for place, step in enumerate(steps) if _output(printed, place).exists()]
    if done.returncode:
        last = _output(printed, len(begun) - 1).read_text("utf-8")
        return [f"line {begun[-1].block.line} ended with {done.returncode}: {done.stderr}{last}"]
    return [
        f"line {step.block.line}: {difference}"
        for place, step in enumerate(steps)
        for difference in _wrong(step, _output(printed, place).read_text("utf-8"))
    ]


def _output(folder: Path, place: int) -> Path:
    return folder / str(place)


def _command(step: Step, place: int, printed: Path, words: Mapping[str, str]) -> str:
    text = step.block.text
    for shown, real in words.items():
        text = text.replace(shown, real)
    target = shlex.quote(str(_output(printed, place)))
    if step.block.language == "sh":
        way = "refused" if "problem" in step.block.words else "accepted"
        return f'curl() {{ {way} "$@"; }}\n{{\n{text}}} > {target}\n'
    ending, program = PROGRAMS[step.block.language]
    file = printed / f"{place}{ending}"
    file.write_text(text, "utf-8")
    return f"{shlex.quote(program)} {shlex.quote(str(file))} > {target}\n"


def _wrong(step: Step, printed: str) -> Iterator[str]:
    if "problem" in step.block.words and json.loads(printed).get("status", 0) < 400:
        yield f"the API should have refused this: {printed}"
    if step.answer is None:
        return
    if step.answer.language == "json":
        literal = "literal" in step.answer.words
        yield from differences(read(step.answer.text), json.loads(printed), literal=literal)
    elif text_differs(step.answer.text, printed):
        yield f"printed is {printed!r}"
