"""Photographs of a paper on a table: the paper is cut out and made flat, and nothing else is."""

import cv2
import numpy as np
import pytest
from PIL import Image as Pictures
from PIL import ImageDraw

from scanner_processing.ocr.paper import find_paper, flattened
from scanner_processing.ocr.protocol import Image

CORNERS = np.array(((190, 130), (1010, 170), (1060, 1430), (140, 1480)), np.float32)
TABLES = {"wood": (150, 105, 60), "slate": (70, 80, 95), "grey": (120, 120, 120), "green": (60, 110, 70)}


def sheet(*, band: bool = False) -> Image:
    page = Pictures.new("RGB", (800, 1200), (244, 243, 240))
    pen = ImageDraw.Draw(page)
    for row in range(14):
        pen.rectangle((80, 120 + 60 * row, 500 + 17 * row, 140 + 60 * row), "black")
    if band:
        pen.rectangle((0, 1000, 800, 1200), (150, 60, 30))
    return np.asarray(page)


def on_table(paper: Image, colour: tuple[int, int, int], corners: np.ndarray = CORNERS) -> Image:
    """A photograph of 1200 by 1600 pixels: grain on the table, and light from one side."""
    grain = np.random.default_rng(7).normal(0, 7, (1600, 1200, 1))
    table = np.clip(np.array(colour) + grain, 0, 255).astype(np.uint8)
    height, width = paper.shape[:2]
    flat = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float32)
    matrix = cv2.getPerspectiveTransform(flat, corners)
    photo = cv2.warpPerspective(paper, matrix, (1200, 1600), dst=table.copy(), borderMode=cv2.BORDER_TRANSPARENT)
    light = np.linspace(1.0, 0.75, 1200)[None, :, None]
    return np.clip(photo * light, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("colour", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("band", [False, True], ids=["white", "with a coloured band"])
def test_a_paper_on_a_table_is_found(colour: tuple[int, int, int], band: bool) -> None:  # noqa: FBT001
    corners = find_paper(on_table(sheet(band=band), colour))
    assert corners is not None
    assert np.abs(corners - CORNERS).max() < 15


def test_it_comes_out_flat_and_alone() -> None:
    flat = flattened(on_table(sheet(), TABLES["wood"]))
    height, width = flat.shape[:2]
    assert height / width == pytest.approx(1310 / 920, rel=0.05)
    for row in range(14):
        middle = (130 + 60 * row) / 1200 * height
        bar = flat[round(middle), round(0.15 * width) : round(0.55 * width)]
        assert np.median(bar) < 60, "the print is level"
    edges = np.concatenate((flat[10], flat[-10], flat[:, 10], flat[:, -10]))
    assert np.median(edges) > 150, "no table is left"


@pytest.mark.parametrize(
    "image",
    [
        pytest.param(sheet(), id="a scan"),
        pytest.param(np.full((500, 400, 3), 255, np.uint8), id="an empty page"),
        pytest.param(np.asarray(Pictures.effect_noise((400, 500), 90).convert("RGB")), id="noise"),
        pytest.param(255 - sheet(band=True), id="light print on dark"),
        pytest.param(np.zeros((3, 2, 3), np.uint8), id="a speck"),
    ],
)
def test_what_shows_no_table_stays_as_it_is(image: Image) -> None:
    assert flattened(image) is image


def test_a_paper_that_reaches_beyond_the_picture_stays_as_it_is() -> None:
    corners = CORNERS - np.array((200, 0), np.float32)
    image = on_table(sheet(), TABLES["wood"], corners)
    assert flattened(image) is image


def test_two_papers_are_not_taken_for_one() -> None:
    left = np.array(((60, 200), (560, 200), (560, 1300), (60, 1300)), np.float32)
    photo = on_table(sheet(), TABLES["wood"], left)
    photo[200:1300, 640:1140] = on_table(sheet(), TABLES["wood"], left)[200:1300, 60:560]
    assert flattened(photo) is photo
