"""The default engine: PP-OCR on the weights of rapidocr's package, by our own loop."""

import unicodedata
from typing import ClassVar

import numpy as np

from scanner_contract.values import Device, Word
from scanner_processing.ocr.options import OcrOptions
from scanner_processing.ocr.ppocr import runtime, weights
from scanner_processing.ocr.ppocr.detection import find_lines
from scanner_processing.ocr.ppocr.recognition import Letters, Recogniser
from scanner_processing.ocr.ppocr.strips import strip
from scanner_processing.ocr.ppocr.words import words
from scanner_processing.ocr.protocol import Image

SURE = 0.5  # a line whose letters are less sure on average is none: a picture, a stamp, a scratch


class RapidOcr:
    name: ClassVar[str] = "rapidocr"

    def __init__(self, options: OcrOptions) -> None:
        """Raises ConfigurationError when a GPU is demanded and there is none to use."""
        recognition = weights.recognition(options.script)
        self._detection = runtime.load(weights.detection(), options)
        self._recogniser = Recogniser(runtime.load(recognition.model, options), recognition.alphabet)

    @property
    def device(self) -> Device:
        return self._detection.device

    def read(self, image: Image) -> tuple[Word, ...]:
        lines = find_lines(image, self._detection)
        read = self._recogniser.read([strip(image, line) for line in lines])
        height, width = image.shape[:2]
        found = (
            word
            for line, letters in zip(lines, read, strict=True)
            if _is_text(letters)
            for word in words(line, letters)
        )
        return tuple(clipped for word in found if (clipped := _clip(word, width, height)))

    def warm_up(self) -> None:
        page = np.full((256, 512, 3), 255, np.uint8)
        page[100:140, 100:104] = 0
        self.read(page)


def _is_text(letters: Letters) -> bool:
    return bool(letters) and sum(letter.confidence for letter in letters) >= SURE * len(letters)


def _clip(word: Word, width: int, height: int) -> Word | None:
    """The word within the image, in the plainest characters; None when it lies outside."""
    text = unicodedata.normalize("NFKC", word.text).strip()
    x0, y0, x1, y1 = max(word.x0, 0), max(word.y0, 0), min(word.x1, width), min(word.y1, height)
    return Word(text, x0, y0, x1, y1, word.confidence) if text and x0 < x1 and y0 < y1 else None
