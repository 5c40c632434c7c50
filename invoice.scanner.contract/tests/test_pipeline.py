"""The table of stages, and the pure functions around it."""

import json
from decimal import Decimal

import pytest
from pydantic import ValidationError

from scanner_contract.database.models import Document
from scanner_contract.invoice import GROUPS, Invoice, Kind, Section, assemble, rows, term_at, terms
from scanner_contract.pipeline import STAGES, NextTask, StageName, next_tasks, status_after
from scanner_contract.statuses import STATUS_TEXTS, TERMINAL, Status, percentage
from scanner_contract.values import Box, Evaluation, Page, PageReading, PageSet, Prediction, Verdict


def pages(*needs_ocr: bool) -> PageSet:
    return PageSet(
        media_type="application/pdf",
        pages=tuple(
            Page(number=number, width=1, height=1, dpi=150, image="", words=None if needed else ())
            for number, needed in enumerate(needs_ocr, 1)
        ),
    )


def test_a_page_with_parts_that_lack_words_gets_an_ocr_task() -> None:
    whole, other = pages(False, False).pages
    part = other.model_copy(update={"unread": (Box(0, 0, 1, 1),)})
    assert next_tasks(StageName.PREPROCESSING, PageSet(media_type="", pages=(whole, part))) == (
        NextTask(StageName.OCR, 2),
    )


def test_pages_kept_by_an_older_version_are_understood() -> None:
    kept = '{"number": 1, "width": 9, "height": 9, "dpi": 150, "image": "", "words": [["text", 0, 0, 9, 9, 1.0]]}'
    page = Page.model_validate_json(kept)
    assert not page.needs_ocr
    assert page.findings == ()


def test_every_status_has_its_words() -> None:
    assert set(STATUS_TEXTS) == set(Status)
    assert STATUS_TEXTS[Status.OCR_EXTRACTING].name == "OCR Extracting"
    assert STATUS_TEXTS[Status.OCR_EXTRACTING].description == "OCR extraction is in progress"


def test_every_stage_has_its_row() -> None:
    assert list(STAGES) == list(StageName)
    assert {stage.failed for stage in STAGES.values()} <= TERMINAL


@pytest.mark.parametrize(
    ("status", "step", "per_cent"),
    [
        (Status.UPLOADED, 0, 0), (Status.PREPROCESSING, 1, 17), (Status.PREPROCESSED, 1, 17),
        (Status.OCR_EXTRACTING, 2, 33), (Status.PREDICTING, 3, 50), (Status.EXTRACTION, 4, 67),
        (Status.AUTOMATED_EVALUATION, 5, 83), (Status.APPROVED, 6, 100), (Status.MANUAL_REVIEW, 6, 100),
        (Status.REJECTED, 6, 100),
    ],
)  # fmt: skip
def test_steps_and_percentages(status: Status, step: int, per_cent: int) -> None:
    assert Document(status=status).step == step
    assert percentage(step) == per_cent


def test_an_error_or_a_cancellation_stands_where_it_stopped() -> None:
    assert Document(status=Status.OCR_ERROR, stage=StageName.OCR).step == 2
    assert Document(status=Status.CANCELLED, stage=StageName.LLM).step == 3
    assert Document(status=Status.CANCELLED, stage=None).step == 0


def test_only_pages_without_text_get_an_ocr_task() -> None:
    following = next_tasks(StageName.PREPROCESSING, pages(False, True, False, True))
    assert following == (NextTask(StageName.OCR, 2), NextTask(StageName.OCR, 4))


def test_a_digital_document_goes_straight_on() -> None:
    assert next_tasks(StageName.PREPROCESSING, pages(False, False)) == (NextTask(StageName.LLM),)


def test_stages_follow_each_other_to_the_end() -> None:
    reading = PageReading(number=1, width=1, height=1, engine="test")
    assert next_tasks(StageName.OCR, reading) == (NextTask(StageName.LLM),)
    assert next_tasks(StageName.LLM, Prediction(provider="", model="", fields={})) == (NextTask(StageName.EXTRACTION),)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_evaluation_says_how_it_ends(verdict: Verdict) -> None:
    evaluation = Evaluation(
        verdict=verdict, quality_score=0, calibrated=False, threshold=1, checks=(), reasons=(), invoice=Invoice()
    )
    assert next_tasks(StageName.EVALUATION, evaluation) == ()
    assert status_after(StageName.EVALUATION, evaluation) == verdict.value


def test_a_path_names_its_term() -> None:
    assert term_at("total").bt == "BT-112"
    assert term_at("line_items.3.amount").kind is Kind.MONEY
    for wrong in ("nothing", "line_items", "line_items.x.amount", "line_items.0.nothing"):
        with pytest.raises(KeyError):
            term_at(wrong)


def test_every_plain_field_has_a_term() -> None:
    for model in (Invoice, *GROUPS.values()):
        assert set(model.model_fields) - set(GROUPS) == set(terms(model))


def test_every_field_outside_the_groups_has_a_section_and_no_other() -> None:
    assert all(term.section for term in terms().values())
    assert not any(term.section for row in GROUPS.values() for term in terms(row).values())


def test_fields_stand_in_the_order_of_their_sections() -> None:
    sections = [term.section for term in terms().values()]
    assert sections == sorted(sections, key=list(Section).index)


def test_an_invoice_is_assembled_from_paths() -> None:
    invoice = assemble({"total": "119.00", "line_items.2.amount": "60.00", "line_items.0.amount": "40.00"})
    assert invoice.total == Decimal("119.00")
    assert [line.amount for line in invoice.line_items] == [Decimal("40.00"), Decimal("60.00")]
    assert rows(["line_items.1.amount", "total"], "line_items") == {1: {"amount": "line_items.1.amount"}}


STORED = """{
    "invoice_number": "RE-7", "invoice_date": "2024-12-21", "due_date": null, "vendor_name": "Acme GmbH",
    "vendor_vat_id": "DE136695976", "iban": null, "currency": "EUR", "amount": "100.00", "vat": "19.00",
    "total": "119.00", "purchase_order": null, "payment_terms": "30 days", "payment_reference": null,
    "line_items": [
        {"description": "Bolts", "quantity": "4", "unit_price": "25.00", "vat_rate": "19", "amount": "100.00"}
    ],
    "vat_breakdown": [{"rate": "19", "taxable_amount": "100.00", "vat": "19.00"}]
}"""  # as the first version of the model had it


def test_an_invoice_kept_by_an_older_version_is_understood() -> None:
    invoice = Invoice.model_validate_json(STORED)
    kept = json.loads(STORED)
    again = invoice.model_dump(mode="json", exclude_none=True)
    assert again == {name: value for name, value in kept.items() if value is not None}
    assert (invoice.document_type, invoice.vendor_country, invoice.line_items[0].unit) == (None, None, None)


@pytest.mark.parametrize("values", [{"nothing": "1"}, {"total": "a lot"}, {"line_items.0.nothing": "1"}])
def test_what_is_no_invoice_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        assemble(values)
