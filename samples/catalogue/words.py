"""The usual words of English and of German invoices; a company brings its own on top."""

from samples.voices import Voice

ENGLISH_WORDS = {
    "title": "Invoice",
    "number": "Invoice number",
    "issued": "Invoice date",
    "due": "Due date",
    "order": "Purchase order",
    "bill_to": "Bill to",
    "seller": "From",
    "pay_to": "Payment details",
    "terms": "Payment terms",
    "bank": "Bank",
    "iban": "IBAN",
    "bic": "BIC",
    "reference": "Payment reference",
    "vat_id": "VAT no.",
    "net": "Subtotal",
    "tax": "VAT {rate}",
    "tax_total": "",
    "total": "Total due",
    "carried": "Carried forward",
    "brought": "Brought forward",
    "page": "Page {page} of {pages}",
    "column.position": "#",
    "column.description": "Description",
    "column.quantity": "Qty",
    "column.unit": "Unit",
    "column.measure": "Quantity",
    "column.price": "Unit price",
    "column.rate": "VAT",
    "column.amount": "Amount",
    "tax_column.rate": "Rate",
    "tax_column.taxable": "Net",
    "tax_column.vat": "VAT",
    "tax_column.gross": "Gross",
}

GERMAN_WORDS = {
    "title": "Rechnung",
    "number": "Rechnungsnummer",
    "issued": "Rechnungsdatum",
    "due": "Fällig am",
    "order": "Ihre Bestellung",
    "bill_to": "Rechnung an",
    "seller": "Absender",
    "pay_to": "Bankverbindung",
    "terms": "Zahlungsbedingungen",
    "bank": "Bank",
    "iban": "IBAN",
    "bic": "BIC",
    "reference": "Verwendungszweck",
    "vat_id": "USt-IdNr.",
    "net": "Nettobetrag",
    "tax": "zzgl. {rate} USt",
    "tax_total": "",
    "total": "Rechnungsbetrag",
    "carried": "Übertrag",
    "brought": "Übertrag",
    "page": "Seite {page} von {pages}",
    "column.position": "Pos.",
    "column.description": "Bezeichnung",
    "column.quantity": "Menge",
    "column.unit": "Einheit",
    "column.measure": "Menge",
    "column.price": "Einzelpreis",
    "column.rate": "USt",
    "column.amount": "Betrag",
    "tax_column.rate": "Satz",
    "tax_column.taxable": "Netto",
    "tax_column.vat": "MwSt",
    "tax_column.gross": "Brutto",
}


def own(words: dict[str, str]) -> dict[str, str]:
    """Words by name, where a dot in a name was written ``__``."""
    return {name.replace("__", "."): word for name, word in words.items()}


def english(currency: str, money: str, dates: str, **words: str) -> Voice:
    """English, with a company's own words."""
    return Voice(
        language="en",
        words=ENGLISH_WORDS | own(words),
        currency=currency,
        thousands=",",
        decimal_mark=".",
        money_with_sign=money,
        percent="{}%",
        dates=dates,
    )


def german(money: str, dates: str, **words: str) -> Voice:
    """German of Germany and Austria, in euros, with a company's own words."""
    return Voice(
        language="de",
        words=GERMAN_WORDS | own(words),
        currency="EUR",
        thousands=".",
        decimal_mark=",",
        money_with_sign=money,
        percent="{} %",
        dates=dates,
    )


def swiss(dates: str, **words: str) -> Voice:
    """German of Switzerland, in francs, with a company's own words."""
    return Voice(
        language="de",
        words=GERMAN_WORDS | own(words),
        currency="CHF",
        thousands="'",
        decimal_mark=".",
        money_with_sign="CHF {}",
        percent="{}%",
        dates=dates,
    )
