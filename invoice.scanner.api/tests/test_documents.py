"""Documents: the flat view, the list, processing, cancelling."""

import json
from typing import Any

import pytest
from sqlalchemy import event

from scanner_api.documents.flat import FlatDocument
from scanner_api.parts import Parts
from scanner_contract.errors import BadFile, PageUnreadable
from scanner_contract.invoice import Invoice, LineItem
from scanner_contract.statuses import Status

from .by_hand import INVOICE, Pipeline, page_reading, pages_of
from .conftest import Person


def approved(person: Person, pipeline: Pipeline, **invoice: object) -> str:
    document_id = person.uploaded()
    pipeline.approve(person.company_id, document_id, **invoice)
    return document_id


def listed(person: Person, query: str) -> list[str]:
    return [document["id"] for document in person.get(f"/documents?{query}").get_json()]


def test_every_field_of_the_invoice_is_in_the_flat_view(ann: Person, pipeline: Pipeline) -> None:
    answer = ann.get(f"/documents/{approved(ann, pipeline)}").get_json()
    assert set(Invoice.model_fields) <= set(answer) == set(FlatDocument().fields)
    assert {name: answer[name] for name in ("iban", "payment_terms", "vat_breakdown")} == {
        "iban": None, "payment_terms": None, "vat_breakdown": [],
    }  # fmt: skip
    nothing = dict.fromkeys(LineItem.model_fields)
    assert answer["line_items"] == [
        {**nothing, "description": "Bolts", "quantity": 4, "unit_price": 250.0, "amount": 1000.0}
    ]


def test_before_it_is_read_a_document_says_nothing(ann: Person) -> None:
    answer = ann.get(f"/documents/{ann.uploaded()}").get_json()
    assert [answer[name] for name in INVOICE] == [None] * (len(INVOICE) - 1) + [[]]
    assert answer["predicted_accuracy"] is None


def test_money_is_written_in_the_currencys_units(ann: Person, pipeline: Pipeline) -> None:
    document_id = approved(ann, pipeline, currency="JPY", total="1250")
    assert '"total":1250,' in ann.get(f"/documents/{document_id}").get_data(as_text=True).replace(" ", "")


FILTERS = {
    "status=approved": {"old", "new"},
    "status=approved,preprocessing": {"old", "new", "unread"},
    "status=rejected": set(),
    "vendor=ACME": {"new"},
    "vendor=100%25": {"old"},
    "vendor=%25": {"old"},
    "search=acme": {"new"},
    "search=INV-OLD": {"old"},
    "search=A.PDF": {"old", "new", "unread"},
    "search=_": set(),
    "search=acme&status=preprocessing": set(),
    "date_from=2024-01-01": {"new"},
    "date_to=2023-12-31": {"old"},
    "date_from=2023-05-01&date_to=2024-12-21": {"old", "new"},
}


@pytest.fixture
def three(ann: Person, pipeline: Pipeline) -> dict[str, str]:
    return {
        "old": approved(
            ann, pipeline, vendor_name="100% Bolts", invoice_number="inv-old", invoice_date="2023-05-01", total="99"
        ),
        "new": approved(ann, pipeline, vendor_name="Acme Corp", invoice_date="2024-12-21", total="1250"),
        "unread": ann.uploaded(),
    }


def test_the_list_is_filtered(ann: Person, three: dict[str, str]) -> None:
    found = {query: set(listed(ann, query)) for query in FILTERS}
    assert found == {query: {three[name] for name in names} for query, names in FILTERS.items()}


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("created_at", ["old", "new", "unread"]),
        ("-created_at", ["unread", "new", "old"]),
        ("total", ["old", "new", "unread"]),
        ("-total", ["new", "old", "unread"]),
        ("vendor_name", ["old", "new", "unread"]),
        ("-invoice_date", ["new", "old", "unread"]),
        ("status", ["old", "new", "unread"]),
    ],
)
def test_the_list_is_sorted(ann: Person, three: dict[str, str], sort: str, order: list[str]) -> None:
    ids = {document_id: name for name, document_id in three.items()}
    found = [ids[document_id] for document_id in listed(ann, f"sort={sort}")]
    tied = sort == "status"
    assert (sorted(found[:2]), found[2:]) == (sorted(order[:2]), order[2:]) if tied else found == order


