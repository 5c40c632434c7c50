"""Scans through the whole product: read page by page, by as many workers as there are."""

from datetime import datetime
from io import BytesIO
from itertools import pairwise

import pypdfium2 as pdfium

from scanner_embedded.stack import Stack

from .conftest import SAMPLES, Client
from .test_way import log_lines


def scan(pages: int) -> bytes:
    """A PDF of pictures: the demo invoice as a scanner would send it, so many times."""
    document = pdfium.PdfDocument(SAMPLES / "demo.pdf")
    picture = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    document.close()
    buffer = BytesIO()
    picture.save(buffer, "PDF", resolution=200, save_all=True, append_images=[picture] * (pages - 1))
    return buffer.getvalue()


def test_a_scan_is_read_and_its_words_have_places(client: Client) -> None:
    document_id = client.accepted(scan(pages=1), "scan.pdf")
    assert client.settled(document_id)["error"] is None
    (page,) = client.get(f"/documents/{document_id}/results")["pages"]
    assert page["engine"] == "rapidocr"
    words = {word["text"]: word for word in page["words"]}
    left, top, right, bottom = words["INV-2025-0187"]["box"]
    assert 0 <= left < right <= page["width"]
    assert 0 <= top < bottom <= page["height"]
    assert words["INV-2025-0187"]["confidence"] > 0.8


def test_pages_are_read_by_two_workers_at_once(client: Client, stack: Stack) -> None:
    document_id = client.accepted(scan(pages=5), "five.pdf")
    client.settled(document_id)
    times: dict[int, dict[str, datetime]] = {}
    for line in log_lines(stack, document_id):
        if line.get("stage") == "ocr" and line["event"] in {"stage started", "stage passed"}:
            times.setdefault(line["page"], {})[line["event"]] = datetime.fromisoformat(line["time"])
    assert sorted(times) == [1, 2, 3, 4, 5]
    spans = sorted((each["stage started"], each["stage passed"]) for each in times.values())
    at_once = [first for first, second in pairwise(spans) if second[0] < first[1]]
    assert at_once, "no page was begun before the one before it was through"
