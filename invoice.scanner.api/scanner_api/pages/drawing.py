"""A page as a drawing: its picture, a box around each word and each field, and beside it the panel that explains them.

The SVG stands alone: the picture is within, there is no script, and nothing outside is referred to.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from xml.etree.ElementTree import Element

from scanner_api.pages.bands import band, percent
from scanner_api.pages.marks import Mark
from scanner_api.pages.panel import WIDTH as PANEL_WIDTH
from scanner_api.pages.panel import chip, chip_width, panel
from scanner_api.pages.svg import document, element, group, title
from scanner_api.pages.views import PageView
from scanner_contract.values import Box, Word

SVG = "image/svg+xml"

MARGIN = 24
PAGE_SIDE = 900  # CSS pixels: the side of a square that is as large as the page is drawn
GROWN = 2.5  # by so much the box of a field is larger than what it holds
STYLE = (
    "svg{background:#f2f4f7;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}"
    ".word:hover{fill-opacity:.5}.field:hover>rect{fill-opacity:.3}"
)
# Opened by itself it may show its picture and its style, and do nothing.
POLICY = (
    "default-src 'none'; img-src data:; frame-ancestors 'none'; sandbox; "
    f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
)


@dataclass(frozen=True, slots=True)
class Scale:
    """From pixels of the page's image to those of the drawing."""

    factor: float

    def rect(self, box: Box, *children: Element, grown: float = 0.0, **more: object) -> Element:
        """A rectangle around a box, larger by ``grown`` on each side."""
        left, top, right, bottom = (side * self.factor for side in box)
        width, height = right - left + 2 * grown, bottom - top + 2 * grown
        return element("rect", *children, x=left - grown, y=top - grown, width=width, height=height, **more)


def draw(page: PageView, image: bytes, marks: Sequence[Mark], *, of: int) -> str:
    """The SVG of a page; ``image`` is its picture, ``of`` how many pages the document has."""
    scale = Scale(PAGE_SIDE / (page.width * page.height) ** 0.5)
    width, height = page.width * scale.factor, page.height * scale.factor
    beside = panel(page, marks, of=of)
    return document(
        width + PANEL_WIDTH + 3 * MARGIN,
        max(height, beside.height) + 2 * MARGIN,
        f"Page {page.number} of {of}",
        element("style", STYLE),
        group(MARGIN, MARGIN, *_page(page, image, marks, scale)),
        group(width + 2 * MARGIN, MARGIN, *beside.elements),
    )


def _page(page: PageView, image: bytes, marks: Sequence[Mark], scale: Scale) -> Iterator[Element]:
    width, height = page.width * scale.factor, page.height * scale.factor
    source = f"data:{page.media_type};base64,{b64encode(image).decode()}"
    yield element("image", href=source, width=width, height=height)
    yield element("rect", width=width, height=height, fill="none", stroke="#d0d5dd")
    yield from (_word(word, scale) for word in page.words)
    yield from (_field(mark, scale) for mark in marks)


def _word(word: Word, scale: Scale) -> Element:
    hint = title(f"{word.text} ({percent(word.confidence)})")
    return scale.rect(word.box, hint, rx=1.5, fill=band(word.confidence).colour, fill_opacity=0.22, class_="word")


def _field(mark: Mark, scale: Scale) -> Element:
    colours = band(mark.confidence)
    rect = scale.rect(
        mark.box, grown=GROWN, rx=3, fill=colours.colour, fill_opacity=0.08, stroke=colours.colour, stroke_width=1.6,
        stroke_dasharray=colours.dashes,
    )  # fmt: skip
    left, middle = mark.box.x0 * scale.factor - GROWN, (mark.box.y0 + mark.box.y1) / 2 * scale.factor
    number = group(left - chip_width(mark) / 2, middle, *chip(mark))
    return element("g", title(mark.title), rect, number, class_="field")
