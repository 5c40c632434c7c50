"""Corrections in the database: each is kept, of a path the latest counts."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from scanner_api.review.changes import Change
from scanner_contract.database.models import Correction, Document


def latest(session: Session, document: Document) -> dict[str, Correction]:
    """What people said last, by path, about the document's present run: a new run is read afresh."""
    found = session.scalars(
        select(Correction)
        .ext(distinct_on(Correction.path))
        .where(
            Correction.document_id == document.id,
            Correction.company_id == document.company_id,
            Correction.run == document.run,
        )
        .order_by(Correction.path, Correction.id.desc())
    )
    return {each.path: each for each in found}


def keep(session: Session, document: Document, changes: Mapping[str, Change], *, user_id: UUID) -> None:
    session.add_all(
        Correction(
            company_id=document.company_id, document_id=document.id, run=document.run, path=path, value=change.value,
            page=change.page, box=list(change.box) if change.box else None, corrected_by=user_id,
        )
        for path, change in changes.items()
    )  # fmt: skip
