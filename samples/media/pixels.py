"""Pictures as arrays: height by width, by three for colours, 0 to 255 a value."""

from io import BytesIO
from zlib import crc32

import cv2
import numpy as np
import pypdfium2
from numpy.random import Generator, default_rng
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Field = NDArray[np.float32]


def chance(name: str) -> Generator:
    """Random numbers that are the same for a sample at every drawing."""
    return default_rng(crc32(name.encode()))


def render(letter: bytes, dpi: float) -> list[Pixels]:
    """The pages of a PDF in colours."""
    with pypdfium2.PdfDocument(letter) as document:
        return [np.asarray(page.render(scale=dpi / 72).to_pil().convert("RGB")) for page in document]


def grey(picture: Pixels) -> Field:
    return np.asarray(Image.fromarray(picture).convert("L"), dtype=np.float32)


def softened(picture: Field, sigma: float) -> Field:
    """Out of focus; ``sigma`` is in pixels."""
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), dtype=np.float32)


def noise(rng: Generator, shape: tuple[int, ...], sigma: float) -> Field:
    return rng.standard_normal(shape, dtype=np.float32) * np.float32(sigma)


def clipped(picture: Field) -> Pixels:
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


def jpeg(picture: Pixels, quality: int, orientation: int = 1) -> bytes:
    """``orientation`` is that of EXIF: 1 upright, 6 to be turned clockwise by a quarter before it is looked at."""
    file, exif = BytesIO(), Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(picture).save(file, "JPEG", quality=quality, optimize=True, exif=exif)
    return file.getvalue()
