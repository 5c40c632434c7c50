"""Readings are found again as long as all is as it was, and never when it is not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import scanner_contract
import scanner_processing
from bench.accuracy import readings
from bench.accuracy.readings import Readings, sources
from scanner_contract.settings import Settings
from scanner_contract.values import PageReading, Reading, Word

READING = Reading(
    pages=(PageReading(number=1, width=9, height=9, engine="x", words=(Word("Total", 1, 1, 8, 8, 0.5),)),)
)
IMPORTS = """
import sys
import scanner_processing.ocr.registry, scanner_processing.sandbox.helper, scanner_processing.office.conversion
import scanner_processing.pages.warm_up, scanner_processing.stages.ocr, scanner_processing.stages.preprocessing
for name, module in sys.modules.items():
    if name.partition(".")[0] in ("scanner_contract", "scanner_processing") and not hasattr(module, "__path__"):
        print(module.__file__)
"""


def test_a_reading_is_kept_with_its_pictures(tmp_path: Path) -> None:
    kept = Readings(tmp_path / "kept", Settings())
    assert kept.get(b"file") is None
    made = kept.keep(b"file", READING, {"page-1.jpg": b"picture"})
    again = Readings(tmp_path / "kept", Settings()).get(b"file")
    assert again == made
    assert again.reading == READING
    assert again.pages[1].read_bytes() == b"picture"
    assert [each.name for each in (tmp_path / "kept").iterdir() if each.name.startswith(".")] == []


def test_another_file_has_another_reading(tmp_path: Path) -> None:
    kept = Readings(tmp_path, Settings())
    kept.keep(b"file", READING, {})
    assert kept.get(b"other file") is None


@pytest.mark.parametrize(
    "changed", [{"ocr_engine": "tesseract"}, {"ocr_script": "all"}, {"ocr_device": "gpu"}, {"max_pdf_pages": 1}]
)
def test_other_settings_find_none(tmp_path: Path, changed: dict[str, str | int]) -> None:
    Readings(tmp_path, Settings()).keep(b"file", READING, {})
    assert Readings(tmp_path, Settings(**changed)).get(b"file") is None  # type: ignore[arg-type]


def test_other_source_finds_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "upright.py"
    source.write_text("1", "utf-8")
    monkeypatch.setattr(readings, "sources", lambda: [source])
    Readings(tmp_path, Settings()).keep(b"file", READING, {})
    assert Readings(tmp_path, Settings()).get(b"file")
    source.write_text("2", "utf-8")
    assert Readings(tmp_path, Settings()).get(b"file") is None


def test_another_version_of_a_library_finds_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Readings(tmp_path, Settings()).keep(b"file", READING, {})
    monkeypatch.setattr(readings, "version", lambda _name: "99")
    assert Readings(tmp_path, Settings()).get(b"file") is None


def test_all_that_reading_pages_loads_is_among_the_sources() -> None:
    environment = dict(os.environ) | {"PYTHONPATH": os.pathsep.join(sys.path)}
    loaded = subprocess.run(
        (sys.executable, "-c", IMPORTS), capture_output=True, text=True, check=True, env=environment
    ).stdout.split("\n")
    modules = {Path(each) for each in loaded if each}
    assert len(modules) > 20
    assert modules <= set(sources())


def test_what_reads_fields_is_none_of_the_sources() -> None:
    names = {str(each) for each in sources()}
    processing, contract = (next(iter(each.__path__)) for each in (scanner_processing, scanner_contract))
    assert f"{processing}/ocr/upright.py" in names
    assert f"{processing}/pages/pdf.py" in names
    assert f"{contract}/values.py" in names
    assert not any("/readers/" in name or "/normalise/" in name or "/checks/" in name for name in names)