def test_the_list_comes_in_pages(ann: Person, three: dict[str, str]) -> None:
    response = ann.get("/documents?sort=created_at&page=2&page_size=2")
    assert [document["id"] for document in response.get_json()] == [three["unread"]]
    assert json.loads(response.headers["X-Pagination"]) == {
        "total": 3, "total_pages": 2, "first_page": 1, "last_page": 2, "page": 2, "previous_page": 1,
    }  # fmt: skip
    assert listed(ann, "page=99999999999999999999999") == []


def test_they_are_counted_by_status(ann: Person, bob: Person, three: dict[str, str]) -> None:
    bob.uploaded()
    counts = ann.get("/documents/counts").get_json()["counts"]
    assert set(counts) == set(Status)
    assert {status: count for status, count in counts.items() if count} == {"approved": 2, "preprocessing": 1}


class TestReasons:
    def reasons(self, person: Person) -> list[dict[str, str]]:
        (document,) = person.get("/documents").get_json()
        found: list[dict[str, str]] = document["reasons"]
        return found

    def test_none_where_all_is_well(self, ann: Person, pipeline: Pipeline) -> None:
        approved(ann, pipeline)
        assert self.reasons(ann) == []

    def test_why_it_failed(self, ann: Person, pipeline: Pipeline) -> None:
        pipeline.fail(ann.company_id, ann.uploaded(), BadFile("The file is encrypted.", code="encrypted"))
        assert self.reasons(ann) == [{"code": "encrypted", "message": "The file is encrypted."}]

    def test_why_it_waits_for_a_person(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = ann.uploaded()
        pipeline.doubt(ann.company_id, document_id)
        ann.post(f"/documents/{document_id}/process", json={"force": True})
        pipeline.doubt(ann.company_id, document_id)
        assert self.reasons(ann) == [{"code": "low", "message": "Low."}]

    def test_why_it_was_rejected_at_last(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = approved(ann, pipeline)
        for decision, reason in (("reject", "Twice."), ("approve", None), ("reject", "Not ours.")):
            ann.post(f"/documents/{document_id}/{decision}", json={"reason": reason})
        assert self.reasons(ann) == [{"code": "rejected", "message": "Not ours."}]

    def test_a_rejection_without_a_reason_is_one_all_the_same(self, ann: Person, pipeline: Pipeline) -> None:
        ann.post(f"/documents/{approved(ann, pipeline)}/reject")
        assert self.reasons(ann) == [{"code": "rejected", "message": "A person rejected the document"}]

    def test_many_documents_ask_no_more_of_the_database_than_one(
        self, ann: Person, pipeline: Pipeline, parts: Parts
    ) -> None:
        asked: list[str] = []

        def statements() -> int:
            asked.clear()
            assert ann.get("/documents").status_code == 200
            return len(asked)

        def one_of_each() -> None:
            pipeline.doubt(ann.company_id, ann.uploaded())
            ann.post(f"/documents/{approved(ann, pipeline)}/reject")

        @event.listens_for(parts.database.engine, "before_cursor_execute")
        def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
            asked.append(statement)

        one_of_each()
        few = statements()
        one_of_each()
        assert statements() == few
        event.remove(parts.database.engine, "before_cursor_execute", note)


@pytest.mark.parametrize(
    "query", ["status=nope", "date_from=13", "sort=password", "page=0", "page_size=101", "vendor=%00", "search=%00"]
)
def test_a_wrong_query_is_refused(ann: Person, query: str) -> None:
    response = ann.get(f"/documents?{query}")
    assert response.status_code == 422
    assert response.get_json()["errors"][0]["field"].startswith(query.partition("=")[0])


def test_the_status_answers_304_until_it_changes(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    path = f"/documents/{document_id}/status"
    tag = {"If-None-Match": ann.get(path).headers["ETag"]}
    unchanged = ann.get(path, headers=tag)
    assert (unchanged.status_code, unchanged.data) == (304, b"")
    pipeline.claim(ann.company_id, document_id)
    assert ann.get(path, headers=tag).status_code == 200


def test_a_failure_says_where_and_why(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.fail(ann.company_id, document_id, BadFile("The file is encrypted.", code="encrypted"))
    answer = ann.get(f"/documents/{document_id}/status").get_json()
    assert answer["status"] == "preprocess_error"
    assert answer["error"] == {"step": "preprocessing", "code": "encrypted", "message": "The file is encrypted."}
    assert answer["progress"]["current_step"] == 1


class TestPageCount:
    def pages(self, person: Person, document_id: str) -> dict[str, Any]:
        found: dict[str, Any] = person.get(f"/documents/{document_id}/status").get_json()["pages"]
        return found

    def test_nobody_knows_before_the_split(self, ann: Person) -> None:
        assert self.pages(ann, ann.uploaded()) == {"total": None, "done": 0}

    def test_a_text_layer_is_read_at_once(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = ann.uploaded()
        pipeline.complete(ann.company_id, document_id, pages_of(False, False))
        assert self.pages(ann, document_id) == {"total": 2, "done": 2}

    def test_ocr_counts_what_is_read_or_given_up(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = ann.uploaded()
        pipeline.complete(ann.company_id, document_id, pages_of(False, True, True, True))
        assert self.pages(ann, document_id) == {"total": 4, "done": 1}
        pipeline.complete(ann.company_id, document_id, page_reading(2))
        assert self.pages(ann, document_id) == {"total": 4, "done": 2}
        pipeline.fail(ann.company_id, document_id, PageUnreadable("Black."))
        assert self.pages(ann, document_id) == {"total": 4, "done": 3}
        answer = ann.get(f"/documents/{document_id}/status").get_json()
        assert (answer["status"], answer["progress"]["percentage"]) == ("ocr_extracting", 33)
        pipeline.complete(ann.company_id, document_id, page_reading(4))
        assert self.pages(ann, document_id) == {"total": 4, "done": 4}

    def test_a_cancelled_page_is_not_read(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = ann.uploaded()
        pipeline.complete(ann.company_id, document_id, pages_of(True, True), page_reading(1))
        cancelled = ann.post(f"/documents/{document_id}/cancel").get_json()
        assert (cancelled["status"], cancelled["pages"]) == ("cancelled", {"total": 2, "done": 1})

    def test_a_new_run_counts_anew(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = ann.uploaded()
        pipeline.complete(ann.company_id, document_id, pages_of(True, True), page_reading(1))
        began = ann.post(f"/documents/{document_id}/process", json={"force": True}).get_json()
        assert began["pages"] == {"total": None, "done": 0}
        pipeline.complete(ann.company_id, document_id, pages_of(True, True))
        assert self.pages(ann, document_id) == {"total": 2, "done": 0}


class TestProcess:
    def process(self, person: Person, document_id: str, body: dict[str, Any] | None = None) -> tuple[int, str]:
        more = {} if body is None else {"json": body}
        response = person.post(f"/documents/{document_id}/process", **more)
        return response.status_code, response.get_json()["status"]

    def test_starts_what_was_only_kept(self, ann: Person) -> None:
        document_id = ann.upload(query="?process=false").get_json()["document"]["id"]
        assert self.process(ann, document_id) == (202, "preprocessing")
        assert self.process(ann, document_id) == (200, "preprocessing")

    def test_starts_again_after_an_error_and_after_a_cancellation(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = ann.uploaded()
        pipeline.fail(ann.company_id, document_id, BadFile("Broken."))
        assert self.process(ann, document_id, {}) == (202, "preprocessing")
        ann.post(f"/documents/{document_id}/cancel")
        assert self.process(ann, document_id) == (202, "preprocessing")

    def test_leaves_what_is_done(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = approved(ann, pipeline)
        assert self.process(ann, document_id) == (200, "approved")

    def test_force_starts_a_new_run(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = approved(ann, pipeline)
        assert self.process(ann, document_id, {"force": True}) == (202, "preprocessing")
        assert ann.get(f"/documents/{document_id}/results").get_json()["run"] == 2
        assert ann.get(f"/documents/{document_id}").get_json()["total"] is None


def test_cancel_stops_what_runs(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    path = f"/documents/{document_id}/cancel"
    assert [ann.post(path).get_json()["status"] for _ in range(2)] == ["cancelled", "cancelled"]
    with pytest.raises(Exception, match="No row"):
        pipeline.claim(ann.company_id, document_id)


def test_what_has_ended_cannot_be_cancelled(ann: Person, pipeline: Pipeline) -> None:
    response = ann.post(f"/documents/{approved(ann, pipeline)}/cancel")
    assert (response.status_code, response.get_json()["code"]) == (409, "already_finished")
