"""The exact values of an e-invoice, and when two values are the same."""

from collections.abc import Callable
from decimal import Decimal

from scanner_contract.invoice import DocumentType, Kind
from scanner_contract.values import Failure
from scanner_processing.normalise.conventions import Conventions
from scanner_processing.normalise.fields import normalise
from scanner_processing.normalise.text import squeeze, tidy

XML = Conventions(decimal_mark=".", day_first=False)  # dates are ISO, so their order is not asked
CODES = {Kind.COUNTRY, Kind.CURRENCY, Kind.BIC}  # an e-invoice writes them as they are meant
NUMBERS = {Kind.MONEY, Kind.NUMBER, Kind.PERCENT}
LEAST_COMMON = 3  # letters of a part by which two texts are the same


def exact(raw: str, kind: Kind) -> str | Failure:
    """The exact value of what an e-invoice says, or why it is none."""
    if kind is Kind.DOCUMENT_TYPE:
        known = raw in set(DocumentType)
        return raw if known else Failure(code=f"not_a_{kind}", message=f"“{raw[:60]}” is no type of document.")
    return normalise(raw, Kind.IDENTIFIER if kind in CODES else kind, XML)


def is_same(kind: Kind, one: str, other: str, unit: Decimal) -> bool:
    """Whether two exact values mean the same. Numbers may differ in their sign, as those of credit notes do, and by
    ``unit``, as roundings do; of texts one may be a part of the other."""
    if kind in NUMBERS:
        return abs(abs(Decimal(one)) - abs(Decimal(other))) <= unit
    return SAME.get(kind, str.__eq__)(one, other)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((squeeze(tidy(one)), squeeze(tidy(other))), key=len)
    return short == long or (len(short) >= LEAST_COMMON and short in long)


SAME: dict[Kind, Callable[[str, str], bool]] = {Kind.TEXT: _alike, Kind.IDENTIFIER: _alike}
