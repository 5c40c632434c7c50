"""A photograph of a paper on a table becomes the paper alone, as flat as if it had been scanned.

The paper is what differs from the rim of the picture, which shows the table. It is only cut out where there can be no
doubt: one lighter piece with four corners, and table all around it. A scan shows paper to its rim, and stays as it is.
"""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from scanner_processing.ocr.protocol import Image

MEASURED_SIDE = 600  # pixels of the longer side at which the paper is looked for
RIM = 0.025  # of the shorter side
SPREAD = 4.0  # variance of colours that a rim has at least: one of a single colour differs from all by noise alone
FURTHEST = 12.75  # how unlike the rim a colour can be, in its standard deviations
THRESHOLDS = (1.0, 0.5)  # of Otsu's: a paper in half shadow needs the lower one
HOLE = 15  # pixels of the small picture: print that is as dark as the table is still paper
STRAY = 9  # and what is narrower than this sticks out of it
LEAST_SHARE, MOST_SHARE = 0.15, 0.95  # of the picture, that a paper takes
FILLED = 0.95  # least share of a paper's outline that differs from the rim
FOUR_SIDED = 0.95  # least share of its outline that four corners hold
ALL = 0.98  # of a rim: a glint does not count
ALONE = 0.1  # of the largest piece: a second one that is larger may be a paper too

Colours = NDArray[np.float32]  # rows, columns, and CIE L*a*b* in the last axis
Corners = NDArray[np.float32]  # top left, top right, bottom right, bottom left; x and y


def flattened(image: Image) -> Image:
    """The paper alone; the very same image where none lies in it."""
    corners = find_paper(image)
    if corners is None:
        return image
    top_left, top_right, bottom_right, bottom_left = corners
    width = round(max(_distance(top_left, top_right), _distance(bottom_left, bottom_right)))
    height = round(max(_distance(top_left, bottom_left), _distance(top_right, bottom_right)))
    flat = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float32)
    matrix = cv2.getPerspectiveTransform(corners, flat)
    return cv2.warpPerspective(image, matrix, (width, height), flags=cv2.INTER_CUBIC).astype(np.uint8, copy=False)


def find_paper(image: Image) -> Corners | None:
    """The corners of the paper, in pixels of the image; None where there is no table around it."""
    scale = min(1.0, MEASURED_SIDE / max(image.shape[:2]))
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).astype(np.uint8, copy=False)
    if not _may_lie_on_a_table(lab[..., 0]):
        return None
    colours: Colours = cv2.GaussianBlur(lab, (0, 0), 2).astype(np.float32)
    fits = [fit for outline in _outlines(_unlikeness(colours)) if (fit := _fit(outline, colours))]
    if not fits:
        return None
    _share, corners = max(fits, key=lambda fit: fit[0])
    return _in_order(corners) / np.float32(scale)


def _may_lie_on_a_table(lightness: Image) -> bool:
    """Whether half of the smallest paper there could be is lighter than the rim. On a scan nothing is: that is seen
    before anything is computed."""
    lighter = lightness > np.quantile(lightness[_rim(lightness)], ALL)
    return bool(lighter.mean() > LEAST_SHARE / 2)


def _unlikeness(colours: Colours) -> Image:
    """How much the colour of each pixel differs from those of the rim, 0 to 255 at ``FURTHEST``."""
    rim = colours[_rim(colours)]
    middle = np.median(rim, axis=0)
    spread = np.linalg.inv(np.cov((rim - middle).T) + np.eye(3) * SPREAD)
    apart = colours - middle
    squares: Colours = np.einsum("yxi,ij,yxj->yx", apart, spread, apart)
    return np.clip(np.sqrt(squares) * (255 / FURTHEST), 0, 255).astype(np.uint8)


def _rim(picture: Colours | Image) -> NDArray[np.bool_]:
    width = max(4, round(RIM * min(picture.shape[:2])))
    rim = np.ones(picture.shape[:2], np.bool_)
    rim[width:-width, width:-width] = False
    return rim


def _outlines(unlikeness: Image) -> Iterator[cv2.typing.MatLike]:
    """For each threshold the outline of the piece that differs, where there is one alone."""
    otsu, _ = cv2.threshold(unlikeness, 0, 255, cv2.THRESH_OTSU)
    for share in THRESHOLDS:
        piece = (unlikeness > share * otsu).astype(np.uint8)
        piece = cv2.morphologyEx(piece, cv2.MORPH_CLOSE, np.ones((HOLE, HOLE), np.uint8)).astype(np.uint8)
        piece = cv2.morphologyEx(piece, cv2.MORPH_OPEN, np.ones((STRAY, STRAY), np.uint8)).astype(np.uint8)
        outlines, _ = cv2.findContours(piece, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        pieces = sorted(outlines, key=cv2.contourArea, reverse=True)
        if pieces and all(cv2.contourArea(other) < ALONE * cv2.contourArea(pieces[0]) for other in pieces[1:]):
            yield pieces[0]


def _fit(outline: cv2.typing.MatLike, colours: Colours) -> tuple[float, Corners] | None:
    """How well four corners hold the outline, and these; None when it is no paper."""
    hull = cv2.convexHull(outline)
    corners = _four_corners(hull)
    if corners is None:
        return None
    area, held = cv2.contourArea(hull), cv2.contourArea(corners)
    share = held / (colours.shape[0] * colours.shape[1])
    filled, four_sided = cv2.contourArea(outline) / area, held / area
    fits = LEAST_SHARE <= share <= MOST_SHARE and filled >= FILLED and four_sided >= FOUR_SIDED
    is_paper = fits and _lies_within(hull, colours) and _is_lighter(corners, colours)
    return (four_sided, corners) if is_paper else None


def _four_corners(hull: cv2.typing.MatLike) -> Corners | None:
    length = cv2.arcLength(hull, closed=True)
    for coarseness in (0.02, 0.03, 0.05, 0.08):
        corners = cv2.approxPolyDP(hull, coarseness * length, closed=True)
        if len(corners) == 4:
            return corners.reshape(4, 2).astype(np.float32)
    return None


def _lies_within(hull: cv2.typing.MatLike, colours: Colours) -> bool:
    left, top, width, height = cv2.boundingRect(hull)
    return left > 0 and top > 0 and left + width < colours.shape[1] and top + height < colours.shape[0]


def _is_lighter(corners: Corners, colours: Colours) -> bool:
    """Whether the piece is lighter than all of the rim, as paper is: on a scan the print would be the piece, and a
    paper that reaches beyond the picture shows in the rim as well."""
    within = np.zeros(colours.shape[:2], np.uint8)
    cv2.fillConvexPoly(within, corners.astype(np.int32), 1)
    lightness = colours[..., 0]
    return bool(np.median(lightness[within > 0]) > np.quantile(lightness[_rim(colours)], ALL))


def _in_order(corners: Corners) -> Corners:
    """Clockwise from the top left one."""
    across, down = corners.sum(axis=1), np.diff(corners, axis=1)[:, 0]
    return corners[[across.argmin(), down.argmin(), across.argmax(), down.argmax()]]


def _distance(one: Corners, other: Corners) -> float:
    return float(np.hypot(*(one - other)))
