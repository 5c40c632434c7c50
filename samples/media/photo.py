"""Papers on a desk, photographed by hand: in perspective, in uneven light, with a shadow across."""

from dataclasses import dataclass
from typing import ClassVar

import cv2
import numpy as np
from numpy.random import Generator

from samples.media.pixels import Field, Pixels, chance, clipped, jpeg, noise, render, softened
from samples.model import Named

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]

RENDER_DPI = 260
INK, PAPER = 38.0, 236.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """``size`` is the upright picture's in pixels; all points are parts of it, x before y.

    ``corners`` are the paper's: top left, top right, bottom right, bottom left. ``desk`` is ``#rrggbb``, ``light`` the
    brightest point, ``falloff`` how much darker the farthest corner is, ``shadow`` a polygon that takes ``depth``
    of the light. ``orientation`` is EXIF's, 1 or 6: with 6 the picture lies on its side in the file.
    """

    size: tuple[int, int]
    corners: Quad
    desk: str
    light: Point
    falloff: float
    shadow: tuple[Point, ...]
    depth: float
    blur: float = 0.8
    noise: float = 5.0
    orientation: int = 1
    quality: int = 72

    kind: ClassVar[str] = "photo"
    suffix: ClassVar[str] = ".jpg"

    def file(self, letter: bytes, sample: Named) -> bytes:
        rng = chance(sample.name)
        scene = self._lit(self._scene(render(letter, RENDER_DPI)[0], rng))
        seen = clipped(softened(scene, self.blur) + noise(rng, scene.shape, self.noise))
        turned = np.rot90(seen) if self.orientation == 6 else seen
        return jpeg(np.ascontiguousarray(turned), self.quality, self.orientation)

    def _scene(self, page: Pixels, rng: Generator) -> Field:
        """The paper on the desk, with the narrow shadow that it casts."""
        height, width = page.shape[:2]
        edges = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
        view = cv2.getPerspectiveTransform(edges, self._pixels(self.corners))
        tinted = np.float32(INK) + page.astype(np.float32) * np.float32((PAPER - INK) / 255)
        paper = cv2.warpPerspective(tinted, view, self.size, flags=cv2.INTER_AREA)
        cover = cv2.warpPerspective(np.ones((height, width), np.float32), view, self.size)[..., None]
        cast = softened(np.roll(cover[..., 0], (9, 7), (0, 1)), 9)[..., None]
        desk = self._desk(rng) * (1 - np.float32(0.45) * cast)
        return np.asarray(paper + desk * (1 - cover), dtype=np.float32)

    def _desk(self, rng: Generator) -> Field:
        """Wood, its grain running across the picture."""
        _, height = self.size
        color = np.array([int(self.desk[at : at + 2], 16) for at in (1, 3, 5)], dtype=np.float32)
        grain = sum(
            cv2.resize(noise(rng, (height // fine, 6), strength), self.size, interpolation=cv2.INTER_CUBIC)
            for fine, strength in ((90, 0.06), (14, 0.03))
        )
        return np.asarray((1 + np.asarray(grain))[..., None] * color, dtype=np.float32)

    def _lit(self, scene: Field) -> Field:
        width, height = self.size
        down, across = np.mgrid[0:height, 0:width].astype(np.float32)
        away = np.hypot(across / width - self.light[0], down / height - self.light[1])
        light = 1 - self.falloff * (away / away.max()) ** 2
        shadow = cv2.fillPoly(
            np.zeros((height, width), np.float32), [self._pixels(self.shadow).astype(np.int32)], (1.0,)
        )
        light *= 1 - self.depth * softened(np.asarray(shadow, dtype=np.float32), width / 40)
        return np.asarray(scene * light[..., None], dtype=np.float32)

    def _pixels(self, points: tuple[Point, ...]) -> Field:
        return np.array(points, dtype=np.float32) * np.array(self.size, dtype=np.float32)
