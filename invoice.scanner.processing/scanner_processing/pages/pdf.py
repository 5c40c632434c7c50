"""PDF pages by pdfium. One process at a time: pdfium in threads returns wrong text without a word."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_int
from typing import Any, BinaryIO

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from scanner_contract.errors import BadFile
from scanner_contract.values import Word
from scanner_processing.pages.encoding import jpeg, png
from scanner_processing.pages.text_layer import PageToImage, is_sound, words
from scanner_processing.pages.values import Limits, Opened, ParsedPage, is_too_thin

READING_DPI = 150  # what a person needs to read a page whose words we have
OCR_DPI = 200  # what an OCR engine needs
COARSEST_DPI = 20  # a page so large that it would be rendered coarser than this is refused
LONGEST_SIDE = 30_000  # pixels; a till's roll of almost four metres
POINTS_PER_INCH = 72

_REFUSALS = {
    raw.FPDF_ERR_PASSWORD: BadFile("The PDF is encrypted and needs a password.", code="encrypted"),
    raw.FPDF_ERR_SECURITY: BadFile("The PDF is encrypted in a way that cannot be read.", code="encrypted"),
}
_CORRUPT = BadFile("The file is damaged or cut off, or is not a PDF.", code="corrupt")


def parse(file: BinaryIO, limits: Limits) -> Iterator[tuple[Opened, None] | tuple[ParsedPage, bytes]]:
    """First that the file opened, then each page with its image: PNG, or JPEG where OCR must read it.

    Raises:
        BadFile: encrypted, corrupt, no pages, too many, or one too large.
    """
    with _opened(file) as document:
        count = len(document)
        if count == 0:
            raise BadFile("The PDF has no pages.", code="no_pages")
        limits.refuse_too_many(count)
        yield Opened(page_count=count), None
        for number in range(1, count + 1):
            yield _parse_page(document, number, limits)


@contextmanager
def _opened(file: BinaryIO) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(file)
    except pdfium.PdfiumError as error:
        raise _REFUSALS.get(error.err_code, _CORRUPT) from error
    try:
        yield document
    finally:
        document.close()


def _parse_page(document: pdfium.PdfDocument, number: int, limits: Limits) -> tuple[ParsedPage, bytes]:
    page = _page(document, number)
    width, height = page.get_size()
    dpi = _dpi(width, height, READING_DPI, limits.max_pixels)
    layer = _text_layer(page, dpi)
    if _flattens(page):
        page.close()
        page = _page(document, number)
        layer = layer and _text_layer(page, dpi)  # a stamp on a scan is no text layer
    if layer is None:
        dpi = _dpi(width, height, OCR_DPI, limits.max_pixels)
    image = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True).to_pil().convert("RGB")
    if layer is None and (is_too_thin(*image.size) or _is_blank(image)):
        layer = ()
    parsed = ParsedPage(number=number, width=image.width, height=image.height, dpi=dpi, words=layer)
    page.close()
    return parsed, png(image) if layer is not None else jpeg(image)


def _page(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    try:
        return document[number - 1]
    except pdfium.PdfiumError as error:
        raise BadFile(f"Page {number} is damaged.", code="corrupt") from error


def _flattens(page: pdfium.PdfPage) -> bool:
    """Whether anything lay upon the page: what was typed into a form or stamped is now part of it, once it is loaded
    anew."""
    return bool(raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)


def _dpi(width: float, height: float, wanted: int, max_pixels: int) -> int:
    """The resolution at which a page of this size (in points) stays within the pixels allowed."""
    across, down = (max(points, 1.0) / POINTS_PER_INCH for points in (width, height))
    dpi = int(min(wanted, math.sqrt(max_pixels / (across * down)), LONGEST_SIDE / max(across, down)))
    if dpi < COARSEST_DPI:
        raise BadFile(f"A page of {across:.0f} by {down:.0f} inches is too large to be read.", code="page_too_large")
    return dpi


def _text_layer(page: pdfium.PdfPage, dpi: int) -> tuple[Word, ...] | None:
    """The words of the page's text layer, or None where there is none to trust."""
    width, height = (math.ceil(points * dpi / POINTS_PER_INCH) for points in page.get_size())
    text_page = page.get_textpage()
    try:
        layer = words(text_page, _page_to_image(page, width, height), width, height)
    finally:
        text_page.close()
    return layer if is_sound(layer) else None


def _page_to_image(page: Any, width: int, height: int) -> PageToImage:
    """pdfium knows the page's box and rotation; three points tell the whole map. A large grid keeps it exact."""
    fine = 1000

    def corner(x: int, y: int) -> tuple[float, float]:
        device_x, device_y = c_int(), c_int()
        raw.FPDF_PageToDevice(page, 0, 0, width * fine, height * fine, 0, x, y, device_x, device_y)
        return device_x.value / fine, device_y.value / fine

    (x0, y0), (x1, y1), (x2, y2) = corner(0, 0), corner(100, 0), corner(0, 100)
    return PageToImage((x1 - x0) / 100, (x2 - x0) / 100, x0, (y1 - y0) / 100, (y2 - y0) / 100, y0)


def _is_blank(image: Image.Image) -> bool:
    darkest, lightest = image.convert("L").getextrema()
    return bool(darkest == lightest)
