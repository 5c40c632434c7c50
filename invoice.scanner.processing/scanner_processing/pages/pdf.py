"""PDF pages by pdfium. One process at a time: pdfium in threads returns wrong text without a word."""

import math
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import BinaryIO

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from scanner_contract.errors import BadFile
from scanner_processing.pages.attachments import attached
from scanner_processing.pages.drawing import POINTS_PER_INCH, draw, draw_without_text, page_to_image
from scanner_processing.pages.encoding import jpeg, png
from scanner_processing.pages.pixels import Pixels, is_blank
from scanner_processing.pages.soundness import Drawn, Seen, judge
from scanner_processing.pages.text_layer import TextLayer, text_layer
from scanner_processing.pages.values import Limits, Opened, Parsed, ParsedPage, is_too_thin

READING_DPI = 150  # what a person needs to read a page whose words we have
OCR_DPI = 200  # what an OCR engine needs
COARSEST_DPI = 20  # a page so large that it would be rendered coarser than this is refused
LONGEST_SIDE = 30_000  # pixels; a till's roll of almost four metres

_REFUSALS = {
    raw.FPDF_ERR_PASSWORD: BadFile("The PDF is encrypted and needs a password.", code="encrypted"),
    raw.FPDF_ERR_SECURITY: BadFile("The PDF is encrypted in a way that cannot be read.", code="encrypted"),
}
_CORRUPT = BadFile("The file is damaged or cut off, or is not a PDF.", code="corrupt")


def parse(file: BinaryIO, limits: Limits) -> Parsed:
    """First that the file opened, then each page with its image: PNG, or JPEG where OCR must read it. At last, where
    files are attached, the e-invoice among them: whatever that does, the pages are read by then.

    Raises:
        BadFile: encrypted, corrupt, no pages, too many, or one too large.
    """
    with _opened(file) as document:
        count = len(document)
        if count == 0:
            raise BadFile("The PDF has no pages.", code="no_pages")
        limits.refuse_too_many(count)
        has_more = document.count_attachments() > 0
        yield Opened(page_count=count, has_more=has_more), None
        for number in range(1, count + 1):
            yield _parse_page(document, number, limits)
        if has_more:
            yield attached(document)


@contextmanager
def _opened(file: BinaryIO) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(file)
    except pdfium.PdfiumError as error:
        raise _REFUSALS.get(error.err_code, _CORRUPT) from error
    try:
        document.init_forms()  # draws the fields of a form that have no picture of their own yet
        yield document
    finally:
        document.close()


def _parse_page(document: pdfium.PdfDocument, number: int, limits: Limits) -> tuple[ParsedPage, bytes]:
    with closing(_flat_page(document, number)) as page:
        width, height = page.get_size()
        reading, ocr = (_dpi(width, height, wanted, limits.max_pixels) for wanted in (READING_DPI, OCR_DPI))
        layer = _text_layer(page, reading)
        if not len(layer):
            return _without_text(page, number, ocr)
        image = draw(page, reading)
        seen = judge(layer, Drawn(number, reading, image, draw_without_text(page, reading)))
        if seen.needs_ocr:
            return _parsed(number, draw(page, ocr), ocr, seen.scaled(ocr / reading))
        return _parsed(number, image, reading, seen)


def _text_layer(page: pdfium.PdfPage, dpi: int) -> TextLayer:
    with closing(page.get_textpage()) as text_page:
        return text_layer(text_page, page_to_image(page, dpi))


def _without_text(page: pdfium.PdfPage, number: int, dpi: int) -> tuple[ParsedPage, bytes]:
    image = draw(page, dpi)
    height, width = image.shape[:2]
    is_empty = is_too_thin(width, height) or is_blank(image)
    return _parsed(number, image, dpi, Seen(() if is_empty else None))


def _parsed(number: int, image: Pixels, dpi: int, seen: Seen) -> tuple[ParsedPage, bytes]:
    height, width = image.shape[:2]
    parsed = ParsedPage(
        number=number, width=width, height=height, dpi=dpi, words=seen.words, unread=seen.unread, findings=seen.findings
    )  # fmt: skip
    return parsed, jpeg(_picture(image)) if seen.needs_ocr else png(image)


def _picture(image: Pixels) -> Image.Image:
    height, width = image.shape[:2]
    return Image.frombytes("RGB", (width, height), image.tobytes(), "raw", "RGBX")


def _flat_page(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    """What lay upon the page, as what was typed into a form or stamped, is part of it once it is loaded anew."""
    page = _page(document, number)
    if raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
        return page
    page.close()
    return _page(document, number)


def _page(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    try:
        return document[number - 1]
    except pdfium.PdfiumError as error:
        raise BadFile(f"Page {number} is damaged.", code="corrupt") from error


def _dpi(width: float, height: float, wanted: int, max_pixels: int) -> int:
    """The resolution at which a page of this size (in points) stays within the pixels allowed."""
    across, down = (max(points, 1.0) / POINTS_PER_INCH for points in (width, height))
    dpi = int(min(wanted, math.sqrt(max_pixels / (across * down)), LONGEST_SIDE / max(across, down)))
    if dpi < COARSEST_DPI:
        raise BadFile(f"A page of {across:.0f} by {down:.0f} inches is too large to be read.", code="page_too_large")
    return dpi
