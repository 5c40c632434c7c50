"""What holds of a field as soon as its line is there: only run with the plugin ``one_line_more``."""

from datetime import UTC, date, datetime
from uuid import uuid4

from scanner_api.app import Application, describe
from scanner_api.documents.flat import FlatDocument, Summary, flat
from scanner_api.pages.marks import display_name
from scanner_api.review.changes import read
from scanner_api.review.overlay import Values
from scanner_contract.database.models import Document
from scanner_contract.invoice import Invoice, Section, terms
from scanner_contract.statuses import Status
from scanner_contract.values import Extraction, Guess, Prediction, Reading
from scanner_processing.stages.evaluation import evaluate_document
from scanner_processing.stages.extraction import extract_data

NAME = "vendor_motto"
PRINTED = " Bolts,\n  and nothing else "
EXACT = "Bolts, and nothing else"


def extraction() -> Extraction:
    guess = Guess(raw=PRINTED, confidence=0.9)
    return extract_data(Prediction(provider="test", model="test", fields={NAME: guess}), Reading(pages=()))


def document(invoice: Invoice) -> Document:
    """As the database keeps it."""
    now = datetime.now(UTC)
    return Document(
        id=uuid4(), status=Status.MANUAL_REVIEW, filename="a.pdf", invoice=invoice.model_dump(mode="json"),
        created_at=now, updated_at=now,
    )  # fmt: skip


def test_the_model_has_it() -> None:
    assert terms()[NAME].section is Section.VENDOR


def test_what_was_read_is_normalised_and_ends_in_the_invoice() -> None:
    assert extraction().values() == {NAME: EXACT}
    invoice = evaluate_document(extraction(), threshold=0.8, today=date(2025, 1, 1)).invoice
    assert getattr(invoice, NAME) == EXACT


def test_it_is_stored_and_answered() -> None:
    invoice = evaluate_document(extraction(), threshold=0.8, today=date(2025, 1, 1)).invoice
    answer = flat(document(invoice))
    for schema in (FlatDocument, Summary):
        assert schema().dump({**answer, "reasons": []})[NAME] == EXACT


def test_a_person_can_say_it() -> None:
    said = read(b'{"vendor_motto": "Nuts, too"}')
    values = Values(extraction().values(), {}).with_changes(said)
    assert flat(document(values.invoice()))[NAME] == "Nuts, too"


def test_openapi_tells_enough_to_make_a_form_of_it() -> None:
    schemas = describe(Application("scanner_api", static_folder=None)).spec.to_dict()["components"]["schemas"]
    for name in ("Document", "DocumentSummary"):
        told = schemas[name]["properties"][NAME]
        assert told == {
            "type": ["string", "null"], "description": "BT-33 of EN 16931.",
            "x-kind": "text", "x-section": "vendor", "x-required": False,
        }  # fmt: skip


def test_a_page_names_it() -> None:
    assert display_name(NAME) == "Vendor motto"
