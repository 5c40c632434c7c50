"""Dead letters: the list, and replaying one, several, all."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from scanner_api.dead_letters.service import MOST_DOCUMENTS
from scanner_api.parts import Parts
from scanner_contract.database.models import AuditEntry
from scanner_contract.errors import PageUnreadable, StageError
from scanner_contract.values import Verdict

from .by_hand import Pipeline, evaluation, page_reading, pages_of, readings
from .conftest import Person
from .reviewing import correct, dead_letter, decide, wrong


def lacking_a_page(person: Person, pipeline: Pipeline) -> str:
    """A document that waits for a person, with its first page read and its second given up."""
    document_id = person.uploaded()
    pipeline.complete(person.company_id, document_id, pages_of(True, True), page_reading())
    pipeline.fail(person.company_id, document_id, PageUnreadable("It is torn."))
    prediction, extraction, _ = readings()
    pipeline.complete(person.company_id, document_id, prediction, extraction, evaluation(Verdict.MANUAL_REVIEW))
    return document_id


def without_fields(person: Person, pipeline: Pipeline) -> str:
    """A document that was split into pages, and then failed."""
    document_id = person.uploaded()
    pipeline.complete(person.company_id, document_id, pages_of(False))
    pipeline.fail(person.company_id, document_id, StageError("No."))
    return document_id


def listed(person: Person, query: str = "") -> list[str]:
    return [letter["document_id"] for letter in person.get(f"/dead-letters{query}").get_json()]


def replay(person: Person, **wish: object) -> dict[str, Any]:
    answer = person.post("/dead-letters/replay", json=wish)
    assert answer.status_code == 202
    body: dict[str, Any] = answer.get_json()
    return body


class TestList:
    def test_a_letter_says_what_died_when_and_why(self, ann: Person, pipeline: Pipeline) -> None:
        letter = dead_letter(ann, pipeline)
        UUID(letter.pop("task_id"))
        datetime.fromisoformat(letter.pop("died_at"))
        assert {name: value for name, value in letter.items() if name != "document_id"} == {
            "filename": "a.pdf", "status": "preprocess_error", "stage": "preprocessing", "page": 0, "attempts": 1,
            "code": "encrypted", "message": "It is encrypted.",
        }  # fmt: skip

    def test_a_page_has_its_number(self, ann: Person, pipeline: Pipeline) -> None:
        lacking_a_page(ann, pipeline)
        (letter,) = ann.get("/dead-letters").get_json()
        assert (letter["status"], letter["stage"], letter["page"]) == ("manual_review", "ocr", 2)

    def test_they_are_filtered(self, ann: Person, pipeline: Pipeline) -> None:
        encrypted = dead_letter(ann, pipeline)["document_id"]
        no_fields = without_fields(ann, pipeline)
        assert listed(ann) == [no_fields, encrypted]
        assert listed(ann, "?stage=llm") == [no_fields]
        assert listed(ann, "?code=encrypted") == [encrypted]
        assert listed(ann, "?code=encrypted&stage=llm") == []
        assert wrong(ann.get("/dead-letters?stage=printing")) == ["stage"]

    def test_they_come_page_by_page(self, ann: Person, pipeline: Pipeline) -> None:
        ids = [dead_letter(ann, pipeline)["document_id"] for _ in range(3)]
        assert listed(ann, "?page=2&page_size=2") == ids[:1]
        pages = json.loads(ann.get("/dead-letters?page_size=2").headers["X-Pagination"])
        assert (pages["total"], pages["total_pages"]) == (3, 2)

    def test_beyond_the_last_page_there_is_nothing(self, ann: Person, pipeline: Pipeline) -> None:
        dead_letter(ann, pipeline)
        assert listed(ann, "?page=2") == listed(ann, f"?page={2**63}") == []


class TestReplayOne:
    def test_its_document_is_taken_up_again(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = without_fields(ann, pipeline)
        (letter,) = ann.get("/dead-letters").get_json()
        answer = ann.post(f"/dead-letters/{letter['task_id']}/replay")
        assert answer.status_code == 202
        state = answer.get_json()
        assert (state["document_id"], state["status"], state["error"]) == (document_id, "predicting", None)
        assert listed(ann) == []

    def test_it_is_audited(self, ann: Person, pipeline: Pipeline, parts: Parts) -> None:
        letter = dead_letter(ann, pipeline)
        ann.post(f"/dead-letters/{letter['task_id']}/replay", headers={"X-Request-ID": "the-replay"})
        with parts.database.transaction(UUID(ann.company_id)) as session:
            entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).one()
        assert (entry.action, entry.actor_id, entry.request_id, entry.subject_id) == (
            "document.replayed", UUID(ann.user_id), "the-replay", UUID(letter["document_id"]),
        )  # fmt: skip

    def test_of_a_hundred_at_once_one_counts(self, app: Flask, ann: Person, pipeline: Pipeline) -> None:
        letter = dead_letter(ann, pipeline)

        def ask(_: int) -> tuple[int, str]:
            path = f"/api/v1/dead-letters/{letter['task_id']}/replay"
            answer = app.test_client().post(path, headers=ann.headers)
            return answer.status_code, answer.get_json().get("code", "")

        with ThreadPoolExecutor(8) as pool:
            answers = sorted(pool.map(ask, range(100)))
        assert answers == [(202, "")] + [(409, "not_dead")] * 99

    def test_what_was_decided_on_is_dead_no_more(self, ann: Person, pipeline: Pipeline) -> None:
        letter = dead_letter(ann, pipeline)
        decide(ann, letter["document_id"], "reject")
        answer = ann.post(f"/dead-letters/{letter['task_id']}/replay")
        assert (answer.status_code, answer.get_json()["code"]) == (409, "not_dead")

    def test_a_task_that_works_is_no_letter(self, ann: Person) -> None:
        task_id = ann.upload(query="?duplicate=keep").get_json()["task_id"]
        answer = ann.post(f"/dead-letters/{task_id}/replay")
        assert (answer.status_code, answer.get_json()["code"]) == (409, "not_dead")


class TestReplayMany:
    def test_all(self, ann: Person, pipeline: Pipeline) -> None:
        ids = [dead_letter(ann, pipeline)["document_id"] for _ in range(2)]
        assert replay(ann) == {"replayed": ids, "skipped": [], "remaining": 0}
        assert replay(ann) == {"replayed": [], "skipped": [], "remaining": 0}

    def test_no_body_means_all(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = dead_letter(ann, pipeline)["document_id"]
        assert ann.post("/dead-letters/replay").get_json()["replayed"] == [document_id]

    @pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", None])
    def test_a_body_that_does_not_say_it_is_json_does_not_mean_all(
        self, ann: Person, pipeline: Pipeline, content_type: str | None
    ) -> None:
        document_id = dead_letter(ann, pipeline)["document_id"]
        answer = ann.post("/dead-letters/replay", data='{"code": "corrupt"}', content_type=content_type)
        assert (answer.status_code, answer.get_json()["code"]) == (400, "invalid_input")
        assert listed(ann) == [document_id]

    @pytest.mark.parametrize("wish", [{"stage": "llm"}, {"code": "stage_failed"}])
    def test_those_that_fit(self, ann: Person, pipeline: Pipeline, wish: dict[str, str]) -> None:
        encrypted = dead_letter(ann, pipeline)["document_id"]
        no_fields = without_fields(ann, pipeline)
        assert replay(ann, **wish) == {"replayed": [no_fields], "skipped": [], "remaining": 0}
        assert listed(ann) == [encrypted]

    def test_those_that_are_named(self, ann: Person, pipeline: Pipeline) -> None:
        mine, other = (dead_letter(ann, pipeline)["document_id"] for _ in range(2))
        at_work, nobodys = ann.uploaded(), str(uuid4())
        answer = replay(ann, documents=[mine, at_work, nobodys, mine])
        assert answer == {"replayed": [mine], "skipped": [at_work, nobodys], "remaining": 1}
        assert listed(ann) == [other]

    def test_whoever_asks_until_nothing_is_left_comes_to_an_end(self, ann: Person, pipeline: Pipeline) -> None:
        """What dies again has died later."""
        document_id = dead_letter(ann, pipeline)["document_id"]
        began = ann.get(f"/documents/{document_id}/status").get_json()["finished_at"]
        later = began.replace("Z", ".999999Z")
        assert replay(ann, died_before=later)["replayed"] == [document_id]
        assert replay(ann, died_before="2000-01-01T00:00:00Z", code="encrypted")["replayed"] == []

    def test_what_somebody_corrected_is_replayed_when_it_is_named(self, ann: Person, pipeline: Pipeline) -> None:
        document_id = lacking_a_page(ann, pipeline)
        correct(ann, document_id, total="1.00")
        assert replay(ann) == {"replayed": [], "skipped": [], "remaining": 1}
        assert replay(ann, documents=[document_id])["replayed"] == [document_id]

    def test_of_many_calls_at_once_each_document_is_replayed_once(
        self, app: Flask, ann: Person, pipeline: Pipeline
    ) -> None:
        ids = [dead_letter(ann, pipeline)["document_id"] for _ in range(3)]

        def ask(_: int) -> list[str]:
            body: dict[str, list[str]] = (
                app.test_client().post("/api/v1/dead-letters/replay", headers=ann.headers, json={}).get_json()
            )
            return body["replayed"]

        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(ask, range(20)))
        assert sorted(each for answer in answers for each in answer) == sorted(ids)

    @pytest.mark.parametrize(
        ("wish", "field"),
        [
            ({"documents": []}, "documents"),
            ({"documents": [str(uuid4())] * (MOST_DOCUMENTS + 1)}, "documents"),
            ({"documents": ["x"]}, "documents.0"),
            ({"documents": [str(uuid4())], "stage": "llm"}, "documents"),
            ({"stage": "printing"}, "stage"),
            ({"code": ""}, "code"),
            ({"died_before": "2024-12-21T12:00:00"}, "died_before"),
            ({"everything": True}, "everything"),
        ],
    )
    def test_a_wish_that_makes_no_sense_is_refused(self, ann: Person, wish: dict[str, object], field: str) -> None:
        assert wrong(ann.post("/dead-letters/replay", json=wish)) == [field]


NEEDS_A_PERSON = "manual_review,preprocess_error,ocr_error,llm_error,extraction_error,evaluation_error"


def test_one_filter_finds_all_that_need_a_person(ann: Person, pipeline: Pipeline) -> None:
    ann.uploaded()
    waiting = {
        lacking_a_page(ann, pipeline), without_fields(ann, pipeline), dead_letter(ann, pipeline)["document_id"],
    }  # fmt: skip
    found = ann.get(f"/documents?status={NEEDS_A_PERSON}&sort=created_at").get_json()
    assert {document["id"] for document in found} == waiting
    assert all(document["reasons"] for document in found)
