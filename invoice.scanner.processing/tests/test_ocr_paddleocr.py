"""Words out of what PaddleOCR answers, and what it is told; the package itself is stood in for."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import yaml

from scanner_contract.errors import ConfigurationError
from scanner_contract.values import Device, Word
from scanner_processing.ocr import models
from scanner_processing.ocr.options import OcrOptions, WantedDevice
from scanner_processing.ocr.paddleocr import PaddleOcr

PAGE = np.zeros((200, 400, 3), np.uint8)
PROCESSOR, CUDA = "CPUExecutionProvider", "CUDAExecutionProvider"


class Package:
    """PaddleOCR as far as we use it: ``told`` is what it was made with, ``lines`` what it answers."""

    def __init__(self, *lines: tuple[Any, ...], computes: str = PROCESSOR) -> None:
        self.told: dict[str, Any] = {}
        self.lines = lines
        session = SimpleNamespace(get_providers=lambda: [computes])
        model = SimpleNamespace(runner=SimpleNamespace(session=session))
        self.paddlex_pipeline = SimpleNamespace(text_rec_model=model)

    def make(self, **told: Any) -> "Package":
        self.told = told
        return self

    def predict(self, image: Any) -> list[dict[str, Any]]:
        columns = ("rec_texts", "rec_boxes", "rec_scores", "text_word", "text_word_boxes")
        return [{column: [line[at] for line in self.lines] for at, column in enumerate(columns)}]


def engine(monkeypatch: pytest.MonkeyPatch, package: Package, **options: Any) -> PaddleOcr:
    monkeypatch.setitem(sys.modules, "paddleocr", SimpleNamespace(PaddleOCR=package.make))
    return PaddleOcr(OcrOptions(**options))


def read(monkeypatch: pytest.MonkeyPatch, *line: Any) -> tuple[Word, ...]:
    return engine(monkeypatch, Package(line)).read(PAGE)


def test_pieces_become_words_between_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces, places = ["1.234", ",", "56", " ", "EUR"], [(20, 0, 70, 20), (70, 0, 80, 20), (80, 0, 100, 20),
                                                         (105, 0, 110, 20), (120, 0, 150, 20)]  # fmt: skip
    amount, currency = read(monkeypatch, "1.234,56 EUR", (10, 0, 130, 20), 0.9876, pieces, places)
    assert amount == Word("1.234,56", 16, 0, 104, 20, 0.988)
    assert currency == Word("EUR", 116, 0, 154, 20, 0.988)


def test_a_piece_that_holds_a_blank_is_shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(
        monkeypatch, "a) (b", (0, 0, 50, 20), 0.9, ["a", ") (", "b"], [(0, 0, 10, 20), (10, 0, 40, 20), (40, 0, 50, 20)]
    )
    assert [(word.text, word.x0, word.x1) for word in words] == [("a)", 0, 24), ("(b", 26, 54)]


def test_pieces_that_are_not_the_line_are_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(monkeypatch, "ab cd", (0, 0, 50, 20), 0.9, ["ab"], [(300, 0, 310, 20)])
    assert [(word.text, word.x0, word.x1) for word in words] == [("ab", 0, 24), ("cd", 26, 54)]


def test_a_line_that_runs_down_the_page_has_words_taller_than_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(monkeypatch, "ab cd", (100, 0, 120, 50), 0.9, ["ab", " ", "cd"],
                 [(100, 0, 120, 20), (100, 20, 120, 30), (100, 30, 120, 50)])  # fmt: skip
    assert [word[:5] for word in words] == [("ab", 100, 0, 120, 24), ("cd", 100, 26, 120, 54)]


def test_wide_forms_of_letters_become_plain_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    (word,) = read(monkeypatch, "\uff14\uff12\uff05", (0, 0, 30, 20), 0.9, ["\uff14\uff12\uff05"], [(0, 0, 30, 20)])
    assert word.text == "42%"


def test_nothing_lies_outside_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(monkeypatch, "in out", (350, 190, 500, 230), 0.9, ["in", " ", "out"],
                 [(350, 190, 380, 230), (380, 190, 420, 230), (420, 190, 500, 230)])  # fmt: skip
    assert [word[:5] for word in words] == [("in", 340, 190, 390, 200)]


def test_it_is_told_what_the_operator_chose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    models.write(tmp_path)
    package = Package()
    assert engine(monkeypatch, package, models=tmp_path, threads=3).device is Device.CPU
    assert package.told["text_recognition_model_name"] == "PP-OCRv6_small_rec"
    assert package.told["text_detection_model_dir"] == str(tmp_path / "PP-OCRv6_small_det")
    assert package.told["engine_config"]["intra_op_num_threads"] == 3
    assert package.told["device"] == "cpu"


@pytest.mark.parametrize(("computes", "device"), [(CUDA, Device.GPU), (PROCESSOR, Device.CPU)])
def test_the_device_is_the_one_that_is_computed_on(
    monkeypatch: pytest.MonkeyPatch, computes: str, device: Device
) -> None:
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: [CUDA, PROCESSOR])
    package = Package(computes=computes)
    assert engine(monkeypatch, package).device is device
    assert package.told["device"] == "gpu"


def test_a_gpu_that_turns_out_to_be_of_no_use_is_no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: [CUDA, PROCESSOR])
    with pytest.raises(ConfigurationError, match="cannot compute on one here"):
        engine(monkeypatch, Package(), device=WantedDevice.GPU)


def test_a_folder_of_weights_describes_them(tmp_path: Path) -> None:
    models.write(tmp_path)
    for name in ("PP-OCRv6_small_det", "PP-OCRv6_small_rec"):
        described = yaml.safe_load((tmp_path / name / "inference.yml").read_text("utf-8"))
        assert described["Global"]["model_name"] == name
        assert (tmp_path / name / "inference.onnx").stat().st_size > 1_000_000


def test_each_answer_of_the_recogniser_has_its_letter(tmp_path: Path) -> None:
    from onnxruntime import InferenceSession

    models.write(tmp_path)
    folder = tmp_path / "PP-OCRv6_small_rec"
    described = yaml.safe_load((folder / "inference.yml").read_text("utf-8"))
    answers = InferenceSession(folder / "inference.onnx").get_outputs()[0].shape[-1]
    assert (
        len(described["PostProcess"]["character_dict"]) == answers - 2
    )  # PaddleOCR adds one that says there is none, and the blank


def test_without_the_package_that_has_them_there_are_no_weights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: None)
    with pytest.raises(ConfigurationError, match="package rapidocr"):
        models.write(tmp_path)
