"""Preprocessing: a file becomes pages, each an image and, where the file has a sound text layer, words with places."""

from contextlib import closing
from os import SEEK_END
from typing import BinaryIO

from scanner_contract.errors import BadFile, UnsupportedType
from scanner_contract.media_types import HEAD, TAIL, recognise
from scanner_contract.values import Page, PageSet
from scanner_processing.pages.values import Attached, Limits, ParsedPage
from scanner_processing.sandbox.client import Sandbox
from scanner_processing.stages.artifacts import Keep

ENDINGS = {True: "jpg", False: "png"}  # whether OCR has to read the page
XML = "einvoice.xml"


def preprocess_document(file: BinaryIO, *, sandbox: Sandbox, limits: Limits, keep: Keep) -> PageSet:
    """All pages of the file, their images kept, and the e-invoice that the file is or holds.

    Raises:
        BadFile: not a type we read, encrypted, corrupt, too large, or more than the limits allow.
    """
    media_type = _media_type(file)
    pages, attached, xml = [], Attached(), None
    with closing(sandbox.parse(file, media_type, limits)) as parsing:  # when an image cannot be kept, the child ends
        for parsed, content in parsing:
            if isinstance(parsed, ParsedPage):
                image = keep(f"page-{parsed.number}.{ENDINGS[parsed.needs_ocr]}", content)
                pages.append(Page(**dict(parsed), image=image))
            else:
                attached, xml = parsed, keep(XML, content) if content else None
    return PageSet(media_type=media_type, pages=tuple(pages), xml=xml, **dict(attached))


def _media_type(file: BinaryIO) -> str:
    """Whether HEIC or DOCX is wanted was asked at the door; here counts whether it can be read, which the sandbox
    knows."""
    head = file.read(HEAD)
    file.seek(max(0, file.seek(0, SEEK_END) - TAIL))
    try:
        return recognise(head, file.read())
    except UnsupportedType as error:
        raise BadFile(error.message, code=error.code) from error
