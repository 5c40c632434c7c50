"""Text reduced to what identifies it."""

import unicodedata

LONGEST = 200
"""Texts longer than this are no value at all, and are not looked at."""

SPACES = " \u00a0\u2007\u2009\u202f"
MINUS = "-\u2212\u2013\u2010\u2011\u2012\u2014\ufe63"
DOTLESS_I = "\u0131"
"""Turkey's; its capital is everybody's I."""
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("￥"): "¥", ord("￡"): "£"}
UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF))


def squeeze(text: str) -> str:
    """Lower-case letters and digits alone, without accents: ``Fälligkeits-Datum:`` → ``falligkeitsdatum``."""
    plain = unicodedata.normalize("NFKD", text[:LONGEST].casefold().replace(DOTLESS_I, "i"))
    return "".join(sign for sign in plain if sign.isalnum())


def tidy(text: str) -> str:
    """Single spaces, none at the ends."""
    return " ".join(text.split())


def plain_signs(text: str) -> str:
    """Signs of full width, as the East prints them, in their usual shape, and none that nobody sees."""
    return text.translate(FULL_WIDTH | UNSEEN)


def is_digits(text: str) -> bool:
    """Whether a text is a plain number: 0 to 9 alone, no ``²`` and no digits of other scripts."""
    return text.isascii() and text.isdigit()


def runs(text: str) -> tuple[str, ...]:
    """Maximal runs of digits, of letters, and single other signs; spaces only separate."""
    found: list[str] = []
    last = ""
    for sign in text:
        kind = "digit" if sign in "0123456789" else "letter" if sign.isalpha() else "space" if sign.isspace() else ""
        if kind and kind == last and kind != "space":
            found[-1] += sign
        elif kind != "space":
            found.append(sign)
        last = kind
    return tuple(found)
