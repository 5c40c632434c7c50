"""What goes through without a person, and how right that is."""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.accuracy.figures import Counts, Share, counts
from bench.accuracy.score import Judgement
from scanner_contract.invoice import REQUIRED
from scanner_contract.values import Verdict


@dataclass(frozen=True, slots=True)
class Approvals:
    """``right``: of those approved whose truth knows every required field, with all of these right; ``not_wrong``: of
    those whose truth knows any, with none of these wrong. ``values`` are all that was said in them.

    ``reached``: of the documents that are right, those approved. ``contradicted``: of those whose page and XML say
    different things, those approved; a person should have seen them.
    """

    approved: Share
    right: Share
    not_wrong: Share
    values: Counts
    reached: Share
    contradicted: Share


def approvals(judgements: Sequence[Judgement]) -> Approvals:
    approved = [each for each in judgements if is_approved(each)]
    return Approvals(
        approved=Share(len(approved), len(judgements)),
        right=_right([each for each in approved if each.knows_all(REQUIRED)]),
        not_wrong=_right(approved),
        values=counts(value for each in approved for value in each.header),
        reached=_approved([each for each in judgements if each.knows_all(REQUIRED) and each.all_right(REQUIRED)]),
        contradicted=_approved([each for each in judgements if each.document.contradicted]),
    )


def is_approved(judgement: Judgement) -> bool:
    return judgement.prediction.verdict == Verdict.APPROVED


def _right(judgements: Sequence[Judgement]) -> Share:
    known = [right for each in judgements if (right := each.all_right(REQUIRED)) is not None]
    return Share(sum(known), len(known))


def _approved(judgements: Sequence[Judgement]) -> Share:
    return Share(sum(map(is_approved, judgements)), len(judgements))
