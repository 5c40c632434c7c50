"""Numbers as printed → exact decimals."""

from decimal import Decimal

from scanner_processing.normalise.currencies import split_currency
from scanner_processing.normalise.text import MINUS, SPACES, plain_signs, tidy

LONGEST = 40
MOST_DIGITS = 15
"""In front of the decimals: longer numbers are no amounts but identifiers."""
DIGITS = frozenset("0123456789")
APOSTROPHES = "'\u2018\u2019\u00b4\u0060\u2032"
GROUPING = frozenset(SPACES + APOSTROPHES)
MARKS = frozenset(".,")
MIDDLE_DOT = str.maketrans("·", ".")
BRACKETS = frozenset({"()", "<>"})
CREDIT, DEBIT = ("CR", "Cr", "cr"), ("DR", "Dr", "dr")
LOSS = "▲△"
"""What stands before a negative amount in Japan and Korea."""
WHOLE = ("/-", "/=")
"""What stands behind a whole amount in India and in East Africa."""
RATE_SIGNS = ("%", "pct.", "pct")
LOOK_ALIKE = str.maketrans("OolI", "0011")
"""Letters that scans make of digits, and of one digit only."""


def parse_amount(raw: str, decimal_mark: str | None = None) -> Decimal | None:
    """An amount of money: ``1.234,56``, ``1 234,56``, ``(12.50)``, ``12,50-``, ``12.50 CR``, ``€ 12``, ``12.50 EUR``,
    ``12,-``.

    ``decimal_mark`` settles what the text leaves open, such as ``1.234``; without it an open text is None.
    """
    if len(raw) > LONGEST:
        return None
    outer, text = _sign(tidy(plain_signs(raw).translate(MIDDLE_DOT)).rstrip("*; "))
    inner, number = _sign(split_currency(text)[0])
    if outer and inner:
        return None
    value = parse_number(_mended(split_currency(number)[0]), decimal_mark)
    return -value if (outer or inner) and value else value


def parse_percent(raw: str, decimal_mark: str | None = None) -> Decimal | None:
    """A rate: ``19 %``, ``7,5%``, ``%18`` or plain ``19``; 19 means 19 %. No rate is above 100, so ``5.500`` is 5.5."""
    if len(raw) > LONGEST:
        return None
    text = tidy(plain_signs(raw)).removeprefix("%").lstrip()
    number = next((text.removesuffix(sign) for sign in RATE_SIGNS if text.endswith(sign)), text).rstrip()
    readings = (parse_number(number, mark) for mark in (decimal_mark, ".", ","))
    return next((value for value in readings if value is not None and value <= 100), None)


def parse_number(raw: str, decimal_mark: str | None = None) -> Decimal | None:
    """A number without sign or unit, thousands grouped or not."""
    text = raw.strip(SPACES)
    if not text or len(text) > LONGEST or text[0] not in DIGITS or text[-1] not in DIGITS:
        return None
    if not all(sign in DIGITS or sign in MARKS or sign in GROUPING for sign in text):
        return None
    whole, decimals = _split(text, decimal_mark)
    digits = _ungrouped(whole)
    if digits is None or len(digits) > MOST_DIGITS or not all(sign in DIGITS for sign in decimals):
        return None
    return Decimal(f"{digits}.{decimals}") if decimals else Decimal(digits)


def plain(number: Decimal) -> str:
    """A number as results tell it: a point, no grouping, no exponent, and no sign before nothing."""
    return format(abs(number) if number.is_zero() else number, "f")


def _mended(text: str) -> str:
    """A number as it was before a scan broke it (``1. 234,56``, ``12 ,50``) or read a digit as a letter (``1O,50``).

    Only where that is plain: two decimals, and a digit in front and on most places.
    """
    joined = text.replace(" .", ".").replace(" ,", ",").replace(". ", ".").replace(", ", ",")
    digits = joined.translate(LOOK_ALIKE)
    misread = sum(old != new for old, new in zip(joined, digits, strict=True))
    is_money = digits[-3:-2] in MARKS and digits[:1] == joined[:1] and misread * 2 < len(digits) - 1
    return digits if is_money else text


def _sign(text: str) -> tuple[bool, str]:
    """Whether the amount is negative, and the text without its sign; a dash for "no cents" (``12,-``) goes too."""
    if text[:1] + text[-1:] in BRACKETS:
        return True, text[1:-1].strip()
    if text.endswith(CREDIT) and text[-3:-2] in DIGITS | GROUPING:
        return True, text[:-2].rstrip()
    if text.endswith(DEBIT) and text[-3:-2] in DIGITS | GROUPING:
        return False, text[:-2].rstrip()
    text = _with_cents(text)
    if text[:1] and text[0] in MINUS + LOSS:
        return True, text[1:].lstrip()
    if text[-1:] and text[-1] in MINUS:
        return True, text[:-1].rstrip()
    return False, text.removeprefix("+")


def _with_cents(text: str) -> str:
    """No cents as cents, since their mark is the decimal one: ``1.234,-`` → ``1.234,00``; ``12,=`` too."""
    bare = next((text.removesuffix(each) for each in WHOLE if text.endswith(each)), text)
    trimmed = bare.rstrip(MINUS + "=")
    return trimmed + "00" if trimmed != bare and trimmed.endswith((".", ",")) else bare


def _split(text: str, decimal_mark: str | None) -> tuple[str, str]:
    """The whole part, grouping still in it, and the decimals."""
    marks = [sign for sign in text if sign in MARKS]
    if not marks:
        return text, ""
    last = marks[-1]
    whole, _, decimals = text.rpartition(last)
    if marks.count(last) > 1:
        return text, ""
    if len(decimals) == 3 and len(set(marks)) == 1 and _may_be_grouped(whole):
        if decimal_mark is None:
            return "", ""
        return (whole, decimals) if last == decimal_mark else (text, "")
    return whole, decimals


def _may_be_grouped(whole: str) -> bool:
    return 1 <= len(whole) <= 3 and whole != "0"


def _ungrouped(whole: str) -> str | None:
    """The digits of a whole part; None unless it is plain, or grouped by threes (in India by twos) throughout."""
    signs = {sign for sign in whole if sign not in DIGITS}
    if not signs:
        return whole or None
    if len(signs) > 1:
        return None
    separator = signs.pop()
    first, *middle, last = whole.split(separator)
    even = {len(group) for group in middle} in ([set(), {2}, {3}] if separator == "," else [set(), {3}])
    return first + "".join(middle) + last if 1 <= len(first) <= 3 and len(last) == 3 and even else None
