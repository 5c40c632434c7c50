"""Events wake those who listen, and the audit log keeps what was done."""

import psycopg
from sqlalchemy import select

from scanner_contract import history
from scanner_contract.database.models import AuditEntry
from scanner_contract.history import DOCUMENTS_CHANNEL
from scanner_embedded.servers import Logins

from .conftest import Desk


def test_a_change_is_told_with_the_ids_of_company_and_document(servers: Logins, desk: Desk) -> None:
    url = servers.api.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as listener:
        listener.execute(f"LISTEN {DOCUMENTS_CHANNEL}")
        document_id = desk.accept(process=False)
        (told,) = listener.notifies(timeout=10, stop_after=1)
    assert told.payload == f"{desk.company_id} {document_id}"


def test_the_audit_log_keeps_what_else_is_known(desk: Desk) -> None:
    document_id = desk.accept()
    with desk.api.transaction(desk.company_id) as session:
        history.audit(
            session, desk.company_id, "document.noted", subject_id=document_id, actor_id=None, request_id="test",
            detail={"reason": "why"},
        )  # fmt: skip
    with desk.api.transaction(desk.company_id) as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [(entry.action, entry.detail) for entry in entries] == [
        ("document.uploaded", {}),
        ("document.noted", {"reason": "why"}),
    ]
