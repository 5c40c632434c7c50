"""Confidence as people see it: three bands, told apart by colour, by lightness and by the stroke of their line.

Blue, yellow and orange stay apart for the colour-blind, where red and green would not.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """Confidences from ``least`` on. ``ink`` is a darker tone, for text; ``dashes`` as SVG has them."""

    least: float
    colour: str
    ink: str
    dashes: str
    name: str


BANDS = (
    Band(0.9, "#2476c7", "#1b5fa3", "none", "90 % and more"),
    Band(0.7, "#f2c200", "#7a5f00", "7 3", "70 % to 90 %"),
    Band(0.0, "#e8590c", "#b3420a", "2 3", "less than 70 %"),
)


def band(confidence: float) -> Band:
    return next((each for each in BANDS if confidence >= each.least), BANDS[-1])


def percent(confidence: float) -> str:
    """Rounded down, so that what is not sure never reads as if it were."""
    return f"{math.floor(confidence * 100 + 1e-9)} %"
