"""Noto Sans, as ``pymupdf-fonts`` brings it: Latin, Greek and Cyrillic letters, and what is printable of any text."""

from io import BytesIO
from typing import NamedTuple

from pymupdf_fonts import NotoSans_Bold, NotoSans_Regular
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "NotoSans", "NotoSans-Bold"
LONGEST = 1000  # letters of a text; what comes after is not shown
ELLIPSIS = "…"
MISSING = "\N{REPLACEMENT CHARACTER}"  # in place of a letter that the font does not have

_regular = TTFont(REGULAR, BytesIO(NotoSans_Regular.fontbuffer))
pdfmetrics.registerFont(_regular)
pdfmetrics.registerFont(TTFont(BOLD, BytesIO(NotoSans_Bold.fontbuffer)))

_known = frozenset(_regular.face.charToGlyph)


class Face(NamedTuple):
    """``size`` and ``leading`` are in points, ``grey`` from 0, black, to 1."""

    font: str
    size: float
    leading: float
    grey: float = 0

    def width(self, text: str) -> float:
        return float(pdfmetrics.stringWidth(text, self.font, self.size))


def printable(text: str) -> str:
    """In one line, without what controls a printer or the direction of writing."""
    cut = text if len(text) <= LONGEST else text[: LONGEST - 1] + ELLIPSIS
    plain = "".join(sign if sign.isprintable() else " " for sign in cut)
    return " ".join("".join(sign if ord(sign) in _known else MISSING for sign in plain).split())


def wrapped(text: str, face: Face, width: float) -> list[str]:
    """The lines of a printable text; a word that is wider than a line is broken."""
    lines: list[str] = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if face.width(joined) <= width:
            lines[-1] = joined
        else:
            lines += _pieces(word, face, width)
    return lines if lines[0] else lines[1:]


def _pieces(word: str, face: Face, width: float) -> list[str]:
    pieces = [""]
    for sign in word:
        if pieces[-1] and face.width(pieces[-1] + sign) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces
