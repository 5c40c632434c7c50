"""Phrases and what they mean, found also where a scan has broken or confused a letter.

Spelling is compared without case, accents, spaces and punctuation: ``Rechnungs-Nr.`` is ``rechnungsnr``.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from scanner_processing.normalise.text import squeeze

Value = TypeVar("Value")

LONG = 10
"""In phrases of so many letters one may be wrong, missing or too much: shorter words turn into each other."""
LOOK_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "8": "b"})
"""Signs that scans confuse, each as the letter that stands for its kind."""


def alternatives(phrases: str) -> tuple[str, ...]:
    """The phrases of a table's cell, squeezed: ``total | {incl/with} vat`` → ``total``, ``inclvat``, ``withvat``."""
    return tuple(squeeze(each) for phrase in phrases.split("|") for each in _expanded(phrase))


def _expanded(phrase: str) -> Iterator[str]:
    head, brace, rest = phrase.partition("{")
    if not brace:
        yield head
        return
    choices, _, tail = rest.partition("}")
    for end in _expanded(tail):
        yield from (head + choice + end for choice in choices.split("/"))


class PhraseBook:
    """What phrases mean. Of two meanings of one phrase the first counts; a misread phrase has one, or none."""

    def __init__(self, tables: Iterable[Mapping[str, str]]) -> None:
        pairs = [(p, meaning) for table in tables for meaning, cell in table.items() for p in alternatives(cell)]
        self._exact = {phrase: meaning for phrase, meaning in reversed(pairs) if phrase}
        self._alike = _unambiguous((phrase.translate(LOOK_ALIKE), meaning) for phrase, meaning in self._exact.items())
        long = [(phrase, meaning) for phrase, meaning in self._exact.items() if len(phrase) >= LONG]
        self._near = _grouped(
            (shorter, (phrase, meaning)) for phrase, meaning in long for shorter in _shortened(phrase)
        )

    def meaning(self, squeezed: str) -> str | None:
        """What a squeezed text means as it stands, or with digits read as the letters that look like them."""
        found = self._exact.get(squeezed)
        return found or (self._alike.get(squeezed.translate(LOOK_ALIKE)) if _is_wordy(squeezed) else None)

    def near(self, squeezed: str) -> str | None:
        """What a long text means but for one letter; None where that could be several things."""
        if len(squeezed) < LONG or not squeezed.isalpha():
            return None
        known = {pair for shorter in _shortened(squeezed) for pair in self._near.get(shorter, ())}
        meanings = {meaning for phrase, meaning in known if _one_apart_inside(phrase, squeezed)}
        return meanings.pop() if len(meanings) == 1 else None


def _is_wordy(squeezed: str) -> bool:
    """Whether a text is letters for the most part."""
    return sum(sign.isalpha() for sign in squeezed) * 2 > len(squeezed) > 2


def _shortened(phrase: str) -> Iterator[str]:
    """A phrase, and what it is without any one of its letters: texts one letter apart share one of these."""
    yield phrase
    yield from (phrase[:n] + phrase[n + 1 :] for n in range(len(phrase)))


def _one_apart_inside(one: str, other: str) -> bool:
    """Whether texts differ by one letter: another, one more, one less, or two that changed places.

    At its ends a text must be the same: a letter there may be a word, or a value.
    """
    if one[0] != other[0] or one[-1] != other[-1]:
        return False
    shorter, longer = sorted((one, other), key=len)
    same = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    rest, more = shorter[same:], longer[same:]
    if len(shorter) < len(longer):
        return rest == more[1:]
    return rest[1:] == more[1:] or (rest[2:] == more[2:] and rest[:2] == more[1::-1])


def _unambiguous(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {text: meanings[0] for text, meanings in _grouped(pairs).items() if len(set(meanings)) == 1}


def _grouped(pairs: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    groups: dict[str, list[Value]] = {}
    for text, value in pairs:
        groups.setdefault(text, []).append(value)
    return groups
