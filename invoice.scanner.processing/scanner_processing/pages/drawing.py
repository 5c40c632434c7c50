"""A PDF page drawn, with its text and without it."""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import c_int
from typing import Any

import pypdfium2.raw as pdfium

from scanner_processing.pages.letters import PageToImage
from scanner_processing.pages.pixels import Grey, Pixels

POINTS_PER_INCH = 72
DEEPEST_FORM = 8  # forms within forms; nobody who draws an invoice goes deeper


def draw(page: Any, dpi: int) -> Pixels:
    """For people and engines, in red, green and blue; a fourth value makes each pixel one word of memory."""
    return _pixels(page, dpi, rev_byteorder=True, prefer_bgrx=True)


def draw_without_text(page: Any, dpi: int) -> Grey:
    """The same page as if nothing were written on it."""
    with _hidden(list(_text_objects(page))):
        return _pixels(page, dpi, grayscale=True)


def _pixels(page: Any, dpi: int, **how: bool) -> Pixels:
    drawn: Pixels = page.render(scale=dpi / POINTS_PER_INCH, **how).to_numpy()
    return drawn


def page_to_image(page: Any, dpi: int) -> PageToImage:
    """pdfium knows the page's box and rotation; three points tell the whole map. A large grid keeps it exact."""
    width, height = (math.ceil(points * dpi / POINTS_PER_INCH) for points in page.get_size())
    fine = 1000

    def corner(x: int, y: int) -> tuple[float, float]:
        device_x, device_y = c_int(), c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, width * fine, height * fine, 0, x, y, device_x, device_y)
        return device_x.value / fine, device_y.value / fine

    (x0, y0), (x1, y1), (x2, y2) = corner(0, 0), corner(100, 0), corner(0, 100)
    return PageToImage((x1 - x0) / 100, (x2 - x0) / 100, x0, (y1 - y0) / 100, (y2 - y0) / 100, y0)


@contextmanager
def _hidden(objects: list[Any]) -> Iterator[None]:
    """What was active before is so again afterwards."""
    for each in objects:
        pdfium.FPDFPageObj_SetIsActive(each, False)
    try:
        yield
    finally:
        for each in objects:
            pdfium.FPDFPageObj_SetIsActive(each, True)


def _text_objects(page: Any) -> Iterator[Any]:
    return _texts(pdfium.FPDFPage_CountObjects(page), lambda index: pdfium.FPDFPage_GetObject(page, index), depth=0)


def _texts(count: int, get: Callable[[int], Any], depth: int) -> Iterator[Any]:
    for each in map(get, range(count)):
        kind = pdfium.FPDFPageObj_GetType(each)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield each
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST_FORM:
            yield from _in_form(each, depth + 1)


def _in_form(form: Any, depth: int) -> Iterator[Any]:
    return _texts(pdfium.FPDFFormObj_CountObjects(form), lambda index: pdfium.FPDFFormObj_GetObject(form, index), depth)
