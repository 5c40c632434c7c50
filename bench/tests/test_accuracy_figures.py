"""Figures by hand: intervals, calibration, what is approved, the spread over sources."""

from typing import Any

import pytest

from bench.accuracy.approvals import approvals
from bench.accuracy.calibration import Bin, auroc, calibration, expected_error
from bench.accuracy.figures import Counts, by, figures, spread
from bench.accuracy.intervals import clopper_pearson
from bench.accuracy.measure import measure
from bench.accuracy.score import Judgement
from bench.tests.accuracy_cases import TRUTH, judged


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (0, 10, 0, 0.3085),
        (10, 10, 0.6915, 1),
        (5, 10, 0.1871, 0.8129),
        (1, 20, 0.0013, 0.2487),
        (81, 263, 0.2527, 0.3676),
        (9990, 10_000, 0.9982, 0.9995),
        (0, 1, 0, 0.9750),
    ],
)
def test_clopper_pearson(part: int, whole: int, low: float, high: float) -> None:
    assert clopper_pearson(part, whole) == pytest.approx((low, high), abs=5e-5)


def test_a_share_of_nothing_may_be_any() -> None:
    assert clopper_pearson(0, 0) == (0, 1)
    with pytest.raises(ValueError, match="3 of 2"):
        clopper_pearson(3, 2)


def test_counts_of_nothing_are_no_error() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (0, 0, 0)
    assert Counts(right=6, wrong=1, missed=2, invented=3) == Counts(6, 1, 2, 3)
    assert (Counts(6, 1, 2, 3).precision, Counts(6, 1, 2, 3).recall) == (6 / 10, 6 / 9)
    assert Counts(6, 1, 2, 3).f1 == pytest.approx(2 * 0.6 * (6 / 9) / (0.6 + 6 / 9))


def test_the_calibration_error_is_how_far_the_right_are_from_what_was_stated() -> None:
    found = calibration([(0.9, place < 45) for place in range(50)] + [(0.6, place < 20) for place in range(50)])
    assert [(each.low, each.count, each.right) for each in found.bins] == [(0.5, 50, 20), (0.9, 50, 45)]
    assert found.error == pytest.approx(0.5 * 0 + 0.5 * 0.2)


def test_bins_hold_every_probability_once() -> None:
    found = calibration([(place / 100, True) for place in range(101)])
    assert sum(each.count for each in found.bins) == 101
    assert found.bins[-1].count == 3  # 0.98, 0.99 and 1


def test_who_is_sure_of_what_is_wrong_is_found_out() -> None:
    assert expected_error([Bin(0.98, 1, 10, 0, 1.0)]) == 1
    assert expected_error([Bin(0.98, 1, 10, 10, 1.0)]) == 0


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ([(0.9, True), (0.8, True), (0.2, False)], 1),
        ([(0.9, False), (0.8, True), (0.7, True)], 0),
        ([(0.9, True), (0.9, False), (0.9, True)], 0.5),
        ([(0.1, False), (0.4, False), (0.35, True), (0.8, True)], 0.75),
        ([(0.5, True), (0.5, False), (0.7, True)], 0.75),
    ],
)
def test_auroc(stated: list[tuple[float, bool]], expected: float) -> None:
    assert auroc(stated) == expected


def test_too_few_tell_nothing_and_it_says_so() -> None:
    few = calibration([(0.9, True)] * 20 + [(0.4, False)])
    assert (few.error, few.auroc) == (None, None)
    assert few.doubt == (
        "21 are too few for the calibration error: it takes 50; "
        "20 right and 1 wrong are too few to say how well they are told apart: it takes 10 of each"
    )
    assert [each.is_few for each in few.bins] == [True, False]
    none = calibration([])
    assert (none.bins, none.error, none.auroc, none.count) == ((), None, None, 0)


def document(fields: dict[str, Any], *, verdict: str = "approved", score: float = 0.9, **known: Any) -> Judgement:
    return judged(fields, said={"verdict": verdict, "quality_score": score}, **known)


def test_how_right_the_approved_are() -> None:
    wrong = TRUTH | {"total": 77}
    half_known = {"total": 119.0, "invoice_date": "2024-03-01"}
    found = approvals([
        document(TRUTH),
        document(wrong),
        document(TRUTH, verdict="manual_review"),
        document(TRUTH, truth=half_known),
        document(TRUTH, truth=half_known | {"total": 5}, contradicted=True),
        document(TRUTH, truth={"iban": "x"}),
    ])  # fmt: skip
    assert (found.approved.part, found.approved.whole) == (5, 6)
    assert (found.right.part, found.right.whole) == (1, 2)
    assert (found.not_wrong.part, found.not_wrong.whole) == (2, 4)
    assert (found.reached.part, found.reached.whole) == (1, 2)
    assert (found.contradicted.part, found.contradicted.whole) == (1, 1)
    assert (found.values.wrong, found.values.missed) == (2, 1)


def test_confidences_are_those_of_what_can_be_judged() -> None:
    said = TRUTH | {"total": 77, "due_date": "2024-05-05", "iban": "DE00"}
    found = measure([document(said)])
    fields, known, _ = found.calibrations.values()
    assert (fields.count, fields.right) == (9, 7)  # the IBAN is unknown, the day invented, the total wrong
    assert (known.count, known.right) == (1, 0)


def test_documents_whose_truth_lacks_a_required_field_cannot_say_that_all_are_right() -> None:
    _, known, by_known = measure([document(TRUTH, truth={"total": 119.0})]).calibrations.values()
    assert (known.count, by_known.count, by_known.right) == (0, 1, 1)


def test_a_file_that_was_not_read_has_no_probability() -> None:
    found = measure([judged({}, said={"verdict": None, "quality_score": None})])
    assert [each.count for each in found.calibrations.values()] == [0, 0, 0]


def test_each_source_counts_the_same() -> None:
    one = [document(TRUTH, origin="one")] * 3
    other = [document({}, origin="other")]
    groups = by([*one, *other, document(TRUTH)], lambda each: each.document.origin)
    assert {name: each.documents for name, each in groups.items()} == {"one": 3, "other": 1}
    recall = next(each for each in spread(groups) if each.name == "recall")
    assert (recall.sources, recall.mean, recall.least, recall.most) == (2, 0.5, 0, 1)
    assert recall.deviation == pytest.approx(0.7071, abs=1e-4)
    assert spread({"one": figures(one)}) == []


def test_groups_of_one_say_nothing_more() -> None:
    assert measure([document(TRUTH), document(TRUTH)]).groups == {}
    assert set(measure([document(TRUTH), document(TRUTH, kind="scan")]).groups) == {"kind"}
