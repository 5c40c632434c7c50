"""Whether a page's text layer says what the page shows, judged by the pixels.

The page is drawn twice, with its text and without. Where both drawings are the same nobody sees a letter, whatever the
reason: no colour, no contrast, no size, something that lies over it, a place off the page. And a line of ink that is
there without the text has words that the layer does not know.
"""

from dataclasses import dataclass

import numpy as np

from scanner_contract.values import Box, Finding, Word
from scanner_processing.pages.ink import InkLine, ink_lines
from scanner_processing.pages.parts import groups, lying_on, merged, union
from scanner_processing.pages.pixels import Grey, Pixels, is_blank, is_picture, looks
from scanner_processing.pages.text_layer import TextLayer
from scanner_processing.pages.visibility import Marks, Visibility, visibility

INK = 24  # greys within a box in which something is drawn
MOST_WORDS = 5000  # a page of small print has two thousand; one with more is made to keep a reader busy
LEAST_HIDDEN = 12  # letters and digits: fewer are a stray glyph, or a page number that fell off the page
# What programs that write PDFs leave of themselves on every page, too small to be seen and not drawn.
MARKS_OF_WRITERS = ("PoweredbyTCPDF(www.tcpdf.org)",)

# A company's sign is a name and a slogan: lines that are not more than this are nothing to read.
SIGN_LINES, SIGN_MARKS = 2, 60
FEW = 100  # letters: on a picture of a page, no more than the name of the program that took it
# So many are more than signs even where they stand apart.
SCATTERED_LINES = 6

HIDDEN_TEXT = "hidden_text"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page at ``dpi``: in colour as it is, and in grey without its text."""

    number: int
    dpi: int
    page: Pixels
    bare: Grey


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page shows. ``words``: those of the layer that can be seen, None where OCR has to read the whole page.
    ``unread``: where it has to read beside them."""

    words: tuple[Word, ...] | None
    unread: tuple[Box, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def needs_ocr(self) -> bool:
        return self.words is None or bool(self.unread)

    def scaled(self, by: float) -> "Seen":
        """The same on an image that is larger."""
        words = None if self.words is None else tuple(_scaled_word(word, by) for word in self.words)
        unread = tuple(_scaled(box, by) for box in self.unread)
        findings = tuple(
            found.model_copy(update={"box": found.box and _scaled(found.box, by)}) for found in self.findings
        )
        return Seen(words, unread, findings)


def judge(layer: TextLayer, drawn: Drawn) -> Seen:
    """A layer that says less of the page than it leaves out is dropped as a whole."""
    words = visibility(layer, drawn.page, drawn.bare, drawn.dpi)
    lines = ink_lines(drawn.bare)
    places = np.array([line.box for line in lines], np.float64).reshape(-1, 4)
    on_lines = lying_on(layer.boxes, places)
    traced = np.logical_or.reduce(on_lines & words.hidden[:, None], axis=0)
    unread = _unread(lines, traced)
    inked = np.ptp(looks(drawn.bare, layer.boxes), axis=1) >= INK
    if _says_too_little(layer, words, unread, inked, drawn.bare):
        found = _hidden(layer, words.hidden & ~inked, drawn)
        return Seen(() if is_blank(drawn.page) else None, findings=found)
    # Letters that the file asks not to draw, above a picture of them, are somebody's OCR.
    explained = on_lines.any(axis=1) | (inked & layer.unpainted)
    found = _hidden(layer, words.hidden & ~explained, drawn)
    parts = [line.box for line in unread] + [word.box for word in layer.words(words.doubtful)]
    return Seen(layer.words(words.kept)[:MOST_WORDS], merged(parts), found)


def _unread(lines: tuple[InkLine, ...], surely: Marks) -> tuple[InkLine, ...]:
    """The lines to read: all but signs. ``surely``: those of which the text layer says that they are text."""
    if len(lines) > SCATTERED_LINES:
        return lines
    labels = groups([line.box for line in lines])
    marks = np.array([line.marks for line in lines])
    together = labels[:, None] == labels[None, :]
    text = (together.sum(axis=1) > SIGN_LINES) | (together @ marks > SIGN_MARKS)
    return tuple(line for line, is_text in zip(lines, text | surely, strict=True) if is_text)


def _says_too_little(
    layer: TextLayer, words: Visibility, unread: tuple[InkLine, ...], inked: Marks, bare: Grey
) -> bool:
    """Whether the words that are seen are less than what is only a picture, or unknown."""
    count = layer.counts(np.ones(len(layer.letters), bool))
    known, doubtful = int(count[words.kept].sum()), int(count[words.doubtful].sum())
    above_ink = int(count[words.hidden & inked].sum())
    pictured = max(sum(line.marks for line in unread), above_ink)
    return known == 0 or pictured + doubtful > known or (known < FEW and is_picture(bare))


def _hidden(layer: TextLayer, hidden: Marks, drawn: Drawn) -> tuple[Finding, ...]:
    """One for all hidden words of a page; none for what is harmless."""
    count = int(hidden.sum())
    if sum(map(str.isalnum, _own_text(layer, hidden))) < LEAST_HIDDEN:
        return ()
    subject = "1 word of the text layer" if count == 1 else f"{count} words of the text layer"
    message = f"{subject} cannot be seen on the page."
    return (Finding(code=HIDDEN_TEXT, message=message, page=drawn.number, box=_around(layer, hidden, drawn)),)


def _own_text(layer: TextLayer, which: Marks) -> str:
    """The words without blanks, and without what the program that wrote the file says of itself."""
    text = "".join(word.text for word in layer.words(which))
    for mark in MARKS_OF_WRITERS:
        text = text.replace(mark, "")
    return text


def _around(layer: TextLayer, which: Marks, drawn: Drawn) -> Box | None:
    """The box around words, or None where all lie off the page."""
    height, width = drawn.bare.shape
    sides = layer.boxes[which].round().astype(np.intp).clip(0, [width, height, width, height])
    inside = sides[(sides[:, 2] > sides[:, 0]) & (sides[:, 3] > sides[:, 1])]
    return union(inside) if len(inside) else None


def _scaled_word(word: Word, by: float) -> Word:
    return Word(word.text, *_scaled(word.box, by), word.confidence)


def _scaled(box: Box, by: float) -> Box:
    return Box(*(round(side * by) for side in box))
