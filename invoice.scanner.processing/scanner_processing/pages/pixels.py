"""What the pixels of a page show where a box lies."""

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from scanner_processing.pages.letters import Boxes

Grey: TypeAlias = NDArray[np.uint8]  # rows, columns; 0 is black

THINNEST = 3.0  # pixels: a hyphen's ink may lie beside its box by one, so less than this is widened
SAMPLES = 12  # pixels looked at along each side of a box: all of them in a letter of the usual size


def looks(image: Grey, boxes: Boxes) -> Grey:
    """Evenly spread pixels of each box, a row a box; 0 where a box reaches beyond the image."""
    height, width = image.shape
    spread = (np.arange(SAMPLES) + 0.5) / SAMPLES
    size = boxes[:, 2:] - boxes[:, :2]
    start, extent = boxes[:, :2] - (THINNEST - size).clip(0) / 2, np.maximum(size, THINNEST)
    columns, rows = np.floor(start[:, :, None] + spread * extent[:, :, None]).astype(np.intp).transpose(1, 0, 2)
    inside = ((rows >= 0) & (rows < height))[:, :, None] & ((columns >= 0) & (columns < width))[:, None, :]
    places = rows.clip(0, height - 1)[:, :, None] * width + columns.clip(0, width - 1)[:, None, :]
    found = np.where(inside, image.reshape(-1)[places], np.uint8(0))
    return found.reshape(len(boxes), SAMPLES * SAMPLES)


def difference(one: Grey, other: Grey) -> Grey:
    """By how many greys each pixel differs."""
    return cv2.absdiff(one, other).astype(np.uint8, copy=False)


def half(image: Grey) -> Grey:
    """At half its size."""
    return cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def is_blank(image: Grey) -> bool:
    return bool(image.min() == image.max())
