"""The type of a file by its bytes."""

import pytest

from scanner_contract.media_types import HEAD, PDF, sniff


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"%PDF-1.7", PDF),
        (b"\xef\xbb\xbf\n%PDF-1.4 and so on", PDF),
        (b"%PDF-".rjust(HEAD), PDF),
        (b"%PDF-".rjust(HEAD + 1), None),
        (b"%PDF", None),
        (b"<?xml version='1.0'?>", None),
        (b"", None),
    ],
)
def test_bytes_tell_the_type(head: bytes, media_type: str | None) -> None:
    assert sniff(head) == media_type
