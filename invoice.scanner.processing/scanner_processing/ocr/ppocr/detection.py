"""Where lines of text stand on a page.

The network says of each pixel of a small picture how probably it belongs to text, a little inside of the lines. What
hangs together is a line; grown by what the network was taught to leave out it is a rectangle around its letters.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from scanner_processing.ocr.ppocr.runtime import Floats, Network
from scanner_processing.ocr.ppocr.tensors import batch
from scanner_processing.ocr.protocol import Image

SIDE = 1280  # pixels of the longer side of the small picture; more finds hardly more
STEP = 64  # its sides are padded to multiples of this: each shape is compiled once

TEXT = 0.3  # from this probability on a pixel is text
SURE = 0.5  # a line whose pixels are less probable on average is none
LEAST_SIDE = 3  # pixels of the small picture; less is no line
GROWTH = 1.6  # how much the network leaves out around a line: twice its area by its perimeter, so many times
VERTICAL = 2  # a line so many times as high as wide, and as lines usually are, runs downwards
SAME_ROW = 0.5  # of a line's height: lines whose middles differ by less stand side by side


class Point(NamedTuple):
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """A rectangle around a line of text, in pixels of the page: its middle, its sides along and across the reading
    direction, and the angle in degrees, clockwise, at which it rises; -45 to 45, or 90 where it runs downwards."""

    middle: Point
    length: float
    height: float
    angle: float

    def corners(self) -> NDArray[np.float32]:
        """Top left, top right, bottom right, bottom left, as it is read."""
        turn = np.deg2rad(self.angle)
        along = np.array((np.cos(turn), np.sin(turn))) * self.length / 2
        across = np.array((-np.sin(turn), np.cos(turn))) * self.height / 2
        middle = np.array(self.middle)
        return np.array(
            (middle - along - across, middle + along - across, middle + along + across, middle - along + across),
            np.float32,
        )


@dataclass(frozen=True, slots=True)
class _Rectangle:
    """What hangs together in the small picture: middle, sides, and by how many degrees, -90 to 90, it is turned."""

    x: float
    y: float
    width: float
    height: float
    angle: float

    def line(self, stretch: tuple[float, float], usual: float) -> Line:
        """Grown, on the page, which is so many times as wide and as high as the picture. ``usual``: how high lines
        are in the picture; a letter that stands alone is higher than wide and yet runs along."""
        width, height, angle = self.width, self.height, self.angle
        if abs(angle) > 45:  # the other side is the one that is read along
            width, height, angle = height, width, angle - math.copysign(90, angle)
        if height > VERTICAL * width and height > VERTICAL * usual:
            width, height, angle = height, width, angle + 90
        grown = GROWTH * width * height / (width + height)
        along, across = stretch
        return Line(
            Point(self.x * along, self.y * across), (width + grown) * along, (height + grown) * across, angle
        )  # fmt: skip


def find_lines(page: Image, network: Network) -> list[Line]:
    """From top to bottom, and from left to right where two stand side by side."""
    height, width = page.shape[:2]
    scale = min(1.0, SIDE / max(height, width))
    small = cv2.resize(page, (_scaled(width, scale), _scaled(height, scale)), interpolation=cv2.INTER_AREA).astype(
        np.uint8, copy=False
    )
    probability = network(batch([small], step=STEP))[0, 0, : small.shape[0], : small.shape[1]]
    rectangles = list(_rectangles(probability))
    usual = median(min(rectangle.width, rectangle.height) for rectangle in rectangles) if rectangles else 0.0
    stretch = width / small.shape[1], height / small.shape[0]
    return _in_reading_order(rectangle.line(stretch, usual) for rectangle in rectangles)


def _scaled(side: int, scale: float) -> int:
    return max(1, round(side * scale))


def _rectangles(probability: Floats) -> Iterator[_Rectangle]:
    text = (probability > TEXT).astype(np.uint8)
    outlines, _ = cv2.findContours(text, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        (x, y), (width, height), angle = cv2.minAreaRect(outline)
        found = _Rectangle(x, y, width + 1, height + 1, angle)  # OpenCV measures from middle to middle of pixels
        if min(found.width, found.height) >= LEAST_SIDE and _mean_within(outline, probability) >= SURE:
            yield found


def _mean_within(outline: cv2.typing.MatLike, probability: Floats) -> float:
    left, top, width, height = cv2.boundingRect(outline)
    within = np.zeros((height, width), np.uint8)
    cv2.fillPoly(within, [outline - (left, top)], 1)
    return cv2.mean(probability[top : top + height, left : left + width], within)[0]


def _in_reading_order(lines: Iterable[Line]) -> list[Line]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.middle.y):
        if rows and line.middle.y - rows[-1][0].middle.y < SAME_ROW * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.middle.x)]
