"""Currencies: the signs and codes that they are printed as, and where they are money."""

from scanner_contract.currencies import CODES
from scanner_processing.normalise.text import is_digits, plain_signs

SIGNS: dict[str, str] = {
    "€": "EUR",
    "EURO": "EUR",
    "EUROS": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "円": "JPY",
    "元": "CNY",
    "₹": "INR",
    "RS": "INR",
    "RS.": "INR",
    "US$": "USD",
    "$US": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "$CA": "CAD",
    "$CAN": "CAD",
    "S$": "SGD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "NT$": "TWD",
    "MX$": "MXN",
    "R$": "BRL",
    "RM": "MYR",
    "KR": "SEK",
    "KR.": "SEK",
    "SFR": "CHF",
    "SFR.": "CHF",
    "FR.": "CHF",
    "ZŁ": "PLN",
    "KČ": "CZK",
    "₺": "TRY",
    "₩": "KRW",
    "원": "KRW",
    "₪": "ILS",
    "₴": "UAH",
    "₽": "RUB",
    "฿": "THB",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
}
EXACT: dict[str, str] = {"Ft": "HUF", "lei": "RON"}
"""Signs that mean something else in other letters: ``FT`` are feet, ``LEI`` is the number of a company."""
NO_WORDS = frozenset({"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "JPY"})
"""Codes that are money in small letters too; ``all``, ``try`` and ``top`` are words."""

EURO_COUNTRIES = "AT BE CY DE EE EL ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK"
COUNTRIES: dict[str, str] = dict.fromkeys(EURO_COUNTRIES.split(), "EUR") | {
    "AU": "AUD",
    "CA": "CAD",
    "CH": "CHF",
    "CN": "CNY",
    "CZ": "CZK",
    "DK": "DKK",
    "GB": "GBP",
    "HK": "HKD",
    "HU": "HUF",
    "IN": "INR",
    "IS": "ISK",
    "JP": "JPY",
    "LI": "CHF",
    "MX": "MXN",
    "NO": "NOK",
    "NZ": "NZD",
    "PK": "PKR",
    "PL": "PLN",
    "RO": "RON",
    "SE": "SEK",
    "SG": "SGD",
    "TW": "TWD",
    "US": "USD",
}


CROWNS: dict[str, str] = {country: COUNTRIES[country] for country in ("DK", "IS", "NO", "SE")}
"""The countries whose money is called ``kr``."""

SHARED: dict[str, tuple[str, ...]] = {
    "$": ("USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"),
    "kr": ("SEK", "DKK", "ISK", "NOK"),
    "¥": ("JPY", "CNY"),
    "rs": ("INR", "LKR", "MUR", "NPR", "PKR"),
}
"""Signs that several countries print for their money: which one, only ``conventions`` can tell."""


def shared_sign(text: str) -> str:
    """A currency as ``SHARED`` writes it: small letters, no point."""
    return plain_signs(text).strip().lower().rstrip(".")


def find_currency(raw: str) -> str | None:
    """The ISO code that a sign or code means; codes of which small letters make a word stand in capitals.

    Of a sign in ``SHARED`` the first of its currencies.
    """
    text = plain_signs("".join(raw.split()))
    if text in CODES or text in EXACT:
        return EXACT.get(text, text)
    capitals = text.upper()
    return capitals if capitals in NO_WORDS else SIGNS.get(capitals)


def split_currency(text: str) -> tuple[str, str | None]:
    """A text without the currency at either end, and that currency as printed: ``12.50 EUR`` → ``12.50``, ``EUR``.

    Something with a digit is left of it: ``BHD.`` is the end of a company's name.
    """
    for length in range(min(5, len(text) - 1), 0, -1):
        head, tail = text[:length], text[-length:]
        if find_currency(head) and not text[length].isalpha() and _has_digit(text[length:]):
            return text[length:].strip(), head.strip()
        if find_currency(tail) and not text[-length - 1].isalpha() and _has_digit(text[:-length]):
            return text[:-length].strip(), tail.strip()
    return text, None


def _has_digit(text: str) -> bool:
    return any(is_digits(sign) for sign in text)


def currency_of_country(country: str) -> str | None:
    """What is paid with in a country, by its two letters (also ``EL``, as VAT ids write Greece)."""
    return COUNTRIES.get(country)
