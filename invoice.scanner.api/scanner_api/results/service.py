"""Fetching what the stages of a document's present run produced, and what people said and did."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from scanner_api import versions
from scanner_api.documents import runs
from scanner_api.documents.service import find
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_api.results.timeline import actors
from scanner_api.results.views import Results, results
from scanner_api.review import corrections
from scanner_contract.database.models import Document, DocumentEvent, User
from scanner_contract.errors import NotFound
from scanner_contract.pipeline import StageName
from scanner_contract.values import PageSet


def get(parts: Parts, caller: Caller, document_id: UUID) -> tuple[Results, str]:
    """All that is known of a document, and its version."""
    with parts.database.transaction(caller.company_id) as session:
        version = versions.version(session, caller.company_id, document_id)
        document = find(session, caller.company_id, document_id)
        run = runs.fetch(session, document)
        said = corrections.latest(session, document)
        events = _events(session, document)
        who = actors(events) | {each.corrected_by for each in said.values() if each.corrected_by}
        names = _names(session, caller.company_id, who)
    return results(document, run, said, events, names), version


def xml(parts: Parts, caller: Caller, document_id: UUID) -> BinaryIO:
    """The XML of the e-invoice that the document is or holds. Raises NotFound."""
    with parts.database.transaction(caller.company_id) as session:
        run = runs.fetch(session, find(session, caller.company_id, document_id), StageName.PREPROCESSING)
    page_set = run.only(PageSet)
    if page_set is None or page_set.xml is None:
        raise NotFound("The document holds no e-invoice.")
    return parts.storage.open(page_set.xml)


def _events(session: Session, document: Document) -> Sequence[DocumentEvent]:
    """In the order in which they happened."""
    return session.scalars(
        select(DocumentEvent)
        .where(DocumentEvent.company_id == document.company_id, DocumentEvent.document_id == document.id)
        .order_by(DocumentEvent.id)
    ).all()


def _names(session: Session, company_id: UUID, ids: Iterable[UUID]) -> dict[UUID, str]:
    rows = session.execute(select(User.id, User.name).where(User.company_id == company_id, User.id.in_(ids)))
    return {row.id: row.name for row in rows}
