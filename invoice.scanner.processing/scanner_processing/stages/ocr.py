"""OCR: the words of a page, or of those parts that its text layer leaves out, and all pages together."""

from collections.abc import Iterator, Mapping

import cv2
import numpy as np
from PIL import Image as Pictures

from scanner_contract.errors import PageUnreadable
from scanner_contract.values import TEXT_LAYER, Box, Failure, Page, PageReading, PageSet, Reading, Word
from scanner_processing.ocr.protocol import Image, OcrEngine
from scanner_processing.ocr.upright import read_upright
from scanner_processing.pages.encoding import jpeg
from scanner_processing.stages.artifacts import Keep

UNREAD = "none"
MARGIN = 12  # pixels around a part that is read by itself


def extract_text(page: Page, image: bytes, *, engine: OcrEngine, keep: Keep) -> PageReading:
    """The words of a page; ``image`` is our own PNG or JPEG of it. A page that was turned gets a new image.

    Raises:
        PageUnreadable: the image cannot be decoded.
    """
    if page.words is not None:
        return _completed(page, page.words, _decoded(image, page.number), engine)
    upright = read_upright(_decoded(image, page.number), engine)
    height, width = upright.image.shape[:2]
    return PageReading(
        number=page.number,
        width=width,
        height=height,
        engine=engine.name,
        device=engine.device,
        image=keep(f"page-{page.number}.jpg", jpeg(Pictures.fromarray(upright.image))) if upright.turned else None,
        words=upright.words,
    )


def _completed(page: Page, known: tuple[Word, ...], image: Image, engine: OcrEngine) -> PageReading:
    """The words that the text layer has, and after them those of the parts that it leaves out. The page stays as it
    is: its text layer lies straight."""
    read = tuple(word for part in page.unread for word in _read_part(part, image, engine))
    new = tuple(word for word in read if not any(_lies_on(word, other) for other in known))
    return PageReading(
        number=page.number,
        width=page.width,
        height=page.height,
        engine=engine.name,
        device=engine.device,
        words=known + new,
    )


def _read_part(part: Box, image: Image, engine: OcrEngine) -> Iterator[Word]:
    """The words of a part with paper around it, as engines are used to, in places of the page."""
    height, width = image.shape[:2]
    left, top = max(0, part.x0 - MARGIN), max(0, part.y0 - MARGIN)
    crop = image[top : min(height, part.y1 + MARGIN), left : min(width, part.x1 + MARGIN)]
    for word in engine.read(np.ascontiguousarray(crop)):
        yield Word(word.text, word.x0 + left, word.y0 + top, word.x1 + left, word.y1 + top, word.confidence)


def _lies_on(word: Word, other: Word) -> bool:
    """Whether the middle of a word is within another."""
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return other.x0 <= x < other.x1 and other.y0 <= y < other.y1


def gather(pages: PageSet, read: Mapping[int, PageReading], failed: Mapping[int, Failure]) -> Reading:
    """The whole document: pages with a text layer as they are, the others as OCR read them or failed to."""
    return Reading(
        pages=tuple(read.get(page.number) or _as_it_is(page, failed) for page in pages.pages),
        findings=(*pages.findings, *(found for page in pages.pages for found in page.findings)),
        einvoice=pages.einvoice,
        is_drawn=pages.is_drawn,
    )


def _as_it_is(page: Page, failed: Mapping[int, Failure]) -> PageReading:
    return PageReading(
        number=page.number,
        width=page.width,
        height=page.height,
        engine=UNREAD if page.needs_ocr else TEXT_LAYER,
        words=page.words or (),
        error=failed.get(page.number),
    )


def _decoded(image: bytes, number: int) -> Image:
    decoded = cv2.imdecode(np.frombuffer(image, np.uint8), cv2.IMREAD_COLOR_RGB)
    if decoded is None:
        raise PageUnreadable(f"The image of page {number} is damaged.")
    return decoded.astype(np.uint8, copy=False)
