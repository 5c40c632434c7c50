"""Words of a text layer that nobody sees are dropped and told; those that are seen stay."""

import json
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from scanner_processing.pages import pdf
from scanner_processing.pages.values import ParsedPage

from .papers import (
    EVERYTHING,
    HEIGHT,
    INVISIBLE,
    LIMITS,
    SECRET,
    TABLE,
    WIDTH,
    Pen,
    letter,
    parsed,
    pictured,
    secret,
    texts,
)


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 20, 20)
    canvas.clipPath(path, stroke=0)
    secret()(canvas)


def under_a_rectangle(canvas: Canvas) -> None:
    secret()(canvas)
    canvas.setFillColor(white)
    canvas.rect(60, 290, 400, 30, stroke=0, fill=1)


def under_a_picture(canvas: Canvas) -> None:
    secret()(canvas)
    canvas.drawImage(ImageReader(Image.linear_gradient("L")), 60, 290, 400, 30)


def on_a_band(ink: Color, band: Color) -> Pen:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(band)
        canvas.rect(60, 290, 400, 30, stroke=0, fill=1)
        secret(colour=ink)(canvas)

    return draw


def in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    secret(colour=white)(canvas)
    canvas.endForm()
    canvas.doForm("inner")


def test_an_honest_page_keeps_all_its_words() -> None:
    page = parsed(letter)
    assert texts(page) == EVERYTHING
    assert (page.unread, page.findings, page.dpi) == ((), (), 150)


SAMPLES = Path(__file__).parents[2] / "samples" / "invoices"
DIGITAL = [
    each["file"] for each in json.loads((SAMPLES / "index.json").read_text()).values() if each["kind"] == "digital"
]


@pytest.mark.parametrize("name", DIGITAL)
def test_nothing_is_found_on_an_honest_invoice(name: str) -> None:
    """Nor is there anything to read beside its text layer."""
    with (SAMPLES / name).open("rb") as file:
        _opened, *pages = pdf.parse(file, LIMITS)
    for page, _image in pages:
        assert isinstance(page, ParsedPage)
        assert page.words
        assert (page.unread, page.findings) == ((), ())


@pytest.mark.parametrize(
    "pen",
    [
        pytest.param(secret(colour=white), id="white on white"),
        pytest.param(secret(colour=HexColor(0xF4F4F4)), id="nearly white"),
        pytest.param(secret(mode=INVISIBLE), id="not to be drawn"),
        pytest.param(secret(size=1), id="one point high"),
        pytest.param(secret(x=WIDTH + 20), id="off the page"),
        pytest.param(secret(y=-30), id="below the page"),
        pytest.param(clipped, id="clipped"),
        pytest.param(under_a_rectangle, id="under a rectangle"),
        pytest.param(under_a_picture, id="under a picture"),
        pytest.param(on_a_band(HexColor(0x203060), HexColor(0x203060)), id="blue on the same blue"),
        pytest.param(in_a_form, id="within a form"),
        pytest.param(secret(colour=Color(0, 0, 0, alpha=0.02)), id="transparent"),
    ],
)
def test_words_that_nobody_sees_are_dropped_and_told(pen: Pen) -> None:
    page = parsed(letter, pen)
    assert texts(page) == EVERYTHING
    (found,) = page.findings
    assert (found.code, found.message) == ("hidden_text", "6 words of the text layer cannot be seen on the page.")
    assert page.unread == ()


def test_a_finding_says_where() -> None:
    (found,) = parsed(letter, secret(colour=white)).findings
    scale = 150 / 72
    assert found.page == 1
    assert found.box is not None
    assert found.box[:2] == pytest.approx((72 * scale, (HEIGHT - 308) * scale), abs=4)
    assert found.box.y1 == pytest.approx((HEIGHT - 298) * scale, abs=4)


def test_a_finding_off_the_page_has_no_place() -> None:
    (found,) = parsed(letter, secret(x=WIDTH + 20)).findings
    assert found.box is None


def turned(canvas: Canvas) -> None:
    canvas.translate(300, 100)
    canvas.rotate(90)
    secret(0, 0)(canvas)


def watermark(canvas: Canvas) -> None:
    canvas.translate(150, 350)
    canvas.rotate(45)
    secret(0, 0, size=60, colour=HexColor(0xEEEEEE), text="COPY COPY COPY")(canvas)


@pytest.mark.parametrize(
    ("pen", "text"),
    [
        pytest.param(on_a_band(white, HexColor(0x203060)), SECRET, id="white on a dark band"),
        pytest.param(on_a_band(HexColor(0x803000), HexColor(0xFFE0C0)), SECRET, id="brown on an orange band"),
        pytest.param(secret(colour=HexColor(0x999999), size=7), SECRET, id="small and grey"),
        pytest.param(turned, SECRET, id="turned"),
        pytest.param(secret(text="- . , : ; '"), "- . , : ; '", id="marks"),
    ],
)
def test_words_that_are_seen_stay(pen: Pen, text: str) -> None:
    page = parsed(letter, pen)
    assert "".join(texts(page)) == "".join([*EVERYTHING, *text.split()])
    assert (page.unread, page.findings) == ((), ())


def test_a_watermark_behind_the_text_harms_nothing() -> None:
    page = parsed(watermark, letter)
    assert set(EVERYTHING) <= set(texts(page))
    assert (page.unread, page.findings) == ((), ())


@pytest.mark.parametrize(
    "pen",
    [
        pytest.param(secret(colour=white, text="x"), id="a stray glyph"),
        pytest.param(secret(y=-30, text="Page 1 of 1"), id="a page number that fell off"),
        pytest.param(secret(mode=INVISIBLE, size=1, text="Powered by TCPDF (www.tcpdf.org)"), id="a writer's mark"),
    ],
)
def test_what_is_harmless_is_dropped_without_a_word(pen: Pen) -> None:
    page = parsed(letter, pen)
    assert texts(page) == EVERYTHING
    assert page.findings == ()


def test_what_is_hidden_beside_a_scan_is_told() -> None:
    page = parsed(pictured(TABLE * 2, y=300, width=500), secret(y=100, colour=white))
    assert page.words is None
    assert [found.code for found in page.findings] == ["hidden_text"]


def test_a_page_of_nothing_but_hidden_text_is_blank() -> None:
    page = parsed(secret(colour=white))
    assert page.words == ()
    assert [found.code for found in page.findings] == ["hidden_text"]


def test_a_word_of_which_only_some_letters_are_seen_is_read_from_the_page() -> None:
    """The layer says 9000.00, the page 900."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 300, "900")
        canvas.setFillColor(white)
        canvas.drawString(72 + canvas.stringWidth("900"), 300, "0.00")

    page = parsed(letter, draw)
    assert texts(page) == EVERYTHING
    (part,) = page.unread
    assert part.x0 == pytest.approx(72 * page.dpi / 72, abs=4)
