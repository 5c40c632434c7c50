"""The figures as a short table in Markdown, and all of them as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bench.accuracy.calibration import Calibration
from bench.accuracy.figures import Counts, Figures, Share
from bench.accuracy.measure import Measure
from bench.accuracy.rows import BY_AMOUNT, LINES
from bench.markdown import table
from scanner_contract.invoice import GROUPS, terms

FIELD_HEAD = ("field", "P", "R", "F1", "right", "wrong", "missed", "invented")
GROUP_HEAD = ("documents", "number", "P", "R", "F1", "lines F1", "exact", "core")
CALIBRATION_HEAD = ("probability", "number", "right", "calibration error", "AUROC", "")

LEGEND = """\
*P*, *R*, *F1*: of what was said, of what is true, and their harmonic mean. *missed*: nothing was said. *invented*: the
invoice says nothing, or has no such row. *exact*: documents with every field of the header right that the truth knows;
*core*: with number, date, vendor, currency and total. In brackets stands the interval that holds the true share 19
times out of 20 (Clopper and Pearson)."""


@dataclass(frozen=True, slots=True)
class Report:
    """``circumstances`` say what was read, when and where."""

    circumstances: str
    measure: Measure

    def markdown(self) -> str:
        measure = self.measure
        groups = {"all": {"": measure.whole}} | dict(measure.groups)
        parts = (
            f"# Accuracy\n\n{self.circumstances}",
            table(FIELD_HEAD, [_field_row(name, each) for name, each in shown_fields(measure.whole)]),
            table(
                GROUP_HEAD,
                [group_row(f"{of}: {n}" if n else of, each) for of in groups for n, each in groups[of].items()],
            ),
            approved(measure),
            table(CALIBRATION_HEAD, [calibration_row(name, each) for name, each in measure.calibrations.items()]),
            *([spread(measure)] if measure.spread else []),
            LEGEND,
        )
        return "\n\n".join(parts) + "\n"

    def figures(self) -> dict[str, Any]:
        """All of them, for programs."""
        measure = self.measure
        return {
            "circumstances": self.circumstances,
            "all": plain(measure.whole),
            **{of: {name: plain(each) for name, each in group.items()} for of, group in measure.groups.items()},
            "spread": [asdict(each) for each in measure.spread],
            "approvals": plain(measure.approvals),
            "calibration": {name: plain(each) for name, each in measure.calibrations.items()},
        }


def plain(value: Any) -> Any:
    """As JSON has it; with counts and shares stand what follows from them."""
    if isinstance(value, Counts):
        return asdict(value) | {"precision": value.precision, "recall": value.recall, "f1": value.f1}
    if isinstance(value, Share):
        return {"part": value.part, "whole": value.whole, "share": value.value, "interval": value.interval}
    if isinstance(value, Calibration):
        bins = [asdict(each) | {"share": each.share, "interval": each.interval} for each in value.bins]
        return asdict(value) | {"bins": bins}
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    if hasattr(value, "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value


def shown_fields(figures: Figures) -> Iterable[tuple[str, Counts]]:
    """Those of the header, then rows; and all of the header together. Columns are for those who look closer."""
    for name, each in figures.fields.items():
        if name in terms():
            yield name, each
    yield "**all of these**", figures.header
    for name, each in figures.fields.items():
        if name in {*GROUPS, BY_AMOUNT}:
            yield name, each


def group_row(name: str, figures: Figures) -> tuple[str, ...]:
    header = figures.header
    lines = three(figures.lines.f1) if LINES in figures.fields else ""
    shares = (share(figures.exact), share(figures.core))
    return (
        name,
        str(figures.documents),
        three(header.precision),
        three(header.recall),
        three(header.f1),
        lines,
        *shares,
    )


def calibration_row(name: str, each: Calibration) -> tuple[str, ...]:
    measured = (three(value) if value is not None else "too few" for value in (each.error, each.auroc))
    return (name, str(each.count), str(each.right), *measured, each.doubt)


def approved(measure: Measure) -> str:
    """In sentences, as each number is of something else."""
    found = measure.approvals
    sentences = [f"Approved: {counted(found.approved)}."]
    if found.approved.part:
        sentences.append(
            f"Of those whose truth knows every required field, all are right in {counted(found.right)}; "
            f"of those whose truth knows any, none of these is wrong in {counted(found.not_wrong)}. "
            f"Of the values said in approved documents {found.values.right} are right, {found.values.wrong} wrong and "
            f"{found.values.invented} invented, and {found.values.missed} were missed."
        )
    sentences.append(f"Of the documents that are right, approved: {counted(found.reached)}.")
    if found.contradicted.whole:
        sentences.append(f"Of those whose page and XML differ, approved: {counted(found.contradicted)}.")
    return " ".join(sentences)


def spread(measure: Measure) -> str:
    head = ("over the sources", "sources", "mean", "deviation", "least", "most")
    rows = [
        (each.name, str(each.sources), *map(three, (each.mean, each.deviation, each.least, each.most)))
        for each in measure.spread
    ]
    return table(head, rows)


def counted(found: Share) -> str:
    """`9 of 10, 90.0 % (55.5 to 99.7)`."""
    if not found.whole:
        return "0 of 0"
    low, high = found.interval
    return f"{found.part} of {found.whole}, {found.value * 100:.1f} % ({low * 100:.1f} to {high * 100:.1f})"


def share(found: Share) -> str:
    return f"{found.value * 100:.1f} % of {found.whole}" if found.whole else ""


def three(value: float) -> str:
    return f"{value:.3f}"


def _field_row(name: str, each: Counts) -> tuple[str, ...]:
    ratios = map(three, (each.precision, each.recall, each.f1))
    return (name, *ratios, *map(str, (each.right, each.wrong, each.missed, each.invented)))
