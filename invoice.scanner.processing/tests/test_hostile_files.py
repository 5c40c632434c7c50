"""Files that nobody should send: each comes to its end by a limit or a sentence, and harms no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner_contract.errors import BadFile
from scanner_contract.values import PageSet
from scanner_processing.pages.values import Limits
from scanner_processing.sandbox.client import Sandbox
from scanner_processing.stages.preprocessing import preprocess_document

from .hostile_files import FILES, LIMITS, PROCESS
from .hostile_pdfs import page


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    yield sandbox
    sandbox.close()


def preprocess(sandbox: Sandbox, content: bytes, folder: Path, limits: Limits) -> PageSet:
    path = folder / "file"
    path.write_bytes(content)
    with path.open("rb") as file:
        return preprocess_document(file, sandbox=sandbox, limits=limits, keep=lambda name, _data: name)


def verdict(sandbox: Sandbox, content: bytes, folder: Path, limits: Limits) -> tuple[str, str]:
    """And the sentence for people where it is refused."""
    try:
        assert preprocess(sandbox, content, folder, limits).pages
    except BadFile as error:
        return error.code, error.message
    return PROCESS, "."


@pytest.mark.parametrize("name", FILES)
def test_each_comes_to_its_end_and_the_next_file_is_fine(sandbox: Sandbox, tmp_path: Path, name: str) -> None:
    make, expected, limits = FILES[name]
    code, sentence = verdict(sandbox, make(), tmp_path, limits)
    assert code == expected
    assert sentence.endswith(".")
    (good,) = preprocess(sandbox, page(), tmp_path, LIMITS).pages
    assert [word.text for word in good.words or ()] == ["Invoice", "4711"]
