"""The whole truth about a document."""

import json

from scanner_api.parts import Parts
from scanner_contract.errors import BadFile, PageUnreadable
from scanner_contract.values import (
    EINVOICE,
    Box,
    EInvoice,
    Evidence,
    Extraction,
    FieldValue,
    Finding,
    PageSet,
    Prediction,
    Stated,
    Syntax,
    Violation,
    Word,
)

from .by_hand import Pipeline, evaluation, page_reading, page_set, pages_of, readings, turned_reading
from .conftest import Person

WORDS = [
    {"text": "Total", "box": [10, 20, 60, 40], "confidence": 0.98},
    {"text": "1250.00", "box": [70, 20, 140, 40], "confidence": 0.91},
]


def test_before_anything_is_known(ann: Person) -> None:
    answer = ann.get(f"/documents/{ann.uploaded()}/results").get_json()
    assert (answer["run"], answer["fields"], answer["pages"], answer["stages"]) == (1, {}, [], [])
    assert answer["verdict"] is answer["provider"] is answer["threshold"] is None


def test_all_that_a_run_found(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, page_set(scanned=True), page_reading(), *readings())
    answer = ann.get(f"/documents/{document_id}/results").get_json()
    assert answer["fields"] == {
        "total": {
            "raw": "1250.00", "value": "1250.00", "confidence": 0.9, "page": 1, "box": [70, 20, 140, 40],
            "xpath": None, "source": "offline", "problem": None,
        },
        "due_date": {
            "raw": "soon", "value": None, "confidence": 0.2, "page": None, "box": None, "xpath": None,
            "source": "offline", "problem": {"code": "not_a_date", "message": "No date."},
        },
    }  # fmt: skip
    assert answer["derived"] == {"vat": {"value": "250.00", "sources": ["total"]}}
    assert answer["checks"] == [
        {"code": "sums", "outcome": "passed", "message": "The sums agree.", "fields": ["total"]}
    ]
    assert answer["reasons"] == [{"code": "low", "message": "Low."}]
    assert (answer["verdict"], answer["quality_score"], answer["calibrated"]) == ("approved", 0.92, False)
    assert (answer["provider"], answer["model"], answer["notes"]) == ("offline", "rules-1", ["ok"])
    assert answer["einvoice"] is None
    stages = [(stage["stage"], stage["page"], stage["attempt"]) for stage in answer["stages"]]
    assert stages == [
        ("preprocessing", 0, 1), ("ocr", 1, 1), ("llm", 0, 1), ("extraction", 0, 1), ("evaluation", 0, 1),
    ]  # fmt: skip
    assert all(stage["waited_ms"] >= 0 and stage["worked_ms"] >= 0 for stage in answer["stages"])
    (page,) = answer["pages"]
    assert page == {
        "number": 1, "width": 1654, "height": 2339, "dpi": 200, "engine": "test", "error": None, "words": WORDS,
        "image": f"/api/v1/documents/{document_id}/pages/1/image", "findings": [],
        "device": None, "gpu_used": False, "confidence": 0.939,
    }  # fmt: skip


def test_a_page_with_a_text_layer_has_its_words(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, page_set())
    (page,) = ann.get(f"/documents/{document_id}/results").get_json()["pages"]
    assert (page["engine"], page["words"]) == ("text_layer", WORDS)


def test_a_page_that_could_not_be_read_says_why(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, page_set(scanned=True))
    pipeline.fail(ann.company_id, document_id, PageUnreadable("Black."))
    (page,) = ann.get(f"/documents/{document_id}/results").get_json()["pages"]
    assert (page["engine"], page["words"]) == (None, [])
    assert page["error"] == {"code": "page_unreadable", "message": "Black."}


