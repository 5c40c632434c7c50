"""How many pages a document has, and how many of them were read in its present run.

A page with a text layer is read once the document is split into pages; one for OCR when its task is done or dead.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from scanner_contract.database.models import Document, DocumentEvent, Task, TaskState
from scanner_contract.pipeline import StageName


@dataclass(frozen=True, slots=True)
class PageCount:
    """``total`` is None until the document is split into pages."""

    total: int | None = None
    done: int = 0


def present(session: Session, document: Document) -> PageCount:
    """As it is now."""
    return _without(session, document, Task.state.not_in((TaskState.DONE, TaskState.DEAD)))


def at_the_split(session: Session, document: Document) -> PageCount:
    """As it was when the present run had split the document into pages."""
    return _without(session, document)


def along(events: Iterable[DocumentEvent], split: PageCount) -> Iterator[PageCount]:
    """As it was at each event of a document, from its first on; before the present run nothing is known."""
    history = list(events)
    began = max((index for index, event in enumerate(history) if event.kind == "queued"), default=0)
    count = PageCount()
    for index, event in enumerate(history):
        count = _after(event, count, split) if index >= began else count
        yield count


def _after(event: DocumentEvent, count: PageCount, split: PageCount) -> PageCount:
    if event.kind == "passed" and event.detail["stage"] == StageName.PREPROCESSING:
        return split
    if event.kind in {"page_done", "page_failed"}:
        return replace(count, done=count.done + 1)
    return count


def _without(session: Session, document: Document, *which: ColumnElement[bool]) -> PageCount:
    """All pages are done but those that have a task of OCR, or such a one."""
    if document.page_count is None:
        return PageCount()
    to_read = session.scalar(
        select(func.count()).where(
            Task.document_id == document.id,
            Task.company_id == document.company_id,
            Task.run == document.run,
            Task.stage == StageName.OCR,
            *which,
        )
    )
    return PageCount(document.page_count, document.page_count - (to_read or 0))
