"""One table: the type of a file → who makes pages of it, and whose decoder starts threads."""

from collections.abc import Callable, Mapping
from typing import BinaryIO

from scanner_contract.media_types import HEIC, JPEG, PDF, PNG, TIFF, WEBP, XML
from scanner_processing.pages import heic, images, pdf, xml
from scanner_processing.pages.values import Limits, Parsed

Parser = Callable[[BinaryIO, Limits], Parsed]

PARSERS: Mapping[str, Parser] = {PDF: pdf.parse, XML: xml.parse, HEIC: heic.parse} | dict.fromkeys(
    (JPEG, PNG, TIFF, WEBP), images.parse
)

THREADED = {HEIC}  # its decoder knows no other way
