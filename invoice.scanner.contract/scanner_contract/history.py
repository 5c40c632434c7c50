"""What happened: events of a document for everyone who follows it, and the audit log of who did what."""

from uuid import UUID

from sqlalchemy import func, text
from sqlalchemy.orm import Session

from scanner_contract.database.models import AuditEntry, Document, DocumentEvent

DOCUMENTS_CHANNEL = "documents"  # notified with the id of a document that changed

_NOTIFY = text("SELECT pg_notify(:channel, :document_id)")


def record(session: Session, document: Document, kind: str, **detail: object) -> None:
    """Add an event to a (locked) document, and wake those who listen once the transaction commits."""
    document.updated_at = func.clock_timestamp()
    session.add(
        DocumentEvent(
            company_id=document.company_id,
            document_id=document.id,
            kind=kind,
            detail={"status": document.status, **detail},
        )
    )
    session.flush()
    session.execute(_NOTIFY, {"channel": DOCUMENTS_CHANNEL, "document_id": str(document.id)})


def audit(
    session: Session, company_id: UUID, action: str, *, subject_id: UUID, actor_id: UUID | None, request_id: str
) -> None:
    """Add a line to the audit log: ``action`` is ``noun.verb-in-the-past``, ``subject_id`` what it was done to."""
    session.add(
        AuditEntry(
            company_id=company_id,
            actor_id=actor_id,
            request_id=request_id,
            action=action,
            subject_id=subject_id,
            detail={},
        )
    )
