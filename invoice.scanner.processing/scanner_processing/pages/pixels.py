"""What the pixels of a page show where a box lies."""

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from scanner_processing.pages.letters import Boxes

Grey: TypeAlias = NDArray[np.uint8]  # rows, columns; 0 is black
Pixels: TypeAlias = NDArray[np.uint8]  # the same, or with red, green, blue and 255 in a last axis

THINNEST = 3.0  # pixels: a hyphen's ink may lie beside its box by one, so less than this is widened
SAMPLES = 8  # pixels looked at along each side of a box: nearly all of them in a letter of the usual size
LUMA = np.array([0.299, 0.587, 0.114, 0], np.float32)  # of red, green and blue


def looks(image: Pixels, boxes: Boxes) -> Grey:
    """Evenly spread pixels of each box in grey, a row a box; black where a box reaches beyond the image."""
    height, width = image.shape[:2]
    spread = ((np.arange(SAMPLES) + 0.5) / SAMPLES).astype(np.float32)
    sides = boxes.astype(np.float32)
    size = sides[:, 2:] - sides[:, :2]
    start, extent = sides[:, :2] - (THINNEST - size).clip(0) / 2, np.maximum(size, THINNEST)
    places = np.floor(start[:, :, None] + spread * extent[:, :, None]).astype(np.int32)
    columns, rows = places[:, 0, None, :], places[:, 1, :, None]
    inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    found = image[rows.clip(0, height - 1), columns.clip(0, width - 1)]
    grey = found if found.ndim == inside.ndim else (found @ LUMA).round().astype(np.uint8)
    return np.where(inside, grey, np.uint8(0)).reshape(len(boxes), SAMPLES * SAMPLES)


def contrast(one: Pixels, other: Pixels, boxes: Boxes) -> NDArray[np.int16]:
    """By how many greys two pictures differ in each box, where they differ most."""
    apart: NDArray[np.int16] = np.abs(looks(one, boxes).astype(np.int16) - looks(other, boxes))
    most: NDArray[np.int16] = apart.max(axis=1, initial=0)
    return most


def difference(one: Grey, other: Grey) -> Grey:
    """By how many greys each pixel differs."""
    return cv2.absdiff(one, other).astype(np.uint8, copy=False)


def half(image: Grey) -> Grey:
    """At half its size."""
    return cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def is_blank(image: Pixels) -> bool:
    """Whether all is of one colour."""
    return bool((image == image[0, 0]).all())
