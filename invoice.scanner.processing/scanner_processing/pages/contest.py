"""Words that stand in the same place. The pixels there change with either, so they do not tell which one is seen."""

import numpy as np
from numpy.typing import NDArray

from scanner_contract.values import Word

CELL = 2  # pixels of the grid on which words are laid
COVERED = 0.5  # share of a word's place that another takes
ALIKE = 2.0  # times as high: what is larger is a watermark, behind which one reads
NOBODY = -1


def contested(words: tuple[Word, ...]) -> NDArray[np.bool_]:
    """Of each word whether it shares its place with one of about its size that says something else."""
    places = [_place(word) for word in words]
    grid = np.full([max((part[axis].stop for part in places), default=0) for axis in (0, 1)], NOBODY, np.int32)
    for number in sorted(range(len(words)), key=lambda each: -_height(words[each])):
        grid[places[number]] = number
    found = np.zeros(len(words), bool)
    for number, place in enumerate(places):
        for other in _others(grid[place], number):
            if _differ(words[number], words[other]):
                found[[number, other]] = True
    return found


def _place(word: Word) -> tuple[slice, slice]:
    """The cells of its middle: lines may stand so close that their boxes overlap."""
    quarter = (word.y1 - word.y0) // 4
    top, bottom, left, right = word.y0 + quarter, word.y1 - quarter, word.x0, word.x1
    return slice(max(0, top) // CELL, max(0, bottom) // CELL + 1), slice(
        max(0, left) // CELL, max(0, right) // CELL + 1
    )


def _others(cells: NDArray[np.int32], number: int) -> list[int]:
    """Who took a good part of a word's cells, when most of them are taken."""
    if np.count_nonzero(cells != number) < COVERED * cells.size:
        return []
    taken, counts = np.unique(cells, return_counts=True)
    return [int(each) for each in taken[counts >= COVERED / 2 * cells.size] if each != number]


def _differ(one: Word, other: Word) -> bool:
    high, low = sorted((_height(one), _height(other)))[::-1]
    return high <= ALIKE * max(low, 1) and one.text != other.text


def _height(word: Word) -> int:
    return word.y1 - word.y0
