"""What happened: events of a document for everyone who follows it, and the audit log of who did what.

A new event wakes those who listen, once its transaction commits: a trigger of the table sees to that.
"""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.orm import Session

from scanner_contract.database.models import AuditEntry, Document, DocumentEvent

DOCUMENTS_CHANNEL = "documents"  # told the ids of a company and of its document that changed


def record(session: Session, document: Document, kind: str, *, by: UUID | None = None, **detail: object) -> None:
    """Add an event to a (locked) document; ``by`` is the user who did it, if one did."""
    who = {"by": str(by)} if by else {}
    document.updated_at = func.clock_timestamp()
    session.add(
        DocumentEvent(
            company_id=document.company_id,
            document_id=document.id,
            kind=kind,
            detail={"status": document.status, **who, **detail},
        )
    )


def audit(
    session: Session,
    company_id: UUID,
    action: str,
    *,
    subject_id: UUID,
    actor_id: UUID | None,
    request_id: str,
    detail: Mapping[str, object] = MappingProxyType({}),
) -> None:
    """Add a line to the audit log: ``action`` is ``noun.verb-in-the-past``, ``subject_id`` what it was done to,
    ``detail`` what else is to be known of it (as JSON)."""
    session.add(
        AuditEntry(
            company_id=company_id,
            actor_id=actor_id,
            request_id=request_id,
            action=action,
            subject_id=subject_id,
            detail=dict(detail),
        )
    )
