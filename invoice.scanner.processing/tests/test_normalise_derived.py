"""Values that follow from others, and those that do not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_contract.values import Derived
from scanner_processing.normalise.derived import derive


def test_values_are_derived_from_values() -> None:
    rates = {"vat_breakdown.0.vat": "7.00", "vat_breakdown.1.vat": "1.90"}
    assert derive({"total": "119.00", "vat": "19.00"}) == {"amount": Derived(value="100.00", sources=("total", "vat"))}
    assert derive({"amount": "100.00", **rates})["vat"] == Derived(value="8.90", sources=tuple(rates))
    assert derive({"iban": "CH9300762011623852957"})["currency"].value == "CHF"


@pytest.mark.parametrize(
    ("values", "due"),
    [
        ({"total": "119.00", "prepaid": "19.00"}, Derived(value="100.00", sources=("total", "prepaid"))),
        (
            {"total": "9.43", "amount": "8.90", "vat": "0.53", "rounding": "0.02"},
            Derived(value="9.45", sources=("total", "rounding")),
        ),
        ({"total": "9.45", "amount": "8.90", "vat": "0.53", "rounding": "0.02"}, None),  # rounded already
        ({"total": "9.45", "rounding": "0.02"}, None),  # nobody knows
        ({"total": "119.00"}, None),  # nobody says that nothing was paid
        ({"total": "-119.00", "prepaid": "19.00"}, None),
        ({"prepaid": "19.00"}, None),
    ],
)
def test_what_is_due_follows_only_where_something_was_paid_or_rounded(
    values: dict[str, str], due: Derived | None
) -> None:
    assert derive(values).get("amount_due") == due


def test_the_total_follows_from_what_is_due_and_what_was_paid() -> None:
    assert derive({"amount_due": "100.00"})["total"] == Derived(value="100.00", sources=("amount_due",))
    both = derive({"amount_due": "100.00", "prepaid": "19.00"})
    assert both["total"] == Derived(value="119.00", sources=("amount_due", "prepaid"))
    assert "total" not in derive({"amount_due": "100.00", "rounding": "0.02"})


SUMS = st.sampled_from(["amount", "vat", "total", "prepaid", "rounding", "amount_due", "vat_breakdown.0.vat"])


@given(st.dictionaries(SUMS, st.decimals(min_value=-1000, max_value=1000, places=2).map(str)))
def test_nothing_is_derived_that_is_there_or_from_what_is_not(values: dict[str, str]) -> None:
    for name, value in derive(values).items():
        assert name not in values
        assert set(value.sources) <= set(values)
        assert Decimal(value.value).is_finite()


def test_what_is_printed_is_never_derived() -> None:
    assert derive({"total": "119.00", "vat": "19.00", "amount": "99.00", "currency": "USD", "iban": "DE1"}) == {}
