"""Words → lines. Distances count in the page's own units, so that resolution does not matter.

A unit is about the size of the usual letters: the median height of the words. Boxes that hug their letters are lower
than those that leave room for accents, so the width of letters has a say as well.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import NamedTuple

from scanner_contract.values import Box, Evidence, Guess, PageReading, Reading, Word
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.seams import seam

LETTERS_A_UNIT = 2
"""So many letters of middling width are as wide as they are tall."""
SAME_LINE = 0.5
"""Two words share a line if they share at least this part of the lower one's height."""
TOUCHING = 0.3
"""A comma closer than this part of the height of the word before it belongs to that word."""
SMALL = 0.5
"""Words lower than this many units are only signs."""
WIDE_GAP = 1.1
"""A gap wider than this many units separates columns."""

SLIP = 20
"""Print narrower than this many units is a till receipt's."""
MARGIN = 0.08
"""The part of the page's width, on either side, that nothing but remarks is printed in."""
OUTLIERS = 20
"""One line in so many may be wider."""
SLIMMEST = 0.15
"""No upright word ("ill") is slimmer than this part of its height a letter, however much room its box leaves."""
LONG_CHAIN = 8
"""So many short words above each other are text printed sideways."""
MOST_WORDS = 5000
"""A page of dense print has a fifth of this; what lies beyond is not looked at."""


class Token(NamedTuple):
    """A word, or one part of a glued one; ``word`` is the place in ``PageReading.words``."""

    text: str
    box: Box
    word: int
    confidence: float = 1.0

    @property
    def middle(self) -> float:
        return (self.box.y0 + self.box.y1) / 2

    @property
    def height(self) -> int:
        return self.box.y1 - self.box.y0


@dataclass(frozen=True)
class Span:
    """Some tokens of one page, in reading order; never empty."""

    page: int
    tokens: tuple[Token, ...]

    @cached_property
    def text(self) -> str:
        """As printed; a comma that the text layer holds apart stays at its word."""
        first, *others = self.tokens
        pairs = zip(self.tokens, others, strict=False)
        return first.text + "".join(("" if _clings(left, right) else " ") + right.text for left, right in pairs)

    @cached_property
    def squeezed(self) -> str:
        return squeeze(self.text)

    @cached_property
    def box(self) -> Box:
        return enclosing(token.box for token in self.tokens)

    @property
    def height(self) -> float:
        return median(token.height for token in self.tokens)

    def part(self, start: int, end: int | None = None) -> "Span":
        return Span(self.page, self.tokens[start:end])

    def guess(self, confidence: float, raw: str | None = None) -> Guess:
        """This text as an answer, no surer than its worst word is read; ``raw`` where the answer is only a part of it.

        ``confidence`` is that of the place, given that it was read right.
        """
        words = tuple(dict.fromkeys(token.word for token in self.tokens))
        evidence = Evidence(page=self.page, box=self.box, words=words)
        read = min(token.confidence for token in self.tokens)
        return Guess(raw=raw or self.text, confidence=confidence * read, evidence=evidence)


@dataclass(frozen=True)
class Line(Span):
    """All tokens at one height, from left to right; ``unit`` is the page's median word height."""

    unit: float

    @cached_property
    def chunks(self) -> tuple[Span, ...]:
        """The line cut at wide gaps."""
        starts = [0, *(n for n in range(1, len(self.tokens)) if self.gap_before(n) > WIDE_GAP)]
        return tuple(self.part(a, b) for a, b in zip(starts, [*starts[1:], None], strict=True))

    def gap_before(self, place: int) -> float:
        """The space before a token, in units."""
        return (self.tokens[place].box.x0 - self.tokens[place - 1].box.x1) / self.unit


