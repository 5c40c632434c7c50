"""Finding documents: what they can be filtered and sorted by."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Numeric, Select, cast, func, or_, select
from sqlalchemy.orm import Session

from scanner_contract.database.models import Document

_vendor = Document.invoice["vendor_name"].astext
_invoice_date = Document.invoice["invoice_date"].astext  # ISO 8601, so text compares as dates do
_TITLES = (_vendor, Document.invoice["invoice_number"].astext, Document.filename)

FILTERS: dict[str, Callable[[Any], ColumnElement[bool]]] = {
    "status": Document.status.in_,
    "vendor": lambda part: _vendor.icontains(part, autoescape=True),
    "search": lambda part: or_(*(text.icontains(part, autoescape=True) for text in _TITLES)),
    "date_from": lambda day: _invoice_date >= day.isoformat(),
    "date_to": lambda day: _invoice_date <= day.isoformat(),
}
SORTS: dict[str, Any] = {
    "created_at": Document.created_at,
    "status": Document.status,
    "quality_score": Document.quality_score,
    "vendor_name": func.lower(_vendor),
    "invoice_number": func.lower(Document.invoice["invoice_number"].astext),
    "invoice_date": _invoice_date,
    "total": cast(Document.invoice["total"].astext, Numeric),
}


def search(
    session: Session, company_id: UUID, wish: Mapping[str, Any], *, first: int, limit: int
) -> tuple[list[Document], int]:
    """One page of a company's documents, and how many there are in all.

    ``wish`` holds filters by their names in ``FILTERS``, and as ``sort`` one of ``SORTS``, with a minus before it to
    turn it round; documents that have no such value come last.
    """
    wanted = select(Document).where(Document.company_id == company_id)
    for name in FILTERS.keys() & wish.keys():
        wanted = wanted.where(FILTERS[name](wish[name]))
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    if first >= total:
        return [], total
    return list(session.scalars(_sorted(wanted, wish["sort"]).offset(first).limit(limit))), total


def _sorted(wanted: Select[Document], sort: str) -> Select[Document]:
    column = SORTS[sort.removeprefix("-")]
    if sort.startswith("-"):
        return wanted.order_by(column.desc().nulls_last(), Document.id.desc())
    return wanted.order_by(column.asc().nulls_last(), Document.id)
