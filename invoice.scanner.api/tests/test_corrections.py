"""Correcting what was read."""

import json

import pytest

from scanner_api.review.canonical import EXPECTED, PARSERS
from scanner_contract.invoice import GROUPS, Kind, path, terms

from .by_hand import READ, Pipeline
from .conftest import Person
from .reviewing import correct, decide, in_status, patch, results, tag, wrong


class TestCorrecting:
    def test_the_invoice_says_it_and_the_reading_stays(self, ann: Person, document_id: str) -> None:
        answer = correct(ann, document_id, total="1300.00", due_date="2025-01-31", invoice_number=None)
        assert answer.status_code == 200
        flat = answer.get_json()
        assert (flat["total"], flat["due_date"], flat["invoice_number"]) == (1300.0, "2025-01-31", None)
        assert flat == ann.get(f"/documents/{document_id}").get_json()
        found = results(ann, document_id)
        assert found["fields"]["total"]["value"] == "1250.00"
        assert found["corrections"]["total"]["value"] == "1300.00"
        assert found["corrections"]["invoice_number"]["value"] is None
        assert found["corrections"]["total"]["corrected_by"] == {"id": ann.user_id, "name": "Ann"}

    def test_the_latest_counts(self, ann: Person, document_id: str) -> None:
        correct(ann, document_id, total="1.00", currency="SEK")
        correct(ann, document_id, total=2)
        said = results(ann, document_id)["corrections"]
        assert {path: each["value"] for path, each in said.items()} == {"total": "2", "currency": "SEK"}

    def test_a_value_may_say_where_it_stands(self, ann: Person, document_id: str) -> None:
        correct(ann, document_id, vendor_name={"value": "Acme GmbH", "page": 1, "box": [10, 20, 1654, 2339]})
        said = results(ann, document_id)["corrections"]["vendor_name"]
        assert (said["value"], said["page"], said["box"]) == ("Acme GmbH", 1, [10, 20, 1654, 2339])

    def test_values_are_kept_as_results_tell_them(self, ann: Person, document_id: str) -> None:
        body = """{"total": 1250.10, "amount": 1e2, "vat": -0.0, "vendor_vat_id": "de 123 456 789", "currency": "eur",
                   "iban": "DE89 3704 0044 0532 0130 00", "vendor_name": " Acme \\n GmbH ", "vendor_country": " de",
                   "bic": "coba de ff 370", "document_type": "Credit_Note"}"""
        assert patch(ann, document_id, body).status_code == 200
        said = results(ann, document_id)["corrections"]
        assert {path: each["value"] for path, each in said.items()} == {
            "total": "1250.10", "amount": "100", "vat": "0.0", "vendor_vat_id": "DE123456789", "currency": "EUR",
            "iban": "DE89370400440532013000", "vendor_name": "Acme GmbH", "vendor_country": "DE", "bic": "COBADEFF370",
            "document_type": "credit_note",
        }  # fmt: skip

    def test_rows_are_added_and_removed(self, ann: Person, document_id: str) -> None:
        added = correct(ann, document_id, line_items__1__amount="250", line_items__2__amount="5").get_json()
        assert [row["amount"] for row in added["line_items"]] == [1000.0, 250.0, 5.0]
        removed = correct(ann, document_id, line_items__1__amount=None).get_json()
        assert [row["amount"] for row in removed["line_items"]] == [1000.0, 5.0]
        gone = correct(ann, document_id, line_items__0__amount=None, line_items__0__description=None).get_json()
        assert [row["amount"] for row in gone["line_items"]] == [5.0]
        following = correct(ann, document_id, line_items__3__description="Nuts").get_json()
        assert [row["description"] for row in following["line_items"]] == [None, "Nuts"]

    def test_a_new_run_is_read_afresh(self, ann: Person, pipeline: Pipeline, document_id: str) -> None:
        correct(ann, document_id, total="1.00")
        ann.post(f"/documents/{document_id}/process", json={"force": True})
        pipeline.doubt(ann.company_id, document_id, **READ)
        assert results(ann, document_id)["corrections"] == {}
        assert correct(ann, document_id, currency="SEK").get_json()["total"] == 1250.0

    @pytest.mark.parametrize("status", ["manual_review", "approved", "rejected"])
    def test_it_waits_for_a_person_again(self, ann: Person, pipeline: Pipeline, document_id: str, status: str) -> None:
        in_status(ann, pipeline, document_id, status)
        assert correct(ann, document_id, total="1.00").get_json()["status"] == "manual_review"

    @pytest.mark.parametrize("status", ["preprocessing", "cancelled", "preprocess_error"])
    def test_only_what_was_read_to_its_end(
        self, ann: Person, pipeline: Pipeline, document_id: str, status: str
    ) -> None:
        in_status(ann, pipeline, document_id, status)
        response = correct(ann, document_id, total="1.00")
        assert (response.status_code, response.get_json()["code"]) == (409, "not_reviewable")

    def test_what_could_not_be_read_may_be_said_by_hand(
        self, ann: Person, pipeline: Pipeline, document_id: str
    ) -> None:
        in_status(ann, pipeline, document_id, "preprocess_error")
        assert decide(ann, document_id, "reject") == (200, "rejected")
        assert decide(ann, document_id, "approve") == (409, "not_reviewable")
        assert correct(ann, document_id, total="7.00").get_json()["total"] == 7.0
        assert ann.get(f"/documents/{document_id}/status").get_json()["error"] is None
        assert decide(ann, document_id, "approve") == (200, "approved")


