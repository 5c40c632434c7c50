"""What the bench of the product starts, sends and says; it is not started here."""

import os
from pathlib import Path

import pytest
from PIL import Image

from bench.pages.engines import Contestant
from bench.pages.pages import parsed
from bench.product import Line, pdf, services
from scanner_embedded import programs


def test_only_the_worker_that_reads_pages_is_counted_anew() -> None:
    changed = [
        (plain, counted)
        for plain, counted in zip(programs.services({}, {}), services({}, {}, count=97), strict=True)
        if plain != counted
    ]
    ((plain, counted),) = changed
    assert counted.command[counted.command.index("-c") + 1] == "97"
    assert [word for word in counted.command if word != "97"] == [
        word for place, word in enumerate(plain.command) if plain.command[place - 1] != "-c"
    ]


def test_a_scan_has_pages_that_ocr_has_to_read() -> None:
    pages = [page for page, _image in parsed(pdf([Image.linear_gradient("L")] * 3))]
    assert [page.words for page in pages] == [None] * 3


@pytest.mark.parametrize(("measured", "kept"), [((0.5, 0.61, 0.6), "yes"), ((0.5, 0.7, 0.61), "no")])
def test_a_target_is_kept_by_the_median(measured: tuple[float, ...], kept: str) -> None:
    assert Line("x", measured, 0.6).cells()[-2:] == ("≤ 0.6", kept)


def test_a_contestant_may_have_settings_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"OCR_THREADS": "8"})
    other = Contestant("other", "", lambda: lambda _page: str(os.environ), environment={"OCR_SCRIPT": "all"})
    read = other.reader()(Path())
    assert "'OCR_SCRIPT': 'all'" in read
    assert "'OCR_THREADS': '1'" in read
