"""A document laid out: its lines, its labels, its conventions. Every question of the reader is asked of this."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import median

from scanner_contract.values import Reading
from scanner_processing.normalise.conventions import Conventions, conventions
from scanner_processing.readers.offline.candidates import label_words
from scanner_processing.readers.offline.layout import Line, Sheet, Token, layout
from scanner_processing.readers.offline.mentions import Mention, find_mentions


@dataclass(frozen=True)
class Document:
    sheets: tuple[Sheet, ...]
    mentions: tuple[Mention, ...]
    known: Conventions

    @property
    def unit(self) -> float:
        """The median word height over all pages, in pixels."""
        return median(sheet.unit for sheet in self.sheets)

    @cached_property
    def label_words(self) -> frozenset[tuple[int, int]]:
        return label_words(self.mentions)

    @cached_property
    def _by_line(self) -> dict[int, list[Mention]]:
        """By the identity of their line: equal lines may stand on several pages."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(id(mention.line), []).append(mention)
        return found

    def mentions_on(self, line: Line) -> tuple[Mention, ...]:
        """The labels of one line, from left to right."""
        return tuple(self._by_line.get(id(line), ()))

    def without_labels(self, tokens: Iterable[tuple[int, Token]]) -> "Document":
        """The same document where some words (page and token) are no labels."""
        taken = frozenset(tokens)
        kept = (m for m in self.mentions if (m.line.page, m.span.tokens[0]) not in taken)
        return replace(self, mentions=tuple(kept))

    def lines(self) -> Iterator[Line]:
        return (line for sheet in self.sheets for line in sheet.lines)

    def labelled(self, *fields: str) -> tuple[Mention, ...]:
        return tuple(mention for mention in self.mentions if mention.field in fields)


def lay_out(reading: Reading) -> Document:
    """The document of a reading; without any words it has no sheets."""
    sheets = layout(reading)
    known = conventions(word.text for page in reading.pages for word in page.words)
    return Document(sheets, find_mentions(sheets), known)
