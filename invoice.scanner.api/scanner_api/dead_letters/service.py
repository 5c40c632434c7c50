"""Dead letters of the caller's company: another company's do not exist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from scanner_api.documents.service import changed
from scanner_api.documents.state import State
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_contract import dead_letters
from scanner_contract.database.models import Task
from scanner_contract.dead_letters import DeadLetter, Which
from scanner_contract.errors import Conflict, NotFound

MOST_DOCUMENTS = 100  # that one call replays


@dataclass(frozen=True, slots=True)
class Replayed:
    """Ids of documents. ``skipped`` have no dead letter, or not any more; ``remaining``: how many documents are left
    that have letters that fit."""

    replayed: Sequence[UUID]
    skipped: Sequence[UUID]
    remaining: int


def page(
    parts: Parts, caller: Caller, wish: Mapping[str, Any], *, first: int, limit: int
) -> tuple[list[DeadLetter], int]:
    """Some of the letters that are looked for, the latest first, and how many there are in all."""
    which = Which(caller.company_id, **wish)
    with parts.database.transaction(caller.company_id) as session:
        total = dead_letters.count(session, which)
        return dead_letters.letters(session, which, first=first, limit=limit) if first < total else [], total


def replay_one(parts: Parts, caller: Caller, task_id: UUID, *, request_id: str) -> State:
    """Take the document of a letter up again.

    Raises:
        NotFound: no task of the company has that id.
        Conflict: the task is no dead letter, or not any more.
    """
    of_task = select(Task.document_id).where(Task.id == task_id, Task.company_id == caller.company_id)
    which = Which(caller.company_id, task_id=task_id)
    with parts.database.transaction(caller.company_id) as session:
        document_id = session.scalar(of_task)
        if document_id is None:
            raise NotFound("There is no such dead letter.")
        document = dead_letters.replay(session, which, document_id, actor_id=caller.user_id, request_id=request_id)
        if document is None:
            raise Conflict("That is no dead letter, or not any more.", code="not_dead")
        return changed(session, document)


def replay_many(
    parts: Parts, caller: Caller, named: Sequence[UUID] | None, wish: Mapping[str, Any], *, request_id: str
) -> Replayed:
    """Take up again the documents that are named, or where none is, those with letters that fit.

    Each in a transaction of its own: two calls at once never wait for each other in a circle, and what one of them has
    replayed stays replayed when the database goes away.
    """
    which = Which(caller.company_id, **wish)
    meant, documents = (which, named) if named else _unnamed(parts, which)
    replayed = [each for each in documents if _replay(parts, caller, meant, each, request_id=request_id)]
    skipped = [each for each in documents if each not in replayed]
    with parts.database.transaction(caller.company_id) as session:
        return Replayed(replayed, skipped, dead_letters.document_count(session, which))


def _unnamed(parts: Parts, which: Which) -> tuple[Which, Sequence[UUID]]:
    """The documents that may be replayed without anybody naming them, as many as one call takes."""
    meant = replace(which, uncorrected=True)
    with parts.database.transaction(which.company_id) as session:
        return meant, dead_letters.documents(session, meant, limit=MOST_DOCUMENTS)


def _replay(parts: Parts, caller: Caller, which: Which, document_id: UUID, *, request_id: str) -> bool:
    with parts.database.transaction(caller.company_id) as session:
        document = dead_letters.replay(session, which, document_id, actor_id=caller.user_id, request_id=request_id)
        return document is not None
