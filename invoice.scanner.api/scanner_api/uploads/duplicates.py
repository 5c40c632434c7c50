"""Bytes that came before: the first document that they made is told of, and no other is made."""

from http import HTTPStatus
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from scanner_api import turns
from scanner_api.documents import service as documents
from scanner_api.idempotency import Answer
from scanner_api.problems import UnderWay
from scanner_api.uploads.upload import Upload, Uploaded
from scanner_contract.database.models import Document, Task
from scanner_contract.pipeline import FIRST
from scanner_contract.statuses import Status


def told(session: Session, upload: Upload) -> Answer | None:
    """Tell of the first document of these bytes, whatever became of it; None where there is none, or is to be another.

    One that was only kept begins its run if the upload wants that. Raises UnderWay: somebody else begins it.
    """
    first = None if upload.makes_another else _first(session, upload)
    if first is None:
        return None
    if _begins(first, upload):
        first = documents.find_in_turn(session, first.company_id, first.id)
    structlog.contextvars.bind_contextvars(document_id=str(first.id))
    task_id = _begun(session, first, upload) if _begins(first, upload) else _first_task(session, first)
    body = Uploaded("Document was uploaded before", first, task_id, duplicate=True)
    return Answer(HTTPStatus.OK, body)


def told_in_turn(session: Session, upload: Upload) -> Answer | None:
    """The same; and where there is none, nobody else can make one until the transaction ends. Raises UnderWay."""
    if upload.makes_another:
        return None
    is_our_turn = turns.take(session, upload.caller.company_id, upload.file.sha256)
    answer = told(session, upload)
    if answer is None and not is_our_turn:  # to be told of one, nobody needs the turn
        raise UnderWay("The same file is being uploaded.", code="upload_in_progress")
    return answer


def _first(session: Session, upload: Upload) -> Document | None:
    return session.scalar(
        select(Document)
        .where(Document.company_id == upload.caller.company_id, Document.sha256 == upload.file.sha256)
        .order_by(Document.created_at, Document.id)
        .limit(1)
    )


def _begins(document: Document, upload: Upload) -> bool:
    return upload.process and document.status is Status.UPLOADED


def _begun(session: Session, document: Document, upload: Upload) -> UUID:
    return documents.begin(session, document, upload.caller, request_id=upload.request_id)


def _first_task(session: Session, document: Document) -> UUID | None:
    """Of its present run; None while it is only kept."""
    return session.scalar(
        select(Task.id).where(Task.document_id == document.id, Task.run == document.run, Task.stage == FIRST)
    )
