"""The events of a document as a stream that can be taken up again where it broke off."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import select

from scanner_api import identity
from scanner_api.documents import page_count, schemas
from scanner_api.documents.page_count import PageCount
from scanner_api.documents.service import find
from scanner_api.documents.state import State
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_contract.database.models import DocumentEvent
from scanner_contract.errors import DatabaseUnavailable, RequestError
from scanner_contract.statuses import TERMINAL

LOOK_SECONDS = 5.0
KEEP_ALIVE = ": keep-alive\n\n"

_STATE = schemas.State()


@dataclass(frozen=True, slots=True)
class News:
    """The events after the last one seen, each with the pages read by then.

    ``last`` is now the last one, ``over``: none will follow.
    """

    state: State
    events: Sequence[tuple[DocumentEvent, PageCount]]
    last: int
    over: bool

    def frames(self) -> Iterator[str]:
        for event, pages in self.events:
            page = event.detail.get("page") or None  # 0 is the whole document
            data = json.dumps({**_STATE.dump(self.state.at(event, pages)), "page": page}, default=str)
            yield f"id: {event.id}\nevent: {event.kind}\ndata: {data}\n\n"


def news(parts: Parts, caller: Caller, document_id: UUID, last: int) -> News:
    """What happened after event ``last``. Raises NotFound, and Unauthenticated when the caller has signed out."""
    with parts.database.transaction(caller.company_id) as session:
        identity.must_stand(session, caller)
        history = session.scalars(
            select(DocumentEvent)
            .where(DocumentEvent.company_id == caller.company_id, DocumentEvent.document_id == document_id)
            .order_by(DocumentEvent.id)
        ).all()
        # Read after its events: it knows all that they speak of.
        document = find(session, caller.company_id, document_id)
        counts = list(page_count.along(history, page_count.at_the_split(session, document)))
    latest = history[-1]
    fresh = [told for told in zip(history, counts, strict=True) if told[0].id > last]
    over = latest.detail["status"] in TERMINAL
    return News(State.of(document, counts[-1]), fresh, max(last, latest.id), over)


def stream(parts: Parts, caller: Caller, first: News) -> Iterator[str]:
    """The frames of server-sent events, from ``first`` to the end of the document or of this process; a comment where
    there is nothing to say.

    While it waits it holds no connection to the database; while that is away, it waits.
    """
    yield from first.frames()
    latest = first
    if latest.over:
        return
    with parts.changes.following(first.state.document_id) as woken:
        while True:
            woken.clear()
            if parts.changes.closed:
                return
            latest = _after(parts, caller, latest)
            yield from latest.frames()
            if latest.over:
                return
            if not woken.wait(LOOK_SECONDS):
                yield KEEP_ALIVE


def _after(parts: Parts, caller: Caller, known: News) -> News:
    """What happened since; nothing while the database is away, and nothing any more for who may not see it."""
    try:
        with parts.changes.turn():
            return news(parts, caller, known.state.document_id, known.last)
    except DatabaseUnavailable:
        return replace(known, events=())
    except RequestError:
        return replace(known, events=(), over=True)
