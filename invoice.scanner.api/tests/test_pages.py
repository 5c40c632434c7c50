"""Pages: their pictures, their words as text, and both in one drawing."""

from xml.etree import ElementTree

import pytest

from scanner_api.pages.bands import BANDS, band, percent
from scanner_api.pages.marks import display_name
from scanner_api.pages.panel import shortened
from scanner_contract import storage
from scanner_contract.errors import PageUnreadable
from scanner_contract.settings import Settings
from scanner_contract.values import Box, Evidence, Extraction, Failure, FieldValue, Word

from .by_hand import Pipeline, page_reading, page_set, pages_of, readings, turned_reading
from .conftest import Person

PNG, JPEG = b"\x89PNG of a page", b"\xff\xd8\xff of a turned page"
HOSTILE = "</svg><script>alert('1')</script>\x01\x1b\ufffe&amp;"
SVG = "{http://www.w3.org/2000/svg}"


class Pages:
    """A document of Ann's whose pictures lie in the storage."""

    def __init__(self, ann: Person, pipeline: Pipeline, settings: Settings) -> None:
        self.ann, self.pipeline, self.id = ann, pipeline, ann.uploaded()
        self.png, self.jpeg = (f"processed/{ann.company_id}/{self.id}/1/page-1.{ending}" for ending in ("png", "jpg"))
        storage.connect(settings).write(self.png, PNG)
        storage.connect(settings).write(self.jpeg, JPEG)

    def complete(self, *results: object) -> None:
        self.pipeline.complete(self.ann.company_id, self.id, *results)

    def fail(self) -> None:
        self.pipeline.fail(self.ann.company_id, self.id, PageUnreadable("It is <black>."))

    def get(self, path: str) -> tuple[int, str]:
        answer = self.ann.fetch(f"/documents/{self.id}/{path}")
        return answer.status_code, answer.get_data(as_text=True)

    def problem(self, path: str) -> tuple[int, str, str]:
        answer = self.ann.fetch(f"/documents/{self.id}/{path}")
        return answer.status_code, answer.get_json()["code"], answer.get_json()["detail"]

    def drawn(self, query: str = "") -> ElementTree.Element:
        status, text = self.get(f"visualization{query}")
        assert status == 200
        return ElementTree.fromstring(text)  # noqa: S314 - made by ourselves


@pytest.fixture
def pages(ann: Person, pipeline: Pipeline, settings: Settings) -> Pages:
    return Pages(ann, pipeline, settings)


class TestPicture:
    def test_it_is_that_of_the_page(self, pages: Pages) -> None:
        pages.complete(page_set(image=pages.png))
        answer = pages.ann.fetch(f"/documents/{pages.id}/pages/1/image")
        assert (answer.data, answer.headers["Content-Type"]) == (PNG, "image/png")
        assert answer.headers["Cache-Control"] == "no-cache, private"

    def test_a_page_that_was_turned_has_its_own(self, pages: Pages) -> None:
        pages.complete(page_set(image=pages.png, scanned=True), turned_reading(pages.jpeg))
        answer = pages.ann.fetch(f"/documents/{pages.id}/pages/1/image")
        assert (answer.data, answer.headers["Content-Type"]) == (JPEG, "image/jpeg")

    @pytest.mark.parametrize("number", ["0", "2", "99999999999999999999"])
    def test_there_are_no_others(self, pages: Pages, number: str) -> None:
        pages.complete(page_set(image=pages.png))
        assert pages.get(f"pages/{number}/image")[0] == 404


