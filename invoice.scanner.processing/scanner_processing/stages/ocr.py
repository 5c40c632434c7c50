"""OCR: the words of a page that has no text layer, and all pages together."""

from collections.abc import Mapping

import cv2
import numpy as np
from PIL import Image as Pictures

from scanner_contract.errors import PageUnreadable
from scanner_contract.values import TEXT_LAYER, Failure, Page, PageReading, PageSet, Reading
from scanner_processing.ocr.protocol import Image, OcrEngine
from scanner_processing.ocr.upright import read_upright
from scanner_processing.pages.encoding import jpeg
from scanner_processing.stages.artifacts import Keep

UNREAD = "none"


def extract_text(page: Page, image: bytes, *, engine: OcrEngine, keep: Keep) -> PageReading:
    """The words of a page; ``image`` is our own PNG or JPEG of it. A page that was turned gets a new image.

    Raises:
        PageUnreadable: the image cannot be decoded.
    """
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


def _decoded(image: bytes, number: int) -> Image:
    decoded = cv2.imdecode(np.frombuffer(image, np.uint8), cv2.IMREAD_COLOR_RGB)
    if decoded is None:
        raise PageUnreadable(f"The image of page {number} is damaged.")
    return decoded.astype(np.uint8, copy=False)
