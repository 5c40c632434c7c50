"""Why a document waits for a person, failed, or was rejected."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from scanner_contract.database.models import Document, DocumentEvent, StageResult
from scanner_contract.pipeline import StageName
from scanner_contract.statuses import STATUS_TEXTS, Status
from scanner_contract.values import Failure

REJECTED = "rejected"


def of(session: Session, company_id: UUID, documents: Iterable[Document]) -> dict[UUID, Sequence[Failure]]:
    """By document, of one company, with none where all is well. Two queries, however many documents there are."""
    by_status: defaultdict[Status, list[UUID]] = defaultdict(list)
    found: dict[UUID, Sequence[Failure]] = {}
    for document in documents:
        by_status[document.status].append(document.id)
        found[document.id] = _failures(document)
    return {
        **found,
        **_doubts(session, company_id, by_status[Status.MANUAL_REVIEW]),
        **_rejections(session, company_id, by_status[Status.REJECTED]),
    }


def _failures(document: Document) -> Sequence[Failure]:
    if document.error_code is None:
        return ()
    message = document.error_message or STATUS_TEXTS[document.status].description
    return (Failure(code=document.error_code, message=message),)


def _doubts(session: Session, company_id: UUID, ids: Sequence[UUID]) -> dict[UUID, Sequence[Failure]]:
    """What the evaluation of the present run has against them."""
    if not ids:
        return {}
    rows = session.execute(
        select(StageResult.document_id, StageResult.result["reasons"])
        .join(Document, (Document.id == StageResult.document_id) & (Document.run == StageResult.run))
        .where(
            StageResult.company_id == company_id,
            StageResult.document_id.in_(ids),
            StageResult.stage == StageName.EVALUATION,
        )
    )
    return {document_id: tuple(map(Failure.model_validate, reasons)) for document_id, reasons in rows}


def _rejections(session: Session, company_id: UUID, ids: Sequence[UUID]) -> dict[UUID, Sequence[Failure]]:
    """What the person said who rejected them."""
    if not ids:
        return {}
    rows = session.execute(
        select(DocumentEvent.document_id, DocumentEvent.detail["reason"].astext)
        .ext(distinct_on(DocumentEvent.document_id))
        .where(
            DocumentEvent.company_id == company_id,
            DocumentEvent.document_id.in_(ids),
            DocumentEvent.kind == REJECTED,
        )
        .order_by(DocumentEvent.document_id, DocumentEvent.id.desc())
    )
    silent = STATUS_TEXTS[Status.REJECTED].description
    return {document_id: (Failure(code=REJECTED, message=reason or silent),) for document_id, reason in rows}