def test_results_are_of_the_present_run(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.approve(ann.company_id, document_id)
    ann.post(f"/documents/{document_id}/process", json={"force": True})
    pipeline.fail(ann.company_id, document_id, BadFile("Broken."))
    answer = ann.get(f"/documents/{document_id}/results").get_json()
    assert (answer["run"], answer["stages"], answer["fields"]) == (2, [], {})


def test_pages_of_all_kinds(ann: Person, pipeline: Pipeline) -> None:
    """A text layer, one read by OCR, one that could not be read, one that is still to be read."""
    document_id = ann.uploaded()
    unsure = (Word("T0tal", 10, 20, 60, 40, 0.31),)
    pipeline.complete(ann.company_id, document_id, pages_of(False, True, True, True), page_reading(2, unsure))
    pipeline.fail(ann.company_id, document_id, PageUnreadable("Black."))
    answer = ann.get(f"/documents/{document_id}/results").get_json()
    assert answer["failed_pages"] == [3]
    assert [page["engine"] for page in answer["pages"]] == ["text_layer", "test", None, None]
    assert answer["pages"][1]["words"] == [{"text": "T0tal", "box": [10, 20, 60, 40], "confidence": 0.31}]
    assert [page["error"] and page["error"]["code"] for page in answer["pages"]] == [
        None, None, "page_unreadable", None,
    ]  # fmt: skip


def test_what_was_found_on_a_page_is_told_with_its_place(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    found = Finding(code="hidden_text", message="12 words cannot be seen.", page=1, box=Box(1, 2, 30, 40))
    pages = page_set()
    odd = pages.pages[0].model_copy(update={"findings": (found, found.model_copy(update={"box": None}))})
    pipeline.complete(ann.company_id, document_id, pages.model_copy(update={"pages": (odd,)}))
    (page,) = ann.get(f"/documents/{document_id}/results").get_json()["pages"]
    assert page["findings"] == [
        {"code": "hidden_text", "message": "12 words cannot be seen.", "box": [1, 2, 30, 40]},
        {"code": "hidden_text", "message": "12 words cannot be seen.", "box": None},
    ]


def test_a_page_with_parts_to_read_is_not_read_yet(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pages = page_set()
    part = pages.pages[0].model_copy(update={"unread": (Box(1, 2, 30, 40),)})
    pipeline.complete(ann.company_id, document_id, pages.model_copy(update={"pages": (part,)}))
    (page,) = ann.get(f"/documents/{document_id}/results").get_json()["pages"]
    assert page["engine"] is None
    assert page["words"]


def test_a_page_that_was_turned_is_shown_as_it_was_read(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, page_set(scanned=True), turned_reading("processed/turned.jpg"))
    (page,) = ann.get(f"/documents/{document_id}/results").get_json()["pages"]
    assert (page["width"], page["height"], page["dpi"]) == (2339, 1654, 200)


CII = EInvoice(
    syntax=Syntax.CII,
    profile="urn:cen.eu:en16931:2017",
    fields={"buyer_reference": Stated(raw="04011000-12345-34", xpath="/Invoice/Reference")},
    violations=(Violation(rule="BR-DE-15", message="The routing id is missing."),),
)
CONTRADICTION = Finding(
    code="einvoice_contradicts_page", message="The e-invoice says 5.", page=1, box=Box(1, 2, 3, 4), field="total"
)


def einvoice_pages(key: str) -> PageSet:
    return page_set().model_copy(update={"einvoice": CII, "xml": key})


def test_what_an_e_invoice_says_has_its_place_in_the_xml(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    place = Evidence(xpath="/Invoice/Reference")
    said = CII.fields["buyer_reference"].raw
    read = FieldValue(raw=said, value=said, confidence=0.98, source=EINVOICE, evidence=place)
    prediction = Prediction(provider="offline", model="rules-1", fields={}, findings=(CONTRADICTION,))
    extraction = Extraction(fields={"buyer_reference": read}, violations=CII.violations)
    pipeline.complete(ann.company_id, document_id, einvoice_pages("none"), prediction, extraction, evaluation())
    answer = ann.get(f"/documents/{document_id}/results").get_json()
    assert answer["einvoice"] == {
        "syntax": "cii",
        "profile": "urn:cen.eu:en16931:2017",
        "violations": [{"rule": "BR-DE-15", "message": "The routing id is missing.", "xpath": None}],
    }
    field = answer["fields"]["buyer_reference"]
    assert (field["page"], field["box"], field["xpath"]) == (None, None, "/Invoice/Reference")
    assert field["source"] == "einvoice"
    assert answer["pages"][0]["findings"] == [
        {"code": "einvoice_contradicts_page", "message": "The e-invoice says 5.", "box": [1, 2, 3, 4]}
    ]


def test_the_xml_can_be_fetched(ann: Person, bob: Person, pipeline: Pipeline, parts: Parts) -> None:
    document_id = ann.uploaded()
    assert ann.get(f"/documents/{document_id}/einvoice").status_code == 404
    key = f"processed/{ann.company_id}/{document_id}/1/preprocessing/0/einvoice.xml"
    parts.storage.write(key, b"<Invoice/>")
    pipeline.complete(ann.company_id, document_id, einvoice_pages(key))
    answer = ann.fetch(f"/documents/{document_id}/einvoice")
    assert (answer.data, answer.headers["Content-Type"]) == (b"<Invoice/>", "application/xml")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert bob.get(f"/documents/{document_id}/einvoice").status_code == 404


def test_a_document_without_e_invoice_has_no_xml(ann: Person, pipeline: Pipeline) -> None:
    document_id = ann.uploaded()
    pipeline.complete(ann.company_id, document_id, page_set())
    answer = ann.get(f"/documents/{document_id}/einvoice")
    assert (answer.status_code, answer.get_json()["detail"]) == (404, "The document holds no e-invoice.")


def test_results_that_were_kept_before_there_were_e_invoices_are_still_read() -> None:
    pages = json.loads(page_set().model_dump_json(exclude={"einvoice", "xml", "findings"}))
    assert PageSet.model_validate(pages).einvoice is None
    fields = {"total": {"raw": "5", "confidence": 1.0, "evidence": {"page": 1, "box": [1, 2, 3, 4], "words": [0]}}}
    old = {"provider": "offline", "model": "rules-1", "fields": fields, "notes": []}
    assert Prediction.model_validate(old).fields["total"].source is None
    assert Extraction.model_validate({"fields": {}}).violations is None
