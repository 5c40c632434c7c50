"""PATCH /documents/{id}; POST .../approve, .../reject."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import request

from scanner_api import openapi, versions
from scanner_api.documents import schemas as documents
from scanner_api.documents.flat import FlatDocument, flat
from scanner_api.documents.state import State
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.review import changes, schemas, service
from scanner_api.review.service import Reviewer
from scanner_api.tracing import request_id
from scanner_contract.database.models import Role

review = openapi.operations("review", "/documents", "Review")

Corrected = tuple[dict[str, object], int, dict[str, str]]
Decided = tuple[State, int, dict[str, str]]


@review.route("/<uuid:document_id>", methods=["PATCH"])
@review.doc(parameters=[versions.if_match(required=True)], requestBody=schemas.CHANGES)
@signed_in(Role.REVIEWER)
@review.response(200, FlatDocument, headers=openapi.ETAG)
@review.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
@review.alt_response(HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_FAILED.name)
@review.alt_response(HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.UNPROCESSABLE_ENTITY.name)
@review.alt_response(HTTPStatus.PRECONDITION_REQUIRED, HTTPStatus.PRECONDITION_REQUIRED.name)
def correct_document(caller: Caller, document_id: UUID) -> Corrected:
    """Say what the invoice says

    What was read stays beside it. A document that was approved or rejected waits for a person again. A path with the
    next free index adds a row; a row of which every field is null is gone.
    """
    said = changes.read(request.get_data())
    reviewer = Reviewer(caller, request_id(), versions.seen(required=True))
    document, version = service.correct(parts(), reviewer, document_id, said)
    return flat(document), 200, versions.headers(version)


@review.route("/<uuid:document_id>/approve", methods=["POST"])
@review.doc(parameters=[versions.if_match(required=False)])
@signed_in(Role.REVIEWER)
@review.arguments(schemas.Decision, required=False)
@review.response(200, documents.State, headers=openapi.ETAG)
@review.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
@review.alt_response(HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_FAILED.name)
def approve_document(caller: Caller, decision: dict[str, Any], document_id: UUID) -> Decided:
    """Approve a document that waits for a person, or was rejected"""
    return _decide(service.APPROVAL, caller, decision, document_id)


@review.route("/<uuid:document_id>/reject", methods=["POST"])
@review.doc(parameters=[versions.if_match(required=False)])
@signed_in(Role.REVIEWER)
@review.arguments(schemas.Decision, required=False)
@review.response(200, documents.State, headers=openapi.ETAG)
@review.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
@review.alt_response(HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_FAILED.name)
def reject_document(caller: Caller, decision: dict[str, Any], document_id: UUID) -> Decided:
    """Reject a document that waits for a person, was approved, or failed"""
    return _decide(service.REJECTION, caller, decision, document_id)


def _decide(decision: service.Decision, caller: Caller, body: dict[str, Any], document_id: UUID) -> Decided:
    reviewer = Reviewer(caller, request_id(), versions.seen(required=False))
    state, version = service.decide(parts(), reviewer, document_id, decision, reason=body["reason"])
    return state, 200, versions.headers(version)
