"""How well a page was read, in whatever order. Pure: two texts go in, counts come out.

Words are compared, not lines: engines put the columns of an invoice into different orders, and none of them is wrong.
Equal words are found. What is left over on both sides is paired, most alike first, one word with one word or with up to
three neighbours that were run together or torn apart; a pair may differ in half of its letters. The edits within the
pairs, the letters of words that nobody read, and the letters of words that stand nowhere are the errors.

Blanks do not count as letters: `10%` for `10 %` costs two words and no letter. A number counts as read there, too: a
word with a digit is found when all its letters stand together as printed, whatever blanks are between or beside them.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import accumulate, product, takewhile
from operator import add

LONGEST_RUN = 3  # neighbours taken together for one word
SAME = str.maketrans({
    "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{SINGLE LOW-9 QUOTATION MARK}": "'", "\N{PRIME}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    "\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{EN DASH}": "-", "\N{EM DASH}": "-", "\N{MINUS SIGN}": "-",
    "\N{SOFT HYPHEN}": None,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edits:
    """Letters by which what was read differs from what is printed."""

    substituted: int = 0
    deleted: int = 0
    inserted: int = 0

    @property
    def total(self) -> int:
        return self.substituted + self.deleted + self.inserted


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one page, or summed over pages. ``numbers`` are the words that hold a digit; ``values`` are those of
    fields, where nothing else is known of a page."""

    letters: int = 0
    substituted: int = 0
    deleted: int = 0
    inserted: int = 0
    words: int = 0
    words_found: int = 0
    numbers: int = 0
    numbers_found: int = 0
    values: int = 0
    values_found: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*map(add, astuple(self), astuple(other)))

    @property
    def error_rate(self) -> float:
        """Letters printed that were read wrong or not at all, as a share of all."""
        return _share(self.substituted + self.deleted, self.letters)

    @property
    def error_rate_with_insertions(self) -> float:
        """The same with letters that stand nowhere; it can pass 1."""
        return _share(self.substituted + self.deleted + self.inserted, self.letters)

    @property
    def word_recall(self) -> float:
        return _share(self.words_found, self.words)

    @property
    def digit_recall(self) -> float:
        return _share(self.numbers_found, self.numbers)

    @property
    def value_recall(self) -> float:
        return _share(self.values_found, self.values)


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring words that were left over, taken together; ``place`` is that of the first in the text."""

    place: int
    words: tuple[str, ...]
    text: str
    alphabet: frozenset[str]

    @property
    def places(self) -> range:
        return range(self.place, self.place + len(self.words))


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is printed, and what was read for it; ``distance`` is how many edits are between them."""

    printed: _Run
    read: _Run
    distance: int

    @property
    def unlikeness(self) -> tuple[float, int, int, int]:
        """What pairs are ordered by: most alike first, of those equally alike the longest, then as they stand."""
        longer = max(len(self.printed.text), len(self.read.text))
        return self.distance / longer, -longer, self.printed.place, self.read.place


def score(printed: str, read: str) -> Score:
    """How well ``read`` gives what is ``printed``."""
    expected, got = words(printed), words(read)
    found = Counter(expected) & Counter(got)
    missing, surplus = _left(expected, found), _left(got, found)
    pairs = _pairs(missing, surplus)
    wrong = [edits(pair.printed.text, pair.read.text) for pair in pairs]
    blanks_apart = [word for pair in pairs if pair.distance == 0 for word in pair.printed.words]
    return Score(
        letters=sum(map(len, expected)),
        substituted=sum(each.substituted for each in wrong),
        deleted=sum(each.deleted for each in wrong) + _unpaired(missing, (pair.printed for pair in pairs)),
        inserted=sum(each.inserted for each in wrong) + _unpaired(surplus, (pair.read for pair in pairs)),
        words=len(expected),
        words_found=found.total(),
        numbers=sum(map(_holds_digit, expected)),
        numbers_found=sum(map(_holds_digit, [*found.elements(), *blanks_apart])),
    )


