"""GET /documents, /documents/counts, /documents/{id}, .../status, .../file; POST .../process, .../cancel."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Response, send_file
from flask_smorest.pagination import PaginationParameters

from scanner_api import openapi, versions
from scanner_api.documents import schemas, service
from scanner_api.documents.flat import FlatDocument, Summary, flat
from scanner_api.documents.state import State
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.tracing import request_id
from scanner_contract import media_types
from scanner_contract.database.models import Role
from scanner_contract.statuses import Status

documents = openapi.operations("documents", "/documents", "Documents")

ORIGINALS = media_types.TAKEN


@documents.route("", methods=["GET"])
@signed_in(Role.VIEWER)
@documents.arguments(schemas.Search, location="query")
@documents.response(200, Summary(many=True))
@documents.paginate(page_size=20)
def list_documents(
    caller: Caller, wish: dict[str, Any], pagination_parameters: PaginationParameters
) -> list[dict[str, object]]:
    """List documents, page by page"""
    first, limit = pagination_parameters.first_item, pagination_parameters.page_size
    found, total = service.page(parts(), caller, wish, first=first, limit=limit)
    pagination_parameters.item_count = total
    return [{**flat(each.document), "reasons": each.reasons} for each in found]


@documents.route("/counts", methods=["GET"])
@signed_in(Role.VIEWER)
@documents.response(200, schemas.Counts)
def count_documents(caller: Caller) -> dict[str, dict[Status, int]]:
    """How many documents are in each status"""
    return {"counts": service.counts(parts(), caller)}


@documents.route("/<uuid:document_id>", methods=["GET"])
@signed_in(Role.VIEWER)
@documents.response(200, FlatDocument, headers=openapi.ETAG)
def get_document(caller: Caller, document_id: UUID) -> tuple[dict[str, object], int, dict[str, str]]:
    """What the invoice says, null where it says nothing"""
    document, version = service.current(parts(), caller, document_id)
    return flat(document), 200, versions.headers(version)


@documents.route("/<uuid:document_id>/status", methods=["GET"])
@signed_in(Role.VIEWER)
@documents.etag
@documents.response(200, schemas.State)
def get_status(caller: Caller, document_id: UUID) -> State:
    """How far along a document is"""
    return service.state(parts(), caller, document_id)


@documents.route("/<uuid:document_id>/file", methods=["GET"])
@signed_in(Role.VIEWER)
@openapi.sends(documents, *ORIGINALS)
def get_file(caller: Caller, document_id: UUID) -> Response:
    """The file as it was uploaded"""
    document, content = service.original(parts(), caller, document_id)
    answer = send_file(content, document.media_type, as_attachment=True, download_name=document.filename)
    answer.content_type = document.media_type  # an XML says its encoding itself
    answer.content_length = document.size
    answer.cache_control.private = True
    return answer


@documents.route("/<uuid:document_id>/process", methods=["POST"])
@signed_in(Role.REVIEWER)
@documents.arguments(schemas.Processing, required=False)
@documents.response(202, schemas.State, description="A run begins")
@documents.alt_response(200, schema=schemas.State, description="Nothing begins: under way or done", success=True)
@documents.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
def process_document(caller: Caller, wish: dict[str, Any], document_id: UUID) -> tuple[State, int]:
    """Process a document that waits, failed or was cancelled; any, when forced"""
    state, began = service.process(parts(), caller, document_id, force=wish["force"], request_id=request_id())
    return state, 202 if began else 200


@documents.route("/<uuid:document_id>/cancel", methods=["POST"])
@signed_in(Role.REVIEWER)
@documents.response(200, schemas.State)
@documents.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
def cancel_document(caller: Caller, document_id: UUID) -> State:
    """Stop what runs for a document"""
    return service.cancel(parts(), caller, document_id, request_id=request_id())