HOSTILE = {
    "no field": ('{"__class__": "x"}', "__class__"),
    "a field of Python's": ('{"line_items.0.__class__": "x"}', "line_items.0.__class__"),
    "a group": ('{"line_items": []}', "line_items"),
    "a whole row": ('{"line_items.0": {}}', "line_items.0"),
    "a row below none": ('{"line_items.-1.amount": "1"}', "line_items.-1.amount"),
    "a row far off": ('{"line_items.999999999.amount": "1"}', "line_items.999999999.amount"),
    "a row after a gap": ('{"line_items.2.amount": "1"}', "line_items.2.amount"),
    "a row in other digits": ('{"line_items.\\u0660.amount": "1"}', "line_items.\u0660.amount"),
    "a row with a zero": ('{"line_items.00.amount": "1"}', "line_items.00.amount"),
    "a row of a plain field": ('{"total.0.amount": "1"}', "total.0.amount"),
    "nothing": ('{"": "1"}', ""),
    "not a number": ('{"total": NaN}', "total"),
    "not a number, as text": ('{"total": "NaN"}', "total"),
    "infinity": ('{"total": -Infinity}', "total"),
    "far too large": ('{"total": 1e400}', "total"),
    "an exponent too large": ('{"total": 1e99999999999999999999}', "total"),
    "far too small": ('{"total": 1e-400}', "total"),
    "a thousand digits": ('{"total": 1' + "0" * 1000 + "}", "total"),
    "ten thousand digits": ('{"total": 1' + "0" * 10_000 + "}", "total"),
    "an exponent as text": ('{"total": "1e3"}', "total"),
    "other digits": ('{"total": "\\u0661"}', "total"),
    "a comma": ('{"total": "1,50"}', "total"),
    "true": ('{"total": true}', "total"),
    "false as text": ('{"vendor_name": false}', "vendor_name"),
    "a list": ('{"total": [1]}', "total"),
    "a number as text": ('{"invoice_number": 7}', "invoice_number"),
    "a zero byte": ('{"vendor_name": "a\\u0000b"}', "vendor_name"),
    "an escape": ('{"vendor_name": "a\\u001bb"}', "vendor_name"),
    "half a character": ('{"vendor_name": "\\ud800"}', "vendor_name"),
    "an empty text": ('{"vendor_name": " "}', "vendor_name"),
    "a long text": ('{"vendor_name": "' + "x" * 1001 + '"}', "vendor_name"),
    "no such day": ('{"due_date": "2025-02-30"}', "due_date"),
    "a week": ('{"due_date": "2025-W01-1"}', "due_date"),
    "no such currency": ('{"currency": "XXQ"}', "currency"),
    "no such country": ('{"vendor_country": "UK"}', "vendor_country"),
    "a country by its name": ('{"vendor_country": "Germany"}', "vendor_country"),
    "a short BIC": ('{"bic": "COBADEF"}', "bic"),
    "a BIC of no country": ('{"bic": "COBA00FF"}', "bic"),
    "no such type": ('{"document_type": "bill"}', "document_type"),
    "a type of Python's": ('{"document_type": "DocumentType.INVOICE"}', "document_type"),
    "a short IBAN": ('{"iban": "DE89"}', "iban"),
    "above all": ('{"vat_breakdown.0.rate": 101}', "vat_breakdown.0.rate"),
    "an object without value": ('{"total": {"page": 1}}', "total"),
    "an object with more": ('{"total": {"value": 1, "x": 1}}', "total"),
    "a box without page": ('{"total": {"value": 1, "box": [1, 1, 2, 2]}}', "total"),
    "no such page": ('{"total": {"value": 1, "page": 2}}', "total"),
    "page nought": ('{"total": {"value": 1, "page": 0}}', "total"),
    "a page that is true": ('{"total": {"value": 1, "page": true}}', "total"),
    "a page far off": ('{"total": {"value": 1, "page": 1e400}}', "total"),
    "three corners": ('{"total": {"value": 1, "page": 1, "box": [1, 1, 2]}}', "total"),
    "inside out": ('{"total": {"value": 1, "page": 1, "box": [2, 1, 1, 2]}}', "total"),
    "outside": ('{"total": {"value": 1, "page": 1, "box": [0, 0, 1655, 10]}}', "total"),
    "below": ('{"total": {"value": 1, "page": 1, "box": [-1, 0, 10, 10]}}', "total"),
    "half a pixel": ('{"total": {"value": 1, "page": 1, "box": [0.5, 0, 10, 10]}}', "total"),
    "no number": ('{"total": {"value": 1, "page": 1, "box": [NaN, 0, 10, 10]}}', "total"),
    "no fields": ("{}", "json"),
    "no object": ("[1]", "json"),
    "too many": (json.dumps(dict.fromkeys(map(str, range(201)))), "json"),
}


