"""The places where an invoice may name its vendor, each with how often that is the vendor."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.candidates import text_beside
from scanner_processing.readers.offline.confidence import (
    ACCOUNT_HOLDER,
    FIRST_LINE,
    FIRST_ON_SLIP,
    FOOTER_LINE,
    IN_FOOTER,
    IN_HEAD,
    LABELLED,
    LARGEST,
    ON_SLIP,
    POSITION,
    SENDER_LINE,
)
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.labels import PHRASES
from scanner_processing.readers.offline.layout import WIDE_GAP, Sheet, Span, Token, shared_width
from scanner_processing.readers.offline.mentions import Mention
from scanner_processing.readers.offline.names import LONGEST_NAME, is_legal_form, is_name
from scanner_processing.readers.offline.vocabulary import LEGAL_FORMS, NOT_A_NAME

LONGEST_SENDER = 24  # tokens
SEPARATORS = frozenset("·•●|∙⋅*-\u2013")
BLOCK_REACH = 14
"""A block with the name inside (``Seller … Name: …``) takes this many units."""
NEAR = 8
"""A name beside its label begins within this many units, unless a colon points to it."""
TOP, BOTTOM = 0.25, 0.8
"""Letterhead and footer, in parts of the page's height."""
LINKS = frozenset(
    {"of", "and", "und", "der", "die", "des", "vom", "für", "the", "de", "du", "et", "van", "en", "y", "e", "di", "och"}
)
"""Small words inside names."""
ALIKE = 0.35
"""Letters are of one size if they differ by less than this part."""
ADDRESS_REACH = 4
"""A name has the street or town of its address at most this many units below."""
LINE_PITCH = 2.5
"""The lines of one name follow each other within this many heights of its letters."""
REGISTRATION = 4
"""A company's number in brackets has so many digits."""
LARGE = 1.35
"""Letters this much taller than the page's usual ones are a heading."""


@dataclass(frozen=True)
class Place:
    span: Span
    confidence: float


def places(document: Document) -> Iterator[Place]:
    """All places, in no order; not all are names."""
    sheets = chain.from_iterable(find(sheet) for sheet in document.sheets[:1] for find in FIRST_PAGE)
    return chain(_labelled(document), sheets, chain.from_iterable(_legal_names(sheet) for sheet in document.sheets))


def _labelled(document: Document) -> Iterator[Place]:
    for mention in document.labelled("seller"):
        span = _named_by(mention, document) if _is_heading(mention) else None
        if span:
            yield Place(span, LABELLED)
    holders = (_beside(mention) for mention in document.labelled("account_holder"))
    yield from (Place(span, ACCOUNT_HOLDER) for span in holders if span)


def _named_by(seller: Mention, document: Document) -> Span | None:
    """What a seller's label names: in its block, beside it if it says so or nothing stands under it, else under it."""
    beside, under = _beside(seller), _under(seller)
    marked = seller.span.text.endswith(":") or (
        beside and beside.box.x0 - seller.span.box.x1 < NEAR * seller.sheet.unit
    )
    return _name_in_block(seller, document) or (beside if marked or under is None else under)


def _is_heading(mention: Mention) -> bool:
    """Whether a word is a label, and not the beginning of a name: ``Supplier:``, not ``Supplier Ltd``."""
    if not mention.leading or mention.end >= len(mention.line.tokens):
        return mention.leading
    tokens = mention.line.tokens
    marked = tokens[mention.end - 1].text.endswith(":") or tokens[mention.end].text == ":"
    return marked or mention.line.gap_before(mention.end) > WIDE_GAP


def _name_in_block(seller: Mention, document: Document) -> Span | None:
    """``Name: …`` under the heading "Seller", unless the customer's heading comes first."""
    top, unit = seller.span.box.y1, seller.sheet.unit
    lower = [m for m in document.labelled("name", "buyer") if m.sheet is seller.sheet and m.span.box.y0 > top]
    nearest = min(lower, key=lambda mention: mention.span.box.y0, default=None)
    if nearest is None or nearest.field != "name" or nearest.span.box.y0 - top > BLOCK_REACH * unit:
        return None
    return text_beside(nearest, len(nearest.line.tokens))


def _beside(mention: Mention) -> Span | None:
    return text_beside(mention, mention.next_start)


def _under(mention: Mention) -> Span | None:
    """The first text under a label; remarks in brackets are passed over."""
    return next((c for c in mention.sheet.below(mention.span.box, 4) if not c.text.startswith("(")), None)


def _sender_lines(sheet: Sheet) -> Iterator[Place]:
    """``Name · Street 1 · 12345 Town`` in one line: the first part is the sender. Receipts go into no envelope."""
    if sheet.is_slip:
        return
    for chunk in (chunk for line in sheet.lines if line.box.y0 < sheet.height / 2 for chunk in line.chunks):
        cuts = [n for n, token in enumerate(chunk.tokens) if token.text in SEPARATORS and n]
        if cuts and len(chunk.tokens) <= LONGEST_SENDER and _has_digit(chunk.part(cuts[0])):
            yield Place(chunk.part(0, cuts[0]), SENDER_LINE if len(cuts) >= 2 else POSITION)


