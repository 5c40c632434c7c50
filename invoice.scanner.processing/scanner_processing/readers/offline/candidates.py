"""What stands beside or below a label."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scanner_contract.values import Guess
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.confidence import AGREES, BELOW, CONTESTED, IN_SENTENCE, LABELLED
from scanner_processing.readers.offline.layout import Span, shared_width
from scanner_processing.readers.offline.mentions import Mention

REACH = 2.2
"""A value below its label begins within this many units."""

Find = Callable[[Span], Span | None]
"""Finds a value in some text, or None."""


@dataclass(frozen=True)
class Candidate:
    """A possible answer; ``raw`` is the text as printed without signs around it."""

    span: Span
    raw: str
    confidence: float

    def guess(self) -> Guess:
        return self.span.guess(self.confidence, self.raw)


def text_beside(mention: Mention, border: int) -> Span | None:
    """The text of one column right of a label, before the place ``border``: the rest of its chunk, or the next."""
    tokens = mention.line.tokens
    start = next((n for n in range(mention.end, border) if squeeze(tokens[n].text)), None)
    if start is None:
        return None
    chunk = next(chunk for chunk in mention.line.chunks if tokens[start] in chunk.tokens)
    return chunk.part(chunk.tokens.index(tokens[start]))


def beside(mention: Mention, find: Find) -> Span | None:
    """The value between a label and the next label of its line; remarks in brackets are passed over."""
    places = _without_brackets(mention)
    return find(Span(mention.line.page, tuple(mention.line.tokens[n] for n in places))) if places else None


def below(mention: Mention, find: Find, taken: frozenset[tuple[int, int]]) -> Span | None:
    """The value in the nearest text under a label; ``taken`` are the words that are labels themselves."""
    for chunk in mention.sheet.below(mention.span.box, REACH):
        if (chunk.page, chunk.tokens[0].word) in taken:
            return None
        value = find(chunk) or _right_under(mention, chunk, find)
        if value or squeeze(chunk.text):
            return value
    return None


def _right_under(mention: Mention, chunk: Span, find: Find) -> Span | None:
    """The value among the words of a long text that stand under the label itself."""
    under = tuple(token for token in chunk.tokens if shared_width(token.box, mention.span.box) > 0)
    return find(Span(chunk.page, under)) if under else None


def candidates(
    mention: Mention, find: Find, taken: frozenset[tuple[int, int]], clean: Callable[[str], str]
) -> list[Candidate]:
    """The answer that a label points to, if any: beside it first, then below."""
    span = beside(mention, find)
    if span:
        confidence = LABELLED if mention.leading else IN_SENTENCE
        return [Candidate(span, clean(span.text), confidence)]
    under = below(mention, find, taken) if mention.leading and _is_alone(mention) else None
    return [Candidate(under, clean(under.text), BELOW)] if under else []


def choose(found: Iterable[Candidate]) -> Candidate | None:
    """The surest candidate, the first of equals; surer if another place agrees, less sure if an equal one does not."""
    ranked = sorted(found, key=lambda candidate: -candidate.confidence)
    if not ranked:
        return None
    best = ranked[0]
    rivals = [
        other for other in ranked if other.confidence >= best.confidence and squeeze(other.raw) != squeeze(best.raw)
    ]
    if rivals:
        return Candidate(best.span, best.raw, min(best.confidence, CONTESTED))
    again = any(other.span.box != best.span.box and squeeze(other.raw) == squeeze(best.raw) for other in ranked)
    return Candidate(best.span, best.raw, max(best.confidence, AGREES)) if again else best


def label_words(mentions: Iterable[Mention]) -> frozenset[tuple[int, int]]:
    """Page and index of each word that opens a label."""
    return frozenset((mention.line.page, mention.span.tokens[0].word) for mention in mentions if mention.leading)


def _without_brackets(mention: Mention) -> list[int]:
    places: list[int] = []
    depth = 0
    for place in mention.behind:
        text = mention.line.tokens[place].text
        depth += text.startswith("(")
        if not depth:
            places.append(place)
        depth = max(0, depth - text.rstrip(":").endswith(")"))
    return places


def _is_alone(mention: Mention) -> bool:
    """Whether nothing stands right behind the label, in its own column."""
    places = mention.behind
    return not places or mention.line.gap_before(places[0]) > 1 or not squeeze(mention.line.tokens[places[0]].text)
