"""The truth as it is told: what is known, what is not, and what is told wrongly."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.accuracy.documents import TRUTH, Document, found, samples
from bench.accuracy.figures import figures
from bench.accuracy.score import judge
from bench.tests.accuracy_cases import prediction

LINE = {"file": "a.pdf", "kind": "digital", "lang": "de", "truth": {"total": 119.0}}


def told(folder: Path, *lines: dict[str, Any]) -> list[Document]:
    (folder / "a.pdf").write_bytes(b"")
    (folder / TRUTH).write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    return found(folder)


def test_a_line_tells_of_a_document(tmp_path: Path) -> None:
    more = {"source_repo": "one/two", "derived_from": "b.pdf", "credit_note": True, "xml_contradicts_page": True}
    (document,) = told(tmp_path, LINE | more | {"license": "MIT"})
    assert document == Document(
        "a.pdf", tmp_path / "a.pdf", "digital", "de", {"total": 119.0}, "one/two", "b.pdf",
        credit_note=True, contradicted=True,
    )  # fmt: skip
    assert document.variant == "variant"


def test_what_a_line_does_not_say_is_not_so(tmp_path: Path) -> None:
    (document,) = told(tmp_path, LINE)
    assert (document.origin, document.variant, document.credit_note, document.contradicted) == (
        "", "original", False, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([LINE, LINE], r"two lines for a\.pdf"),
        ([LINE | {"file": "z.pdf"}], r"not there: z\.pdf"),
        ([LINE | {"truth": {"totl": 1}}], "no field of the invoice: totl"),
        ([LINE | {"truth": {"line_items": [{"amont": 1}]}}], r"no field of the invoice: line_items\.amont"),
    ],
)
def test_a_truth_that_could_not_be_measured_is_refused(
    tmp_path: Path, lines: list[dict[str, Any]], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        told(tmp_path, *lines)


def test_the_samples_are_known_and_their_truth_is_right_in_itself() -> None:
    documents = samples()
    assert {each.kind for each in documents} == {"digital", "einvoice", "mixed", "scan", "photo"}
    assert all(each.file.is_file() for each in documents)
    found = figures([judge(each, prediction(dict(each.truth), each.name)) for each in documents])
    assert (found.exact_with_lines.value, found.core.whole) == (1, len(documents))


def test_a_sample_says_what_stands_not_on_its_page() -> None:
    (receipt,) = (each for each in samples() if each.name == "grocer-de.jpg")
    assert receipt.truth["iban"] is None
    said = prediction(dict(receipt.truth) | {"iban": "DE89370400440532013000"}, receipt.name)
    assert figures([judge(receipt, said)]).fields["iban"].invented == 1
