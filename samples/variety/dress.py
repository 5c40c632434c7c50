"""How a document looks: letters, colours, margins, and how a label is set before its value."""

from dataclasses import dataclass

from samples.marks import MARKS
from samples.sheet import COURIER, HELVETICA, INK, TIMES, VERA, Face, Family
from samples.variety.chance import Chance

FAMILIES = (HELVETICA,) * 5 + (TIMES,) * 2 + (VERA,) * 2 + (COURIER,)
ACCENTS = ("#27496d", "#8a4b1f", "#c2375a", "#1b6b4a", "#333333", "#5b3a8c", "#b03a2e", "#00708c", "#000000")
GREYS = ("#1f2933", "#000000", "#616e7c", "#8d99a6", "#9aa5b1")


@dataclass(frozen=True, slots=True)
class Dress:
    """``size`` is that of the text in points; ``caps``: labels in capitals; ``colon`` is what follows a label."""

    family: Family
    size: float
    accent: str
    label_color: str
    colon: str
    caps: bool
    bold_labels: bool
    mark: str
    left: float
    right: float
    spacing: float
    stretch: float

    def text(self, factor: float = 1, color: str = INK) -> Face:
        size = self.size * factor
        return self.family.text(size, color, size * 0.45)

    def strong(self, factor: float = 1, color: str = INK) -> Face:
        size = self.size * factor
        return self.family.strong(size, color, size * 0.45)

    @property
    def label(self) -> Face:
        return (self.strong if self.bold_labels else self.text)(0.95, self.label_color)

    def labelled(self, text: str) -> str:
        return (text.upper() if self.caps else text) + self.colon

    def heading(self, text: str) -> str:
        return text.upper() if self.caps else text


def make_dress(chance: Chance, width: float) -> Dress:
    """``width`` is the paper's in millimetres."""
    family = chance.pick(FAMILIES)
    wide = family in (VERA, COURIER)
    margin = chance.number(12, 24)
    return Dress(
        family=family,
        size=round(chance.number(7.2, 8.6) if wide else chance.number(8, 10.5), 1),
        accent=chance.pick(ACCENTS),
        label_color=chance.pick(GREYS),
        colon=chance.pick((":", ":", ":", "", "", " :")),
        caps=chance.happens(0.12),
        bold_labels=chance.happens(0.3),
        mark=chance.pick(tuple(MARKS)),
        left=margin,
        right=width - chance.number(12, 22),
        spacing=chance.pick((0, 0, 0, 0.1, 0.2)),
        stretch=chance.pick((1, 1, 1, 0.92, 0.96, 1.04)),
    )
