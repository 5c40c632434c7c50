"""Pages that come in any way up, and the stage that reads them."""

from functools import cache
from io import BytesIO

import numpy as np
import pytest
from PIL import Image as Pictures
from PIL import ImageDraw, ImageFont

from scanner_contract.errors import PageUnreadable
from scanner_contract.values import Box, Failure, Finding, Page, PageReading, PageSet, Word
from scanner_processing.ocr.fake import FakeOcr
from scanner_processing.ocr.options import OcrOptions
from scanner_processing.ocr.protocol import Image, OcrEngine
from scanner_processing.ocr.registry import ENGINES
from scanner_processing.ocr.upright import read_upright
from scanner_processing.stages.ocr import extract_text, gather

LINES = ("Invoice number 4711", "Consulting services", "Net total 1.234,56 EUR", "Payable before 21.12.2024")


@cache
def engine(name: str) -> OcrEngine:
    """An engine is made once in a process."""
    return ENGINES[name](OcrOptions())


@cache
def drawn() -> Image:
    page = Pictures.new("RGB", (900, 600), "white")
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(36)
    for row, line in enumerate(LINES):
        pen.text((80, 90 + 100 * row), line, "black", font)
    return np.asarray(page)


def texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for word in words]


@pytest.mark.parametrize("quarters", range(4))
def test_a_page_is_read_whichever_side_is_up(quarters: int) -> None:
    turned = np.ascontiguousarray(np.rot90(drawn(), quarters))
    page = read_upright(turned, engine("rapidocr"))
    assert texts(page.words) == " ".join(LINES).split()
    assert page.image.shape == drawn().shape
    assert page.turned == (quarters != 0)


@pytest.mark.parametrize("degrees", [-4.0, -1.3, 2.6])
def test_a_crooked_page_is_straightened(degrees: float) -> None:
    crooked = Pictures.fromarray(drawn()).rotate(degrees, Pictures.Resampling.BICUBIC, fillcolor="white")
    page = read_upright(np.asarray(crooked), engine("rapidocr"))
    assert page.turned
    assert texts(page.words) == " ".join(LINES).split()
    first, last = page.words[0], page.words[2]
    assert abs(first.y1 - last.y1) <= 6, "the words of one line stand level"


def test_a_straight_page_stays_as_it_is() -> None:
    page = read_upright(drawn(), FakeOcr(words=[Word("sure", 0, 0, 90, 20, 0.99)]))
    assert page.image is drawn()
    assert not page.turned


def page_of(words: tuple[Word, ...] | None, number: int = 1) -> Page:
    return Page(number=number, width=900, height=600, dpi=200, image="", words=words)


def test_only_a_turned_page_gets_an_image_of_its_own() -> None:
    kept: dict[str, bytes] = {}

    def keep(name: str, data: bytes) -> str:
        kept[name] = data
        return f"here/{name}"

    def read(picture: Image) -> PageReading:
        return extract_text(page_of(None), encoded(picture), engine=engine("rapidocr"), keep=keep)

    assert (read(drawn()).image, kept) == (None, {})
    reading = read(np.ascontiguousarray(np.rot90(drawn())))
    assert (reading.image, reading.width, reading.height) == ("here/page-1.jpg", 900, 600)
    assert kept["page-1.jpg"].startswith(b"\xff\xd8\xff")


def encoded(picture: Image) -> bytes:
    buffer = BytesIO()
    Pictures.fromarray(picture).save(buffer, "JPEG", quality=95)
    return buffer.getvalue()


def never(name: str, data: bytes) -> str:
    raise AssertionError(f"{name} is kept")


PART = Box(60, 180, 860, 260)  # around the second line of the drawn page
KNOWN = (Word("Invoice", 80, 90, 200, 130), Word("services", 260, 190, 420, 235))


def test_of_a_page_with_words_only_the_parts_that_lack_are_read() -> None:
    page = page_of(KNOWN).model_copy(update={"unread": (PART,)})
    reading = extract_text(page, encoded(drawn()), engine=engine("rapidocr"), keep=never)
    assert reading.engine == "rapidocr"
    assert reading.words[:2] == KNOWN
    (new,) = reading.words[2:]
    assert new.text == "Consulting", "the other word of the part was known"
    assert (new.x0, new.y0) == pytest.approx((80, 193), abs=12)


def test_each_part_is_read_by_itself_with_a_margin_that_ends_at_the_page() -> None:
    parts = (Box(0, 0, 100, 50), Box(800, 500, 900, 600))
    page = page_of(()).model_copy(update={"unread": parts})
    reading = extract_text(page, encoded(drawn()), engine=FakeOcr(), keep=never)
    assert [word.box for word in reading.words] == [Box(0, 0, 112, 62), Box(788, 488, 900, 600)]


def test_an_image_that_cannot_be_decoded_is_that_pages_fault() -> None:
    with pytest.raises(PageUnreadable):
        extract_text(page_of(None), b"no image", engine=FakeOcr(), keep=lambda name, data: name)


def test_pages_come_together_in_order() -> None:
    word = (Word("text", 0, 0, 9, 9),)
    pages = PageSet(media_type="", pages=(page_of(word, 1), page_of(None, 2), page_of(None, 3)))
    read = PageReading(number=2, width=1, height=1, engine="test", words=word)
    torn = Failure(code="page_unreadable", message="torn")
    reading = gather(pages, {2: read}, {3: torn})
    assert [page.engine for page in reading.pages] == ["text_layer", "test", "none"]
    assert [page.error for page in reading.pages] == [None, None, torn]
    assert reading.failed_pages == (3,)


def test_what_was_found_on_pages_goes_with_their_words() -> None:
    found = Finding(code="hidden_text", message="3 words cannot be seen.", page=2)
    odd = page_of((), 2).model_copy(update={"findings": (found,)})
    assert gather(PageSet(media_type="", pages=(page_of((), 1), odd)), {}, {}).findings == (found,)
