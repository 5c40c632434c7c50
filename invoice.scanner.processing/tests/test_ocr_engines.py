"""What every OCR engine of the registry is held to, by its protocol alone.

An engine is left out only where a package, weights or data of a language are missing, and its own error says which.
``REQUIRED_ENGINES`` names those that must be there; ``OCR_MODELS_DIR`` is as for a worker.
"""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import reportlab
from PIL import Image as Pictures
from PIL import ImageDraw, ImageFont

from scanner_contract.errors import ConfigurationError
from scanner_contract.values import Device, Word
from scanner_processing.ocr.options import OcrOptions, WantedDevice
from scanner_processing.ocr.protocol import Image, OcrEngine
from scanner_processing.ocr.registry import ENGINES

LINES = (
    "Rechnung Nr. 4711",
    "Prüfung für Müller & Söhne",
    "Größe 12 (netto) Straße 5",
    "Summe 1.234,56 EUR",
    "Zahlbar bis 21.12.2024",
)
LEFT, TOP, SPACING = 80, 60, 100  # where the first line begins, and the next one
WIDTH, HEIGHT = 900, 600
REQUIRED = {"rapidocr", "fake", *os.environ.get("REQUIRED_ENGINES", "").split()}
READERS = [name for name in ENGINES if name != "fake"]
MODELS = os.environ.get("OCR_MODELS_DIR")
OPTIONS = OcrOptions(models=Path(MODELS) if MODELS else None, languages=("eng", "deu"))
HEAVY = {"onnxruntime", "openvino", "paddleocr", "paddlex", "rapidocr", "tesserocr"}


@cache
def attempted(name: str, device: WantedDevice = WantedDevice.AUTO) -> OcrEngine | ConfigurationError:
    """The engine, made once, or why there is none."""
    try:
        return ENGINES[name](OPTIONS.model_copy(update={"device": device}))
    except ConfigurationError as error:
        return error


def made(name: str) -> OcrEngine:
    found = attempted(name)
    if not isinstance(found, ConfigurationError):
        return found
    if name in REQUIRED:
        raise found
    pytest.skip(found.message)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> OcrEngine:
    return made(request.param)


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> OcrEngine:
    """An engine that reads what is there, as the fake does not."""
    return made(request.param)


@cache
def font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"), 32)


@cache
def page() -> Image:
    picture = Pictures.new("RGB", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(picture)
    for row, line in enumerate(LINES):
        pen.text((LEFT, TOP + SPACING * row), line, "black", font())
    return np.asarray(picture)


def drawn_words() -> list[Word]:
    """The words of the page, each where its ink is."""
    found = []
    for row, line in enumerate(LINES):
        for match in re.finditer(r"\S+", line):
            place = font().getbbox(match.group())
            left, top = LEFT + font().getlength(line[: match.start()]), TOP + SPACING * row
            found.append(Word(match.group(), *(round(side + (left, top)[way % 2]) for way, side in enumerate(place))))
    return found


def blank(height: int, width: int, grey: int = 255) -> Image:
    return np.full((height, width, 3), grey, np.uint8)


def noise() -> Image:
    grey = np.random.default_rng(4711).integers(0, 256, (400, 600, 1), np.uint8)
    return np.repeat(grey, 3, axis=2)


def huge() -> Image:
    """An A4 page at 600 dots per inch, with the small page in a corner."""
    sheet = blank(7016, 4961)
    sheet[:HEIGHT, :WIDTH] = page()
    return sheet


def assert_lies_on(image: Image, words: tuple[Word, ...]) -> None:
    height, width = image.shape[:2]
    for word in words:
        assert word.text == word.text.strip() != ""
        assert " " not in word.text
        assert 0 <= word.x0 < word.x1 <= width
        assert 0 <= word.y0 < word.y1 <= height
        assert 0 <= word.confidence <= 1


def test_words_lie_on_the_page_with_a_probability(engine: OcrEngine) -> None:
    words = engine.read(page())
    assert words
    assert_lies_on(page(), words)


def test_print_is_read_word_by_word_in_order(reader: OcrEngine) -> None:
    words = reader.read(page())
    assert [word.text for word in words] == " ".join(LINES).split()
    assert all(word.confidence > 0.8 for word in words)


def test_a_word_is_where_it_is_printed(reader: OcrEngine) -> None:
    for read, drawn in zip(reader.read(page()), drawn_words(), strict=True):
        shared = min(read.x1, drawn.x1) - max(read.x0, drawn.x0)
        covered = max(read.x1, drawn.x1) - min(read.x0, drawn.x0)
        assert shared > 0.6 * covered, (read, drawn)
        assert abs(read.y0 - drawn.y0) <= 10, (read, drawn)
        assert abs(read.y1 - drawn.y1) <= 10, (read, drawn)


def test_an_empty_page_has_no_words(reader: OcrEngine) -> None:
    assert reader.read(blank(400, 300)) == ()


@pytest.mark.parametrize("image", [blank(1, 1), blank(1, 40, 0), blank(40, 3, 128), noise(), huge()],
                         ids=["dot", "stroke", "strip", "noise", "huge"])  # fmt: skip
def test_no_page_is_too_odd(engine: OcrEngine, image: Image) -> None:
    assert_lies_on(image, engine.read(image))


def test_a_page_is_read_the_same_whatever_came_before(engine: OcrEngine) -> None:
    first = engine.read(page())
    engine.read(noise())
    assert engine.read(page()) == first


def test_reading_leaves_the_image_as_it_is(engine: OcrEngine) -> None:
    image = page().copy()
    engine.read(image)
    assert np.array_equal(image, page())


def test_an_engine_can_be_warmed_up(engine: OcrEngine) -> None:
    engine.warm_up()


def test_an_engine_goes_by_its_name(engine: OcrEngine) -> None:
    assert ENGINES[engine.name] is type(engine)


@pytest.mark.parametrize("name", READERS)
def test_the_processor_is_used_when_asked_for(name: str) -> None:
    made(name)
    found = attempted(name, WantedDevice.CPU)
    assert not isinstance(found, ConfigurationError)
    assert found.device is Device.CPU


@pytest.mark.parametrize("name", READERS)
def test_a_gpu_that_is_asked_for_is_used_or_refused(name: str) -> None:
    made(name)
    found = attempted(name, WantedDevice.GPU)
    if isinstance(found, ConfigurationError):
        assert found.message.startswith("OCR_DEVICE is gpu")
    else:
        assert found.device is Device.GPU


def test_nothing_heavy_is_imported_before_an_engine_is_made() -> None:
    code = "import sys, scanner_processing.ocr.registry; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert HEAVY & set(loaded.stdout.split()) == set()
