"""What is known of a page: its whole text, or only some of the values that stand on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from bench.pages.score import Score, score, words

# Fields whose values stand on the page in one way but for blanks, signs and points.
FIELDS = ("invoice_number", "vendor_vat_id", "iban", "amount", "vat", "total")
LONGEST = 9  # words: an IBAN in groups of four, and a letter or two


class Truth(Protocol):
    def judged(self, read: str) -> Score:
        """How well the text that was read agrees with what is known."""


@dataclass(frozen=True, slots=True)
class Text:
    """All that is printed."""

    printed: str

    def judged(self, read: str) -> Score:
        return score(self.printed, read)


@dataclass(frozen=True, slots=True)
class Values:
    """Of each value the forms of which one stands on the page, as letters and digits alone."""

    forms: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, truth: Mapping[str, object]) -> "Values":
        """From a document's fields; a list says that any of its values is right."""
        known = (truth[name] for name in FIELDS if truth.get(name) not in (None, "", []))
        return cls(tuple(frozenset(map(_form, each if isinstance(each, list) else [each])) for each in known))

    def judged(self, read: str) -> Score:
        shown = _runs(read)
        return Score(values=len(self.forms), values_found=sum(not forms.isdisjoint(shown) for forms in self.forms))


def _form(value: object) -> str:
    """A number is an amount: its digits with those of the cents."""
    return _plain(f"{abs(value):.2f}" if isinstance(value, int | float) else str(value))


def _runs(read: str) -> frozenset[str]:
    """Every few neighbouring words taken together, also without the letters around their digits (`EUR`)."""
    plain = [_plain(word) for word in words(read)]
    runs = {run for start in range(len(plain)) for run in accumulate(plain[start : start + LONGEST])}
    return frozenset(runs | {run.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for run in runs})


def _plain(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())
