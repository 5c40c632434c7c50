"""IBANs, BICs, VAT ids, tax numbers and references: their shape and their check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_processing.normalise.identifiers import (
    bic_serves,
    iban_is_valid,
    shape_bic,
    shape_iban,
    shape_vat_id,
    vat_id_is_valid,
)
from scanner_processing.normalise.references import reference_is_valid
from scanner_processing.normalise.tax_numbers import tax_number_is_valid


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
    ("raw", "vat_id"),
    [
        ("CHE-107.787.577", "CHE107787577"),
        ("CHE-107.787.577 MWST", "CHE107787577MWST"),
        ("CHE-107.787.577 TVA", "CHE107787577TVA"),
        ("NO 923 609 016", "NO923609016"),
        ("NO 923 609 016 MVA", "NO923609016MVA"),
        ("GR 094259216", "EL094259216"),
        ("AU 51 824 753 556", "AU51824753556"),
        ("RS101134702", "RS101134702"),
    ],
)
def test_vat_ids_beyond_the_union(raw: str, vat_id: str) -> None:
    assert shape_vat_id(raw) == vat_id
    assert vat_id_is_valid(vat_id)


@pytest.mark.parametrize("raw", ["IN20241234567", "GROSS 1234567", "AU51824753557"])
def test_what_only_looks_like_a_foreign_vat_id(raw: str) -> None:
    assert shape_vat_id(raw) is None


def test_digits_of_an_iban_that_a_scan_made_letters() -> None:
    assert shape_iban("DE89 37O4 0044 0532 0130 OO") == "DE89370400440532013000"
    assert shape_iban("IBAN: DE89 3704 0044 0532 0130 00") == "DE89370400440532013000"
    assert shape_iban("DE88 37O4 0044 0532 0130 00") == "DE8837O400440532013000"


@given(st.integers(min_value=0, max_value=10**18 - 1), st.integers(min_value=0, max_value=21), st.integers(1, 9))
def test_one_wrong_digit_makes_an_iban_wrong(account: int, place: int, more: int) -> None:
    number = f"{account:018}"
    iban = f"DE{98 - int(f'{number}131400') % 97:02}{number}"
    assert iban_is_valid(iban)
    assert shape_iban(" ".join(iban[n : n + 4] for n in range(0, 22, 4))) == iban
    if place > 1:
        assert not iban_is_valid(iban[:place] + str((int(iban[place]) + more) % 10) + iban[place + 1 :])


@pytest.mark.parametrize(
    ("raw", "bic"),
    [
        ("COBADEFFXXX", "COBADEFFXXX"),
        ("COBA DE FF", "COBADEFF"),
        ("BIC: COBADEFF", "COBADEFF"),
        ("BIC/SWIFT COBADEFF", "COBADEFF"),
        ("COBAXXFF", None),
        ("COBADEF", None),
        ("Commerzb", None),
    ],
)
def test_bics(raw: str, bic: str | None) -> None:
    assert shape_bic(raw) == bic


def test_the_bank_of_a_bic_is_where_its_account_is() -> None:
    assert bic_serves("COBADEFF", "DE89370400440532013000")
    assert bic_serves("CMCIMCMX", "FR1420041010050500013M02606")
    assert not bic_serves("BNPAFRPP", "DE89370400440532013000")


@pytest.mark.parametrize(
    ("reference", "country", "valid"),
    [
        ("RF18 5390 0754 7034", None, True),
        ("RF17 5390 0754 7034", None, False),
        ("21 00000 00003 13947 14300 09017", "CH", True),
        ("21 00000 00003 13947 14300 09016", "LI", False),
        ("+++010/8068/17183+++", "BE", True),
        ("+++010/8068/17184+++", "BE", False),
        ("1234561", "FI", True),
        ("1234562", "FI", False),
        ("12345674", "SE", True),
        ("12345675", "SE", None),
        ("12345674", "NO", True),
        ("12345678903", "NO", True),
        ("12345678904", "NO", None),
        ("12345674", "DE", None),
        ("Rechnung 17", "FI", None),
        ("", "FI", None),
    ],
)
def test_references_of_payments(reference: str, country: str | None, valid: bool | None) -> None:  # noqa: FBT001
    assert reference_is_valid(reference, country) is valid


@pytest.mark.parametrize(
    ("number", "country", "valid"),
    [
        ("151/815/08156", "DE", True),
        ("00743110157", "IT", True),
        ("RCCMNL83S18D969H", "IT", True),
        ("00743110158", "IT", False),
        ("732 829 320", "FR", True),
        ("732 829 320 00074", "FR", True),
        ("732829321", "FR", False),
        ("732 829 320 RCS Paris", "FR", None),
        ("732829320", "US", None),
    ],
)
def test_tax_numbers(number: str, country: str, valid: bool | None) -> None:  # noqa: FBT001
    assert tax_number_is_valid(number, country) is valid


@given(st.text(max_size=70), st.sampled_from(["BE", "CH", "FI", "NO", "SE", "DE", "IT", "FR"]))
def test_any_text_is_judged_as_a_number(text: str, country: str) -> None:
    assert reference_is_valid(text, country) in {True, False, None}
    assert tax_number_is_valid(text, country) in {True, False, None}
    assert vat_id_is_valid(text) in {True, False, None}
