"""The figures of documents, from their judgements."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, stdev

from bench.accuracy.intervals import clopper_pearson
from bench.accuracy.judged import Judged, Outcome
from bench.accuracy.rows import BY_AMOUNT, LINES
from bench.accuracy.score import CORE, Judgement
from scanner_contract.invoice import GROUPS, terms


@dataclass(frozen=True, slots=True)
class Counts:
    """A value that was invented counts against what was said, one that was missed against what is true, and a wrong
    one against both."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    invented: int = 0

    @property
    def said(self) -> int:
        return self.right + self.wrong + self.invented

    @property
    def true(self) -> int:
        return self.right + self.wrong + self.missed

    @property
    def precision(self) -> float:
        return share(self.right, self.said)

    @property
    def recall(self) -> float:
        return share(self.right, self.true)

    @property
    def f1(self) -> float:
        return share(2 * self.right, self.said + self.true)


@dataclass(frozen=True, slots=True)
class Share:
    part: int
    whole: int

    @property
    def value(self) -> float:
        return share(self.part, self.whole)

    @property
    def interval(self) -> tuple[float, float]:
        return clopper_pearson(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Figures:
    """``unread`` are files that could not be read at all; they count as silence.

    ``exact``: every field of the header that the truth knows is right. ``exact_with_lines``: and every line. ``core``:
    those of ``CORE`` are. ``fields`` are the header's, then groups and their columns, in the model's order.
    """

    documents: int
    unread: int
    fields: Mapping[str, Counts]
    header: Counts
    exact: Share
    exact_with_lines: Share
    core: Share

    @property
    def lines(self) -> Counts:
        return self.fields.get(LINES, Counts())


@dataclass(frozen=True, slots=True)
class Spread:
    """Of a figure over several sources, each counting the same."""

    name: str
    sources: int
    mean: float
    deviation: float
    least: float
    most: float


# What of the figures of a source is compared with that of another.
SPREAD: Mapping[str, Callable[[Figures], float]] = {
    "precision": lambda each: each.header.precision,
    "recall": lambda each: each.header.recall,
    "F1": lambda each: each.header.f1,
    "lines F1": lambda each: each.lines.f1,
    "exact": lambda each: each.exact.value,
    "core": lambda each: each.core.value,
}


def figures(judgements: Sequence[Judgement]) -> Figures:
    judged = [value for each in judgements for value in each.judged]
    header = tuple(terms())
    return Figures(
        documents=len(judgements),
        unread=sum(bool(each.prediction.failure) for each in judgements),
        fields=_by_field(judged),
        header=counts(value for value in judged if value.field in header),
        exact=_share(each.all_right(header) for each in judgements),
        exact_with_lines=_share(each.all_right((*header, LINES)) for each in judgements),
        core=_share(each.all_right(CORE) for each in judgements),
    )


def by(judgements: Iterable[Judgement], key: Callable[[Judgement], str]) -> dict[str, Figures]:
    """The figures of each group, the largest first; documents without a name for theirs are in none."""
    groups: dict[str, list[Judgement]] = {}
    for each in judgements:
        groups.setdefault(key(each), []).append(each)
    groups.pop("", None)
    return {name: figures(group) for name, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))}


def spread(sources: Mapping[str, Figures]) -> list[Spread]:
    """Empty where there are not two sources. Lines count where a source has any."""
    found = []
    for name, figure in SPREAD.items():
        values = [figure(each) for each in sources.values() if name != "lines F1" or each.lines.true]
        if len(values) > 1:
            found.append(Spread(name, len(values), mean(values), stdev(values), min(values), max(values)))
    return found


def counts(judged: Iterable[Judged]) -> Counts:
    found = Counter(each.outcome for each in judged)
    return Counts(**{outcome.value: found[outcome] for outcome in Outcome})


def share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _by_field(judged: Sequence[Judged]) -> dict[str, Counts]:
    by_name: dict[str, list[Judged]] = {}
    for each in judged:
        by_name.setdefault(each.field, []).append(each)
    return {name: counts(by_name[name]) for name in _names() if name in by_name}


def _names() -> list[str]:
    names = list(terms())
    for group, row in GROUPS.items():
        names += [group, *([BY_AMOUNT] if group == LINES else []), *(f"{group}.{column}" for column in terms(row))]
    return names


def _share(outcomes: Iterable[bool | None]) -> Share:
    """Of those of which something is known."""
    known = [each for each in outcomes if each is not None]
    return Share(sum(known), len(known))
