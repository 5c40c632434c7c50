"""The offline reader on tables: which rows and columns are line items, and which text beside them is not."""

from .drawn import raws, read


def test_a_table_goes_on_over_the_page_and_skips_what_is_carried_over() -> None:
    first = """
Item              Qty   Price     Total
Pen               2     1.50       3.00
Ink               1     4.00       4.00
Carried forward                    7.00
"""
    second = """
Brought forward                    7.00
Paper             10    0.50       5.00
Grand total                       12.00
"""
    found = raws(read(first, second))
    items = [found[f"line_items.{index}.description"] for index in range(3)]
    assert items == ["Pen", "Ink", "Paper"]
    assert found["total"] == "12.00"
    assert "line_items.3.description" not in found


def test_a_table_without_a_head_is_known_by_its_arithmetic() -> None:
    found = raws(
        read("""
Zorgl                    Blarg    Frump      Quux
Pendant lamp, brass      12       189.00     2,268.00
with dimmer
Wall light               8        94.50        756.00
Total                                        3,024.00
""")
    )
    assert found["line_items.0.description"] == "Pendant lamp, brass with dimmer"
    assert found["line_items.0.unit_price"] == "189.00"
    assert found["line_items.1.amount"] == "756.00"
    assert "line_items.2.amount" not in found


def test_a_column_of_vat_amounts_holds_no_rates() -> None:
    found = raws(
        read("""
Item          Qty    Price     VAT       Net
Lunch         40     12.50     100.00    500.00
Staff         2      85.00     20.00     170.00
""")
    )
    assert found["line_items.1.amount"] == "170.00"
    assert "line_items.1.vat_rate" not in found


def test_an_item_may_be_called_like_a_total() -> None:
    found = raws(
        read("""
Item                    Qty    Price     Amount
Total care package      2      10.00     20.00
Total                                    20.00
""")
    )
    assert found["line_items.0.description"] == "Total care package"
    assert found["total"] == "20.00"


def test_text_beside_the_table_is_no_part_of_it() -> None:
    found = raws(
        read("""
VAT no.
IE9920417VH        Description           Qty    Price     Amount
Dublin, Ireland    Wall light            8      94.50     756.00
""")
    )
    assert found["line_items.0.description"] == "Wall light"
    assert found["vendor_vat_id"] == "IE9920417VH"
