"""Paper to draw on, measured in millimetres from its top left corner; text stands on its baseline."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

INK = "#1f2933"
SOFT = "#616e7c"
HAIR = "#cbd2d9"
PALE = "#f5f7fa"
WHITE = "#ffffff"

FONT_FILES = {"Vera": "Vera.ttf", "Vera-Bold": "VeraBd.ttf"}


@cache
def load_fonts() -> None:
    """Make known the fonts that reportlab ships and a PDF must embed."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in FONT_FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))


class Area(NamedTuple):
    """A rectangle: its top left corner, its width and its height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


class Face(NamedTuple):
    """Letters: a font, its size in points, a colour, and the distance of two lines in millimetres."""

    font: str
    size: float
    color: str = INK
    leading: float = 4.4

    def width(self, text: str) -> float:
        return float(stringWidth(text, self.font, self.size)) / mm

    def wrap(self, text: str, width: float) -> list[str]:
        return list(simpleSplit(text, self.font, self.size, width * mm))


@dataclass(frozen=True, slots=True)
class Family:
    """The cuts of a typeface that a layout needs."""

    plain: str
    bold: str

    def text(self, size: float, color: str = INK, leading: float = 4.4) -> Face:
        return Face(self.plain, size, color, leading)

    def strong(self, size: float, color: str = INK, leading: float = 4.4) -> Face:
        return Face(self.bold, size, color, leading)


HELVETICA = Family("Helvetica", "Helvetica-Bold")
TIMES = Family("Times-Roman", "Times-Bold")
VERA = Family("Vera", "Vera-Bold")
COURIER = Family("Courier", "Courier-Bold")


class Sheet:
    """The current page of a PDF; ``width`` and ``height`` are its size."""

    def __init__(self, canvas: Canvas, width: float, height: float) -> None:
        self._canvas = canvas
        self.width = width
        self.height = height

    def next_page(self) -> None:
        self._canvas.showPage()

    def text(self, x: float, y: float, text: str, face: Face) -> None:
        self._write(x * mm, y, text, face)

    def right(self, x: float, y: float, text: str, face: Face) -> None:
        """Text that ends at ``x``."""
        self._write((x - face.width(text)) * mm, y, text, face)

    def center(self, x: float, y: float, text: str, face: Face) -> None:
        self._write((x - face.width(text) / 2) * mm, y, text, face)

    def stack(self, x: float, y: float, lines: Sequence[str], face: Face) -> float:
        """Lines below each other; returns the baseline after the last."""
        for number, line in enumerate(lines):
            self.text(x, y + number * face.leading, line, face)
        return y + len(lines) * face.leading

    def paragraph(self, x: float, y: float, width: float, text: str, face: Face) -> float:
        """Text wrapped into ``width``; returns the baseline after the last line."""
        return self.stack(x, y, face.wrap(text, width), face)

    def rule(self, x0: float, x1: float, y: float, color: str = HAIR, weight: float = 0.5) -> None:
        """A level line; its weight is in points."""
        self._canvas.setStrokeColor(HexColor(color))
        self._canvas.setLineWidth(weight)
        self._canvas.line(x0 * mm, self._up(y), x1 * mm, self._up(y))

    def box(self, area: Area, color: str, radius: float = 0) -> None:
        self._canvas.setFillColor(HexColor(color))
        size = area.width * mm, area.height * mm
        self._canvas.roundRect(area.x * mm, self._up(area.bottom), *size, radius * mm, stroke=0, fill=1)

    def frame(self, area: Area, color: str, weight: float = 0.6) -> None:
        self._canvas.setStrokeColor(HexColor(color))
        self._canvas.setLineWidth(weight)
        self._canvas.rect(area.x * mm, self._up(area.bottom), area.width * mm, area.height * mm, stroke=1, fill=0)

    def disc(self, x: float, y: float, radius: float, color: str) -> None:
        self._canvas.setFillColor(HexColor(color))
        self._canvas.circle(x * mm, self._up(y), radius * mm, stroke=0, fill=1)

    def polygon(self, points: Sequence[tuple[float, float]], color: str) -> None:
        path = self._canvas.beginPath()
        path.moveTo(points[0][0] * mm, self._up(points[0][1]))
        for x, y in points[1:]:
            path.lineTo(x * mm, self._up(y))
        path.close()
        self._canvas.setFillColor(HexColor(color))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _write(self, left: float, y: float, text: str, face: Face) -> None:
        """``left`` is in points."""
        self._canvas.setFont(face.font, face.size)
        self._canvas.setFillColor(HexColor(face.color))
        self._canvas.drawString(left, self._up(y), text)

    def _up(self, y: float) -> float:
        """PDF counts points from the bottom."""
        return (self.height - y) * mm
