"""Bare e-invoices as pages: all letters, wrapped texts, page after page, and whatever a text says."""

from io import BytesIO

import pytest
from pypdfium2 import PdfDocument

from scanner_contract.errors import BadFile
from scanner_contract.invoice import Kind
from scanner_contract.values import EInvoice, Stated, Syntax
from scanner_processing.pages.values import Limits
from scanner_processing.sheets.invoice import drawn, shown
from scanner_processing.sheets.letters import ELLIPSIS, LONGEST, MISSING, REGULAR, Face, printable, wrapped

LIMITS = Limits(max_pages=4, page_seconds=20, memory_mb=512)
BODY = Face(REGULAR, 9, 12)


def pages(limits: Limits = LIMITS, **fields: str) -> list[str]:
    """The text of each page; a double underscore for each point of a path."""
    stated = {path.replace("__", "."): Stated(raw=raw, xpath="/a") for path, raw in fields.items()}
    content = drawn(EInvoice(syntax=Syntax.UBL, profile="urn:profile", fields=stated), limits)
    with PdfDocument(BytesIO(content)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def lines(count: int) -> dict[str, str]:
    return {f"line_items__{place}__description": f"Nail {place}" for place in range(count)}


@pytest.mark.parametrize(
    "text", ["Zażółć gęślą jaźń", "Ωμέγα Αθήνα", "Київ, їжак, Ґанок", "Žluťoučký kůň", "Ağva İzmir ß"]
)
def test_letters_of_all_europe_are_shown(text: str) -> None:
    (page,) = pages(vendor_name=text)
    assert text in page


def test_each_fact_has_its_label_and_sums_their_decimals() -> None:
    (page,) = pages(document_type="credit_note", invoice_number="4711", vendor_vat_id="DE136695976", total="1234.5")
    for text in ("Credit note 4711", "VAT ID", "DE136695976", "Total", "1,234.50", "Drawn from the e-invoice: UBL"):
        assert text in page


def test_many_lines_go_over_several_pages_each_with_its_head() -> None:
    found = pages(**lines(80))
    assert len(found) == 2
    assert all("Description" in page for page in found)
    assert "Nail 0" in found[0]
    assert "Nail 79" in found[1]
    assert "page 2" in found[1]


def test_more_pages_than_allowed_are_refused() -> None:
    with pytest.raises(BadFile) as caught:
        pages(**lines(500))
    assert caught.value.code == "too_many_pages"


def test_a_text_is_wrapped_and_an_endless_word_broken() -> None:
    found = wrapped(f"Zahlbar binnen {'W' * 100} Tagen", BODY, 100)
    assert found[0] == "Zahlbar binnen"
    assert "".join(found[1:]).replace(" ", "") == "W" * 100 + "Tagen"
    assert all(BODY.width(line) <= 100 for line in found)


def test_what_is_too_long_is_cut_and_what_cannot_be_printed_is_told() -> None:
    assert printable("a" * 2 * LONGEST) == "a" * (LONGEST - 1) + ELLIPSIS
    assert printable("one\ttwo\nthree\u202e\u2066four") == "one two three four"
    assert printable("漢") == MISSING


def test_values_are_shown_as_people_write_them() -> None:
    assert shown("1234567.891", Kind.MONEY) == "1,234,567.891"
    assert shown("12", Kind.MONEY) == "12.00"
    assert shown("not a sum", Kind.MONEY) == "not a sum"
    assert shown("NaN", Kind.MONEY) == "NaN"
    assert shown("1E999999", Kind.MONEY) == "1E999999"
    assert shown("DE89370400440532013000", Kind.IBAN) == "DE89 3704 0044 0532 0130 00"
    assert shown("19", Kind.PERCENT) == "19 %"


def test_an_e_invoice_that_says_nothing_is_a_page_too() -> None:
    (page,) = pages()
    assert "Invoice" in page


def test_a_row_is_never_taller_than_a_page() -> None:
    (page,) = pages(line_items__0__quantity="1" * 900, line_items__0__description="Nail", line_items__0__unit="piece")
    assert ELLIPSIS in page
    assert "page 1" in page
