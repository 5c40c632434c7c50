"""A Nordic invoice: facts beside the address, and at the foot the slip with what, when and where to pay."""

from samples import summary
from samples.marks import draw_mark, tinted
from samples.model import Sample
from samples.sheet import HELVETICA, INK, SOFT, Area, Sheet
from samples.table import Style, Table

LEFT, RIGHT = 18.0, 192.0
SLIP = 231.0  # the slip's upper edge
LABEL = HELVETICA.text(7, SOFT)
VALUE = HELVETICA.text(9.2, INK, 4.6)


def draw(sheet: Sheet, sample: Sample) -> None:
    _head(sheet, sample)
    style = Style(
        head=HELVETICA.strong(8, sample.accent, 3.6),
        body=HELVETICA.text(8.8, INK, 4),
        stripe=tinted(sample.accent, 0.06),
        rule=None,
        pad=2.1,
    )
    sheet.paragraph(LEFT, 92, RIGHT - LEFT, sample.opening, VALUE)
    sheet.rule(LEFT, RIGHT, 98, sample.accent, 1)
    bottom = Table(sample, style, LEFT, RIGHT).rows(sheet, 98)
    sheet.rule(LEFT, RIGHT, bottom, sample.accent, 1)
    y = _totals(sheet, sample, bottom + 7)
    y = sheet.paragraph(LEFT, y + 6, RIGHT - LEFT, sample.terms or "", VALUE)
    sheet.paragraph(LEFT, y + 1, RIGHT - LEFT, sample.closing, HELVETICA.text(8.6, SOFT, 4.3))
    _slip(sheet, sample)
    _footer(sheet, sample)


def _head(sheet: Sheet, sample: Sample) -> None:
    draw_mark(sheet, sample.mark, Area(LEFT, 14, 14, 14), sample.accent)
    sheet.text(LEFT + 19, 21, sample.seller.name, HELVETICA.strong(14))
    sheet.text(LEFT + 19, 26, sample.seller.tagline, HELVETICA.text(8.4, SOFT))
    sheet.right(RIGHT, 23, sample.voice.words["title"], HELVETICA.strong(22, sample.accent))
    for row, (label, value) in enumerate(summary.facts(sample)):
        sheet.text(LEFT, 42 + row * 5.2, label, HELVETICA.text(8.6, SOFT))
        sheet.text(LEFT + 34, 42 + row * 5.2, value, HELVETICA.text(9))
    sheet.text(118, 42, sample.voice.words["bill_to"], LABEL)
    sheet.stack(118, 47.5, sample.buyer, HELVETICA.text(10.2, INK, 5))


def _totals(sheet: Sheet, sample: Sample, y: float) -> float:
    for label, value in summary.parts(sample):
        sheet.text(122, y, label, HELVETICA.text(9, SOFT))
        sheet.right(RIGHT - 2, y, value, VALUE)
        y += 5.2
    return y


def _slip(sheet: Sheet, sample: Sample) -> None:
    """The amount large, the account and the reference below, on a tinted panel."""
    width = RIGHT - LEFT
    sheet.box(Area(LEFT, SLIP, width, 39), tinted(sample.accent, 0.1), 2)
    label, value = summary.gross(sample)
    sheet.text(LEFT + 6, SLIP + 10, label, HELVETICA.text(9))
    sheet.text(LEFT + 6, SLIP + 19, value, HELVETICA.strong(18, sample.accent))
    for place, (name, text) in enumerate(summary.account(sample)):
        x, y = 84 + place % 2 * 56, SLIP + 8 + place // 2 * 10.5
        sheet.text(x, y, name, LABEL)
        sheet.text(x, y + 4.6, text, HELVETICA.strong(9))


def _footer(sheet: Sheet, sample: Sample) -> None:
    seller, words = sample.seller, sample.voice.words
    columns = (
        (seller.name, seller.street, seller.town),
        (seller.phone, seller.email, seller.web),
        (f"{words['vat_id']} {seller.vat_id}", *seller.register),
    )
    sheet.rule(LEFT, RIGHT, 275)
    for left, lines in zip((LEFT, 78, 132), columns, strict=True):
        sheet.stack(left, 279.5, lines, HELVETICA.text(7.4, SOFT, 3.7))
