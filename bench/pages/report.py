"""The figures as tables in Markdown, with what has to be said for them to mean something."""

import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median

from bench.markdown import machine, table
from bench.pages.engines import CONTESTANTS, Contestant
from bench.pages.figures import Figures
from bench.pages.score import Score

HEAD = ("engine", "pages/s", "ours is faster", "s/page", "MiB", "CER", "with insertions", "words", "numbers")
KIND_HEAD = ("engine", "kind", "CER", "with insertions", "words", "numbers", "values")


@dataclass(frozen=True, slots=True)
class Report:
    """``pages`` says what was read; ``left_out`` are contestants that could not run, and why."""

    pages: str
    figures: Sequence[Figures]
    left_out: Sequence[tuple[str, str]]
    plot: str

    def markdown(self) -> str:
        parts = (
            f"# Reading pages\n\n{self._circumstances()}",
            table(HEAD, [self._row(each) for each in self.figures]),
            *([_left_out(self.left_out)] if self.left_out else []),
            LEGEND,
            f"![Pages per second and errors of each engine]({self.plot})",
            "## Kinds of pages",
            table(KIND_HEAD, [row for each in self.figures for row in _kind_rows(each)]),
            "## Rounds\n\nPages per second of the whole machine, and how many times as fast ours was.",
            self._rounds(),
            "## Engines",
            table(
                ("engine", "version", "set up as"),
                [(each.name, each.version(), each.setup) for each in self._present()],
            ),
        )
        return "\n\n".join(parts) + "\n"

    def _circumstances(self) -> str:
        processes = self.figures[0].processes
        return (
            f"{datetime.now(UTC):%Y-%m-%d}, {machine()}, Python {platform.python_version()}. {self.pages} "
            f"{len(self.figures[0].rates)} rounds; {processes} processes, one thread each."
        )

    def _row(self, each: Figures) -> tuple[str, ...]:
        ours, *_others = self.figures
        times = "" if each is ours else _span(ours.times(each))
        return (each.name, f"{each.rate:.2f}", times, f"{each.seconds:.2f}", f"{each.peak:,.0f}", *_quality(each.score))

    def _rounds(self) -> str:
        ours, *others = self.figures
        head = ("round", *(each.name for each in self.figures), *(f"over {each.name}" for each in others))
        rates = zip(*(each.rates for each in self.figures), strict=True)
        times = zip(*(ours.times(each) for each in others), strict=True) if others else ((),) * len(ours.rates)
        rows = [
            (str(number), *(f"{rate:.2f}" for rate in of_round), *(f"{ratio:.2f}" for ratio in ratios))
            for number, (of_round, ratios) in enumerate(zip(rates, times, strict=True), 1)
        ]
        return table(head, rows)

    def _present(self) -> Iterable[Contestant]:
        ran = {each.name for each in self.figures}
        return (each for each in CONTESTANTS if each.name in ran)


LEGEND = """\
*pages/s*: of the whole machine, a process a core, median of the rounds. *ours is faster*: so many times, on the same
pages in the same round: median (least to most). *s/page*: by one process while all else rests. *MiB*: the most memory
of one process, with the largest program it called. *CER*: letters printed that were read wrong or not at all; *with
insertions*: and letters that stand nowhere. *words*: those read exactly. *numbers*: words with a digit whose letters
stand together as printed. The order of words counts for nothing. *values*: of scans and photographs that were found,
whose text nobody knows, the numbers and identifiers of the invoice that were read."""


def _kind_rows(each: Figures) -> list[tuple[str, ...]]:
    return [(each.name, kind, *_quality(score), _values(score)) for kind, score in each.scores.items()]


def _quality(score: Score) -> tuple[str, ...]:
    shares = (score.error_rate, score.error_rate_with_insertions, score.word_recall, score.digit_recall)
    return tuple(f"{share * 100:.2f} %" if score.letters else "" for share in shares)


def _values(score: Score) -> str:
    return f"{score.value_recall * 100:.2f} % of {score.values}" if score.values else ""


def _span(ratios: Sequence[float]) -> str:
    return f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def _left_out(left_out: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"{name} is left out: it needs {what}." for name, what in left_out)
