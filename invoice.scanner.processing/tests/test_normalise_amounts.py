"""Numbers as printed become exact decimals, or nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_processing.normalise.amounts import LONGEST, parse_amount, parse_number, parse_percent

PRINTED = {
    "1.234,56": "1234.56",
    "1 234,56": "1234.56",
    "1\u00a0234,56": "1234.56",
    "1'234.56": "1234.56",
    "1,234.56": "1234.56",
    "1,00,000.00": "100000.00",
    "1.234.567": "1234567",
    "(12.50)": "-12.50",
    "(35,13 €)": "-35.13",
    "-12,50": "-12.50",
    "\u221212,50": "-12.50",
    "- 2,00 €": "-2.00",
    "12,50-": "-12.50",
    "-$2.00": "-2.00",
    "$-2.00": "-2.00",
    "€ 12": "12",
    "12.50 EUR": "12.50",
    "EUR12": "12",
    "Rs 1939": "1939",
    "CHF 17'115.93": "17115.93",
    "12,-": "12",
    "12,--": "12",
    "0.025": "0.025",
    "0,5": "0.5",
    "48.77*": "48.77",
    "1. 234,56": "1234.56",
    "12 ,50": "12.50",
    "12, 50": "12.50",
    "1O,50": "10.50",
    "112,5O": "112.50",
    "1l.20": "11.20",
}


@pytest.mark.parametrize(("raw", "value"), PRINTED.items())
def test_amounts(raw: str, value: str) -> None:
    assert parse_amount(raw) == Decimal(value)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "-",
        "€",
        "EUR",
        "12.",
        ".5",
        "1.234.56",
        "1,5.2",
        "12 34",
        "1.23.456",
        "12a",
        "12 kg",
        "1O",
        "O,50",
        "lO,OO",
        "1B.50",
        "12. 5",
        "(-5)",
        "٣",
        "1" * 41,
    ],
)
def test_what_is_no_amount(raw: str) -> None:
    assert parse_amount(raw) is None


@pytest.mark.parametrize(("mark", "value"), [(",", "1234"), (".", "1.234"), (None, None)])
def test_only_the_document_settles_three_digits_behind_one_mark(mark: str | None, value: str | None) -> None:
    assert parse_amount("1.234", mark) == (value and Decimal(value))


def test_a_text_that_is_plain_by_itself_needs_no_document() -> None:
    assert parse_amount("3.50", ",") == Decimal("3.50")


@pytest.mark.parametrize(("raw", "value"), [("19 %", "19"), ("7,5%", "7.5"), ("19", "19"), ("101%", None), ("%", None)])
def test_rates(raw: str, value: str | None) -> None:
    assert parse_percent(raw) == (value and Decimal(value))


AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=2)


@given(AMOUNTS, st.sampled_from([(",", "."), (".", ","), ("'", "."), (" ", ",")]))
def test_every_grouped_amount_is_read_back(amount: Decimal, style: tuple[str, str]) -> None:
    group, mark = style
    printed = f"{amount:,.2f}".translate({ord(","): group, ord("."): mark})
    assert parse_amount(printed) == amount


@given(AMOUNTS, st.sampled_from(["-{}", "{}-", "({})", "- {} EUR", "\u2212€{}"]))
def test_every_sign_is_seen(amount: Decimal, form: str) -> None:
    assert parse_amount(form.format(amount)) == -amount


@given(st.text(max_size=LONGEST + 5))
def test_any_text_is_a_finite_amount_or_none(text: str) -> None:
    value = parse_amount(text)
    assert value is None or value.is_finite()


@given(st.text(alphabet="0123456789.,' ", max_size=20), st.sampled_from([".", ",", None]))
def test_no_digit_is_lost_or_made_up(text: str, mark: str | None) -> None:
    value = parse_number(text, mark)
    if value is not None:
        digits = "".join(sign for sign in text if sign.isdigit())
        assert int(format(value, "f").replace(".", "")) == int(digits)
