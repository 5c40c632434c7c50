"""How one document writes its numbers and dates: voted from all its words, then applied to each value."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from scanner_processing.normalise.currencies import CROWNS, find_currency
from scanner_processing.normalise.text import is_digits, runs

MONTH_FIRST_CURRENCIES = frozenset({"USD"})
DATE_SEPARATORS = frozenset("/-.")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Conventions:
    """``decimal_mark`` is ``.`` or ``,``; ``day_first`` says how 03/04/2024 is meant.

    ``crowns`` is the currency that ``kr`` means. None: the document does not say.
    """

    decimal_mark: str | None = None
    day_first: bool | None = None
    crowns: str | None = None


def conventions(words: Iterable[str]) -> Conventions:
    """The conventions that most of a document's words show."""
    known = tuple(words)
    mark = _majority(_mark_shown(word) for word in known)
    crowns = _majority(map(_crowns_shown, known))
    return Conventions(decimal_mark=mark, day_first=_day_first(known, mark), crowns=crowns)


def _majority(votes: Iterable[T | None]) -> T | None:
    ranking = Counter(vote for vote in votes if vote is not None).most_common(2)
    if not ranking or (len(ranking) == 2 and ranking[0][1] == ranking[1][1]):
        return None
    return ranking[0][0]


def _mark_shown(word: str) -> str | None:
    """The decimal mark that a word shows beyond doubt, by one or two digits behind it: ``12,5``, ``1.234,56``."""
    digits = word.strip("€$£()-+%")
    marks = [sign for sign in digits if sign in ".,"]
    if not marks or not all(sign in "0123456789.,'" for sign in digits):
        return None
    whole, _, decimals = digits.rpartition(marks[-1])
    if marks.count(marks[-1]) > 1 or not whole or len(decimals) not in {1, 2}:
        return None
    return marks[-1]


def _day_first(words: tuple[str, ...], mark: str | None) -> bool | None:
    """What the dates themselves show; else what goes with the currency, or with the decimal comma."""
    shown = _majority(_order_shown(word) for word in words)
    if shown is not None:
        return shown
    currencies = [code for word in words if (code := _currency_shown(word))]
    implied = _majority(code not in MONTH_FIRST_CURRENCIES for code in currencies)
    return True if implied is None and mark == "," else implied


def _crowns_shown(word: str) -> str | None:
    """The money of a northern country whose code a word is, or whose IBAN or VAT id it opens."""
    code = find_currency(word) if word.isupper() and len(word) == len("SEK") else None
    return code if code in CROWNS.values() else CROWNS.get(word[:2]) if is_digits(word[2:4]) else None


def _currency_shown(word: str) -> str | None:
    """The currency of ``12.50EUR``, or in brackets: ``Amount(EUR)``."""
    bracketed = word.partition("(")[2].partition(")")[0]
    return find_currency(bracketed or word.strip("0123456789.,-()"))


def _order_shown(word: str) -> bool | None:
    parts = runs(word.rstrip(".,;"))
    if len(parts) != 5 or parts[1] != parts[3] or parts[1] not in DATE_SEPARATORS:
        return None
    if not all(is_digits(part) and len(part) <= 2 for part in (parts[0], parts[2])) or not is_digits(parts[4]):
        return None
    first, second = int(parts[0]), int(parts[2])
    if first > 12 >= second > 0:
        return True
    return False if second > 12 >= first > 0 else None
