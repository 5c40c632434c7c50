"""How item tables name their columns, by what a column holds."""

from scanner_processing.readers.offline.languages import LANGUAGES
from scanner_processing.readers.offline.phrases import PhraseBook

COLUMN_PHRASES = PhraseBook(language.columns for language in LANGUAGES)
