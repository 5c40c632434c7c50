"""Our own images of pages. Drawn pages are PNG with a palette: exact and small. Scans and photos are JPEG: a fraction
of a PNG's size, at a quality that costs an OCR engine nothing."""

import io

from PIL import Image

COLOURS = 256
JPEG_QUALITY = 90


def png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    palette = image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()
