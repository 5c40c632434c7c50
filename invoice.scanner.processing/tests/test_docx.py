"""Word documents: read by LibreOffice where it is installed, refused with the reason where it is not."""

import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from scanner_contract.errors import BadFile
from scanner_contract.media_types import DOCX
from scanner_processing.office import program
from scanner_processing.pages.values import Limits, ParsedPage
from scanner_processing.sandbox import landlock
from scanner_processing.sandbox.client import Sandbox
from scanner_processing.stages.preprocessing import preprocess_document

from .documents import PAGE_BREAK, docx, linked_picture, paragraph, table

LIMITS = Limits(max_pages=3, page_seconds=20, memory_mb=1024)

with_office = pytest.mark.skipif(
    program.find() is None or not landlock.version(), reason="needs LibreOffice, and a kernel with Landlock"
)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with closing(Sandbox()) as sandbox:
        yield sandbox


def parse(sandbox: Sandbox, content: bytes, tmp_path: Path, limits: Limits = LIMITS) -> list[ParsedPage]:
    path = tmp_path / "file"
    path.write_bytes(content)
    with path.open("rb") as file:
        return [page for page, _image in sandbox.parse(file, DOCX, limits)]


def refused(sandbox: Sandbox, content: bytes, tmp_path: Path, limits: Limits = LIMITS) -> BadFile:
    with pytest.raises(BadFile) as caught:
        parse(sandbox, content, tmp_path, limits)
    return caught.value


def words(page: ParsedPage) -> list[str]:
    return [word.text for word in page.words or ()]


def workplaces() -> list[Path]:
    return list(Path(tempfile.gettempdir()).glob("scanner-office-*"))


def test_it_is_refused_where_libreoffice_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "file").write_bytes(docx(paragraph("Invoice")))
    with closing(Sandbox()) as without, (tmp_path / "file").open("rb") as file, pytest.raises(BadFile) as caught:
        preprocess_document(file, sandbox=without, limits=LIMITS, keep=lambda name, _image: name)
    assert caught.value.code == "unsupported_type"
    assert "LibreOffice is not installed" in caught.value.message


@with_office
def test_words_and_a_table_stand_where_they_are_printed(sandbox: Sandbox, tmp_path: Path) -> None:
    (page,) = parse(sandbox, docx(paragraph("Invoice 4711"), table(("Oak", "119.00"), ("Elm", "50.00"))), tmp_path)
    assert words(page) == ["Invoice", "4711", "Oak", "119.00", "Elm", "50.00"]
    assert page.words is not None
    title, _, oak, price, elm, _ = page.words
    assert title.y1 < oak.y0 < elm.y0
    assert oak.x1 < price.x0
    assert not workplaces()


@with_office
def test_each_page_comes_in_order_and_too_many_are_refused(sandbox: Sandbox, tmp_path: Path) -> None:
    content = docx(paragraph("first"), PAGE_BREAK, paragraph("second"))
    assert [words(page) for page in parse(sandbox, content, tmp_path)] == [["first"], ["second"]]
    assert refused(sandbox, content, tmp_path, LIMITS.model_copy(update={"max_pages": 1})).code == "too_many_pages"


@with_office
def test_what_a_document_points_to_is_not_fetched(sandbox: Sandbox, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/picture.png"
        links = {"picture": ("image", address), "template": ("attachedTemplate", address)}
        (page,) = parse(sandbox, docx(paragraph("Invoice"), linked_picture(), links=links), tmp_path)
        server.settimeout(0)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert words(page) == ["Invoice"]


@with_office
def test_garbage_is_refused_and_the_next_document_is_fine(sandbox: Sandbox, tmp_path: Path) -> None:
    content = docx(paragraph("Invoice"))
    assert refused(sandbox, content[:300], tmp_path).code == "corrupt"
    assert len(parse(sandbox, content, tmp_path)) == 1
    assert not workplaces()


@with_office
@pytest.mark.parametrize("limits", [{"page_seconds": 0.02}, {"memory_mb": 1}], ids=["time", "memory"])
def test_what_takes_more_than_is_allowed_is_stopped(sandbox: Sandbox, tmp_path: Path, limits: dict[str, float]) -> None:
    content = docx(paragraph("Invoice"))
    assert refused(sandbox, content, tmp_path, LIMITS.model_copy(update=limits)).code == "too_complex"
    assert not workplaces()
    assert len(parse(sandbox, content, tmp_path)) == 1
