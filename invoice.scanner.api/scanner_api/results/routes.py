"""GET /documents/{id}/results, /documents/{id}/pages/{number}/image."""

from uuid import UUID

from flask import Response, send_file

from scanner_api import openapi
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.results import schemas, service
from scanner_api.results.views import Results
from scanner_contract.database.models import Role

results = openapi.operations("results", "/documents", "Results")


@results.route("/<uuid:document_id>/results", methods=["GET"])
@signed_in(Role.VIEWER)
@results.response(200, schemas.Results)
def get(caller: Caller, document_id: UUID) -> Results:
    """All that is known: values with their places, checks, stages, pages with their words"""
    return service.get(parts(), caller, document_id)


@results.route("/<uuid:document_id>/pages/<int(min=1):number>/image", methods=["GET"])
@signed_in(Role.VIEWER)
@results.response(200, {"type": "string", "format": "binary"}, content_type="image/png")
def page_image(caller: Caller, document_id: UUID, number: int) -> Response:
    """The picture of a page"""
    answer = send_file(service.page_image(parts(), caller, document_id, number), "image/png")
    answer.cache_control.private = True
    return answer
