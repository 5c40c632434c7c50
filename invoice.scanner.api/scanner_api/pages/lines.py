"""A page's words as lines of text, by where they stand."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from scanner_contract.values import Word

SHARED = 0.5  # of the shorter of two spans: words that share so much of their heights are on one line
FLAT = 0.5  # of the usual height: commas, dashes, quotation marks
MOST_LINES = 120  # among which a word's own is looked for: bounds the work that a page of rubbish makes
WIDE = 1.0  # of a word's height: a wider gap parts columns
COLUMN_GAP = "   "


@dataclass(frozen=True, slots=True)
class Span:
    """From ``begin`` to ``end``, down the page or across it."""

    begin: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.begin

    def shared(self, other: "Span") -> float:
        """Negative where they lie apart."""
        return min(self.end, other.end) - max(self.begin, other.begin)

    def overlaps(self, other: "Span") -> bool:
        """Whether they share at least half of the shorter one."""
        return self.shared(other) >= SHARED * min(self.length, other.length)


@dataclass(frozen=True, slots=True)
class Row:
    """Words side by side, from left to right. ``band`` is the lowest one's: a tall one must not swallow two lines."""

    words: tuple[Word, ...]
    band: Span

    def takes(self, word: Word, band: Span) -> bool:
        """Whether a word stands at this height, and where no other word stands: lines beside may bridge two here."""
        if not self.band.overlaps(band):
            return False
        place, width = self._place(word), Span(word.x0, word.x1)
        beside = self.words[max(place - 1, 0) : place + 1]
        return not any(Span(each.x0, each.x1).overlaps(width) for each in beside)

    def with_word(self, word: Word, band: Span) -> "Row":
        place = self._place(word)
        words = (*self.words[:place], word, *self.words[place:])
        return Row(words, min(self.band, band, key=lambda each: each.length))

    def text(self) -> str:
        gaps = [_gap(before, word) for before, word in pairwise(self.words)]
        return "".join(gap + _said(word) for gap, word in zip(["", *gaps], self.words, strict=True))

    def _place(self, word: Word) -> int:
        return bisect_right(self.words, word.x0, key=lambda each: each.x0)


def page_text(words: Sequence[Word]) -> str:
    """The text of a page, each line with its end; empty where there are no words."""
    return "".join(f"{row.text()}\n" for row in rows(words))


def rows(words: Sequence[Word]) -> list[Row]:
    """The words grouped by line, from top to bottom. Flat ones come last, when it is known which lines there are."""
    usual = median(_height(word) for word in words) if words else 0.0
    found: list[Row] = []
    for word in sorted(words, key=lambda word: (_height(word) < FLAT * usual, _middle(word))):
        band = _band(word, usual)
        fitting = [i for i in range(max(len(found) - MOST_LINES, 0), len(found)) if found[i].takes(word, band)]
        if fitting:
            best = max(fitting, key=lambda index: found[index].band.shared(band))
            found[best] = found[best].with_word(word, band)
        else:
            found.append(Row((word,), band))
    return sorted(found, key=lambda row: row.band.begin + row.band.end)


def _band(word: Word, usual: float) -> Span:
    """Where a word stands; a flat one reaches as far as is usual, up and down: a comma belongs to the line it ends."""
    if _height(word) >= FLAT * usual:
        return Span(word.y0, word.y1)
    return Span(_middle(word) - usual, _middle(word) + usual)


def _gap(before: Word, word: Word) -> str:
    wide = word.x0 - before.x1 > WIDE * max(_height(before), _height(word))
    return COLUMN_GAP if wide else " "


def _height(word: Word) -> int:
    return word.y1 - word.y0


def _middle(word: Word) -> float:
    return (word.y0 + word.y1) / 2


def _said(word: Word) -> str:
    """Without line breaks and form feeds: those are ours."""
    return " ".join(word.text.split())
