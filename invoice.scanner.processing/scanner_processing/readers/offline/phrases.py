"""Tables of phrases, by what they mean and by language; ``|`` separates phrases.

Spelling is compared without case, accents, spaces and punctuation: ``Rechnungs-Nr.`` is ``rechnungsnr``.
"""

from collections.abc import Mapping

from scanner_processing.normalise.text import squeeze

Phrases = Mapping[str, Mapping[str, str]]


def by_phrase(table: Phrases) -> dict[str, str]:
    """What each squeezed phrase means."""
    return {
        squeeze(phrase): meaning
        for meaning, languages in table.items()
        for phrases in languages.values()
        for phrase in phrases.split("|")
    }
