"""Documents of the caller's company: another company's does not exist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scanner_api import turns, versions
from scanner_api.documents import page_count, reasons
from scanner_api.documents.search import search
from scanner_api.documents.state import State
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_api.problems import UnderWay
from scanner_contract import history, tasks
from scanner_contract.database.models import Document
from scanner_contract.errors import Conflict, NotFound
from scanner_contract.pipeline import FAILED
from scanner_contract.statuses import Status
from scanner_contract.storage import raw_key
from scanner_contract.values import Failure

RESTARTS = FAILED | {Status.CANCELLED, Status.UPLOADED}  # where `process` begins a run without being forced to


@dataclass(frozen=True, slots=True)
class Listed:
    """``reasons``: why it waits for a person, failed, or was rejected."""

    document: Document
    reasons: Sequence[Failure]


def find(session: Session, company_id: UUID, document_id: UUID, *, lock: bool = False) -> Document:
    """Raises NotFound in the same words whether the document is another company's or nobody's."""
    wanted = select(Document).where(Document.id == document_id, Document.company_id == company_id)
    locked = wanted.with_for_update().execution_options(populate_existing=True)
    document = session.scalar(locked if lock else wanted)
    if document is None:
        raise NotFound("There is no such document.")
    return document


def get(parts: Parts, caller: Caller, document_id: UUID) -> Document:
    with parts.database.transaction(caller.company_id) as session:
        return find(session, caller.company_id, document_id)


def current(parts: Parts, caller: Caller, document_id: UUID) -> tuple[Document, str]:
    """A document and its version."""
    with parts.database.transaction(caller.company_id) as session:
        version = versions.version(session, caller.company_id, document_id)
        return find(session, caller.company_id, document_id), version


def state(parts: Parts, caller: Caller, document_id: UUID) -> State:
    with parts.database.transaction(caller.company_id) as session:
        document = find(session, caller.company_id, document_id)
        return State.of(document, page_count.present(session, document))


def page(parts: Parts, caller: Caller, wish: Mapping[str, Any], *, first: int, limit: int) -> tuple[list[Listed], int]:
    """One page of the documents that are looked for, and how many there are in all."""
    with parts.database.transaction(caller.company_id) as session:
        found, total = search(session, caller.company_id, wish, first=first, limit=limit)
        why = reasons.of(session, caller.company_id, found)
    return [Listed(document, why[document.id]) for document in found], total


def counts(parts: Parts, caller: Caller) -> dict[Status, int]:
    """How many documents are in each status."""
    wanted = select(Document.status, func.count().label("number")).where(Document.company_id == caller.company_id)
    with parts.database.transaction(caller.company_id) as session:
        found = {row.status: row.number for row in session.execute(wanted.group_by(Document.status))}
    return dict.fromkeys(Status, 0) | found


def original(parts: Parts, caller: Caller, document_id: UUID) -> tuple[Document, BinaryIO]:
    """The file as it came. Raises NotFound."""
    document = get(parts, caller, document_id)
    return document, parts.storage.open(raw_key(document.company_id, document.id))


def process(parts: Parts, caller: Caller, document_id: UUID, *, force: bool, request_id: str) -> tuple[State, bool]:
    """Begin a run where none is under way or done, or in any case by ``force``. The state, and whether one began.

    Raises:
        NotFound.
        UnderWay: so many others begin one that it never was our turn.
    """

    def attempt() -> tuple[State, bool]:
        with parts.database.transaction(caller.company_id) as session:
            document = find(session, caller.company_id, document_id)
            if force or document.status in RESTARTS:
                document = find_in_turn(session, caller.company_id, document_id)
            starts = force or document.status in RESTARTS
            if starts:
                begin(session, document, caller, request_id=request_id)
            return changed(session, document), starts

    return turns.awaited(attempt)


def find_in_turn(session: Session, company_id: UUID, document_id: UUID) -> Document:
    """The document as it is now, locked, when it is our turn to begin a run. Raises NotFound, UnderWay.

    The lock alone would do, but whoever waits for it holds a connection.
    """
    if not turns.take(session, "run", document_id):
        raise UnderWay("A run of this document is being started.", code="process_in_progress")
    return find(session, company_id, document_id, lock=True)


def begin(session: Session, document: Document, caller: Caller, *, request_id: str) -> UUID:
    """Begin a run of a (locked) document that was there before. Returns the id of its first task."""
    history.audit(
        session, document.company_id, "document.restarted",
        subject_id=document.id, actor_id=caller.user_id, request_id=request_id,
    )  # fmt: skip
    return tasks.start_run(session, document, actor_id=caller.user_id)


def cancel(parts: Parts, caller: Caller, document_id: UUID, *, request_id: str) -> State:
    """Stop what runs. Raises Conflict when the document had come to another end."""
    with parts.database.transaction(caller.company_id) as session:
        document = find(session, caller.company_id, document_id, lock=True)
        stopped = tasks.cancel(session, document, actor_id=caller.user_id, request_id=request_id)
        if not stopped and document.status is not Status.CANCELLED:
            raise Conflict("The document has come to its end: there is nothing to cancel.", code="already_finished")
        return changed(session, document)


def changed(session: Session, document: Document) -> State:
    """The state of a document that was just changed, with what the database made of it."""
    session.flush()
    session.refresh(document)
    return State.of(document, page_count.present(session, document))