@dataclass(frozen=True)
class Sheet:
    """A page in lines, from top to bottom; ``letters`` is the usual height of its words."""

    number: int
    width: int
    height: int
    unit: float
    letters: float
    lines: tuple[Line, ...]

    @cached_property
    def is_scanned(self) -> bool:
        """Whether the words were read from an image, and so may be misread: a text layer is sure of all."""
        return any(token.confidence < 1 for line in self.lines for token in line.tokens)

    @cached_property
    def is_slip(self) -> bool:
        """Whether the print is as narrow as on a till receipt, however large the page."""
        widths = sorted(line.box.x1 - line.box.x0 for line in self.lines)
        return bool(widths) and widths[-1 - len(widths) // OUTLIERS] < SLIP * self.unit

    def chunks(self) -> Iterator[Span]:
        return (chunk for line in self.lines for chunk in line.chunks)

    def below(self, box: Box, reach: float) -> tuple[Span, ...]:
        """The chunks under a box that share some of its width, nearest first, within ``reach`` units."""
        first = bisect_left(self.lines, box.y1 - self.unit / 3, key=_top)
        last = bisect_right(self.lines, box.y1 + reach * self.unit, key=_top)
        near = (chunk for line in self.lines[first:last] for chunk in line.chunks)
        found = (chunk for chunk in near if shared_width(chunk.box, box) > 0)
        return tuple(sorted(found, key=lambda chunk: chunk.box.y0))


def _top(line: Line) -> int:
    return line.box.y0


def _clings(left: Token, right: Token) -> bool:
    return right.text[0] in ",.;:!?" and right.box.x0 - left.box.x1 < TOUCHING * left.height


def layout(reading: Reading) -> tuple[Sheet, ...]:
    """The pages that have words."""
    return tuple(_sheet(page) for page in reading.pages if page.words)


def enclosing(boxes: Iterable[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def shared_width(one: Box, other: Box) -> int:
    """By how many pixels two boxes overlap from left to right; negative: the gap between them."""
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _sheet(page: PageReading) -> Sheet:
    upright = [(n, word) for n, word in enumerate(page.words[:MOST_WORDS]) if word.text and not _is_sideways(word)]
    letters = median([word.y1 - word.y0 for _, word in upright] or [1])
    breadth = median([(word.x1 - word.x0) / len(word.text) for _, word in upright] or [1])
    unit = max(1.0, letters, LETTERS_A_UNIT * breadth)
    stacked = _stacked([(n, word) for n, word in upright if _in_margin(word, page.width)], unit)
    tokens = [token for n, word in upright if n not in stacked for token in _tokens(word, n)]
    return Sheet(page.number, page.width, page.height, unit, letters, _lines(tokens, page.number, unit, letters))


def _is_sideways(word: Word) -> bool:
    return len(word.text) > 2 and word.x1 - word.x0 < SLIMMEST * len(word.text) * (word.y1 - word.y0)


def _in_margin(word: Word, width: int) -> bool:
    return len(word.text) <= 3 and (word.x1 < MARGIN * width or word.x0 > (1 - MARGIN) * width)


def _stacked(words: list[tuple[int, Word]], unit: float) -> frozenset[int]:
    """The indices of words that stand above each other in a long chain: text printed sideways, letter by letter."""
    chains: list[list[tuple[int, Word]]] = []
    for index, word in sorted(words, key=lambda each: each[1].y0):
        chain = next((c for c in chains if word.y0 - c[-1][1].y1 < unit and abs(word.x0 - c[-1][1].x0) < unit), None)
        if chain is None:
            chains.append([(index, word)])
        else:
            chain.append((index, word))
    return frozenset(index for chain in chains if len(chain) >= LONG_CHAIN for index, _ in chain)


def _tokens(word: Word, index: int) -> tuple[Token, ...]:
    """A word, cut where a label is glued to its value: ``VAT19%:19,00``."""
    cut = seam(word.text)
    if not cut:
        return (Token(word.text, word.box, index, word.confidence),)
    middle = word.x0 + round((word.x1 - word.x0) * cut / len(word.text))
    left, right = word._replace(text=word.text[:cut], x1=middle), word._replace(text=word.text[cut:], x0=middle)
    return *_tokens(left, index), *_tokens(right, index)


def _lines(tokens: list[Token], page: int, unit: float, letters: float) -> tuple[Line, ...]:
    """Tokens by line, each joining the line whose last word is level with it.

    Commas and dashes come last: alone, they say little about where a line runs. ``level`` are the lines by the height
    at which they run, in units, so that a word is compared with its neighbours alone.
    """
    lines: list[list[Token]] = []
    level: dict[int, set[int]] = {}
    for token in sorted(tokens, key=lambda token: (_is_sign(token, letters), token.box.x0)):
        box = _taller(token.box, letters) if _is_sign(token, letters) else token.box
        bands = range(int(box.y0 / unit), int(box.y1 / unit) + 1)
        near = sorted({place for band in bands for place in level.get(band, ())})
        home = max(near, key=lambda place: _levelness(lines[place], box), default=None)
        if home is None or _levelness(lines[home], box)[0] < SAME_LINE:
            home = len(lines)
            lines.append([])
        lines[home].append(token)
        for band in bands:
            level.setdefault(band, set()).add(home)
    ordered = (tuple(sorted(line, key=lambda token: token.box.x0)) for line in lines)
    return tuple(sorted((Line(page, each, unit) for each in ordered), key=lambda line: line.box.y0))


def _is_sign(token: Token, letters: float) -> bool:
    return token.height < SMALL * letters


def _taller(box: Box, letters: float) -> Box:
    """The place of a sign as if it were a letter: a comma reaches up from the line, a quotation mark down to it."""
    more = round(letters / 2)
    return Box(box.x0, box.y0 - more, box.x1, box.y1 + more)


def _levelness(line: list[Token], box: Box) -> tuple[float, int]:
    """The part of the lower one's height that a box shares with the last word before it; then how near that is."""
    before = next((token for token in reversed(line) if token.box.x0 <= box.x0), line[0])
    shared = min(before.box.y1, box.y1) - max(before.box.y0, box.y0)
    part = shared / max(1, min(before.height, box.y1 - box.y0))
    return round(part, 1), -abs(box.x0 - before.box.x1)
