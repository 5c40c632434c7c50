"""Lines cut out of the page, level, each as a picture of the height that the recogniser reads."""

import math

import cv2
import numpy as np

from scanner_processing.ocr.ppocr.detection import Line
from scanner_processing.ocr.protocol import Image

HEIGHT = 48
NARROWED = 0.85  # letters a little narrower than printed are read as well, and the network looks at fewer columns
LONGEST = 4096  # pixels; what is wider is squeezed: no line of an invoice is a hundred times as long as high
DEGREES = 180 / math.pi
LEVEL = 0.2  # pixels by which the ends of a line may differ for it to be cut out without being turned


def strip(page: Image, line: Line) -> Image:
    """The picture of a line: ``HEIGHT`` rows, as many columns as its length makes of that, a little narrowed."""
    cut = _cut(page, line)
    width = min(LONGEST, max(1, round(NARROWED * HEIGHT * cut.shape[1] / cut.shape[0])))
    shrinks = cut.shape[0] > HEIGHT
    picture = cv2.resize(cut, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)
    return picture.astype(np.uint8, copy=False)


def _cut(page: Image, line: Line) -> Image:
    """The line at the page's own resolution; where it reaches beyond the page, what stands at the edge goes on."""
    width, height = max(1, round(line.length)), max(1, round(line.height))
    left, top = round(line.middle.x - width / 2), round(line.middle.y - height / 2)
    is_level = abs(line.angle) * width < LEVEL * DEGREES
    if is_level and left >= 0 and top >= 0 and left + width <= page.shape[1] and top + height <= page.shape[0]:
        return page[top : top + height, left : left + width]
    corners = np.array(((0, 0), (width, 0), (width, height)), np.float32)
    matrix = cv2.getAffineTransform(line.corners()[:3], corners)
    turned = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return turned.astype(np.uint8, copy=False)
