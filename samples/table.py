"""The table of lines: columns placed between two edges, rows as high as their longest cell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from samples.model import Line, Sample
from samples.sheet import HAIR, Area, Face, Sheet
from samples.voices import Voice

Cell = Callable[[Voice, int, Line], str]


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` is in millimetres, 0 for the column that takes what is left."""

    width: float
    align: str
    cell: Cell


COLUMNS: dict[str, Column] = {
    "position": Column(11, "left", lambda _, place, __: str(place)),
    "description": Column(0, "left", lambda _, __, line: line.description),
    "quantity": Column(15, "right", lambda voice, _, line: voice.number(line.quantity)),
    "unit": Column(14, "left", lambda _, __, line: line.unit),
    "measure": Column(22, "right", lambda voice, _, line: f"{voice.number(line.quantity)} {line.unit}"),
    "price": Column(22, "right", lambda voice, _, line: voice.number(line.price)),
    "rate": Column(15, "right", lambda voice, _, line: "" if line.rate is None else voice.rate(line.rate)),
    "amount": Column(26, "right", lambda voice, _, line: voice.number(line.amount)),
}
GAP = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a table looks: a fill behind its head, stripes behind every other row, rules below or all around."""

    head: Face
    body: Face
    head_fill: str | None = None
    stripe: str | None = None
    rule: str | None = HAIR
    grid: str | None = None
    pad: float = 1.7


@dataclass(frozen=True, slots=True)
class Place:
    """A column on the page, from ``left`` to ``right``."""

    name: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Table:
    """A sample's table between two edges. Each method takes the upper edge of a row and returns the lower one."""

    sample: Sample
    style: Style
    left: float
    right: float

    @property
    def places(self) -> list[Place]:
        widths = [COLUMNS[name].width for name in self.sample.columns]
        rest = self.right - self.left - sum(widths)
        edges, at = [], self.left
        for name, width in zip(self.sample.columns, widths, strict=True):
            edges.append(Place(name, at, at + (width or rest)))
            at = edges[-1].right
        return edges

    def head(self, sheet: Sheet, top: float) -> float:
        words = self.sample.voice.words
        titles = [[words[f"column.{place.name}"]] for place in self.places]
        bottom = top + self._height(titles, self.style.head)
        if self.style.head_fill:
            sheet.box(Area(self.left, top, self.right - self.left, bottom - top), self.style.head_fill)
        self._row(sheet, top, bottom, titles, self.style.head)
        return bottom

    def row(self, sheet: Sheet, top: float, place: int, line: Line) -> float:
        """``place`` counts from 1."""
        cells = self._cells(place, line)
        bottom = top + self._height(cells, self.style.body)
        if self.style.stripe and place % 2 == 0:
            sheet.box(Area(self.left, top, self.right - self.left, bottom - top), self.style.stripe)
        self._row(sheet, top, bottom, cells, self.style.body)
        return bottom

    def rows(self, sheet: Sheet, top: float) -> float:
        """The head and every line."""
        top = self.head(sheet, top)
        for place, line in enumerate(self.sample.lines, 1):
            top = self.row(sheet, top, place, line)
        return top

    def height(self, line: Line) -> float:
        return self._height(self._cells(1, line), self.style.body)

    def _cells(self, place: int, line: Line) -> list[list[str]]:
        """The text of each cell, wrapped."""
        voice = self.sample.voice
        return [
            self.style.body.wrap(COLUMNS[at.name].cell(voice, place, line), at.right - at.left - 2 * GAP) or [""]
            for at in self.places
        ]

    def _height(self, cells: Sequence[Sequence[str]], face: Face) -> float:
        return capital(face) + (max(map(len, cells)) - 1) * face.leading + 2 * self.style.pad

    def _row(self, sheet: Sheet, top: float, bottom: float, cells: Sequence[Sequence[str]], face: Face) -> None:
        for place, cell in zip(self.places, cells, strict=True):
            for number, text in enumerate(cell):
                base = top + self.style.pad + capital(face) + number * face.leading
                if COLUMNS[place.name].align == "right":
                    sheet.right(place.right - GAP, base, text, face)
                else:
                    sheet.text(place.left + GAP, base, text, face)
            if self.style.grid:
                sheet.frame(Area(place.left, top, place.right - place.left, bottom - top), self.style.grid)
        if self.style.rule:
            sheet.rule(self.left, self.right, bottom, self.style.rule)


def capital(face: Face) -> float:
    """The height of a capital letter, in millimetres."""
    return face.size * 0.72 / mm
