"""POST /documents/upload."""

from http import HTTPStatus
from typing import Any

from flask import request

from scanner_api import idempotency, openapi
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.tracing import request_id
from scanner_api.uploads import schemas, service
from scanner_api.uploads.receiving import MIB
from scanner_api.uploads.upload import Upload
from scanner_contract.database.models import Role

uploads = openapi.operations("uploads", "/documents", "Uploads")

FORM = {"content": {"multipart/form-data": {"schema": schemas.UploadForm}}, "required": True}


@uploads.route("/upload", methods=["POST"])
@uploads.doc(requestBody=FORM)
@signed_in(Role.REVIEWER)
@uploads.arguments(schemas.UploadOptions, location="query")
@uploads.arguments(idempotency.Headers, location="headers")
@uploads.response(201, schemas.Uploaded, description="A new document", headers=idempotency.HEADERS)
@uploads.alt_response(
    200, schema=schemas.Uploaded, description="These bytes came before", headers=idempotency.HEADERS, success=True
)
@uploads.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
@uploads.alt_response(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.REQUEST_ENTITY_TOO_LARGE.name)
@uploads.alt_response(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE.name)
def upload_document(
    caller: Caller, options: dict[str, Any], headers: dict[str, str]
) -> tuple[object, HTTPStatus, dict[str, str]]:
    """Upload an invoice and have it processed"""
    settings = parts().settings
    file = service.receive(request, limit=settings.max_file_size_mb * MIB, taken=settings.taken_types)
    fingerprint = idempotency.fingerprint("upload", file.sha256, file.filename, options)
    call = idempotency.Call(caller.company_id, headers.get("key"), fingerprint, schemas.Uploaded)
    makes_another = options.get("duplicate") == schemas.KEEP
    upload = Upload(file, caller, request_id(), process=options["process"], makes_another=makes_another)
    answer = service.accept(parts(), upload, call)
    return answer.body, answer.status, answer.headers
