"""Where the pages surely say something else than the e-invoice does."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from scanner_contract.invoice import Kind, term_at
from scanner_contract.values import Evidence, Failure, Finding, Guess, Prediction
from scanner_processing.normalise.conventions import Conventions
from scanner_processing.normalise.currencies import SIGNS
from scanner_processing.normalise.fields import normalise
from scanner_processing.normalise.identifiers import iban_is_valid, vat_id_is_valid
from scanner_processing.readers.einvoice.values import is_same

CONTRADICTS = "einvoice_contradicts_page"
SURE = 0.9  # of the reader: below it may well have read another value
CORE = {
    "invoice_number": "invoice number",
    "invoice_date": "invoice date",
    "due_date": "due date",
    "currency": "currency",
    "amount": "net total",
    "vat": "VAT",
    "total": "total",
    "iban": "IBAN",
    "vendor_vat_id": "vendor's VAT id",
}
OPEN_SIGNS = {sign for sign in SIGNS if not sign.isalpha() and sign != "€"} | {"KR", "KR.", "RS", "RS.", "FR."}


def contradictions(
    said: Mapping[str, str], found: Mapping[str, Evidence], page: Prediction, known: Conventions, unit: Decimal
) -> tuple[Finding, ...]:
    """``said``: the e-invoice's exact values; ``found``: those that stand on the pages.

    What the page says is no contradiction where the e-invoice says it in another field, as it says what is left to pay
    beside the total; nor where its words are those of another value, as the day of a date is no number of an invoice.
    """
    taken = {(place.page, word) for place in found.values() for word in place.words}
    return tuple(_findings(said, found, taken, page, known, unit))


def _findings(
    said: Mapping[str, str],
    found: Mapping[str, Evidence],
    taken: set[tuple[int | None, int]],
    page: Prediction,
    known: Conventions,
    unit: Decimal,
) -> Iterator[Finding]:
    for name, words in CORE.items():
        guess = page.fields.get(name)
        if name not in said or name in found or guess is None or guess.evidence is None or guess.confidence < SURE:
            continue
        if any((guess.evidence.page, word) in taken for word in guess.evidence.words):
            continue
        kind = term_at(name).kind
        seen = normalise(guess.raw, kind, known)
        if isinstance(seen, Failure) or not _is_plain(kind, guess, seen) or _is_said(kind, seen, said, unit):
            continue
        message = f"The e-invoice says {said[name]} for the {words}, but page {guess.evidence.page} says {seen}."
        yield Finding(code=CONTRADICTS, message=message, page=guess.evidence.page, box=guess.evidence.box, field=name)


def _is_said(kind: Kind, seen: str, said: Mapping[str, str], unit: Decimal) -> bool:
    return any(is_same(kind, seen, value, unit) for path, value in said.items() if term_at(path).kind is kind)


def _is_plain(kind: Kind, guess: Guess, seen: str) -> bool:
    """Whether it can hardly be misread: its check digits are right, its sign means one currency alone."""
    if kind is Kind.IBAN:
        return iban_is_valid(seen)
    if kind is Kind.VAT_ID:
        return vat_id_is_valid(seen) is not False
    return kind is not Kind.CURRENCY or guess.raw.strip().upper() not in OPEN_SIGNS
