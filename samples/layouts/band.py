"""A modern page: a coloured band on the left with all that belongs to the seller, the invoice on the right."""

from samples import summary
from samples.marks import draw_mark, tinted
from samples.model import Sample
from samples.sheet import HAIR, INK, SOFT, VERA, WHITE, Area, Sheet
from samples.table import Style, Table

BAND = 58.0
LEFT, RIGHT = 68.0, 197.0
EDGE = 11.0  # the left edge of what stands in the band

LABEL = VERA.text(6.2, SOFT, 3.4)
VALUE = VERA.text(8, INK, 4.2)


def draw(sheet: Sheet, sample: Sample) -> None:
    _band(sheet, sample)
    sheet.text(LEFT, 30, sample.voice.words["title"], VERA.strong(23, sample.accent))
    _facts(sheet, sample)
    style = Style(
        head=VERA.strong(6.4, SOFT, 3.2),
        body=VERA.text(7.4, INK, 3.8),
        head_fill=tinted(sample.accent, 0.09),
        pad=2.3,
    )
    y = sheet.paragraph(LEFT, 99, RIGHT - LEFT, sample.opening, VALUE)
    y = Table(sample, style, LEFT, RIGHT).rows(sheet, y + 2)
    y = _totals(sheet, sample, y + 8)
    _ending(sheet, sample, y + 10)


def _band(sheet: Sheet, sample: Sample) -> None:
    """Logo, name, address and, further down, the bank account."""
    seller, words = sample.seller, sample.voice.words
    pale = tinted(sample.accent, 0.3)
    light, strong = VERA.text(7.2, pale, 4.3), VERA.strong(11, WHITE, 5.4)
    sheet.box(Area(0, 0, BAND, sheet.height), sample.accent)
    sheet.box(Area(EDGE, 17, 22, 22), WHITE, 3)
    draw_mark(sheet, sample.mark, Area(EDGE + 3.5, 20.5, 15, 15), sample.accent)
    y = sheet.paragraph(EDGE, 50, BAND - EDGE - 4, seller.name, strong)
    y = sheet.paragraph(EDGE, y, BAND - EDGE - 4, seller.tagline, light)
    y = sheet.stack(EDGE, y + 6, (seller.street, seller.town, seller.country), light)
    y = sheet.stack(EDGE, y + 3, (seller.phone, seller.email, seller.web), light)
    if seller.vat_id:
        y = _labelled(sheet, y + 5, (words["vat_id"], seller.vat_id), sample.accent)
    sheet.stack(EDGE, y + 3, seller.register, VERA.text(6.2, pale, 3.8))
    _account(sheet, sample)


def _account(sheet: Sheet, sample: Sample) -> None:
    y = 214.0
    sheet.text(EDGE, y, sample.voice.words["pay_to"], VERA.strong(8.2, WHITE))
    sheet.rule(EDGE, BAND - 8, y + 2.5, tinted(sample.accent, 0.5))
    y += 8.5
    for pair in summary.account(sample):
        y = _labelled(sheet, y, pair, sample.accent) + 2.4


def _labelled(sheet: Sheet, y: float, pair: tuple[str, str], accent: str) -> float:
    """A small label with its value below it, on the band."""
    label, value = pair
    sheet.text(EDGE, y, label, VERA.text(5.8, tinted(accent, 0.4)))
    return sheet.stack(EDGE, y + 3.7, [value], VERA.text(6.7, WHITE, 3.8))


def _facts(sheet: Sheet, sample: Sample) -> None:
    """The buyer on the left, the facts in two columns on the right."""
    sheet.text(LEFT, 44, sample.voice.words["bill_to"], LABEL)
    sheet.stack(LEFT, 49.5, sample.buyer[:1], VERA.strong(8.4))
    sheet.stack(LEFT, 54.2, sample.buyer[1:], VALUE)
    for place, (label, value) in enumerate(summary.facts(sample)):
        x, y = 134 + place % 2 * 34, 44 + place // 2 * 13
        sheet.text(x, y, label, LABEL)
        sheet.text(x, y + 5.2, value, VERA.strong(7.8) if place == 0 else VERA.text(7.8))


def _totals(sheet: Sheet, sample: Sample, y: float) -> float:
    for label, value in summary.parts(sample):
        sheet.text(128, y, label, VERA.text(7.6, SOFT))
        sheet.right(RIGHT - 2, y, value, VERA.text(7.6))
        y += 5.8
    label, value = summary.gross(sample)
    white = VERA.strong(9.6, WHITE)
    sheet.box(Area(124, y - 1.5, RIGHT - 124, 12), sample.accent, 1.5)
    sheet.text(128, y + 5.8, label, white)
    sheet.right(RIGHT - 2, y + 5.8, value, white)
    return y + 10.5


def _ending(sheet: Sheet, sample: Sample, y: float) -> None:
    sheet.rule(LEFT, RIGHT, y, HAIR)
    y = sheet.paragraph(LEFT, y + 7, RIGHT - LEFT, sample.terms or "", VERA.text(7.4, INK, 4.2))
    sheet.paragraph(LEFT, y + 2, RIGHT - LEFT, sample.closing, VERA.text(7.4, SOFT, 4.2))
