"""Numbers as printed → exact decimals."""

from decimal import Decimal

from scanner_processing.normalise.currencies import split_currency
from scanner_processing.normalise.text import MINUS, SPACES, tidy

LONGEST = 40
DIGITS = frozenset("0123456789")
APOSTROPHES = "'\u2019"
GROUPING = frozenset(SPACES + APOSTROPHES)
MARKS = frozenset(".,")
LOOK_ALIKE = str.maketrans("OolI", "0011")
"""Letters that scans make of digits, and of one digit only."""


def parse_amount(raw: str, decimal_mark: str | None = None) -> Decimal | None:
    """An amount of money: ``1.234,56``, ``1 234,56``, ``(12.50)``, ``12,50-``, ``€ 12``, ``12.50 EUR``, ``12,-``.

    ``decimal_mark`` settles what the text leaves open, such as ``1.234``; without it an open text is None.
    """
    if len(raw) > LONGEST:
        return None
    outer, text = _sign(tidy(raw).rstrip("*; "))
    inner, number = _sign(split_currency(text)[0])
    if outer and inner:
        return None
    value = parse_number(_mended(split_currency(number)[0]), decimal_mark)
    return -value if (outer or inner) and value is not None else value


def parse_percent(raw: str, decimal_mark: str | None = None) -> Decimal | None:
    """A rate: ``19 %``, ``7,5%`` or plain ``19``; 19 means 19 %."""
    if len(raw) > LONGEST:
        return None
    value = parse_number(tidy(raw).removesuffix("%").rstrip(), decimal_mark)
    return value if value is not None and value <= 100 else None


def parse_number(raw: str, decimal_mark: str | None = None) -> Decimal | None:
    """A number without sign or unit, thousands grouped or not."""
    text = raw.strip(SPACES)
    if not text or len(text) > LONGEST or text[0] not in DIGITS or text[-1] not in DIGITS:
        return None
    if not all(sign in DIGITS or sign in MARKS or sign in GROUPING for sign in text):
        return None
    whole, decimals = _split(text, decimal_mark)
    digits = _ungrouped(whole)
    if digits is None or not all(sign in DIGITS for sign in decimals):
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
    if text.startswith("(") and text.endswith(")"):
        return True, text[1:-1].strip()
    trimmed = text.rstrip(MINUS)
    if trimmed != text and trimmed.endswith((".", ",")):
        text = trimmed[:-1]
    if text[:1] and text[0] in MINUS:
        return True, text[1:].lstrip()
    if text[-1:] and text[-1] in MINUS:
        return True, text[:-1].rstrip()
    return False, text.removeprefix("+")


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
