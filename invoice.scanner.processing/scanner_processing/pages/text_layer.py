"""The words of a PDF page's text layer, with their places on the rendered image."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scanner_contract.values import Word
from scanner_processing.pages.letters import Boxes, Letters, PageToImage, are_unpainted, read_letters

# Letters of one word stand closer together than this share of their height; columns stand wider apart.
WORD_GAP = 0.8


@dataclass(frozen=True, slots=True)
class TextLayer:
    """Letters, and where in them each word begins.

    ``boxes``: of each word, in pixels. ``unpainted``: whether the file asks not to draw it.
    """

    letters: Letters
    starts: NDArray[np.intp]
    boxes: Boxes
    unpainted: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.starts)

    def counts(self, which: NDArray[np.bool_]) -> NDArray[np.intp]:
        """In each word: how many of its letters are among ``which``, a mark for each letter."""
        return np.add.reduceat(which, self.starts, dtype=np.intp) if len(self) else np.zeros(0, np.intp)

    def words(self, which: NDArray[np.bool_]) -> tuple[Word, ...]:
        """Those that are marked, in whole pixels."""
        ends = np.append(self.starts[1:], len(self.letters))
        sides = np.column_stack([self.boxes[:, :2].astype(np.intp), np.rint(self.boxes[:, 2:]).astype(np.intp)])
        rows = zip(self.starts[which].tolist(), ends[which].tolist(), sides[which].tolist(), strict=True)
        return tuple(Word(self.letters.text[start:end], *box) for start, end, box in rows)


def text_layer(text_page: Any, to_image: PageToImage) -> TextLayer:
    """Words in the order of the layer: letters without a blank between them that stand close together."""
    letters = read_letters(text_page, to_image)
    (starts,) = np.nonzero(letters.after_blank | _apart(letters.boxes))
    unpainted = are_unpainted(text_page, letters.index[starts])
    return TextLayer(letters, starts, _around(letters.boxes, starts), unpainted)


def _around(boxes: Boxes, starts: NDArray[np.intp]) -> Boxes:
    """The boxes of the words that begin at ``starts``."""
    if not len(starts):
        return np.zeros((0, 4))
    left, top, right, bottom = boxes.T
    sides = [np.minimum.reduceat(side, starts) for side in (left, top)]
    sides += [np.maximum.reduceat(side, starts) for side in (right, bottom)]
    return np.stack(sides, axis=1)


def _apart(boxes: Boxes) -> NDArray[np.bool_]:
    """Whether each letter stands apart from the one before; the first one does."""
    apart = np.ones(len(boxes), bool)
    left, top, right, bottom = boxes.T
    height = bottom - top
    size = np.maximum(height[:-1], height[1:])
    wide = (left[1:] - right[:-1] > WORD_GAP * size) | (left[:-1] - right[1:] > WORD_GAP * size)
    apart[1:] = wide | (top[1:] > bottom[:-1] + size) | (bottom[1:] < top[:-1] - size)
    return apart
