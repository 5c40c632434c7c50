"""Dates as printed become dates, or nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_processing.normalise.dates import MONTHS, parse_date


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


@given(DAYS, st.sampled_from(sorted(MONTHS)))
def test_every_month_is_known_by_name(day: date, language: str) -> None:
    assert parse_date(f"{day.day}. {MONTHS[language][day.month - 1]} {day.year}") == day


@given(DAYS)
def test_slashes_follow_the_document(day: date) -> None:
    assert parse_date(day.strftime("%d/%m/%Y"), day_first=True) == day
    assert parse_date(day.strftime("%m/%d/%Y"), day_first=False) == day


@given(st.text(alphabet="0123456789²٣./- DecMai", max_size=20))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert isinstance(parse_date(text), date | None)
