"""Documents drawn by chance: the same for the same seed, true to their pages, right in their numbers, and various."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from samples.model import rounded
from samples.variety.__main__ import line, write
from samples.variety.blocks.buyer import BUYERS
from samples.variety.blocks.foot import FOOTS
from samples.variety.blocks.items import LOOKS
from samples.variety.blocks.letterhead import LETTERHEADS
from samples.variety.blocks.numbers import NUMBERS
from samples.variety.blocks.payment import PAYMENTS
from samples.variety.blocks.totals import TOTALS
from samples.variety.chance import Chance
from samples.variety.check_digits import account, payment_reference, tax_number, vat_id
from samples.variety.countries import COUNTRIES, Country
from samples.variety.document import KINDS, Document, make_document
from samples.variety.languages import LANGUAGES
from samples.variety.lexicon import Lexicon
from samples.variety.plan import TITLES, make_plan
from samples.variety.reading import read_layer
from samples.variety.story import make_story
from samples.variety.trades import TRADES
from scanner_contract.invoice import Invoice
from scanner_contract.settings import Settings
from scanner_contract.values import Extraction, Outcome
from scanner_processing.checks.case import Case
from scanner_processing.checks.completeness import document_type, evidence, required_fields
from scanner_processing.checks.registry import CHECKS
from scanner_processing.normalise.identifiers import iban_is_valid, vat_id_is_valid
from scanner_processing.normalise.references import reference_is_valid
from scanner_processing.normalise.tax_numbers import tax_number_is_valid
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields
from scanner_processing.stages.ocr import gather
from scanner_processing.stages.preprocessing import preprocess_document
from scanner_processing.tools import Tools, make_tools

Box = tuple[float, float, float, float]

SEED, COUNT = "tests", 90
TODAY = date(2026, 11, 30)
# A page may well leave something out or be a reminder, and a truth has no places.
NEVER = {document_type, required_fields, evidence}

every_document = pytest.mark.parametrize("place", range(COUNT))


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [make_document(SEED, place, ("digital",)) for place in range(COUNT)]


@pytest.fixture(scope="module")
def tools() -> Iterator[Tools]:
    made = make_tools(Settings())
    yield made
    made.sandbox.close()


def plain(text: str) -> str:
    return " ".join(text.split())


def overlap(one: Box, other: Box) -> bool:
    """By more than a hundredth of the page's width and a five hundredth of its height: letters touch the next line."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 0.01 and high > 0.002