@pytest.mark.parametrize("attack", HOSTILE)
def test_what_is_no_value_is_refused_and_nothing_kept(ann: Person, document_id: str, attack: str) -> None:
    body, field = HOSTILE[attack]
    before = tag(ann, document_id)
    sound = body.replace("{", '{"purchase_order": "7", ', 1) if body.startswith('{"') and attack != "too many" else body
    assert wrong(patch(ann, document_id, sound)) == [field]
    assert tag(ann, document_id) == before
    assert results(ann, document_id)["corrections"] == {}


TWICE = ('{"total": "1", "total": "2"}', '{"total": {"value": "1", "value": "2"}}')


@pytest.mark.parametrize("body", ["{", "", b"\xff", "[" * 60_000, *TWICE])
def test_what_is_no_json_is_refused(ann: Person, document_id: str, body: str | bytes) -> None:
    response = patch(ann, document_id, body)
    assert (response.status_code, response.get_json()["code"]) == (400, "invalid_input")


def test_all_that_is_wrong_is_named(ann: Person, document_id: str) -> None:
    assert wrong(correct(ann, document_id, total="x", currency="EUR", nope=1)) == ["total", "nope"]


SAMPLES = {
    Kind.TEXT: "Bolts", Kind.IDENTIFIER: "A-7", Kind.DATE: "2025-01-31", Kind.MONEY: "12.50", Kind.NUMBER: "3",
    Kind.PERCENT: "19", Kind.CURRENCY: "SEK", Kind.COUNTRY: "SE", Kind.VAT_ID: "SE556677889901",
    Kind.IBAN: "SE3550000000054910000003", Kind.BIC: "ESSESESS", Kind.DOCUMENT_TYPE: "receipt",
}  # fmt: skip


def test_every_kind_says_what_is_expected() -> None:
    assert set(PARSERS) == set(EXPECTED) == set(SAMPLES) == set(Kind)


def test_every_field_can_be_corrected(ann: Person, document_id: str) -> None:
    plain = {name: SAMPLES[term.kind] for name, term in terms().items()}
    rows = {
        path(group, 1, name): SAMPLES[term.kind] for group, row in GROUPS.items() for name, term in terms(row).items()
    }
    nulls = dict.fromkeys(path("vat_breakdown", 0, name) for name in terms(GROUPS["vat_breakdown"]))
    answer = patch(ann, document_id, json.dumps(plain | rows | nulls))
    said = results(ann, document_id)["corrections"]
    assert {name: said[name]["value"] for name in said} == plain | rows | nulls
    flat = answer.get_json()
    assert {name: str(flat[name]) for name, term in terms().items() if term.kind is not Kind.MONEY} == {
        name: plain[name] for name, term in terms().items() if term.kind is not Kind.MONEY
    }
    assert {flat[name] for name, term in terms().items() if term.kind is Kind.MONEY} == {12.5}
    assert None not in flat["line_items"][1].values()


def test_as_many_fields_as_allowed(ann: Person, document_id: str) -> None:
    rows = {f"line_items__{row}__amount": "1.00" for row in range(1, 201)}
    answer = correct(ann, document_id, **rows)
    assert len(answer.get_json()["line_items"]) == 201
