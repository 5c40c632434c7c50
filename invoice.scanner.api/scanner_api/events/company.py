"""The documents of a company as one stream: whichever changed, with its present state.

Events get their ids before their transactions commit, so one with a lower id may become visible after one with a
higher id; only those of one document are in order, as its row is locked. Therefore each look goes back over a window
in which every transaction has ended, and leaves out what was told.
"""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, all_, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from scanner_api import identity
from scanner_api.documents import page_count, schemas
from scanner_api.documents.state import State
from scanner_api.events.service import KEEP_ALIVE, LOOK_SECONDS
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_contract.database.models import Document, DocumentEvent
from scanner_contract.errors import DatabaseUnavailable, Unauthenticated

WINDOW = timedelta(seconds=15)  # a transaction that stands still is ended after ten
GATHER_SECONDS = 0.1  # what happens at about the same time is looked at once
MOST_EVENTS = 1000  # of one look

_STATE = schemas.State()


@dataclass(frozen=True, slots=True)
class Cursor:
    """What was told: every event up to ``settled``, below which none can appear any more, and those in ``told``."""

    settled: int
    told: frozenset[int] = frozenset()

    def after(self, events: Iterable[int], settled: int = 0) -> "Cursor":
        """With these told as well, and all up to ``settled`` visible."""
        reached = max(self.settled, settled)
        return Cursor(reached, frozenset(each for each in {*self.told, *events} if each > reached))

    @property
    def latest(self) -> int:
        return max(self.told, default=self.settled)


@dataclass(frozen=True, slots=True)
class Look:
    """The documents that changed, each with its latest event, in the order of those. ``full``: there is more."""

    cursor: Cursor
    changed: Sequence[tuple[int, State]] = ()
    full: bool = False
    over: bool = False

    def frames(self) -> Iterator[str]:
        for event_id, state in self.changed:
            data = json.dumps(_STATE.dump(state), default=str)
            yield f"id: {event_id}\nevent: document\ndata: {data}\n\n"


def begin(parts: Parts, caller: Caller, last: int | None) -> Cursor:
    """Where to go on after event ``last``, or with what happens from now on.

    What became visible after ``last`` with a lower id cannot be told from what was seen, so that is told once more.
    """
    with parts.database.transaction(caller.company_id) as session:
        settled = Cursor(_settled(session, caller.company_id, last))
        if last is not None:
            return settled
        return settled.after([event_id for event_id, _ in _events(session, caller.company_id, settled)])


def look(parts: Parts, caller: Caller, cursor: Cursor) -> Look:
    """What changed since. Raises Unauthenticated when the caller has signed out."""
    company_id = caller.company_id
    with parts.database.transaction(company_id) as session:
        identity.must_stand(session, caller)
        settled = _settled(session, company_id)
        events = _events(session, company_id, cursor)
        latest = {document_id: event_id for event_id, document_id in events}
        states = _states(session, company_id, latest) if latest else {}
    full = len(events) == MOST_EVENTS
    ids = [event_id for event_id, _ in events]
    changed = sorted((event_id, document_id) for document_id, event_id in latest.items())
    return Look(
        cursor.after(ids, min(settled, ids[-1]) if full else settled),
        [(event_id, states[document_id]) for event_id, document_id in changed if document_id in states],
        full=full,
    )


def stream(parts: Parts, caller: Caller, cursor: Cursor) -> Iterator[str]:
    """The frames of server-sent events, until the caller signs out or this process stops; a comment where there is
    nothing to say.

    The first says where to take it up again, should it break off before anything happens.
    """
    yield f": following\nid: {cursor.latest}\n\n"
    seen = Look(cursor)
    with parts.changes.following(caller.company_id) as woken:
        while not seen.over:
            woken.clear()
            if parts.changes.closed:
                return
            seen = _after(parts, caller, seen)
            yield from seen.frames()
            if seen.full or seen.over:
                continue
            if woken.wait(LOOK_SECONDS):
                time.sleep(GATHER_SECONDS)
            else:
                yield KEEP_ALIVE


def _after(parts: Parts, caller: Caller, seen: Look) -> Look:
    """Nothing while the database is away, and nothing any more for who may not see it."""
    try:
        with parts.changes.turn():
            return look(parts, caller, seen.cursor)
    except DatabaseUnavailable:
        return Look(seen.cursor)
    except Unauthenticated:
        return Look(seen.cursor, over=True)


def _settled(session: Session, company_id: UUID, last: int | None = None) -> int:
    """The event before which none can become visible any more: now, or when ``last`` was the latest; 0 for none."""
    ours = (
        select(DocumentEvent).where(DocumentEvent.company_id == company_id).order_by(DocumentEvent.id.desc()).limit(1)
    )
    now: Any = func.clock_timestamp()
    if last is not None:
        now = ours.with_only_columns(DocumentEvent.at).where(DocumentEvent.id <= last).scalar_subquery()
    return session.scalar(ours.with_only_columns(DocumentEvent.id).where(DocumentEvent.at < now - WINDOW)) or 0


def _events(session: Session, company_id: UUID, cursor: Cursor) -> Sequence[tuple[int, UUID]]:
    """The events that were not told, each with its document, in the order of their ids; not more than a look takes."""
    told = literal(list(cursor.told), ARRAY(BigInteger))  # one parameter, as a query takes no more than 65,535
    rows = session.execute(
        select(DocumentEvent.id, DocumentEvent.document_id)
        .where(
            DocumentEvent.company_id == company_id,
            DocumentEvent.id > cursor.settled,
            DocumentEvent.id != all_(told),
        )
        .order_by(DocumentEvent.id)
        .limit(MOST_EVENTS)
    )
    return [(event_id, document_id) for event_id, document_id in rows]


def _states(session: Session, company_id: UUID, ids: Iterable[UUID]) -> dict[UUID, State]:
    documents = session.scalars(select(Document).where(Document.company_id == company_id, Document.id.in_(ids))).all()
    counts = page_count.present_of_all(session, documents)
    return {document.id: State.of(document, counts[document.id]) for document in documents}
