"""A trading house's form: everything in boxes with a small caption, the table striped, the tax broken down."""

from samples import summary
from samples.marks import draw_mark, tinted
from samples.model import Sample
from samples.sheet import HELVETICA, INK, SOFT, WHITE, Area, Face, Sheet
from samples.table import Style, Table

LEFT, RIGHT = 15.0, 195.0
MIDDLE = 105.0
CAPTION = HELVETICA.text(6.4, SOFT)
VALUE = HELVETICA.text(8.8, INK, 4.3)
TAX_COLUMNS = (("rate", 34.0), ("taxable", 58.0), ("vat", 79.0), ("gross", 101.0))


def draw(sheet: Sheet, sample: Sample) -> None:
    edge = tinted(sample.accent, 0.45)
    _letterhead(sheet, sample)
    _parties(sheet, sample, edge)
    top = _facts(sheet, sample, edge)
    style = Style(
        head=HELVETICA.strong(7.8, WHITE, 3.6),
        body=HELVETICA.text(8.6, INK, 3.9),
        head_fill=sample.accent,
        stripe=tinted(sample.accent, 0.07),
        rule=None,
        pad=2,
    )
    bottom = Table(sample, style, LEFT, RIGHT).rows(sheet, top + 5)
    sheet.frame(Area(LEFT, top + 5, RIGHT - LEFT, bottom - top - 5), edge)
    rows = _breakdown(sheet, sample, bottom + 9)
    y = _totals(sheet, sample, bottom + 9)
    _payment(sheet, sample, max(y, bottom + 10 + 5 * rows) + 8, edge)


def _letterhead(sheet: Sheet, sample: Sample) -> None:
    seller = sample.seller
    draw_mark(sheet, sample.mark, Area(LEFT, 12, 17, 17), sample.accent)
    sheet.text(LEFT + 22, 19, seller.name, HELVETICA.strong(15))
    sheet.text(LEFT + 22, 24, seller.tagline, HELVETICA.text(8.4, SOFT))
    sheet.text(LEFT + 22, 28.6, f"{seller.phone}   {seller.email}   {seller.web}", HELVETICA.text(7.6, SOFT))
    sheet.right(RIGHT, 20, sample.voice.words["title"], HELVETICA.strong(16, sample.accent))


def _box(sheet: Sheet, area: Area, caption: str, edge: str) -> None:
    sheet.frame(area, edge)
    sheet.text(area.x + 2.5, area.y + 4, caption, CAPTION)


def _parties(sheet: Sheet, sample: Sample, edge: str) -> None:
    seller, words = sample.seller, sample.voice.words
    width = MIDDLE - LEFT
    _box(sheet, Area(LEFT, 36, width, 27), words["seller"], edge)
    _box(sheet, Area(MIDDLE, 36, width, 27), words["bill_to"], edge)
    origin = (seller.name, seller.street, f"{seller.town}, {seller.country}", f"{words['vat_id']} {seller.vat_id}")
    sheet.stack(LEFT + 2.5, 45, origin, VALUE)
    sheet.stack(MIDDLE + 2.5, 45, sample.buyer, VALUE)


def _facts(sheet: Sheet, sample: Sample, edge: str) -> float:
    """A grid of captioned cells, four a row; returns its lower edge."""
    pairs = summary.facts(sample)
    width, height = (RIGHT - LEFT) / 4, 12.0
    for place, (label, value) in enumerate(pairs):
        x, y = LEFT + place % 4 * width, 63 + place // 4 * height
        _box(sheet, Area(x, y, width, height), label, edge)
        sheet.text(x + 2.5, y + 9.2, value, HELVETICA.strong(8.8))
    return 63 + -(-len(pairs) // 4) * height


def _breakdown(sheet: Sheet, sample: Sample, y: float) -> int:
    """The tax by rate: a head and a row a rate, in columns that end at the same edge; returns how many rows."""
    head = tuple(sample.voice.words[f"tax_column.{name}"] for name, _ in TAX_COLUMNS)
    rows = [(head, HELVETICA.strong(7.4, SOFT)), *((row, VALUE) for row in summary.breakdown(sample))]
    for number, (cells, face) in enumerate(rows):
        _aligned(sheet, y + number * 5, cells, face)
    sheet.rule(LEFT, 101, y + 1.6, sample.accent)
    return len(rows) - 1


def _aligned(sheet: Sheet, y: float, cells: tuple[str, ...], face: Face) -> None:
    for (_, right), cell in zip(TAX_COLUMNS, cells, strict=True):
        sheet.right(right, y, cell, face)


def _totals(sheet: Sheet, sample: Sample, y: float) -> float:
    for label, value in summary.parts(sample):
        sheet.text(122, y, label, VALUE)
        sheet.right(RIGHT - 2, y, value, VALUE)
        y += 5.2
    label, value = summary.gross(sample)
    strong = HELVETICA.strong(10.5, sample.accent)
    sheet.rule(120, RIGHT, y - 2.4, sample.accent, 1)
    sheet.text(122, y + 3, label, strong)
    sheet.right(RIGHT - 2, y + 3, value, strong)
    sheet.rule(120, RIGHT, y + 5.6, sample.accent, 1)
    return y + 5.6


def _payment(sheet: Sheet, sample: Sample, top: float, edge: str) -> None:
    words, width = sample.voice.words, MIDDLE - LEFT
    _box(sheet, Area(LEFT, top, width, 29), words["pay_to"], edge)
    _box(sheet, Area(MIDDLE, top, width, 29), words["terms"], edge)
    for row, (label, value) in enumerate(summary.account(sample)):
        sheet.text(LEFT + 2.5, top + 9.5 + row * 4.9, label, HELVETICA.text(8, SOFT))
        sheet.text(LEFT + 33, top + 9.5 + row * 4.9, value, VALUE)
    y = sheet.paragraph(MIDDLE + 2.5, top + 9.5, width - 5, sample.terms or "", VALUE)
    sheet.paragraph(MIDDLE + 2.5, y + 1.5, width - 5, sample.closing, HELVETICA.text(8, SOFT, 3.9))
    sheet.center(MIDDLE, 287, "  ·  ".join(sample.seller.register), HELVETICA.text(7, SOFT))
