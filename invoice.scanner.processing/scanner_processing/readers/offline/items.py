"""The rows under the head of an item table → line items."""

from collections.abc import Iterator
from dataclasses import dataclass

from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Line, Sheet, Span, Token, shared_width
from scanner_processing.readers.offline.mentions import Mention
from scanner_processing.readers.offline.rows import Row, parts_of
from scanner_processing.readers.offline.slip_items import slip_rows
from scanner_processing.readers.offline.table import Head, find_heads
from scanner_processing.readers.offline.unnamed_table import head_by_arithmetic
from scanner_processing.readers.offline.values import find_amounts

CLOSE_BELOW = 1.0
"""A wrapped description goes on within this many units below."""
STOPS = frozenset({"vat", "total", "amount_due"})
SKIPS = frozenset({"amount", "no_total", "vat_rate"})
LONGEST_LINK = 3
"""Words up to this length only link others: "on", "von", "auf"."""


@dataclass(frozen=True)
class Items:
    """All items of a document, the lines outside their tables, and the words (with their page) that name columns."""

    rows: tuple[Row, ...]
    rest: tuple[Line, ...]
    names: tuple[tuple[int, Token], ...]


@dataclass(frozen=True)
class Section:
    """A head, the rows under it on one page, and the lines that both take; ``stopped``: the table ends here."""

    head: tuple[Span, ...]
    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    stopped: bool

    @property
    def pages(self) -> set[int]:
        return {line.page for line in self.lines}


def read_items(document: Document) -> Items:
    """The items of every page; a table without a head of its own goes on from the page before."""
    sections = tuple(_sections(document))
    sections += tuple(_slips(document, {page for section in sections for page in section.pages}))
    taken = {id(line) for section in sections for line in section.lines}
    rows = tuple(row for section in sections for row in section.rows if row.is_item)
    if any(row.has_impossible_rate(document.known) for row in rows):
        rows = tuple(row.without("vat_rate") for row in rows)
    rest = tuple(line for line in document.lines() if id(line) not in taken)
    names = ((span.page, token) for section in sections for span in section.head for token in span.tokens)
    return Items(rows, rest, tuple(names))


def _sections(document: Document) -> Iterator[Section]:
    open_head: Head | None = None
    for sheet in document.sheets:
        guessed = open_head.carried_over() if open_head else head_by_arithmetic(sheet, document)
        heads = tuple(find_heads(sheet)) or ((guessed,) if guessed else ())
        for number, head in enumerate(heads):
            end = heads[number + 1].first if number + 1 < len(heads) else len(sheet.lines)
            section = _section(document, sheet, head, end)
            open_head = None if section.stopped else head
            if section.rows or not sheet.is_slip:
                yield section


def _slips(document: Document, read: set[int]) -> Iterator[Section]:
    """The receipts among the pages that have no table."""
    for sheet in document.sheets:
        if sheet.is_slip and sheet.number not in read:
            rows, lines = slip_rows(sheet, document)
            yield Section((), rows, lines, stopped=True)


def _section(document: Document, sheet: Sheet, head: Head, end: int) -> Section:
    """Rows until a line that names a total of the whole invoice."""
    rows: tuple[Row, ...] = ()
    names = tuple(head.names(sheet))
    taken = list(sheet.lines[head.first : head.last + 1])
    for line in sheet.lines[head.last + 1 : end]:
        parts = parts_of(line, head.columns, document.known)
        field = _total_named(document, line, parts) if find_amounts(line, line.unit, document.known) else None
        if field in STOPS:
            return Section(names, rows, tuple(taken), stopped=True)
        grown = rows if field in SKIPS else _with_line(rows, parts, line)
        taken += [line] if grown != rows else []
        rows = grown
    return Section(names, rows, tuple(taken), stopped=False)


def _with_line(rows: tuple[Row, ...], parts: dict[str, Span], line: Line) -> tuple[Row, ...]:
    """The rows after one more line: a new row, more of the last row, or no part of the table."""
    numbers = {kind for kind in parts if kind != "description"}
    last = rows[-1] if rows else None
    adjacent = last is not None and line.box.y0 - last.bottom < CLOSE_BELOW * line.unit
    if last and adjacent and parts and not numbers & last.parts.keys() and _goes_on(parts, last):
        return (*rows[:-1], last.with_parts(parts))
    if ("amount" in numbers or len(numbers) >= 2) and _has_words(parts):
        return (*rows, Row(parts, line.box.y1))
    return rows


def _has_words(parts: dict[str, Span]) -> bool:
    return "description" in parts and sum(sign.isalpha() for sign in parts["description"].text) > 1


def _goes_on(parts: dict[str, Span], last: Row) -> bool:
    """Whether a line's text stands under the text of the row before."""
    before, more = last.parts.get("description"), parts.get("description")
    return before is None or more is None or shared_width(before.box, more.box) > 0


def _total_named(document: Document, line: Line, parts: dict[str, Span]) -> str | None:
    """The total that a line names, if it is no item whose text happens to begin so."""
    named = [m for m in document.mentions_on(line) if m.leading and m.field in STOPS | SKIPS]
    stops = [m for m in named if not (_says_more(m) and parts.keys() & {"quantity", "unit_price"})]
    return next((mention.field for mention in stops), None)


def _says_more(named: Mention) -> bool:
    """Whether most words of the line do not belong to the label: ``Total care package``."""
    words = [squeeze(token.text).isalpha() and len(token.text) > LONGEST_LINK for token in named.line.tokens]
    label = sum(words[named.start : named.end])
    return sum(words) - label > label
