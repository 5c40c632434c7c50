"""Fetching what the stages of a document's present run produced."""

from collections.abc import Sequence
from typing import BinaryIO
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from scanner_api.documents.service import find
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_api.results.views import Results, results
from scanner_contract.database.models import Document, StageResult, Task, TaskState
from scanner_contract.errors import NotFound
from scanner_contract.pipeline import StageName
from scanner_contract.values import PageSet


def get(parts: Parts, caller: Caller, document_id: UUID) -> Results:
    with parts.database.transaction(caller.company_id) as session:
        document = find(session, caller.company_id, document_id)
        rows, dead = _rows(session, document), _dead_pages(session, document)
    return results(document, rows, dead)


def page_image(parts: Parts, caller: Caller, document_id: UUID, number: int) -> BinaryIO:
    """The PNG of a page; pages count from 1. Raises NotFound."""
    with parts.database.transaction(caller.company_id) as session:
        document = find(session, caller.company_id, document_id)
        rows = _rows(session, document, StageName.PREPROCESSING)
    pages = [page for row in rows for page in PageSet.model_validate(row.result).pages if page.number == number]
    if not pages:
        raise NotFound("There is no such page.")
    return parts.storage.open(pages[0].image)


def _rows(session: Session, document: Document, *stages: StageName) -> Sequence[StageResult]:
    return session.scalars(
        select(StageResult)
        .where(
            StageResult.document_id == document.id,
            StageResult.company_id == document.company_id,
            StageResult.run == document.run,
            StageResult.stage.in_(stages or tuple(StageName)),
        )
        .order_by(StageResult.created_at, StageResult.page)
    ).all()


def _dead_pages(session: Session, document: Document) -> Sequence[Task]:
    return session.scalars(
        select(Task).where(
            Task.document_id == document.id,
            Task.company_id == document.company_id,
            Task.run == document.run,
            Task.stage == StageName.OCR,
            Task.state == TaskState.DEAD,
        )
    ).all()
