"""One line of an item table, cut into its columns; and the row that such lines make up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from scanner_contract.invoice import path
from scanner_contract.values import Guess
from scanner_processing.normalise.amounts import parse_amount, parse_percent
from scanner_processing.normalise.conventions import Conventions
from scanner_processing.normalise.currencies import find_currency
from scanner_processing.readers.offline.confidence import AGREES, COLUMN
from scanner_processing.readers.offline.layout import Line, Span
from scanner_processing.readers.offline.table import Column, cells
from scanner_processing.readers.offline.values import find_amounts, find_rate

TOLERANCE = Decimal("0.01")
HIGHEST_RATE = 30
ALIGNED = 0.5
"""A word opens a column if it begins within this many units of the column's head."""
FIELDS = ("description", "quantity", "unit_price", "vat_rate", "amount")


@dataclass(frozen=True)
class Row:
    """One item: the text of each column, and where its last line ends."""

    parts: dict[str, Span]
    bottom: int

    @property
    def is_item(self) -> bool:
        return "amount" in self.parts and "description" in self.parts

    def with_parts(self, parts: dict[str, Span]) -> "Row":
        joined = {kind: _joined(self.parts.get(kind), span) for kind, span in parts.items()}
        return Row(self.parts | joined, max(self.bottom, *(span.box.y1 for span in parts.values())))

    def without(self, kind: str) -> "Row":
        return Row({name: span for name, span in self.parts.items() if name != kind}, self.bottom)

    def has_impossible_rate(self, known: Conventions) -> bool:
        """Whether what stands in the column of rates is none: such columns hold amounts of VAT."""
        rate = self.parts.get("vat_rate")
        percent = parse_percent(rate.text, known.decimal_mark) if rate else None
        return percent is not None and percent > HIGHEST_RATE

    def guesses(self, index: int, known: Conventions) -> dict[str, Guess]:
        confidence = AGREES if self._multiplies(known) else COLUMN
        return {
            path("line_items", index, name): self.parts[name].guess(confidence) for name in FIELDS if name in self.parts
        }

    def _multiplies(self, known: Conventions) -> bool:
        values = [
            parse_amount(self.parts[name].text, known.decimal_mark) if name in self.parts else None
            for name in ("quantity", "unit_price", "amount")
        ]
        quantity, price, amount = values
        if quantity is None or price is None or amount is None:
            return False
        return abs(quantity * price - amount) <= TOLERANCE


def parts_of(line: Line, columns: Sequence[Column], known: Conventions) -> dict[str, Span]:
    """The values of a line by column; what does not read as its column's kind is left out."""
    homes = [(cell, _home(cell, columns, known)) for cell in _aligned_cells(line, columns, known)]
    under = any(column and column.kind == "description" and column.distance(cell.box) < 0 for cell, column in homes)
    found: dict[str, Span] = {}
    for cell, column in homes:
        value = _value(cell, column.kind, line.unit, known) if column else None
        if (
            column is None
            or value is None
            or (under and column.kind == "description" and column.distance(cell.box) > 0)
        ):
            continue
        found[column.kind] = _joined(found.get(column.kind), value) if column.kind == "description" else value
    return found


def _aligned_cells(line: Line, columns: Sequence[Column], known: Conventions) -> Iterator[Span]:
    """The cells of a line, cut also where a word begins right under the head of another column."""
    for cell in cells(line):
        cuts = [0]
        for place in range(1, len(cell.tokens)):
            left = cell.tokens[place].box.x0
            column = next((column for column in columns if abs(column.box.x0 - left) < ALIGNED * line.unit), None)
            opens = column and (not column.is_numeric or _is_number(cell.part(place), known))
            if opens and not _is_grouped(cell.part(place - 1, place + 1), known):
                cuts.append(place)
        yield from (cell.part(a, b) for a, b in zip(cuts, [*cuts[1:], None], strict=True))


def _is_grouped(pair: Span, known: Conventions) -> bool:
    """Whether two words are one number, its thousands apart: ``148 500,00``."""
    return pair.tokens[0].text.isdigit() and parse_amount(pair.text, known.decimal_mark) is not None


def _home(cell: Span, columns: Sequence[Column], known: Conventions) -> Column | None:
    """The column that a cell stands under; None for words under numbers: a unit, a remark."""
    nearest = min(columns, key=lambda column: column.distance(cell.box))
    return nearest if not nearest.is_numeric or _is_number(cell, known) else None


def _is_number(cell: Span, known: Conventions) -> bool:
    first = cell.tokens[0].text.strip("()")
    second = cell.tokens[1].text if len(cell.tokens) > 1 else ""
    if find_currency(first) or first in {"-", "+"}:
        return parse_amount(second, known.decimal_mark) is not None
    return parse_amount(first.removesuffix("%").lstrip("x"), known.decimal_mark) is not None and len(cell.tokens) <= 4


def _value(cell: Span, kind: str, unit: float, known: Conventions) -> Span | None:
    if kind == "description":
        return cell
    if kind == "quantity":
        return cell.part(0, 1) if parse_amount(cell.tokens[0].text, known.decimal_mark) is not None else None
    if kind == "vat_rate":
        return find_rate(cell, known) or (cell if parse_percent(cell.text, known.decimal_mark) is not None else None)
    if kind in {"unit_price", "amount"}:
        amounts = find_amounts(cell, unit, known)
        return amounts[-1].span if amounts else None
    return None


def _joined(first: Span | None, second: Span) -> Span:
    return Span(first.page, (*first.tokens, *second.tokens)) if first else second
