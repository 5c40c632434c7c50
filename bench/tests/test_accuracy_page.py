"""The report: every figure in it, what is wrong with its place, and nothing that an invoice says as markup."""

import json
import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bench.accuracy.examples import MOST, cases
from bench.accuracy.measure import measure
from bench.accuracy.page import page
from bench.accuracy.predictions import Prediction, Said
from bench.accuracy.report import Report
from bench.accuracy.score import Judgement, judge
from bench.tests.accuracy_cases import TRUTH, document, judged
from scanner_contract.values import Box

HOSTILE = "<script>alert('x')</script>\"'><img src=http://evil.example/a.png onerror=alert(1)>"


def picture() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (800, 1000), "white").save(buffer, "PNG")
    return buffer.getvalue()


def look(_page: str) -> bytes:
    return picture()


def report(*judgements: Judgement, circumstances: str = "2 documents.") -> Report:
    return Report(circumstances, measure(judgements))


def placed(said: Mapping[str, Said], truth: Mapping[str, Any], **more: Any) -> Judgement:
    known = {each: more.pop(each) for each in ("name", "language", "origin", "kind") if each in more}
    return judge(
        document(truth=dict(truth), **known),
        Prediction("a.pdf", said, "approved", 0.9, pages={1: "page-1", 2: "page-2"}, **more),
    )


def test_all_that_invoices_say_is_text() -> None:
    hostile = placed(
        {"vendor_name": Said(HOSTILE, 0.9, 1, Box(10, 10, 90, 30)), "line_items.0.description": Said(HOSTILE, 0.9)},
        {"vendor_name": f"true {HOSTILE}" * 9, "line_items": [{"description": HOSTILE + "x", "amount": 1}]},
        name=HOSTILE, language=HOSTILE, origin=HOSTILE, kind=HOSTILE, failure=HOSTILE,
    )  # fmt: skip
    html = page(report(hostile, judged(TRUTH), circumstances=HOSTILE), cases([hostile], look))
    assert html.count("&lt;script&gt;") >= 9
    assert "<script" not in html
    tags = re.findall(r"<img [^>]*>", html)
    assert tags
    assert all(
        re.fullmatch(r'<img alt="[a-z0-9 ]*" src="data:image/jpeg;base64,[A-Za-z0-9+/=]+">', tag) for tag in tags
    )


def test_the_page_needs_nothing_beside_it() -> None:
    wrong = placed({"total": Said("77", 0.9, 1, Box(10, 10, 90, 30))}, {"total": 119})
    html = page(report(wrong), cases([wrong], look))
    assert "default-src 'none'" in html
    assert not re.search(r"(src|href)=(?!\"data:)", html)


def test_what_was_approved_and_is_wrong_comes_first() -> None:
    sure = judged({"total": "7"}, {"total": 1}, name="sure", said={"confidence": 0.99})
    unsure = judged({"total": "7"}, {"total": 1}, name="unsure", said={"confidence": 0.6})
    minor = judged({}, {"iban": "x"}, name="minor", said={"verdict": "approved"})
    harm = judged({}, {"total": 1}, name="harm", said={"verdict": "approved"})
    fine = judged(TRUTH)
    ordered = [each.judgement.document.name for each in cases([fine, unsure, minor, sure, harm], look)]
    assert ordered == ["harm", "minor", "sure", "unsure"]


def test_an_example_shows_what_was_said_what_is_true_and_where() -> None:
    said = {
        "total": Said("77", 0.91, 2, Box(100, 200, 180, 220)),
        "iban": Said("DE00", 0.5),
        "line_items.0.amount": Said("5", 0.8, 1, Box(700, 10, 790, 30)),
        "line_items.0.description": Said("Porto", 0.7, 1, Box(10, 10, 90, 30)),
    }
    truth = {"total": [1, 2], "iban": None, "vat": 19, "line_items": [{"description": "Stuhl", "amount": 5}]}
    (case,) = cases([placed(said, truth)], look)
    shown = [(each.field, each.outcome, each.said, each.true, each.confidence, each.page) for each in case.examples]
    assert shown == [
        ("total", "wrong", "77", "1 or 2", 0.91, 2),
        ("iban", "invented", "DE00", "", 0.5, None),
        ("vat", "missed", "", "19", None, None),
        ("line_items", "invented", "5 · Porto", "", 0.7, 1),
        ("line_items", "missed", "", "Stuhl · 5", None, None),
    ]
    assert [bool(each.crop) for each in case.examples] == [True, False, False, True, False]
    assert set(case.pages) == {1, 2}


def test_a_place_off_the_page_has_no_crop_and_breaks_nothing() -> None:
    said = {"total": Said("77", 0.9, 1, Box(5000, 5000, 5100, 5020)), "vat": Said("7", 0.9, 9, Box(1, 1, 2, 2))}
    (case,) = cases([placed(said, {"total": 1, "vat": 1})], look)
    assert [each.crop for each in case.examples] == ["", ""]


def test_many_examples_of_one_document_are_counted_and_not_all_shown() -> None:
    (case,) = cases([judged({}, {"line_items": [{"amount": each} for each in range(MOST + 5)]})], look)
    assert (len(case.examples), case.left_out) == (MOST, 5)


def test_the_table_on_the_screen_and_the_json_say_the_same() -> None:
    told = report(judged(TRUTH, said={"verdict": "approved"}), judged(TRUTH | {"total": 7}, origin="x", kind="scan"))
    text, figures = told.markdown(), json.loads(json.dumps(told.figures()))
    assert "| total | 0.500 | 0.500 | 0.500 | 1 | 1 | 0 | 0 |" in text
    assert "| kind: scan | 1 | 0.875 | 0.875 | 0.875 | 1.000 | 0.0 % of 1 | 0.0 % of 1 |" in text
    assert "Approved: 1 of 2, 50.0 % (1.3 to 98.7)." in text
    assert "too few" in text
    assert figures["all"]["fields"]["total"]["f1"] == 0.5
    assert figures["kind"]["scan"]["header"]["precision"] == 0.875
    assert figures["approvals"]["right"] == {
        "part": 1, "whole": 1, "share": 1.0, "interval": [pytest.approx(0.025), 1.0],
    }  # fmt: skip
    assert figures["calibration"]["confidence of a field"]["bins"][0]["count"] == 16
