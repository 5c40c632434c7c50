"""Small pages drawn as text: a column of the text is 10 pixels wide, a line 30 high."""

from scanner_contract.values import PageReading, Prediction, Reading, Word
from scanner_processing.readers.offline.reader import OfflineReader


def page(text: str, number: int = 1, scale: float = 1.0) -> PageReading:
    """The words of a text where they stand; two blanks or more part columns."""
    lines = text.strip("\n").split("\n")
    words = tuple(word for row, line in enumerate(lines) for word in _words(line, row, scale))
    return PageReading(number=number, width=round(1000 * scale), height=round(1400 * scale), engine="test", words=words)


def _words(line: str, row: int, scale: float) -> list[Word]:
    found, start = [], 0
    for text in line.split(" "):
        if text:
            box = (start * 10, row * 30 + 5, (start + len(text)) * 10 - 2, row * 30 + 25)
            found.append(Word(text, *(round(side * scale) for side in box)))
        start += len(text) + 1
    return found


def scanned(text: str, confidence: float = 0.99) -> PageReading:
    """The same as an engine reads it from an image: boxes taller than the letters, and no word quite sure."""
    drawn = page(text)
    words = (word._replace(y0=word.y0 - 4, y1=word.y1 + 4, confidence=confidence) for word in drawn.words)
    return drawn.model_copy(update={"words": tuple(words)})


def read_scan(text: str, confidence: float = 0.99) -> Prediction:
    return OfflineReader().read(Reading(pages=(scanned(text, confidence),)))


def read(*pages: str, scale: float = 1.0) -> Prediction:
    reading = Reading(pages=tuple(page(text, number, scale) for number, text in enumerate(pages, 1)))
    return OfflineReader().read(reading)


def raws(prediction: Prediction) -> dict[str, str]:
    return {name: guess.raw for name, guess in prediction.fields.items()}
