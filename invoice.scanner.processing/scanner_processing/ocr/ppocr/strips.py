"""Lines cut out of the page, level, each as a picture of the height that the recogniser reads."""

import cv2
import numpy as np

from scanner_processing.ocr.ppocr.detection import Line
from scanner_processing.ocr.protocol import Image

HEIGHT = 48
LONGEST = 4096  # pixels; what is wider is squeezed: no line of an invoice is a hundred times as long as high
LEVEL = 0.2  # pixels by which the ends of a line may differ for it to be cut out without being turned


def strip(page: Image, line: Line) -> Image:
    """The picture of a line: ``HEIGHT`` rows, as many columns as that makes of its length."""
    cut = _cut(page, line)
    width = min(LONGEST, max(1, round(HEIGHT * cut.shape[1] / cut.shape[0])))
    shrinks = cut.shape[0] > HEIGHT
    picture = cv2.resize(cut, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)
    return picture.astype(np.uint8, copy=False)


def _cut(page: Image, line: Line) -> Image:
    width, height = max(1, round(line.length)), max(1, round(line.height))
    if abs(line.angle) * width < LEVEL * 57:
        left, top = round(line.middle.x - width / 2), round(line.middle.y - height / 2)
        return page[max(top, 0) : top + height, max(left, 0) : left + width]
    corners = np.array(((0, 0), (width, 0), (width, height)), np.float32)
    matrix = cv2.getAffineTransform(line.corners()[:3], corners)
    turned = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return turned.astype(np.uint8, copy=False)
