"""The type of a file by its bytes."""

import pytest

from scanner_contract.media_types import HEAD, JPEG, PDF, PNG, TIFF, WEBP, sniff


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
        (b"GIF89a", None),
        (b"<?xml version='1.0'?>", None),
        (b"", None),
    ],
)
def test_bytes_tell_the_type(head: bytes, media_type: str | None) -> None:
    assert sniff(head) == media_type
