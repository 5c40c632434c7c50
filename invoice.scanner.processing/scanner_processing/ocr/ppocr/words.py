"""Letters of a line become words with their places on the page."""

from collections.abc import Iterator
from itertools import groupby

import numpy as np

from scanner_contract.values import Word
from scanner_processing.ocr.ppocr.detection import Line
from scanner_processing.ocr.ppocr.recognition import Letters

LETTER = 0.6  # width of a letter that stands alone, as a share of the line's height


def words(line: Line, letters: Letters) -> Iterator[Word]:
    """A word reaches half way to the blanks around it, but no further than its own letters are wide."""
    for is_blank, run in groupby(enumerate(letters), key=lambda each: each[1].character.isspace()):
        if not is_blank:
            numbers = [number for number, _letter in run]
            yield _word(line, letters, numbers[0], numbers[-1])


def _word(line: Line, letters: Letters, first: int, last: int) -> Word:
    own = letters[first : last + 1]
    half = _half_width(own, line)
    before = (letters[first - 1].place + own[0].place) / 2 if first else 0.0
    after = (own[-1].place + letters[last + 1].place) / 2 if last + 1 < len(letters) else 1.0
    left, top, right, bottom = _bounds(line, max(own[0].place - half, before), min(own[-1].place + half, after))
    text = "".join(letter.character for letter in own)
    confidence = sum(letter.confidence for letter in own) / len(own)
    return Word(text, int(left), int(top), round(right), round(bottom), round(confidence, 3))


def _half_width(own: Letters, line: Line) -> float:
    """Of a letter of the word, as a share of the line: by how far they stand apart, or else by the line's height."""
    if len(own) > 1:
        return (own[-1].place - own[0].place) / (len(own) - 1) / 2
    return LETTER / 2 * line.height / line.length


def _bounds(line: Line, begin: float, end: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a part of the line, on the page."""
    top_left, top_right, bottom_right, bottom_left = line.corners()
    corners = np.array([
        start + (stop - start) * share
        for start, stop in ((top_left, top_right), (bottom_left, bottom_right))
        for share in (begin, end)
    ])  # fmt: skip
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    return float(left), float(top), float(right), float(bottom)
