"""Which words of a text layer are seen on the page, by the pixels that their letters change."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scanner_processing.pages.contest import contested
from scanner_processing.pages.letters import Boxes
from scanner_processing.pages.pixels import Grey, Pixels, contrast
from scanner_processing.pages.text_layer import TextLayer

Marks = NDArray[np.bool_]  # one a word, or one a letter

# The eye needs less contrast where letters are large: a watermark is seen that could not be read at ten points.
CONTRAST, CONTRAST_OF_LARGE = 20, 8  # greys between a letter and what is behind it
LARGE = 18.0  # points, a letter's own height
TINY = 1.4  # points: a capital at a font size of two
ICON = 2  # letters: a bullet or a telephone, from a font of signs

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Visibility:
    """A mark for each word. ``kept``: stands on the page as the layer has it. ``hidden``: nobody sees it.
    ``doubtful``: something stands there, but which letters it is the layer does not say, or not alone."""

    kept: Marks
    hidden: Marks
    doubtful: Marks


def visibility(layer: TextLayer, page: Pixels, bare: Grey, dpi: int) -> Visibility:
    """``bare``: the same page without its text, at ``dpi`` as well."""
    pixels = dpi / POINTS_PER_INCH
    letters = layer.letters
    count = layer.counts(np.ones(len(letters), bool))
    unmapped = layer.counts(letters.unmapped)
    seen = layer.counts(_seen(letters.boxes, page, bare, LARGE * pixels))
    tiny = (layer.counts(_sizes(letters.boxes) >= TINY * pixels) == 0) & (layer.counts(letters.are_spoken) > 0)
    hidden = (seen == 0) | tiny
    icons = (unmapped == count) & (count <= ICON)
    kept = ~hidden & (seen == count) & (unmapped == 0)
    kept[kept] = ~contested(layer.words(kept))
    return Visibility(kept, hidden, ~kept & ~hidden & ~icons)


def _seen(boxes: Boxes, page: Pixels, bare: Grey, large: float) -> Marks:
    """Letters without an extent, as blanks of a strange kind are, count as seen."""
    needed = np.where(boxes[:, 3] - boxes[:, 1] >= large, CONTRAST_OF_LARGE, CONTRAST)
    empty = (boxes[:, 2] <= boxes[:, 0]) | (boxes[:, 3] <= boxes[:, 1])
    seen: Marks = (contrast(page, bare, boxes) >= needed) | empty
    return seen


def _sizes(boxes: Boxes) -> NDArray[np.float64]:
    """The longer side of each, as text may run in any direction."""
    return np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
