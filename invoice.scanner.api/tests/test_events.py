"""Events tell what was so when they happened: the page, and how many were read by then."""

import json
from typing import Any

from scanner_contract.errors import PageUnreadable, Transient

from .by_hand import Pipeline, page_reading, pages_of, readings
from .conftest import Person


def told(person: Person, document_id: str, after: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Kind and data of each event of a document that has come to its end."""
    answer = person.fetch(f"/documents/{document_id}/events", headers={"Last-Event-ID": after})
    frames = [frame.splitlines() for frame in answer.get_data(as_text=True).split("\n\n") if frame]
    return [(kind.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for _, kind, data in frames]


def counts(events: list[tuple[str, dict[str, Any]]]) -> list[tuple[str, int | None, int | None, int]]:
    return [(kind, data["page"], data["pages"]["total"], data["pages"]["done"]) for kind, data in events]


def test_each_page_is_told(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, pages_of(False, True, True, True), page_reading(2))
    pipeline.fail(ann.company_id, document_id, Transient("Later."))
    pipeline.fail(ann.company_id, document_id, PageUnreadable("Black."))
    pipeline.complete(ann.company_id, document_id, page_reading(4), *readings())
    events = told(ann, document_id)
    assert counts(events)[:13] == [
        ("uploaded", None, None, 0),
        ("queued", None, None, 0),
        ("started", None, None, 0),
        ("passed", None, 4, 1),
        ("started", 2, 4, 1),
        ("page_done", 2, 4, 2),
        ("started", 3, 4, 2),
        ("retry", 3, 4, 2),
        ("started", 3, 4, 2),
        ("page_failed", 3, 4, 3),
        ("started", 4, 4, 3),
        ("page_done", 4, 4, 4),
        ("passed", None, 4, 4),
    ]
    assert {(data["pages"]["total"], data["pages"]["done"]) for _, data in events[13:]} == {(4, 4)}
    assert {data["progress"]["percentage"] for _, data in events[4:13]} == {33}


def test_they_carry_the_status_body(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, pages_of(True, True), page_reading(1), page_reading(2), *readings())
    events = dict(told(ann, document_id))
    status = ann.get(f"/documents/{document_id}/status").get_json()
    assert set(events["page_done"]) == {*status, "page"}
    assert events["passed"] == {**status, "page": None}


def test_the_last_page_may_fail(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, pages_of(True, True), page_reading(1))
    pipeline.fail(ann.company_id, document_id, PageUnreadable("Black."))
    pipeline.complete(ann.company_id, document_id, *readings())
    assert ("page_failed", 2, 2, 2) in counts(told(ann, document_id))


def test_pages_that_are_replayed_are_counted_anew(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, pages_of(True, True))
    for _ in range(2):
        pipeline.fail(ann.company_id, document_id, PageUnreadable("Black."))
    ann.post("/dead-letters/replay")
    pipeline.complete(ann.company_id, document_id, page_reading(1), page_reading(2), *readings())
    done = [(kind, done) for kind, _, _, done in counts(told(ann, document_id)) if kind not in {"started", "passed"}]
    assert done[2:] == [
        ("page_failed", 1), ("page_failed", 2), ("failed", 2), ("replayed", 0), ("page_done", 1), ("page_done", 2),
    ]  # fmt: skip


def test_of_an_older_run_the_pages_are_not_known_any_more(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, pages_of(True, True), page_reading(1))
    ann.post(f"/documents/{document_id}/process", json={"force": True})
    pipeline.complete(ann.company_id, document_id, pages_of(False))
    ann.post(f"/documents/{document_id}/cancel")
    found = counts(told(ann, document_id))
    assert ("page_done", 1, None, 0) in found
    assert found[-3:] == [("started", None, None, 0), ("passed", None, 1, 1), ("cancelled", None, 1, 1)]
