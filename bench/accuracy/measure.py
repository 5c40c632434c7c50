"""All figures of a run, from its judgements."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.accuracy.approvals import Approvals, approvals
from bench.accuracy.calibration import Calibration, Stated, calibration
from bench.accuracy.figures import Figures, Spread, by, figures, spread
from bench.accuracy.judged import Outcome
from bench.accuracy.score import Judgement
from scanner_contract.invoice import REQUIRED

# By what documents are put into groups.
KIND, LANGUAGE, SOURCE, VARIANT = "kind", "language", "source", "variant"


@dataclass(frozen=True, slots=True)
class Measure:
    """``calibrations`` are of the fields' confidences, and of the documents' quality scores: against all required
    fields being right where the truth knows them all, and against none that it knows being wrong."""

    whole: Figures
    groups: Mapping[str, Mapping[str, Figures]]
    spread: Sequence[Spread]
    approvals: Approvals
    calibrations: Mapping[str, Calibration]


def measure(judgements: Sequence[Judgement]) -> Measure:
    groups = {
        KIND: by(judgements, lambda each: each.document.kind),
        LANGUAGE: by(judgements, lambda each: each.document.language),
        VARIANT: by(judgements, lambda each: each.document.variant),
        SOURCE: by(judgements, lambda each: each.document.origin),
    }
    return Measure(
        whole=figures(judgements),
        groups={name: group for name, group in groups.items() if len(group) > 1},
        spread=spread(groups[SOURCE]),
        approvals=approvals(judgements),
        calibrations={
            "confidence of a field": calibration(list(_fields(judgements))),
            "quality score, all required fields known": calibration(
                list(_documents(each for each in judgements if each.knows_all(REQUIRED)))
            ),
            "quality score, by the required fields that are known": calibration(list(_documents(judgements))),
        },
    )


def _fields(judgements: Iterable[Judgement]) -> Iterable[Stated]:
    """Of each value that was said in a header, and can be judged."""
    for each in judgements:
        for value in each.header:
            yield from ((said.confidence, value.outcome is Outcome.RIGHT) for said in value.said)


def _documents(judgements: Iterable[Judgement]) -> Iterable[Stated]:
    """Of each that has a score, and of which something is known."""
    for each in judgements:
        score, right = each.prediction.quality_score, each.all_right(REQUIRED)
        if score is not None and right is not None:
            yield score, right
