"""Values in runs of tokens: dates, amounts, rates, identifiers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from scanner_processing.normalise.amounts import parse_amount, parse_number
from scanner_processing.normalise.conventions import Conventions
from scanner_processing.normalise.currencies import find_currency
from scanner_processing.normalise.dates import parse_date
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.layout import Span

LONGEST_DATE = 5  # tokens
LONGEST_AMOUNT = 4
SECOND_PART = 4  # digits
CLOSE = 0.8
"""Parts of one value stand nearer to each other than this many units."""
APART = 4
"""A currency or sign stands nearer to its number than this many units."""
BROKEN = 0.45
"""A number broken behind its mark (``1. 234,56``) is less far apart: ``1.`` may also count the line."""


@dataclass(frozen=True)
class Money:
    """An amount where it stands. ``marked``: with decimals or a currency, and so surely money."""

    span: Span
    value: Decimal
    marked: bool


def find_date(span: Span, known: Conventions, *, within: int) -> Span | None:
    """The first date that begins among the first ``within`` tokens."""
    for start in range(min(within, len(span.tokens))):
        for end in range(min(start + LONGEST_DATE, len(span.tokens)), start, -1):
            part = _trimmed(span.part(start, end))
            if read_date(part.text, known):
                return part
    return None


def read_date(text: str, known: Conventions) -> date | None:
    return parse_date(text.strip(".,:;()"), day_first=known.day_first)


def find_amounts(span: Span, unit: float, known: Conventions) -> tuple[Money, ...]:
    """All amounts from left to right; percentages are none."""
    return tuple(_amounts(span, unit, known))


def _amounts(span: Span, unit: float, known: Conventions) -> Iterator[Money]:
    place = 0
    while place < len(span.tokens):
        money = next(_amounts_at(span, unit, known, place), None)
        if money:
            yield money
        place += len(money.span.tokens) if money else 1


def _amounts_at(span: Span, unit: float, known: Conventions, start: int) -> Iterator[Money]:
    """The readings of the tokens from ``start`` as one amount, the longest first."""
    for end in range(min(start + LONGEST_AMOUNT, len(span.tokens)), start, -1):
        part = span.part(start, end)
        value = parse_amount(part.text.rstrip("*;"), known.decimal_mark) if _is_close(part, unit) else None
        if value is not None and not _followed_by_percent(span, end):
            yield Money(part, value, _is_marked(part))


def _is_close(part: Span, unit: float) -> bool:
    """Whether the tokens belong together; a currency or sign may stand apart from its number."""
    pairs = zip(part.tokens, part.tokens[1:], strict=False)
    return all(right.box.x0 - left.box.x1 < _reach(left.text, right.text) * unit for left, right in pairs)


def _reach(left: str, right: str) -> float:
    if not (_has_digit(left) and _has_digit(right)):
        return APART
    return BROKEN if left.endswith((".", ",")) else CLOSE


def _followed_by_percent(span: Span, end: int) -> bool:
    return end < len(span.tokens) and span.tokens[end].text.startswith("%")


def _is_marked(part: Span) -> bool:
    has_currency = any(find_currency(token.text) for token in part.tokens) or any(sign in part.text for sign in "€$£₹")
    return has_currency or any(sign in part.text for sign in ".,")


def find_rate(span: Span, known: Conventions) -> Span | None:
    """The first percentage: ``19%``, ``19 %``, ``(19,00 %)``."""
    for place, token in enumerate(span.tokens):
        text = token.text.strip("()[]:,;@")
        if text.endswith("%") and parse_number(text[:-1], known.decimal_mark) is not None:
            return span.part(place, place + 1)
        if parse_number(text, known.decimal_mark) is not None and _followed_by_percent(span, place + 1):
            return span.part(place, place + 2)
    return None


def find_identifier(span: Span, unit: float, known: Conventions) -> Span | None:
    """The first word with a digit, together with a short prefix in capitals before it: ``RE 2024-17``."""
    for place, token in enumerate(span.tokens):
        if not _has_digit(token.text):
            continue
        if read_date(token.text, known) or "%" in token.text:
            return None
        start = place - 1 if place and _is_prefix(span, place, unit) else place
        return span.part(start, _end(span, place, unit, known))
    return None


def _end(span: Span, place: int, unit: float, known: Conventions) -> int:
    """Where an identifier ends: behind its second part, too, as in ``M24-08 LOT 3``."""
    if _goes_on(span, place, unit, known):
        return place + 2
    last = span.part(place + 2, place + 3).tokens
    return place + 3 if last and _has_digit(last[0].text) and _is_prefix(span, place + 2, unit) else place + 1


def _is_prefix(span: Span, place: int, unit: float) -> bool:
    before, token = span.tokens[place - 1], span.tokens[place]
    letters = before.text.lstrip("#:")
    short = letters.isalpha() and letters.isupper() and len(letters) <= 4
    return short and token.box.x0 - before.box.x1 < CLOSE * unit and squeeze(letters) not in {"nr", "no"}


def _goes_on(span: Span, place: int, unit: float, known: Conventions) -> bool:
    """Whether an identifier has a second part: ``DPC11 53409-001``; not an amount or a date behind it."""
    following = span.part(place + 1, place + 2).tokens
    if not following or following[0].box.x0 - span.tokens[place].box.x1 >= CLOSE * unit:
        return False
    text = following[0].text
    is_value = parse_amount(text, known.decimal_mark) is not None and any(sign in text for sign in ".,")
    return sum(sign.isdigit() for sign in text) >= SECOND_PART and not is_value and not read_date(text, known)


def find_currency_token(tokens: Iterable[Span]) -> Span | None:
    """The first token that is a currency by itself."""
    return next((span for span in tokens if find_currency(span.text.strip(".,:;()"))), None)


def clean_identifier(text: str) -> str:
    """An identifier without the signs around it: ``#INV-7,`` → ``INV-7``."""
    return text.strip(" #:;,.()[]*")


def _trimmed(span: Span) -> Span:
    """Without tokens at either end that are only signs."""
    start, end = 0, len(span.tokens)
    while start < end - 1 and not squeeze(span.tokens[start].text):
        start += 1
    while end > start + 1 and not squeeze(span.tokens[end - 1].text):
        end -= 1
    return span.part(start, end)


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)
