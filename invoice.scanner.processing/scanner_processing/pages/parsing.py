"""One table: the type of a file → who makes pages of it, and whose decoder starts threads."""

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from scanner_contract.media_types import HEIC, JPEG, PDF, PNG, TIFF, WEBP
from scanner_processing.pages import heic, images, pdf
from scanner_processing.pages.values import Limits, Opened, ParsedPage

Parser = Callable[[BinaryIO, Limits], Iterator[tuple[Opened, None] | tuple[ParsedPage, bytes]]]

PARSERS: Mapping[str, Parser] = {PDF: pdf.parse, HEIC: heic.parse} | dict.fromkeys(
    (JPEG, PNG, TIFF, WEBP), images.parse
)

THREADED = {HEIC}  # its decoder knows no other way
