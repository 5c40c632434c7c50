"""Uploads: what is kept, what is refused, and that nothing is left of what was refused."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from scanner_api.parts import EXTENSION, Parts
from scanner_api.uploads.filenames import displayed
from scanner_contract import tasks
from scanner_contract.database.models import Document
from scanner_contract.errors import DatabaseUnavailable
from scanner_contract.media_types import DOCX, HEIC
from scanner_contract.settings import Settings
from scanner_contract.storage import Incoming

from .conftest import FORM, PDF, Person

MIB = 1024 * 1024


@pytest.fixture
def files(settings: Settings) -> Path:
    """The folder of the files as they came."""
    settings.documents_raw_dir.mkdir(parents=True, exist_ok=True)
    return settings.documents_raw_dir


def in_folder(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_the_file_comes_back_as_it_went_in(ann: Person, files: Path) -> None:
    content = PDF + bytes(range(256)) * 3000  # comes in several pieces
    document_id = ann.upload(content, "März.pdf").get_json()["document"]["id"]
    response = ann.fetch(f"/documents/{document_id}/file")
    assert response.data == content
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"] == "attachment; filename=Marz.pdf; filename*=UTF-8''M%C3%A4rz.pdf"
    assert (files / ann.company_id / document_id).read_bytes() == content


def test_what_the_database_knows_of_it(ann: Person, parts: Parts) -> None:
    ann.upload(PDF, "../a.pdf")
    with parts.database.transaction(UUID(ann.company_id)) as session:
        document = session.scalars(select(Document)).one()
    assert (document.filename, document.media_type, document.size) == ("a.pdf", "application/pdf", len(PDF))
    assert str(document.created_by) == ann.user_id


def test_process_false_only_keeps(ann: Person) -> None:
    answer = ann.upload(query="?process=false").get_json()
    assert answer["document"]["status"] == "uploaded"
    assert answer["task_id"] is None


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 422, "empty_file"),
        (b"MZ not a document", 415, "unsupported_type"),
        (b"x" * 1024 + PDF, 415, "unsupported_type"),
        (PDF + b"x" * MIB, 413, "too_large"),
        (PDF + b"x" * 3 * MIB, 413, "too_large"),
    ],
)
def test_what_is_refused_leaves_nothing(ann: Person, files: Path, content: bytes, status: int, code: str) -> None:
    before = in_folder(files)
    response = ann.upload(content)
    assert (response.status_code, response.get_json()["code"]) == (status, code)
    assert in_folder(files) == before
    assert ann.get("/documents").get_json() == []


def test_the_refusal_of_a_type_names_those_that_are_read(ann: Person) -> None:
    assert ann.upload(b"MZ").get_json()["detail"].endswith("PDF, JPEG, PNG, TIFF, WebP, XML.")


LETTER = b"PK\x03\x04".ljust(30) + b"[Content_Types].xml" + b"and so on" * 200 + b"word/document.xml"


@pytest.fixture
def want(parts: Parts, app: Flask, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Switches a setting on."""

    def switch(setting: str) -> None:
        settings = parts.settings.model_copy(update={setting: True})
        monkeypatch.setitem(app.extensions, EXTENSION, replace(parts, settings=settings))

    return switch


@pytest.mark.parametrize(
    ("setting", "content", "media_type"),
    [("heic", b"\x00\x00\x00\x1cftypheic and so on", HEIC), ("docx", LETTER, DOCX)],
)
def test_some_types_are_taken_where_the_operator_says_so(
    ann: Person, want: Callable[[str], None], setting: str, content: bytes, media_type: str
) -> None:
    refused = ann.upload(content)
    assert (refused.status_code, refused.get_json()["code"]) == (415, "unsupported_type")
    assert f"are not read here, as the setting {setting.upper()} is off" in refused.get_json()["detail"]
    want(setting)
    document_id = ann.upload(content).get_json()["document"]["id"]
    assert ann.fetch(f"/documents/{document_id}/file").headers["Content-Type"] == media_type


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"\xff\xd8\xff\xe0 and so on", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"II*\x00", "image/tiff"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"<?xml version='1.0'?><Invoice/>", "application/xml"),
        ("<?xml version='1.0'?><Invoice/>".encode("utf-16"), "application/xml"),
    ],
)
def test_a_file_comes_back_with_its_own_type(ann: Person, content: bytes, media_type: str) -> None:
    document_id = ann.upload(content, "a.pdf").get_json()["document"]["id"]
    response = ann.fetch(f"/documents/{document_id}/file")
    assert (response.data, response.headers["Content-Type"]) == (content, media_type)
    assert response.headers["Content-Disposition"].startswith("attachment")


def test_the_largest_file_is_taken(ann: Person) -> None:
    assert ann.upload(PDF.ljust(MIB)).status_code == 201
    assert ann.upload(PDF.ljust(MIB + 1)).status_code == 413


