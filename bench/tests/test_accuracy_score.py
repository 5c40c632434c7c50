"""What of a document counts as right, wrong, missed or invented; and that the measure cannot be fooled."""

from copy import deepcopy
from typing import Any

import pytest

from bench.accuracy.figures import Counts, Figures, figures
from bench.accuracy.predictions import Prediction
from bench.accuracy.rows import BY_AMOUNT, LINES
from bench.accuracy.score import CORE, judge_all
from bench.tests.accuracy_cases import TRUTH, document, judged, prediction
from scanner_contract.invoice import GROUPS, Kind, terms

VALUES = {
    Kind.DATE: "2024-03-01", Kind.MONEY: "12.50", Kind.NUMBER: "2", Kind.PERCENT: "19", Kind.CURRENCY: "EUR",
}  # fmt: skip


def measured(fields: dict[str, Any], truth: dict[str, Any] | None = None, **known: Any) -> Figures:
    return figures([judged(fields, truth, **known)])


def changed(**fields: Any) -> dict[str, Any]:
    return deepcopy(TRUTH) | fields


def test_the_truth_itself_is_right_in_everything() -> None:
    found = measured(TRUTH)
    assert found.header == Counts(right=8)
    assert (found.exact.part, found.exact_with_lines.part, found.core.part) == (1, 1, 1)
    assert {name: each.f1 for name, each in found.fields.items()} == dict.fromkeys(found.fields, 1.0)


def test_every_field_of_the_model_is_measured_by_itself() -> None:
    row = {
        group: {name: VALUES.get(term.kind, "Kiwi") for name, term in terms(GROUPS[group]).items()} for group in GROUPS
    }
    truth = {name: VALUES.get(term.kind, "Kiwi") for name, term in terms().items()}
    found = measured(
        truth | {group: [row[group]] for group in GROUPS}, truth | {group: [row[group]] for group in GROUPS}
    )
    assert list(found.fields)[: len(terms())] == list(terms())
    assert {f"{LINES}.{name}" for name in terms(GROUPS[LINES])} - {f"{LINES}.amount", f"{LINES}.description"} < set(
        found.fields
    )
    assert set(GROUPS) < set(found.fields)
    assert {each.f1 for each in found.fields.values()} == {1.0}


@pytest.mark.parametrize("name", ["invoice_number", "invoice_date", "vendor_name", "currency", "total", "vat"])
def test_a_wrong_value_counts_against_precision_and_recall(name: str) -> None:
    found = measured(changed(**{name: "1999-09-09" if name == "invoice_date" else "77"}))
    assert found.fields[name] == Counts(wrong=1)
    assert (found.header.precision, found.header.recall) == (7 / 8, 7 / 8)
    assert (found.exact.part, found.core.part) == (0, int(name not in CORE))


@pytest.mark.parametrize("silence", [None, "", "  "])
def test_silence_counts_against_recall_alone(silence: str | None) -> None:
    found = measured(changed(total=silence))
    assert found.fields["total"] == Counts(missed=1)
    assert (found.header.precision, found.header.recall, found.core.part) == (1, 7 / 8, 0)


def test_what_the_invoice_does_not_say_is_invented() -> None:
    found = measured(changed(due_date="2024-03-31"))
    assert found.fields["due_date"] == Counts(invented=1)
    assert (found.header.precision, found.header.recall, found.exact.part, found.core.part) == (8 / 9, 1, 0, 1)


def test_what_the_truth_does_not_know_is_never_counted() -> None:
    found = measured(changed(iban="DE89370400440532013000", purchase_order="77", vat_breakdown=[{"rate": 19}]))
    assert found.header == Counts(right=8)
    assert not {"iban", "purchase_order", "vat_breakdown"} & set(found.fields)
    unknown = measured(TRUTH, {"purchase_order": "77"})
    assert (unknown.core.whole, unknown.exact.whole) == (0, 1)


def test_nought_is_a_value() -> None:
    assert measured({"vat": "0.00"}, {"vat": 0}).fields["vat"] == Counts(right=1)
    assert measured({}, {"vat": 0}).fields["vat"] == Counts(missed=1)


def test_of_a_list_any_value_is_right() -> None:
    truth = changed(total=[110.0, 119.0])
    assert measured(changed(total="110"), truth).fields["total"] == Counts(right=1)
    assert measured(changed(total="112"), truth).fields["total"] == Counts(wrong=1)


