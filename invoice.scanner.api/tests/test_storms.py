"""The same call a hundred times at once, against the API as it runs in production: with far fewer connections."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from scanner_api.parts import Parts
from scanner_contract.database.models import Document, Task, TaskState
from scanner_contract.settings import Settings

from .conftest import PDF, Person
from .uploading import document_ids, files_of, task_ids

MANY = 100
ACTIVE = (TaskState.READY, TaskState.RUNNING)
Call = tuple[str, dict[str, object]]  # a path, and what else httpx takes
Storm = Callable[[Iterable[Call]], list[httpx.Response]]


@pytest.fixture
def storm(server: httpx.URL, ann: Person) -> Storm:
    """Posts all of it at once."""

    async def post(calls: Iterable[Call]) -> list[httpx.Response]:
        base_url = server.copy_with(path="/api/v1/")
        async with httpx.AsyncClient(base_url=base_url, headers=ann.headers, timeout=60) as client:
            posted = (client.post(path, **more) for path, more in calls)  # type: ignore[arg-type]
            return await asyncio.gather(*posted)

    return lambda calls: asyncio.run(post(calls))


def statuses(answers: list[httpx.Response]) -> dict[int, int]:
    return dict(Counter(answer.status_code for answer in answers))


def upload(key: str | None = None) -> Call:
    headers = {} if key is None else {"Idempotency-Key": key}
    return "documents/upload", {"files": {"file": ("a.pdf", PDF)}, "headers": headers}


def the_only_document(ann: Person, parts: Parts, settings: Settings) -> str:
    """There is one, with one file and one task."""
    [document_id] = document_ids(ann)
    assert files_of(settings, ann) == [document_id]
    assert len(task_ids(parts, ann)) == 1
    return document_id


def runs_and_active_tasks(parts: Parts, ann: Person, document_id: str) -> tuple[int, list[int]]:
    """How many runs a document has had, and the run of each task that is not at its end."""
    with parts.database.transaction(UUID(ann.company_id)) as session:
        document = session.get_one(Document, UUID(document_id))
        active = session.scalars(select(Task.run).where(Task.document_id == document.id, Task.state.in_(ACTIVE)))
        return document.run, list(active)


class TestUploads:
    def test_of_the_same_bytes_make_one_document(
        self, storm: Storm, ann: Person, parts: Parts, settings: Settings
    ) -> None:
        answers = storm([upload()] * MANY)
        assert statuses(answers) == {201: 1, 200: MANY - 1}
        assert {each.json()["document"]["id"] for each in answers} == {the_only_document(ann, parts, settings)}
        assert {each.json()["task_id"] for each in answers} == set(task_ids(parts, ann))

    def test_under_one_key_get_one_answer(self, storm: Storm, ann: Person, parts: Parts, settings: Settings) -> None:
        answers = storm([upload("k")] * MANY)
        assert statuses(answers) == {201: MANY}
        [said] = {each.content for each in answers}
        assert the_only_document(ann, parts, settings) in said.decode()
        assert [each.headers.get("Idempotency-Replayed") for each in answers].count(None) == 1

    def test_under_many_keys_make_one_document(
        self, storm: Storm, ann: Person, parts: Parts, settings: Settings
    ) -> None:
        answers = storm(upload(f"k{number}") for number in range(MANY))
        assert statuses(answers) == {201: 1, 200: MANY - 1}
        assert {each.json()["document"]["id"] for each in answers} == {the_only_document(ann, parts, settings)}


class TestProcess:
    @pytest.fixture
    def document_id(self, ann: Person) -> str:
        return str(ann.upload(query="?process=false").get_json()["document"]["id"])

    def test_begins_one_run(self, storm: Storm, ann: Person, parts: Parts, document_id: str) -> None:
        answers = storm([(f"documents/{document_id}/process", {})] * MANY)
        assert statuses(answers) == {202: 1, 200: MANY - 1}
        assert runs_and_active_tasks(parts, ann, document_id) == (1, [1])

    def test_against_cancel_leaves_one_run_or_none(
        self, storm: Storm, ann: Person, parts: Parts, document_id: str
    ) -> None:
        """Whatever comes first: each run was begun by one call, and what is cancelled is not worked on."""
        calls = [f"documents/{document_id}/process"] * (MANY - 1)
        calls.insert(MANY // 3, f"documents/{document_id}/cancel")
        answers = storm((path, {}) for path in calls)
        assert set(statuses(answers)) == {200, 202}
        run, active = runs_and_active_tasks(parts, ann, document_id)
        assert run == statuses(answers)[202]
        is_cancelled = ann.get(f"/documents/{document_id}/status").get_json()["status"] == "cancelled"
        assert active == ([] if is_cancelled else [run])

    def test_by_force_begins_a_run_each_and_works_on_the_last(
        self, storm: Storm, ann: Person, parts: Parts, document_id: str
    ) -> None:
        """Whoever never had their turn is told to come again."""
        answers = storm([(f"documents/{document_id}/process", {"json": {"force": True}})] * (MANY // 4))
        assert set(statuses(answers)) <= {202, 409}
        begun = statuses(answers)[202]
        assert runs_and_active_tasks(parts, ann, document_id) == (begun, [begun])
