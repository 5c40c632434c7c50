"""The languages that invoices are read in: one file each, and one line here."""

from scanner_processing.readers.offline.languages.dutch import DUTCH
from scanner_processing.readers.offline.languages.english import ENGLISH
from scanner_processing.readers.offline.languages.french import FRENCH
from scanner_processing.readers.offline.languages.german import GERMAN
from scanner_processing.readers.offline.languages.italian import ITALIAN
from scanner_processing.readers.offline.languages.language import Language
from scanner_processing.readers.offline.languages.spanish import SPANISH
from scanner_processing.readers.offline.languages.swedish import SWEDISH

LANGUAGES: tuple[Language, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, SWEDISH)
"""Where two languages mean different things by one phrase, the first one counts."""
