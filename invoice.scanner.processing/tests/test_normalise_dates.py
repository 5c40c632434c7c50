"""Dates as printed become dates, or nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_processing.normalise.calendars import FULL, MONTHS, WEEKDAYS, month_number
from scanner_processing.normalise.dates import parse_date


@pytest.mark.parametrize(
    "raw",
    [
        "21-Dec-2024",
        "21. Dezember 2024",
        "21.12.2024",
        "21.12.24",
        "12/21/2024",
        "21/12/2024",
        "2024-12-21",
        "2024/12/21",
        "Dec 21, 2024",
        "December 21st, 2024",
        "21 décembre 2024",
        "21 de diciembre de 2024",
        "21 . 12 . 2024",
        "21st of December 2024",
        "21-Dec-24",
        "21 Dec '24",
        "Saturday, 21 December 2024",
        "Sa. 21.12.2024",
        "sábado, 21 de dezembro de 2024",
        "21 grudnia 2024 r.",
        "21. joulukuuta 2024",
        "d. 21. december 2024",
        "2024. december 21.",
        "2024年12月21日",
        "\uff12\uff10\uff12\uff14\uff0e\uff11\uff12\uff0e\uff12\uff11",
        "21\u202212\u20222024",
        "21\u201312\u20132024",
    ],
)
def test_one_day_in_many_spellings(raw: str) -> None:
    assert parse_date(raw) == date(2024, 12, 21)


@pytest.mark.parametrize(
    "raw",
    [
        "2026-13-01",
        "31.02.2024",
        "29/02/2023",
        "21.12",
        "Dec 2024",
        "12/2024",
        "21 Dezembre Dez 2024",
        "Sunday, 21 December 2024",
        "Tue 03/04/2024",
        "1 jui 2024",
        "12.21.2024",
        "Date 21.12.2024",
        "10:30:45",
        "1.234,56",
        "20241221",
        "²/1/2024",
        "²/Dec/2024",
        "21.12.202",
        "0/0/0000",
        "21.12.2024 - 24.12.2024",
        "",
        "1" * 100,
    ],
)
def test_what_is_no_date(raw: str) -> None:
    assert parse_date(raw) is None


def test_only_the_document_settles_day_and_month() -> None:
    assert parse_date("03/04/2024", day_first=True) == date(2024, 4, 3)
    assert parse_date("03/04/2024", day_first=False) == date(2024, 3, 4)
    assert parse_date("03/04/2024", day_first=None) is None


def test_dots_mean_day_first_whatever_the_document_says() -> None:
    assert parse_date("03.04.2024", day_first=False) == date(2024, 4, 3)


DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31))


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%Y/%m/%d"]))
def test_every_day_is_read_back(day: date, form: str) -> None:
    assert parse_date(day.strftime(form)) == day


def names(language: str, number: int) -> list[str]:
    return MONTHS[language].split(", ")[number - 1].split()


@given(DAYS, st.sampled_from(sorted(MONTHS)), st.sampled_from(["{d}. {m} {y}", "{d} {m} {y}", "{y} {m} {d}"]))
def test_every_month_is_known_by_name(day: date, language: str, form: str) -> None:
    for name in names(language, day.month):
        assert parse_date(form.format(d=day.day, m=name, y=day.year)) == day
        assert parse_date(form.format(d=day.day, m=name.upper(), y=day.year)) == day


@given(st.sampled_from(sorted(FULL)), st.integers(min_value=1, max_value=20))
def test_a_name_cut_short_means_the_month_of_every_name_that_begins_so(name: str, length: int) -> None:
    found = month_number(name[:length])
    meant = {number for full, number in FULL.items() if full.startswith(name[:length])}
    assert found is None or found in meant
    assert found is not None or len(meant) > 1 or length < 3


@given(DAYS, st.sampled_from(sorted(WEEKDAYS)), st.integers(min_value=0, max_value=6))
def test_a_weekday_agrees_or_there_is_no_date(day: date, language: str, number: int) -> None:
    name = WEEKDAYS[language].split()[number]
    assert parse_date(f"{name}, {day.day}. {day.month}. {day.year}") == (day if number == day.weekday() else None)


@given(DAYS)
def test_a_weekday_settles_day_and_month(day: date) -> None:
    printed = day.strftime("%A %d/%m/%Y")
    assert parse_date(printed, day_first=True) == day
    assert parse_date(printed) in {day, None}


@given(
    one=st.integers(min_value=0, max_value=40),
    two=st.integers(min_value=0, max_value=40),
    year=st.integers(min_value=1900, max_value=2110),
    sign=st.sampled_from("./-"),
    day_first=st.sampled_from([True, False, None]),
)
def test_no_date_contradicts_how_its_document_writes_dates(
    *, one: int, two: int, year: int, sign: str, day_first: bool | None
) -> None:
    found = parse_date(f"{one:02}{sign}{two:02}{sign}{year}", day_first=day_first)
    if found:
        orders = [(found.day, found.month), (found.month, found.day)]
        is_dotted = sign == "."
        allowed = orders if day_first is None or is_dotted else orders[:1] if day_first else orders[1:]
        assert (one, two) in allowed
        assert found.year == year
        if is_dotted and day_first is not False:
            assert (one, two) == orders[0]


@given(DAYS.filter(lambda day: day.day <= 12 and day.day != day.month))
def test_without_a_vote_an_open_date_stays_open(day: date) -> None:
    assert parse_date(day.strftime("%d/%m/%Y")) is None


@given(day=DAYS, day_first=st.sampled_from([True, False, None]))
def test_a_date_as_results_tell_it_is_read_as_itself(*, day: date, day_first: bool | None) -> None:
    assert parse_date(day.isoformat(), day_first=day_first) == day


@given(DAYS)
def test_slashes_follow_the_document(day: date) -> None:
    assert parse_date(day.strftime("%d/%m/%Y"), day_first=True) == day
    assert parse_date(day.strftime("%m/%d/%Y"), day_first=False) == day


@given(st.text(alphabet="0123456789²٣./- DecMai", max_size=20) | st.text(max_size=60))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert isinstance(parse_date(text), date | None)
