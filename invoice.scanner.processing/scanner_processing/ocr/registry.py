"""One table: the engine's name in the settings → what makes the engine."""

from collections.abc import Callable

from scanner_processing.ocr.fake import FakeOcr
from scanner_processing.ocr.options import OcrOptions
from scanner_processing.ocr.paddleocr import PaddleOcr
from scanner_processing.ocr.protocol import OcrEngine
from scanner_processing.ocr.rapidocr import RapidOcr
from scanner_processing.ocr.tesseract import Tesseract

# Each raises ConfigurationError when something is missing that the operator has to bring.
ENGINES: dict[str, Callable[[OcrOptions], OcrEngine]] = {
    RapidOcr.name: RapidOcr,
    PaddleOcr.name: PaddleOcr,
    Tesseract.name: Tesseract,
    FakeOcr.name: FakeOcr,
}
