"""Pictures as pages: JPEG, PNG, TIFF with any number of pages, WebP. Each comes out upright by its EXIF orientation, in
eight bits a colour, on white where it was transparent."""

import math
import struct
from contextlib import suppress
from typing import BinaryIO

import numpy as np
from PIL import ExifTags, Image, UnidentifiedImageError

from scanner_contract.errors import BadFile
from scanner_processing.pages.encoding import jpeg, png
from scanner_processing.pages.values import Limits, Opened, Parsed, ParsedPage, is_too_thin

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")  # no other decoder of Pillow's is ever asked
PAGED = "TIFF"  # what others hold beside their first picture is an animation, or a phone's own copy of its photo
LARGEST_PIXELS = 200_000_000  # as a header claims them
LONGEST_SIDE = 4000  # an OCR engine reads a page of this size as well as a larger one
MOST_PIXELS = 6_000_000  # A4 at 260 dpi
ASSUMED_DPI = 200
DEEP_GREY = {"I", "I;16", "I;16B", "I;16L", "F"}

# How many bytes a pixel takes until the picture has become smaller, copies on the way included.
BYTES = {"1": 2, "L": 1, "P": 5, "RGB": 4, "CMYK": 4} | dict.fromkeys(DEEP_GREY, 14)
MOST_BYTES = 8  # of all other modes
PROGRESSIVE = 6  # in addition: the decoder holds the whole picture at its full size
SHARE = 0.6  # of the sandbox's memory that may go into them

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # by EXIF orientation

Image.MAX_IMAGE_PIXELS = LARGEST_PIXELS


def parse(file: BinaryIO, limits: Limits, formats: tuple[str, ...] = FORMATS) -> Parsed:
    """First that the file opened, then each page with its JPEG; a picture has no words of its own. One without room for
    any has none at all, and a PNG.

    Raises:
        BadFile: corrupt, too many pages, or too many pixels.
    """
    try:
        with Image.open(file, formats=formats) as picture:
            count = _page_count(picture, limits)
            yield Opened(page_count=count), None
            for number in range(1, count + 1):
                if picture.format == PAGED:
                    picture.seek(number - 1)
                yield _page(number, picture, limits)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadFile("The picture has too many pixels.", code="page_too_large") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise BadFile("The picture is damaged.", code="corrupt") from error


def _page_count(picture: Image.Image, limits: Limits) -> int:
    """Raises BadFile as soon as there is one too many: a small file can have a hundred thousand."""
    if picture.format != PAGED:
        return 1
    count = 1
    with suppress(EOFError):
        while True:
            picture.seek(count)
            count += 1
            limits.refuse_too_many(count)
    return count


def _page(number: int, picture: Image.Image, limits: Limits) -> tuple[ParsedPage, bytes]:
    # A decoder of JPEG can itself leave out what would be thrown away: a twelve-megapixel photo costs a quarter.
    full = picture.size
    picture.draft(None, _smaller(*full))
    _refuse_too_large(picture, full, limits)
    picture.load()  # a TIFF comes upright from its decoder and says so only then
    turn = TURNS.get(_orientation(picture))
    page = _unpacked(picture)
    page = page.resize(_smaller(*page.size), Image.Resampling.LANCZOS)
    page = _on_white(page if turn is None else page.transpose(turn))
    words = () if is_too_thin(*page.size) else None
    parsed = ParsedPage(number=number, width=page.width, height=page.height, dpi=ASSUMED_DPI, words=words)
    return parsed, jpeg(page) if words is None else png(np.asarray(page.convert("RGBA")))


def _smaller(width: int, height: int) -> tuple[int, int]:
    """The size at which a page is kept: never larger than it is."""
    scale = min(1.0, LONGEST_SIDE / max(width, height), math.sqrt(MOST_PIXELS / (width * height)))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _refuse_too_large(picture: Image.Image, full: tuple[int, int], limits: Limits) -> None:
    """Before it is decoded; ``full`` is the size that it says it has. Raises BadFile."""
    pixels = math.prod(full)
    needed = math.prod(picture.size) * BYTES.get(picture.mode, MOST_BYTES)
    if picture.info.get("progressive"):
        needed += pixels * PROGRESSIVE
    if pixels > LARGEST_PIXELS or needed > limits.memory_mb * 2**20 * SHARE:
        raise BadFile(f"The picture has too many pixels: {full[0]} by {full[1]}.", code="page_too_large")


def _orientation(picture: Image.Image) -> int:
    """As the camera says; 1, upright, where what it says is damaged."""
    with suppress(OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error):
        return int(picture.getexif().get(ExifTags.Base.Orientation, 1))
    return 1


def _unpacked(picture: Image.Image) -> Image.Image:
    """In a mode that can be made smaller: whole bytes, no palette."""
    if picture.mode in DEEP_GREY:
        return _eight_bits(picture)
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode == "P" or "transparency" in picture.info:
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture


def _on_white(picture: Image.Image) -> Image.Image:
    """In red, green and blue."""
    if picture.has_transparency_data:
        over = picture.convert("RGBA")
        white = Image.new("RGBA", over.size, "white")
        return Image.alpha_composite(white, over).convert("RGB")
    return picture.convert("RGB")


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Deep greys are stretched over what they use: a scanner's 12 bits in 16 would come out almost black."""
    levels = np.asarray(picture, dtype=np.float32)
    darkest, lightest = float(levels.min()), float(levels.max())
    stretched = (levels - darkest) * (255.0 / max(lightest - darkest, 1.0))
    return Image.fromarray(stretched.astype(np.uint8))
