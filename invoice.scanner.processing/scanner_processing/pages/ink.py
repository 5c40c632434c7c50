"""Lines of ink that look like writing: marks of a letter's size side by side, with paper above and below.

Pictures, rules, frames, bars and the squares of codes are ink as well, and nobody reads them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from scanner_contract.values import Box
from scanner_processing.pages.pixels import Grey, difference, half, is_blank

# Where to look closer: a grid of cells over the page at half its size. Writing changes from left to right and from top
# to bottom within every cell; rules and bars do so in one direction only.
CELL = 4
STEP = 16  # greys between neighbours that count as a change
BUSY_ACROSS, BUSY_DOWN = 0.10, 0.06  # shares of a cell's pixels
WORD_GAP_CELLS = 5
LEAST_CELLS = 6
MOST_REGIONS = 300

# At the resolution that people read at, in pixels.
SMALLEST, LARGEST = 5, 64  # height of a mark that may be a letter
WIDEST = 5.0  # several letters that touch, in heights
LEAST_FILL = 0.12  # share of its box that a mark inks; a frame inks less
NEIGHBOURHOOD, CONTRAST = 31, 12  # how far around, and by how many greys, ink is darker than paper

LEAST_MARKS = 4  # of a line
ALIGNED = 0.5  # share of a line's marks that stand on it
LEVEL, REGULAR = (
    0.15,
    (0.45, 1.8),
)  # of their usual height: how far they stand from the line, how small and large they are
CLEAR = 0.4  # of a line's ink: what there may be just above and just below


@dataclass(frozen=True, slots=True)
class InkLine:
    """``marks`` are its letters, or a few that touch each other."""

    box: Box
    marks: int

    @property
    def height(self) -> int:
        return self.box.y1 - self.box.y0


def ink_lines(image: Grey) -> tuple[InkLine, ...]:
    """In no order."""
    return tuple(line for region in _busy_regions(image) for line in _lines_in(image, region))


def _busy_regions(image: Grey) -> Sequence[Box]:
    """Where it is worth looking closer; none on a page of rules and areas."""
    if is_blank(image):
        return ()
    small = half(image)
    across = _changes(small[:, 1:], small[:, :-1])
    down = _changes(small[1:], small[:-1])
    rows, columns = min(len(across), len(down)), min(across.shape[1], down.shape[1])
    busy = (across[:rows, :columns] >= 255 * BUSY_ACROSS) & (down[:rows, :columns] >= 255 * BUSY_DOWN)
    joined = cv2.morphologyEx(busy.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((1, WORD_GAP_CELLS), np.uint8))
    _count, _labels, found, _centres = cv2.connectedComponentsWithStats(joined)
    regions = [each for each in found[1:] if each[cv2.CC_STAT_AREA] >= LEAST_CELLS]
    regions.sort(key=lambda each: -int(each[cv2.CC_STAT_AREA]))
    side, height, width = 2 * CELL, *image.shape
    return [
        Box(
            max(0, (x - 1) * side),
            max(0, (y - 1) * side),
            min(width, (x + w + 1) * side),
            min(height, (y + h + 1) * side),
        )
        for x, y, w, h, _area in (map(int, each) for each in regions[:MOST_REGIONS])
    ]


def _changes(one: Grey, other: Grey) -> Grey:
    """Of each cell: how many of its pixels differ from the neighbour; 255 is all."""
    _, changed = cv2.threshold(difference(one, other), STEP, 255, cv2.THRESH_BINARY)
    height, width = changed.shape
    whole = changed[: height - height % CELL, : width - width % CELL]
    return cv2.resize(whole, (width // CELL, height // CELL), interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


@dataclass(frozen=True, slots=True)
class _Marks:
    """Places and sizes, each an array."""

    x: NDArray[np.int32]
    y: NDArray[np.int32]
    width: NDArray[np.int32]
    height: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.x)

    def at(self, which: NDArray[np.bool_]) -> "_Marks":
        return _Marks(self.x[which], self.y[which], self.width[which], self.height[which])

    @property
    def bottom(self) -> NDArray[np.int32]:
        return self.y + self.height

    @property
    def box(self) -> Box:
        right, bottom = int((self.x + self.width).max()), int(self.bottom.max())
        return Box(int(self.x.min()), int(self.y.min()), right, bottom)


def _lines_in(image: Grey, region: Box) -> Iterator[InkLine]:
    ink = _ink(image[region.y0 : region.y1, region.x0 : region.x1])
    marks = _letter_like(ink)
    for line in _rows(marks, ink.shape):
        if _is_writing(line, ink):
            box = line.box
            left, top = region.x0, region.y0
            yield InkLine(Box(left + box.x0, top + box.y0, left + box.x1, top + box.y1), len(line))


def _ink(part: Grey) -> Grey:
    """1 where ink is, dark on light paper or light on dark."""
    darkest, lightest = int(part.min()), int(part.max())
    on_dark = float(np.median(part)) < (darkest + lightest) / 2
    dark = cv2.bitwise_not(part) if on_dark else part
    ink = cv2.adaptiveThreshold(
        dark, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, NEIGHBOURHOOD, CONTRAST
    )  # fmt: skip
    return ink.astype(np.uint8, copy=False)


def _letter_like(ink: Grey) -> _Marks:
    """Connected ink of a letter's size and shape; what goes on beyond this part is a longer one, as bars are."""
    bottom, right = ink.shape
    _count, _labels, found, _centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    x, y, width, height, area = found[1:].T
    whole = (x > 0) & (y > 0) & (x + width < right) & (y + height < bottom)
    fits = whole & (height >= SMALLEST) & (height <= LARGEST) & (width <= WIDEST * height)
    return _Marks(x, y, width, height).at(fits & (area >= LEAST_FILL * width * height))


def _rows(marks: _Marks, shape: tuple[int, ...]) -> Iterator[_Marks]:
    """Marks beside each other: each, drawn as a bar through its middle, reaches its neighbours."""
    bars = np.zeros(shape, np.uint8)
    reach, middle = marks.height * 2 // 3, marks.y + marks.height // 2
    thick = np.maximum(1, marks.height // 6)
    for x0, x1, y0, y1 in zip(
        np.maximum(0, marks.x - reach), marks.x + marks.width + reach, middle - thick, middle + thick, strict=True
    ):
        bars[max(0, y0) : y1, x0:x1] = 1
    _count, labels = cv2.connectedComponents(bars)
    rows = labels[middle, marks.x + marks.width // 2]
    for row in np.unique(rows):
        yield marks.at(rows == row)


def _is_writing(line: _Marks, ink: Grey) -> bool:
    if len(line) < LEAST_MARKS:
        return False
    usual = float(np.median(line.height))
    regular = np.mean((line.height >= REGULAR[0] * usual) & (line.height <= REGULAR[1] * usual))
    stands = np.mean(np.abs(line.bottom - np.median(line.bottom)) <= LEVEL * usual + 1)
    return bool(regular >= 0.7 and stands >= ALIGNED and _stands_clear(line, ink))


def _stands_clear(line: _Marks, ink: Grey) -> bool:
    box = line.box
    within = float(ink[box.y0 : box.y1, box.x0 : box.x1].mean())
    above = ink[max(0, box.y0 - 2) : max(0, box.y0 - 1) + 1, box.x0 : box.x1]
    below = ink[box.y1 : box.y1 + 2, box.x0 : box.x1]
    return all(float(each.mean()) <= CLEAR * within for each in (above, below) if each.size)
