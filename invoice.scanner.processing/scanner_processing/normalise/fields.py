"""One table: the kind of a field → how its printed text becomes an exact value."""

import re
from collections.abc import Callable

from scanner_contract.invoice import Kind
from scanner_contract.values import Failure
from scanner_processing.normalise.amounts import parse_amount, parse_percent, plain
from scanner_processing.normalise.conventions import Conventions
from scanner_processing.normalise.countries import find_country
from scanner_processing.normalise.currencies import find_currency, shared_sign
from scanner_processing.normalise.dates import parse_date
from scanner_processing.normalise.document_types import find_document_type
from scanner_processing.normalise.identifiers import shape_bic, shape_iban, shape_vat_id
from scanner_processing.normalise.text import tidy

LONGEST_TEXT = 1000
TIME = re.compile(r"(?<=[0-9])[T ,]{1,3}[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( ?([AaPp][Mm]|Z|Uhr|h))?$")
"""The time of day behind a date says nothing about the date."""


def normalise(raw: str, kind: Kind, known: Conventions) -> str | Failure:
    """The exact value as a string (numbers plain, dates ISO), or why the text is none."""
    value = NORMALISERS[kind](raw, known)
    if value is not None:
        return value
    return Failure(code=f"not_a_{kind}", message=f"“{raw[:60]}” cannot be read as {NAMES[kind]}.")


def _text(raw: str, _: Conventions) -> str | None:
    return tidy(raw[:LONGEST_TEXT]) or None


def _date(raw: str, known: Conventions) -> str | None:
    value = parse_date(TIME.sub("", raw[: LONGEST_TEXT + 1]), day_first=known.day_first)
    return value.isoformat() if value else None


def _money(raw: str, known: Conventions) -> str | None:
    value = parse_amount(raw, known.decimal_mark)
    return None if value is None else plain(value)


def _percent(raw: str, known: Conventions) -> str | None:
    value = parse_percent(raw, known.decimal_mark)
    return None if value is None else plain(value)


def _currency(raw: str, known: Conventions) -> str | None:
    """``kr`` is open until the document says whose; the other signs have one that they mean unless it says so."""
    sign = shared_sign(raw)
    return known.signs.get(sign) or (None if sign == "kr" else find_currency(raw))


NORMALISERS: dict[Kind, Callable[[str, Conventions], str | None]] = {
    Kind.TEXT: _text,
    Kind.IDENTIFIER: _text,
    Kind.DATE: _date,
    Kind.MONEY: _money,
    Kind.NUMBER: _money,
    Kind.PERCENT: _percent,
    Kind.CURRENCY: _currency,
    Kind.COUNTRY: lambda raw, _: find_country(raw),
    Kind.VAT_ID: lambda raw, _: shape_vat_id(raw),
    Kind.IBAN: lambda raw, _: shape_iban(raw),
    Kind.BIC: lambda raw, _: shape_bic(raw),
    Kind.DOCUMENT_TYPE: lambda raw, _: find_document_type(raw),
}

NAMES: dict[Kind, str] = {
    Kind.TEXT: "text",
    Kind.IDENTIFIER: "an identifier",
    Kind.DATE: "a date",
    Kind.MONEY: "an amount",
    Kind.NUMBER: "a number",
    Kind.PERCENT: "a percentage",
    Kind.CURRENCY: "a currency",
    Kind.COUNTRY: "a country",
    Kind.VAT_ID: "a VAT id",
    Kind.IBAN: "an IBAN",
    Kind.BIC: "a BIC",
    Kind.DOCUMENT_TYPE: "a type of document",
}
