"""The offline reader on till receipts: narrow print, no table head, prices at the right end of the line."""

import pytest

from .drawn import page, raws, read, read_scan

GROCER = """
    MARKTHALLE
   Blaueiche GmbH
  Am Anger 1, 99999 Musterdorf

  APFEL BOSKOP          2,49 A
  KAESE, JUNG           3,51 A
  SEIFE                 1,19 B

  SUMME   EUR           7,19
  BAR                  10,00
  RUCKGELD              2,81

  MWST     NETTO   STEUER  BRUTTO
  A 7,00%   5,61     0,39    6,00
  B 19,00%  1,00     0,19    1,19

  02.03.2024 16:41   Kasse 02
"""

CAFE = """
 GOLDEN SPOON SDN BHD (169609-A)
 12 Jalan Satu, 47400 Petaling Jaya

 Tax Invoice
 Receipt #: CS0058574
 Date :10/04/2023 15:23

 Banana milkshake
 2 x     4.50        9.00 SR
 Cookies
 1 x     1.50        1.50 SR

 Total Qty: 3
 Total (Excluding GST):      9.91
 GST payable (6%):           0.59
 Total (Inclusive of GST):  10.50
 Rounding Adj:               0.02
 TOTAL:              RM     10.52
 CASH:                      11.00
 CHANGE:                     0.48
"""


def test_a_german_receipt_is_read() -> None:
    found = raws(read_scan(GROCER))
    assert (found["total"], found["invoice_date"], found["currency"]) == ("7,19", "02.03.2024", "EUR")
    assert found["vendor_name"] == "Blaueiche GmbH"
    assert [found[f"line_items.{n}.description"] for n in range(3)] == ["APFEL BOSKOP", "KAESE, JUNG", "SEIFE"]
    assert [found[f"line_items.{n}.amount"] for n in range(3)] == ["2,49", "3,51", "1,19"]
    assert [found[f"vat_breakdown.{n}.vat"] for n in range(2)] == ["0,39", "0,19"]
    assert "line_items.3.amount" not in found


def test_an_item_may_take_two_lines() -> None:
    found = raws(read_scan(CAFE))
    assert [found[f"line_items.{n}.description"] for n in range(2)] == ["Banana milkshake", "Cookies"]
    assert (found["line_items.0.quantity"], found["line_items.0.unit_price"]) == ("2", "4.50")
    assert (found["line_items.0.amount"], found["line_items.1.amount"]) == ("9.00", "1.50")


def test_the_change_says_what_was_paid_for() -> None:
    found = read_scan(CAFE).fields
    assert (found["total"].raw, found["vat"].raw) == ("RM 10.52", "0.59")
    assert found["vendor_name"].raw == "GOLDEN SPOON SDN BHD"
    assert found["invoice_date"].raw == "10/04/2023"


def test_a_till_that_rounds_what_is_paid_says_by_how_much() -> None:
    assert raws(read_scan(CAFE))["rounding"] == "0.02"
    unrounded = (
        CAFE.replace("10.52", "10.50")
        .replace("0.48", "0.50")
        .replace("Adj:               0.02", "Adj:               0.00")
    )
    assert "rounding" not in raws(read_scan(unrounded))


def test_the_number_of_a_receipt_is_not_trusted() -> None:
    assert read_scan(CAFE).fields["invoice_number"].raw == "CS0058574"
    assert read_scan(CAFE).fields["invoice_number"].confidence < 0.8


def test_sums_by_rate_are_not_the_total() -> None:
    rates = "MWST     NETTO   STEUER  BRUTTO\nA 7,00%   5,61     0,39    6,00\nB 19,00%  1,00     0,19    1,19"
    assert "total" not in raws(read(rates))


def test_counts_are_no_totals() -> None:
    assert raws(read("Total items: 3\nTotal qty 12\nTotal 9.50"))["total"] == "9.50"


def test_a_third_decimal_is_no_price() -> None:
    found = raws(read_scan("MARKTHALLE\n\nSEIFE             1,191\nBROT              2,50\nSUMME             3,69"))
    assert "1,191" not in {found.get("line_items.0.amount"), found.get("line_items.1.amount")}


@pytest.mark.parametrize(
    "line", ["02.03.2024 16:41", "16:41 02.03.2024", "02.03.202416:41", "Kasse 2 02.03.2024 16:41 Uhr"]
)
def test_the_date_beside_a_time_is_the_receipts(line: str) -> None:
    assert (
        raws(read_scan(f"MARKTHALLE\n\nBROT         2,50\nSUMME        2,50\n\n{line}"))["invoice_date"] == "02.03.2024"
    )


def test_a_time_beside_a_date_says_nothing_on_an_invoice() -> None:
    wide = "Blue Oak Supplies Ltd, 1 Mill Lane, York                      Printed at 16:41 on 02.03.2024, page 1 of 1"
    assert "invoice_date" not in raws(read(wide))


def test_the_names_of_companies_are_no_currency() -> None:
    assert "currency" not in raws(read_scan("GOLDEN SPOON SDN BHD 12\nM&G GEL PEN 0.5MM\n\nTOTAL     9.50"))


def test_what_stands_below_a_title_is_its_number_only_if_it_opens_so() -> None:
    assert "invoice_number" not in raws(read_scan("GOLDEN SPOON\n\nTax Invoice\nTable 23\n\nTOTAL   9.50"))


@pytest.mark.parametrize(
    "name", ["toom Baumarkt GmbH", "PASAR MAJU\n(SEMENYIH) SDN BHD", "KT WONG TRADING (001904043-H)"]
)
def test_names_at_the_head_of_a_receipt(name: str) -> None:
    found = raws(read_scan(f"{name}\n1 Mill Lane 23\n\nTOTAL     9.50"))
    assert found["vendor_name"] == name.replace("\n", " ").replace(" (001904043-H)", "")


def test_narrow_print_on_a_large_page_is_a_receipt() -> None:
    drawn = page(GROCER)
    assert drawn.width == 1000
    assert raws(read(GROCER))["line_items.0.amount"] == "2,49"
