"""The German business letter of DIN 5008, form B: address in the window, Infoblock, carried sub-totals, footer."""

from samples import summary
from samples.marks import draw_mark
from samples.model import Line, Sample, total
from samples.sheet import HAIR, HELVETICA, INK, SOFT, Area, Sheet
from samples.table import Style, Table

LEFT, RIGHT = 25.0, 190.0
INFO_LEFT = 122.0
TABLE_TOP, NEXT_TABLE_TOP, TABLE_FOOT = 122.0, 34.0, 263.0
HEAD, CARRIED = 7.0, 7.0  # the room that the table's head and a carried sub-total take

PLAIN = HELVETICA.text(9.2)
BOLD = HELVETICA.strong(9.2)
SMALL = HELVETICA.text(7, SOFT, 3.4)
NUMBERED = list[tuple[int, Line]]


def draw(sheet: Sheet, sample: Sample) -> None:
    table = Table(sample, Style(head=HELVETICA.strong(8.4, INK, 3.8), body=HELVETICA.text(8.8, INK, 3.9)), LEFT, RIGHT)
    pages = split(table)
    for number, lines in enumerate(pages, 1):
        if number == 1:
            _letterhead(sheet, sample)
            top = _opening(sheet, sample)
        else:
            sheet.next_page()
            top = _short_head(sheet, sample)
        bottom = _lines(sheet, table, top, lines, last=number == len(pages))
        _footer(sheet, sample, sample.voice.words["page"].format(page=number, pages=len(pages)))
    _ending(sheet, sample, bottom)


def split(table: Table) -> list[NUMBERED]:
    """The lines of each page, filled from the first."""
    pages: list[NUMBERED] = [[]]
    room = TABLE_FOOT - TABLE_TOP - HEAD - CARRIED
    for place, line in enumerate(table.sample.lines, 1):
        height = table.height(line)
        if height > room:
            pages.append([])
            room = TABLE_FOOT - NEXT_TABLE_TOP - HEAD - 2 * CARRIED
        pages[-1].append((place, line))
        room -= height
    return pages


def _letterhead(sheet: Sheet, sample: Sample) -> None:
    seller = sample.seller
    draw_mark(sheet, sample.mark, Area(LEFT, 13, 15, 15), sample.accent)
    sheet.text(LEFT + 20, 20.5, seller.name, HELVETICA.strong(16, sample.accent))
    sheet.text(LEFT + 20, 26, seller.tagline, HELVETICA.text(8.5, SOFT))
    sheet.rule(LEFT, RIGHT, 34, sample.accent, 1.2)
    for fold in (105.0, 210.0):
        sheet.rule(4, 8, fold, HAIR)
    sheet.rule(4, 10, 148.5, HAIR)


def _opening(sheet: Sheet, sample: Sample) -> float:
    """Address, Infoblock, subject and greeting; returns the table's upper edge."""
    seller = sample.seller
    sheet.text(LEFT, 49, f"{seller.name} · {seller.street} · {seller.town}", HELVETICA.text(6.4, SOFT))
    sheet.stack(LEFT, 57, sample.buyer, HELVETICA.text(10, INK, 4.9))
    for row, (label, value) in enumerate(summary.facts(sample)):
        sheet.text(INFO_LEFT, 53 + row * 5, label, HELVETICA.text(8.4, SOFT))
        sheet.right(RIGHT, 53 + row * 5, value, HELVETICA.text(9))
    sheet.text(LEFT, 107, f"{sample.voice.words['title']} {sample.number}", HELVETICA.strong(14))
    sheet.paragraph(LEFT, 115.5, RIGHT - LEFT, sample.opening, PLAIN)
    return TABLE_TOP


def _short_head(sheet: Sheet, sample: Sample) -> float:
    """The head of every further page."""
    sheet.text(LEFT, 22, sample.seller.name, HELVETICA.strong(11, sample.accent))
    subject = f"{sample.voice.words['title']} {sample.number} · {sample.voice.day(sample.issued)}"
    sheet.right(RIGHT, 22, subject, HELVETICA.text(9, SOFT))
    sheet.rule(LEFT, RIGHT, 26, sample.accent, 1.2)
    return NEXT_TABLE_TOP


def _lines(sheet: Sheet, table: Table, top: float, lines: NUMBERED, *, last: bool) -> float:
    top = table.head(sheet, top)
    before, through = lines[0][0] - 1, lines[-1][0]
    if before:
        top = _carried(sheet, table, top, "brought", before)
    for place, line in lines:
        top = table.row(sheet, top, place, line)
    return top if last else _carried(sheet, table, top, "carried", through)


def _carried(sheet: Sheet, table: Table, top: float, word: str, lines: int) -> float:
    """The sub-total of the first ``lines`` lines."""
    voice = table.sample.voice
    amount = total(line.amount for line in table.sample.lines[:lines])
    sheet.text(LEFT + 13, top + 4.6, voice.words[word], BOLD)
    sheet.right(RIGHT - 2, top + 4.6, voice.number(amount), BOLD)
    sheet.rule(LEFT, RIGHT, top + CARRIED)
    return top + CARRIED


def _ending(sheet: Sheet, sample: Sample, top: float) -> None:
    """Totals, terms and goodbye."""
    y = top + 7
    for label, value in summary.parts(sample):
        sheet.text(112, y, label, PLAIN)
        sheet.right(RIGHT - 2, y, value, PLAIN)
        y += 5.2
    sheet.rule(112, RIGHT, y - 2.6, INK, 0.8)
    label, value = summary.gross(sample)
    sheet.text(112, y + 2.2, label, HELVETICA.strong(10.5))
    sheet.right(RIGHT - 2, y + 2.2, value, HELVETICA.strong(10.5))
    sheet.rule(112, RIGHT, y + 4.4, INK, 0.8)
    sheet.rule(112, RIGHT, y + 5, INK, 0.8)
    y = sheet.paragraph(LEFT, y + 15, RIGHT - LEFT, sample.terms or "", PLAIN)
    sheet.paragraph(LEFT, y + 2, RIGHT - LEFT, sample.closing, PLAIN)


def _footer(sheet: Sheet, sample: Sample, page: str) -> None:
    seller, words = sample.seller, sample.voice.words
    columns = (
        (seller.name, seller.street, seller.town),
        (seller.phone, seller.email, seller.web),
        (seller.bank or "", f"{words['iban']} {seller.iban}", f"{words['bic']} {seller.bic}"),
        (f"{words['vat_id']} {seller.vat_id}", *seller.register),
    )
    sheet.rule(LEFT, RIGHT, 271, sample.accent, 0.8)
    for left, lines in zip((LEFT, 63, 104, 151), columns, strict=True):
        sheet.stack(left, 275.5, lines, SMALL)
    sheet.right(RIGHT, 267.5, page, HELVETICA.text(7.5, SOFT))
