"""Files that cannot be read get a clear answer, at the door or as a status, and the next good one is fine."""

from io import BytesIO

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from .conftest import SAMPLES, Client


def pdf(pages: int = 1, *, encrypt: StandardEncryption | None = None) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=encrypt)
    for number in range(pages):
        canvas.drawString(72, 700, f"Page {number}")
        canvas.rect(72, 72, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        pytest.param(b"GIF89a not for us", "invoice.pdf", 415, id="not a type we read, whatever its name"),
        pytest.param(b"", "invoice.pdf", 422, id="empty"),
        pytest.param(b"%PDF-1.7" + bytes(11 * 1024 * 1024), "invoice.pdf", 413, id="too large"),
    ],
)
def test_refused_at_the_door(client: Client, content: bytes, name: str, code: int) -> None:
    answer = client.upload(content, name)
    assert (answer.status_code, answer.headers["Content-Type"]) == (code, "application/problem+json")
    assert {"type", "title", "status", "detail", "error", "message"} <= set(answer.json())


def test_no_file_is_a_bad_request(client: Client) -> None:
    answer = client.http.post("/documents/upload", data={"other": "field"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        pytest.param(pdf(encrypt=StandardEncryption("secret")), "preprocess_error", "encrypted", id="encrypted"),
        pytest.param(pdf()[:500], "preprocess_error", "corrupt", id="corrupt"),
        pytest.param(pdf(pages=21), "preprocess_error", "too_many_pages", id="too many pages"),
    ],
)
def test_refused_by_a_stage(client: Client, content: bytes, status: str, code: str) -> None:
    end = client.settled(client.accepted(content))
    assert (end["status"], end["error"]["code"]) == (status, code)
    assert end["error"]["message"]


def test_the_next_good_file_is_fine(client: Client) -> None:
    client.settled(client.accepted(pdf()[:500]))
    document_id = client.accepted((SAMPLES / "demo.pdf").read_bytes())
    assert client.settled(document_id)["status"] == "approved"


def test_what_is_no_invoice_goes_to_a_person(client: Client) -> None:
    document_id = client.accepted(pdf())
    assert client.settled(document_id)["status"] == "manual_review"
    assert client.get(f"/documents/{document_id}")["total"] is None
    assert client.get(f"/documents/{document_id}/results")["reasons"]
