"""An engine that reads nothing: for tests of all that is around an engine."""

from collections.abc import Sequence
from typing import ClassVar

from scanner_contract.values import Device, Word
from scanner_processing.ocr.options import OcrOptions
from scanner_processing.ocr.protocol import Image


class FakeOcr:
    """Gives the same words for every page; by default one that says where the page ends."""

    name: ClassVar[str] = "fake"
    device: ClassVar[Device] = Device.CPU

    def __init__(self, _options: OcrOptions | None = None, *, words: Sequence[Word] | None = None) -> None:
        self._words = words

    def read(self, image: Image) -> tuple[Word, ...]:
        height, width = image.shape[:2]
        return tuple(self._words) if self._words is not None else (Word("page", 0, 0, width, height, 0.5),)

    def warm_up(self) -> None:
        pass
