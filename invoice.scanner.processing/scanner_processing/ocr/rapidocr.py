"""PP-OCR by rapidocr, whose wheel carries the weights: no download, no network.

OpenVINO runs them where it is installed, ONNX Runtime else. Each process computes in one thread: as many pages at once
as there are worker children is faster than one page in many threads.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any, ClassVar

import numpy as np

from scanner_contract.values import Device, Word
from scanner_processing.ocr.options import OcrOptions
from scanner_processing.ocr.protocol import Image

DETECTION_SIDE = 1280  # the longer side of the image in which lines are looked for; larger finds hardly more
UNBOUNDED = 100_000  # rapidocr would shrink larger pages before it cuts lines out of them
# Lines recognised together: OpenVINO is fastest by fours, ONNX Runtime one by one.
BATCHES = {"openvino": 4, "onnxruntime": 1}


class RapidOcr:
    """The default engine."""

    name: ClassVar[str] = "rapidocr"
    device: ClassVar[Device] = Device.CPU

    def __init__(self, options: OcrOptions) -> None:
        from rapidocr import EngineType, RapidOCR  # noqa: PLC0415 - heavy, and only wanted where pages are read

        runtime = "openvino" if find_spec("openvino") else "onnxruntime"
        engine = EngineType(runtime)
        self._engine = RapidOCR(
            params={
                "Global.log_level": "error",
                "Global.use_cls": False,
                "Global.return_word_box": True,
                "Global.max_side_len": UNBOUNDED,
                "Det.engine_type": engine,
                "Det.limit_type": "max",
                "Det.limit_side_len": DETECTION_SIDE,
                "Rec.engine_type": engine,
                "Rec.rec_batch_num": BATCHES[runtime],
                "EngineConfig.openvino.inference_num_threads": options.threads,
                "EngineConfig.onnxruntime.intra_op_num_threads": options.threads,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )

    def read(self, image: Image) -> tuple[Word, ...]:
        found = self._engine(image)
        if found.txts is None:
            return ()
        height, width = image.shape[:2]
        lines = zip(found.txts, found.boxes, found.scores, found.word_results, strict=True)
        words = (word for line in lines for word in _words(*line))
        return tuple(clipped for word in words if (clipped := _clip(word, width, height)))

    def warm_up(self) -> None:
        page = np.full((256, 512, 3), 255, np.uint8)
        page[100:140, 100:104] = 0
        self.read(page)


def _words(line: str, corners: Any, score: float, pieces: Sequence[tuple[str, float, Any]]) -> Iterator[Word]:
    """The words of one line. Where its pieces are not its words, their places are by share of length."""
    texts = unicodedata.normalize("NFKC", line).split()
    if [unicodedata.normalize("NFKC", text) for text, _score, _corners in pieces] == texts:
        for text, (_text, confidence, place) in zip(texts, pieces, strict=True):
            yield _word(text, place, confidence)
        return
    left, top, right, bottom = _bounds(corners)
    shown = " ".join(texts)
    for text, start in _starts(texts):
        begin = left + (right - left) * start / len(shown)
        end = left + (right - left) * (start + len(text)) / len(shown)
        yield Word(text, int(begin), int(top), round(end), round(bottom), round(float(score), 3))


def _starts(texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    start = 0
    for text in texts:
        yield text, start
        start += len(text) + 1


def _word(text: str, corners: Any, confidence: float) -> Word:
    left, top, right, bottom = _bounds(corners)
    return Word(text, int(left), int(top), round(right), round(bottom), round(float(confidence), 3))


def _bounds(corners: Any) -> tuple[float, float, float, float]:
    points = np.asarray(corners, dtype=float)
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def _clip(word: Word, width: int, height: int) -> Word | None:
    """The word within the image; None when it lies outside."""
    x0, y0, x1, y1 = max(word.x0, 0), max(word.y0, 0), min(word.x1, width), min(word.y1, height)
    return word._replace(x0=x0, y0=y0, x1=x1, y1=y1) if x0 < x1 and y0 < y1 else None
