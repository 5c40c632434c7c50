"""An accountant's plain page in Times: centred name, a ruled table, the tax in a table of its own."""

from samples import summary
from samples.marks import draw_mark
from samples.model import Sample
from samples.sheet import INK, SOFT, TIMES, Area, Face, Sheet
from samples.table import GAP, Style, Table, capital

LEFT, RIGHT = 20.0, 190.0
RULE = "#52606d"
PLAIN = TIMES.text(10.2)
STRONG = TIMES.strong(10.2)
TAX_WIDTHS = (22.0, 24.0, 22.0, 24.0)
ROW = 6.4


def draw(sheet: Sheet, sample: Sample) -> None:
    _letterhead(sheet, sample)
    words = sample.voice.words
    sheet.text(LEFT, 57, words["bill_to"], TIMES.text(9, SOFT))
    sheet.stack(LEFT, 62.5, sample.buyer, TIMES.text(10.8, INK, 4.9))
    _facts(sheet, sample)
    style = Style(head=TIMES.strong(9.6, INK, 3.9), body=TIMES.text(10, INK, 4.2), rule=None, grid=RULE, pad=1.8)
    y = sheet.paragraph(LEFT, 97, RIGHT - LEFT, sample.opening, PLAIN)
    y = Table(sample, style, LEFT, RIGHT).rows(sheet, y + 1)
    y = max(_breakdown(sheet, sample, y + 7), _totals(sheet, sample, y + 7))
    y = sheet.paragraph(LEFT, y + 12, RIGHT - LEFT, sample.terms or "", STRONG)
    y = _account(sheet, sample, y + 3)
    sheet.paragraph(LEFT, y + 3, RIGHT - LEFT, sample.closing, PLAIN)
    sheet.rule(LEFT, RIGHT, 279, RULE, 0.4)
    sheet.center(105, 283.5, " · ".join(sample.seller.register), TIMES.text(8.2, SOFT))


def _letterhead(sheet: Sheet, sample: Sample) -> None:
    seller = sample.seller
    draw_mark(sheet, sample.mark, Area(LEFT, 19, 19, 19), sample.accent)
    sheet.center(105, 23, seller.name, TIMES.strong(20, sample.accent))
    sheet.center(105, 29, seller.tagline, Face("Times-Italic", 10.5, SOFT))
    sheet.center(105, 35, f"{seller.street}, {seller.town}, {seller.country}", TIMES.text(9))
    sheet.center(105, 39.5, f"{seller.phone}  |  {seller.email}  |  {seller.web}", TIMES.text(9))
    sheet.rule(LEFT, RIGHT, 43.5, sample.accent, 1.4)
    sheet.rule(LEFT, RIGHT, 44.6, sample.accent, 0.5)


def _facts(sheet: Sheet, sample: Sample) -> None:
    """The title and the facts, flush right, each value behind its label's colon."""
    words, seller = sample.voice.words, sample.seller
    sheet.right(RIGHT, 57, words["title"], TIMES.strong(15))
    pairs = summary.facts(sample)
    if seller.vat_id:
        pairs.append((words["vat_id"], seller.vat_id))
    for row, (label, value) in enumerate(pairs):
        sheet.text(128, 64 + row * 5, f"{label}:", PLAIN)
        sheet.right(RIGHT, 64 + row * 5, value, PLAIN)


def _breakdown(sheet: Sheet, sample: Sample, top: float) -> float:
    """The tax by rate; returns the table's lower edge."""
    words = sample.voice.words
    head = tuple(words[f"tax_column.{name}"] for name in ("rate", "taxable", "vat", "gross"))
    rows = [head, *summary.breakdown(sample)]
    for number, cells in enumerate(rows):
        _cells(sheet, top + number * ROW, cells, TIMES.strong(9) if number == 0 else TIMES.text(9.6))
    return top + len(rows) * ROW


def _cells(sheet: Sheet, top: float, cells: tuple[str, ...], face: Face) -> None:
    left = LEFT
    for width, cell in zip(TAX_WIDTHS, cells, strict=True):
        sheet.frame(Area(left, top, width, ROW), RULE, 0.4)
        sheet.right(left + width - GAP, top + (ROW + capital(face)) / 2, cell, face)
        left += width


def _totals(sheet: Sheet, sample: Sample, top: float) -> float:
    pairs = [*summary.parts(sample), summary.gross(sample)]
    for number, (label, value) in enumerate(pairs):
        face = STRONG if number == len(pairs) - 1 else PLAIN
        y = top + number * ROW
        sheet.frame(Area(122, y, RIGHT - 122, ROW), RULE, 0.6)
        sheet.text(124, y + (ROW + capital(face)) / 2, label, face)
        sheet.right(RIGHT - GAP, y + (ROW + capital(face)) / 2, value, face)
    return top + len(pairs) * ROW


def _account(sheet: Sheet, sample: Sample, y: float) -> float:
    for label, value in summary.account(sample):
        sheet.text(LEFT, y, f"{label}:", PLAIN)
        sheet.text(LEFT + 34, y, value, PLAIN)
        y += 4.9
    return y
