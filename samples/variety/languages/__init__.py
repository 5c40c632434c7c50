"""The languages that documents are written in, by their ISO 639-1 codes."""

from samples.variety.languages.danish import DANISH
from samples.variety.languages.dutch import DUTCH
from samples.variety.languages.english import ENGLISH
from samples.variety.languages.finnish import FINNISH
from samples.variety.languages.french import FRENCH
from samples.variety.languages.german import GERMAN
from samples.variety.languages.italian import ITALIAN
from samples.variety.languages.norwegian import NORWEGIAN
from samples.variety.languages.portuguese import PORTUGUESE
from samples.variety.languages.spanish import SPANISH
from samples.variety.languages.swedish import SWEDISH
from samples.variety.lexicon import Lexicon

LANGUAGES: dict[str, Lexicon] = {
    each.code: each
    for each in (
        ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, SWEDISH, PORTUGUESE, DANISH, NORWEGIAN, FINNISH,
    )
}  # fmt: skip
