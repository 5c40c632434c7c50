"""The types of file that we read, told by their bytes: a name proves nothing."""

from dataclasses import dataclass

HEAD = 1024  # bytes of a file that tell its type


@dataclass(frozen=True, slots=True)
class Signature:
    """``marker`` stands somewhere in the first ``within`` bytes of every file of the type."""

    media_type: str
    marker: bytes
    within: int

    def matches(self, head: bytes) -> bool:
        return self.marker in head[: self.within]


PDF = "application/pdf"

# PDF readers accept rubbish before the header, so files that have it exist.
SIGNATURES = (Signature(PDF, b"%PDF-", within=HEAD),)


def sniff(head: bytes) -> str | None:
    """The media type of a file by its first ``HEAD`` bytes; None when it is not one that we read."""
    return next((signature.media_type for signature in SIGNATURES if signature.matches(head)), None)
