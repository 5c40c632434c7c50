"""Conventions, currencies, identifiers, and the table that joins them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_contract.currencies import smallest_unit
from scanner_contract.invoice import Kind
from scanner_contract.values import Derived, Failure
from scanner_processing.normalise.conventions import Conventions, conventions
from scanner_processing.normalise.currencies import find_currency, split_currency
from scanner_processing.normalise.derived import derive
from scanner_processing.normalise.fields import NORMALISERS, normalise
from scanner_processing.normalise.identifiers import iban_is_valid, shape_iban, shape_vat_id, vat_id_is_valid


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
        (["12,50", "kr", "SE56", "9900"], Conventions(",", day_first=True, crowns="SEK")),
        (["12,50", "kr", "DK5000"], Conventions(",", day_first=True, crowns="DKK")),
    ],
)
def test_a_document_votes_on_its_conventions(words: list[str], expected: Conventions) -> None:
    assert conventions(words) == expected


def test_crowns_are_those_of_the_document_or_of_no_country() -> None:
    assert normalise("kr", Kind.CURRENCY, Conventions(crowns="NOK")) == "NOK"
    assert isinstance(normalise("kr", Kind.CURRENCY, Conventions()), Failure)


@given(st.lists(st.text(alphabet="0123456789²٣./-,€$ab", max_size=12), max_size=30))
def test_any_words_have_conventions(words: list[str]) -> None:
    assert conventions(words).decimal_mark in {".", ",", None}


@pytest.mark.parametrize(
    ("raw", "code"), [("€", "EUR"), ("EUR", "EUR"), ("Euro", "EUR"), ("US$", "USD"), ("Rs.", "INR"), ("CHF", "CHF")]
)
def test_currencies_by_code_and_sign(raw: str, code: str) -> None:
    assert find_currency(raw) == code


@pytest.mark.parametrize("raw", ["all", "All", "top", "XYZ", "", "kg"])
def test_words_are_no_currencies(raw: str) -> None:
    assert find_currency(raw) is None


def test_currency_is_cut_off_either_end() -> None:
    assert split_currency("12.50 EUR") == ("12.50", "EUR")
    assert split_currency("US$12.50") == ("12.50", "US$")
    assert split_currency("EUROPE") == ("EUROPE", None)


@pytest.mark.parametrize(("code", "unit"), [("EUR", "0.01"), ("JPY", "1"), ("KWD", "0.001"), (None, "0.01")])
def test_smallest_unit(code: str | None, unit: str) -> None:
    assert smallest_unit(code) == Decimal(unit)


def test_ibans() -> None:
    assert shape_iban("DE89 3704 0044 0532 0130 00") == "DE89370400440532013000"
    assert iban_is_valid("DE89370400440532013000")
    assert not iban_is_valid("DE88370400440532013000")
    assert shape_iban("DE89") is None
    assert shape_iban("8937 0400 4405 3201 3000") is None


def test_vat_ids() -> None:
    assert shape_vat_id("DE 136 695 976") == "DE136695976"
    assert vat_id_is_valid("DE136695976")
    assert vat_id_is_valid("DE123456789") is False
    assert vat_id_is_valid("CHE100155212MWST")
    assert shape_vat_id("US123456789") is None
    assert shape_vat_id("DESCRIPTION") is None


@pytest.mark.parametrize(
    ("raw", "kind", "value"),
    [
        ("1.234,50 €", Kind.MONEY, "1234.50"),
        ("3,000", Kind.NUMBER, "3.000"),
        ("19 %", Kind.PERCENT, "19"),
        ("1. Mai 2024", Kind.DATE, "2024-05-01"),
        ("€", Kind.CURRENCY, "EUR"),
        (" Blue  Oak Ltd ", Kind.TEXT, "Blue Oak Ltd"),
        ("INV-7", Kind.IDENTIFIER, "INV-7"),
    ],
)
def test_each_kind_has_its_normaliser(raw: str, kind: Kind, value: str) -> None:
    assert normalise(raw, kind, Conventions(",", day_first=True)) == value


def test_a_text_that_is_no_value_says_so() -> None:
    problem = normalise("soon", Kind.DATE, Conventions())
    assert problem == Failure(code="not_a_date", message="“soon” cannot be read as a date.")


def test_no_kind_is_forgotten() -> None:
    assert set(NORMALISERS) == set(Kind)


@given(st.text(max_size=300), st.sampled_from(list(Kind)))
def test_any_text_of_any_kind_is_a_value_or_a_problem(text: str, kind: Kind) -> None:
    assert isinstance(normalise(text, kind, Conventions()), str | Failure)


def test_values_are_derived_from_values() -> None:
    rates = {"vat_breakdown.0.vat": "7.00", "vat_breakdown.1.vat": "1.90"}
    assert derive({"total": "119.00", "vat": "19.00"}) == {"amount": Derived(value="100.00", sources=("total", "vat"))}
    assert derive({"amount": "100.00", **rates})["vat"] == Derived(value="8.90", sources=tuple(rates))
    assert derive({"iban": "CH9300762011623852957"})["currency"].value == "CHF"


def test_what_is_printed_is_never_derived() -> None:
    assert derive({"total": "119.00", "vat": "19.00", "amount": "99.00", "currency": "USD", "iban": "DE1"}) == {}
