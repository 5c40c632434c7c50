"""Single words that help to tell names, titles and sentences about payment."""

from scanner_processing.readers.offline.languages import LANGUAGES
from scanner_processing.readers.offline.phrases import alternatives

# fmt: off
LEGAL_FORMS = frozenset({
    "ab", "ag", "aps", "as", "berhad", "bhd", "bv", "co", "company", "corp", "corporation", "eg", "ek", "eu", "eurl",
    "ev", "gbr", "gmbh", "hb", "inc", "incorporated", "kb", "kg", "kgaa", "limited", "llc", "llp", "lp", "ltd", "mbh",
    "nv", "ohg", "oy", "partg", "plc", "pty", "pvt", "sa", "sagl", "sarl", "sas", "sasu", "sdn", "se", "sl", "slu",
    "snc", "spa", "srl", "srls", "ug", "vof",
})
"""Squeezed: ``e.K.`` is ``ek``."""
# fmt: on

NOT_A_NAME = frozenset(word for language in LANGUAGES for word in alternatives(language.kinds))
"""Words that say what a document is, and so not who wrote it."""

PAYING = tuple(phrase for language in LANGUAGES for phrase in alternatives(language.paying))
"""How a sentence begins that says when to pay."""

TIMES = frozenset(word for language in LANGUAGES for word in alternatives(language.times))
"""Words of which such a sentence has one, unless it names a date."""
