"""Currencies: the signs and codes that they are printed as, and where they are money."""

from scanner_contract.currencies import CODES

SIGNS: dict[str, str] = {
    "€": "EUR",
    "EUR": "EUR",
    "EURO": "EUR",
    "$": "USD",
    "USD": "USD",
    "US$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "RS": "INR",
    "RS.": "INR",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "S$": "SGD",
    "NZ$": "NZD",
    "HK$": "HKD",
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
    "₪": "ILS",
    "₴": "UAH",
    "฿": "THB",
}

EURO_COUNTRIES = "AT BE CY DE EE EL ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK"
COUNTRIES: dict[str, str] = dict.fromkeys(EURO_COUNTRIES.split(), "EUR") | {
    "CH": "CHF",
    "CZ": "CZK",
    "DK": "DKK",
    "GB": "GBP",
    "HU": "HUF",
    "LI": "CHF",
    "NO": "NOK",
    "PL": "PLN",
    "RO": "RON",
    "SE": "SEK",
}


CROWNS: dict[str, str] = {country: COUNTRIES[country] for country in ("DK", "NO", "SE")}
"""The countries whose money is called ``kr``."""


def find_currency(raw: str) -> str | None:
    """The ISO code that a sign or code means; codes stand in capitals, and the plain dollar sign means US dollars.

    ``kr`` is money of three countries: which one, only ``conventions`` can tell.
    """
    text = raw.strip()
    return text if text in CODES else SIGNS.get(text.upper())


def split_currency(text: str) -> tuple[str, str | None]:
    """A text without the currency at either end, and that currency as printed: ``12.50 EUR`` → ``12.50``, ``EUR``."""
    for length in range(min(5, len(text) - 1), 0, -1):
        head, tail = text[:length], text[-length:]
        if find_currency(head) and not text[length].isalpha():
            return text[length:].strip(), head.strip()
        if find_currency(tail) and not text[-length - 1].isalpha():
            return text[:-length].strip(), tail.strip()
    return text, None


def currency_of_country(country: str) -> str | None:
    """What is paid with in a country, by its two letters (also ``EL``, as VAT ids write Greece)."""
    return COUNTRIES.get(country)
