"""Where label phrases stand in a line."""

from collections.abc import Iterable
from dataclasses import dataclass

from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.labels import PHRASES
from scanner_processing.readers.offline.layout import WIDE_GAP, Line, Sheet, Span
from scanner_processing.readers.offline.phrases import PhraseBook

LONGEST_PHRASE = 8  # tokens, broken words counted apart
SHORTEST_END = 3
"""A misread phrase begins and ends with words of so many letters: shorter ones may be no part of it."""


@dataclass(frozen=True)
class Mention:
    """A label: tokens ``start`` to ``end`` (outside) of its line, and the place of the next label there.

    ``leading``: it opens its column, so that it is no word in the middle of a sentence.
    """

    field: str
    sheet: Sheet
    line: Line
    start: int
    end: int
    next_start: int
    leading: bool

    @property
    def span(self) -> Span:
        return self.line.part(self.start, self.end)

    @property
    def behind(self) -> tuple[int, ...]:
        """The places of the tokens between this label and the next."""
        return tuple(range(self.end, self.next_start))


def find_mentions(sheets: Iterable[Sheet]) -> tuple[Mention, ...]:
    """All labels of a document, page by page, from top to bottom and left to right."""
    return tuple(mention for sheet in sheets for line in sheet.lines for mention in _in_line(sheet, line))


def phrases_in(line: Span, unit: float, phrases: PhraseBook) -> tuple[tuple[str, int, int], ...]:
    """The longest phrases from left to right that do not overlap, each as (meaning, first token, end)."""
    found: list[tuple[str, int, int]] = []
    place = 0
    while place < len(line.tokens):
        match = _longest(line, unit, place, phrases)
        if match:
            found.append(match)
        place = match[2] if match else place + 1
    return tuple(found)


def _longest(line: Span, unit: float, start: int, phrases: PhraseBook) -> tuple[str, int, int] | None:
    best: tuple[str, int, int] | None = None
    text = ""
    for place in range(start, min(start + LONGEST_PHRASE, len(line.tokens))):
        token = line.tokens[place]
        if place > start and token.box.x0 - line.tokens[place - 1].box.x1 > WIDE_GAP * unit:
            break
        part = "" if place > start and _is_rate(line, place) else squeeze(token.text)
        text += part
        meaning = (phrases.meaning(text) or _misread(line, start, place, text, phrases)) if part else None
        if meaning:
            best = (meaning, start, place + 1)
        elif not part and place == start:
            break
    return best


def _misread(line: Span, start: int, place: int, text: str, phrases: PhraseBook) -> str | None:
    """What a phrase means that has one wrong letter, inside the words and not beside them."""
    ends = (squeeze(line.tokens[start].text), squeeze(line.tokens[place].text))
    return phrases.near(text) if min(map(len, ends)) >= SHORTEST_END else None


def _is_rate(line: Span, place: int) -> bool:
    """A rate inside a label: ``plus 19 % VAT``."""
    following = line.tokens[place + 1].text if place + 1 < len(line.tokens) else ""
    text = line.tokens[place].text
    return text.endswith("%") or (text[0].isdigit() and following.startswith("%"))


def _in_line(sheet: Sheet, line: Line) -> tuple[Mention, ...]:
    found = phrases_in(line, line.unit, PHRASES)
    starts = [*(start for _, start, _ in found), len(line.tokens)][1:]
    return tuple(
        Mention(field, sheet, line, start, end, next_start, _leads(line, start))
        for (field, start, end), next_start in zip(found, starts, strict=True)
    )


def _leads(line: Line, start: int) -> bool:
    """Whether nothing with a meaning stands before a token in its column: a rate or a sign does not count."""
    for place in range(start, 0, -1):
        before = line.tokens[place - 1].text
        if line.gap_before(place) > WIDE_GAP or before.endswith((":", "|", "·", "•")):
            return True
        if any(sign.isalpha() for sign in before):
            return False
    return True
