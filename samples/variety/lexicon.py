"""What a language has words for."""

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]  # choices as ``a | b | c``


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of one language, several for each thing, as different programs print them.

    ``labels`` by what they stand for, ``titles`` by the type of document, ``columns`` by the table's column,
    ``texts`` are sentences by their purpose, ``units`` by what is counted; ``firms`` are names with ``{}`` for the
    family's and ``goods`` what is sold, both by trade. A family's name is one of ``starts`` and one of ``ends``.
    """

    code: str
    months: str
    titles: Words
    labels: Words
    columns: Words
    texts: Words
    units: Words
    firms: Words
    goods: Words
    forms: str
    starts: str
    ends: str
    given: str
    streets: str

    def month(self, number: int) -> str:
        """``number`` counts from 1."""
        return self.months.split()[number - 1]
