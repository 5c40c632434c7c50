"""The figures of a contestant, from its turns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from bench.pages.pages import KINDS, Page
from bench.pages.run import Turn
from bench.pages.score import Score

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Figures:
    """``rates`` are pages per second of the whole machine, one a round; ``seconds`` those of a page read by one process
    alone; ``peak`` is in MiB; ``scores`` are summed over the pages of a kind."""

    name: str
    processes: int
    rates: tuple[float, ...]
    seconds: float
    peak: float
    scores: Mapping[str, Score]

    @property
    def rate(self) -> float:
        return median(self.rates)

    @property
    def score(self) -> Score:
        return sum(self.scores.values(), Score())

    def times(self, other: "Figures") -> tuple[float, ...]:
        """How many times as fast as another this one is, round by round."""
        return tuple(mine / theirs for mine, theirs in zip(self.rates, other.rates, strict=True))


def figures(rounds: Sequence[Sequence[Turn]]) -> list[Figures]:
    """Of each contestant, in the order of their turns."""
    return [_figures(turns) for turns in zip(*rounds, strict=True)]


def _figures(turns: Sequence[Turn]) -> Figures:
    return Figures(
        name=turns[0].contestant,
        processes=turns[0].processes,
        rates=tuple(turn.pages_per_second for turn in turns),
        seconds=mean(turn.alone.seconds for turn in turns),
        peak=max(turn.peak for turn in turns) / MIB,
        scores=_by_kind([each for turn in turns for each in turn.read]),
    )


def _by_kind(read: Iterable[tuple[Page, str]]) -> dict[str, Score]:
    """In the order of the kinds."""
    scores: dict[str, Score] = {}
    for page, text in sorted(read, key=lambda each: KINDS.index(each[0].kind)):
        scores[page.kind] = scores.get(page.kind, Score()) + page.truth.judged(text)
    return scores
