"""What stands on a page without being in its text layer has to be read, and only that."""

import re

import pytest
from PIL import Image, ImageFont
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from scanner_contract.values import Box

from .papers import (
    EVERYTHING,
    HEIGHT,
    INVISIBLE,
    LETTER,
    TABLE,
    WIDTH,
    Pen,
    drawn,
    letter,
    opened,
    parsed,
    picture,
    pictured,
    secret,
    texts,
)


def test_a_picture_of_text_beside_real_text_has_to_be_read() -> None:
    page = parsed(letter, pictured(TABLE))
    assert texts(page) == EVERYTHING
    (part,) = page.unread
    scale = page.dpi / 72
    assert page.dpi == 200
    assert part.y0 > (HEIGHT - 300 - 90) * scale - 5
    assert part.x0 == pytest.approx(78 * scale, abs=10)
    assert page.findings == ()


def outlined(canvas: Canvas) -> None:
    """Letters as shapes, as a program draws them that keeps its fonts to itself."""
    for row, line in enumerate(TABLE):
        mask = ImageFont.load_default(12).getmask(line, mode="1")
        width, height = mask.size
        for y in range(height):
            for x in range(width):
                if mask.getpixel((x, y)):
                    canvas.rect(72 + x, 300 - 20 * row - y, 1, 1, stroke=0, fill=1)


def test_letters_drawn_as_shapes_have_to_be_read() -> None:
    page = parsed(letter, outlined)
    assert texts(page) == EVERYTHING
    assert page.unread


def qr(canvas: Canvas) -> None:
    drawing = Drawing(90, 90)
    drawing.add(QrCodeWidget("https://example.org/pay/INV-4711?amount=947.10&to=IE29AIBK93115212345678"))
    renderPDF.draw(drawing, canvas, 400, 60)


def bars(canvas: Canvas) -> None:
    for place in range(0, 160, 4):
        canvas.rect(80 + place, 100, 1 + place % 3, 40, stroke=0, fill=1)


def frames(canvas: Canvas) -> None:
    canvas.grid([72, 150, 300, 400, 523], [250, 270, 290, 310, 330])
    canvas.roundRect(60, 200, 200, 40, 6)
    canvas.line(40, 50, 550, 50)


def sign(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor(0x2060A0))
    canvas.circle(450, 250, 30, fill=1)
    pictured(("Blue Oak", "since 1950"), x=300, y=200, width=150)(canvas)


def photograph(canvas: Canvas) -> None:
    cloud = Image.effect_noise((60, 40), 90).resize((600, 400), Image.Resampling.BICUBIC)
    canvas.drawImage(ImageReader(cloud), 300, 100, 200, 130)


def stamp(canvas: Canvas) -> None:
    canvas.setStrokeColor(HexColor(0x903030))
    for radius in (28, 34):
        canvas.circle(400, 150, radius)
    canvas.line(370, 140, 430, 165)


@pytest.mark.parametrize("pen", [qr, bars, frames, sign, photograph, stamp])
def test_what_nobody_reads_is_not_read(pen: Pen) -> None:
    page = parsed(letter, pen)
    assert texts(page) == EVERYTHING
    assert (page.unread, page.findings, page.dpi) == ((), (), 150)


def scan(canvas: Canvas) -> None:
    image = picture(LETTER * 5, size=(1240, 1754), font=28)
    canvas.drawImage(ImageReader(image), 0, 0, WIDTH, HEIGHT)


def somebodys_ocr(canvas: Canvas) -> None:
    for row, line in enumerate(LETTER * 5):
        secret(10, HEIGHT - 25 - 20.2 * row, size=13, mode=INVISIBLE, text=line)(canvas)


def test_a_scan_with_a_layer_of_somebodys_ocr_is_read_by_ours() -> None:
    page = parsed(scan, somebodys_ocr)
    assert page.words is None
    assert (page.unread, page.findings) == ((), ())


def test_a_scan_under_which_words_lie_is_read() -> None:
    assert parsed(somebodys_ocr, scan).words is None


def test_a_scan_with_a_line_of_text_below_is_read_as_a_whole() -> None:
    page = parsed(scan, secret(y=5, text="Scanned with a telephone"))
    assert page.words is None


def nameless(*texts: str) -> Pen:
    """Written in a font of its own."""
    pdfmetrics.registerFont(TTFont("Nameless", "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Nameless", 12)
        for row, text in enumerate(texts):
            canvas.drawString(72, 300 - 20 * row, text)

    return draw


def unnamed(content: bytes) -> bytes:
    """The font's table of names leads to places that mean something else in every font."""
    start = content.index(b"beginbfchar")
    return content[:start] + re.sub(rb"<00(..)>\n", rb"<E0\1>\n", content[start:])


def test_letters_that_have_no_meaning_are_read_from_the_page() -> None:
    page = opened(unnamed(drawn(letter, nameless("Total 947.10"))))
    assert texts(page) == EVERYTHING
    (part,) = page.unread
    assert part.x0 == pytest.approx(72 * page.dpi / 72, abs=4)
    assert page.findings == ()


def test_bullets_from_a_font_of_signs_are_dropped() -> None:
    page = opened(unnamed(drawn(letter, nameless("l", "l", "l"))))
    assert texts(page) == EVERYTHING
    assert (page.unread, page.findings) == ((), ())


def test_a_page_of_letters_without_meaning_is_read_as_a_whole() -> None:
    assert opened(unnamed(drawn(nameless(*LETTER)))).words is None


def test_words_in_one_place_are_read_from_the_page() -> None:
    """White letters under black ones change some of the same pixels."""

    def below(canvas: Canvas) -> None:
        canvas.setFillColor(white)
        canvas.drawString(72, 300, "Credit 1.00")

    page = parsed(letter, below, secret(text="Total 9,800.00"))
    assert texts(page) == EVERYTHING
    (part,) = page.unread
    assert part.y0 == pytest.approx((HEIGHT - 309) * page.dpi / 72, abs=4)


def test_the_same_words_twice_are_bold() -> None:
    page = parsed(letter, secret(text="Total"), secret(x=72.4, text="Total"))
    assert set(texts(page)) == {*EVERYTHING, "Total"}
    assert page.unread == ()


def test_a_photograph_of_a_page_is_read_though_a_program_signed_it() -> None:
    def photographed(canvas: Canvas) -> None:
        cloud = Image.effect_noise((60, 80), 90).resize((1200, 1600), Image.Resampling.BICUBIC)
        canvas.drawImage(ImageReader(cloud), 0, 30, WIDTH, HEIGHT - 30)

    assert parsed(photographed, secret(y=8, text="Taken with a telephone")).words is None


def filled_in(canvas: Canvas) -> None:
    for row, line in enumerate(LETTER + TABLE):
        canvas.acroForm.textfield(name=f"field {row}", value=line, x=72, y=500 - 40 * row, width=450, height=24)


def test_what_was_filled_into_a_form_are_words_like_others() -> None:
    page = parsed(letter, filled_in)
    assert texts(page)[: len(EVERYTHING)] == EVERYTHING
    assert texts(page)[len(EVERYTHING) :] == " ".join(LETTER + TABLE).split()
    assert not page.unread
    assert not page.findings


def test_places_to_read_do_not_touch() -> None:
    page = parsed(letter, pictured(TABLE), pictured(TABLE, x=72, y=100))
    first, second = page.unread
    assert not _meet(first, second)


def _meet(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1
