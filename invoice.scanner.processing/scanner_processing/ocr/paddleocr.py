"""PaddleOCR itself, on ONNX Runtime: it finds lines and reads them; turning pages is left to ``upright``.

Its weights come from a folder, or from its hub. Only one may work in a process: two at once spoil each other's results.
"""

import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from scanner_contract.errors import ConfigurationError
from scanner_contract.values import Device, Word
from scanner_processing.ocr.options import OcrOptions, WantedDevice
from scanner_processing.ocr.protocol import Image

DETECTION_SIDE = 1280  # the longer side of the image in which lines are looked for
# What PaddleOCR calls each of its two models → the end of the name of the model's folder. A hub adds the format.
MODELS = {"text_detection": "_det", "text_recognition": "_rec"}
HUB_FORMAT = "_onnx"
FILES = ("inference.onnx", "inference.yml")
REMEDY = "`python -m scanner_processing.ocr.models FOLDER` makes such a folder for OCR_MODELS_DIR, without any hub"
CUDA = "CUDAExecutionProvider"
OFF = {"use_doc_orientation_classify": False, "use_doc_unwarping": False, "use_textline_orientation": False}
TALL = 1.5  # height by width from which a line runs downwards
LAG = 0.4  # of a letter: a recogniser tells where it is sure of a letter, not where the letter begins or ends

Span = tuple[float, float]


class PaddleOcr:
    """Reads with the weights that it is given, whichever letters they know."""

    name: ClassVar[str] = "paddleocr"

    def __init__(self, options: OcrOptions) -> None:
        paddle, device = _package(), _device(options.device)
        weights = _weights(options.models) if options.models else {}
        self._engine = _loaded(paddle, weights | _parameters(device, options.threads) | OFF)
        # ONNX Runtime goes on without the GPU when that turns out to be of no use.
        computes = self._engine.paddlex_pipeline.text_rec_model.runner.session.get_providers()
        self.device = Device.GPU if CUDA in computes else Device.CPU
        if options.device is WantedDevice.GPU and self.device is Device.CPU:
            raise ConfigurationError("OCR_DEVICE is gpu, and ONNX Runtime cannot compute on one here.")

    def read(self, image: Image) -> tuple[Word, ...]:
        (found,) = self._engine.predict(np.ascontiguousarray(image[:, :, ::-1]))
        columns = ("rec_texts", "rec_boxes", "rec_scores", "text_word", "text_word_boxes")
        lines = zip(*(found[column] for column in columns), strict=True)
        height, width = image.shape[:2]
        words = (word for line in lines for word in _words(*line))
        return tuple(clipped for word in words if (clipped := _clip(word, width, height)))

    def warm_up(self) -> None:
        page = np.full((256, 512, 3), 255, np.uint8)
        page[100:140, 100:104] = 0
        self.read(page)


def _package() -> Any:
    try:
        from paddleocr import PaddleOCR  # noqa: PLC0415 - seconds, and only wanted where pages are read
    except ImportError as error:
        message = f"OCR_ENGINE is paddleocr, which has a lock and an image of its own: here there is none ({error})."
        raise ConfigurationError(message) from error
    logging.getLogger("paddlex").setLevel(logging.ERROR)
    return PaddleOCR


def _device(wanted: WantedDevice) -> Device:
    from onnxruntime import get_available_providers  # noqa: PLC0415 - heavy

    built = CUDA in get_available_providers()
    if wanted is WantedDevice.GPU and not built:
        message = "OCR_DEVICE is gpu, and this ONNX Runtime was built without: install onnxruntime-gpu in its place."
        raise ConfigurationError(message)
    return Device.GPU if built and wanted is not WantedDevice.CPU else Device.CPU


def _parameters(device: Device, threads: int) -> dict[str, Any]:
    return {
        "engine": "onnxruntime",
        "engine_config": {"intra_op_num_threads": threads, "inter_op_num_threads": 1},
        "device": device.value,
        "text_det_limit_type": "max",
        "text_det_limit_side_len": DETECTION_SIDE,
        "text_recognition_batch_size": 1,
        "return_word_box": True,
    }


def _loaded(paddle: Any, parameters: dict[str, Any]) -> Any:
    try:
        return paddle(**parameters)
    except Exception as error:  # what it raises is of no class of its own
        source = parameters.get("text_detection_model_dir", "its hub")
        message = f"PaddleOCR cannot take its weights from {source} ({error}). {REMEDY}."
        raise ConfigurationError(message) from error


def _weights(folder: Path) -> dict[str, Any]:
    """What PaddleOCR is told of its models. Each lies in a folder of its name. Raises ConfigurationError."""
    told: dict[str, Any] = {}
    for model, end in MODELS.items():
        place = _only_folder(folder, end)
        missing = [name for name in FILES if not (place / name).is_file()]
        if missing:
            raise ConfigurationError(f"PaddleOCR needs {' and '.join(missing)} in {place}. {REMEDY}.")
        told |= {f"{model}_model_name": place.name.removesuffix(HUB_FORMAT), f"{model}_model_dir": str(place)}
    return told


def _only_folder(parent: Path, end: str) -> Path:
    found = sorted({*parent.glob(f"*{end}"), *parent.glob(f"*{end}{HUB_FORMAT}")})
    if len(found) != 1:
        there = ", ".join(each.name for each in found) or "none"
        raise ConfigurationError(
            f"PaddleOCR needs one folder in {parent} whose name ends in {end}; there is: {there}. {REMEDY}."
        )
    return found[0]


def _words(text: str, box: Sequence[int], score: float, pieces: Sequence[str], places: Any) -> Iterator[Word]:
    """The words of one line. PaddleOCR divides it into ``pieces``, not at blanks alone, and knows their ``places``."""
    left, top, right, bottom = (float(side) for side in box)
    down = bottom - top > TALL * (right - left)
    along = (top, bottom) if down else (left, right)
    first = 1 if down else 0
    letters = _letters(text, along, pieces, [(float(place[first]), float(place[first + 2])) for place in places])
    lag = LAG * (along[1] - along[0]) / max(len(text), 1)
    for match in re.finditer(r"\S+", text):
        shown = "".join(unicodedata.normalize("NFKC", match.group()).split())
        start, end = int(letters[match.start()][0] - lag), round(letters[match.end() - 1][1] + lag)
        across = (int(left), start, round(right), end) if down else (start, int(top), end, round(bottom))
        if shown:
            yield Word(shown, *across, round(float(score), 3))


def _letters(text: str, along: Span, pieces: Sequence[str], places: Sequence[Span]) -> list[Span]:
    """Where each letter of a line begins and ends, from left to right or from the top down."""
    if "".join(pieces) != text or len(pieces) != len(places):
        pieces, places = [text], [along]
    return [letter for piece, place in zip(pieces, places, strict=True) for letter in _shares(place, len(piece))]


def _shares(place: Span, parts: int) -> Iterator[Span]:
    start, end = place
    for part in range(parts):
        yield start + (end - start) * part / parts, start + (end - start) * (part + 1) / parts


def _clip(word: Word, width: int, height: int) -> Word | None:
    """The word within the image; None when it lies outside."""
    x0, y0, x1, y1 = max(word.x0, 0), max(word.y0, 0), min(word.x1, width), min(word.y1, height)
    return word._replace(x0=x0, y0=y0, x1=x1, y1=y1) if x0 < x1 and y0 < y1 else None
