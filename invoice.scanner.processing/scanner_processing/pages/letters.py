"""The letters of a PDF page's text layer: what pdfium knows of each, in arrays as long as there are letters.

A page has thousands of letters, and each is asked for several times: hence addresses instead of Python's own doubles,
which take more time than pdfium does.
"""

import unicodedata
from collections.abc import Callable
from ctypes import CFUNCTYPE, c_int, c_uint, c_void_p, cast
from dataclasses import dataclass
from itertools import count as count_from
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

# A page of small print has ten thousand; one with more than this is made to keep a reader busy.
MOST_LETTERS = 50_000
PRIVATE_USE, REPLACEMENT = "Co", "\ufffd"
INVISIBLE = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
BLANKS = frozenset("\t\n\r \x02")  # \x02 is pdfium's hyphen at the end of a line

Boxes = NDArray[np.float64]  # a row each: left, top, right, bottom

_DOUBLE = 8  # bytes
_unicode = CFUNCTYPE(c_uint, c_void_p, c_int)(cast(pdfium.FPDFText_GetUnicode, c_void_p).value or 0)
_object = CFUNCTYPE(c_void_p, c_void_p, c_int)(cast(pdfium.FPDFText_GetTextObject, c_void_p).value or 0)
_mode = CFUNCTYPE(c_int, c_void_p)(cast(pdfium.FPDFTextObj_GetTextRenderMode, c_void_p).value or 0)
_is_unmapped = CFUNCTYPE(c_int, c_void_p, c_int)(cast(pdfium.FPDFText_HasUnicodeMapError, c_void_p).value or 0)
_box = CFUNCTYPE(c_int, c_void_p, c_int, *[c_void_p] * 4)(cast(pdfium.FPDFText_GetCharBox, c_void_p).value or 0)


@dataclass(frozen=True, slots=True)
class PageToImage:
    """The affine map from page points (origin at the bottom left) to image pixels, with the page's own rotation."""

    xx: float
    xy: float
    x0: float
    yx: float
    yy: float
    y0: float

    def boxes(self, corners: Boxes) -> Boxes:
        """From left, right, bottom, top in points to left, top, right, bottom in pixels."""
        left, right, bottom, top = corners.T
        ax, ay = self._points(left, bottom)
        bx, by = self._points(right, top)
        sides = (np.minimum(ax, bx), np.minimum(ay, by), np.maximum(ax, bx), np.maximum(ay, by))
        return np.stack(sides, axis=1)

    def _points(self, x: Boxes, y: Boxes) -> tuple[Boxes, Boxes]:
        return self.xx * x + self.xy * y + self.x0, self.yx * x + self.yy * y + self.y0


@dataclass(frozen=True, slots=True)
class Letters:
    """Printed letters in the order of the layer, blanks left out.

    ``index``: each one's place in pdfium's text page. ``unmapped``: whether nobody knows which letter it is.
    ``after_blank``: whether a blank or the end of a line stands before it.
    """

    text: str
    boxes: Boxes
    index: NDArray[np.intp]
    unmapped: NDArray[np.bool_]
    after_blank: NDArray[np.bool_]

    @property
    def are_spoken(self) -> NDArray[np.bool_]:
        """Whether each is a letter or a digit, and no mark between them."""
        return np.array([letter.isalnum() for letter in self.text], bool)

    def __len__(self) -> int:
        return len(self.text)


def read_letters(text_page: Any, to_image: PageToImage) -> Letters:
    """Boxes are in pixels of the image that ``to_image`` leads to; those beyond ``MOST_LETTERS`` are left out."""
    page = cast(text_page.raw, c_void_p).value
    count = min(pdfium.FPDFText_CountChars(text_page), MOST_LETTERS)
    points = np.zeros((count, 4))
    codes = np.fromiter((_unicode(page, index) for index in range(count)), np.intp, count)
    unmapped = np.fromiter((_is_unmapped(page, index) for index in range(count)), bool, count)
    unmapped |= _are(_meaningless, codes)
    printed = ~_are(_blank, codes) & (unmapped | _are(str.isprintable, codes))
    rows = count_from(points.ctypes.data, points.strides[0])
    boxed = np.fromiter((_fill(page, index, row) for index, row in zip(range(count), rows, strict=False)), bool, count)
    (index,) = np.nonzero(printed & boxed)
    return Letters(
        text="".join(map(chr, codes[index])),
        boxes=to_image.boxes(points[index]),
        index=index,
        unmapped=unmapped[index],
        after_blank=np.diff(np.cumsum(~printed)[index], prepend=-1) != 0,
    )


def are_unpainted(text_page: Any, index: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Whether the file asks not to draw the letters at these places, as OCR's layers above a scan do."""
    page = cast(text_page.raw, c_void_p).value
    return np.array([_mode(_object(page, each)) == INVISIBLE for each in index.tolist()], bool)


def _are(kind: Callable[[str], bool], codes: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Of each character whether it is of a kind; a page has few that differ, so each is asked once."""
    distinct, which = np.unique(codes, return_inverse=True)
    found: NDArray[np.bool_] = np.array([kind(chr(code)) for code in distinct], bool)[which]
    return found


def _blank(character: str) -> bool:
    return character.isspace() or character in BLANKS


def _meaningless(character: str) -> bool:
    return character == REPLACEMENT or unicodedata.category(character) == PRIVATE_USE


def _fill(page: int | None, index: int, row: int) -> bool:
    """Write left, right, bottom and top to the address of a letter's row."""
    return bool(_box(page, index, row, row + _DOUBLE, row + 2 * _DOUBLE, row + 3 * _DOUBLE))
