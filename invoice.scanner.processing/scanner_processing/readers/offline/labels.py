"""The words that invoices put beside their values, by field.

Fields that the invoice model does not know tell one value from another: a delivery date is not the invoice date.
"""

from scanner_processing.readers.offline.languages import LANGUAGES
from scanner_processing.readers.offline.phrases import PhraseBook

PHRASES = PhraseBook(language.labels for language in LANGUAGES)