def words(text: str) -> list[str]:
    """The words that say something: with a letter, a digit, a currency's sign or a percent sign in them.

    Forms of one letter (ligatures, curly quotes, long dashes) are taken as the same.
    """
    return [word for word in unicodedata.normalize("NFKC", text).translate(SAME).split() if _says_something(word)]


def edits(printed: str, read: str) -> Edits:
    """The fewest edits that make one of the other (Levenshtein)."""
    above = [Edits(inserted=count) for count in range(len(read) + 1)]
    for row, letter in enumerate(printed, 1):
        line = [Edits(deleted=row)]
        for column, other in enumerate(read, 1):
            if letter == other:
                line.append(above[column - 1])
            else:
                line.append(_cheapest(above[column - 1], above[column], line[-1]))
        above = line
    return above[-1]


def distance(printed: str, read: str, most: int) -> int:
    """How many edits that are; the exact number does not matter above ``most``."""
    above = list(range(len(read) + 1))
    for row, letter in enumerate(printed, 1):
        line = [row]
        for column, other in enumerate(read, 1):
            line.append(min(above[column - 1] + (letter != other), above[column] + 1, line[-1] + 1))
        if min(line) > most:
            return most + 1
        above = line
    return above[-1]


def _cheapest(both: Edits, shorter: Edits, before: Edits) -> Edits:
    least = min(both.total, shorter.total, before.total)
    if both.total == least:
        return Edits(both.substituted + 1, both.deleted, both.inserted)
    if shorter.total == least:
        return Edits(shorter.substituted, shorter.deleted + 1, shorter.inserted)
    return Edits(before.substituted, before.deleted, before.inserted + 1)


def _pairs(missing: Mapping[int, str], surplus: Mapping[int, str]) -> list[_Pair]:
    """What was read for what: the most alike become pairs, and each word is in one pair at most."""
    free, free_too = set(missing), set(surplus)
    pairs = []
    for pair in sorted(_alike(missing, surplus), key=lambda each: each.unlikeness):
        if free.issuperset(pair.printed.places) and free_too.issuperset(pair.read.places):
            pairs.append(pair)
            free.difference_update(pair.printed.places)
            free_too.difference_update(pair.read.places)
    return pairs


def _alike(missing: Mapping[int, str], surplus: Mapping[int, str]) -> Iterator[_Pair]:
    for printed, read in product(_runs(missing), _runs(surplus)):
        if _may_be_alike(printed, read):
            allowed = _allowed(printed, read)
            if (found := distance(printed.text, read.text, allowed)) <= allowed:
                yield _Pair(printed, read, found)


def _may_be_alike(one: _Run, other: _Run) -> bool:
    """A cheap look before the dear one: edits cannot be fewer than letters of one that the other has nowhere."""
    allowed = _allowed(one, other)
    return (
        (len(one.words) == 1 or len(other.words) == 1)
        and abs(len(one.text) - len(other.text)) <= allowed
        and len(one.alphabet - other.alphabet) <= allowed
        and len(other.alphabet - one.alphabet) <= allowed
    )


def _allowed(one: _Run, other: _Run) -> int:
    return max(len(one.text), len(other.text)) // 2


def _runs(left: Mapping[int, str]) -> list[_Run]:
    """Each word alone, and with the one or two after it where those were left over as well."""
    runs = []
    for place in left:
        neighbours = takewhile(left.__contains__, range(place, place + LONGEST_RUN))
        for run in accumulate((left[each],) for each in neighbours):
            text = "".join(run)
            runs.append(_Run(place, run, text, frozenset(text)))
    return runs


def _left(text: Sequence[str], found: Counter[str]) -> dict[int, str]:
    """The words that were not found, by their places."""
    taken = Counter[str]()
    left = {}
    for place, word in enumerate(text):
        if taken[word] < found[word]:
            taken[word] += 1
        else:
            left[place] = word
    return left


def _unpaired(left: Mapping[int, str], paired: Iterable[_Run]) -> int:
    """Letters of the words in no pair."""
    return sum(map(len, left.values())) - sum(len(run.text) for run in paired)


def _says_something(word: str) -> bool:
    return any(letter.isalnum() or letter == "%" or unicodedata.category(letter) == "Sc" for letter in word)


def _holds_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
