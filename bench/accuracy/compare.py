"""When a value that was said is the true one. One table: the kind of a field → its rule.

Numbers may differ by a hundredth. Dates are the same day. Identifiers are the same letters and digits, whatever their
case, accents and signs. Texts are alike: the words of one are among those of the other or nearly so, whatever their
order, or they differ by a few letters and in how they are spaced.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from rapidfuzz import fuzz

from scanner_contract.invoice import Kind

CENT = Decimal("0.01")
ALIKE = 0.80  # of names and other texts
DESCRIBED = 0.60  # of what a line sells: layouts break it, and print codes among it
SHORTEST = 5  # letters of a name that may stand within another without blanks around it
# A text of many more words than the true one is not it, but a page that it stands on. Of what was sold a line may say
# more than the truth does.
TIMES, MORE, MORE_SOLD = 3, 6, 60
# Words that half of all names have, legal forms above all: they alone are none. (`S.p.A.` is three.)
COMMON = frozenset(
    (
        *("a", "b", "g", "l", "p", "s", "v", "ab", "ag", "as", "bv", "co", "kg", "nv", "oy", "sa", "se", "sl", "ug"),
        *("company", "corp", "gbr", "gmbh", "inc", "kgaa", "limited", "llc", "llp", "ltd", "mbh", "ohg", "plc"),
        *("pte", "pty", "pvt", "sarl", "sas", "sdn", "bhd", "spa", "srl", "sro"),
        *("and", "das", "de", "der", "di", "die", "e", "el", "et", "la", "le", "les", "of", "the", "u", "und", "y"),
    )
)
NOT_A_LETTER = re.compile(r"[\W_]+")


def is_right(said: object, true: object, kind: Kind, *, signless: bool = False) -> bool:
    """``true`` may be a list: any of its values is right. ``signless``: plus or minus says nothing."""
    values = true if isinstance(true, list) else [true]
    if signless and kind in NUMBERS:
        return any(same_number(said, each, size=abs) for each in values)
    return any(RULES[kind](said, each) for each in values)


def same_number(said: object, true: object, size: Callable[[Decimal], Decimal] = Decimal) -> bool:
    one, other = _number(said), _number(true)
    return one is not None and other is not None and abs(size(one) - size(other)) <= CENT


def same_day(said: object, true: object) -> bool:
    """Both as ISO 8601."""
    return str(said).strip() == str(true)


def same_letters(said: object, true: object) -> bool:
    return letters(said) != "" and letters(said) == letters(true)


def alike(said: object, true: object) -> bool:
    """Whether two texts, mostly names, say the same."""
    if not _comparable(said, true):
        return False
    one, other = letters(said), letters(true)
    if one == other or likeness(said, true) >= ALIKE:
        return True
    if min(len(one), len(other)) < SHORTEST:
        return False
    return one in other or other in one or fuzz.ratio(one, other) / 100 >= ALIKE


def likeness(said: object, true: object) -> float:
    """How far the words of one text are those of another, from 0 to 1."""
    return fuzz.token_set_ratio(words(said), words(true)) / 100


def described(said: object, true: object) -> bool:
    """Whether two descriptions may be those of the same line, which its amount tells as well."""
    return not _too_long(said, true, MORE_SOLD) and likeness(said, true) >= DESCRIBED


def letters(text: object) -> str:
    """Letters and digits alone, in lower case and without accents."""
    return NOT_A_LETTER.sub("", _plain(text))


def words(text: object) -> str:
    """The same with a blank where anything stood between them."""
    return NOT_A_LETTER.sub(" ", _plain(text)).strip()


def _comparable(said: object, true: object) -> bool:
    """Not where one says nothing at all, or only what others say as well."""
    one, other = words(said).split(), words(true).split()
    if not one or not other or _too_long(said, true, MORE):
        return False
    return not COMMON.issuperset(one) or letters(said) == letters(true)


def _too_long(said: object, true: object, more: int) -> bool:
    return len(words(said).split()) > TIMES * len(words(true).split()) + more


def _plain(text: object) -> str:
    split = unicodedata.normalize("NFKD", str(text))
    return "".join(letter for letter in split if not unicodedata.combining(letter)).lower()


def _number(value: object) -> Decimal | None:
    """None for what is no finite number."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


NUMBERS = frozenset({Kind.MONEY, Kind.NUMBER, Kind.PERCENT})
RULES: Mapping[Kind, Callable[[object, object], bool]] = {
    Kind.TEXT: alike,
    Kind.DATE: same_day,
    **dict.fromkeys(NUMBERS, same_number),
    **dict.fromkeys(set(Kind) - NUMBERS - {Kind.TEXT, Kind.DATE}, same_letters),
}
