"""OCR: the words of a page that has no text layer, and all pages together."""

from collections.abc import Mapping

from scanner_contract.errors import PageUnreadable
from scanner_contract.values import Failure, Page, PageReading, PageSet, Reading

TEXT_LAYER = "text_layer"
UNREAD = "none"


def extract_text(page: Page) -> PageReading:
    """Raises PageUnreadable: no engine is installed yet, so only pages with a text layer can be read."""
    raise PageUnreadable(f"Page {page.number} has no text layer, and no OCR engine is installed.", code="no_ocr_engine")


def gather(pages: PageSet, read: Mapping[int, PageReading], failed: Mapping[int, Failure]) -> Reading:
    """The whole document: pages with a text layer as they are, the others as OCR read them or failed to."""
    return Reading(pages=tuple(read.get(page.number) or _as_it_is(page, failed) for page in pages.pages))


def _as_it_is(page: Page, failed: Mapping[int, Failure]) -> PageReading:
    return PageReading(
        number=page.number,
        width=page.width,
        height=page.height,
        engine=UNREAD if page.needs_ocr else TEXT_LAYER,
        words=page.words or (),
        error=failed.get(page.number),
    )
