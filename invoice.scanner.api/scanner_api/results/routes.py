"""GET /documents/{id}/results, .../einvoice."""

from uuid import UUID

from flask import Response, send_file

from scanner_api import openapi, versions
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.results import schemas, service
from scanner_api.results.views import Results
from scanner_contract.database.models import Role
from scanner_contract.media_types import XML

results = openapi.operations("results", "/documents", "Results")


@results.route("/<uuid:document_id>/results", methods=["GET"])
@signed_in(Role.VIEWER)
@results.response(200, schemas.Results, headers=openapi.ETAG)
def get_results(caller: Caller, document_id: UUID) -> tuple[Results, int, dict[str, str]]:
    """All that is known: values with their places, corrections, checks, stages, pages with their words"""
    found, version = service.get(parts(), caller, document_id)
    return found, 200, versions.headers(version)


@results.route("/<uuid:document_id>/einvoice", methods=["GET"])
@signed_in(Role.VIEWER)
@openapi.sends(results, XML)
def get_einvoice(caller: Caller, document_id: UUID) -> Response:
    """The XML of the e-invoice that the document is, or holds inside its PDF"""
    content = service.xml(parts(), caller, document_id)
    answer = send_file(content, XML, as_attachment=True, download_name=f"einvoice-{document_id}.xml")
    answer.content_type = XML  # without a charset: it says its encoding itself
    answer.cache_control.private = True
    return answer
