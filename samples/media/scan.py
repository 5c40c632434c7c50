"""Letters through a scanner: a little crooked, a little soft, with the dust of the glass on them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import ClassVar

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

from samples.media.pixels import Field, Pixels, chance, clipped, grey, noise, render, softened
from samples.model import Named

BlackAndWhite = NDArray[np.bool_]

DPI = 200
PAPER, INK = 248.0, 34.0
BLACK_BELOW = 198  # for scanners that know black and white only
GREYS = 16
BLACK, WHITE = 55.0, 228.0  # what a scanner that cleans its pictures takes for them
SPECKS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """``skew`` is in degrees anticlockwise, every other page leans half as far the other way; ``blur`` and ``noise``
    are standard deviations, in pixels and in steps of brightness; ``quality`` is that of the JPEGs in a PDF.
    ``ink`` is how bright black is, ``streaks`` how many lines a dirty lamp draws down the page."""

    suffix: str = ".pdf"
    skew: float = 0.5
    blur: float = 0.7
    noise: float = 4.0
    quality: int = 38
    ink: float = INK
    streaks: int = 0

    kind: ClassVar[str] = "scan"

    def file(self, letter: bytes, sample: Named) -> bytes:
        return ENCODERS[self.suffix](self.pages(letter, sample), self)

    def pages(self, letter: bytes, sample: Named) -> list[Pixels]:
        """The pages in grey, at ``DPI``."""
        rng = chance(sample.name)
        leaning = (self.skew, -self.skew / 2)
        return [self._page(page, leaning[at % 2], rng) for at, page in enumerate(render(letter, DPI))]

    def _page(self, page: Pixels, skew: float, rng: Generator) -> Pixels:
        toned = self.ink + softened(grey(page), self.blur) * ((PAPER - self.ink) / 255)
        leaned = _turned(toned, skew)
        for at in rng.integers(0, leaned.shape[1], self.streaks):
            leaned[:, at] *= 0.7
        return clipped(_dusted(_lit(leaned), rng) + noise(rng, leaned.shape, self.noise))


def _turned(page: Field, degrees: float) -> Field:
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return np.asarray(cv2.warpAffine(page, turn, (width, height), borderValue=(PAPER,)), dtype=np.float32)


def _lit(page: Field) -> Field:
    """The lamp is weaker at its ends, and the lid lets a dark line in at the right edge."""
    across = np.linspace(-1, 1, page.shape[1], dtype=np.float32)
    lit = page * (1 - 0.03 * across**2)
    lit[:, -3:] *= 0.45
    return lit


def _dusted(page: Field, rng: Generator) -> Field:
    dusty = page.copy()
    height, width = page.shape
    for x, y, radius in rng.integers((0, 0, 1), (width, height, 3), size=(SPECKS, 3)).tolist():
        cv2.circle(dusty, (x, y), radius, (150.0,), -1)
    return dusty


def _pdf(pages: list[Pixels], scan: Scan) -> bytes:
    return _saved(pages, "PDF", resolution=DPI, quality=scan.quality, creationDate=None, modDate=None)


def _tiff(pages: list[Pixels], _: Scan) -> bytes:
    """Black and white, packed as fax machines do (CCITT group 4)."""
    black_and_white = [page >= BLACK_BELOW for page in pages]
    return _saved(black_and_white, "TIFF", dpi=(DPI, DPI), compression="group4")


def _png(pages: list[Pixels], _: Scan) -> bytes:
    """The first page, its tones stretched to black and white, in few greys so that the file stays small."""
    tones = np.clip((pages[0] - np.float32(BLACK)) / (WHITE - BLACK), 0, 1)
    reduced = np.rint(tones * (GREYS - 1)) * (255 / (GREYS - 1))
    return _saved([clipped(reduced)], "PNG", dpi=(DPI, DPI), optimize=True)


def _saved(pages: Sequence[Pixels | BlackAndWhite], file_format: str, **options: object) -> bytes:
    file = BytesIO()
    first, *others = [Image.fromarray(page) for page in pages]
    if others:
        options |= {"save_all": True, "append_images": others}
    first.save(file, file_format, **options)
    return file.getvalue()


ENCODERS: dict[str, Callable[[list[Pixels], Scan], bytes]] = {".pdf": _pdf, ".tiff": _tiff, ".png": _png}
