"""Currencies: ISO 4217 codes, the signs they are printed as, their smallest unit, and where they are money."""

from decimal import Decimal

# fmt: off
CODES = frozenset({
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD",
    "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP",
    "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP",
    "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD",
    "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD",
    "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN",
    "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB",
    "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL",
    "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND",
    "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW",
})
# fmt: on

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

DECIMALS: dict[str, int] = dict.fromkeys(
    ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"), 0
) | dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)

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


def find_currency(raw: str) -> str | None:
    """The ISO code that a sign or code means; codes stand in capitals, and the plain dollar sign means US dollars."""
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


def smallest_unit(currency: str | None) -> Decimal:
    """The smallest amount that can be paid: 0.01 for most, and where the currency is not known."""
    return Decimal(1).scaleb(-DECIMALS.get(currency or "", 2))


def currency_of_country(country: str) -> str | None:
    """What is paid with in a country, by its two letters (also ``EL``, as VAT ids write Greece)."""
    return COUNTRIES.get(country)
