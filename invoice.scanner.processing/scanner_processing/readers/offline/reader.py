"""The offline reader: one document in, one guess a field out."""

from typing import ClassVar

from scanner_contract.values import Guess, Prediction, Reading
from scanner_processing.readers.offline.confidence import LABELLED
from scanner_processing.readers.offline.currency import read_currency
from scanner_processing.readers.offline.document import Document, lay_out
from scanner_processing.readers.offline.header import read_header
from scanner_processing.readers.offline.items import Items, read_items
from scanner_processing.readers.offline.payment import read_payment
from scanner_processing.readers.offline.title import read_title
from scanner_processing.readers.offline.totals import read_totals
from scanner_processing.readers.offline.vat import VatRow, read_vat
from scanner_processing.readers.offline.vendor import read_vendor

MODEL = "rules-1"


class OfflineReader:
    """Reads invoices by labels, geometry and arithmetic; needs neither network nor key."""

    name: ClassVar[str] = "offline"

    def read(self, reading: Reading) -> Prediction:
        document = lay_out(reading)
        fields = _fields(document) if document.sheets else {}
        return Prediction(provider=self.name, model=MODEL, fields=fields)


def _fields(document: Document) -> dict[str, Guess]:
    items = read_items(document)
    outside = document.without_labels(items.names)
    return (
        read_title(document)
        | read_header(outside)
        | read_vendor(outside)
        | read_payment(outside)
        | read_currency(document)
        | _sums(document, items)
        | _rows(document, items)
    )


def _rows(document: Document, items: Items) -> dict[str, Guess]:
    rows = [row.guesses(index, document.known) for index, row in enumerate(items.rows)]
    return {name: guess for row in rows for name, guess in row.items()}


def _sums(document: Document, items: Items) -> dict[str, Guess]:
    totals = read_totals(document, items.rest)
    rates = read_vat(document, items.rest, totals)
    rows = [row.guesses(index) for index, row in enumerate(rates)]
    return _only_vat(rates) | totals.guesses() | {name: guess for row in rows for name, guess in row.items()}


def _only_vat(rates: tuple[VatRow, ...]) -> dict[str, Guess]:
    """With one rate, its VAT is the total VAT, labelled so or not."""
    if len(rates) != 1 or not rates[0].agrees:
        return {}
    return {"vat": rates[0].vat.span.guess(LABELLED)}
