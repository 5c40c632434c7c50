"""The panel beside a drawn page: which page it is, what the colours mean, and the fields with their values."""

import textwrap
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from xml.etree.ElementTree import Element

from scanner_api.pages.bands import BANDS, Band, band, percent
from scanner_api.pages.marks import Mark
from scanner_api.pages.svg import Block, element, group, stacked, title
from scanner_api.pages.views import PageView
from scanner_contract.values import TEXT_LAYER

WIDTH = 320
CELLS = 30  # letters of a value that fit beside its confidence, at its size
VALUE_WIDTH = 250
NOTICE_CELLS = 50
INK, GREY, RULE = "#1d2939", "#667085", "#e4e7ec"


def panel(page: PageView, marks: Sequence[Mark], *, of: int) -> Block:
    """``of`` is how many pages the document has."""
    fields = [_heading("Fields on this page"), *map(_field, marks)] if marks else []
    return stacked([*_head(page, of), *_legend(page), *fields])


def write(x: float, y: float, content: str, *, size: float, fill: str = INK, **more: object) -> Element:
    """A line of text; ``y`` is where it stands on."""
    return element("text", content, x=x, y=y, font_size=size, fill=fill, **more)


def chip(mark: Mark) -> tuple[Element, Element]:
    """The number of a field, around the origin: it stands on the page and in the panel."""
    ink, width = band(mark.confidence).ink, chip_width(mark)
    back = element("rect", x=-width / 2, y=-6.5, width=width, height=13, rx=6.5, fill=ink, stroke="#fff")
    return back, write(0, 3.2, str(mark.number), size=9, fill="#fff", font_weight=700, text_anchor="middle")


def chip_width(mark: Mark) -> float:
    return 8.0 + 5 * len(str(mark.number))


def _head(page: PageView, of: int) -> Iterator[Block]:
    yield Block(30, [write(0, 20, f"Page {page.number} of {of}", size=20, font_weight=650)])
    if page.error:
        lines = textwrap.wrap(
            f"This page could not be read: {page.error.message}", NOTICE_CELLS, max_lines=4, placeholder="…"
        )
        yield from (Block(18, [write(0, 12, line, size=13, fill=BANDS[-1].ink)]) for line in lines)
    else:
        yield Block(18, [write(0, 12, _how_read(page), size=13, fill=GREY)])


def _how_read(page: PageView) -> str:
    if page.engine is None:
        return "Not read yet"
    return "Text of the file itself" if page.engine == TEXT_LAYER else f"Read by {page.engine}"


def _legend(page: PageView) -> Iterator[Block]:
    yield _heading("Confidence of words")
    counts = Counter(band(word.confidence) for word in page.words)
    yield from (_legend_line(each, counts[each]) for each in BANDS)


def _legend_line(each: Band, count: int) -> Block:
    swatch = element(
        "rect", x=1, y=3, width=26, height=14, rx=2, fill=each.colour, fill_opacity=0.25,
        stroke=each.colour, stroke_width=2, stroke_dasharray=each.dashes,
    )  # fmt: skip
    words = "1 word" if count == 1 else f"{count} words"
    name = write(38, 15, each.name, size=13)
    number = write(WIDTH, 15, words, size=13, fill=GREY, text_anchor="end")
    return Block(24, [swatch, name, number])


def _heading(text: str) -> Block:
    rule = element("line", x1=0, y1=16, x2=WIDTH, y2=16, stroke=RULE)
    words = write(0, 39, text.upper(), size=11, fill=GREY, font_weight=600, letter_spacing=0.6)
    return Block(50, [rule, words])


def _field(mark: Mark) -> Block:
    colours = band(mark.confidence)
    name = write(26, 12, mark.name, size=11.5, fill=GREY)
    shown = write(0, 16, shortened(mark.text, CELLS), size=14, fill=colours.ink if mark.problem else INK)
    value = element("svg", shown, x=26, y=14, width=VALUE_WIDTH, height=22)  # cuts off what is wider all the same
    sure = percent(mark.confidence)
    confidence = write(WIDTH, 30, sure, size=13, fill=colours.ink, font_weight=600, text_anchor="end")
    return Block(42, [element("g", title(mark.title), group(8, 18, *chip(mark)), name, value, confidence)])


def shortened(text: str, cells: int) -> str:
    """As much of a text as fits, by letters; Chinese, Japanese and Korean ones are twice as wide."""
    ends = list(accumulate(2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1 for letter in text))
    if not ends or ends[-1] <= cells:
        return text
    return text[: bisect_right(ends, cells - 1)].rstrip() + "…"
