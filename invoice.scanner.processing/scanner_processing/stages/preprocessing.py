"""Preprocessing: a file becomes pages, each an image and, where the file has a sound text layer, words with places."""

from contextlib import closing
from typing import BinaryIO

from scanner_contract.errors import BadFile
from scanner_contract.media_types import HEAD, sniff
from scanner_contract.values import Page, PageSet
from scanner_processing.pages.values import Limits
from scanner_processing.sandbox.client import Sandbox
from scanner_processing.stages.artifacts import Keep

ENDINGS = {True: "jpg", False: "png"}  # whether OCR has to read the page


def preprocess_document(file: BinaryIO, *, sandbox: Sandbox, limits: Limits, keep: Keep) -> PageSet:
    """All pages of the file, their images kept.

    Raises:
        BadFile: not a type we read, encrypted, corrupt, too large, or more than the limits allow.
    """
    media_type = sniff(file.read(HEAD))
    if media_type is None:
        raise BadFile("The file is of a type that is not read.", code="unsupported_type")
    with closing(sandbox.parse(file, media_type, limits)) as parsing:  # when an image cannot be kept, the child ends
        pages = tuple(
            Page(**dict(parsed), image=keep(f"page-{parsed.number}.{ENDINGS[parsed.needs_ocr]}", image))
            for parsed, image in parsing
        )
    return PageSet(media_type=media_type, pages=pages)
