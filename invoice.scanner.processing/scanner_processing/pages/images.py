"""Pictures as pages: JPEG, PNG, TIFF with any number of pages, WebP. Each comes out upright by its EXIF orientation, in
eight bits a colour, on white where it was transparent."""

import math
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from scanner_contract.errors import BadFile
from scanner_processing.pages.encoding import jpeg
from scanner_processing.pages.values import Limits, Opened, ParsedPage

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")  # no other decoder of Pillow's is ever asked
LARGEST_PIXELS = 200_000_000  # decoded, a picture of this size just fits into the sandbox's memory
LONGEST_SIDE = 4000  # an OCR engine reads a page of this size as well as a larger one
MOST_PIXELS = 6_000_000  # A4 at 260 dpi
ASSUMED_DPI = 200
DEEP_GREY = {"I", "I;16", "I;16B", "I;16L", "F"}

Image.MAX_IMAGE_PIXELS = LARGEST_PIXELS


def parse(file: BinaryIO, limits: Limits) -> Iterator[tuple[Opened, None] | tuple[ParsedPage, bytes]]:
    """First that the file opened, then each page with its JPEG; a picture never has words of its own.

    Raises:
        BadFile: corrupt, too many pages, or too many pixels.
    """
    try:
        with Image.open(file, formats=FORMATS) as picture:
            count: int = getattr(picture, "n_frames", 1)
            limits.refuse_too_many(count)
            yield Opened(page_count=count), None
            for number in range(1, count + 1):
                picture.seek(number - 1)
                yield _page(number, picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadFile("The picture has too many pixels.", code="page_too_large") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise BadFile("The picture is damaged.", code="corrupt") from error


def _page(number: int, picture: Image.Image) -> tuple[ParsedPage, bytes]:
    if picture.width * picture.height > LARGEST_PIXELS:
        raise BadFile("The picture has too many pixels.", code="page_too_large")
    scale = _scale(picture.width, picture.height)
    if picture.format == "JPEG":
        # The decoder itself can leave out what would be thrown away: a twelve-megapixel photo costs a quarter.
        picture.draft(None, (round(picture.width * scale), round(picture.height * scale)))
    page = _flat(ImageOps.exif_transpose(picture))
    scale = _scale(page.width, page.height)
    if scale < 1:
        page = page.resize((round(page.width * scale), round(page.height * scale)), Image.Resampling.LANCZOS)
    parsed = ParsedPage(number=number, width=page.width, height=page.height, dpi=ASSUMED_DPI, words=None)
    return parsed, jpeg(page)


def _scale(width: int, height: int) -> float:
    return min(1.0, LONGEST_SIDE / max(width, height), math.sqrt(MOST_PIXELS / (width * height)))


def _flat(picture: Image.Image) -> Image.Image:
    """In red, green and blue, whatever it was."""
    if picture.mode in DEEP_GREY:
        return _eight_bits(picture)
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
    return Image.fromarray(stretched.astype(np.uint8)).convert("RGB")
