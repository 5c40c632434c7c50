"""Dates as printed → ``datetime.date``."""

from datetime import date

from scanner_processing.normalise.text import is_digits, runs, squeeze

LONGEST = 40
FIRST_YEAR, LAST_YEAR = 1950, 2100
PIVOT = 70
"""Two-digit years from here on are of the last century."""

# fmt: off
MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("january", "february", "march", "april", "may", "june",
           "july", "august", "september", "october", "november", "december"),
    "de": ("januar", "februar", "märz", "april", "mai", "juni",
           "juli", "august", "september", "oktober", "november", "dezember"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin",
           "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio",
           "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    "it": ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
           "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"),
    "nl": ("januari", "februari", "maart", "april", "mei", "juni",
           "juli", "augustus", "september", "oktober", "november", "december"),
    "sv": ("januari", "februari", "mars", "april", "maj", "juni",
           "juli", "augusti", "september", "oktober", "november", "december"),
}
# fmt: on

FULL: dict[str, int] = {squeeze(name): number for names in MONTHS.values() for number, name in enumerate(names, 1)}
SHORT: dict[str, int] = {name[:3]: number for name, number in FULL.items() if name[:3] not in {"jui"}} | {
    "sept": 9,
    "juil": 7,
    "maerz": 3,
    "janner": 1,
}
FILLERS = frozenset({"st", "nd", "rd", "th", "of", "de", "den", "the"})
DATE_SIGNS = frozenset("./-,")


def parse_date(raw: str, *, day_first: bool | None = None) -> date | None:
    """One date and nothing else: ``21.12.2024``, ``12/21/2024``, ``2024-12-21``, ``21. Dezember 2024``, ``Dec 21 24``.

    ``day_first`` settles 03/04/2024; without it such a date is None. Dots always mean day, month, year.
    """
    if len(raw) > LONGEST:
        return None
    parts = runs(raw)
    if any(not part.isalnum() and part not in DATE_SIGNS for part in parts):
        return None
    values = tuple(part for part in parts if part.isalnum() and part.casefold() not in FILLERS)
    if len(values) != 3:
        return None
    dotted = "." in parts and "/" not in parts
    return _named(values) or _numeric(values, day_first=True if dotted else day_first)


def month_number(word: str) -> int | None:
    """The month that a word names, in full or cut short."""
    name = squeeze(word)
    return FULL.get(name) or SHORT.get(name)


def _named(values: tuple[str, ...]) -> date | None:
    """A date whose month is a word: 21 Dec 2024, Dec 21 2024, 2024 Dec 21."""
    named = [place for place, value in enumerate(values) if month_number(value)]
    if len(named) != 1 or named[0] == 2 or not all(is_digits(v) for n, v in enumerate(values) if n != named[0]):
        return None
    month = month_number(values[named[0]]) or 0
    first, last = (value for place, value in enumerate(values) if place != named[0])
    year, day = (first, last) if len(first) == 4 else (last, first)
    return _date(_year(year), month, int(day)) if len(day) <= 2 else None


def _numeric(values: tuple[str, ...], *, day_first: bool | None) -> date | None:
    first, second, third = values
    if not all(is_digits(value) for value in values) or len(second) > 2:
        return None
    if len(first) == 4:
        return _date(int(first), int(second), int(third)) if len(third) <= 2 else None
    if len(first) > 2 or len(third) not in {2, 4}:
        return None
    return _ordered(int(first), int(second), _year(third), day_first=day_first)


def _ordered(first: int, second: int, year: int, *, day_first: bool | None) -> date | None:
    """Of day and month, the reading that exists; where both exist, the one that ``day_first`` says."""
    as_day_first, as_month_first = _date(year, second, first), _date(year, first, second)
    if as_day_first and as_month_first and as_day_first != as_month_first:
        return {True: as_day_first, False: as_month_first, None: None}[day_first]
    return as_day_first or as_month_first


def _year(digits: str) -> int:
    if len(digits) != 2:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= PIVOT else 2000)


def _date(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
