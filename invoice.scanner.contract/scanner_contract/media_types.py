"""The types of file that we read, told by their bytes: a name proves nothing."""

from dataclasses import dataclass

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

# Images stand before PDF: readers of PDF accept rubbish before the header, so files that have it exist.
SIGNATURES = (
    at(0, b"\xff\xd8\xff", JPEG),
    at(0, b"\x89PNG\r\n\x1a\n", PNG),
    at(0, b"II*\x00", TIFF),
    at(0, b"MM\x00*", TIFF),
    at(8, b"WEBP", WEBP),
    Signature(PDF, b"%PDF-", 0, HEAD),
)

READ = ("PDF", "JPEG", "PNG", "TIFF", "WebP")  # as people call them


def sniff(head: bytes) -> str | None:
    """The media type of a file by its first ``HEAD`` bytes; None when it is not one that we read."""
    return next((signature.media_type for signature in SIGNATURES if signature.matches(head)), None)
