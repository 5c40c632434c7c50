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

    Most pixels are as their left neighbour. Colours are reduced for the others alone, a tenth of all.
    """
    height, width = pixels.shape[:2]
    colours = np.ascontiguousarray(pixels).view(np.uint32).reshape(-1)
    starts = np.flatnonzero(np.concatenate(([True], colours[1:] != colours[:-1])))
    indices, palette = _reduced(colours[starts])
    page = np.repeat(indices, np.diff(starts, append=len(colours)))
    image = Image.frombuffer("P", (width, height), page, "raw", "P", 0, 1)
    image.putpalette(palette)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()


def _reduced(colours: NDArray[np.uint32]) -> tuple[NDArray[np.uint8], bytes]:
    """The same as indices into a palette, and the palette; white stays white."""
    strip = Image.frombytes("RGB", (len(colours), 1), colours.tobytes(), "raw", "RGBX")
    reduced = strip.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    indices = np.where(colours == WHITE, np.uint8(COLOURS), np.asarray(reduced).reshape(-1))
    return indices, bytes(reduced.getpalette() or ()).ljust(3 * COLOURS, b"\0") + b"\xff\xff\xff"
