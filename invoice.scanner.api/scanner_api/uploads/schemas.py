"""What an upload takes and gives."""

from flask_smorest.fields import Upload
from marshmallow import Schema, fields, validate

from scanner_api.fields import Answer, Timestamp
from scanner_contract.statuses import Status

KEEP = "keep"


class UploadForm(Schema):
    """For the document only: the form is read while it arrives."""

    file = Upload(required=True)


class UploadOptions(Schema):
    process = fields.Boolean(load_default=True, metadata={"description": "False only keeps the file."})
    duplicate = fields.String(
        validate=validate.OneOf([KEEP]),
        metadata={"description": f"`{KEEP}` makes a new document also of bytes that were uploaded before."},
    )


class UploadedDocument(Answer):
    id = fields.UUID(required=True)
    status = fields.Enum(Status, by_value=fields.String, required=True)
    created_at = Timestamp(required=True)


class Uploaded(Answer):
    message = fields.String(required=True)
    document = fields.Nested(UploadedDocument, required=True)
    task_id = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "The first task of the document's present run, null while it is only kept."},
    )
    duplicate = fields.Boolean(
        required=True,
        metadata={"description": "True when its bytes were uploaded before: this is the document they made then."},
    )
