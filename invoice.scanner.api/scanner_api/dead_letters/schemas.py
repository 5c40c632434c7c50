"""What the calls about dead letters take and give."""

from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate, validates_schema

from scanner_api.dead_letters.service import MOST_DOCUMENTS
from scanner_api.fields import Answer, Line, Timestamp
from scanner_contract.pipeline import StageName
from scanner_contract.statuses import Status


class DeadLetter(Answer):
    task_id = fields.UUID(required=True)
    document_id = fields.UUID(required=True)
    filename = fields.String(required=True)
    status = fields.Enum(Status, by_value=fields.String, required=True, metadata={"description": "The document's."})
    stage = fields.Enum(StageName, by_value=fields.String, required=True)
    page = fields.Integer(
        required=True, metadata={"description": "Counts from 1; 0 where the stage works on the whole document."}
    )
    attempts = fields.Integer(required=True)
    code = fields.String(required=True, metadata={"description": "Stable, for programs."})
    message = fields.String(required=True, metadata={"description": "The reason, as a sentence for people."})
    died_at = Timestamp(required=True)


def _stage() -> fields.Enum[StageName]:
    return fields.Enum(StageName, by_value=fields.String, metadata={"description": "The stage that gave up."})


def _code() -> Line:
    return Line(metadata={"description": "The reason's code."})


class Search(Schema):
    class Meta:
        unknown = EXCLUDE  # the page is read by another schema

    stage = _stage()
    code = _code()


class Replay(Schema):
    documents = fields.List(
        fields.UUID(),
        validate=validate.Length(min=1, max=MOST_DOCUMENTS),
        metadata={"description": "Ids of documents; nothing else is named beside them."},
    )
    stage = _stage()
    code = _code()
    died_before = fields.AwareDateTime(
        metadata={"description": "What dies again meanwhile is left out: call until nothing is replayed any more."}
    )

    @validates_schema
    def refuse_both(self, wish: dict[str, Any], **_: Any) -> None:
        if "documents" in wish and len(wish) > 1:
            raise ValidationError("Name documents, or say which letters fit; not both.", "documents")


class Replayed(Answer):
    replayed = fields.List(fields.UUID(), required=True, metadata={"description": "Ids of documents."})
    skipped = fields.List(
        fields.UUID(), required=True, metadata={"description": "Have no dead letter, or not any more."}
    )
    remaining = fields.Integer(required=True, metadata={"description": "How many documents have letters that fit now."})