HEAD = b'--B\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
FORMS = {
    "cut off in the file": HEAD + PDF,
    "cut off in the head": HEAD[:40],
    "without a file": b'--B\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--B--\r\n',
    "without a name": b"--B\r\nContent-Disposition: form-data\r\n\r\ny\r\n--B--\r\n",
    "no file chosen": HEAD.replace(b"a.pdf", b"") + b"\r\n--B--\r\n",
    "file under another name": HEAD.replace(b'"file"', b'"other"') + PDF + b"\r\n--B--\r\n",
    "text under our name": HEAD.replace(b'; filename="a.pdf"', b"") + PDF + b"\r\n--B--\r\n",
    "no line break after the head": HEAD[:-2] + PDF + b"\r\n--B--\r\n",
    "not UTF-8": HEAD.replace(b"a.pdf", b"\xff\xfe") [:-10],
    "rubbish": b"\x00" * 1000,
    "empty": b"",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_bad_form_is_refused_and_leaves_nothing(ann: Person, files: Path, form: str) -> None:
    before = in_folder(files)
    response = ann.post("/documents/upload", data=FORMS[form], content_type=FORM)
    assert response.status_code == 400
    assert in_folder(files) == before


@pytest.mark.parametrize("media_type", ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_a_body_that_is_no_form_is_refused(ann: Person, media_type: str) -> None:
    assert ann.post("/documents/upload", data=PDF, content_type=media_type).status_code == 400


def test_of_several_files_none_is_left_out_silently(ann: Person, files: Path) -> None:
    before = in_folder(files)
    several = {"file": [(BytesIO(PDF + content), "a.pdf") for content in (b"1", b"2")]}
    response = ann.post("/documents/upload", data=several)
    assert (response.status_code, response.get_json()["code"]) == (400, "several_files")
    assert in_folder(files) == before


def test_too_many_parts_are_refused(ann: Person, files: Path) -> None:
    before = in_folder(files)
    many = {f"file{number}": (BytesIO(PDF), "a.pdf") for number in range(20)}
    assert ann.post("/documents/upload", data=many).status_code == 413
    assert in_folder(files) == before


def test_a_failed_transaction_takes_the_file_with_it(ann: Person, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise DatabaseUnavailable("The database does not answer.")

    before = in_folder(files)
    monkeypatch.setattr(tasks, "accept", fail)
    response = ann.upload()
    assert response.status_code == 503
    assert response.headers["Retry-After"]
    assert in_folder(files) == before


@pytest.mark.parametrize("size", [100, 200_000])
def test_a_full_disk_is_worth_another_try_and_leaves_nothing(
    ann: Person, parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """Also when it shows only at the last bytes, which had waited in a buffer."""
    path = tmp_path / "incoming"
    path.symlink_to("/dev/full")
    monkeypatch.setattr(parts.storage, "receive", lambda: Incoming(path))
    response = ann.upload(PDF.ljust(size))
    assert (response.status_code, response.get_json()["code"]) == (503, "storage_unavailable")
    assert not path.is_symlink()


def test_when_the_answer_to_commit_is_lost_the_file_stays(
    ann: Person, parts: Parts, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row may be there, and a row must have its file."""
    whole = parts.database.transaction

    @contextmanager
    def lossy(company_id: UUID) -> Iterator[Session]:
        with whole(company_id) as session:
            yield session
            writes = bool(session.identity_map)
        if writes:
            raise DatabaseUnavailable("The connection to the database broke.")

    with monkeypatch.context() as patched:
        patched.setattr(parts.database, "transaction", lossy)
        assert ann.upload().status_code == 503
    (document,) = ann.get("/documents").get_json()
    assert (files / ann.company_id / document["id"]).read_bytes() == PDF


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\a.pdf", "a.pdf"),
        ("a\x00b\r\nSet-Cookie: x.pdf", "abSet-Cookie: x.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("\ud800.pdf", "pdf"),
        ("..", "unnamed"),
        ("", "unnamed"),
        (None, "unnamed"),
        ("x" * 5000, "x" * 255),
        ("Rechnung März 日本.pdf", "Rechnung März 日本.pdf"),
    ],
)
def test_names_are_for_display(sent: str | None, shown: str) -> None:
    assert displayed(sent) == shown


@pytest.mark.parametrize("name", ['a"; filename="b.html', "a;b=c.pdf", "a%0d%0ab.pdf", "<b>.pdf", "日本.pdf", "'\\\"'"])
def test_no_name_breaks_out_of_its_header(ann: Person, name: str) -> None:
    document_id = ann.upload(name=name).get_json()["document"]["id"]
    header = ann.fetch(f"/documents/{document_id}/file").headers["Content-Disposition"]
    assert header.startswith("attachment; filename")
    unquoted = header.replace('\\"', "")
    assert unquoted.count('"') in {0, 2}
