"""HEIC, as telephones take their pictures: read by pillow-heif, where that is installed."""

from importlib import import_module
from importlib.util import find_spec
from typing import BinaryIO

from scanner_contract.errors import BadFile
from scanner_processing.pages import images
from scanner_processing.pages.values import Limits, Parsed

INSTALLED = find_spec("pillow_heif") is not None

if INSTALLED:
    _decoder = import_module("pillow_heif")
    _decoder.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)


def parse(file: BinaryIO, limits: Limits) -> Parsed:
    """As any other picture; of several in one file the one that its maker put first is the page.

    Raises:
        BadFile: what ``images.parse`` raises, and that no decoder is installed.
    """
    if not INSTALLED:
        message = "HEIC pictures are not read here, as pillow-heif is not installed: send a JPEG."
        raise BadFile(message, code="unsupported_type")
    yield from images.parse(file, limits, formats=("HEIF",))
