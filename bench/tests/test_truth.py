"""Values are looked for in whatever way they are printed."""

import pytest

from bench.pages.truth import Values

TRUTH = {"invoice_number": "RE-2025/17", "iban": "DE89370400440532013000", "total": 1234.5, "vat": 20, "due_date": "x"}


@pytest.mark.parametrize(
    "read",
    [
        "Rechnung RE-2025/17 IBAN DE89 3704 0044 0532 0130 00 MwSt 20,00 Gesamt 1.234,50 €",
        "No: RE 2025/17 DE89370400440532013000 EUR20.00 EUR 1,234.50",
        "re-2025/17 DE89 37040044 0532013000 20.00EUR (1 234,50)",
    ],
)
def test_ways_of_printing_do_not_matter(read: str) -> None:
    got = Values.of(TRUTH).judged(read)
    assert (got.values, got.values_found, got.letters) == (4, 4, 0)


@pytest.mark.parametrize("read", ["1.234,00", "1234.5", "11.234,50", "1.234,501", ""])
def test_another_amount_is_not_the_value(read: str) -> None:
    assert Values.of({"total": 1234.5}).judged(read).values_found == 0


def test_any_of_several_values_is_right() -> None:
    assert Values.of({"invoice_number": ["A-1", "B-2"]}).judged("No. B2").value_recall == 1


def test_what_is_not_known_is_not_looked_for() -> None:
    assert Values.of({"total": None, "iban": "", "invoice_number": []}).forms == ()
