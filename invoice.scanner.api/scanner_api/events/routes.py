"""GET /documents/events, /documents/{id}/events."""

from collections.abc import Iterator
from uuid import UUID

from flask import Response, request

from scanner_api import openapi
from scanner_api.events import company, service
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_contract.database.models import Role

events = openapi.operations("events", "/documents", "Live events")

LAST_SEEN = {
    "name": "Last-Event-ID",
    "in": "header",
    "description": "The last event seen: the stream goes on after it.",
    "schema": {"type": "string"},
}
DIGITS = 18  # what fits into PostgreSQL's bigint


@events.route("/events", methods=["GET"])
@events.doc(parameters=[LAST_SEEN])
@signed_in(Role.VIEWER)
@events.response(200, {"type": "string"}, content_type="text/event-stream")
def follow_documents(caller: Caller) -> Response:
    """Follow all documents of the company, from now on, until signed out

    `id` is that of the latest event told of, `event` is always `document`, `data` the document's present status as
    JSON.
    """
    return _streamed(company.stream(parts(), caller, company.begin(parts(), caller, _last_seen())))


@events.route("/<uuid:document_id>/events", methods=["GET"])
@events.doc(parameters=[LAST_SEEN])
@signed_in(Role.VIEWER)
@events.response(200, {"type": "string"}, content_type="text/event-stream")
@events.alt_response(204, description="The document came to its end, and all has been seen", success=True)
def follow_document(caller: Caller, document_id: UUID) -> Response:
    """Follow a document: each change of status and page, until its end

    `id` is the event's, `event` its kind, `data` the status as JSON and `page`, null where it is about all of them.
    """
    first = service.news(parts(), caller, document_id, _last_seen() or 0)
    if first.over and not first.events:
        return Response(status=204)
    return _streamed(service.stream(parts(), caller, first))


def _last_seen() -> int | None:
    given = request.headers.get("Last-Event-ID", "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) <= DIGITS else None


def _streamed(frames: Iterator[str]) -> Response:
    return Response(frames, mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"})
