"""What the pixels of a page show where a box lies."""

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from scanner_processing.pages.letters import Boxes

Grey: TypeAlias = NDArray[np.uint8]  # rows, columns; 0 is black
Pixels: TypeAlias = NDArray[np.uint8]  # the same, or with red, green, blue and 255 in a last axis

THINNEST = 3.0  # pixels: a hyphen's ink may lie beside its box by one, so less than this is widened
SPARSE = 8  # pixels: one in so many, down and across, tells what a page is like
SAMPLES = 8  # pixels looked at along each side of a box: nearly all of them in a letter of the usual size


def looks(image: Pixels, boxes: Boxes) -> Grey:
    """Evenly spread pixels of each box in grey, a row a box; black where a box reaches beyond the image."""
    return _looks(image, *_places(boxes))


def contrast(one: Pixels, other: Pixels, boxes: Boxes) -> NDArray[np.int16]:
    """By how many greys two pictures differ in each box, where they differ most."""
    places = _places(boxes)
    apart: NDArray[np.int16] = np.abs(_looks(one, *places).astype(np.int16) - _looks(other, *places))
    most: NDArray[np.int16] = apart.max(axis=1, initial=0)
    return most


def _places(boxes: Boxes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Of each box: the rows, and the columns, at which to look."""
    spread = (np.arange(SAMPLES) + 0.5) / SAMPLES
    size = boxes[:, 2:] - boxes[:, :2]
    start, extent = boxes[:, :2] - (THINNEST - size).clip(0) / 2, np.maximum(size, THINNEST)
    places = np.floor(start[:, :, None] + spread * extent[:, :, None]).astype(np.intp)
    return places[:, 1, :, None], places[:, 0, None, :]


def _looks(image: Pixels, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Grey:
    height, width = image.shape[:2]
    inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    colours = image.view(np.uint32)[:, :, 0] if image.ndim == 3 else image
    found = colours[rows.clip(0, height - 1), columns.clip(0, width - 1)]
    grey = np.where(inside, found if found.dtype == np.uint8 else _grey(found), np.uint8(0))
    return grey.reshape(len(rows), SAMPLES * SAMPLES).astype(np.uint8, copy=False)


def _grey(colours: NDArray[np.uint32]) -> Grey:
    """Of whole pixels, red in the lowest byte."""
    red, green, blue = colours & 255, (colours >> 8) & 255, (colours >> 16) & 255
    grey: Grey = ((77 * red + 150 * green + 29 * blue) >> 8).astype(np.uint8)
    return grey


def difference(one: Grey, other: Grey) -> Grey:
    """By how many greys each pixel differs."""
    return cv2.absdiff(one, other).astype(np.uint8, copy=False)


def half(image: Grey) -> Grey:
    """At half its size."""
    return cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def is_blank(image: Pixels) -> bool:
    """Whether all is of one colour."""
    return bool((image == image[0, 0]).all())


def is_picture(image: Grey) -> bool:
    """Whether no grey is that of most of it, as one is where something is drawn on paper."""
    some = image[::SPARSE, ::SPARSE]
    return bool(np.bincount(some.reshape(-1)).max() < some.size / 2)
