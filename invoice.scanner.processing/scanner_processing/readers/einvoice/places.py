"""Where on its pages a value stands, however it is printed there."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from scanner_contract.invoice import Kind
from scanner_contract.values import Box, Evidence, Reading, Word
from scanner_processing.normalise.amounts import parse_amount, parse_percent
from scanner_processing.normalise.conventions import Conventions, conventions
from scanner_processing.normalise.currencies import split_currency
from scanner_processing.normalise.dates import parse_date
from scanner_processing.normalise.fields import normalise
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.einvoice.values import NUMBERS

LONGEST_DATE = 5  # words
LONGEST_AMOUNT = 4
CLOSE = 1.5  # times the height of a word: parts of a number stand nearer to each other than this
SIGNS = ".,:;()*"  # around a value
INTRODUCES = ":#"  # behind a label, glued to its value or not

Known = dict[str, list["Place"]]


class Place(NamedTuple):
    """Words of a page that stand together."""

    page: int
    words: tuple[int, ...]
    box: Box

    def evidence(self, xpath: str) -> Evidence:
        return Evidence(page=self.page, box=self.box, words=self.words, xpath=xpath)


@dataclass(frozen=True)
class Places:
    """The words of all pages, looked through once for every kind of value that is asked for."""

    reading: Reading

    def of(self, kind: Kind, value: str) -> list[Place]:
        """All places of an exact value, from the first page to the last."""
        match kind:
            case Kind.DATE:
                return self._dates.get(value, [])
            case Kind.PERCENT:
                return self._rates.get(_key(Decimal(value)), [])
            case Kind.CURRENCY:
                return self._currencies.get(value, [])
            case Kind.COUNTRY:
                return self._codes.get(value, [])
            case _ if kind in NUMBERS:
                return self._amounts.get(_key(Decimal(value)), [])
        return [place for text in self._texts for place in text.find(value.replace("_", " "))]

    @cached_property
    def known(self) -> Conventions:
        return conventions(word.text for page in self.reading.pages for word in page.words)

    @cached_property
    def _dates(self) -> Known:
        orders = (True, False) if self.known.day_first is None else (self.known.day_first,)

        def dates(text: str) -> Iterable[str]:
            found = (parse_date(text, day_first=order) for order in orders)
            return {date.isoformat() for date in found if date}

        return self._index(dates, LONGEST_DATE)

    @cached_property
    def _amounts(self) -> Known:
        marks = ".," if self.known.decimal_mark is None else self.known.decimal_mark

        def amounts(text: str) -> Iterable[str]:
            found = (parse_amount(text, mark) for mark in marks)
            return {_key(number) for number in found if number is not None}

        return self._index(amounts, LONGEST_AMOUNT)

    @cached_property
    def _rates(self) -> Known:
        def rates(text: str) -> Iterable[str]:
            rate = parse_percent(text, self.known.decimal_mark)
            return () if rate is None else (_key(rate),)

        return self._index(rates, 2)

    @cached_property
    def _currencies(self) -> Known:
        def currencies(text: str) -> Iterable[str]:
            sign = split_currency(text)[1] or text
            code = normalise(sign, Kind.CURRENCY, self.known)
            return (code,) if isinstance(code, str) else ()

        return self._index(currencies, 1, digits=False)

    @cached_property
    def _codes(self) -> Known:
        return self._index(lambda text: (text,), 1, digits=False)

    @cached_property
    def _texts(self) -> list["Text"]:
        return [Text.of(page.number, page.words) for page in self.reading.pages]

    def _index(self, read: Callable[[str], Iterable[str]], longest: int, *, digits: bool = True) -> Known:
        """By value, the places that ``read`` finds in up to so many words of a line."""
        found: Known = defaultdict(list)
        for page in self.reading.pages:
            for start, end in _windows(page.words, longest, digits=digits):
                words = page.words[start:end]
                text = " ".join(word.text for word in words).strip(SIGNS)
                for value in {value for each in _unlabelled(text) for value in read(each)}:
                    found[value].append(_place(page.number, page.words, start, end))
        return found


@dataclass(frozen=True)
class Text:
    """The letters and digits of a page in one string; ``begins`` and ``ends`` are where words do, and labels end."""

    page: int
    words: Sequence[Word]
    letters: str
    begins: dict[int, int]
    ends: dict[int, int]

    @classmethod
    def of(cls, page: int, words: Sequence[Word]) -> "Text":
        letters, begins, ends = "", {}, {}
        for index, word in enumerate(words):
            for piece in _pieces(word.text):
                begins[len(letters)] = index
                letters += squeeze(piece)
                ends[len(letters)] = index + 1
        return cls(page, words, letters, begins, ends)

    def find(self, value: str) -> Iterator[Place]:
        wanted = "".join(map(squeeze, value.split()))
        at = self.letters.find(wanted) if wanted else -1
        while at >= 0:
            start, end = self.begins.get(at), self.ends.get(at + len(wanted))
            if start is not None and end is not None:
                yield _place(self.page, self.words, start, end)
            at = self.letters.find(wanted, at + 1)


def _pieces(word: str) -> list[str]:
    """A word, cut behind the sign that ends a label."""
    for sign in INTRODUCES:
        label, found, value = word.partition(sign)
        if found and squeeze(label) and squeeze(value):
            return [label, value]
    return [word]


def _unlabelled(text: str) -> Iterator[str]:
    yield text
    for sign in INTRODUCES:
        if sign in text:
            yield text.rpartition(sign)[2].strip()


def _windows(words: Sequence[Word], longest: int, *, digits: bool) -> Iterator[tuple[int, int]]:
    for start in range(len(words)):
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            if end - start > 1 and not _follows(words[end - 2], words[end - 1]):
                break
            if not digits or any(sign.isdigit() for word in (words[start], words[end - 1]) for sign in word.text):
                yield start, end


def _follows(one: Word, other: Word) -> bool:
    """Whether a word stands behind another in its line."""
    height = max(one.y1 - one.y0, other.y1 - other.y0)
    return one.y0 < other.y1 and other.y0 < one.y1 and -height < other.x0 - one.x1 < CLOSE * height


def _place(page: int, words: Sequence[Word], start: int, end: int) -> Place:
    boxes = [word.box for word in words[start:end]]
    box = Box(
        min(box.x0 for box in boxes), min(box.y0 for box in boxes),
        max(box.x1 for box in boxes), max(box.y1 for box in boxes),
    )  # fmt: skip
    return Place(page, tuple(range(start, end)), box)


def _key(number: Decimal) -> str:
    """The same for 1, 1.00 and -1."""
    return format(abs(number).normalize(), "f")
