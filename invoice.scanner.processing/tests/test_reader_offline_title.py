"""What a document calls itself, by the size and the place of its words."""

import pytest

from scanner_contract.invoice import DocumentType
from scanner_contract.values import PageReading, Reading, Word
from scanner_processing.normalise.document_types import find_document_type
from scanner_processing.readers.offline.reader import OfflineReader

from .drawn import raws, read, read_scan

LABELS = [("Invoice", "4711"), ("Date", "01/02/2024"), ("Total", "119.00"), ("Please", "pay"), ("Thank", "you")]


def title_of(*large: str, height: int = 60) -> str | None:
    """Of a page that opens with these words in large letters, above others that are 20 pixels high."""
    words = [Word(text, 100 + 220 * n, 50, 300 + 220 * n, 50 + height) for n, text in enumerate(large)]
    for row, texts in enumerate(LABELS):
        y = 200 + 40 * row
        words += [Word(text, 100 + 120 * n, y, 200 + 120 * n, y + 20) for n, text in enumerate(texts)]
    page = PageReading(number=1, width=1000, height=1400, engine="test", words=tuple(words))
    found = OfflineReader().read(Reading(pages=(page,))).fields
    return found["document_type"].raw if "document_type" in found else None


@pytest.mark.parametrize(
    ("large", "kind"),
    [
        (["MAHNUNG"], DocumentType.REMINDER),
        (["2.", "Mahnung"], DocumentType.REMINDER),
        (["Gutschrift"], DocumentType.CREDIT_NOTE),
        (["Order", "confirmation"], DocumentType.OTHER),
        (["Kassenbon"], DocumentType.RECEIPT),
        (["Monatsrechnung"], DocumentType.INVOICE),
        (["Welcome"], DocumentType.INVOICE),  # by the label below
    ],
)
def test_what_is_large_says_it(large: list[str], kind: DocumentType) -> None:
    assert find_document_type(title_of(*large) or "") is kind


def test_a_label_of_the_usual_size_is_no_title() -> None:
    assert title_of("Order", "confirmation", height=20) == "Invoice"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Gutschrift zur Rechnung 4711\nBetrag          100,00", "Gutschrift"),
        ("Delivery note: 17\nInvoice no: 4711\nTotal           100.00", "Invoice"),
        ("Receipt no: 17\nTotal           100.00", None),
        ("We thank you for the payment of our last invoice\nTotal           100.00", None),
    ],
)
def test_small_words_say_it_where_they_open_a_column(text: str, title: str | None) -> None:
    assert raws(read(text)).get("document_type") == title


def test_a_receipt_may_say_it_small() -> None:
    assert (
        raws(read_scan("   MARKTHALLE\n   QUITTUNG\n\n BROT      2,49\n SUMME     2,49"))["document_type"] == "QUITTUNG"
    )
