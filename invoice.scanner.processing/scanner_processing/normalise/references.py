"""References of payments that carry check digits: Europe's, and those of the countries that have their own."""

from collections.abc import Callable

from stdnum import iso11649, luhn
from stdnum.be import ogm_vcs
from stdnum.ch import esr

from scanner_processing.normalise.identifiers import DIGITS, compact

LONGEST = 60
WEIGHTS = (7, 3, 1)


def reference_is_valid(reference: str, country: str | None) -> bool | None:
    """Whether the check digits of a payment's reference are right; None if it is of no kind that has any.

    ``country`` is that of the account. In Sweden and Norway a reference may be any number: a right one can be told, a
    wrong one cannot.
    """
    if len(reference) > LONGEST:
        return None
    text = compact(reference)
    if text.startswith("RF"):
        return bool(iso11649.is_valid(text))
    if not text or not set(text) <= DIGITS or country is None:
        return None
    return NATIONAL[country](text) if country in NATIONAL else None


def _belgian(digits: str) -> bool | None:
    """Structured communication: ``+++010/8068/17183+++``."""
    return bool(ogm_vcs.is_valid(digits)) if len(digits) == 12 else None


def _swiss(digits: str) -> bool | None:
    """The reference of a QR bill, as ESR had it before: 27 digits."""
    return bool(esr.is_valid(digits)) if len(digits) == 27 else None


def _finnish(digits: str) -> bool | None:
    """Viitenumero: weights 7, 3, 1 from the right."""
    if not 4 <= len(digits) <= 20:
        return None
    total = sum(int(digit) * WEIGHTS[place % 3] for place, digit in enumerate(reversed(digits[:-1])))
    return (10 - total % 10) % 10 == int(digits[-1])


def _luhn(digits: str) -> bool | None:
    """Sweden's OCR number."""
    return True if luhn.is_valid(digits) else None


def _norwegian(digits: str) -> bool | None:
    """KID: by Luhn, or modulo 11 with weights 2 to 7 from the right; a bank's customer chooses which."""
    total = sum(int(digit) * (2 + place % 6) for place, digit in enumerate(reversed(digits[:-1])))
    check = (11 - total % 11) % 11
    return True if luhn.is_valid(digits) or str(check) == digits[-1] else None


NATIONAL: dict[str, Callable[[str], bool | None]] = {
    "BE": _belgian,
    "CH": _swiss,
    "FI": _finnish,
    "LI": _swiss,
    "NO": _norwegian,
    "SE": _luhn,
}
