"""What the calls of a review take."""

from typing import Any

from marshmallow import Schema, fields, validate

from scanner_api.fields import printable
from scanner_api.review.changes import MOST_CHANGES

LONGEST_REASON = 500

_SAID: dict[str, Any] = {
    "description": "By the `x-kind` of the field: an ISO date, a decimal with a point, a code of ISO 4217 or of"
    " ISO 3166-1, ...; null: the invoice does not say it.",
    "type": ["string", "number", "null"],
}
_PLACED: dict[str, Any] = {
    "description": "A value, and where it stands.",
    "type": "object",
    "properties": {
        "value": _SAID,
        "page": {"type": ["integer", "null"], "description": "Counts from 1."},
        "box": {
            "type": ["array", "null"],
            "items": {"type": "integer"},
            "minItems": 4,
            "maxItems": 4,
            "description": "Left, top, right, bottom, in pixels of the page's image.",
        },
    },
    "required": ["value"],
    "additionalProperties": False,
}
# One member a field path, so it is no list of fields that a schema could hold.
CHANGES: dict[str, Any] = {
    "required": True,
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "description": "By field path, as in the results: `total`, `line_items.0.amount`.",
                "minProperties": 1,
                "maxProperties": MOST_CHANGES,
                "additionalProperties": {"anyOf": [_SAID, _PLACED]},
            }
        }
    },
}


class Decision(Schema):
    reason = fields.String(
        load_default=None, allow_none=True, validate=[validate.Length(max=LONGEST_REASON), printable]
    )
