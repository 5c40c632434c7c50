"""What an upload takes and gives."""

from flask_smorest.fields import Upload
from marshmallow import Schema, fields

from scanner_api.fields import Answer, Timestamp
from scanner_contract.statuses import Status


class UploadForm(Schema):
    """For the document only: the form is read while it arrives."""

    file = Upload(required=True)


class UploadOptions(Schema):
    process = fields.Boolean(load_default=True, metadata={"description": "False only keeps the file."})


class UploadedDocument(Answer):
    id = fields.UUID(required=True)
    status = fields.Enum(Status, by_value=fields.String, required=True)
    created_at = Timestamp(required=True)


class Uploaded(Answer):
    message = fields.String(required=True)
    document = fields.Nested(UploadedDocument, required=True)
    task_id = fields.UUID(required=True, allow_none=True)
