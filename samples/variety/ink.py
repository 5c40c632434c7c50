"""A page that is written on, and remembers where which value came to stand."""

from typing import NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from samples.sheet import Face, Sheet
from samples.variety.phrase import Phrase, joined, literal, text_of, words


class Mark(NamedTuple):
    """A value on a page, or one line of it. The box is left, top, right, bottom as parts of the page's size."""

    path: str
    text: str
    page: int
    box: tuple[float, float, float, float]


class Ink(Sheet):
    """``spacing`` is in points between letters, ``stretch`` 1 for letters of their usual width.

    ``marks`` is what was written of fields; ``values`` holds what only came about in writing, by the field's path.
    """

    def __init__(self, canvas: Canvas, width: float, height: float, spacing: float = 0, stretch: float = 1) -> None:
        super().__init__(canvas, width, height)
        self.page = 1
        self.marks: list[Mark] = []
        self.values: dict[str, object] = {}
        self._spacing, self._stretch = spacing, stretch

    def next_page(self) -> None:
        super().next_page()
        self.page += 1

    def measure(self, text: str, face: Face) -> float:
        return self._stretch * (face.width(text) + len(text) * self._spacing / mm)

    def put(self, x: float, y: float, what: Phrase | str, face: Face, align: str = "left") -> None:
        """``x`` is where the text starts, ends or has its middle, as ``align`` says."""
        whole = literal(what) if isinstance(what, str) else what
        text = text_of(whole)
        x -= self.measure(text, face) * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        self._write(x * mm, y, text, face)
        done = ""
        for part in whole:
            if part.paths:
                start, end = (x + self.measure(each, face) for each in (done, done + part.text))
                self._mark(part.paths, part.text, (start, y - face.size * 0.75 / mm, end, y + face.size * 0.22 / mm))
            done += part.text

    def fit(self, what: Phrase | str, face: Face, width: float) -> list[Phrase]:
        """Wrapped into lines that are no wider."""
        whole = literal(what) if isinstance(what, str) else what
        if self.measure(text_of(whole), face) <= width:
            return [whole]
        lines: list[list[Phrase]] = [[]]
        for word in words(whole):
            if lines[-1] and self.measure(text_of(joined([*lines[-1], word])), face) > width:
                lines.append([])
            lines[-1].append(word)
        return [joined(line) for line in lines]

    def block(self, x: float, y: float, what: Phrase | str, face: Face, width: float) -> float:
        """A paragraph; returns the baseline after its last line."""
        for line in self.fit(what, face, width):
            self.put(x, y, line, face)
            y += face.leading
        return y

    def _mark(self, paths: tuple[str, ...], text: str, box: tuple[float, float, float, float]) -> None:
        left, top, right, bottom = box
        parts = (left / self.width, top / self.height, right / self.width, bottom / self.height)
        rounded = tuple(round(part, 5) for part in parts)
        self.marks += [Mark(path, text, self.page, (rounded[0], rounded[1], rounded[2], rounded[3])) for path in paths]

    def _write(self, left: float, y: float, text: str, face: Face) -> None:
        run = self._canvas.beginText(left, self._up(y))
        run.setFont(face.font, face.size)
        run.setFillColor(HexColor(face.color))
        run.setCharSpace(self._spacing)
        run.setHorizScale(100 * self._stretch)
        run.textOut(text)
        self._canvas.drawText(run)
