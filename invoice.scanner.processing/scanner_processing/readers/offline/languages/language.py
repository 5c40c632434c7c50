"""What a language is to the reader: the words that its invoices use, by what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """Phrases are separated by ``|``; ``{incl/with} vat`` stands for both ``incl vat`` and ``with vat``.

    ``labels``: what stands beside a value, by field. ``columns``: how an item table names what a column holds.
    ``kinds``: words that say what a document is, and so not who wrote it. ``paying``: how a sentence begins that says
    when to pay; ``times``: words of which such a sentence has one, unless it names a date.
    """

    labels: Mapping[str, str]
    columns: Mapping[str, str]
    kinds: str
    paying: str
    times: str
