"""IBANs and VAT ids: shape here, checksums by python-stdnum."""

from stdnum import iban as iban_numbers
from stdnum.ch import vat as swiss_vat
from stdnum.eu import vat as eu_vat
from stdnum.exceptions import ValidationError
from stdnum.gb import vat as british_vat
from stdnum.no import mva as norwegian_vat

LONGEST = 60
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DIGITS = frozenset("0123456789")
# fmt: off
EU_COUNTRIES = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
    "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
})
# fmt: on
VAT_COUNTRIES = EU_COUNTRIES | {"GB", "CHE", "NO"}


def compact(raw: str) -> str:
    """Letters and digits alone, in capitals."""
    return "".join(sign for sign in raw.upper() if sign in LETTERS or sign in DIGITS)


def shape_iban(raw: str) -> str | None:
    """An IBAN without spaces, whether or not its check digits are right; None if it is none by its shape."""
    text = compact(raw) if len(raw) <= LONGEST else ""
    if not 15 <= len(text) <= 34:
        return None
    return text if set(text[:2]) <= LETTERS and set(text[2:4]) <= DIGITS else None


def iban_is_valid(iban: str) -> bool:
    """Whether country, length and check digits (mod 97) are right. The inner checks of national banks are not asked."""
    try:
        iban_numbers.validate(iban, check_country=False)
    except ValidationError:
        return False
    return True


def shape_vat_id(raw: str) -> str | None:
    """A VAT id with its country prefix and no spaces; None if it is none by its shape."""
    text = compact(raw) if len(raw) <= LONGEST else ""
    country = "CHE" if text.startswith("CHE") else text[:2]
    number = text[len(country) :].removesuffix("MWST").removesuffix("MVA")
    if country not in VAT_COUNTRIES or not 7 <= len(number) <= 13:
        return None
    return text if sum(sign in DIGITS for sign in number) >= len(number) - 3 else None


def vat_id_is_valid(vat_id: str) -> bool | None:
    """Whether the checksum of a VAT id is right; None for a country whose rule is not known here."""
    checks = {"GB": british_vat, "CH": swiss_vat, "NO": norwegian_vat}
    country = vat_id[:2]
    if country in checks:
        return bool(checks[country].is_valid(vat_id.removeprefix("NO")))
    return bool(eu_vat.is_valid(vat_id)) if country in EU_COUNTRIES else None
