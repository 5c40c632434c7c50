"""Pictures as pages: every kind of picture a company sends, and those that must be refused."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw

from scanner_contract.errors import BadFile
from scanner_processing.pages import images
from scanner_processing.pages.values import Limits, Opened, ParsedPage

from .hostile_pictures import SIZE, card, encoded, frames, phone_photo, png_of_colours

LIMITS = Limits(max_pages=3, page_seconds=10, memory_mb=1024)


def parse(content: bytes) -> list[tuple[ParsedPage, Image.Image]]:
    (opened, _), *pages = images.parse(BytesIO(content), LIMITS)
    assert isinstance(opened, Opened)
    assert opened.page_count == len(pages)
    return [(page, Image.open(BytesIO(image or b""))) for page, image in pages if isinstance(page, ParsedPage)]


def is_card(picture: Image.Image) -> bool:
    """Whether it looks as ``card`` does, the right way up."""
    grey = picture.convert("L")
    dark, light = grey.getpixel((70, 40)), [grey.getpixel(point) for point in ((230, 40), (70, 160), (230, 160))]
    return bool(dark < 60) and all(each > 200 for each in light)  # type: ignore[operator]


def deep() -> Image.Image:
    """Twelve bits in sixteen, as some scanners write."""
    return Image.fromarray((np.asarray(card("L"), dtype=np.uint16) * 16).astype(np.uint16))


def transparent() -> Image.Image:
    picture = Image.new("RGBA", SIZE, (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((20, 20, 120, 60), fill=(0, 0, 0, 255))
    return picture


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(encoded(card(), "JPEG"), id="JPEG"),
        pytest.param(encoded(card("CMYK"), "JPEG"), id="CMYK"),
        pytest.param(encoded(card("L"), "JPEG"), id="grey JPEG"),
        pytest.param(encoded(card(), "PNG"), id="PNG"),
        pytest.param(encoded(card("P"), "PNG"), id="palette"),
        pytest.param(encoded(card("1"), "PNG"), id="one bit"),
        pytest.param(encoded(deep(), "PNG"), id="sixteen bits"),
        pytest.param(encoded(transparent(), "PNG"), id="transparent"),
        pytest.param(encoded(card(), "WEBP", lossless=True), id="WebP"),
        pytest.param(encoded(card(), "TIFF"), id="TIFF"),
        pytest.param(encoded(card("1"), "TIFF", compression="group4"), id="fax TIFF"),
        pytest.param(encoded(card("CMYK"), "TIFF"), id="CMYK TIFF"),
    ],
)
def test_a_picture_comes_out_as_it_looks(content: bytes) -> None:
    ((page, picture),) = parse(content)
    assert (page.width, page.height) == picture.size == SIZE
    assert (page.words, picture.format) == (None, "JPEG")
    assert is_card(picture)


TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}  # how a camera that writes this orientation has turned the picture


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", TURNS)
def test_a_camera_says_which_side_is_up(orientation: int, file_format: str) -> None:
    turn = TURNS[orientation]
    stored = card() if turn is None else card().transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    ((page, picture),) = parse(encoded(stored, file_format, exif=exif))
    assert (page.width, page.height) == SIZE
    assert is_card(picture)


@pytest.mark.parametrize("content", [phone_photo(), frames("PNG", 5), frames("WEBP", 5)])
def test_only_the_first_picture_of_a_photo_or_an_animation_is_a_page(content: bytes) -> None:
    ((_page, picture),) = parse(content)
    assert is_card(picture)


def test_every_page_of_a_tiff() -> None:
    content = encoded(card(), "TIFF", save_all=True, append_images=[card("L"), card("1")])
    pages = parse(content)
    assert [page.number for page, _picture in pages] == [1, 2, 3]
    assert all(is_card(picture) for _page, picture in pages)


def test_a_huge_scan_is_read_smaller() -> None:
    ((page, _picture),) = parse(encoded(Image.new("1", (7000, 9900), 1), "PNG"))
    assert page.width * page.height <= images.MOST_PIXELS * 1.01
    assert page.width / page.height == pytest.approx(7000 / 9900, rel=0.01)


def test_the_thinnest_strip_is_a_page_without_words() -> None:
    ((page, _picture),) = parse(encoded(Image.new("L", (20_000, 1)), "PNG"))
    assert (page.width, page.height) == (images.LONGEST_SIDE, 1)
    assert page.words == ()  # an OCR engine would stumble over it


def test_what_would_not_fit_into_memory_is_refused_before_it_is_decoded() -> None:
    """Its pixels are not there: nobody has looked for them."""
    with pytest.raises(BadFile) as caught:
        parse(png_of_colours(14_000))
    assert (caught.value.code, caught.value.message) == (
        "page_too_large",
        "The picture has too many pixels: 14000 by 14000.",
    )


def test_a_decoder_that_is_not_listed_is_not_asked() -> None:
    with pytest.raises(BadFile):
        parse(encoded(card(), "GIF"))


def test_a_tiff_of_too_many_pages_is_refused() -> None:
    with pytest.raises(BadFile) as caught:
        parse(frames("TIFF", LIMITS.max_pages + 1))
    assert caught.value.code == "too_many_pages"
