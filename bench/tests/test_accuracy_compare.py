"""When a value counts as right, kind by kind."""

import pytest

from bench.accuracy.compare import RULES, described, is_right
from scanner_contract.invoice import Kind


def test_every_kind_of_field_has_a_rule() -> None:
    assert set(RULES) == set(Kind)


@pytest.mark.parametrize("kind", [Kind.MONEY, Kind.NUMBER, Kind.PERCENT])
@pytest.mark.parametrize(
    ("said", "true", "right"),
    [
        ("119.00", 119.0, True),
        ("119.01", 119, True),
        ("119.02", 119, False),
        ("-119.00", 119, False),
        ("0", 0, True),
        ("0.00", 119, False),
        ("1.234,50", 1234.5, False),  # a value is exact, or it is none
        ("NaN", 119, False),
        ("Infinity", 119, False),
        ("a lot", 119, False),
    ],
)
def test_numbers_agree_to_the_cent(kind: Kind, said: str, true: float, right: bool) -> None:  # noqa: FBT001
    assert is_right(said, true, kind) is right


def test_signs_of_numbers_are_ignored_only_where_they_say_nothing() -> None:
    assert is_right("-12.50", 12.5, Kind.MONEY, signless=True)
    assert not is_right("-12.50", 12.5, Kind.MONEY)
    assert not is_right("-12.52", 12.5, Kind.MONEY, signless=True)
    assert not is_right("12.5", "-12-5-1", Kind.IDENTIFIER, signless=True)


@pytest.mark.parametrize("said", ["2024-03-01", " 2024-03-01"])
def test_dates_are_the_same_day(said: str) -> None:
    assert is_right(said, "2024-03-01", Kind.DATE)


@pytest.mark.parametrize("said", ["2024-01-03", "01.03.2024", "2024-03", "2024-03-02", "2024-03-01 2024-03-31", ""])
def test_another_day_or_another_way_to_write_it_is_no_date(said: str) -> None:
    assert not is_right(said, "2024-03-01", Kind.DATE)


@pytest.mark.parametrize(
    "kind", sorted(set(Kind) - {Kind.TEXT, Kind.DATE, Kind.MONEY, Kind.NUMBER, Kind.PERCENT}), ids=str
)
def test_identifiers_are_the_same_letters_and_digits(kind: Kind) -> None:
    assert is_right("re 2024-001é", "RE-2024/001E", kind)
    assert not is_right("RE-2024/002", "RE-2024/001", kind)
    assert not is_right("RE-2024/0011", "RE-2024/001", kind)
    assert not is_right("--", "//", kind)


@pytest.mark.parametrize(
    ("said", "true"),
    [
        ("MUELLER GMBH & CO KG", "Mueller GmbH"),
        ("Söhne & Müller", "Muller & Sohne GmbH"),
        ("KOREAN RESTAURANT", "KOREANRESTAURANT"),
        ("Brackenmor Lightworks", "Brackenmoor Lightworks"),
        ("dm-drogerie markt", "dm"),
        ("S.A.", "SA"),
    ],
)
def test_names_are_alike(said: str, true: str) -> None:
    assert is_right(said, true, Kind.TEXT)


@pytest.mark.parametrize(
    ("said", "true"),
    [
        ("Lidl", "Aldi"),
        ("Muster AG", "Beispiel GmbH"),
        ("GmbH", "Beispiel GmbH"),
        ("The", "The Coffee Shop"),
        ("S.p.A.", "Azienda Test S.p.A."),
        ("&", "Müller & Söhne"),
        ("Aldi " + " ".join(f"w{place}" for place in range(40)), "Aldi"),
    ],
)
def test_names_are_not_alike(said: str, true: str) -> None:
    assert not is_right(said, true, Kind.TEXT)


def test_any_value_of_a_list_is_right() -> None:
    assert is_right("610.00", [110.0, 610.0], Kind.MONEY)
    assert not is_right("500.00", [110.0, 610.0], Kind.MONEY)
    assert is_right("Flipkart", ["WS Retail Services", "Flipkart"], Kind.TEXT)
    assert is_right("610", [-110, -610], Kind.MONEY, signless=True)


def test_a_line_may_say_more_than_the_truth_but_not_all_that_stands_on_the_page() -> None:
    assert described("Service A Description: Repair Notes: Replaced capacitor Parts: 1 x cap Tax: 0.2%", "Service A")
    assert not described("Service A " + " ".join(f"w{place}" for place in range(80)), "Service A")
    assert not described("", "Service A")
