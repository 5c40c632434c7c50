"""GET /documents/{id}/results."""

from uuid import UUID

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