def page_texts(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [plain(page.get_textpage().get_text_range()) for page in document]


def test_the_same_seed_draws_the_same_documents_however_many(tmp_path: Path) -> None:
    for count in (2, 3):
        kinds = ("digital", "einvoice")
        write((make_document("again", place, kinds) for place in range(count)), tmp_path / str(count))
    names = {file.name for file in (tmp_path / "2").iterdir()} - {"truth.jsonl"}
    assert len(names) == 4
    assert [
        name for name in names if (tmp_path / "2" / name).read_bytes() != (tmp_path / "3" / name).read_bytes()
    ] == []
    truths = [(tmp_path / count / "truth.jsonl").read_text("utf-8").splitlines() for count in ("2", "3")]
    assert truths[0] == truths[1][:2]


def test_another_seed_draws_others() -> None:
    one, other = (make_document(seed, 0, ("digital",)) for seed in ("one", "other"))
    assert one.truth != other.truth


@every_document
def test_each_value_stands_on_its_page(documents: list[Document], place: int) -> None:
    document = documents[place]
    texts = page_texts(document.content)
    assert [mark for mark in document.marks if plain(mark.text) not in texts[mark.page - 1]] == []
    assert [mark for mark in document.marks if not all(0 <= edge <= 1 for edge in mark.box)] == []


@every_document
def test_no_value_lies_on_another(documents: list[Document], place: int) -> None:
    """But where one text is the value of two fields, or is part of a sentence that is one."""
    marks = documents[place].marks
    pairs = ((one, other) for one, other in combinations(marks, 2) if one.page == other.page and one.box != other.box)
    assert [(one, other) for one, other in pairs if overlap(one.box, other.box)] == []


@every_document
def test_the_truth_is_what_is_marked(documents: list[Document], place: int) -> None:
    document = documents[place]
    marked = {mark.path for mark in document.marks} | {"document_type"}
    assert {path for path in marked if "." not in path} == {
        name for name, value in document.truth if value is not None and not isinstance(value, tuple)
    }
    assert {path.split(".")[0] for path in marked if "." in path} == {
        name for name, value in document.truth if isinstance(value, tuple) and value
    }


@every_document
def test_the_checks_pass_on_the_truth(documents: list[Document], place: int) -> None:
    case = Case(Extraction(fields={}), documents[place].truth, TODAY)
    results = [check(case) for check in CHECKS if check not in NEVER]
    assert [result for result in results if result.outcome is Outcome.FAILED] == []


@every_document
def test_lines_multiply(documents: list[Document], place: int) -> None:
    for item in documents[place].truth.line_items:
        if item.quantity is not None and item.unit_price is not None and item.amount is not None:
            gross = rounded(item.quantity * item.unit_price)
            off = gross - item.amount
            assert off == (item.discount or Decimal(0)) or 0 <= off <= rounded(gross / 5)


def test_what_a_page_does_not_show_is_null(documents: list[Document]) -> None:
    truths = [document.truth for document in documents]
    for name in ("due_date", "iban", "vat", "purchase_order", "payment_terms", "customer_vat_id", "vendor_country"):
        shown = {getattr(truth, name) is None for truth in truths}
        assert shown == {True, False}, name


def test_documents_are_various() -> None:
    stories = [make_story(Chance(f"{SEED}/{place}"), till=place % 5 == 0) for place in range(400)]
    assert {story.author.lexicon.code for story in stories} == LANGUAGES.keys()
    assert {story.author.country.code for story in stories} == {country.code for country in COUNTRIES}
    assert {story.trade for story in stories} == TRADES.keys()
    assert {story.type for story in stories} == {"invoice", "credit_note", "reminder", "receipt"}
    assert sum(len(story.deal.taxes) > 1 for story in stories) > 40
    assert sum(len(story.deal.items) > 20 for story in stories) > 2


def test_every_way_of_every_block_is_drawn() -> None:
    plans = [make_plan(Chance(f"{SEED}/{place}")) for place in range(400)]
    assert {plan.letterhead for plan in plans} == LETTERHEADS.keys()
    assert {plan.buyer for plan in plans} == BUYERS.keys()
    assert {plan.numbers for plan in plans} == NUMBERS.keys()
    assert {plan.title for plan in plans} == set(TITLES)
    assert {plan.look for plan in plans} == set(LOOKS)
    assert {plan.totals for plan in plans} == TOTALS.keys()
    assert {plan.payment for plan in plans} == PAYMENTS.keys()
    assert {plan.foot for plan in plans} == FOOTS.keys()
    assert len({plan.family for plan in plans}) > 300


@pytest.mark.parametrize("lexicon", LANGUAGES.values(), ids=lambda lexicon: lexicon.code)
def test_every_language_has_a_word_for_everything(lexicon: Lexicon) -> None:
    english = LANGUAGES["en"]
    for name in ("titles", "labels", "columns", "texts", "units", "firms", "goods"):
        assert getattr(lexicon, name).keys() == getattr(english, name).keys()
    assert len(lexicon.months.split()) == 12


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: f"{country.code}-{country.language}")
def test_ids_pass_their_countries_checks(country: Country) -> None:
    chance = Chance(country.code)
    for pattern in country.vat.split(" | ") if country.vat else ():
        printed = vat_id(chance, country.code, pattern)
        assert vat_id_is_valid("".join(filter(str.isalnum, printed)))
    if country.tax:
        assert tax_number_is_valid(tax_number(chance, country.code, country.tax), country.code) in {True, None}
    if country.account:
        assert iban_is_valid(account(chance, country.code, country.account))
    assert reference_is_valid(payment_reference(chance, country.code), country.code)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_each_kind_opens(kind: str) -> None:
    document = make_document("media", 1, (kind,))
    assert document.kind == kind
    if document.suffix == ".pdf":
        with pypdfium2.PdfDocument(document.content) as opened:
            assert len(opened) >= 1
            assert (opened.count_attachments() == 1) == (kind == "einvoice")
    else:
        with Image.open(BytesIO(document.content)) as picture:
            assert min(picture.size) > 500
    entry = json.loads(json.dumps(line(document)))
    assert ("places" in entry) == (kind in {"digital", "einvoice"})
    assert Invoice.model_validate(entry["truth"]) == document.truth


def test_a_document_goes_through_the_stages(documents: list[Document], tools: Tools, tmp_path: Path) -> None:
    """Its text layer is sound, and the reader knows most numbers: bench/ says how many."""
    right = 0
    for document in documents[:4]:
        (tmp_path / document.file).write_bytes(document.content)
        with (tmp_path / document.file).open("rb") as content:
            pages = preprocess_document(content, sandbox=tools.sandbox, limits=tools.limits, keep=lambda name, _: name)
        assert not any(page.needs_ocr for page in pages.pages)
        reading = gather(pages, read={}, failed={})
        assert [page.words for page in read_layer(document).pages] == [page.words for page in reading.pages]
        found = extract_data(predict_fields(reading, tools.reader), reading).values()
        right += found.get("invoice_number") == document.truth.invoice_number
    assert right >= 2
