"""What the stream of a company tells: each change once, also one that becomes visible late."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import jwt
import pytest

from scanner_api.app import create_app
from scanner_api.events import changes, company, service
from scanner_api.events.company import WINDOW, Cursor
from scanner_api.events.service import KEEP_ALIVE
from scanner_api.identity import Caller, identify
from scanner_api.parts import EXTENSION, Parts
from scanner_api.tokens import Claims
from scanner_contract import history, tasks
from scanner_contract.database import Database
from scanner_contract.database.models import DocumentEvent
from scanner_contract.errors import Unauthenticated
from scanner_contract.settings import Settings

from .by_hand import Pipeline, page_set
from .conftest import Person


@pytest.fixture
def caller(ann: Person, parts: Parts) -> Caller:
    claims = jwt.decode(ann.tokens["access_token"], options={"verify_signature": False})
    return identify(parts.database, Claims.of(claims))


@contextmanager
def changing(database: Database, company_id: str, document_id: str, kind: str) -> Iterator[None]:
    """A transaction that has written an event, and commits at the end."""
    with database.transaction(UUID(company_id)) as session:
        document = tasks.locked(session, UUID(document_id))
        assert document is not None
        history.record(session, document, kind)
        yield


def told(parts: Parts, caller: Caller, cursor: Cursor) -> tuple[list[str], Cursor]:
    look = company.look(parts, caller, cursor)
    return [str(state.document_id) for _, state in look.changed], look.cursor


def happened(parts: Parts, person: Person, document_id: str, *, ago: timedelta) -> int:
    """The id of an event of some time ago."""
    event = DocumentEvent(
        company_id=UUID(person.company_id), document_id=UUID(document_id), kind="noted",
        at=datetime.now(UTC) - ago, detail={"status": "approved"},
    )  # fmt: skip
    with parts.database.transaction(UUID(person.company_id)) as session:
        session.add(event)
        session.flush()
        return event.id


def test_it_starts_with_what_happens_from_now_on(ann: Person, parts: Parts, caller: Caller) -> None:
    ann.uploaded()
    begun = company.begin(parts, caller, None)
    assert told(parts, caller, begun)[0] == []
    document_id = ann.uploaded()
    assert told(parts, caller, begun)[0] == [document_id]


def test_what_commits_later_is_told_although_its_id_is_lower(ann: Person, parts: Parts, caller: Caller) -> None:
    slow, quick = ann.uploaded(), ann.uploaded()
    begun = company.begin(parts, caller, None)
    with ExitStack() as late:
        late.enter_context(changing(parts.database, ann.company_id, slow, "slow"))
        with changing(parts.database, ann.company_id, quick, "quick"):
            pass
        first, cursor = told(parts, caller, begun)
    second, cursor = told(parts, caller, cursor)
    assert (first, second) == ([quick], [slow])
    assert told(parts, caller, cursor)[0] == []


def test_a_stream_that_broke_off_between_the_two_tells_the_late_one(ann: Person, parts: Parts, caller: Caller) -> None:
    slow, quick = ann.uploaded(), ann.uploaded()
    begun = company.begin(parts, caller, None)
    with changing(parts.database, ann.company_id, slow, "slow"):
        with changing(parts.database, ann.company_id, quick, "quick"):
            pass
        seen = company.look(parts, caller, begun).changed[-1][0]
    assert slow in told(parts, caller, company.begin(parts, caller, seen))[0]


def test_one_document_is_told_once_a_look_with_its_present_state(
    ann: Person, pipeline: Pipeline, parts: Parts, caller: Caller
) -> None:
    begun = company.begin(parts, caller, None)
    first, second = ann.uploaded(), ann.uploaded()
    pipeline.complete(ann.company_id, first, page_set())
    changed = company.look(parts, caller, begun).changed
    assert [(str(state.document_id), state.status) for _, state in changed] == [
        (second, "preprocessing"),
        (first, "preprocessed"),
    ]
    assert [event_id for event_id, _ in changed] == sorted(event_id for event_id, _ in changed)


def test_old_events_are_settled_and_not_looked_at_again(ann: Person, parts: Parts, caller: Caller) -> None:
    document_id = ann.uploaded()
    old = happened(parts, ann, document_id, ago=2 * WINDOW)
    young = happened(parts, ann, document_id, ago=WINDOW / 2)
    begun = company.begin(parts, caller, None)
    assert begun.settled == old
    assert young in begun.told
    assert begun.latest == young


def test_one_resumes_after_what_was_seen(ann: Person, parts: Parts, caller: Caller) -> None:
    long_ago, missed = ann.uploaded(), ann.uploaded()
    seen = happened(parts, ann, long_ago, ago=3 * WINDOW)
    happened(parts, ann, missed, ago=2 * WINDOW)
    happened(parts, ann, long_ago, ago=timedelta())
    cursor = company.begin(parts, caller, seen)
    assert set(told(parts, caller, cursor)[0]) == {long_ago, missed}


def test_more_than_a_look_takes_is_told_in_several(
    ann: Person, parts: Parts, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(company, "MOST_EVENTS", 3)
    begun = company.begin(parts, caller, None)
    documents = [ann.uploaded() for _ in range(4)]  # two events each
    seen, cursor, full = [], begun, True
    while full:
        look = company.look(parts, caller, cursor)
        seen += [str(state.document_id) for _, state in look.changed]
        cursor, full = look.cursor, look.full
    assert set(seen) == set(documents)


def test_a_cursor_forgets_what_cannot_come_again() -> None:
    cursor = Cursor(5, frozenset({7, 9})).after([8, 12], settled=8)
    assert cursor == Cursor(8, frozenset({9, 12}))
    assert cursor.after([], settled=3) == cursor


def test_however_much_was_told_the_next_look_is_one_query(ann: Person, parts: Parts, caller: Caller) -> None:
    """PostgreSQL takes no more than 65,535 parameters."""
    begun = company.begin(parts, caller, None)
    document_id = ann.uploaded()
    much = begun.after(range(10**12, 10**12 + 70_000))
    assert told(parts, caller, much)[0] == [document_id]


def test_so_many_look_at_once_and_the_others_wait_for_their_turn(
    ann: Person, parts: Parts, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "TURN_SECONDS", 0)
    monkeypatch.setattr(company, "LOOK_SECONDS", 0)
    frames = company.stream(parts, caller, company.begin(parts, caller, None))
    next(frames)
    document_id = ann.uploaded()
    with ExitStack() as looking:
        for _ in range(changes.LOOKS_AT_ONCE):
            looking.enter_context(parts.changes.turn())
        assert next(frames) == KEEP_ALIVE
    assert document_id in next(frame for frame in frames if frame != KEEP_ALIVE)
    frames.close()


@pytest.mark.parametrize("of", ["a company", "a document"])
def test_a_process_that_stops_ends_its_streams(settings: Settings, ann: Person, caller: Caller, of: str) -> None:
    parts: Parts = create_app(settings).extensions[EXTENSION]
    frames = {
        "a company": company.stream(parts, caller, company.begin(parts, caller, None)),
        "a document": service.stream(parts, caller, service.news(parts, caller, UUID(ann.uploaded()), 0)),
    }[of]
    next(frames)
    parts.changes.close()
    assert not [frame for frame in frames if "uploaded" in frame]
    parts.database.close()


def test_other_companies_are_not_told_of(ann: Person, bob: Person, parts: Parts, caller: Caller) -> None:
    begun = company.begin(parts, caller, None)
    bob.uploaded()
    assert told(parts, caller, begun)[0] == []


def test_who_signed_out_is_told_nothing(ann: Person, parts: Parts, caller: Caller) -> None:
    begun = company.begin(parts, caller, None)
    ann.post("/auth/logout")
    with pytest.raises(Unauthenticated):
        company.look(parts, caller, begun)
