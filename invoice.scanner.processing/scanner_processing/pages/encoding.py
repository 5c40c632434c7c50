"""Our own images of pages. Drawn pages are PNG with a palette: exact and small. Scans and photos are JPEG: a fraction
of a PNG's size, at a quality that costs an OCR engine nothing."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

COLOURS = 255  # beside white
JPEG_QUALITY = 90
WHITE = np.uint32(0xFFFFFFFF)


def png(pixels: NDArray[np.uint8]) -> bytes:
    """Of a drawn page: rows, columns, and red, green, blue and 255 in the last axis.

    Most of it is white. A palette is sought for the rest alone, which takes a fraction of the time.
    """
    height, width = pixels.shape[:2]
    (inked,) = np.nonzero(np.ascontiguousarray(pixels).view(np.uint32).reshape(-1) != WHITE)
    indices = np.full(height * width, COLOURS, np.uint8)
    indices[inked], palette = _reduced(pixels.reshape(-1, 4)[inked])
    image = Image.frombuffer("P", (width, height), indices, "raw", "P", 0, 1)
    image.putpalette(palette.ljust(3 * COLOURS, b"\0") + b"\xff\xff\xff")
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()


def _reduced(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], bytes]:
    """The same pixels as indices into a palette, and the palette."""
    if not len(pixels):
        return np.zeros(0, np.uint8), b""
    strip = Image.frombytes("RGB", (len(pixels), 1), pixels.tobytes(), "raw", "RGBX")
    reduced = strip.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return np.asarray(reduced).reshape(-1), bytes(reduced.getpalette() or ())
