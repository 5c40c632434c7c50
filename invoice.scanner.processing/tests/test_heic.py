"""HEIC pictures: read where a decoder is installed, refused with the reason where none is."""

from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest

from scanner_contract.errors import BadFile
from scanner_contract.media_types import HEIC
from scanner_processing.pages import heic
from scanner_processing.pages.values import Limits
from scanner_processing.pages.warm_up import SQUARE
from scanner_processing.sandbox.client import Sandbox

LIMITS = Limits(max_pages=3, page_seconds=60, memory_mb=512)


def test_it_is_refused_where_no_decoder_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heic, "INSTALLED", False)
    with pytest.raises(BadFile) as caught:
        list(heic.parse(BytesIO(SQUARE), LIMITS))
    assert caught.value.code == "unsupported_type"
    assert "pillow-heif is not installed" in caught.value.message


@pytest.mark.skipif(not heic.INSTALLED, reason="pillow-heif is not installed")
def test_it_is_read_in_the_sandbox(tmp_path: Path) -> None:
    (tmp_path / "photo").write_bytes(SQUARE)
    with closing(Sandbox()) as sandbox, (tmp_path / "photo").open("rb") as file:
        ((page, _image),) = sandbox.parse(file, HEIC, LIMITS)
    assert (page.width, page.height, page.words) == (64, 64, None)


@pytest.mark.skipif(not heic.INSTALLED, reason="pillow-heif is not installed")
def test_a_damaged_one_is_refused() -> None:
    with pytest.raises(BadFile) as caught:
        list(heic.parse(BytesIO(SQUARE[:380]), LIMITS))
    assert caught.value.code == "corrupt"
