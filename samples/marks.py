"""Logos, each drawn into a square area in the house colour."""

from collections.abc import Callable
from math import cos, pi, sin

from samples.sheet import WHITE, Area, Sheet

Mark = Callable[[Sheet, Area, str], None]
Point = tuple[float, float]


def tinted(color: str, strength: float) -> str:
    """A colour mixed with white: ``strength`` 1 is the colour itself, 0 is white."""
    parts = (int(color[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - value) * strength):02x}" for value in parts)


def within(area: Area, *points: Point) -> list[Point]:
    """Points given as parts of the area: (0, 0) is its top left corner, (1, 1) its bottom right one."""
    return [(area.x + across * area.width, area.y + down * area.height) for across, down in points]


def part(area: Area, left: float, top: float, width: float, height: float) -> Area:
    """A part of the area, all four as parts of its size."""
    return Area(area.x + left * area.width, area.y + top * area.height, width * area.width, height * area.height)


def peaks(sheet: Sheet, area: Area, color: str) -> None:
    """Two mountains."""
    sheet.polygon(within(area, (0.4, 0.92), (1, 0.92), (0.7, 0.32)), tinted(color, 0.55))
    sheet.polygon(within(area, (0, 0.92), (0.72, 0.92), (0.36, 0.07)), color)


def harbour(sheet: Sheet, area: Area, color: str) -> None:
    """Three rising piers."""
    for number, tall in enumerate((0.45, 0.7, 1.0)):
        pier = part(area, number * 0.36, 1 - tall, 0.28, tall)
        sheet.box(pier, tinted(color, 0.45 + 0.27 * number), area.width * 0.14)


def ring(sheet: Sheet, area: Area, color: str) -> None:
    """A lens with a glint."""
    ((x, y), glint) = within(area, (0.5, 0.5), (0.64, 0.36))
    sheet.disc(x, y, area.width * 0.5, color)
    sheet.disc(x, y, area.width * 0.31, WHITE)
    sheet.disc(*glint, area.width * 0.15, tinted(color, 0.6))


def tiles(sheet: Sheet, area: Area, color: str) -> None:
    """Four tiles, one of them turned."""
    for left, top, strength in ((0.0, 0.0, 1.0), (0.54, 0.0, 0.55), (0.0, 0.54, 0.55)):
        sheet.box(part(area, left, top, 0.46, 0.46), tinted(color, strength), area.width * 0.06)
    sheet.polygon(within(area, (0.77, 0.54), (1, 0.77), (0.77, 1), (0.54, 0.77)), color)


def sprout(sheet: Sheet, area: Area, color: str) -> None:
    """Two leaves on a stem."""
    sheet.box(part(area, 0.47, 0.4, 0.06, 0.6), color)
    for tip, base, strength in (((0.02, 0.3), (0.5, 0.74), 1.0), ((0.98, 0.04), (0.5, 0.56), 0.6)):
        sheet.polygon(within(area, *leaf(base, tip)), tinted(color, strength))


def leaf(base: Point, tip: Point) -> list[Point]:
    """The outline of a leaf from its base to its tip and back, a third as wide as it is long."""
    along = (tip[0] - base[0], tip[1] - base[1])
    steps = [step / 16 for step in range(17)]
    there = [(step, sin(pi * step) / 6) for step in steps]
    back = [(step, -width) for step, width in reversed(there)]
    return [
        (base[0] + along[0] * step - along[1] * width, base[1] + along[1] * step + along[0] * width)
        for step, width in there + back
    ]


def nut(sheet: Sheet, area: Area, color: str) -> None:
    """A hexagon nut."""
    corners = [(0.5 + cos(pi / 3 * corner) / 2, 0.5 + sin(pi / 3 * corner) / 2) for corner in range(6)]
    sheet.polygon(within(area, *corners), color)
    sheet.polygon(within(area, corners[0], corners[1], (0.5, 0.5)), tinted(color, 0.7))
    ((x, y),) = within(area, (0.5, 0.5))
    sheet.disc(x, y, area.width * 0.24, WHITE)


def temple(sheet: Sheet, area: Area, color: str) -> None:
    """A gable on four columns."""
    sheet.polygon(within(area, (0.02, 0.36), (0.98, 0.36), (0.5, 0.06)), color)
    for column in range(4):
        sheet.box(part(area, 0.12 + column * 0.22, 0.42, 0.1, 0.38), tinted(color, 0.7))
    sheet.box(part(area, 0.02, 0.86, 0.96, 0.09), color)


def cheese(sheet: Sheet, area: Area, color: str) -> None:
    """A wheel of cheese with a piece cut out."""
    ((x, y), first, second) = within(area, (0.5, 0.5), (0.3, 0.4), (0.46, 0.74))
    sheet.disc(x, y, area.width * 0.48, color)
    sheet.polygon(within(area, (0.5, 0.5), (1.05, 0.3), (1.05, -0.05), (0.78, -0.05)), WHITE)
    sheet.disc(*first, area.width * 0.09, tinted(color, 0.45))
    sheet.disc(*second, area.width * 0.07, tinted(color, 0.45))


def dovetail(sheet: Sheet, area: Area, color: str) -> None:
    """Two boards joined by dovetails."""
    sheet.box(part(area, 0, 0.04, 0.62, 0.92), color)
    sheet.box(part(area, 0.58, 0.04, 0.42, 0.92), tinted(color, 0.5))
    for top in (0.14, 0.56):
        tail = within(area, (0.6, top + 0.08), (0.3, top), (0.3, top + 0.3), (0.6, top + 0.22))
        sheet.polygon(tail, tinted(color, 0.5))


def petals(sheet: Sheet, area: Area, color: str) -> None:
    """A blossom of six petals."""
    for petal in range(6):
        tip = (0.5 + cos(pi / 3 * petal) * 0.5, 0.5 + sin(pi / 3 * petal) * 0.5)
        sheet.polygon(within(area, *leaf((0.5, 0.5), tip)), tinted(color, 1 - 0.35 * (petal % 2)))


def papers(sheet: Sheet, area: Area, color: str) -> None:
    """A sheet of paper on another, written on."""
    sheet.box(part(area, 0.26, 0, 0.66, 0.84), tinted(color, 0.45), area.width * 0.05)
    sheet.box(part(area, 0.08, 0.14, 0.66, 0.86), color, area.width * 0.05)
    for line, width in enumerate((0.42, 0.42, 0.26)):
        sheet.box(part(area, 0.2, 0.36 + line * 0.17, width, 0.06), WHITE)


MARKS: dict[str, Mark] = {
    mark.__name__: mark for mark in (peaks, harbour, ring, tiles, sprout, nut, temple, cheese, dovetail, petals, papers)
}


def draw_mark(sheet: Sheet, name: str, area: Area, color: str) -> None:
    MARKS[name](sheet, area, color)
