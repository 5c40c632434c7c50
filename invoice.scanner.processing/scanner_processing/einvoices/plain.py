"""From the text of a node to the plain form of its value; None where the text is no such value."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from scanner_contract.invoice import Kind
from scanner_processing.einvoices.codes import document_type
from scanner_processing.einvoices.places import Element, Node
from scanner_processing.normalise.identifiers import shape_iban
from scanner_processing.normalise.text import tidy

LONGEST_NUMBER = 40
LONGEST_TEXT = 5000
DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[TZ+-].*)?|(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?", re.ASCII)
NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
FORMATS = {None, "102", "203", "204"}  # of UNTDID 2379: all begin with year, month, day
EARLIEST = 1900


def text_of(node: Node) -> str:
    """All text below a node, without blanks around it."""
    return "".join(node.itertext()).strip() if hasattr(node, "itertext") else str(node).strip()


def plain(text: str, kind: Kind, node: Element | None = None) -> str | None:
    """``node`` is the element that the text is of: dates of CII say their format there."""
    if kind is Kind.DATE and node is not None and hasattr(node, "get") and node.get("format") not in FORMATS:
        return None
    return PLAIN.get(kind, _same)(text[:LONGEST_TEXT])


def _date(text: str) -> str | None:
    found = DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, day).isoformat() if year >= EARLIEST else None
    except ValueError:
        return None


def _number(text: str) -> str | None:
    """``+007.50`` is 7.50: the decimals stay as they are stated."""
    return format(Decimal(text), "f") if len(text) <= LONGEST_NUMBER and NUMBER.fullmatch(text) else None


def _together(text: str) -> str | None:
    return "".join(text.split())


def _same(text: str) -> str | None:
    return text


def _document_type(text: str) -> str | None:
    return document_type(text)


PLAIN: dict[Kind, Callable[[str], str | None]] = {
    Kind.DATE: _date,
    Kind.MONEY: _number,
    Kind.NUMBER: _number,
    Kind.PERCENT: _number,
    Kind.IDENTIFIER: tidy,
    Kind.VAT_ID: _together,
    Kind.IBAN: shape_iban,
    Kind.BIC: _together,
    Kind.COUNTRY: str.upper,
    Kind.CURRENCY: str.upper,
    Kind.DOCUMENT_TYPE: _document_type,
}
