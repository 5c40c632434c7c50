"""How one document writes its numbers and dates: voted from all its words, then applied to each value."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from scanner_contract.currencies import CODES, DECIMALS
from scanner_processing.normalise.countries import find_country
from scanner_processing.normalise.currencies import (
    CROWNS,
    SHARED,
    currency_of_country,
    find_currency,
    shared_sign,
    split_currency,
)
from scanner_processing.normalise.text import is_digits, plain_signs, runs

MONTH_FIRST_CURRENCIES = frozenset({"PHP", "USD"})
EITHER_ORDER_CURRENCIES = frozenset({"CAD"})
DATE_SEPARATORS = frozenset("/-.")
SEPARATORS = frozenset(".,")
NUMBER_SIGNS = frozenset("0123456789.,'\u2019")
OTHER = {".": ",", ",": "."}
AROUND = "()+-%*:;"
LONGEST = 40
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Conventions:
    """``decimal_mark`` is ``.`` or ``,``; ``day_first`` says how 03/04/2024 is meant. None: the document does not say.

    ``signs`` says which currencies the signs mean that several have (``currencies.SHARED``).
    """

    decimal_mark: str | None = None
    day_first: bool | None = None
    signs: Mapping[str, str] = field(default_factory=dict)


def conventions(words: Iterable[str]) -> Conventions:
    """The conventions that most of a document's words show."""
    known = tuple(plain_signs(word) for word in words if len(word) <= LONGEST)
    signs = _signs(known)
    mark = _decimal_mark(known)
    return Conventions(decimal_mark=mark, day_first=_day_first(known, mark, signs), signs=signs)


def _majority(votes: Iterable[T | None]) -> T | None:
    ranking = Counter(vote for vote in votes if vote is not None).most_common(2)
    if not ranking or (len(ranking) == 2 and ranking[0][1] == ranking[1][1]):
        return None
    return ranking[0][0]


def _decimal_mark(words: tuple[str, ...]) -> str | None:
    """By cents, which few things but money have; else by what has other decimals; else by what a currency allows."""
    numbers = [_bare(word) for word in words]
    return (
        _majority(_mark_of_cents(number) for number in numbers)
        or _majority(_mark_of_decimals(number) for number in numbers)
        or _majority(_mark_by_currency(number, code) for number, code in _priced(words))
    )


def _bare(word: str) -> str:
    """A word without its currency and signs, if a number is left; else nothing."""
    number = split_currency(word.strip(AROUND))[0].strip(AROUND)
    return number if number[:1].isdigit() and set(number) <= NUMBER_SIGNS else ""


def _mark_of_cents(number: str) -> str | None:
    """The mark before two digits, or before any behind thousands that are grouped by another: ``1.234,567``."""
    marks, last, decimals = _parted(number)
    grouped = len(marks) > 1 and set(marks[:-1]) == {OTHER[last]}
    return last if last and marks.count(last) == 1 and (len(decimals) == 2 or (grouped and decimals)) else None


def _mark_of_decimals(number: str) -> str | None:
    """The mark before one digit, or behind a nought: ``12,5``, ``0.125``; three digits may be thousands."""
    marks, last, decimals = _parted(number)
    nought = number.startswith(f"0{last}") and len(decimals) > 2
    return last if len(marks) == 1 and (len(decimals) == 1 or nought) else None


def _mark_by_currency(number: str, code: str) -> str | None:
    """What three digits behind a mark are: cents where money has three (Kuwait, Tunisia), thousands anywhere else."""
    marks, last, decimals = _parted(number)
    if len(decimals) != 3 or set(marks) != {last} or number.startswith("0"):
        return None
    return last if DECIMALS.get(code) == 3 and len(marks) == 1 else OTHER[last]


def _parted(number: str) -> tuple[list[str], str, str]:
    """All marks of a number, the last of them, and the digits behind it."""
    marks = [sign for sign in number if sign in SEPARATORS]
    return (marks, marks[-1], number.rpartition(marks[-1])[2]) if marks else ([], "", "")


