"""A designer's page: much white, one large word, the amount due as a headline."""

from samples import summary
from samples.marks import draw_mark
from samples.model import Sample
from samples.sheet import HELVETICA, INK, PALE, SOFT, Area, Sheet
from samples.table import Style, Table

LEFT = 20.0
LABEL = HELVETICA.text(7.6, SOFT)
VALUE = HELVETICA.text(9.4, INK, 4.6)


def draw(sheet: Sheet, sample: Sample) -> None:
    right = sheet.width - LEFT
    _head(sheet, sample, right)
    _parties(sheet, sample, right)
    style = Style(head=HELVETICA.strong(8, SOFT, 3.6), body=HELVETICA.text(9.2, INK, 4.2), pad=2.6)
    sheet.rule(LEFT, right, 109, INK, 1)
    y = Table(sample, style, LEFT, right).rows(sheet, 109)
    y = _totals(sheet, sample, y + 8, right)
    _account(sheet, sample, max(y + 8, 208), right)
    _footer(sheet, sample, right)


def _head(sheet: Sheet, sample: Sample, right: float) -> None:
    seller = sample.seller
    draw_mark(sheet, sample.mark, Area(right - 18, 16, 18, 18), sample.accent)
    sheet.text(LEFT, 32, sample.voice.words["title"], HELVETICA.strong(34, sample.accent))
    sheet.text(LEFT, 45, seller.name, HELVETICA.strong(10.5))
    place = " · ".join(part for part in (seller.street, seller.town, seller.country) if part)
    sheet.text(LEFT, 50, place, HELVETICA.text(8.6, SOFT))


def _parties(sheet: Sheet, sample: Sample, right: float) -> None:
    """Whom it is for, on the left; the facts on a pale card."""
    sheet.text(LEFT, 64, sample.voice.words["bill_to"], LABEL)
    sheet.stack(LEFT, 69.5, sample.buyer, VALUE)
    pairs = summary.facts(sample)
    card = right - 84
    sheet.box(Area(card, 58, 84, 6 + 5.6 * len(pairs)), PALE, 2)
    for row, (label, value) in enumerate(pairs):
        sheet.text(card + 5, 64.8 + row * 5.6, label, HELVETICA.text(8.6, SOFT))
        sheet.right(right - 5, 64.8 + row * 5.6, value, HELVETICA.strong(9))


def _totals(sheet: Sheet, sample: Sample, y: float, right: float) -> float:
    for label, value in summary.parts(sample):
        sheet.right(right - 36, y, label, HELVETICA.text(9, SOFT))
        sheet.right(right - 2, y, value, HELVETICA.text(9.4))
        y += 5.6
    label, value = summary.gross(sample)
    sheet.right(right - 2, y + 4, label, HELVETICA.text(9, SOFT))
    sheet.right(right - 2, y + 14, value, HELVETICA.strong(24, sample.accent))
    return y + 14


def _account(sheet: Sheet, sample: Sample, y: float, right: float) -> None:
    """Where to pay to and when."""
    sheet.text(LEFT, y, sample.voice.words["pay_to"], HELVETICA.strong(9))
    below = y + 5.5
    for label, value in summary.account(sample):
        sheet.text(LEFT, below, label, LABEL)
        sheet.text(LEFT + 30, below, value, HELVETICA.text(8.8))
        below += 4.8
    middle = LEFT + (right - LEFT) * 0.56
    y = sheet.paragraph(middle, y, right - middle, sample.terms or "", HELVETICA.text(9, INK, 4.5))
    sheet.paragraph(middle, y + 2, right - middle, sample.closing, HELVETICA.text(8.6, SOFT, 4.3))


def _footer(sheet: Sheet, sample: Sample, right: float) -> None:
    seller, words = sample.seller, sample.voice.words
    y = sheet.height - 18
    ids = [f"{words['vat_id']} {seller.vat_id}"] if seller.vat_id else []
    sheet.rule(LEFT, right, y - 5)
    sheet.text(LEFT, y, "   ".join((seller.phone, seller.email, seller.web)), HELVETICA.text(7.6, SOFT))
    sheet.right(right, y, "   ".join([*ids, *seller.register]), HELVETICA.text(7.6, SOFT))
