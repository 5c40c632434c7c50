"""An item table whose head names nothing that is known: its columns follow from quantity times price = amount."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Line, Sheet, Span
from scanner_processing.readers.offline.table import Column, Head, cells
from scanner_processing.readers.offline.values import Money, find_amounts

CENT = Decimal("0.01")
KINDS = ("description", "quantity", "unit_price", "amount")


def head_by_arithmetic(sheet: Sheet, document: Document) -> Head | None:
    """The columns of the first line that has a text, and quantity times price = amount."""
    for place, line in enumerate(sheet.lines):
        columns = next(_columns(line, document), None)
        if columns and not document.mentions_on(line):
            return Head(columns, place, place - 1)
    return None


def _columns(line: Line, document: Document) -> Iterator[tuple[Column, ...]]:
    parts = cells(line)
    text = next((cell for cell in parts if sum(sign.isalpha() for sign in cell.text) > 1), None)
    numbers = [money for cell in parts if cell is not text and (money := _number(cell, line, document))]
    for quantity, price, amount in combinations(numbers, 3):
        if text and price.marked and amount.marked and abs(quantity.value * price.value - amount.value) <= CENT:
            spans = (text, quantity.span, price.span, amount.span)
            yield tuple(Column(kind, span.box) for kind, span in zip(KINDS, spans, strict=True))


def _number(cell: Span, line: Line, document: Document) -> Money | None:
    found = find_amounts(cell, line.unit, document.known)
    return found[0] if found and found[0].value and found[0].span.tokens[0] is cell.tokens[0] else None
