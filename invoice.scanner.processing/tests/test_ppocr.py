"""The parts of the default engine, each by itself; two of them on networks that say what the test wants."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import reportlab
from PIL import Image as Pictures
from PIL import ImageDraw, ImageFont

from scanner_contract.errors import ConfigurationError
from scanner_contract.values import Device
from scanner_processing.ocr.options import OcrOptions, Script, WantedDevice
from scanner_processing.ocr.ppocr import runtime, weights
from scanner_processing.ocr.ppocr.detection import STEP, Line, Point, find_lines
from scanner_processing.ocr.ppocr.recognition import Letter, Recogniser
from scanner_processing.ocr.ppocr.runtime import Floats, OnnxNetwork, OpenVinoNetwork
from scanner_processing.ocr.ppocr.strips import HEIGHT, LONGEST, NARROWED, strip
from scanner_processing.ocr.ppocr.words import words
from scanner_processing.ocr.protocol import Image
from scanner_processing.ocr.rapidocr import RapidOcr

TEXT = "Überweisung 1.234,56 € für Café Núñez"
FONT = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


class Says:
    """A network with a fixed answer, which remembers the shapes that it was asked with."""

    device = Device.CPU

    def __init__(self, answer: Floats, together: int = 4) -> None:
        self.answer, self.together = answer, together
        self.shapes: list[tuple[int, ...]] = []

    def __call__(self, batch: Floats) -> Floats:
        self.shapes.append(batch.shape)
        return self.answer[: len(batch)]


def page(height: int, width: int) -> Image:
    return np.full((height, width, 3), 255, np.uint8)


def probability(*boxes: tuple[int, int, int, int], value: float = 0.9, shape: tuple[int, int] = (640, 640)) -> Floats:
    answer = np.zeros((1, 1, *shape), np.float32)
    for left, top, right, bottom in boxes:
        answer[0, 0, top:bottom, left:right] = value
    return answer


def test_a_line_is_grown_by_what_the_network_leaves_out() -> None:
    (line,) = find_lines(page(640, 640), Says(probability((100, 200, 300, 220))))
    assert line.middle == pytest.approx((199.5, 209.5), abs=1)
    assert (line.length, line.height) == pytest.approx((200 + 29, 20 + 29), abs=3)
    assert line.angle == pytest.approx(0)


def test_places_are_pixels_of_the_page_at_its_full_size() -> None:
    (line,) = find_lines(page(2560, 2560), Says(probability((100, 200, 300, 220), shape=(1280, 1280))))
    assert line.middle == pytest.approx((399, 419), abs=2)


def test_lines_come_as_they_are_read() -> None:
    boxes = (400, 104, 500, 120), (100, 100, 300, 120), (100, 300, 200, 316)
    lines = find_lines(page(640, 640), Says(probability(*boxes)))
    assert [round(line.middle.x) for line in lines] == [200, 450, 150]


def test_what_the_network_doubts_or_what_is_a_speck_is_no_line() -> None:
    assert find_lines(page(640, 640), Says(probability((100, 100, 300, 120), value=0.4))) == []
    assert find_lines(page(640, 640), Says(probability((100, 100, 300, 102)))) == []


def test_a_line_that_runs_downwards_is_turned() -> None:
    (line,) = find_lines(page(640, 640), Says(probability((100, 100, 120, 400))))
    assert line.length > line.height
    assert abs(line.angle) == pytest.approx(90)


@pytest.mark.parametrize("size", [(8, 10), (6, 14), (4, 12), (9, 9)])
def test_a_letter_that_stands_alone_runs_along(size: tuple[int, int]) -> None:
    width, height = size
    boxes = (100, 100, 300, 110), (100, 200, 300, 210), (400, 100, 400 + width, 100 + height)
    lines = find_lines(page(640, 640), Says(probability(*boxes)))
    assert [line.angle for line in lines] == pytest.approx([0, 0, 0])
    assert lines[1].height >= height


@pytest.mark.parametrize("size", [(1, 1), (5000, 30), (33, 2000), (1754, 1240)])
def test_the_network_sees_few_shapes_whatever_the_page(size: tuple[int, int]) -> None:
    network = Says(probability(shape=(1280, 1280)))
    find_lines(page(*size), network)
    (shape,) = network.shapes
    assert shape[:2] == (1, 3)
    assert all(side % STEP == 0 and 0 < side <= 1280 for side in shape[2:])


def test_a_strip_is_as_long_as_its_line_is_for_its_height() -> None:
    shown = page(200, 900)
    shown[80:120, 100:500] = 0
    level = strip(shown, Line(Point(300, 100), 400, 40, 0.0))
    assert level.shape == (HEIGHT, round(480 * NARROWED), 3)
    assert level.max() == 0, "the line and nothing else"


def test_a_line_that_leans_comes_out_level() -> None:
    upright = Pictures.new("RGB", (600, 600), "white")
    ImageDraw.Draw(upright).rectangle((150, 290, 450, 310), "black")
    leaning = np.asarray(upright.rotate(-10, fillcolor="white"))  # clockwise
    level = strip(leaning, Line(Point(300, 300), 300, 20, 10.0))
    assert np.median(level, axis=1).max() < 60


def test_a_line_that_reaches_beyond_the_page_keeps_its_places() -> None:
    shown = page(200, 400)
    shown[90:110, :100] = 0
    cut = strip(shown, Line(Point(50, 100), 300, 20, 0.0))  # from 100 pixels left of the page to 200 on it
    dark = np.flatnonzero(np.median(cut, axis=(0, 2)) < 128)
    assert dark.max() / cut.shape[1] == pytest.approx(200 / 300, abs=0.02)


@pytest.mark.parametrize(("length", "height"), [(9_000, 3), (0.2, 0.1), (3, 3)])
def test_no_line_is_too_odd_to_be_cut_out(length: float, height: float) -> None:
    cut = strip(page(40, 50), Line(Point(25, 20), length, height, 3.0))
    assert cut.shape[0] == HEIGHT
    assert 1 <= cut.shape[1] <= LONGEST


def says(alphabet: Sequence[str], *columns: str, sure: float = 0.9) -> Floats:
    """What a recogniser says of one strip: a character for each column, an empty one for the blank."""
    answer = np.full((1, len(columns), len(alphabet)), (1 - sure) / len(alphabet), np.float32)
    for number, character in enumerate(columns):
        answer[0, number, alphabet.index(character)] = sure
    return answer


def test_letters_that_span_columns_count_once_and_blanks_part_twins() -> None:
    alphabet = ("", "a", "b")
    network = Says(says(alphabet, "", "a", "a", "", "a", "b", "", ""))
    (letters,) = Recogniser(network, alphabet).read([np.zeros((HEIGHT, 96, 3), np.uint8)])
    assert "".join(letter.character for letter in letters) == "aab"
    assert [letter.place for letter in letters] == pytest.approx([2 / 8, 4.5 / 8, 5.5 / 8])
    assert all(letter.confidence == pytest.approx(0.9) for letter in letters)


def test_strips_of_a_width_are_read_together_and_come_back_in_order() -> None:
    wide, narrow = np.zeros((HEIGHT, 400, 3), np.uint8), np.zeros((HEIGHT, 90, 3), np.uint8)
    network = Says(np.concatenate([says(("", "a", "b"), "a"), says(("", "a", "b"), "b")]), together=2)
    read = Recogniser(network, ("", "a", "b")).read([wide, narrow, wide, narrow])
    assert network.shapes == [(2, 3, HEIGHT, 96), (2, 3, HEIGHT, 432)]
    assert ["".join(letter.character for letter in letters) for letters in read] == ["a", "a", "b", "b"]


def test_words_part_at_blanks_and_stay_on_their_side() -> None:
    places = {"a": 0.1, "b": 0.2, " ": 0.3, "c": 0.4}
    letters = tuple(Letter(character, place, 0.8) for character, place in places.items())
    first, second = words(Line(Point(500, 100), 1000, 40, 0.0), letters)
    assert (first.text, second.text) == ("ab", "c")
    assert (first.y0, first.y1) == (80, 120)
    assert 0 <= first.x0 <= 100
    assert 200 < first.x1 <= 300, "no further than half way"
    assert first.x1 <= second.x0 <= 400 < second.x1
    assert first.confidence == pytest.approx(0.8)


@cache
def line_of_text() -> Image:
    shown = Pictures.new("RGB", (900, 120), "white")
    ImageDraw.Draw(shown).text((30, 30), TEXT, "black", ImageFont.truetype(FONT, 36))
    return np.asarray(shown)


def test_the_cut_head_reads_what_the_whole_one_does() -> None:
    latin, whole = (RapidOcr(OcrOptions(script=script)).read(line_of_text()) for script in Script)
    assert [word.text for word in latin] == [word.text for word in whole]
    assert "".join(word.text for word in latin) == TEXT.replace(" ", "")


def test_the_cut_head_knows_latin_and_nothing_else() -> None:
    alphabet = weights.recognition(Script.LATIN).alphabet
    assert set("aÄßœŁ€£%“ ") <= set(alphabet)
    assert not set("中жλあ") & set(alphabet)
    assert set("中λあ") <= set(weights.recognition(Script.ALL).alphabet)


def test_both_runtimes_say_the_same() -> None:
    model, picture = weights.detection(), np.zeros((1, 3, 64, 128), np.float32)
    one, other = OpenVinoNetwork(model, OcrOptions()), OnnxNetwork(model, OcrOptions(), Device.CPU)
    assert np.abs(one(picture) - other(picture)).max() < 0.02


def test_a_gpu_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "_has_cuda", lambda: False)
    with pytest.raises(ConfigurationError, match="OCR_DEVICE"):
        runtime.load(weights.detection(), OcrOptions(device=WantedDevice.GPU))
