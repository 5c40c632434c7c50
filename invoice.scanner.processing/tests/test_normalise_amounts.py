"""Numbers as printed become exact decimals, or nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_processing.normalise.amounts import LONGEST, parse_amount, parse_number, parse_percent, plain
from scanner_processing.normalise.text import SPACES

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
    "12.50 CR": "-12.50",
    "12,50Cr": "-12.50",
    "12.50 DR": "12.50",
    "<12.50>": "-12.50",
    "EUR (12,50)": "-12.50",
    "\u25b2 1,234.00": "-1234.00",
    "1,00,000/-": "100000",
    "1.234,-": "1234",
    "CHF 12.\u2014": "12",
    "12,=": "12",
    "12\u00b750": "12.50",
    "1\u00b4234.50": "1234.50",
    "\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15\uff10": "1234.50",
    "\uffe512,345,678": "12345678",
    "1\u200b234,50": "1234.50",
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
        "1" * 16,
        "1" * 41,
        "CR",
        "12.50-CR",
    ],
)
def test_what_is_no_amount(raw: str) -> None:
    assert parse_amount(raw) is None


@pytest.mark.parametrize(("mark", "value"), [(",", "1234"), (".", "1.234"), (None, None)])
def test_only_the_document_settles_three_digits_behind_one_mark(mark: str | None, value: str | None) -> None:
    assert parse_amount("1.234", mark) == (value and Decimal(value))


def test_a_text_that_is_plain_by_itself_needs_no_document() -> None:
    assert parse_amount("3.50", ",") == Decimal("3.50")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("19 %", "19"),
        ("7,5%", "7.5"),
        ("19", "19"),
        ("101%", None),
        ("%", None),
        ("-3 %", None),
        ("%18", "18"),
        ("25 pct.", "25"),
        ("5.500 %", "5.5"),
        ("8,1\uff05", "8.1"),
    ],
)
def test_rates(raw: str, value: str | None) -> None:
    assert parse_percent(raw) == (value and Decimal(value))


OTHER = {".": ",", ",": "."}
AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=2)


STYLES = [
    (",", "."),
    (".", ","),
    ("'", "."),
    ("\u2019", "."),
    *((space, ",") for space in SPACES),
    ("", "."),
    ("", ","),
]
SIGNED = [
    "-{}",
    "{}-",
    "({})",
    "<{}>",
    "- {} EUR",
    "\u2212\u20ac{}",
    "{} CR",
    "{}Cr",
    "CHF {}-",
    "({} \u20ac)",
    "\u25b3{}",
]


def printed(amount: Decimal, style: tuple[str, str], places: int = 2) -> str:
    group, mark = style
    return f"{amount:,.{places}f}".translate({ord(","): group, ord("."): mark})


@given(AMOUNTS, st.sampled_from(STYLES), st.sampled_from([".", ",", None]))
def test_every_amount_with_cents_is_read_back(amount: Decimal, style: tuple[str, str], known: str | None) -> None:
    assert parse_amount(printed(amount, style), known) == amount


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.sampled_from(STYLES))
def test_three_decimals_are_read_back_where_the_mark_is_known(amount: Decimal, style: tuple[str, str]) -> None:
    assert parse_amount(printed(amount, style, 3), style[1]) == amount


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(STYLES))
def test_whole_amounts_are_read_back_where_the_mark_is_known(amount: int, style: tuple[str, str]) -> None:
    assert parse_amount(printed(Decimal(amount), style, 0), style[1]) == amount


@given(st.integers(min_value=1000, max_value=999_999), st.sampled_from([".", ","]))
def test_without_a_vote_an_open_amount_stays_open(amount: int, group: str) -> None:
    text = f"{amount:,}".replace(",", group)
    assert parse_amount(text) is None
    assert parse_amount(f"{text} EUR") is None


@given(AMOUNTS, st.sampled_from(SIGNED), st.sampled_from(STYLES[:4]))
def test_every_sign_is_seen(amount: Decimal, form: str, style: tuple[str, str]) -> None:
    assert parse_amount(form.format(printed(amount, style))) == -amount


@given(st.text(alphabet="0123456789.,'- %()CR€", max_size=16), st.sampled_from([".", ","]))
def test_no_amount_contradicts_its_own_printing(text: str, mark: str) -> None:
    value = parse_amount(text, mark)
    if value is not None:
        places = max(0, -int(value.as_tuple().exponent))
        again = f"{value:,.{places}f}".translate({ord(","): OTHER[mark], ord("."): mark})
        assert parse_amount(again, mark) == value


@given(st.text(max_size=LONGEST), st.sampled_from([".", ",", None]))
def test_an_amount_as_results_tell_it_is_read_as_itself(text: str, known: str | None) -> None:
    value = parse_amount(text, known)
    if value is not None and -int(value.as_tuple().exponent) != 3:
        assert parse_amount(plain(value), known) == value


@given(st.decimals(min_value=0, max_value=100, places=2), st.sampled_from(["{} %", "{}%", "%{}", "{}", "{} pct."]))
def test_every_rate_is_read_back(rate: Decimal, form: str) -> None:
    for mark in ".,":
        assert parse_percent(form.format(rate).replace(".", mark, 1)) == rate


@given(st.text(max_size=LONGEST + 5))
def test_any_text_is_a_finite_amount_or_none(text: str) -> None:
    for value in (parse_amount(text), parse_percent(text)):
        assert value is None or value.is_finite()


@given(st.text(alphabet="0123456789.,' ", max_size=20), st.sampled_from([".", ",", None]))
def test_no_digit_is_lost_or_made_up(text: str, mark: str | None) -> None:
    value = parse_number(text, mark)
    if value is not None:
        digits = "".join(sign for sign in text if sign.isdigit())
        assert int(format(value, "f").replace(".", "")) == int(digits)