def _priced(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Numbers with the currency that stands at them, glued or as the word before or behind."""
    for word in words:
        glued = split_currency(word.strip(AROUND))[1]
        if glued and (number := _bare(word)):
            yield number, find_currency(glued) or ""
    for left, right in pairwise(words):
        for number, code in ((_bare(left), find_currency(right)), (_bare(right), find_currency(left))):
            if number and code:
                yield number, code


def _day_first(words: tuple[str, ...], mark: str | None, signs: Mapping[str, str]) -> bool | None:
    """What the dates themselves show; else what goes with the currency, or with the decimal comma."""
    shown = _majority(_order_shown(word) for word in words)
    if shown is not None:
        return shown
    codes = (_meant(text, signs) for text in _currencies_shown(words))
    implied = _majority(code not in MONTH_FIRST_CURRENCIES for code in codes if code not in EITHER_ORDER_CURRENCIES)
    return True if implied is None and mark == "," else implied


def _meant(text: str, signs: Mapping[str, str]) -> str | None:
    return signs.get(shared_sign(text), find_currency(text))


def _currencies_shown(words: tuple[str, ...]) -> Iterator[str]:
    """Currencies as printed: signs, what is glued to a number or stands in brackets (``Amount(EUR)``), and codes.

    A code of letters counts beside a number only: ``ALL SALES FINAL`` is no money of Albania.
    """
    for before, word, behind in zip(("", *words), words, (*words[1:], ""), strict=False):
        bracketed = word.partition("(")[2].partition(")")[0]
        text = bracketed or word.strip("0123456789.,-()")
        apart = text == word and text.isalpha() and not (_bare(before) or _bare(behind))
        if find_currency(text) and not apart:
            yield text


def _signs(words: tuple[str, ...]) -> dict[str, str]:
    """The currency of each shared sign: by codes that the document names, else by its countries."""
    printed = [_code_named(word) for word in words]
    countries = [currency_of_country(country) for country in _countries(words)]
    found = {}
    for sign, codes in SHARED.items():
        named = _majority(code for code in printed if code in codes)
        code = named or _majority(code for code in countries if code in codes)
        if code:
            found[sign] = code
    return found


def _code_named(word: str) -> str | None:
    """A code by itself or at a number (``CAD``, ``12.50CAD``), or a sign that only one country has (``C$12.50``)."""
    text = word.strip("0123456789.,:;()")
    code = find_currency(text)
    return code if code and (text in CODES or ("$" in text and len(text) > 1)) else None


def _countries(words: tuple[str, ...]) -> Iterator[str]:
    """Countries by name, by the IBANs and VAT ids of the north, and by how an address ends."""
    for word, following in pairwise((*words, "")):
        country = _country_named(word) or _country_named(f"{word} {following}")
        if country:
            yield country
        elif word[:2] in CROWNS and is_digits(word[2:4]):
            yield word[:2]
        elif address := _country_of_address(word, following):
            yield address


def _country_named(text: str) -> str | None:
    """By a name, or ``USA``; the other codes may be words: ``CAN``, ``AUS``."""
    letters = "".join(sign for sign in text if sign.isalnum())
    return find_country(text) if len(letters) > 3 or letters == "USA" else None


def _country_of_address(word: str, following: str) -> str | None:
    """``CA 94107`` lies in the United States, ``M5V 3L9`` in Canada, ``NSW 2000`` in Australia."""
    first, second = word.strip(",."), following.strip(",.")
    shape = "".join("9" if is_digits(sign) else "A" if "A" <= sign <= "Z" else sign for sign in f"{first} {second}")
    if shape in {"AA 99999", "AA 99999-9999"}:
        return "US" if first in US_STATES else None
    if shape == "AAA 9999":
        return "AU" if first in {"NSW", "VIC", "QLD", "TAS"} else None
    return "CA" if shape == "A9A 9A9" else None


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


# All but Delaware: DE 80331 lies in Munich.
# fmt: off
US_STATES = frozenset({
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
    "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
    "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
})
# fmt: on
