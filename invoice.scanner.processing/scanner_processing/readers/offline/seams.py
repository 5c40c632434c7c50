"""Where one printed word is really two: a label glued to its value, an amount to a tax code, a date to a time."""

import re
from collections.abc import Callable

from scanner_processing.normalise.currencies import find_currency
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.labels import PHRASES

SHORTEST_LABEL = 5
"""Shorter words before a number are its own: ``PO4711``."""
DATE_AND_TIME = re.compile(r"(\d\d?[./-]\d\d?[./-](?:19|20)\d\d)(?=\d\d?:\d\d)")
AMOUNT_AND_WORD = re.compile(r"(\d[\d.,]*[.,]\d\d)(?=[^\W\d_]+$)")
WORD_AND_DATE = re.compile(r"([^\W\d_]{3,})(?=\d\d?[./]\d\d?[./]\d\d|\d{4}-\d\d-\d\d)")
NUMBER_SIGN = re.compile(r"((?:No|Nr|N°)[.:]|[^\W\d_]+[#])(?=\w*\d)", re.IGNORECASE)
LABEL_AND_AMOUNT = re.compile(r"([^\W\d_]+[.:]?)(?=[€$£]?\d)")


def seam(text: str) -> int:
    """How many signs of a word belong to its first part; 0 if it is whole."""
    return next((cut for find in SEAMS if (cut := find(text))), 0)


def _behind_sign(text: str) -> int:
    """Behind the colon of ``Total:119,00`` or ``:119,00``, the sign of ``A=19%``; not in times and addresses."""
    if text[0] == ":" and text[-1:].isalnum():
        return len(text) - len(text.lstrip(":"))
    for sign in ":=":
        label, found, rest = text.partition(sign)
        if found and rest and not rest.startswith("/") and _ends_a_label(label, sign):
            return len(label) + 1
    return 0


def _ends_a_label(label: str, sign: str) -> bool:
    last = label.rstrip(".)")[-1:]
    return last.isalpha() or last == "%" or (sign == "=" and label.isalnum())


def _before_rate(text: str) -> int:
    """Before the rate of ``VAT19%``."""
    letters = text.rstrip("%:").rstrip("0123456789,")
    return len(letters) if text.rstrip(":").endswith("%") and letters.rstrip(".")[-1:].isalpha() else 0


def _before_time(text: str) -> int:
    """Before the time of ``01/02/202312:30``."""
    return _end(DATE_AND_TIME.match(text))


def _behind_amount(text: str) -> int:
    """Before the tax code of ``12.50SR``; a currency belongs to its amount."""
    cut = _end(AMOUNT_AND_WORD.match(text))
    return 0 if find_currency(text[cut:]) else cut


def _before_date(text: str) -> int:
    """Before the date of ``until2024-03-01``."""
    return _end(WORD_AND_DATE.match(text))


def _before_amount(text: str) -> int:
    """Before the number of ``Total12,50``, if what stands before it is a label."""
    cut = _end(LABEL_AND_AMOUNT.match(text))
    label = squeeze(text[:cut])
    return cut if len(label) >= SHORTEST_LABEL and PHRASES.meaning(label) else 0


def _behind_number_sign(text: str) -> int:
    """Behind the sign of ``No.A17`` or ``INV#17``."""
    return _end(NUMBER_SIGN.match(text))


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


SEAMS: tuple[Callable[[str], int], ...] = (
    _behind_sign,
    _behind_number_sign,
    _before_rate,
    _before_time,
    _before_date,
    _behind_amount,
    _before_amount,
)
