"""Single words that help to tell names, titles and sentences about payment. Data only."""

from scanner_processing.normalise.text import squeeze

# fmt: off
LEGAL_FORMS = frozenset({
    "ab", "ag", "aps", "as", "bv", "co", "company", "corp", "corporation", "eg", "ek", "eu", "ev", "gbr", "gmbh",
    "inc", "incorporated", "kg", "kgaa", "limited", "llc", "llp", "lp", "ltd", "mbh", "nv", "ohg", "oy", "partg",
    "plc", "pty", "pvt", "sa", "sarl", "sas", "se", "spa", "srl", "ug",
})
"""Squeezed: ``e.K.`` is ``ek``."""

NOT_A_NAME = frozenset({
    "bill", "commercial", "copy", "creditnote", "duplikat", "facture", "gutschrift", "honorarnote", "invoice",
    "kopie", "original", "page", "proforma", "quittung", "receipt", "rechnung", "seite", "tax", "vat",
})
"""Words that say what a document is, and so not who wrote it."""

PAYING: tuple[str, ...] = tuple(squeeze(phrase) for phrase in (
    "zahlbar", "zahlung", "bitte zahlen", "bitte überweisen", "bitte begleichen", "der rechnungsbetrag ist",
    "der betrag ist", "payable", "payment is", "payment within", "payment due", "please pay", "please settle",
    "net", "due", "terms", "sofort", "rein netto",
))
"""How a sentence begins that says when to pay."""

TIMES = frozenset({
    "day", "days", "tage", "tagen", "week", "weeks", "woche", "wochen", "month", "months", "monat", "monaten",
    "sofort", "immediately", "receipt", "erhalt",
})
"""Words of which such a sentence has one, unless it names a date."""
# fmt: on
