"""GET /documents/{id}/results."""

from uuid import UUID

from scanner_api import openapi, versions
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.results import schemas, service
from scanner_api.results.views import Results
from scanner_contract.database.models import Role

results = openapi.operations("results", "/documents", "Results")


@results.route("/<uuid:document_id>/results", methods=["GET"])
@signed_in(Role.VIEWER)
@results.response(200, schemas.Results, headers=openapi.ETAG)
def get_results(caller: Caller, document_id: UUID) -> tuple[Results, int, dict[str, str]]:
    """All that is known: values with their places, corrections, checks, stages, pages with their words"""
    found, version = service.get(parts(), caller, document_id)
    return found, 200, versions.headers(version)
