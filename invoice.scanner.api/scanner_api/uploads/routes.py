"""POST /documents/upload."""

from http import HTTPStatus
from typing import Any

from flask import request

from scanner_api import openapi
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.tracing import request_id
from scanner_api.uploads import schemas, service
from scanner_api.uploads.receiving import MIB
from scanner_contract.database.models import Role

uploads = openapi.operations("uploads", "/documents", "Uploads")

FORM = {"content": {"multipart/form-data": {"schema": schemas.UploadForm}}, "required": True}


@uploads.route("/upload", methods=["POST"])
@uploads.doc(requestBody=FORM)
@signed_in(Role.REVIEWER)
@uploads.arguments(schemas.UploadOptions, location="query")
@uploads.response(201, schemas.Uploaded)
@uploads.alt_response(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.REQUEST_ENTITY_TOO_LARGE.name)
@uploads.alt_response(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE.name)
def upload_document(caller: Caller, options: dict[str, Any]) -> service.Uploaded:
    """Upload an invoice and have it processed"""
    file = service.receive(request, limit=parts().settings.max_file_size_mb * MIB)
    return service.accept(parts(), caller, file, process=options["process"], request_id=request_id())
