"""How a drawn document comes to its reader: as it is, through a scanner or a fax, photographed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from samples.media.photo import Photo, Quad
from samples.media.scan import Scan
from samples.model import Named
from samples.variety.chance import Chance

DESKS = ("#6b4f3a", "#3c4043", "#8a7f72", "#2f3b34", "#54463f")


class Medium(Protocol):
    """``suffix`` is the file's."""

    @property
    def suffix(self) -> str: ...

    def file(self, letter: bytes, sample: Named) -> bytes: ...


@dataclass(frozen=True, slots=True)
class AsDrawn:
    suffix: str = ".pdf"

    def file(self, letter: bytes, _: Named) -> bytes:
        return letter


class Paper(NamedTuple):
    """``shape`` is its height, in widths of it."""

    shape: float
    pages: int


def scan(chance: Chance, paper: Paper) -> Medium:
    """From a good office scanner to a fax; the suffix decides what its encoder leaves."""
    return Scan(
        suffix=chance.pick((".pdf", ".pdf", ".pdf", ".tiff") + (".png",) * (paper.pages == 1)),
        skew=round(chance.number(-1.6, 1.6), 2),
        blur=round(chance.number(0.4, 1.3), 2),
        noise=round(chance.number(1.5, 9), 1),
        quality=chance.whole(22, 80),
        ink=float(chance.pick((20, 34, 34, 60, 100))),
        streaks=chance.pick((0, 0, 0, 1, 3)),
    )


def photo(chance: Chance, paper: Paper) -> Medium:
    """Of one page, held a little askew."""
    height = 2300 if paper.shape < 2 else 2600
    width = round(height * 0.94 / min(paper.shape, 3))

    def corner(across: float, down: float) -> tuple[float, float]:
        return across + chance.number(-0.025, 0.025), down + chance.number(-0.02, 0.02)

    corners: Quad = (corner(0.06, 0.05), corner(0.94, 0.05), corner(0.95, 0.95), corner(0.05, 0.95))
    edge = chance.number(0.2, 0.8)
    return Photo(
        size=(width, height),
        corners=corners,
        desk=chance.pick(DESKS),
        light=(chance.number(0.1, 0.9), chance.number(0, 0.6)),
        falloff=chance.number(0.15, 0.5),
        shadow=((edge, -0.1), (1.2, -0.1), (1.2, 1.1), (edge + chance.number(-0.3, 0.3), 1.1)),
        depth=chance.number(0, 0.4),
        blur=chance.number(0.5, 1.2),
        noise=chance.number(2, 8),
        orientation=chance.pick((1, 1, 1, 6)),
        quality=chance.whole(55, 88),
    )


def thermal(chance: Chance, paper: Paper) -> Medium:
    return (photo if chance.happens(0.6) else scan)(chance, paper)


MEDIA: dict[str, Callable[[Chance, Paper], Medium]] = {
    "digital": lambda _, __: AsDrawn(),
    "scan": scan,
    "photo": photo,
    "receipt": thermal,
    "einvoice": lambda _, __: AsDrawn(),
}
"""By the kind of document; ``receipt`` is a till's slip on thermal paper."""

ONE_PAGE = {"photo"}
"""Kinds of which only documents of a single page are drawn."""