class TestDrawing:
    def test_it_stands_alone_and_does_nothing(self, pages: Pages) -> None:
        pages.complete(page_set(image=pages.png), *readings())
        answer = pages.ann.get(f"/documents/{pages.id}/visualization")
        policy = answer.headers["Content-Security-Policy"].split("; ")
        assert answer.headers["Content-Type"].partition(";")[0] == "image/svg+xml"
        assert {"default-src 'none'", "img-src data:", "sandbox", "frame-ancestors 'none'"} < set(policy)
        assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]
        drawn = pages.drawn()
        links = [value for each in drawn.iter() for name, value in each.attrib.items() if name.endswith("href")]
        assert links == ["data:image/png;base64,iVBORyBvZiBhIHBhZ2U="]
        assert {each.tag.removeprefix(SVG) for each in drawn.iter()} <= {
            "svg", "style", "g", "rect", "line", "text", "title", "image",
        }  # fmt: skip

    def test_each_word_has_a_box_of_its_colour(self, pages: Pages) -> None:
        words = tuple(Word(str(sure), 0, 0, 827, 100, sure) for sure in (0.95, 0.8, 0.2))
        pages.complete(page_set(image=pages.png, scanned=True), page_reading(words=words))
        boxes = pages.drawn().findall(f".//{SVG}rect[@class='word']")
        assert [box.get("fill") for box in boxes] == [each.colour for each in BANDS]
        assert [box.findtext(f"{SVG}title") for box in boxes] == ["0.95 (95 %)", "0.8 (80 %)", "0.2 (20 %)"]
        picture = pages.drawn().find(f".//{SVG}image")
        assert picture is not None
        assert float(boxes[0].get("width", 0)) == pytest.approx(float(picture.get("width", 0)) / 2, abs=0.1)

    def test_each_field_is_named_on_the_page_and_beside_it(self, pages: Pages) -> None:
        pages.complete(page_set(image=pages.png), *readings())
        drawn = pages.drawn()
        titles = [each.text for each in drawn.iter(f"{SVG}title")]
        assert titles.count("Total: 1250.00 (90 %)") == 2
        texts = [each.text for each in drawn.iter(f"{SVG}text")]
        assert {"Page 1 of 1", "Text of the file itself", "2 words", "Total", "1250.00", "90 %"} <= set(texts)

    def test_fields_in_one_place_share_a_number(self, pages: Pages) -> None:
        def field(raw: str, box: Box, problem: Failure | None = None) -> FieldValue:
            value = None if problem else raw
            evidence = Evidence(page=1, box=box)
            return FieldValue(raw=raw, value=value, confidence=0.9, source="test", evidence=evidence, problem=problem)

        first, second = Box(10, 200, 90, 220), Box(10, 20, 90, 40)
        fields = {
            "total": field("9.00", first),
            "line_items.0.amount": field("9.00", first),
            "due_date": field("soon", second, Failure(code="not_a_date", message="No date.")),
        }
        pages.complete(page_set(image=pages.png), readings()[0], Extraction(fields=fields))
        texts = [each.text for each in pages.drawn().iter(f"{SVG}text")]
        assert texts[:3] == ["1", "2", "2"]
        assert [text for text in texts if text in {"Due date", "Total", "Line item 1, amount"}] == [
            "Due date", "Total", "Line item 1, amount",
        ]  # fmt: skip
        assert "Due date: soon (90 %)\nNo date." in [each.text for each in pages.drawn().iter(f"{SVG}title")]

    def test_hostile_text_stays_text(self, pages: Pages) -> None:
        box = Box(1, 2, 30, 40)
        field = FieldValue(
            raw=HOSTILE, value=HOSTILE, confidence=0.5, source="x", evidence=Evidence(page=1, box=box)
        )  # fmt: skip
        pages.complete(page_set(image=pages.png, scanned=True), page_reading(words=(Word(HOSTILE, *box, 0.5),)))
        pages.complete(readings()[0], Extraction(fields={"vendor_name": field}))
        drawn = pages.drawn()
        assert drawn.find(f".//{SVG}script") is None
        shown = HOSTILE.replace("\x01", "\ufffd").replace("\x1b", "\ufffd").replace("\ufffe", "\ufffd")
        assert f"{shown} (50 %)" in [each.text for each in drawn.iter(f"{SVG}title")]

    def test_a_page_that_was_turned_is_drawn_upright(self, pages: Pages) -> None:
        pages.complete(page_set(image=pages.png, scanned=True), turned_reading(pages.jpeg))
        picture = pages.drawn().find(f".//{SVG}image")
        assert picture is not None
        assert picture.get("href", "").startswith("data:image/jpeg;base64,")
        assert float(picture.get("width", 0)) > float(picture.get("height", 0))

    def test_it_says_what_was_not_read(self, pages: Pages) -> None:
        pages.complete(pages_of(True, True, image=pages.png))
        pages.fail()
        first, second = ([each.text for each in pages.drawn(f"?page={n}").iter(f"{SVG}text")] for n in (1, 2))
        assert "This page could not be read: It is <black>." in first
        assert {"Page 2 of 2", "Not read yet"} <= set(second)

    def test_there_are_no_others(self, pages: Pages) -> None:
        assert pages.problem("visualization")[:2] == (404, "not_found")
        pages.complete(page_set(image=pages.png))
        assert pages.problem("visualization?page=2")[:2] == (404, "not_found")
        assert pages.problem("visualization?page=0")[0] == 422
        assert pages.problem("visualization?page=x")[0] == 422