def test_signs_of_a_credit_note_are_ignored_also_in_its_lines() -> None:
    said = changed(total=-119, line_items=[each | {"amount": -each["amount"]} for each in TRUTH["line_items"]])
    note, plain = measured(said, credit_note=True), measured(said)
    assert (note.fields["total"], note.lines) == (Counts(right=1), Counts(right=2))
    assert (plain.fields["total"], plain.lines) == (Counts(wrong=1), Counts(missed=2, invented=2))


def lines(*rows: tuple[str, float]) -> list[dict[str, Any]]:
    return [{"description": description, "amount": amount} for description, amount in rows]


def test_a_line_is_right_by_its_amount_and_its_description() -> None:
    said = lines(("Beratung vor Ort", 60.01), ("Anfahrt", 41), ("Porto", 40))
    found = measured(changed(line_items=said))
    assert found.lines == Counts(right=1, missed=1, invented=2)
    assert found.fields[BY_AMOUNT] == Counts(right=2, invented=1)
    assert (found.exact.part, found.exact_with_lines.part) == (1, 0)


def test_the_order_of_lines_does_not_matter_but_each_counts_once() -> None:
    truth = changed(line_items=lines(("Stuhl", 5), ("Stuhl, rot", 5), ("Tisch", 5)))
    said = lines(("Tisch", 5), ("Stuhl, rot", 5), ("Stuhl", 5))
    assert measured(changed(line_items=said), truth).lines == Counts(right=3)
    assert measured(changed(line_items=said[:1] * 3), truth).lines == Counts(right=1, missed=2, invented=2)


def test_columns_of_lines_are_judged_in_the_lines_that_were_found() -> None:
    said = [{"description": "Beratung vor Ort", "quantity": 3, "amount": 60}, {"description": "Porto", "quantity": 1}]
    found = measured(changed(line_items=said))
    assert found.fields["line_items.quantity"] == Counts(wrong=1, missed=1, invented=1)
    assert "line_items.unit_price" not in found.fields


def test_lines_where_there_are_none_are_invented() -> None:
    assert measured(changed(line_items=lines(("Porto", 1))), changed(line_items=[])).lines == Counts(invented=1)
    assert measured(changed(line_items=[]), changed(line_items=[])).lines == Counts()


def test_a_row_of_another_group_is_right_when_all_that_is_known_of_it_is() -> None:
    truth = {"vat_breakdown": [{"rate": 19, "vat": 19.0}, {"rate": 7, "vat": 0.7}]}
    said = {"vat_breakdown": [{"rate": 7, "vat": 0.7, "taxable_amount": 10}, {"rate": 19, "vat": 18}]}
    assert measured(said, truth).fields["vat_breakdown"] == Counts(right=1, missed=1, invented=1)


# It cannot be fooled.


def test_who_says_nothing_has_found_nothing() -> None:
    found = measured({})
    assert (found.header.precision, found.header.recall, found.header.f1) == (0, 0, 0)
    assert (found.exact.part, found.core.part, found.lines.recall) == (0, 0, 0)


def test_who_says_every_candidate_loses_precision() -> None:
    said = lines(("Beratung vor Ort", 60), ("Anfahrt", 40), *(("Beratung Anfahrt", each) for each in range(20)))
    assert measured(changed(line_items=said)).lines == Counts(right=2, invented=20)
    everything = "RE-2024/001 2024-03-01 Müller & Söhne GmbH DE123456789 EUR 100.00 19.00 119.00 Beratung vor Ort 60.00"
    found = measured(dict.fromkeys(terms(), everything))
    assert found.header == Counts(wrong=8, invented=1)


def test_who_leaves_documents_out_has_them_counted_all_the_same() -> None:
    found = figures(judge_all([document("a.pdf"), document("b.pdf")], [prediction(TRUTH, "a.pdf")]))
    assert (found.documents, found.unread, found.header.recall, found.exact.value) == (2, 1, 0.5, 0.5)


def test_a_document_counts_once() -> None:
    with pytest.raises(ValueError, match=r"two predictions of a\.pdf"):
        judge_all([document("a.pdf")], [prediction(TRUTH, "a.pdf"), prediction({}, "a.pdf")])
    with pytest.raises(ValueError, match=r"without a truth: z\.pdf"):
        judge_all([document("a.pdf")], [prediction(TRUTH, "z.pdf")])


def test_a_file_that_cannot_be_read_counts_as_silence() -> None:
    found = figures(judge_all([document()], [Prediction("a.pdf", failure="It is damaged.")]))
    assert (found.unread, found.header) == (1, Counts(missed=8))
