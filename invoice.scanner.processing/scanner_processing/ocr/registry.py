"""One table: the engine's name in the settings → the engine."""

from scanner_processing.ocr.fake import FakeOcr
from scanner_processing.ocr.protocol import OcrEngine
from scanner_processing.ocr.rapidocr import RapidOcr

ENGINES: dict[str, type[OcrEngine]] = {RapidOcr.name: RapidOcr, FakeOcr.name: FakeOcr}
