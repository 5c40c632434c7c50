"""How many pages a document has, and how many of them were read in its present run.

A page with a text layer is read once the document is split into pages; one for OCR when its task is done or dead.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from scanner_contract.database.models import Document, DocumentEvent, Task, TaskState
from scanner_contract.pipeline import StageName

# When every page for OCR is still to be read, or again.
_BEGINS_OCR = {("passed", StageName.PREPROCESSING), ("replayed", StageName.OCR)}


@dataclass(frozen=True, slots=True)
class PageCount:
    """``total`` is None until the document is split into pages."""

    total: int | None = None
    done: int = 0


def present(session: Session, document: Document) -> PageCount:
    """As it is now."""
    return present_of_all(session, [document])[document.id]


def present_of_all(session: Session, documents: Iterable[Document]) -> dict[UUID, PageCount]:
    """As it is now, by document; one query for all."""
    return _without(session, documents, Task.state.not_in((TaskState.DONE, TaskState.DEAD)))


def at_the_split(session: Session, document: Document) -> PageCount:
    """As it was when the present run had split the document into pages."""
    return _without(session, [document])[document.id]


def along(events: Iterable[DocumentEvent], split: PageCount) -> Iterator[PageCount]:
    """As it was at each event of a document, from its first on; before the present run nothing is known."""
    history = list(events)
    began = max((index for index, event in enumerate(history) if event.kind == "queued"), default=0)
    count = PageCount()
    for index, event in enumerate(history):
        count = _after(event, count, split) if index >= began else count
        yield count


def _after(event: DocumentEvent, count: PageCount, split: PageCount) -> PageCount:
    if (event.kind, event.detail.get("stage")) in _BEGINS_OCR:
        return split
    if event.kind in {"page_done", "page_failed"}:
        return replace(count, done=count.done + 1)
    return count


def _without(session: Session, documents: Iterable[Document], *which: ColumnElement[bool]) -> dict[UUID, PageCount]:
    """All pages are done but those that have a task of OCR, or such a one."""
    totals = {document.id: document.page_count for document in documents}
    split = [document_id for document_id, total in totals.items() if total is not None]
    to_read = _tasks(session, split, *which) if split else {}
    return {
        document_id: PageCount() if total is None else PageCount(total, total - to_read.get(document_id, 0))
        for document_id, total in totals.items()
    }


def _tasks(session: Session, ids: Iterable[UUID], *which: ColumnElement[bool]) -> dict[UUID, int]:
    """How many tasks of OCR the present runs of documents have."""
    rows = session.execute(
        select(Task.document_id, func.count().label("unread"))
        .join(
            Document,
            and_(Document.id == Task.document_id, Document.company_id == Task.company_id, Document.run == Task.run),
        )
        .where(Task.document_id.in_(ids), Task.stage == StageName.OCR, *which)
        .group_by(Task.document_id)
    )
    return {row.document_id: row.unread for row in rows}
