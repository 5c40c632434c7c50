"""The head of an item table, and the columns it names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from scanner_contract.values import Box
from scanner_processing.normalise.currencies import find_currency
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.columns import COLUMN_PHRASES
from scanner_processing.readers.offline.layout import Line, Sheet, Span, enclosing, shared_width
from scanner_processing.readers.offline.mentions import phrases_in

CELL_GAP = 0.7
"""Words of one cell stand nearer than this many units."""
HEAD_SPACING = 0.9
"""Lines of one table head are nearer than this many units."""
UNNAMED = ""
NUMERIC = frozenset({"quantity", "unit_price", "vat_rate", "amount"})


@dataclass(frozen=True)
class Column:
    """One column: what it holds, and the place of its head."""

    kind: str
    box: Box

    @property
    def is_numeric(self) -> bool:
        return self.kind in NUMERIC

    def distance(self, box: Box) -> float:
        """How far a box lies beside this column; negative where they overlap."""
        return -shared_width(self.box, box)


@dataclass(frozen=True)
class Head:
    """The head of an item table: its columns from left to right, and the lines it takes (``first`` to ``last``)."""

    columns: tuple[Column, ...]
    first: int
    last: int

    def names(self, sheet: Sheet) -> Iterator[Span]:
        """The cells that name the columns."""
        for cell in (cell for line in sheet.lines[self.first : self.last + 1] for cell in cells(line)):
            if any(shared_width(column.box, cell.box) > 0 for column in self.columns):
                yield cell

    def carried_over(self) -> "Head":
        """The same columns on a page that does not repeat their names."""
        return Head(self.columns, 0, -1)


def find_heads(sheet: Sheet) -> Iterator[Head]:
    """The item table heads of a page, from top to bottom."""
    last = -1
    for place, line in enumerate(sheet.lines):
        named = _columns(_named_cells(line)) if place > last and not _has_number(line) else ()
        if _names_items(named):
            first, last = _band(sheet.lines, place)
            width = enclosing(column.box for column in named)
            around = (cell for other in sheet.lines[first : last + 1] for cell in _named_cells(other))
            columns = _columns(cell for cell in around if shared_width(cell.box, width) > 0)
            yield Head(columns if _names_items(columns) else named, first, last)


def cells(line: Line, gap: float = CELL_GAP) -> tuple[Span, ...]:
    """The line cut where words stand apart."""
    starts = [0, *(n for n in range(1, len(line.tokens)) if line.gap_before(n) > gap)]
    return tuple(line.part(a, b) for a, b in zip(starts, [*starts[1:], None], strict=True))


def _names_items(columns: Sequence[Column]) -> bool:
    kinds = {column.kind for column in columns}
    return "description" in kinds and "amount" in kinds and len(columns) >= 2


def _band(lines: Sequence[Line], place: int) -> tuple[int, int]:
    """The first and last line of a head whose columns are named in several lines."""
    first = last = place
    while first > 0 and _continues(lines[first - 1], lines[first]):
        first -= 1
    while last + 1 < len(lines) and _continues(lines[last + 1], lines[last]):
        last += 1
    return first, last


def _continues(line: Line, neighbour: Line) -> bool:
    upper, lower = sorted((line, neighbour), key=lambda each: each.box.y0)
    near = lower.box.y0 - upper.box.y1 < HEAD_SPACING * line.unit
    wordy = not any(sign.isdigit() for token in line.tokens for sign in token.text)
    return near and wordy and len(line.tokens) < 12 and any(squeeze(token.text) for token in line.tokens)


def _has_number(line: Line) -> bool:
    return any(token.text[0].isdigit() for token in line.tokens)


def _columns(named: Iterable[Span]) -> tuple[Column, ...]:
    """The named columns; words above each other are one name: ``Meng.-`` over ``einheit``."""
    stacks: list[list[Span]] = []
    for cell in named:
        home = next((stack for stack in stacks if shared_width(enclosing(c.box for c in stack), cell.box) > 0), None)
        if home is None:
            stacks.append([cell])
        else:
            home.append(cell)
    columns = [Column(_kind(stack) or UNNAMED, enclosing(cell.box for cell in stack)) for stack in stacks]
    return _unique(_with_description(sorted(columns, key=lambda column: column.box.x0)))


def _with_description(columns: list[Column]) -> list[Column]:
    """The named columns; where numbers are named but no text, the column left of them is the description."""
    kinds = {column.kind for column in columns}
    first = next((n for n, column in enumerate(columns) if column.kind in NUMERIC), 0)
    if "description" not in kinds and len(kinds & NUMERIC) >= 2 and first and columns[first - 1].kind == UNNAMED:
        columns = [*columns[: first - 1], Column("description", columns[first - 1].box), *columns[first:]]
    return [column for column in columns if column.kind != UNNAMED]


def _named_cells(line: Line) -> Iterator[Span]:
    """The cells of a head's line; a cell that holds two names is cut between them."""
    for cell in cells(line):
        names = phrases_in(cell, line.unit, COLUMN_PHRASES)
        if len(names) < 2 or COLUMN_PHRASES.meaning(squeeze(cell.text)):
            yield cell
            continue
        cuts = [0, *(start for _, start, _ in names[1:])]
        yield from (cell.part(a, b) for a, b in zip(cuts, [*cuts[1:], None], strict=True))


def _kind(stack: Sequence[Span]) -> str | None:
    """What a column holds: by its whole name, else by the first part of it that means something."""
    plain = [token.text for cell in stack for token in cell.tokens if not find_currency(token.text.strip("()[]"))]
    if not plain:
        return "amount"
    whole = squeeze("".join(plain))
    known = COLUMN_PHRASES.meaning(whole) or COLUMN_PHRASES.near(whole)
    if known:
        return known
    names = (name for cell in stack for name in phrases_in(cell, cell.height, COLUMN_PHRASES) if name[1] == 0)
    return next((kind for kind, _, _ in names), None)


def _unique(columns: list[Column]) -> tuple[Column, ...]:
    """Each kind once; the others of a kind are ignored."""
    chosen = {kind: choose([c for c in columns if c.kind == kind], columns) for kind, choose in CHOICES.items()}
    prices = [column for column in columns if column.kind == "unit_price"]
    if chosen["amount"] is None and len(prices) > 1:
        columns = [Column("amount", each.box) if each is prices[-1] else each for each in columns]
        chosen["amount"] = next(column for column in columns if column.kind == "amount")
    return tuple(each if each is chosen[each.kind] else Column("ignored", each.box) for each in columns)


def _first(alike: list[Column], _: list[Column]) -> Column | None:
    return alike[0] if alike else None


def _last(alike: list[Column], _: list[Column]) -> Column | None:
    return alike[-1] if alike else None


def _roomiest(alike: list[Column], columns: list[Column]) -> Column | None:
    """The column with the most room up to the next: of ``Item`` and ``Product`` the one that holds the text."""
    return max(alike, key=lambda column: _room(column, columns), default=None)


def _room(column: Column, columns: list[Column]) -> int:
    following = [other.box.x0 for other in columns if other.box.x0 > column.box.x0]
    return min(following, default=column.box.x1) - column.box.x0


CHOICES: dict[str, Callable[[list[Column], list[Column]], Column | None]] = {
    "description": _roomiest,
    "quantity": _first,
    "unit_price": _first,
    "vat_rate": _first,
    "amount": _last,
    "position": _first,
    "ignored": _first,
}
"""Which of several columns of one kind is meant; of two amounts the right one holds the line's total."""
