"""A call that is repeated under its key is answered as it was; nothing is done twice."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from scanner_api import idempotency, turns
from scanner_api.parts import Parts
from scanner_api.uploads.schemas import Uploaded
from scanner_contract import tasks
from scanner_contract.database.models import IdempotencyKey
from scanner_contract.errors import DatabaseUnavailable
from scanner_contract.settings import Settings

from .conftest import FORM, PDF, Person, form
from .uploading import document_ids, files_of, overtaken, replayed, turn_taken

ANOTHER = PDF + b" another"


def kept_keys(parts: Parts, person: Person) -> list[str]:
    with parts.database.transaction(UUID(person.company_id)) as session:
        return list(session.scalars(select(IdempotencyKey.key).order_by(IdempotencyKey.key)))


def test_the_same_call_gets_the_same_answer(ann: Person, settings: Settings) -> None:
    first, second = ann.upload(key="k"), ann.upload(key="k")
    assert (first.status_code, second.status_code) == (201, 201)
    assert second.data == first.data
    assert (replayed(first), replayed(second)) == (False, True)
    assert document_ids(ann) == files_of(settings, ann) == [first.get_json()["document"]["id"]]


def test_also_when_the_document_has_moved_on(ann: Person) -> None:
    first = ann.upload(key="k")
    ann.post(f"/documents/{first.get_json()['document']['id']}/cancel")
    assert ann.upload(key="k").data == first.data


def test_options_that_say_the_same_are_the_same_call(ann: Person) -> None:
    assert ann.upload(key="k", query="?process=true").data == ann.upload(key="k").data


def test_that_these_bytes_came_before_is_an_answer_too(ann: Person) -> None:
    ann.upload()
    first, second = ann.upload(key="k"), ann.upload(key="k")
    assert (first.status_code, second.status_code) == (200, 200)
    assert second.data == first.data
    assert (replayed(first), replayed(second)) == (False, True)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"content": ANOTHER}, id="other bytes"),
        pytest.param({"name": "b.pdf"}, id="another name"),
        pytest.param({"query": "?process=false"}, id="to be kept only"),
        pytest.param({"query": "?duplicate=keep"}, id="to be made anew"),
    ],
)
def test_another_call_under_the_key_is_refused(ann: Person, settings: Settings, other: dict[str, object]) -> None:
    ann.upload(key="k")
    response = ann.upload(key="k", **other)  # type: ignore[arg-type]  # each is what upload takes
    assert (response.status_code, response.get_json()["code"]) == (422, "idempotency_key_reused")
    assert len(files_of(settings, ann)) == 1


@pytest.mark.parametrize("key", ["", "a b", "é", "\x7f", "x" * 256, "a,b", ["a", "b"]])
def test_what_cannot_be_a_key_is_refused(ann: Person, settings: Settings, key: object) -> None:
    headers: dict[str, str] = {"Idempotency-Key": key}  # type: ignore[dict-item]  # a list is two headers
    response = ann.post("/documents/upload", data=form(PDF, "a.pdf"), content_type=FORM, headers=headers)
    assert (response.status_code, response.get_json()["code"]) == (400, "invalid_idempotency_key")
    assert not files_of(settings, ann)


@pytest.mark.parametrize("key", ["!", "~" * 255, '"8e03978e-40d5-43dd-bc93-6894a57f9324"', "a-.+/=z"])
def test_any_visible_text_is_a_key(ann: Person, key: str) -> None:
    first = ann.upload(key=key)
    assert first.status_code == 201
    assert replayed(ann.upload(key=key))


def test_companies_have_keys_of_their_own(ann: Person, bob: Person) -> None:
    for person in (ann, bob):
        answer = person.upload(key="k")
        assert (answer.status_code, replayed(answer)) == (201, False)


def test_after_a_day_a_key_is_new(ann: Person, bob: Person, parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    for person in (ann, bob):
        person.upload(key="k")
        person.upload(key="never-again")
    monkeypatch.setattr(idempotency, "KEPT", timedelta(0))
    answer = ann.upload(ANOTHER, key="k")
    assert (answer.status_code, replayed(answer)) == (201, False)
    assert kept_keys(parts, ann) == ["k"]
    assert kept_keys(parts, bob) == ["k", "never-again"]


def test_a_call_clears_away_a_few_old_keys_and_the_next_one_more(
    ann: Person, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        ann.upload(key=f"old-{number}")
    monkeypatch.setattr(idempotency, "KEPT", timedelta(0))
    monkeypatch.setattr(idempotency, "CLEARED", 2)
    left = []
    for number in range(2):
        ann.upload(key=f"new-{number}")
        left.append(sum(key.startswith("old") for key in kept_keys(parts, ann)))
    assert left == [2, 0]


def test_an_answer_stays_as_it_was_when_answers_have_got_more_members(ann: Person, parts: Parts) -> None:
    """A newer release replays what an older one answered."""
    company_id = UUID(ann.company_id)
    call = idempotency.Call(company_id, "k", "the same", Uploaded)
    older = {"message": "Document uploaded", "task_id": None}
    kept = IdempotencyKey(company_id=company_id, key="k", fingerprint="the same", status_code=201, answer=older)
    with parts.database.transaction(company_id) as session:
        session.add(kept)
        session.flush()
        answer = idempotency.once(session, call, lambda _: None)
    assert answer is not None
    assert (answer.status, Uploaded().dump(answer.body)) == (201, older)


def test_a_refusal_leaves_the_key_free(ann: Person, parts: Parts) -> None:
    assert ann.upload(b"MZ", key="k").status_code == 415
    assert kept_keys(parts, ann) == []
    assert ann.upload(key="k").status_code == 201


def test_a_failed_transaction_leaves_neither_file_nor_key(
    ann: Person, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept = tasks.accept

    def fail(*args: object, **more: object) -> None:
        accept(*args, **more)  # type: ignore[arg-type]  # all has been written, and nothing is committed
        assert len(files_of(settings, ann)) == 1
        raise DatabaseUnavailable("The database does not answer.")

    with monkeypatch.context() as patched:
        patched.setattr(tasks, "accept", fail)
        assert ann.upload(key="k").status_code == 503
    assert not files_of(settings, ann)
    again = ann.upload(key="k")
    assert (again.status_code, replayed(again)) == (201, False)
    assert files_of(settings, ann) == document_ids(ann)


def test_a_twin_in_flight_is_not_waited_for_without_end(
    ann: Person, parts: Parts, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with turn_taken(parts, ann, "Idempotency-Key", "k"), monkeypatch.context() as patched:
        patched.setattr(turns, "PAUSES", ())
        response = ann.upload(key="k")
        assert ann.upload(ANOTHER, key="another").status_code == 201
    assert (response.status_code, response.get_json()["code"]) == (409, "idempotency_key_in_use")
    assert int(response.headers["Retry-After"]) > 0
    assert files_of(settings, ann) == document_ids(ann)
    assert ann.upload(key="k").status_code == 201


def test_a_twin_in_flight_is_waited_for_without_a_connection(
    ann: Person, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin ends during the first pause; until then only it has a connection."""
    twin = turn_taken(parts, ann, "Idempotency-Key", "k")
    connections = []

    def pause(_: float) -> None:
        connections.append(parts.database.engine.pool.checkedout())  # type: ignore[attr-defined]  # of a QueuePool
        twin.__exit__(None, None, None)

    monkeypatch.setattr(turns, "time", SimpleNamespace(sleep=pause))
    twin.__enter__()
    assert ann.upload(key="k").status_code == 201
    assert connections == [1]


def test_who_loses_the_race_answers_as_the_first(ann: Person, parts: Parts, settings: Settings) -> None:
    twin: list[TestResponse] = []
    with overtaken(parts, lambda: twin.append(ann.upload(key="k"))):
        late = ann.upload(key="k")
    assert late.data == twin[0].data
    assert (late.status_code, replayed(late), replayed(twin[0])) == (201, True, False)
    assert files_of(settings, ann) == document_ids(ann)
