"""The type of a file by its bytes."""

import pytest

from scanner_contract.errors import UnsupportedType
from scanner_contract.media_types import (
    ALWAYS,
    DOCX,
    HEAD,
    HEIC,
    JPEG,
    OFFICE,
    PDF,
    PNG,
    TAKEN,
    TIFF,
    WEBP,
    XML,
    recognise,
    sniff,
)

PHOTO = b"\x00\x00\x00\x1cftypheic"
ZIP = b"PK\x03\x04".ljust(30)
DIRECTORY = b"PK\x01\x02".ljust(46)


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"%PDF-1.7", PDF),
        (b"\xef\xbb\xbf\n%PDF-1.4 and so on", PDF),
        (b"%PDF-".rjust(HEAD), PDF),
        (b"%PDF-".rjust(HEAD + 1), None),
        (b"%PDF", None),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", JPEG),
        (b"\xff\xd8", None),
        (b"\x89PNG\r\n\x1a\n", PNG),
        (b"\x89PNG\n\x1a\n", None),  # went through a transfer that changed its line ends
        (b"II*\x00\x08\x00\x00\x00", TIFF),
        (b"MM\x00*\x00\x00\x00\x08", TIFF),
        (b"II\x00*", None),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", WEBP),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", None),
        (b"WEBP", None),
        (b" \xff\xd8\xff", None),
        (b"\xff\xd8\xff\xe1 a picture that says %PDF-1.7", JPEG),
        (PHOTO, HEIC),
        (b"\x00\x00\x00\x1cftypmif1", HEIC),
        (b"\x00\x00\x00\x1cftypisom", None),  # a film
        (ZIP + b"[Content_Types].xml", OFFICE),
        (ZIP + b"[Content_Types].xml" + ZIP + b"word/document.xml", DOCX),
        (ZIP + b"a.txt", None),
        (b"[Content_Types].xml and word/document.xml", None),
        (b"GIF89a", None),
        (b"<?xml version='1.0'?>", XML),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", XML),
        (b"\n  <!-- ours --><Invoice/>", XML),
        (b"<rsm:CrossIndustryInvoice xmlns:rsm='", XML),
        ("<?xml version='1.0'?>".encode("utf-16"), XML),
        ("<?xml version='1.0'?>".encode("utf-16-le"), XML),
        ("<?xml version='1.0'?>".encode("utf-16-be"), XML),
        (b"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", XML),  # its parser refuses it
        (b"<?xml version='1.0'?><!-- %PDF-1.7 -->", PDF),  # a reader of PDF takes it as well
        (b"<!DOCTYPE html><html>", None),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'>", None),
        (b"<?php echo 1;", None),
        (b"a < b", None),
        (b"\xff\xfe\x00", None),
        (b"", None),
    ],
)
def test_bytes_tell_the_type(head: bytes, media_type: str | None) -> None:
    assert sniff(head) == media_type


@pytest.mark.parametrize(
    ("names", "media_type"),
    [
        ((b"[Content_Types].xml", b"word/document.xml"), DOCX),
        ((b"word/document.xml", b"word/vbaProject.bin", b"[Content_Types].xml"), DOCX),
        ((b"[Content_Types].xml", b"xl/workbook.xml"), OFFICE),
        ((b"word/document.xml",), None),
    ],
)
def test_a_zip_is_told_by_its_directory_in_whatever_order(names: tuple[bytes, ...], media_type: str | None) -> None:
    assert sniff(ZIP + b"_rels/.rels", b"".join(DIRECTORY + name for name in names)) == media_type


def test_only_what_is_taken_is_recognised() -> None:
    assert recognise(PHOTO, b"") == HEIC
    assert {HEIC, DOCX, *ALWAYS} == set(TAKEN)
    assert OFFICE not in TAKEN


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (PHOTO, "HEIC pictures are not read here, as the setting HEIC is off: send a JPEG."),
        (
            ZIP + b"[Content_Types].xml",
            "Office documents of this kind are not read: save it as a PDF, and send that.",
        ),
        (
            ZIP + b"[Content_Types].xml" + ZIP + b"word/document.xml",
            "Word documents are not read here, as the setting DOCX is off: save it as a PDF, and send that.",
        ),
        (b"GIF89a", "The file is not of a type that we read: PDF, JPEG, PNG, TIFF, WebP, XML."),
    ],
)
def test_a_refusal_says_what_to_send(head: bytes, reason: str) -> None:
    with pytest.raises(UnsupportedType) as caught:
        recognise(head, b"", taken=ALWAYS)
    assert caught.value.message == reason
