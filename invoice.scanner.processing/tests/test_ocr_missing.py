"""What an OCR engine says when something is missing that the operator has to bring."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from scanner_contract.errors import ConfigurationError
from scanner_processing.ocr.options import OcrOptions, WantedDevice
from scanner_processing.ocr.paddleocr import FILES, PaddleOcr
from scanner_processing.ocr.tesseract import Tesseract


@pytest.fixture
def tesserocr(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A package that is there, with a library that cannot read its data."""

    def refuse(**_: Any) -> None:
        raise RuntimeError("Failed to init API")

    package = SimpleNamespace(
        RIL=SimpleNamespace(WORD=3), OEM=SimpleNamespace(LSTM_ONLY=1), PSM=SimpleNamespace(AUTO=3),
        iterate_level=None, PyTessBaseAPI=refuse,
    )  # fmt: skip
    monkeypatch.setitem(sys.modules, "tesserocr", package)
    return package


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> None:
    """PaddleOCR is there, its hub is out of reach, and so it raises what it then raises."""

    def out_of_reach(**_: Any) -> None:
        raise Exception("No available model hosting platforms detected.")  # noqa: TRY002

    monkeypatch.setitem(sys.modules, "paddleocr", SimpleNamespace(PaddleOCR=out_of_reach))


def weights(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).mkdir()
        for file in FILES:
            (folder / name / file).touch()
    return folder


@pytest.mark.parametrize("engine", [Tesseract, PaddleOcr])
def test_a_package_that_is_not_installed_is_named(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    monkeypatch.setitem(sys.modules, "paddleocr", None)
    with pytest.raises(ConfigurationError, match=f"OCR_ENGINE is {engine.name}"):
        engine(OcrOptions())


def test_tesseract_names_each_language_without_data_and_its_debian_package(tesserocr: Any, tmp_path: Path) -> None:
    (tmp_path / "eng.traineddata").touch()
    with pytest.raises(ConfigurationError, match="for: deu, chi_sim") as caught:
        Tesseract(OcrOptions(models=tmp_path, languages=("eng", "deu", "chi_sim")))
    assert "apt install tesseract-ocr-deu tesseract-ocr-chi-sim" in caught.value.message
    assert str(tmp_path) in caught.value.message


def test_tesseract_looks_where_its_own_variable_says(
    tesserocr: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(ConfigurationError, match=f"no data in {tmp_path} for: eng"):
        Tesseract(OcrOptions())


def test_data_that_tesseract_cannot_read_is_the_operators_to_mend(tesserocr: Any, tmp_path: Path) -> None:
    (tmp_path / "eng.traineddata").touch()
    with pytest.raises(ConfigurationError, match=f"cannot read the data in {tmp_path} for eng"):
        Tesseract(OcrOptions(models=tmp_path))


def test_tesseract_has_no_gpu() -> None:
    with pytest.raises(ConfigurationError, match="OCR_DEVICE is gpu"):
        Tesseract(OcrOptions(device=WantedDevice.GPU))


@pytest.mark.usefixtures("hub")
def test_a_hub_out_of_reach_is_said_with_what_to_do_instead() -> None:
    with pytest.raises(ConfigurationError, match=r"its hub \(No available model hosting") as caught:
        PaddleOcr(OcrOptions())
    assert "python -m scanner_processing.ocr.models" in caught.value.message


@pytest.mark.usefixtures("hub")
def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=rf"{tmp_path} whose name ends in _rec; there is: none"):
        PaddleOcr(OcrOptions(models=weights(tmp_path, "PP-OCRv6_small_det")))


@pytest.mark.usefixtures("hub")
def test_of_two_models_none_is_guessed(tmp_path: Path) -> None:
    folder = weights(tmp_path, "PP-OCRv6_small_det", "PP-OCRv6_medium_det_onnx", "PP-OCRv6_small_rec")
    with pytest.raises(ConfigurationError, match="there is: PP-OCRv6_medium_det_onnx, PP-OCRv6_small_det"):
        PaddleOcr(OcrOptions(models=folder))


@pytest.mark.usefixtures("hub")
@pytest.mark.parametrize("file", FILES)
def test_a_file_that_a_model_lacks_is_named(tmp_path: Path, file: str) -> None:
    (weights(tmp_path, "PP-OCRv6_small_det", "PP-OCRv6_small_rec") / "PP-OCRv6_small_rec" / file).unlink()
    with pytest.raises(ConfigurationError, match=f"needs {file} in {tmp_path}/PP-OCRv6_small_rec"):
        PaddleOcr(OcrOptions(models=tmp_path))
