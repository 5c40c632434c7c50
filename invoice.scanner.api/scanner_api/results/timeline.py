"""A document's events as its history tells them. Pure: no database here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from scanner_contract.database.models import DocumentEvent
from scanner_contract.statuses import Status


@dataclass(frozen=True, slots=True)
class Happening:
    """``by`` is the name of the person who did it, None where nobody did; ``fields`` are the paths they corrected."""

    at: datetime
    kind: str
    status: Status
    by: str | None
    reason: str | None
    fields: tuple[str, ...] | None


def actors(events: Iterable[DocumentEvent]) -> set[UUID]:
    """The users who did something."""
    return {UUID(event.detail["by"]) for event in events if "by" in event.detail}


def timeline(events: Iterable[DocumentEvent], names: Mapping[UUID, str]) -> tuple[Happening, ...]:
    return tuple(_happening(event, names) for event in events)


def _happening(event: DocumentEvent, names: Mapping[UUID, str]) -> Happening:
    told = event.detail
    return Happening(
        at=event.at,
        kind=event.kind,
        status=Status(told["status"]),
        by=names.get(UUID(told["by"])) if "by" in told else None,
        reason=told.get("reason"),
        fields=tuple(told["fields"]) if "fields" in told else None,
    )
