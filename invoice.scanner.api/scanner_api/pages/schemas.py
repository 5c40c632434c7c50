"""What the calls about pages take, and a page as it stands in the results. Boxes are pixels of the page's image."""

from typing import Any

from flask import url_for
from marshmallow import Schema, fields, validate

from scanner_api.fields import Answer, Failure
from scanner_contract.values import Device

_PAGE = validate.Range(min=1)


def box(**kwargs: Any) -> fields.List[Any]:
    description = "Left, top, right, bottom, in pixels of the page's image."
    return fields.List(fields.Integer(), required=True, metadata={"description": description}, **kwargs)


class DrawnPage(Schema):
    page = fields.Integer(load_default=1, validate=_PAGE, metadata={"description": "Counts from 1."})


class TextPage(Schema):
    page = fields.Integer(load_default=None, validate=_PAGE, metadata={"description": "Counts from 1; all if none."})


class Word(Answer):
    text = fields.String(required=True)
    box = box()
    confidence = fields.Float(required=True)


class Finding(Failure):
    box = box(allow_none=True)


class PageView(Answer):
    number = fields.Integer(required=True)
    width = fields.Integer(required=True)
    height = fields.Integer(required=True)
    dpi = fields.Integer(required=True)
    engine = fields.String(required=True, allow_none=True)
    device = fields.Enum(
        Device, by_value=True, required=True, allow_none=True, metadata={"description": "What the engine computed on."}
    )
    gpu_used = fields.Boolean(required=True)
    confidence = fields.Float(
        required=True, allow_none=True, metadata={"description": "Of a letter on this page, on average."}
    )
    image = fields.Function(
        lambda page: url_for("pages.get_page_image", document_id=page.document_id, number=page.number),
        required=True,
        metadata={"type": "string", "format": "uri-reference"},
    )
    error = fields.Nested(Failure, required=True, allow_none=True)
    words = fields.List(fields.Nested(Word), required=True)
    findings = fields.List(
        fields.Nested(Finding), required=True, metadata={"description": "What a person should know of the page."}
    )
