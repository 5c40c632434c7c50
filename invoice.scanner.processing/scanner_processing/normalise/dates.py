"""Dates as printed → ``datetime.date``."""

from datetime import date

from scanner_processing.normalise.calendars import month_number, weekdays
from scanner_processing.normalise.text import MINUS, is_digits, plain_signs, runs

LONGEST = 40
FIRST_YEAR, LAST_YEAR = 1950, 2100
PIVOT = 70
"""Two-digit years from here on are of the last century."""

# fmt: off
FILLERS = frozenset({
    "st", "nd", "rd", "th", "of", "the", "de", "del", "den", "d", "le", "er", "º", "ª", "r", "roku",
    "年", "月", "日", "년", "월", "일",
})
# fmt: on
DATE_SIGNS = frozenset("./-,'")
ODD_SIGNS = str.maketrans({"·": ".", "•": ".", "\u2019": "'", "_": "-"} | dict.fromkeys(MINUS, "-"))


def parse_date(raw: str, *, day_first: bool | None = None) -> date | None:
    """One date and nothing else: ``21.12.2024``, ``12/21/2024``, ``2024-12-21``, ``21. Dezember 2024``, ``Dec 21 24``,
    ``Saturday, 21st of December 2024``.

    ``day_first`` settles 03/04/2024; without it, or a weekday, such a date is None. So is one that does not exist in
    the order that is known, or that its own weekday contradicts. Dots mean day, month, year wherever that exists.
    """
    if len(raw) > LONGEST:
        return None
    parts = runs(plain_signs(raw).translate(ODD_SIGNS))
    if any(not part.isalnum() and part not in DATE_SIGNS for part in parts):
        return None
    values = tuple(part for part in parts if part.isalnum() and part.casefold() not in FILLERS)
    days = weekdays(values[0]) if len(values) == 4 else frozenset()
    if len(values) != 3 + bool(days):
        return None
    readings = (each if not days or (each and each.weekday() in days) else None for each in _readings(values[-3:]))
    return _chosen(*readings, day_first=day_first, dotted="." in parts and "/" not in parts)


def _chosen(
    as_day_first: date | None, as_month_first: date | None, *, day_first: bool | None, dotted: bool
) -> date | None:
    if dotted:
        return as_day_first or (as_month_first if day_first is False else None)
    if day_first is not None:
        return as_day_first if day_first else as_month_first
    is_open = as_day_first and as_month_first and as_day_first != as_month_first
    return None if is_open else as_day_first or as_month_first


def _readings(values: tuple[str, ...]) -> tuple[date | None, date | None]:
    """What three values mean with the day first, and with the month first: one and the same where that shows."""
    if named := _named(values):
        return named, named
    first, second, third = values
    if not all(is_digits(value) for value in values) or len(second) > 2:
        return None, None
    if len(first) == 4 and len(third) <= 2:
        year_first = _date(int(first), int(second), int(third))
        return year_first, year_first
    if len(first) > 2 or len(third) not in {2, 4}:
        return None, None
    year = _year(third)
    return _date(year, int(second), int(first)), _date(year, int(first), int(second))


def _named(values: tuple[str, ...]) -> date | None:
    """A date whose month is a word: 21 Dec 2024, Dec 21 2024, 2024 Dec 21."""
    months = [month_number(value) for value in values]
    named = [place for place, month in enumerate(months) if month]
    if len(named) != 1 or named[0] == 2 or not all(is_digits(v) for n, v in enumerate(values) if n != named[0]):
        return None
    first, last = (value for place, value in enumerate(values) if place != named[0])
    year, day = (first, last) if len(first) == 4 else (last, first)
    return _date(_year(year), months[named[0]] or 0, int(day)) if len(day) <= 2 else None


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