def _letterhead(sheet: Sheet) -> Iterator[Place]:
    """The first line of the page, and the largest."""
    top = (chunk for line in sheet.lines if line.box.y0 < TOP * sheet.height for chunk in line.chunks)
    names = [name for name in map(_without_kind, top) if name and is_name(name)]
    if not names:
        return
    yield Place(names[0], FIRST_ON_SLIP if sheet.is_slip else FIRST_LINE)
    largest = max(names, key=lambda name: name.height)
    if largest.height > LARGE * sheet.letters:
        yield Place(_whole(largest, sheet), LARGEST)


def _whole(name: Span, sheet: Sheet) -> Span:
    """A name in large letters, together with the line of such letters above or below it."""
    for other in (chunk for line in sheet.lines for chunk in line.chunks):
        upper, lower = sorted((name, other), key=lambda span: span.box.y0)
        alike = abs(other.height / name.height - 1) < ALIKE and abs(other.box.x0 - name.box.x0) < sheet.unit
        if alike and 0 < lower.box.y0 - upper.box.y0 < LINE_PITCH * name.height:
            return Span(name.page, (*upper.tokens, *lower.tokens))
    return name


def _addressed(sheet: Sheet) -> Iterator[Place]:
    """The first text of the page with an address under it."""
    for chunk in (chunk for line in sheet.lines if line.box.y0 < TOP * sheet.height for chunk in line.chunks):
        under = sheet.below(chunk.box, ADDRESS_REACH)
        if not _has_digit(chunk) and any(_has_digit(each) for each in under):
            yield Place(chunk, POSITION)
            return


def _footer(sheet: Sheet) -> Iterator[Place]:
    """The first text of the footer, with an address under it; a receipt ends in thanks instead."""
    if sheet.is_slip:
        return
    for chunk in (chunk for line in sheet.lines if line.box.y0 > BOTTOM * sheet.height for chunk in line.chunks):
        if not _has_digit(chunk) and any(_has_digit(each) for each in sheet.below(chunk.box, ADDRESS_REACH)):
            yield Place(chunk, FOOTER_LINE)
        return


def _without_kind(chunk: Span) -> Span | None:
    """``Blue Oak Invoice`` → ``Blue Oak``, ``Blue Oak (0012345-H)`` too; None where nothing else is said."""
    if PHRASES.meaning(chunk.squeezed):
        return None
    tokens = tuple(t for t in chunk.tokens if squeeze(t.text) not in NOT_A_NAME and not _is_registration(t))
    return Span(chunk.page, tokens) if tokens else None


def _is_registration(token: Token) -> bool:
    return token.text.startswith("(") and sum(sign.isdigit() for sign in token.text) >= REGISTRATION


def _legal_names(sheet: Sheet) -> Iterator[Place]:
    """Texts that begin with a name and its legal form: ``Blue Oak Ltd``."""
    for chunk in (chunk for line in sheet.lines for chunk in line.chunks):
        ends = [n + 1 for n, token in enumerate(chunk.tokens[:LONGEST_NAME]) if n and is_legal_form(token)]
        start = _name_start(chunk.part(0, ends[-1]), sheet) if ends else 0
        if ends and start < ends[-1] - 1:
            name = _with_line_above(chunk.part(start, ends[-1]), sheet)
            yield Place(name, _by_height(chunk.box.y0 / sheet.height, sheet))


def _with_line_above(name: Span, sheet: Sheet) -> Span:
    """``(YORK) LTD`` and ``CO. LTD``, wrapped, begin in the line above."""
    if not (name.text.startswith("(") or all(is_legal_form(token) for token in name.tokens)):
        return name
    above = [
        c
        for c in sheet.chunks()
        if 0 < name.box.y0 - c.box.y0 < LINE_PITCH * name.height and shared_width(c.box, name.box) > 0
    ]
    return Span(name.page, (*above[-1].tokens, *name.tokens)) if above else name


def _name_start(text: Span, sheet: Sheet) -> int:
    """Where the capitalised words at the end of a text begin: ``payable to Blue Oak Ltd`` → ``Blue``.

    At the head of a receipt nobody says anything before the name, which may itself begin small.
    """
    small = [n for n, token in enumerate(text.tokens) if token.text.islower() and token.text not in LINKS | LEGAL_FORMS]
    is_name = sheet.is_slip and small == [0]
    return small[-1] + 1 if small and not is_name else 0


def _by_height(part: float, sheet: Sheet) -> float:
    if part < TOP and sheet.is_slip:
        return ON_SLIP
    return IN_HEAD if part < TOP else IN_FOOTER if part > BOTTOM else POSITION


def _has_digit(span: Span) -> bool:
    return any(sign.isdigit() for sign in span.text)


FIRST_PAGE: tuple[Callable[[Sheet], Iterator[Place]], ...] = (_sender_lines, _letterhead, _addressed, _footer)
