"""Correcting, approving and rejecting. The document's row is locked first, so none of them meets a run that begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session
from werkzeug.datastructures import ETags

from scanner_api import versions
from scanner_api.documents import runs
from scanner_api.documents.service import changed, find
from scanner_api.documents.state import State
from scanner_api.identity import Caller
from scanner_api.pages.views import page_views
from scanner_api.parts import Parts
from scanner_api.problems import InvalidFields
from scanner_api.review import corrections
from scanner_api.review.changes import Change
from scanner_api.review.overlay import Values, unfounded
from scanner_contract import history
from scanner_contract.database.models import Document
from scanner_contract.errors import Conflict
from scanner_contract.pipeline import FAILED, StageName
from scanner_contract.statuses import Status
from scanner_contract.values import Extraction

CORRECTABLE = frozenset({Status.MANUAL_REVIEW, Status.APPROVED, Status.REJECTED})


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person makes of a document: ``kind`` names the event, ``sources`` are the statuses that it may follow."""

    kind: str
    status: Status
    sources: frozenset[Status]


APPROVAL = Decision("approved", Status.APPROVED, frozenset({Status.MANUAL_REVIEW, Status.REJECTED}))
REJECTION = Decision("rejected", Status.REJECTED, FAILED | {Status.MANUAL_REVIEW, Status.APPROVED})


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who reviews, by which request; and the versions of which they say that they saw one, None if they do not say."""

    caller: Caller
    request_id: str
    seen: ETags | None


def correct(parts: Parts, reviewer: Reviewer, document_id: UUID, changes: Mapping[str, Change]) -> tuple[Document, str]:
    """Keep what a person says, and wait for a person again. The document, and its version now.

    Raises:
        NotFound, PreconditionFailed.
        Conflict: it is not in a state to be reviewed.
        InvalidFields: rows or places that there are not, by path.
    """
    with parts.database.transaction(reviewer.caller.company_id) as session:
        document = _locked(session, reviewer, document_id)
        if document.status not in CORRECTABLE:
            raise _not_reviewable(document)
        before = _values(session, document, changes)
        after = before.with_changes(changes)
        corrections.keep(session, document, changes, user_id=reviewer.caller.user_id)
        document.invoice = after.invoice().model_dump(mode="json")
        left, document.status = document.status, Status.MANUAL_REVIEW
        document.error_code = document.error_message = None
        old, new = before.effective(), after.effective()
        audited = {path: {"old": old.get(path), "new": new.get(path)} for path in changes}
        said = {"fields": list(changes)}
        _tell(session, document, "corrected", reviewer, said, left=left, audited={"fields": audited})
        session.flush()
        session.refresh(document)
        return document, versions.version(session, document.company_id, document.id)


def decide(
    parts: Parts, reviewer: Reviewer, document_id: UUID, decision: Decision, *, reason: str | None
) -> tuple[State, str]:
    """Approve or reject a document; nothing happens where that was done before. The state, and its version now.

    Raises:
        NotFound, PreconditionFailed.
        Conflict: it is not in a state to be reviewed.
    """
    with parts.database.transaction(reviewer.caller.company_id) as session:
        document = _locked(session, reviewer, document_id)
        if document.status is not decision.status:
            if not _allows(document, decision):
                raise _not_reviewable(document)
            left, document.status = document.status, decision.status
            said = {"reason": reason}
            _tell(session, document, decision.kind, reviewer, said, left=left, audited=said)
        return changed(session, document), versions.version(session, document.company_id, document.id)


def _locked(session: Session, reviewer: Reviewer, document_id: UUID) -> Document:
    document = find(session, reviewer.caller.company_id, document_id, lock=True)
    versions.refuse_stale(reviewer.seen, versions.version(session, document.company_id, document.id))
    return document


def _not_reviewable(document: Document) -> Conflict:
    return Conflict(f"That cannot be done while the document is {document.status}.", code="not_reviewable")


def _allows(document: Document, decision: Decision) -> bool:
    """A document that failed before it was rejected says nothing that could be approved."""
    return document.status in decision.sources and (decision is not APPROVAL or document.invoice is not None)


def _values(session: Session, document: Document, changes: Mapping[str, Change]) -> Values:
    """What was read and said so far. Raises InvalidFields for changes that do not go with the document."""
    run = runs.fetch(session, document, StageName.PREPROCESSING, StageName.OCR, StageName.EXTRACTION)
    extraction = run.only(Extraction) or Extraction(fields={})
    said = {path: each.value for path, each in corrections.latest(session, document).items()}
    known = extraction.fields.keys() | said.keys()
    if wrong := unfounded(changes, known, page_views(document.id, run)):
        raise InvalidFields(wrong)
    return Values(extraction.values(), said)


def _tell(
    session: Session,
    document: Document,
    kind: str,
    reviewer: Reviewer,
    detail: Mapping[str, object],
    *,
    left: Status,
    audited: Mapping[str, object],
) -> None:
    """Write down who did what: for those who follow the document, and in the audit log. ``left``: the status before."""
    user_id = reviewer.caller.user_id
    status = {"old": left, "new": document.status}
    history.audit(
        session, document.company_id, f"document.{kind}", subject_id=document.id, actor_id=user_id,
        request_id=reviewer.request_id, detail={"status": status, **audited},
    )  # fmt: skip
    history.record(session, document, kind, by=user_id, **detail)
