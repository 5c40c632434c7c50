"""A4 pages that fill from top to bottom, row by row."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from scanner_processing.pages.values import Limits
from scanner_processing.sheets.letters import ELLIPSIS, REGULAR, Face, printable, wrapped

WIDTH, HEIGHT = A4  # in points, as are all sizes here
LEFT, RIGHT = 48.0, WIDTH - 48
TOP, BOTTOM = 56.0, HEIGHT - 56  # from the upper edge
GAP = 8.0  # between columns
TALLEST = 300.0  # a row: what is longer is cut
RULE = 0.75  # grey

SMALL = Face(REGULAR, 7.5, 10, 0.4)


class Column(NamedTuple):
    """From ``left`` to ``right``; ``flush`` puts texts at its right side."""

    left: float
    right: float
    face: Face
    flush: bool = False


class Sheet:
    """``foot`` stands below each page, with its number."""

    def __init__(self, foot: str, limits: Limits) -> None:
        self._buffer = BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=A4, invariant=True)
        self._foot, self._limits = printable(foot), limits
        self._page = 1
        self._top = TOP

    def part(self, gap: float, height: float) -> None:
        """Begin a part below a gap, on a new page where there is less room than this."""
        self._top += gap
        if self._top + height > BOTTOM:
            self._turn()

    def rule(self) -> None:
        self._canvas.setStrokeGray(RULE)
        self._canvas.line(LEFT, HEIGHT - self._top, RIGHT, HEIGHT - self._top)

    def row(
        self,
        columns: Sequence[Column],
        texts: Sequence[str],
        *,
        again: Callable[[], None] | None = None,
        pad: float = 2,
    ) -> None:
        """A text a column, each wrapped, and cut when it is too long for any page. ``again`` draws what stands at the
        top of the next page, if one begins.

        Raises:
            BadFile: more pages than the limits allow.
        """
        cells = [
            _cut(wrapped(printable(text), column.face, column.right - column.left - GAP), column.face)
            for column, text in zip(columns, texts, strict=True)
        ]
        height = max(len(lines) * column.face.leading for column, lines in zip(columns, cells, strict=True)) + 2 * pad
        if self._top + height > BOTTOM:
            self._turn()
            if again:
                again()
        for column, lines in zip(columns, cells, strict=True):
            self._write(column, lines, self._top + pad)
        self._top += height

    def finished(self) -> bytes:
        """The PDF."""
        self._end_page()
        self._canvas.save()
        return self._buffer.getvalue()

    def _write(self, column: Column, lines: Sequence[str], top: float) -> None:
        face = column.face
        self._canvas.setFont(face.font, face.size)
        self._canvas.setFillGray(face.grey)
        for number, line in enumerate(lines, 1):
            base = HEIGHT - top - number * face.leading + (face.leading - face.size) / 2 + 0.2 * face.size
            if column.flush:
                self._canvas.drawRightString(column.right - GAP, base, line)
            else:
                self._canvas.drawString(column.left, base, line)

    def _turn(self) -> None:
        self._limits.refuse_too_many(self._page + 1)
        self._end_page()
        self._page += 1
        self._top = TOP

    def _end_page(self) -> None:
        foot = wrapped(f"{self._foot}, page {self._page}", SMALL, RIGHT - LEFT)[:2]
        self._write(Column(LEFT, RIGHT, SMALL), foot, BOTTOM + 14)
        self._canvas.showPage()


def _cut(lines: list[str], face: Face) -> list[str]:
    most = int(TALLEST / face.leading)
    return lines if len(lines) <= most else [*lines[: most - 1], ELLIPSIS]