class TestText:
    def test_pages_are_parted_by_form_feeds(self, pages: Pages) -> None:
        pages.complete(pages_of(False, True, image=pages.png), page_reading(2, (Word("zwei", 0, 0, 9, 9, 0.9),)))
        answer = pages.ann.get(f"/documents/{pages.id}/text")
        assert answer.get_data(as_text=True) == "Total 1250.00\n\fzwei\n"
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert pages.get("text?page=2") == (200, "zwei\n")

    def test_before_it_was_read_there_is_none(self, pages: Pages) -> None:
        not_read = (409, "not_read", "The document was not read yet.")
        assert pages.problem("text") == pages.problem("text?page=7") == not_read
        pages.complete(pages_of(False, True))
        assert pages.problem("text") == pages.problem("text?page=2") == not_read
        assert pages.get("text?page=1") == (200, "Total 1250.00\n")

    def test_a_page_that_could_not_be_read_is_empty_among_others(self, pages: Pages) -> None:
        pages.complete(pages_of(True, False))
        pages.fail()
        assert pages.get("text") == (200, "\fTotal 1250.00\n")
        unreadable = (409, "unreadable", "There is no text, as it could not be read: It is <black>.")
        assert pages.problem("text?page=1") == unreadable

    def test_there_are_no_others(self, pages: Pages) -> None:
        pages.complete(page_set())
        assert pages.problem("text?page=2")[:2] == (404, "not_found")
        assert pages.problem("text?page=0")[0] == 422


@pytest.mark.parametrize(("confidence", "index"), [(1.0, 0), (0.9, 0), (0.899, 1), (0.7, 1), (0.69, 2), (0.0, 2)])
def test_bands(confidence: float, index: int) -> None:
    assert band(confidence) is BANDS[index]


@pytest.mark.parametrize(("confidence", "shown"), [(1.0, "100 %"), (0.999, "99 %"), (0.29, "29 %"), (0.0, "0 %")])
def test_percent_never_flatters(confidence: float, shown: str) -> None:
    assert percent(confidence) == shown


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("vendor_vat_id", "Vendor VAT ID"),
        ("iban", "IBAN"),
        ("line_items.0.unit_price", "Line item 1, unit price"),
        ("vat_breakdown.1.vat", "VAT breakdown 2, VAT"),
    ],
)
def test_names(path: str, name: str) -> None:
    assert display_name(path) == name


@pytest.mark.parametrize(
    ("text", "shown"), [("Acme", "Acme"), ("Acme Corp", "Acme…"), ("日本", "日本"), ("日本語", "日本…"), ("", "")]
)
def test_long_values_are_shortened(text: str, shown: str) -> None:
    assert shortened(text, 5) == shown
