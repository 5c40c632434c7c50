"""Which pages are read, what is printed on them, and that every engine gets the same."""

import json
from collections import Counter
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from bench.pages.pages import (
    FOUND,
    PHOTO,
    RENDER,
    SCAN,
    SYNTHETIC_SCAN,
    Candidate,
    candidates,
    chosen,
    evenly,
    invoices,
    kept,
)
from bench.pages.truth import Text, Values


def drawn(*pages: str) -> bytes:
    content = BytesIO()
    canvas = Canvas(content, pagesize=(200, 100))
    for text in pages:
        canvas.drawString(20, 50, text)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def pictured(pages: int) -> bytes:
    content = BytesIO()
    picture = Image.linear_gradient("L")
    picture.save(content, "PDF", save_all=True, append_images=[picture] * (pages - 1))
    return content.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "a.pdf": ("digital", None, drawn("Invoice 17", "Total 9.90")),
        "a.noxml.pdf": ("digital", "a.pdf", drawn("Invoice 17", "Total 9.90")),
        "a.scan.pdf": ("scan", "a.pdf", pictured(2)),
        "b.pdf": ("photo", None, pictured(2)),
        "c.pdf": ("scan", None, pictured(1)),
        "d.pdf": ("digital", None, b"%PDF-1.4 damaged"),
    }
    rows = []
    for name, (kind, origin, content) in files.items():
        (tmp_path / name).write_bytes(content)
        derived = {"derived_from": origin} if origin else {}
        rows.append({"file": name, "kind": kind, "truth": {"total": 9.9}} | derived)
    (tmp_path / "truth.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return tmp_path


def test_the_text_layer_is_the_truth_of_a_page_and_of_its_scans(folder: Path) -> None:
    found = list(candidates(invoices(folder)))
    assert Counter((each.kind, each.truth) for each in found if each.kind != FOUND) == {
        (kind, Text(truth)): 1 for kind in (RENDER, SYNTHETIC_SCAN, SCAN) for truth in ("Invoice 17", "Total 9.90")
    }
    assert len({each.name for each in found}) == len(found)


def test_of_a_found_scan_of_one_page_the_values_are_known(folder: Path) -> None:
    found = [each for each in candidates(invoices(folder)) if each.kind == FOUND]
    assert [(each.name, each.truth) for each in found] == [("c 1 found", Values((frozenset({"990"}),)))]


def test_a_damaged_file_is_named_and_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    list(candidates(invoices(folder)))
    assert capsys.readouterr().err.startswith("d is left out: ")


def test_pages_are_files_at_200_dpi(folder: Path, tmp_path: Path) -> None:
    pages = [kept(each, tmp_path) for each in candidates(invoices(folder))]
    assert {page.file.suffix for page in pages if page.kind != SYNTHETIC_SCAN} == {".png"}
    assert {page.file.suffix for page in pages if page.kind == SYNTHETIC_SCAN} == {".jpg"}
    for page in pages:
        if page.kind in {RENDER, SYNTHETIC_SCAN}:
            with Image.open(page.file) as picture:
                assert picture.size == (round(200 / 72 * 200), round(100 / 72 * 200))


def test_a_synthetic_scan_is_the_same_every_time_and_not_the_render(folder: Path) -> None:
    render, scan, *_others = candidates(invoices(folder))
    assert scan.image() == scan.image()
    clean, dusty = (np.asarray(Image.open(BytesIO(each.image())).convert("L"), np.float32) for each in (render, scan))
    assert clean.shape == dusty.shape
    assert clean[:20].std() == 0 < dusty[:20].std()


def test_items_are_taken_at_even_distances() -> None:
    assert evenly(range(10), 4) == [0, 2, 5, 7]
    assert evenly(range(3), 8) == [0, 1, 2]
    assert evenly([], 4) == []


def test_every_kind_is_among_the_chosen() -> None:
    counts = {PHOTO: 4, RENDER: 16, SCAN: 4, SYNTHETIC_SCAN: 16}
    found = [
        Candidate(f"{kind} {place}", kind, Text(""), bytes) for kind, many in counts.items() for place in range(many)
    ]
    assert Counter(each.kind for each in chosen(found, 10)) == {PHOTO: 1, RENDER: 4, SCAN: 1, SYNTHETIC_SCAN: 4}
