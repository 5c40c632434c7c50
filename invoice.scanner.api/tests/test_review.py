"""Approving and rejecting; versions, and what is written down."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from scanner_api.parts import Parts
from scanner_contract.database.models import AuditEntry

from .by_hand import Pipeline
from .conftest import Person
from .reviewing import correct, decide, in_status, results, tag, wrong


class TestVersions:
    def test_the_version_is_the_same_everywhere_and_new_after_each_change(self, ann: Person, document_id: str) -> None:
        first = ann.get(f"/documents/{document_id}/results").headers["ETag"]
        assert first == tag(ann, document_id)
        assert not first.startswith("W/")
        corrected = correct(ann, document_id, total="1.00").headers["ETag"]
        approved = ann.post(f"/documents/{document_id}/approve").headers["ETag"]
        assert len({first, corrected, approved}) == 3
        assert approved == tag(ann, document_id)

    def test_no_copy_is_kept(self, ann: Person, document_id: str) -> None:
        for view in ("", "/results"):
            assert ann.get(f"/documents/{document_id}{view}").headers["Cache-Control"] == "no-store"

    def test_a_change_says_what_it_changes(self, ann: Person, document_id: str) -> None:
        response = ann.call("PATCH", f"/documents/{document_id}", json={"total": "1.00"})
        assert (response.status_code, response.get_json()["code"]) == (428, "precondition_required")

    @pytest.mark.parametrize("form", ["{}", "W/{}", '"x"', ""])
    def test_a_stale_change_is_refused(self, ann: Person, document_id: str, form: str) -> None:
        seen = tag(ann, document_id)
        if form == "{}":
            correct(ann, document_id, total="1.00")
        response = ann.call(
            "PATCH", f"/documents/{document_id}", headers={"If-Match": form.format(seen)}, json={"total": "2.00"}
        )
        assert (response.status_code, response.get_json()["code"]) == (412, "precondition_failed")
        assert results(ann, document_id)["corrections"].get("total", {}).get("value") != "2.00"

    @pytest.mark.parametrize("decision", ["approve", "reject"])
    def test_a_stale_decision_is_refused(self, ann: Person, document_id: str, decision: str) -> None:
        seen = {"If-Match": tag(ann, document_id)}
        correct(ann, document_id, total="1.00")
        assert decide(ann, document_id, decision, headers=seen) == (412, "precondition_failed")
        assert ann.get(f"/documents/{document_id}").get_json()["status"] == "manual_review"

    def test_of_two_at_once_one_is_stale(self, app: Flask, ann: Person, document_id: str) -> None:
        seen = tag(ann, document_id)

        def ask(total: str) -> int:
            headers = {**ann.headers, "If-Match": seen}
            path = f"/api/v1/documents/{document_id}"
            return app.test_client().patch(path, headers=headers, json={"total": total}).status_code

        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(ask, map(str, range(8))))
        assert sorted(answers) == [200] + [412] * 7


DECIDED = {
    ("approve", "manual_review"): (200, "approved"),
    ("approve", "rejected"): (200, "approved"),
    ("approve", "approved"): (200, "approved"),
    ("approve", "preprocessing"): (409, "not_reviewable"),
    ("approve", "cancelled"): (409, "not_reviewable"),
    ("approve", "preprocess_error"): (409, "not_reviewable"),
    ("reject", "manual_review"): (200, "rejected"),
    ("reject", "approved"): (200, "rejected"),
    ("reject", "rejected"): (200, "rejected"),
    ("reject", "preprocess_error"): (200, "rejected"),
    ("reject", "preprocessing"): (409, "not_reviewable"),
    ("reject", "cancelled"): (409, "not_reviewable"),
}


class TestDeciding:
    @pytest.mark.parametrize(("decision", "status"), DECIDED)
    def test_what_may_follow_what(
        self, ann: Person, pipeline: Pipeline, document_id: str, decision: str, status: str
    ) -> None:
        in_status(ann, pipeline, document_id, status)
        assert decide(ann, document_id, decision) == DECIDED[decision, status]

    def test_deciding_twice_changes_nothing(self, ann: Person, document_id: str) -> None:
        decide(ann, document_id, "approve")
        before = tag(ann, document_id)
        decide(ann, document_id, "approve")
        assert tag(ann, document_id) == before

    def test_the_score_stays_the_readings(self, ann: Person, document_id: str) -> None:
        assert ann.post(f"/documents/{document_id}/approve").get_json()["quality_score"] == 0.92

    @pytest.mark.parametrize("reason", ["x" * 501, "a\x00b", 7])
    def test_a_reason_is_a_text_of_some_length(self, ann: Person, document_id: str, reason: object) -> None:
        assert wrong(ann.post(f"/documents/{document_id}/reject", json={"reason": reason})) == ["reason"]

    def test_a_run_that_begins_and_an_approval_never_both_count(
        self, app: Flask, ann: Person, document_id: str
    ) -> None:
        def ask(what: str) -> int:
            path = f"/api/v1/documents/{document_id}/{what}"
            body = {"force": True} if what == "process" else {}
            return app.test_client().post(path, headers=ann.headers, json=body).status_code

        with ThreadPoolExecutor(2) as pool:
            approved, began = pool.map(ask, ["approve", "process"])
        assert (approved, began) in {(200, 202), (409, 202)}
        assert ann.get(f"/documents/{document_id}").get_json()["status"] == "preprocessing"


class TestHistory:
    def test_it_tells_who_did_what(self, ann: Person, document_id: str) -> None:
        correct(ann, document_id, total="1.00", line_items__0__amount=None)
        decide(ann, document_id, "reject", json={"reason": "Not ours."})
        decide(ann, document_id, "approve")
        history = results(ann, document_id)["history"]
        assert [each["kind"] for each in history[:3]] == ["uploaded", "queued", "started"]
        told = [{name: value for name, value in each.items() if name != "at"} for each in history[-4:]]
        assert told == [
            {"kind": "passed", "status": "manual_review", "by": None, "reason": None, "fields": None},
            {"kind": "corrected", "status": "manual_review", "by": "Ann", "reason": None,
             "fields": ["total", "line_items.0.amount"]},
            {"kind": "rejected", "status": "rejected", "by": "Ann", "reason": "Not ours.", "fields": None},
            {"kind": "approved", "status": "approved", "by": "Ann", "reason": None, "fields": None},
        ]  # fmt: skip

    def test_it_is_audited(self, ann: Person, parts: Parts, document_id: str) -> None:
        correct(ann, document_id, total="1.00", vendor_name="Acme")
        decide(ann, document_id, "reject", json={"reason": "Not ours."}, headers={"X-Request-ID": "the-last"})
        with parts.database.transaction(UUID(ann.company_id)) as session:
            entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(2)).all()
        rejected, corrected = entries
        assert (corrected.action, corrected.actor_id) == ("document.corrected", UUID(ann.user_id))
        assert corrected.detail == {
            "status": {"old": "manual_review", "new": "manual_review"},
            "fields": {"total": {"old": "1250.00", "new": "1.00"}, "vendor_name": {"old": None, "new": "Acme"}},
        }
        assert rejected.action == "document.rejected"
        assert rejected.detail == {"status": {"old": "manual_review", "new": "rejected"}, "reason": "Not ours."}
        assert (rejected.subject_id, rejected.request_id) == (UUID(document_id), "the-last")
