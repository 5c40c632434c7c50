"""What a document says of its numbers, dates and currencies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_contract.currencies import smallest_unit
from scanner_contract.invoice import Kind
from scanner_contract.values import Failure
from scanner_processing.normalise.conventions import Conventions, conventions
from scanner_processing.normalise.currencies import find_currency, split_currency
from scanner_processing.normalise.fields import normalise


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["12,50", "1.234,56", "€"], Conventions(",", day_first=True)),
        (["$12.50", "03/04/2024"], Conventions(".", day_first=False)),
        (["£12.50", "03/04/2024"], Conventions(".", day_first=True)),
        (["€12.50", "12/25/2024", "03/04/2024"], Conventions(".", day_first=False)),
        (["1.234", "12,5", "3.5"], Conventions(None, None)),
        (["hello", "10:30", "1.234.567"], Conventions(None, None)),
        (["Amount(RM)", "12.50"], Conventions(".", day_first=True)),
        (["RM24.00"], Conventions(".", day_first=True)),
        (["1.1", "2.3", "4.5", "12,50"], Conventions(",", day_first=True)),
        (["KWD", "12.500", "1.250"], Conventions(".", day_first=True)),
        (["12,500", "TND"], Conventions(",", day_first=True)),
        (["\u00a512,500", "\u00a5800"], Conventions(".", day_first=True)),
        (["12.500", "Ft"], Conventions(",", day_first=True)),
        (["1.234", "EUR"], Conventions(",", day_first=True)),
        (["0.125", "1.234"], Conventions(".")),
        (["ALL", "SALES", "FINAL", "TRY", "OUR", "TOP", "PENS"], Conventions()),
        (["SDN", "BHD", "(12345-A)"], Conventions()),
        (["$12.50", "Toronto,", "ON", "M5V", "3L9"], Conventions(".", signs={"$": "CAD"})),
        (["$12.50", "Austin,", "TX", "78701"], Conventions(".", day_first=False, signs={"$": "USD"})),
        (["$12.50", "Sydney", "NSW", "2000"], Conventions(".", day_first=True, signs={"$": "AUD"})),
        (["$12.50", "Canada", "USD"], Conventions(".", day_first=False, signs={"$": "USD"})),
        (["$12.50", "you", "can", "CAN", "aus"], Conventions(".", day_first=False)),
        (["$12.50", "Canada", "USA"], Conventions(".", day_first=False)),
        (["$12.50", "DE", "80331", "&", "CA", "."], Conventions(".", day_first=False)),
        (["$12.50", "New", "Zealand"], Conventions(".", day_first=True, signs={"$": "NZD"})),
        (["12,50", "kr", "SE56", "9900"], Conventions(",", day_first=True, signs={"kr": "SEK"})),
        (["12,50", "kr", "DK5000"], Conventions(",", day_first=True, signs={"kr": "DKK"})),
    ],
)
def test_a_document_votes_on_its_conventions(words: list[str], expected: Conventions) -> None:
    assert conventions(words) == expected


def test_a_shared_sign_means_the_money_of_its_document() -> None:
    assert normalise("kr", Kind.CURRENCY, Conventions(signs={"kr": "NOK"})) == "NOK"
    assert normalise("Kr.", Kind.CURRENCY, Conventions(signs={"kr": "DKK"})) == "DKK"
    assert isinstance(normalise("kr", Kind.CURRENCY, Conventions()), Failure)
    assert normalise("$", Kind.CURRENCY, Conventions(signs={"$": "CAD"})) == "CAD"
    assert normalise("$", Kind.CURRENCY, Conventions()) == "USD"
    assert normalise("US$", Kind.CURRENCY, Conventions(signs={"$": "CAD"})) == "USD"


PRICES = st.lists(st.decimals(min_value=1, max_value=10**6, places=2), min_size=1, max_size=8)


@given(PRICES, st.sampled_from([(",", "."), (".", ",")]))
def test_cents_settle_the_mark(amounts: list[Decimal], style: tuple[str, str]) -> None:
    group, mark = style
    words = [f"{amount:,.2f}".translate({ord(","): group, ord("."): mark}) for amount in amounts]
    assert conventions([*words, "1.1", "2,3"]).decimal_mark == mark


@given(PRICES)
def test_as_many_votes_for_each_settle_nothing(amounts: list[Decimal]) -> None:
    words = [f"{amount:.2f}" for amount in amounts]
    assert conventions([*words, *(word.replace(".", ",") for word in words)]).decimal_mark is None


@given(st.lists(st.text(alphabet="0123456789²٣./-,€$ab", max_size=12), max_size=30))
def test_any_words_have_conventions(words: list[str]) -> None:
    assert conventions(words).decimal_mark in {".", ",", None}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("€", "EUR"),
        ("EUR", "EUR"),
        ("Euro", "EUR"),
        ("US$", "USD"),
        ("Rs.", "INR"),
        ("CHF", "CHF"),
        ("chf", "CHF"),
        ("CA$", "CAD"),
        ("$ CA", "CAD"),
        ("euros", "EUR"),
        ("Ft", "HUF"),
        ("\uffe5", "JPY"),
    ],
)
def test_currencies_by_code_and_sign(raw: str, code: str) -> None:
    assert find_currency(raw) == code


@pytest.mark.parametrize("raw", ["all", "All", "top", "try", "ft", "LEI", "R", "XYZ", "", "kg"])
def test_words_are_no_currencies(raw: str) -> None:
    assert find_currency(raw) is None


def test_currency_is_cut_off_either_end() -> None:
    assert split_currency("12.50 EUR") == ("12.50", "EUR")
    assert split_currency("US$12.50") == ("12.50", "US$")
    assert split_currency("EUROPE") == ("EUROPE", None)
    assert split_currency("BHD.") == ("BHD.", None)


@pytest.mark.parametrize(("code", "unit"), [("EUR", "0.01"), ("JPY", "1"), ("KWD", "0.001"), (None, "0.01")])
def test_smallest_unit(code: str | None, unit: str) -> None:
    assert smallest_unit(code) == Decimal(unit)
