"""What stated probabilities are worth: whether so many are right, and whether they tell right from wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import mean

from bench.accuracy.intervals import clopper_pearson

# Readers are mostly sure, so the bins are narrow at the top.
EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
# Fewer than so many say nothing of a bin, of the error over all bins, of how right and wrong are told apart.
FEWEST_IN_BIN, FEWEST, FEWEST_OF_EACH = 10, 50, 10

Stated = tuple[float, bool]  # a probability, and whether it came true


@dataclass(frozen=True, slots=True)
class Bin:
    """Probabilities from ``low`` to below ``high``, the last one with it. ``stated`` is their mean."""

    low: float
    high: float
    count: int
    right: int
    stated: float

    @property
    def share(self) -> float:
        return self.right / self.count

    @property
    def interval(self) -> tuple[float, float]:
        return clopper_pearson(self.right, self.count)

    @property
    def is_few(self) -> bool:
        return self.count < FEWEST_IN_BIN


@dataclass(frozen=True, slots=True)
class Calibration:
    """``error`` is the expected calibration error, ``auroc`` how probably one that is right was stated as more probable
    than one that is wrong. They are None where nothing can be told from so few; ``doubt`` then says why."""

    count: int
    right: int
    bins: tuple[Bin, ...]
    error: float | None
    auroc: float | None
    doubt: str


def calibration(stated: Sequence[Stated]) -> Calibration:
    count, right = len(stated), sum(came_true for _, came_true in stated)
    bins = tuple(_bins(stated))
    each = min(right, count - right)
    return Calibration(
        count=count,
        right=right,
        bins=bins,
        error=expected_error(bins) if count >= FEWEST else None,
        auroc=auroc(stated) if each >= FEWEST_OF_EACH else None,
        doubt=_doubt(count, right),
    )


def expected_error(bins: Sequence[Bin]) -> float:
    """How far the share that is right lies from what was stated, on average."""
    return sum(each.count * abs(each.share - each.stated) for each in bins) / sum(each.count for each in bins)


def auroc(stated: Sequence[Stated]) -> float:
    """By ranks (Mann and Whitney); equal ones share their rank, so that who always says the same gets a half.

    Raises:
        ZeroDivisionError: all came true, or none.
    """
    right = sum(came_true for _, came_true in stated)
    ranks, before = 0.0, 0
    for _, group in groupby(sorted(stated), key=lambda each: each[0]):
        outcomes = [came_true for _, came_true in group]
        ranks += sum(outcomes) * (before + (len(outcomes) + 1) / 2)
        before += len(outcomes)
    return (ranks - right * (right + 1) / 2) / (right * (len(stated) - right))


def _bins(stated: Sequence[Stated]) -> list[Bin]:
    """Those that are not empty."""
    found = []
    for low, high in pairwise(EDGES):
        within = [each for each in stated if low <= each[0] < high or each[0] == high == EDGES[-1]]
        if within:
            right = sum(came_true for _, came_true in within)
            found.append(Bin(low, high, len(within), right, mean(probability for probability, _ in within)))
    return found


def _doubt(count: int, right: int) -> str:
    doubts = []
    if count < FEWEST:
        doubts.append(f"{count} are too few for the calibration error: it takes {FEWEST}")
    if min(right, count - right) < FEWEST_OF_EACH:
        doubts.append(
            f"{right} right and {count - right} wrong are too few to say how well they are told apart: it takes "
            f"{FEWEST_OF_EACH} of each"
        )
    return "; ".join(doubts)
