"""The whole truth about a document. Values and sums are exact strings; boxes are pixels of the page's image."""

from marshmallow import fields

from scanner_api.fields import Answer, Failure, Timestamp
from scanner_api.pages.schemas import PageView, box
from scanner_contract.pipeline import StageName
from scanner_contract.statuses import Status
from scanner_contract.values import EINVOICE, Outcome, Syntax, Verdict


class FieldView(Answer):
    raw = fields.String(required=True)
    value = fields.String(required=True, allow_none=True)
    confidence = fields.Float(required=True)
    page = fields.Integer(required=True, allow_none=True)
    box = box(allow_none=True)
    xpath = fields.String(
        required=True, allow_none=True,
        metadata={"description": "Where an e-invoice says it; page and box are null where no page shows it."},
    )  # fmt: skip
    source = fields.String(
        required=True, metadata={"description": f"Who said it: `{EINVOICE}`, or the provider that read the pages."}
    )
    problem = fields.Nested(Failure, required=True, allow_none=True)


class Derived(Answer):
    value = fields.String(required=True)
    sources = fields.List(fields.String(), required=True)


class Check(Answer):
    code = fields.String(required=True)
    outcome = fields.Enum(Outcome, by_value=fields.String, required=True)
    message = fields.String(required=True)
    fields_ = fields.List(fields.String(), required=True, data_key="fields", attribute="fields")


class Person(Answer):
    id = fields.UUID(required=True)
    name = fields.String(required=True)


class Correction(Answer):
    value = fields.String(
        required=True, allow_none=True, metadata={"description": "Null: the invoice does not say it."}
    )
    page = fields.Integer(required=True, allow_none=True)
    box = box(allow_none=True)
    corrected_by = fields.Nested(Person, required=True, allow_none=True)
    corrected_at = Timestamp(required=True)


class Happening(Answer):
    at = Timestamp(required=True)
    kind = fields.String(required=True)
    status = fields.Enum(Status, by_value=fields.String, required=True)
    by = fields.String(required=True, allow_none=True, metadata={"description": "The person's name."})
    reason = fields.String(required=True, allow_none=True)
    fields_ = fields.List(
        fields.String(), required=True, allow_none=True, data_key="fields", attribute="fields",
        metadata={"description": "The paths that were corrected."},
    )  # fmt: skip


class StageView(Answer):
    stage = fields.Enum(StageName, by_value=fields.String, required=True)
    page = fields.Integer(required=True, metadata={"description": "0 where the stage worked on the whole document."})
    attempt = fields.Integer(required=True)
    waited_ms = fields.Float(required=True)
    worked_ms = fields.Float(required=True)
    finished_at = Timestamp(required=True, attribute="created_at")


class Violation(Answer):
    rule = fields.String(required=True, metadata={"description": "As its standard names it; XSD for the schema."})
    message = fields.String(required=True)
    xpath = fields.String(required=True, allow_none=True)


class EInvoiceView(Answer):
    syntax = fields.Enum(Syntax, by_value=fields.String, required=True)
    profile = fields.String(required=True, allow_none=True, metadata={"description": "BT-24, as the XML has it."})
    violations = fields.List(
        fields.Nested(Violation), required=True, metadata={"description": "The rules of its standard that it breaks."}
    )


class Results(Answer):
    document_id = fields.UUID(required=True)
    status = fields.Enum(Status, by_value=fields.String, required=True)
    run = fields.Integer(required=True)
    verdict = fields.Enum(Verdict, by_value=fields.String, required=True, allow_none=True)
    quality_score = fields.Float(required=True, allow_none=True)
    calibrated = fields.Boolean(required=True, allow_none=True)
    threshold = fields.Float(required=True, allow_none=True)
    provider = fields.String(required=True, allow_none=True)
    model = fields.String(required=True, allow_none=True)
    notes = fields.List(fields.String(), required=True)
    fields_ = fields.Dict(
        keys=fields.String(), values=fields.Nested(FieldView), required=True, data_key="fields", attribute="fields"
    )
    corrections = fields.Dict(
        keys=fields.String(), values=fields.Nested(Correction), required=True,
        metadata={"description": "By path, what a person said last in this run: it counts in place of what was read."},
    )  # fmt: skip
    derived = fields.Dict(keys=fields.String(), values=fields.Nested(Derived), required=True)
    checks = fields.List(fields.Nested(Check), required=True)
    reasons = fields.List(fields.Nested(Failure), required=True)
    einvoice = fields.Nested(
        EInvoiceView, required=True, allow_none=True,
        metadata={"description": "The e-invoice that the file is or holds; its XML is at `/documents/{id}/einvoice`."},
    )  # fmt: skip
    stages = fields.List(fields.Nested(StageView), required=True)
    history = fields.List(
        fields.Nested(Happening), required=True, metadata={"description": "All that happened, the oldest first."}
    )
    failed_pages = fields.List(fields.Integer(), required=True, metadata={"description": "Pages given up by OCR."})
    pages = fields.List(fields.Nested(PageView), required=True)
