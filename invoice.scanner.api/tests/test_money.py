"""Money as numbers."""

from decimal import Decimal

import pytest
from flask import Flask

from scanner_api.app import Json
from scanner_api.money import Amount


@pytest.mark.parametrize(
    ("value", "currency", "written"),
    [
        ("1250", "EUR", "1250.00"),
        ("1250.00", "JPY", "1250"),
        ("1250.5", "JPY", "1250.5"),
        ("1.5", "KWD", "1.500"),
        ("0.0125", "EUR", "0.0125"),
        ("-3.10", "USD", "-3.10"),
        ("7", None, "7.00"),
        ("12345678901234567890.12", "EUR", "12345678901234567890.12"),
    ],
)
def test_an_amount_is_a_number_in_its_currencys_units(value: str, currency: str | None, written: str) -> None:
    assert Json(Flask("test")).dumps(Amount(Decimal(value), currency).number) == written
