"""What a document calls itself: an invoice, a credit note, a reminder.

A title is set large, and where it is, no label of the same words is. Where nothing is large, the words that open a
column say it, but for those that label a number more often than they are a title.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from scanner_contract.invoice import DocumentType
from scanner_contract.values import Guess
from scanner_processing.normalise.document_types import opening_title
from scanner_processing.readers.offline.confidence import LABELLED, WEAK_LABEL
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import WIDE_GAP, Line, Sheet, Span

UPPER = 0.6
"""Of a page's height: no title stands below."""
LARGE = 1.25
"""So many times as tall as the page's words is set large."""
MOST_BEFORE = 1
"""Words before a title set large: ``2. Mahnung``."""
MOST_BEHIND = 5
"""Words behind a title: its number, its date, what it is about; more is a sentence."""
SAID_SMALL = (DocumentType.CREDIT_NOTE, DocumentType.REMINDER, DocumentType.INVOICE, DocumentType.RECEIPT)
"""The surest first. A receipt is one only if nothing stands behind: its number is printed on invoices too."""


@dataclass(frozen=True)
class Title:
    """``size``: how many times as tall as the words of its page. ``alone``: nothing stands beside it."""

    kind: DocumentType
    span: Span
    size: float
    alone: bool


def read_title(document: Document) -> dict[str, Guess]:
    """The type of document by its title on the first page; nothing where there is none."""
    found = list(_titles(document.sheets[0]))
    largest = max(found, key=lambda title: title.size, default=None)
    if largest and largest.size >= LARGE:
        return {"document_type": largest.span.guess(LABELLED)}
    small = [title for title in found if title.alone or title.kind is not DocumentType.RECEIPT]
    said = min((title for title in small if title.kind in SAID_SMALL), key=_sureness, default=None)
    return {"document_type": said.span.guess(WEAK_LABEL)} if said else {}


def _titles(sheet: Sheet) -> Iterator[Title]:
    lines = (line for line in sheet.lines if sheet.is_slip or line.box.y0 < UPPER * sheet.height)
    for chunk in (chunk for line in lines for chunk in _chunks(line)):
        size = chunk.height / max(1.0, sheet.letters)
        starts = range(MOST_BEFORE + 1) if size >= LARGE else (0,)
        found = ((start, opening_title([token.text for token in chunk.tokens[start:]])) for start in starts)
        start, opening = next(((start, opening) for start, opening in found if opening), (0, None))
        if opening and len(chunk.tokens) - start - opening.words <= MOST_BEHIND:
            span = chunk.part(start, start + opening.words)
            yield Title(opening.kind, span, size, alone=len(span.tokens) == len(chunk.tokens))


def _chunks(line: Line) -> Iterator[Span]:
    """The line cut at wide gaps; between large words they are wide only where they are wide for such."""
    start = 0
    for place, (left, right) in enumerate(pairwise(line.tokens), 1):
        usual = max(line.unit, min(left.height, right.height))
        if right.box.x0 - left.box.x1 > WIDE_GAP * usual:
            yield line.part(start, place)
            start = place
    yield line.part(start)


def _sureness(title: Title) -> int:
    return SAID_SMALL.index(title.kind)
