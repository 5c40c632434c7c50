"""E-invoices from the file to the verdict: inside a PDF, and bare, by the real sandbox."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from samples.media.einvoice import attached
from scanner_contract.errors import BadFile
from scanner_contract.invoice import term_at
from scanner_contract.media_types import PDF, XML
from scanner_contract.values import EINVOICE, Evaluation, Extraction, PageSet, Prediction, Reading, Syntax, Verdict
from scanner_processing.pages.values import Limits
from scanner_processing.readers.offline.reader import OfflineReader
from scanner_processing.sandbox.client import Sandbox
from scanner_processing.stages.evaluation import evaluate_document
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields
from scanner_processing.stages.ocr import gather
from scanner_processing.stages.preprocessing import preprocess_document

from .einvoice_bill import BILL
from .einvoice_writers import WRITERS
from .papers import drawn, letter

SAMPLE = Path(__file__).parents[2] / "samples" / "invoices" / "tools-de.pdf"
LIMITS = Limits(max_pages=5, page_seconds=20, memory_mb=512)
TODAY = date(2031, 4, 1)

Kept = dict[str, bytes]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with closing(Sandbox()) as sandbox:
        yield sandbox


class Nobody:
    """A reader that must not be asked."""

    name = "nobody"

    def read(self, reading: Reading) -> Prediction:
        raise AssertionError("asked")


def preprocessed(sandbox: Sandbox, content: bytes, folder: Path, limits: Limits = LIMITS) -> tuple[PageSet, Kept]:
    kept: Kept = {}

    def keep(name: str, data: bytes) -> str:
        kept[name] = data
        return name

    (folder / "file").write_bytes(content)
    with (folder / "file").open("rb") as file:
        return preprocess_document(file, sandbox=sandbox, limits=limits, keep=keep), kept


def judged(pages: PageSet, today: date = TODAY) -> tuple[Extraction, Evaluation]:
    reading = gather(pages, {}, {})
    reader = Nobody() if pages.is_drawn else OfflineReader()
    extraction = extract_data(predict_fields(reading, reader), reading)
    return extraction, evaluate_document(extraction, threshold=0.8, today=today)


def refused(sandbox: Sandbox, content: bytes, folder: Path, limits: Limits = LIMITS) -> str:
    with pytest.raises(BadFile) as caught:
        preprocessed(sandbox, content, folder, limits)
    return caught.value.code


def test_the_sample_holds_its_invoice_twice_and_is_approved(sandbox: Sandbox, tmp_path: Path) -> None:
    pages, kept = preprocessed(sandbox, SAMPLE.read_bytes(), tmp_path)
    assert pages.media_type == PDF
    assert pages.einvoice is not None
    assert pages.einvoice.syntax is Syntax.CII
    assert pages.xml is not None
    assert kept[pages.xml] in SAMPLE.read_bytes()
    extraction, evaluation = judged(pages)
    assert {field.source for field in extraction.fields.values()} == {EINVOICE}
    assert (extraction.fields["total"].value, extraction.fields["invoice_number"].value) == ("3018.66", "AR-250611")
    assert evaluation.verdict is Verdict.APPROVED
    assert evaluation.quality_score > 0.99


@pytest.mark.parametrize("syntax", WRITERS)
def test_a_bare_e_invoice_is_shown_as_a_page_that_says_all_of_it(
    sandbox: Sandbox, tmp_path: Path, syntax: Syntax
) -> None:
    xml = WRITERS[syntax](BILL)
    pages, kept = preprocessed(sandbox, xml, tmp_path)
    assert (pages.media_type, pages.is_drawn, pages.findings) == (XML, True, ())
    assert pages.einvoice is not None
    assert (pages.einvoice.syntax, kept[pages.xml or ""]) == (syntax, xml)
    assert all(page.words and not page.needs_ocr and not page.findings for page in pages.pages)
    extraction, _evaluation = judged(pages)
    assert extraction.fields.keys() == pages.einvoice.fields.keys()
    nowhere = {path for path, field in extraction.fields.items() if not field.evidence or not field.evidence.page}
    assert nowhere == set()


def test_a_bare_e_invoice_is_approved(sandbox: Sandbox, tmp_path: Path) -> None:
    pages, _kept = preprocessed(sandbox, SAMPLE_XML, tmp_path)
    _extraction, evaluation = judged(pages)
    assert evaluation.reasons == ()
    assert evaluation.verdict is Verdict.APPROVED


def sample_xml() -> bytes:
    content = SAMPLE.read_bytes()
    return content[content.index(b"<?xml version") : content.index(b"CrossIndustryInvoice>") + 21]


SAMPLE_XML = sample_xml()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_its_encoding_is_its_own(sandbox: Sandbox, tmp_path: Path, encoding: str) -> None:
    declared = SAMPLE_XML.decode().replace("UTF-8", encoding.removesuffix("-sig").upper(), 1)
    pages, _kept = preprocessed(sandbox, declared.encode(encoding), tmp_path)
    assert pages.einvoice is not None
    assert pages.einvoice.fields["vendor_name"].raw == "Werkzeughandel Ahornsen GmbH"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "not_an_einvoice"),
        (b"<?xml version='1.0'?><Invoice", "xml_malformed"),
        (b"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "xml_unsafe"),
    ],
)
def test_other_xml_is_refused_with_the_reason(sandbox: Sandbox, tmp_path: Path, content: bytes, code: str) -> None:
    assert refused(sandbox, content, tmp_path) == code


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        (b"<?xml version='1.0'?><rsm:CrossIndustryInvoice", "The XML is malformed"),
        (b"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "The XML declares a document type"),
        (b"<note>No invoice.</note>", "The XML is no invoice that we read"),
    ],
)
def test_a_pdf_whose_xml_cannot_be_read_is_read_as_pages(
    sandbox: Sandbox, tmp_path: Path, xml: bytes, reason: str
) -> None:
    pages, kept = preprocessed(sandbox, attached(plain_pdf(), xml), tmp_path)
    assert (pages.einvoice, pages.xml) == (None, None)
    assert set(kept) == {"page-1.png"}
    assert pages.pages[0].words
    (finding,) = pages.findings
    assert (finding.code, finding.page) == ("einvoice_unreadable", None)
    assert finding.message.startswith(f"The e-invoice inside the file cannot be read. {reason}")
    _extraction, evaluation = judged(pages)
    assert "einvoice_unreadable" in [reason.code for reason in evaluation.reasons]


def plain_pdf() -> bytes:
    return drawn(letter)


def test_xml_that_says_another_sum_than_the_page_is_not_approved(sandbox: Sandbox, tmp_path: Path) -> None:
    content = SAMPLE.read_bytes()
    forged = content.replace(b"DE03991700450077120415", b"DE89370400440532013000")
    assert len(forged) == len(content)
    pages, _kept = preprocessed(sandbox, forged, tmp_path)
    extraction, evaluation = judged(pages)
    assert extraction.fields["iban"].value == "DE89370400440532013000"
    assert evaluation.verdict is Verdict.MANUAL_REVIEW
    (reason,) = evaluation.reasons
    assert (reason.code, reason.message) == (
        "einvoice_contradicts_page",
        "The e-invoice says DE89370400440532013000 for the IBAN, but page 1 says DE03991700450077120415.",
    )
    (finding,) = extraction.findings
    assert (finding.page, finding.field) == (1, "iban")
    assert finding.box is not None


def test_every_value_of_the_sample_stands_where_it_is_printed(sandbox: Sandbox, tmp_path: Path) -> None:
    pages, _kept = preprocessed(sandbox, SAMPLE.read_bytes(), tmp_path)
    words = pages.pages[0].words
    assert words is not None
    extraction, _evaluation = judged(pages)
    for path, field in extraction.fields.items():
        assert field.evidence is not None
        assert field.evidence.xpath
        if field.evidence.page and str(term_at(path).kind) == "identifier":
            text = "".join(words[index].text for index in field.evidence.words)
            assert field.raw in text, path
