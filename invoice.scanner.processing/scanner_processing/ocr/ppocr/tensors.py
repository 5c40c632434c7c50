"""Pictures as the networks take them."""

from collections.abc import Sequence

import numpy as np

from scanner_processing.ocr.ppocr.runtime import Floats
from scanner_processing.ocr.protocol import Image

HALF = np.float32(127.5)


def batch(pictures: Sequence[Image], *, step: int) -> Floats:
    """Pictures, blue, green and red, -1 to 1, with grey to the right of and below the smaller ones.

    Rows and columns are filled up to multiples of ``step``: each shape is compiled once, so they should be few.
    """
    rows, columns = (-(-max(picture.shape[axis] for picture in pictures) // step) * step for axis in (0, 1))
    filled = np.zeros((len(pictures), 3, rows, columns), np.float32)
    for place, picture in zip(filled, pictures, strict=True):
        height, width = picture.shape[:2]
        place[:, :height, :width] = picture[..., ::-1].transpose(2, 0, 1) / HALF - 1
    return filled
