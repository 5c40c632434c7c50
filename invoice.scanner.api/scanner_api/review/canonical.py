"""One table: the kind of a field → how a person's value becomes the exact one that results tell. No table of ways to
print a value here: what a person says is said in the canonical way."""

import re
import unicodedata
from collections.abc import Callable, Container
from datetime import date
from decimal import Decimal

from scanner_api.fields import UNPRINTABLE
from scanner_contract import countries, currencies
from scanner_contract.invoice import DocumentType, Kind

LONGEST_TEXT = 1000
WHOLE_DIGITS = 15
DECIMALS = 6
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NUMBER = re.compile(rf"-?[0-9]{{1,{WHOLE_DIGITS}}}(\.[0-9]{{1,{DECIMALS}}})?")
VAT_ID = re.compile(r"[A-Z]{2}[A-Z0-9]{2,18}")
IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")


def canonical(said: object, kind: Kind) -> str:
    """The exact value as a string. ``said`` is a string, or a Decimal where a number is meant.

    Raises:
        ValueError: it is no value of that kind; the message says what would be one.
    """
    value = PARSERS[kind](said)
    if value is None:
        raise ValueError(EXPECTED[kind])
    return value


def _text(said: object) -> str | None:
    if not isinstance(said, str):
        return None
    tidy = " ".join(said.split())
    fits = 0 < len(tidy) <= LONGEST_TEXT
    return tidy if fits and not any(unicodedata.category(each) in UNPRINTABLE for each in tidy) else None


def _date(said: object) -> str | None:
    if not isinstance(said, str) or not DATE.fullmatch(said):
        return None
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        return None


def _number(said: object) -> str | None:
    if isinstance(said, Decimal):
        return _plain(said)
    return _plain(Decimal(said)) if isinstance(said, str) and NUMBER.fullmatch(said) else None


def _plain(number: Decimal) -> str | None:
    """Without exponent; bounded before it is written out, as a short exponent makes a long number."""
    if not number.is_finite() or number.adjusted() >= WHOLE_DIGITS:
        return None
    _, _, exponent = number.as_tuple()
    if not isinstance(exponent, int) or exponent < -DECIMALS:
        return None
    return format(abs(number) if number.is_zero() else number, "f")


def _percent(said: object) -> str | None:
    value = _number(said)
    return value if value is not None and 0 <= Decimal(value) <= 100 else None


def _one_of(codes: Container[str], *, write: Callable[[str], str]) -> Callable[[object], str | None]:
    def parse(said: object) -> str | None:
        code = write(said.strip()) if isinstance(said, str) else ""
        return code if code in codes else None

    return parse


def _matching(shape: re.Pattern[str]) -> Callable[[object], str | None]:
    """Capitals without the spaces that people set; whether its check digits are right is not asked: this is what the
    invoice says."""

    def parse(said: object) -> str | None:
        compact = "".join(said.split()).upper() if isinstance(said, str) else ""
        return compact if shape.fullmatch(compact) else None

    return parse


PARSERS: dict[Kind, Callable[[object], str | None]] = {
    Kind.TEXT: _text,
    Kind.IDENTIFIER: _text,
    Kind.DATE: _date,
    Kind.MONEY: _number,
    Kind.NUMBER: _number,
    Kind.PERCENT: _percent,
    Kind.CURRENCY: _one_of(currencies.CODES, write=str.upper),
    Kind.COUNTRY: _one_of(countries.CODES, write=str.upper),
    Kind.VAT_ID: _matching(VAT_ID),
    Kind.IBAN: _matching(IBAN),
    Kind.BIC: _matching(BIC),
    Kind.DOCUMENT_TYPE: _one_of(frozenset(DocumentType), write=str.lower),
}

_TEXT = f"A text of at most {LONGEST_TEXT} characters is needed."
_DECIMAL = f"A number with at most {WHOLE_DIGITS} digits before the point and {DECIMALS} behind it is needed."
EXPECTED: dict[Kind, str] = {
    Kind.TEXT: _TEXT,
    Kind.IDENTIFIER: _TEXT,
    Kind.DATE: "A date like 2024-12-31 is needed.",
    Kind.MONEY: _DECIMAL,
    Kind.NUMBER: _DECIMAL,
    Kind.PERCENT: "A number from 0 to 100 is needed.",
    Kind.CURRENCY: "The code of a currency is needed, like EUR.",
    Kind.COUNTRY: "The two letters of a country are needed, like DE.",
    Kind.VAT_ID: "A VAT id with the letters of its country is needed.",
    Kind.IBAN: "An IBAN is needed.",
    Kind.BIC: "A BIC of 8 or 11 letters and digits is needed, like COBADEFFXXX.",
    Kind.DOCUMENT_TYPE: f"One of these is needed: {', '.join(DocumentType)}.",
}
