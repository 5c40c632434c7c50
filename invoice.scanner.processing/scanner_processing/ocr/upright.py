"""Pages the right way up: a photographed paper is cut out and made flat, a scan that lies on its side or on its head is
turned, a crooked one is straightened.

Lines of text make a page's rows darker and lighter by turns, most sharply so when they are level: the page is turned
by a fraction of a degree at a time. Which side is up the words tell, by their shape and by how well they can be read.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from scanner_contract.values import Word
from scanner_processing.ocr.paper import flattened
from scanner_processing.ocr.protocol import Image, OcrEngine

MEASURED_SIDE = 1000  # pixels of the longer side at which the rows are measured
WIDEST_SKEW = 6.0  # degrees; more is no scan
STEPS = (1.0, 0.25, 0.05)  # degrees, each search around the best of the one before
NOT_WORTH_TURNING = 0.1  # degrees
LONG = 4  # letters of a word that shows its direction
SURE = 0.85  # mean confidence above which nobody asks whether the page stands on its head
WHITE = (255, 255, 255)

Points = NDArray[np.float32]  # rows in the first line, columns in the second


@dataclass(frozen=True, slots=True)
class UprightPage:
    """``image`` is the page as it was read; ``turned`` says whether that differs from what came."""

    image: Image
    words: tuple[Word, ...]
    turned: bool


def read_upright(image: Image, engine: OcrEngine) -> UprightPage:
    """The page's words, and its image as it has to be held to read them.

    Most pages are read once, one that lies on its side or on its head twice, one that does both three times.
    """
    flat = flattened(image)
    page = _read(_straightened(flat), engine)
    if _lies_on_its_side(page.words):
        page = _read(_straightened(_turned(flat, quarters=1)), engine)
    if _confidence(page.words) < SURE:
        page = max(page, _read(_turned(page.image, quarters=2), engine), key=lambda each: _weight(each.words))
    return page if page.image is not image else UprightPage(image, page.words, turned=False)


def _read(image: Image, engine: OcrEngine) -> UprightPage:
    return UprightPage(image, engine.read(image), turned=True)


def _turned(image: Image, *, quarters: int) -> Image:
    return np.ascontiguousarray(np.rot90(image, quarters))


def _lies_on_its_side(words: tuple[Word, ...]) -> bool:
    """Whether most words of several letters are taller than wide."""
    long = [word for word in words if len(word.text) >= LONG]
    tall = sum(word.y1 - word.y0 > word.x1 - word.x0 for word in long)
    return tall > len(long) / 2


def _straightened(image: Image) -> Image:
    angle = _skew(_ink(image))
    if abs(angle) < NOT_WORTH_TURNING:
        return image
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=WHITE)
    return turned.astype(np.uint8, copy=False)


def _ink(image: Image) -> Points:
    """Where a small picture of the page is darker than around."""
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    scale = min(1.0, MEASURED_SIDE / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = cv2.adaptiveThreshold(small, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 15)
    return np.stack(np.nonzero(ink)).astype(np.float32)


def _skew(ink: Points) -> float:
    """Degrees, counter-clockwise, by which to turn the page for its lines to lie level."""
    best, reach = 0.0, WIDEST_SKEW
    for step in STEPS:
        angles = best + np.arange(-reach, reach + step / 2, step)
        best = max(angles, key=lambda angle: (_sharpness(ink, float(angle)), -abs(angle)))
        reach = step
    return float(best)


def _sharpness(ink: Points, angle: float) -> float:
    """How much the rows differ from their neighbours once the page is turned; only the points are."""
    turn = np.deg2rad(angle)
    rows = ink[0] * np.float32(np.cos(turn)) - ink[1] * np.float32(np.sin(turn))
    profile = np.bincount(np.rint(rows - rows.min(initial=0)).astype(np.intp))
    return float((np.diff(profile) ** 2).sum())


def _confidence(words: tuple[Word, ...]) -> float:
    letters = sum(len(word.text) for word in words)
    return _weight(words) / letters if letters else 0.0


def _weight(words: tuple[Word, ...]) -> float:
    """Letters read, each by how sure it is."""
    return sum(len(word.text) * word.confidence for word in words)
