"""Bytes that came before: the first document is told of, and nothing is made."""

from contextlib import ExitStack
from hashlib import sha256
from types import FunctionType
from uuid import UUID

import pytest
from sqlalchemy import select

from scanner_api import turns
from scanner_api.parts import Parts
from scanner_contract.database.models import AuditEntry
from scanner_contract.errors import BadFile
from scanner_contract.settings import Settings

from .by_hand import Pipeline
from .conftest import PDF, Person
from .uploading import document_ids, files_of, overtaken, task_ids, turn_taken


def test_the_first_document_is_told_of_and_nothing_is_made(ann: Person, parts: Parts, settings: Settings) -> None:
    first, second = ann.upload().get_json(), ann.upload(name="another name.pdf")
    assert second.status_code == 200
    assert second.get_json() == {**first, "message": "Document was uploaded before", "duplicate": True}
    assert document_ids(ann) == files_of(settings, ann) == [first["document"]["id"]]
    assert task_ids(parts, ann) == [first["task_id"]]


def test_its_present_status_is_told(ann: Person, pipeline: Pipeline) -> None:
    first = ann.upload().get_json()
    pipeline.approve(ann.company_id, first["document"]["id"])
    second = ann.upload().get_json()
    assert second["document"] == {**first["document"], "status": "approved"}
    assert second["task_id"] == first["task_id"]


def test_keep_makes_another_and_the_oldest_stays_the_first(ann: Person, settings: Settings) -> None:
    first, another = ann.upload().get_json(), ann.upload(query="?duplicate=keep")
    assert (another.status_code, another.get_json()["duplicate"]) == (201, False)
    assert ann.upload().get_json()["document"] == first["document"]
    assert sorted(document_ids(ann)) == sorted(files_of(settings, ann))
    assert len(document_ids(ann)) == 2


def test_nothing_else_can_be_asked_of_duplicates(ann: Person) -> None:
    response = ann.upload(query="?duplicate=drop")
    assert (response.status_code, response.get_json()["errors"][0]["field"]) == (422, "duplicate")


def test_one_that_was_only_kept_stays_so_until_processing_is_wanted(ann: Person, parts: Parts) -> None:
    first = ann.upload(query="?process=false").get_json()
    kept = ann.upload(query="?process=false").get_json()
    assert (kept["document"], kept["task_id"]) == (first["document"], None)
    begun = ann.upload()
    assert (begun.status_code, begun.get_json()["document"]["status"]) == (200, "preprocessing")
    assert [begun.get_json()["task_id"]] == task_ids(parts, ann)
    assert ann.upload().get_json() == begun.get_json()
    with parts.database.transaction(UUID(ann.company_id)) as session:
        actions = session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()
    assert actions == ["document.uploaded", "document.restarted"]


def cancelled(ann: Person, pipeline: Pipeline, document_id: str) -> None:
    ann.post(f"/documents/{document_id}/cancel")


def rejected(ann: Person, pipeline: Pipeline, document_id: str) -> None:
    pipeline.doubt(ann.company_id, document_id)
    ann.post(f"/documents/{document_id}/reject")


def preprocess_error(ann: Person, pipeline: Pipeline, document_id: str) -> None:
    pipeline.fail(ann.company_id, document_id, BadFile("The file is damaged."))


@pytest.mark.parametrize("end", [cancelled, rejected, preprocess_error], ids=lambda end: end.__name__)
def test_one_that_came_to_nothing_is_told_of_and_nothing_begins(
    ann: Person, pipeline: Pipeline, parts: Parts, end: FunctionType
) -> None:
    first = ann.upload().get_json()
    end(ann, pipeline, first["document"]["id"])
    before = task_ids(parts, ann)
    second = ann.upload().get_json()
    assert second["document"] == {**first["document"], "status": end.__name__}
    assert second["task_id"] == first["task_id"]
    assert task_ids(parts, ann) == before


def test_companies_have_bytes_of_their_own(ann: Person, bob: Person) -> None:
    assert [person.upload().get_json()["duplicate"] for person in (ann, bob)] == [False, False]


def test_who_loses_the_race_answers_as_the_first(ann: Person, parts: Parts, settings: Settings) -> None:
    with overtaken(parts, ann.upload):
        late = ann.upload()
    assert (late.status_code, late.get_json()["duplicate"]) == (200, True)
    assert files_of(settings, ann) == document_ids(ann) == [late.get_json()["document"]["id"]]


def test_who_comes_after_the_first_does_not_wait_for_a_turn(
    ann: Person, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many that come at once, all are told when the first is there, and not one after the other."""
    monkeypatch.setattr(turns, "PAUSES", ())
    with ExitStack() as asking:

        def come_first_and_have_another_ask() -> None:
            ann.upload()
            asking.enter_context(turn_taken(parts, ann, sha256(PDF).hexdigest()))

        with overtaken(parts, come_first_and_have_another_ask):
            late = ann.upload()
    assert (late.status_code, late.get_json()["duplicate"]) == (200, True)


def test_the_same_bytes_in_flight_are_not_waited_for_without_end(
    ann: Person, parts: Parts, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with turn_taken(parts, ann, sha256(PDF).hexdigest()), monkeypatch.context() as patched:
        patched.setattr(turns, "PAUSES", ())
        response = ann.upload()
        assert ann.upload(query="?duplicate=keep").status_code == 201
    assert (response.status_code, response.get_json()["code"]) == (409, "upload_in_progress")
    assert int(response.headers["Retry-After"]) > 0
    assert files_of(settings, ann) == document_ids(ann)
