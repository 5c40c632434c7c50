"""A till's receipt: narrow, one typeface, the tax inside the prices and broken down below them."""

from collections.abc import Sequence

from samples import summary
from samples.model import Line, Sample
from samples.sheet import COURIER, INK, Face, Sheet

EDGE = 6.0
ROW = 4.2
PLAIN = COURIER.text(8.6, INK, ROW)
STRONG = COURIER.strong(8.6, INK, ROW)
TAX_EDGES = (17.0, 36.0, 54.0, 74.0)


def draw(sheet: Sheet, sample: Sample) -> None:
    right = sheet.width - EDGE
    y = _head(sheet, sample)
    y = _pairs(sheet, summary.facts(sample), y, right)
    y = _dashes(sheet, y, right)
    for line in sample.lines:
        y = _line(sheet, sample, line, y, right)
    y = _dashes(sheet, y, right)
    y = _total(sheet, sample, y, right)
    y = _breakdown(sheet, sample, y + 2)
    y = _dashes(sheet, y, right)
    for text in COURIER.text(8.6).wrap(sample.closing, right - EDGE):
        sheet.center(sheet.width / 2, y, text, PLAIN)
        y += ROW


def _head(sheet: Sheet, sample: Sample) -> float:
    """Everything about the seller, centred; returns the next baseline."""
    seller, words = sample.seller, sample.voice.words
    sheet.center(sheet.width / 2, 14, seller.name, COURIER.strong(12))
    ids = [f"{words['vat_id']} {seller.vat_id}"] if seller.vat_id else []
    y = 19.5
    for text in (seller.tagline, seller.street, seller.town, seller.phone, *ids, *seller.register):
        sheet.center(sheet.width / 2, y, text, PLAIN)
        y += ROW
    sheet.center(sheet.width / 2, y + 3, words["title"], STRONG)
    return y + 9


def _pairs(sheet: Sheet, pairs: Sequence[tuple[str, str]], y: float, right: float) -> float:
    for label, value in pairs:
        sheet.text(EDGE, y, label, PLAIN)
        sheet.right(right, y, value, PLAIN)
        y += ROW
    return y


def _dashes(sheet: Sheet, y: float, right: float) -> float:
    sheet.text(EDGE, y, "-" * int((right - EDGE) / PLAIN.width("-")), PLAIN)
    return y + ROW


def _line(sheet: Sheet, sample: Sample, line: Line, y: float, right: float) -> float:
    """The description, then the amount; how many at which price below it, where there are several."""
    voice = sample.voice
    sheet.text(EDGE, y, line.description, PLAIN)
    if sample.counts(line):
        y += ROW
        sheet.text(EDGE + 4, y, f"{voice.number(line.quantity)} x {voice.number(line.price)}", PLAIN)
    sheet.right(right, y, voice.number(line.amount), PLAIN)
    return y + ROW


def _total(sheet: Sheet, sample: Sample, y: float, right: float) -> float:
    label, value = summary.gross(sample)
    face = Face(STRONG.font, 12, INK, 6)
    sheet.text(EDGE, y + 1.5, label, face)
    sheet.right(right, y + 1.5, value, face)
    return _pairs(sheet, [(sample.voice.words["paid"], value)], y + 7, right)


def _breakdown(sheet: Sheet, sample: Sample, y: float) -> float:
    words = sample.voice.words
    head = tuple(words[f"tax_column.{name}"] for name in ("rate", "taxable", "vat", "gross"))
    for cells in (head, *summary.breakdown(sample)[: len(sample.taxes)]):
        for edge, cell in zip(TAX_EDGES, cells, strict=True):
            sheet.right(edge, y, cell, PLAIN)
        y += ROW
    return y
