"""The version of a document as an entity tag: whoever changes it can say which one they saw."""

from typing import Any
from uuid import UUID

from flask import request
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.datastructures import ETags
from werkzeug.exceptions import PreconditionFailed, PreconditionRequired
from werkzeug.http import quote_etag

from scanner_contract.database.models import DocumentEvent


def version(session: Session, company_id: UUID, document_id: UUID) -> str:
    """Another one after each change: the id of the document's latest event.

    Read it before the document, or while its row is locked: it must never be newer than what is shown with it.
    """
    latest = session.scalar(
        select(func.max(DocumentEvent.id)).where(
            DocumentEvent.company_id == company_id, DocumentEvent.document_id == document_id
        )
    )
    return str(latest)


def seen(*, required: bool) -> ETags | None:
    """The versions of which the caller says, by ``If-Match``, that they saw one; None where they do not say.

    Raises:
        PreconditionRequired: they do not say, and have to.
    """
    if "If-Match" in request.headers:
        return request.if_match
    if required:
        raise PreconditionRequired("Send the document's ETag as If-Match.")
    return None


def refuse_stale(seen: ETags | None, present: str) -> None:
    """Raises PreconditionFailed when the caller saw another version than the present one."""
    if seen is not None and not seen.contains(present):
        raise PreconditionFailed("The document has changed since. Fetch it again.")


def headers(version: str) -> dict[str, str]:
    """Of an answer that shows the whole document. No copy of it is to lie anywhere."""
    return {"ETag": quote_etag(version), "Cache-Control": "no-store"}


def if_match(*, required: bool) -> dict[str, Any]:
    """The header as OpenAPI tells of it."""
    description = "The version that you saw, as its ETag says it"
    return {
        "name": "If-Match", "in": "header", "required": required, "description": description,
        "schema": {"type": "string"},
    }  # fmt: skip
