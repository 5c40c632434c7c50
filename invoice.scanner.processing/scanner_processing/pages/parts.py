"""Parts of a page: boxes that lie close together, taken as one."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from scanner_contract.values import Box
from scanner_processing.pages.letters import Boxes

REACH = 16  # pixels: boxes that come closer than this belong together
OVERLAP = 0.3  # share of its own area with which a box lies on another
CELL = 8  # pixels of the grid on which boxes meet


def groups(boxes: Sequence[Box]) -> NDArray[np.int32]:
    """To which part each box belongs."""
    if not boxes:
        return np.zeros(0, np.int32)
    corners = np.array(boxes).clip(0)
    low, high = np.maximum(0, corners[:, :2] - REACH // 2) // CELL, (corners[:, 2:] + REACH // 2) // CELL + 1
    grid = np.zeros(high.max(axis=0)[::-1], np.uint8)
    for (x0, y0), (x1, y1) in zip(low, high, strict=True):
        grid[y0:y1, x0:x1] = 1
    _count, labels = cv2.connectedComponents(grid)
    return np.asarray(labels[low[:, 1], low[:, 0]], np.int32)


def merged(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Parts that hold all boxes and do not touch each other."""
    labels = groups(boxes)
    parts = tuple(union(np.array(boxes)[labels == label]) for label in np.unique(labels))
    return parts if len(parts) == len(boxes) else merged(parts)


def union(boxes: NDArray[np.intp]) -> Box:
    """The box around all rows of left, top, right, bottom."""
    (x0, y0), (x1, y1) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return Box(int(x0), int(y0), int(x1), int(y1))


def lying_on(boxes: Boxes, others: Boxes) -> NDArray[np.bool_]:
    """A row a box, a column an other: whether a good share of the box lies there."""
    low = np.maximum(boxes[:, None, :2], others[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    shared = (high - low).clip(0).prod(axis=2)
    lies: NDArray[np.bool_] = shared > OVERLAP * (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)[:, None]
    return lies
