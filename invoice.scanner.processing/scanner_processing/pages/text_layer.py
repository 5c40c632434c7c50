"""The words of a PDF page's text layer, with their places on the rendered image."""

from collections.abc import Iterator
from ctypes import c_double
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from scanner_contract.values import Word

# Letters of one word stand closer together than this share of their height; columns stand wider apart.
WORD_GAP = 0.8
# A page of small print has two thousand; one with more than this is made to keep a reader busy.
MOST_WORDS = 5000
# A layer in which more of the letters than this have no meaning (unmapped glyphs) cannot be trusted.
MAX_UNMAPPED = 0.1


class _Letter(NamedTuple):
    character: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class PageToImage:
    """The affine map from page points (origin at the bottom left) to image pixels, with the page's own rotation."""

    xx: float
    xy: float
    x0: float
    yx: float
    yy: float
    y0: float

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in pixels."""
        ax, ay = self._point(left, bottom)
        bx, by = self._point(right, top)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return self.xx * x + self.xy * y + self.x0, self.yx * x + self.yy * y + self.y0


def words(text_page: Any, to_image: PageToImage, width: int, height: int) -> tuple[Word, ...]:
    """The page's words in the order of the layer; those outside the image, and beyond ``MOST_WORDS``, are left out."""
    found = (_word(letters) for letters in _runs(_letters(text_page, to_image)))
    inside = (word for word in found if word.x1 > 0 and word.y1 > 0 and word.x0 < width and word.y0 < height)
    return tuple(islice(inside, MOST_WORDS))


def is_sound(layer: tuple[Word, ...]) -> bool:
    """Whether the letters mean something: no private-use or replacement characters where text should be."""
    text = "".join(word.text for word in layer)
    unmapped = sum(1 for character in text if character == "\ufffd" or "\ue000" <= character <= "\uf8ff")
    return bool(text) and unmapped <= MAX_UNMAPPED * len(text)


def _letters(text_page: Any, to_image: PageToImage) -> Iterator[_Letter | None]:
    """Each letter, and None wherever pdfium sees a blank or the end of a line."""
    left, right, bottom, top = (c_double() for _ in range(4))
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        character = chr(pdfium.FPDFText_GetUnicode(text_page, index))
        if not character.isprintable() or character.isspace():
            yield None
        elif pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
            yield _Letter(character, *to_image.box(left.value, bottom.value, right.value, top.value))


def _runs(letters: Iterator[_Letter | None]) -> Iterator[list[_Letter]]:
    """Letters that belong to one word."""
    run: list[_Letter] = []
    for letter in letters:
        if run and (letter is None or _apart(run[-1], letter)):
            yield run
            run = []
        if letter is not None:
            run.append(letter)
    if run:
        yield run


def _apart(before: _Letter, letter: _Letter) -> bool:
    size = max(before.height, letter.height)
    wide = letter.left - before.right > WORD_GAP * size or before.left - letter.right > WORD_GAP * size
    return wide or letter.top > before.bottom + size or letter.bottom < before.top - size


def _word(letters: list[_Letter]) -> Word:
    return Word(
        "".join(letter.character for letter in letters),
        int(min(letter.left for letter in letters)),
        int(min(letter.top for letter in letters)),
        round(max(letter.right for letter in letters)),
        round(max(letter.bottom for letter in letters)),
    )
