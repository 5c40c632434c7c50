"""GET /documents/{id}/pages/{number}/image, .../visualization, .../text."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Response, send_file

from scanner_api import openapi
from scanner_api.identity import Caller, signed_in
from scanner_api.pages import schemas, service
from scanner_api.pages.drawing import POLICY, SVG
from scanner_api.pages.views import PICTURES
from scanner_api.parts import parts
from scanner_contract.database.models import Role

pages = openapi.operations("pages", "/documents", "Pages")


@pages.route("/<uuid:document_id>/pages/<int(min=1):number>/image", methods=["GET"])
@signed_in(Role.VIEWER)
@openapi.sends(pages, *PICTURES.values())
def get_page_image(caller: Caller, document_id: UUID, number: int) -> Response:
    """The picture of a page, as it was read: upright"""
    content, media_type = service.picture(parts(), caller, document_id, number)
    answer = send_file(content, media_type)
    answer.cache_control.private = True
    return answer


@pages.route("/<uuid:document_id>/visualization", methods=["GET"])
@signed_in(Role.VIEWER)
@pages.arguments(schemas.DrawnPage, location="query")
@pages.response(200, {"type": "string"}, content_type=SVG)
def get_visualization(caller: Caller, wish: dict[str, Any], document_id: UUID) -> Response:
    """A page with its words and fields, coloured by confidence: an SVG that stands alone"""
    drawn = service.drawing(parts(), caller, document_id, wish["page"])
    return Response(drawn, mimetype=SVG, headers={"Content-Security-Policy": POLICY})


@pages.route("/<uuid:document_id>/text", methods=["GET"])
@signed_in(Role.VIEWER)
@pages.arguments(schemas.TextPage, location="query")
@pages.response(200, {"type": "string"}, content_type="text/plain")
@pages.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
def get_text(caller: Caller, wish: dict[str, Any], document_id: UUID) -> Response:
    """The words as lines of text, pages parted by form feeds"""
    return Response(service.text(parts(), caller, document_id, wish["page"]), mimetype="text/plain")
