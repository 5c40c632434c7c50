"""What the calls about documents take and give; the flat view itself is in ``flat``."""

from marshmallow import EXCLUDE, Schema, fields, validate
from webargs.fields import DelimitedList

from scanner_api.documents.search import SORTS
from scanner_api.fields import Answer, Line, Timestamp
from scanner_contract.pipeline import StageName
from scanner_contract.statuses import Status


class Progress(Answer):
    current_step = fields.Integer(required=True)
    total_steps = fields.Integer(required=True)
    percentage = fields.Integer(required=True)


class PageCount(Answer):
    total = fields.Integer(
        required=True, allow_none=True, metadata={"description": "Null until the document is split into pages."}
    )
    done = fields.Integer(required=True, metadata={"description": "Read in this run, or given up."})


class Failed(Answer):
    step = fields.Enum(StageName, by_value=fields.String, required=True, allow_none=True)
    code = fields.String(required=True)
    message = fields.String(required=True, allow_none=True)


class State(Answer):
    document_id = fields.UUID(required=True)
    status = fields.Enum(Status, by_value=fields.String, required=True)
    status_name = fields.String(required=True)
    status_description = fields.String(required=True)
    progress = fields.Nested(Progress, required=True)
    pages = fields.Nested(PageCount, required=True)
    quality_score = fields.Float(required=True, allow_none=True)
    error = fields.Nested(Failed, required=True, allow_none=True)
    created_at = Timestamp(required=True)
    last_update = Timestamp(required=True)
    started_at = Timestamp(required=True, allow_none=True)
    finished_at = Timestamp(required=True, allow_none=True)


class Counts(Answer):
    counts = fields.Nested(
        Answer.from_dict({status.value: fields.Integer(required=True) for status in Status}, name="CountByStatus"),
        required=True,
    )


class Search(Schema):
    class Meta:
        unknown = EXCLUDE  # the page is read by another schema

    status = DelimitedList(
        fields.Enum(Status, by_value=fields.String), metadata={"description": "One or several, by commas."}
    )
    vendor = Line(metadata={"description": "Part of the vendor's name."})
    search = Line(metadata={"description": "Part of the vendor's name, the invoice's number or the file's name."})
    date_from = fields.Date(metadata={"description": "Earliest invoice date."})
    date_to = fields.Date(metadata={"description": "Latest invoice date."})
    sort = fields.String(
        load_default="-created_at",
        validate=validate.OneOf([sign + name for name in SORTS for sign in ("", "-")]),
        metadata={"description": "A minus before it turns the order round."},
    )


class Processing(Schema):
    force = fields.Boolean(load_default=False, metadata={"description": "Begin again, whatever the status."})
