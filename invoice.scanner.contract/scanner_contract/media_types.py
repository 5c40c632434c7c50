"""The types of file that we read, told by their bytes: a name proves nothing."""

import codecs
import re
from collections.abc import Container
from dataclasses import dataclass

from scanner_contract.errors import UnsupportedType

HEAD = 1024  # first bytes of a file, which tell its type
TAIL = 65_536  # last bytes: of a ZIP's directory enough for all names in a document


@dataclass(frozen=True, slots=True)
class Signature:
    """``marker`` stands in every file of the type, somewhere from byte ``begin`` on and whole before byte ``end``."""

    media_type: str
    marker: bytes
    begin: int
    end: int

    def matches(self, head: bytes) -> bool:
        return self.marker in head[self.begin : self.end]


def at(begin: int, marker: bytes, media_type: str) -> Signature:
    """A marker with a fixed place."""
    return Signature(media_type, marker, begin, begin + len(marker))


PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
WEBP = "image/webp"
HEIC = "image/heic"
XML = "application/xml"  # of an e-invoice; whether it is one, its parser says
OFFICE = "application/vnd.openxmlformats-officedocument"  # known in order to say that it is not read
DOCX = f"{OFFICE}.wordprocessingml.document"

BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")  # of HEIC, as its first bytes say

# Images stand before PDF: readers of PDF accept rubbish before the header, so files that have it exist.
SIGNATURES = (
    at(0, b"\xff\xd8\xff", JPEG),
    at(0, b"\x89PNG\r\n\x1a\n", PNG),
    at(0, b"II*\x00", TIFF),
    at(0, b"MM\x00*", TIFF),
    at(8, b"WEBP", WEBP),
    *(at(4, b"ftyp" + brand, HEIC) for brand in BRANDS),
    Signature(PDF, b"%PDF-", 0, HEAD),
)

# Office documents are ZIPs, and a ZIP names its files before each and once more at its end.
ZIP = b"PK\x03\x04"
OFFICE_PART = b"[Content_Types].xml"
DOCX_PART = b"word/document.xml"

# XML is text: it begins with its declaration or its first element, in one of these encodings. A web page is none.
ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
XML_BEGINS = re.compile(r"\s*<(\?xml\s|!--|!doctype\s+(?!html\b)|(?!html\b)[a-z_])", re.IGNORECASE)

READ = ("PDF", "JPEG", "PNG", "TIFF", "WebP", "XML")  # everywhere, as people call them
ALWAYS = (PDF, JPEG, PNG, TIFF, WEBP, XML)
TAKEN = (*ALWAYS, HEIC, DOCX)  # the last two only where the operator wants them

REFUSALS = {
    OFFICE: "Office documents of this kind are not read: save it as a PDF, and send that.",
    HEIC: "HEIC pictures are not read here, as the setting HEIC is off: send a JPEG.",
    DOCX: "Word documents are not read here, as the setting DOCX is off: save it as a PDF, and send that.",
    None: f"The file is not of a type that we read: {', '.join(READ)}.",
}


def sniff(head: bytes, tail: bytes = b"") -> str | None:
    """The media type of a file by its first ``HEAD`` and its last ``TAIL`` bytes, which only an Office document's kind
    needs; None when it is not one that we know."""
    if head.startswith(ZIP) and OFFICE_PART in (ends := head + tail):
        return DOCX if DOCX_PART in ends else OFFICE
    told = next((signature.media_type for signature in SIGNATURES if signature.matches(head)), None)
    return XML if told is None and _is_xml(head) else told


def _is_xml(head: bytes) -> bool:
    encoding = next((name for begin, name in ENCODINGS if head.startswith(begin)), "utf-8")
    return bool(XML_BEGINS.match(head.decode(encoding, errors="replace")))


def recognise(head: bytes, tail: bytes, *, taken: Container[str] = TAKEN) -> str:
    """The media type of a file that is taken, by its first ``HEAD`` and its last ``TAIL`` bytes. Raises
    UnsupportedType."""
    media_type = sniff(head, tail)
    if media_type is None or media_type not in taken:
        raise UnsupportedType(REFUSALS[media_type])
    return media_type
