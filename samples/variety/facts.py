"""What a document may say, each thing with its exact value and as its author prints it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from samples.variety.author import Author


class Said(NamedTuple):
    value: object
    text: str


Facts = Mapping[str, Said]
"""By the path of a field of ``scanner_contract.invoice``; a name that starts with ``_`` is no field's: it is a trap."""


def plain(value: str, text: str | None = None) -> Said:
    return Said(value, value if text is None else text)


def texts(**values: str | None) -> dict[str, Said]:
    """Texts by name, without those that are None or empty."""
    return {name: plain(value) for name, value in values.items() if value}


def days(author: Author, **values: date | None) -> dict[str, Said]:
    return {name: Said(day, author.day(day)) for name, day in values.items() if day}


def numbers(author: Author, values: Mapping[str, Decimal | None]) -> dict[str, Said]:
    """Amounts, prices and quantities, as they stand in a table."""
    return {name: Said(value, author.number(value)) for name, value in values.items() if value is not None}
