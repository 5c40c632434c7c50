"""The types of file that we read, told by their bytes: a name proves nothing."""

from dataclasses import dataclass

from scanner_contract.errors import UnsupportedType

HEAD = 1024  # bytes of a file that tell its type


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
OFFICE = "application/vnd.openxmlformats-officedocument"  # known in order to say that it is not read

BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")  # of HEIC, as its first bytes say

# Images stand before PDF: readers of PDF accept rubbish before the header, so files that have it exist.
SIGNATURES = (
    at(0, b"\xff\xd8\xff", JPEG),
    at(0, b"\x89PNG\r\n\x1a\n", PNG),
    at(0, b"II*\x00", TIFF),
    at(0, b"MM\x00*", TIFF),
    at(8, b"WEBP", WEBP),
    *(at(4, b"ftyp" + brand, HEIC) for brand in BRANDS),
    at(30, b"[Content_Types].xml", OFFICE),
    Signature(PDF, b"%PDF-", 0, HEAD),
)

READ = ("PDF", "JPEG", "PNG", "TIFF", "WebP")  # everywhere, as people call them
TAKEN = (PDF, JPEG, PNG, TIFF, WEBP, HEIC)  # HEIC only where the operator wants it


def sniff(head: bytes) -> str | None:
    """The media type of a file by its first ``HEAD`` bytes; None when it is not one that we know."""
    return next((signature.media_type for signature in SIGNATURES if signature.matches(head)), None)


def recognise(head: bytes, *, heic: bool) -> str:
    """The media type of a file that is read here, by its first ``HEAD`` bytes. Raises UnsupportedType."""
    media_type = sniff(head)
    if media_type == OFFICE:
        raise UnsupportedType("Office documents are not read: save it as a PDF, and send that.")
    if media_type == HEIC and not heic:
        raise UnsupportedType("HEIC pictures are not read here, as the setting HEIC is off: send a JPEG.")
    if media_type is None:
        raise UnsupportedType(f"The file is not of a type that we read: {', '.join(READ)}.")
    return media_type
