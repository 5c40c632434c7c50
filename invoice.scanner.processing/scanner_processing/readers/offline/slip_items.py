"""The items of a till receipt: no table head, a price at the right end of a line, its text there or just above."""

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Line, Sheet, Span
from scanner_processing.readers.offline.rows import Row
from scanner_processing.readers.offline.values import Money, find_amounts

ENDS = frozenset({"amount", "vat", "total", "amount_due", "rounding", "tendered"})
"""Labels of what stands under the items."""
LONGEST_CODE = 3
"""A tax code behind the price has at most so many signs."""
MOST_ABOVE = 3  # lines
SHORTEST_TEXT = 3  # letters
DECIMALS = 2
"""A third digit behind the mark is a tax code that the scan has glued to the price."""
ALIGNED = 2.5
"""Prices end within this many units of each other."""
TIMES = frozenset({"x", "X", "\N{MULTIPLICATION SIGN}", "*", "@", "à"})
"""What stands between a quantity and a price."""
ADJACENT = 0.8
"""The lines of one item follow each other within this many units."""


def slip_rows(sheet: Sheet, document: Document) -> tuple[tuple[Row, ...], tuple[Line, ...]]:
    """The items of a receipt, and the lines that they take."""
    priced = [(place, price) for place, line in _above_totals(sheet, document) if (price := _price(line, document))]
    edge = median(price.span.box.x1 for _, price in priced) if priced else 0
    rows: list[Row] = []
    taken: list[Line] = []
    for place, price in priced:
        if abs(price.span.box.x1 - edge) > ALIGNED * sheet.unit:
            continue
        lines = (*_texts_above(place, sheet, document), sheet.lines[place])
        row = _row(lines, price, document)
        if row:
            rows.append(row)
            taken += lines
    return tuple(rows), tuple(taken)


def _above_totals(sheet: Sheet, document: Document) -> Iterator[tuple[int, Line]]:
    """The lines with their places, up to the first total."""
    for place, line in enumerate(sheet.lines):
        named = any(mention.leading and mention.field in ENDS for mention in document.mentions_on(line))
        if named and find_amounts(line, line.unit, document.known):
            return
        yield place, line


def _price(line: Line, document: Document) -> Money | None:
    """The amount that a line ends with, a tax code behind it or not."""
    amounts = [money for money in find_amounts(line, line.unit, document.known) if money.marked]
    if not amounts or amounts[-1].value != round(amounts[-1].value, DECIMALS):
        return None
    behind = line.tokens[line.tokens.index(amounts[-1].span.tokens[-1]) + 1 :]
    is_last = len(behind) <= 1 and all(len(token.text) <= LONGEST_CODE for token in behind)
    return amounts[-1] if is_last else None


def _texts_above(place: int, sheet: Sheet, document: Document) -> tuple[Line, ...]:
    """The lines right above that have text and no price: the item's name, or its beginning."""
    first = place
    while first and place - first < MOST_ABOVE and _leads_to(sheet.lines[first - 1], sheet.lines[first], document):
        first -= 1
    return sheet.lines[first:place]


def _leads_to(upper: Line, lower: Line, document: Document) -> bool:
    near = lower.box.y0 - upper.box.y1 < ADJACENT * upper.unit
    return near and _has_text(upper) and not document.mentions_on(upper) and _price(upper, document) is None


def _row(lines: tuple[Line, ...], price: Money, document: Document) -> Row | None:
    """Text, price and, where they multiply to it, the numbers before it."""
    *above, line = lines
    own = tuple(token for token in line.tokens if token.box.x0 < price.span.box.x0)
    numbers = find_amounts(Span(line.page, own), line.unit, document.known) if own else ()
    factors = _factors(numbers, price.value)
    used = {token for money in factors for token in money.span.tokens}
    used |= {token for token in own if factors and token.text in TIMES}
    tokens = (*(token for each in above for token in each.tokens), *(token for token in own if token not in used))
    if not tokens or not _has_text(Span(line.page, tokens)):
        return None
    parts = {"description": Span(line.page, tokens), "amount": price.span}
    parts |= dict(zip(("quantity", "unit_price"), (money.span for money in factors), strict=False))
    return Row(parts, line.box.y1)


def _factors(numbers: tuple[Money, ...], value: Decimal) -> tuple[Money, ...]:
    """Quantity and price of one, if the last two numbers are those."""
    last = numbers[-2:]
    return last if len(last) == 2 and last[0].value * last[1].value == value else ()


def _has_text(span: Span) -> bool:
    return sum(sign.isalpha() for sign in span.text) >= SHORTEST_TEXT
