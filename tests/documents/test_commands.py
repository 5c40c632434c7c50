"""Every command of the guides does what the guide says: those that call the product against the product itself."""

import json
import os
import re
import shlex
import shutil
from collections.abc import Iterator
from itertools import dropwhile, takewhile
from pathlib import Path

import httpx
import pytest

from scanner_embedded import sample
from scanner_embedded.stack import Stack

from .answers import differences, read, text_differs
from .markdown import GUIDES, ROOT, Block, blocks, documents, guide, prose, quoted
from .running import run, steps

ADDRESS = "http://127.0.0.1:5000"
PASSWORD = "<password from make up>"


@pytest.fixture(scope="module")
def words(stack: Stack) -> dict[str, str]:
    """What a reader has in place of what is printed; the first user is there, as after `make up`."""
    if shutil.which("curl") is None and "CI" not in os.environ:
        pytest.skip("needs curl: apt install curl")
    with httpx.Client(base_url=f"{stack.address}/api/v1/", timeout=30) as api:
        assert sample.sign_in(api, stack.credentials.sign_in)
    return {ADDRESS: stack.address, PASSWORD: stack.credentials.sign_in}


@pytest.mark.parametrize("name", GUIDES)
def test_what_a_guide_calls_answers_as_it_says(name: str, words: dict[str, str], tmp_path: Path) -> None:
    todo = steps(blocks(guide(name)))
    assert todo, "a guide without a command that runs proves nothing"
    wrong = run(todo, tmp_path, words)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_cannot_run_here_names_things_that_exist(document: Path) -> None:
    """Also what stands within a sentence. Services of docker-compose.yml are looked at in the tests of that file."""
    targets = set(re.findall(r"^([a-z-]+):", guide("Makefile"), re.MULTILINE))
    scripts = json.loads(guide("frontend.react/package.json"))["scripts"]
    for words in _commands(document.read_text("utf-8")):
        assert words[0] != "make" or {word for word in words[1:] if "=" not in word} <= targets, words
        assert words[:2] != ["npm", "run"] or words[2] in scripts, words
        assert all((ROOT / file).exists() for file in _named_files(words)), words


def _commands(text: str) -> Iterator[list[str]]:
    not_run = [block.text for block in blocks(text) if block.language == "sh" and "no-run" in block.words]
    lines = "\n".join(not_run).replace("\\\n", " ").splitlines()
    within = [code for code in quoted(prose(text)) if re.match(r"(make|npm run) \w", code)]
    yield from (words for line in [*lines, *within] if (words := _first(line)))


def _first(line: str) -> list[str]:
    """The words of a line's first command, without the variables set before it."""
    words = takewhile(lambda word: word not in {"|", ">", "&&"}, shlex.split(line, comments=True))
    return list(dropwhile(lambda word: re.match(r"[A-Z_]+=", word), words))


def _named_files(words: list[str]) -> list[str]:
    """config/.env is the reader's own."""
    return [word for word in words if re.match(r"(config|samples|deploy)/", word) and word != "config/.env"]


@pytest.mark.parametrize("name", GUIDES)
def test_stated_json_can_be_read(name: str) -> None:
    for block in blocks(guide(name)):
        if block.language == "json":
            read(block.text)


STATED = '{"id": "…", "total": 94.30, "lines": [{"amount": 1}, …], …}'


@pytest.mark.parametrize(
    ("real", "literal", "alike"),
    [
        ({"id": "1", "total": 94.3, "lines": [{"amount": 2}, {"amount": 1}], "more": None}, True, True),
        ({"id": "1", "total": 1, "lines": [{"amount": 2}]}, False, True),
        ({"id": "1", "total": 1, "lines": [{"amount": 1}]}, True, False),
        ({"id": "1", "total": None, "lines": [{"amount": 1}]}, False, False),
        ({"id": "1", "total": True, "lines": [{"amount": 1}]}, False, False),
        ({"id": "1", "total": 1, "lines": []}, False, False),
        ({"id": "1", "lines": [{"amount": 1}]}, False, False),
    ],
)
def test_an_answer_is_compared(real: object, *, literal: bool, alike: bool) -> None:
    assert (not list(differences(read(STATED), real, literal=literal))) is alike


def test_a_text_is_compared() -> None:
    assert not text_differs("a … c\n…\nd\n", "a b c\nx\ny\nd\n")
    assert text_differs("a … c\n", "a b d\n")


def test_a_command_that_fails_is_told_of(tmp_path: Path) -> None:
    [step] = steps([Block(("sh",), "echo before\nfalse\n", 7, follows=False)])
    assert run([step], tmp_path, {}) == ["line 7 ended with 1: before\n"]
