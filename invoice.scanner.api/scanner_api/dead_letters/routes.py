"""GET /dead-letters; POST /dead-letters/replay, /dead-letters/{id}/replay."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask_smorest.pagination import PaginationParameters

from scanner_api import openapi
from scanner_api.dead_letters import schemas, service
from scanner_api.documents import schemas as documents
from scanner_api.documents.state import State
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.tracing import request_id
from scanner_contract.database.models import Role
from scanner_contract.dead_letters import DeadLetter

dead_letters = openapi.operations("dead letters", "/dead-letters", "What was given up, and taking it up again")


@dead_letters.route("", methods=["GET"])
@signed_in(Role.VIEWER)
@dead_letters.arguments(schemas.Search, location="query")
@dead_letters.response(200, schemas.DeadLetter(many=True))
@dead_letters.paginate(page_size=20)
def list_dead_letters(
    caller: Caller, wish: dict[str, Any], pagination_parameters: PaginationParameters
) -> list[DeadLetter]:
    """List what failed for good, the latest first"""
    first, limit = pagination_parameters.first_item, pagination_parameters.page_size
    found, total = service.page(parts(), caller, wish, first=first, limit=limit)
    pagination_parameters.item_count = total
    return found


@dead_letters.route("/replay", methods=["POST"])
@signed_in(Role.REVIEWER)
@dead_letters.arguments(schemas.Replay, required=False)
@dead_letters.response(202, schemas.Replayed)
def replay_dead_letters(caller: Caller, wish: dict[str, Any]) -> service.Replayed:
    """Take up again the documents that are named, or those whose letters fit; without a body all of them

    A hundred documents in one call, the longest dead first. A document of which pages were given up is processed from
    the first stage, and what a person corrected does not carry over: unless it is named, it is left alone once
    somebody corrected it.
    """
    filters = {name: value for name, value in wish.items() if name != "documents"}
    return service.replay_many(parts(), caller, wish.get("documents"), filters, request_id=request_id())


@dead_letters.route("/<uuid:task_id>/replay", methods=["POST"])
@signed_in(Role.REVIEWER)
@dead_letters.response(202, documents.State)
@dead_letters.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
def replay_dead_letter(caller: Caller, task_id: UUID) -> State:
    """Take up again the document that a dead letter is about"""
    return service.replay_one(parts(), caller, task_id, request_id=request_id())
