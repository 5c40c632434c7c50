"""Where the pages surely say something else than the e-invoice does."""

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Witness:
    """``said``: an e-invoice's exact values; ``found``: those that stand on its pages, which write numbers and dates as
    ``known``. ``unit`` is what rounding may cost."""

    said: Mapping[str, str]
    found: Mapping[str, Evidence]
    known: Conventions
    unit: Decimal

    def says(self, kind: Kind, value: str) -> bool:
        """In whatever field: what is left to pay may be what a page calls the total."""
        same = (each for path, each in self.said.items() if term_at(path).kind is kind)
        return any(is_same(kind, value, each, self.unit) for each in same)

    def takes(self, place: Evidence) -> bool:
        """Whether words there are those of another value: the day of a date is no number of an invoice."""
        return any(
            other.page == place.page and not set(other.words).isdisjoint(place.words) for other in self.found.values()
        )


def contradictions(witness: Witness, page: Prediction) -> tuple[Finding, ...]:
    """For each value of the e-invoice that stands nowhere on the pages: do they say another?"""
    missing = [name for name in CORE if name in witness.said and name not in witness.found and name in page.fields]
    found = (_contradiction(name, witness, page.fields[name]) for name in missing)
    return tuple(each for each in found if each)


def _contradiction(name: str, witness: Witness, guess: Guess) -> Finding | None:
    kind, place = term_at(name).kind, guess.evidence
    if place is None or guess.confidence < SURE or witness.takes(place):
        return None
    seen = normalise(guess.raw, kind, witness.known)
    if isinstance(seen, Failure) or not _is_plain(kind, guess, seen) or witness.says(kind, seen):
        return None
    message = f"The e-invoice says {witness.said[name]} for the {CORE[name]}, but page {place.page} says {seen}."
    return Finding(code=CONTRADICTS, message=message, page=place.page, box=place.box, field=name)


def _is_plain(kind: Kind, guess: Guess, seen: str) -> bool:
    """Whether it can hardly be misread: its check digits are right, its sign means one currency alone."""
    if kind is Kind.IBAN:
        return iban_is_valid(seen)
    if kind is Kind.VAT_ID:
        return vat_id_is_valid(seen) is not False
    return kind is not Kind.CURRENCY or guess.raw.strip().upper() not in OPEN_SIGNS
