"""Tesseract by tesserocr, whose wheel carries the library; the data of each language is the operator's to bring.

Tesseract computes on the processor alone, and this build of it in one thread, whatever the options say.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from scanner_contract.errors import ConfigurationError
from scanner_contract.values import Device, Word
from scanner_processing.ocr.options import OcrOptions, WantedDevice
from scanner_processing.ocr.protocol import Image

DEBIAN_DATA = Path("/usr/share/tesseract-ocr/5/tessdata")
ENGLISH = ("eng",)  # expected when nobody says what to expect
# Its remarks on resolutions and empty pages would stand between the lines of the log.
SILENT = {"debug_file": os.devnull}


class Tesseract:
    """Knows words and endings of the languages that it expects; each one more makes it slower."""

    name: ClassVar[str] = "tesseract"
    device: ClassVar[Device] = Device.CPU

    def __init__(self, options: OcrOptions) -> None:
        if options.device is WantedDevice.GPU:
            raise ConfigurationError("OCR_DEVICE is gpu, and tesseract has no GPU: set it to auto or cpu.")
        tesserocr = _tesserocr()
        folder, languages = _folder(options), options.languages or ENGLISH
        _require_data(folder, languages)
        self._word = tesserocr.RIL.WORD
        self._words = tesserocr.iterate_level
        self._engine = _engine(tesserocr, folder, languages)

    def read(self, image: Image) -> tuple[Word, ...]:
        height, width = image.shape[:2]
        self._engine.ClearAdaptiveClassifier()  # a page is read the same whichever came before
        self._engine.SetImageBytes(np.ascontiguousarray(image).tobytes(), width, height, 3, 3 * width)
        return tuple(self._read()) if self._engine.Recognize() else ()

    def _read(self) -> Iterator[Word]:
        level = self._word
        for found in self._words(self._engine.GetIterator(), level):
            text = "" if found.Empty(level) else found.GetUTF8Text(level).strip()  # a picture is no text, noise a blank
            if text:
                left, top, right, bottom = found.BoundingBox(level)
                yield Word(text, left, top, right, bottom, round(found.Confidence(level) / 100, 3))

    def warm_up(self) -> None:
        self.read(np.full((64, 256, 3), 255, np.uint8))


def _tesserocr() -> Any:
    try:
        import tesserocr  # noqa: PLC0415 - an extra, and only wanted where pages are read
    except ImportError as error:
        message = "OCR_ENGINE is tesseract, and the package tesserocr is not installed: pip install tesserocr."
        raise ConfigurationError(message) from error
    return tesserocr


def _folder(options: OcrOptions) -> Path:
    return options.models or Path(os.environ.get("TESSDATA_PREFIX") or DEBIAN_DATA)


def _require_data(folder: Path, languages: Sequence[str]) -> None:
    missing = [name for name in languages if not (folder / f"{name}.traineddata").is_file()]
    if missing:
        packages = " ".join(f"tesseract-ocr-{name.replace('_', '-')}" for name in missing)
        raise ConfigurationError(
            f"Tesseract has no data in {folder} for: {', '.join(missing)}. Install it (Debian and Ubuntu: "
            f"apt install {packages}), name another folder in OCR_MODELS_DIR, or take them out of OCR_LANGUAGES."
        )


def _engine(tesserocr: Any, folder: Path, languages: Sequence[str]) -> Any:
    expected = "+".join(languages)
    lstm, layout = tesserocr.OEM.LSTM_ONLY, tesserocr.PSM.AUTO
    try:
        return tesserocr.PyTessBaseAPI(path=f"{folder}/", lang=expected, oem=lstm, psm=layout, variables=SILENT)
    except RuntimeError as error:
        raise ConfigurationError(f"Tesseract cannot read the data in {folder} for {expected}: {error}") from error
