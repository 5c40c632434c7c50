"""IBANs, BICs and VAT ids: shape here, checksums by python-stdnum."""

from stdnum import bic as bic_codes
from stdnum import iban as iban_numbers
from stdnum import vatin
from stdnum.ch import uid as swiss_ids
from stdnum.exceptions import ValidationError
from stdnum.no import orgnr as norwegian_ids

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
BEYOND = frozenset({"AU", "BR", "IL", "IN", "MC", "RS", "RU", "TR"})
"""Countries whose numbers seldom carry their letters: such a text counts only if its check digits are right."""
BIC_LABELS = frozenset({"BIC", "SWIFT", "SWIFT-BIC", "CODE"})
SUFFIXES = ("MWST", "TVA", "IVA", "MVA")
"""What Switzerland and Norway set behind a company's number."""
MISREAD = str.maketrans("OoIl", "0011")
"""Letters that scans make of digits."""
ALSO_SERVES = {
    "FR": frozenset({"BL", "GF", "GP", "MC", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"}),
    "GB": frozenset({"GG", "IM", "JE"}),
}
"""Where the banks of a country's IBANs may be as well, by their BIC."""


def compact(raw: str) -> str:
    """Letters and digits alone, in capitals."""
    return "".join(sign for sign in raw.upper() if sign in LETTERS or sign in DIGITS)


def shape_iban(raw: str) -> str | None:
    """An IBAN without spaces, whether or not its check digits are right; None if it is none by its shape.

    Digits that a scan made letters of are put right where the check digits then agree.
    """
    if len(raw) > LONGEST:
        return None
    text = compact(raw).removeprefix("IBAN")
    if not 15 <= len(text) <= 34 or not set(text[:2]) <= LETTERS:
        return None
    mended = text[:2] + compact(raw.translate(MISREAD))[-len(text) + 2 :]
    if mended != text and iban_is_valid(mended) and not iban_is_valid(text):
        return mended
    return text if set(text[2:4]) <= DIGITS else None


def iban_is_valid(iban: str) -> bool:
    """Whether country, length and check digits (mod 97) are right. The inner checks of national banks are not asked."""
    try:
        iban_numbers.validate(iban, check_country=False)
    except ValidationError:
        return False
    return True


def shape_bic(raw: str) -> str | None:
    """A BIC (ISO 9362) without spaces, of a country that there is; None if it is none, or a word in small letters."""
    if len(raw) > LONGEST:
        return None
    words = (word for word in raw.replace("/", " ").replace(":", " ").split() if word.upper() not in BIC_LABELS)
    text = "".join(words)
    return compact(text) if text.isupper() and bic_codes.is_valid(compact(text)) else None


def bic_serves(bic: str, iban: str) -> bool:
    """Whether the bank of a BIC may hold an IBAN, by their countries."""
    bank, account = bic[4:6], iban[:2]
    return bank == account or bank in ALSO_SERVES.get(account, frozenset())


def shape_vat_id(raw: str) -> str | None:
    """A VAT id with its country prefix and no spaces; None if it is none by its shape."""
    if len(raw) > LONGEST:
        return None
    text = compact(raw)
    text = f"EL{text[2:]}" if text.startswith("GR") and set(text[2:]) <= DIGITS else text
    country, number = _parts(text)
    if country in BEYOND:
        return text if vat_id_is_valid(text) else None
    if country not in VAT_COUNTRIES or not 7 <= len(number) <= 13:
        return None
    return text if sum(sign in DIGITS for sign in number) >= len(number) - 3 else None


def vat_id_is_valid(vat_id: str) -> bool | None:
    """Whether the checksum of a VAT id is right; None for a country whose rule is not known here."""
    country, number = _parts(vat_id)
    if country == "CHE":
        return bool(swiss_ids.is_valid(country + number))
    if country == "NO":
        return bool(norwegian_ids.is_valid(number))
    return bool(vatin.is_valid(vat_id)) if country in VAT_COUNTRIES | BEYOND else None


def _parts(vat_id: str) -> tuple[str, str]:
    """The country's letters, and the number without what may stand behind it."""
    country = "CHE" if vat_id.startswith("CHE") else vat_id[:2]
    number = vat_id[len(country) :]
    suffixes = SUFFIXES if country in {"CHE", "NO"} else ()
    return country, next((number.removesuffix(each) for each in suffixes if number.endswith(each)), number)
