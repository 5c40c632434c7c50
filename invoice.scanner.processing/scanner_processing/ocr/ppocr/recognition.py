"""What stands in a line, letter by letter.

The network looks at a strip in columns and says for each how probable every character is there. A character spans
several columns and counts once; the blank parts two that are the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scanner_processing.ocr.ppocr.runtime import Floats, Network
from scanner_processing.ocr.ppocr.tensors import batch
from scanner_processing.ocr.protocol import Image

STEP = 48  # the height of a strip; widths are filled up to multiples of it
BLANK = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """``place``: its middle, as a share of the strip's width; ``confidence``: the network's own, 0 to 1."""

    character: str
    place: float
    confidence: float


Letters = tuple[Letter, ...]


class Recogniser:
    def __init__(self, network: Network, alphabet: Sequence[str]) -> None:
        self._network = network
        self._alphabet = alphabet

    def read(self, strips: Sequence[Image]) -> list[Letters]:
        """The letters of each strip, in the strips' order."""
        by_width = sorted(range(len(strips)), key=lambda number: strips[number].shape[1])
        read: dict[int, Letters] = {}
        for numbers in _batches(by_width, self._network.together):
            together = [strips[number] for number in numbers]
            read |= zip(numbers, self._read(together), strict=True)
        return [read[number] for number in range(len(strips))]

    def _read(self, strips: Sequence[Image]) -> list[Letters]:
        together = batch(strips, step=STEP)
        probabilities = self._network(together)
        width = together.shape[3]
        return [
            tuple(self._letters(columns, of=width / strip.shape[1]))
            for columns, strip in zip(probabilities, strips, strict=True)
        ]

    def _letters(self, columns: Floats, *, of: float) -> Iterator[Letter]:
        """``of``: how many times as wide as the strip all the columns are."""
        classes, sure = columns.argmax(axis=1), columns.max(axis=1)
        for begin, end in _runs(classes):
            if classes[begin] != BLANK:
                place = (begin + end) / 2 / len(columns) * of
                character = self._alphabet[classes[begin]]
                yield Letter(character, min(place, 1.0), float(sure[begin:end].max()))


def _batches(numbers: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (numbers[start : start + size] for start in range(0, len(numbers), size))


def _runs(classes: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Begin and end of each run of columns of one class."""
    borders = [0, *(np.flatnonzero(np.diff(classes)) + 1).tolist(), len(classes)]
    return pairwise(borders)
