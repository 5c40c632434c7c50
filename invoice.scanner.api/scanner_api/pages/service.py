"""Fetching the pages of a document's present run."""

from collections.abc import Sequence
from typing import BinaryIO
from uuid import UUID

from scanner_api.concurrency import offload
from scanner_api.documents import runs
from scanner_api.documents.runs import Run
from scanner_api.documents.service import find
from scanner_api.identity import Caller
from scanner_api.pages.drawing import draw
from scanner_api.pages.lines import page_text
from scanner_api.pages.marks import marks_on
from scanner_api.pages.views import PageView, page_views
from scanner_api.parts import Parts
from scanner_contract.errors import Conflict, NotFound
from scanner_contract.pipeline import StageName
from scanner_contract.storage import Storage
from scanner_contract.values import Extraction

FORM_FEED = "\f"


def picture(parts: Parts, caller: Caller, document_id: UUID, number: int) -> tuple[BinaryIO, str]:
    """The image of a page, and its media type; pages count from 1. Raises NotFound."""
    pages, _ = _fetch(parts, caller, document_id)
    page = _chosen(pages, number)
    return parts.storage.open(page.image), page.media_type


def drawing(parts: Parts, caller: Caller, document_id: UUID, number: int) -> str:
    """A page as SVG; pages count from 1. Raises NotFound."""
    pages, run = _fetch(parts, caller, document_id)
    page = _chosen(pages, number)
    extraction = run.only(Extraction)
    marks = marks_on(number, extraction.fields if extraction else {})
    return offload(lambda: draw(page, _read(parts.storage, page.image), marks, of=len(pages)))


def text(parts: Parts, caller: Caller, document_id: UUID, number: int | None) -> str:
    """The text of a page, or of all with a form feed between them; a page that could not be read is empty there.

    Raises:
        NotFound: there is no such page.
        Conflict: it was not read yet, or could not be.
    """
    pages, _ = _fetch(parts, caller, document_id)
    wanted = [_chosen(pages, number)] if pages and number else pages
    if not wanted or not all(page.is_settled for page in wanted):
        raise Conflict("The document was not read yet.", code="not_read")
    errors = [page.error for page in wanted if page.error]
    if len(errors) == len(wanted):
        raise Conflict(f"There is no text, as it could not be read: {errors[0].message}", code="unreadable")
    return offload(lambda: FORM_FEED.join(page_text(page.words) for page in wanted))


def _fetch(parts: Parts, caller: Caller, document_id: UUID) -> tuple[Sequence[PageView], Run]:
    with parts.database.transaction(caller.company_id) as session:
        document = find(session, caller.company_id, document_id)
        run = runs.fetch(session, document, StageName.PREPROCESSING, StageName.OCR, StageName.EXTRACTION)
    return page_views(document.id, run), run


def _chosen(pages: Sequence[PageView], number: int) -> PageView:
    if number > len(pages):
        raise NotFound("There is no such page.")
    return pages[number - 1]


def _read(storage: Storage, key: str) -> bytes:
    with storage.open(key) as file:
        return file.read()
