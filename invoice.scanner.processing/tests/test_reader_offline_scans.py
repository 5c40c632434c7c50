"""The offline reader on words as OCR reads them: glued, broken, misread, and never quite sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_contract.values import PageReading, Reading, Word
from scanner_processing.readers.offline.labels import PHRASES
from scanner_processing.readers.offline.layout import layout
from scanner_processing.readers.offline.phrases import LONG, PhraseBook, alternatives
from scanner_processing.readers.offline.reader import OfflineReader
from scanner_processing.readers.offline.seams import seam

from .drawn import page, raws, read, read_scan, scanned

INVOICE = """
Blue Oak Supplies Ltd                    lnvoice No.: 4711
1 Mill Lane, York                        lnvoice Dale:01/02/2024
                                         Due Dafe : 15/02/2024

Descriptlon                   Qty    Unit price       Amount
Oak table                     2      400.00           800.00

                              Subtotal                800.00
                              VAT20%                  160.00
                              T0TAL                  £960.00
"""


WIDE = "\n\nThank you for your order, and for the trust that you have placed in us over so many years."
"""A line that no till receipt has room for."""


def test_a_scanned_invoice_is_read() -> None:
    found = raws(read_scan(INVOICE))
    assert (found["invoice_number"], found["vendor_name"]) == ("4711", "Blue Oak Supplies Ltd")
    assert (found["amount"], found["vat"], found["total"]) == ("800.00", "160.00", "£960.00")
    assert (found["invoice_date"], found["line_items.0.description"]) == ("01/02/2024", "Oak table")


@pytest.mark.parametrize("scale", [1, 3])
def test_padded_boxes_change_nothing(scale: int) -> None:
    text = "Invoice No:  A-17\nNet        100.00\nVAT         20.00\nTotal      120.00"
    padded = scanned(text, confidence=1)
    assert len(padded.words) == len(page(text).words)
    assert raws(OfflineReader().read(Reading(pages=(padded,)))) == raws(read(text, scale=scale))


@pytest.mark.parametrize(
    ("word", "width", "height", "read"),
    [("al,", 17, 28, "Total al,"), ("ill", 18, 36, "Total ill"), ("AWV", 9, 24, "Total"), ("Lyon", 11, 30, "Total")],
)
def test_slim_words_are_no_words_printed_sideways(word: str, width: int, height: int, read: str) -> None:
    words = (Word("Total", 10, 100, 80, 128, 0.9), Word(word, 90, 100, 90 + width, 100 + height, 0.9))
    (sheet,) = layout(Reading(pages=(PageReading(number=1, width=600, height=800, engine="test", words=words),)))
    assert " ".join(chunk.text for chunk in sheet.chunks()) == read


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("Total:119,00", "Total:"),
        (":119,00", ":"),
        ("Total12,50", "Total"),
        ("InvoiceNo123", "InvoiceNo"),
        ("VAT19%", "VAT"),
        ("A=19%", "A="),
        ("20.00SR", "20.00"),
        ("529,87wird", "529,87"),
        ("until2024-03-01", "until"),
        ("01/02/202312:30", "01/02/2023"),
        ("No.A17", "No."),
        ("INV#0017", "INV#"),
    ],
)
def test_glued_words_are_two(word: str, first: str) -> None:
    assert word[: seam(word)] == first


@pytest.mark.parametrize("word", ["PO4711", "12.50EUR", "RM12.50", "12:30", "https://a.example", "RE2024.10", "A17"])
def test_whole_words_stay_whole(word: str) -> None:
    assert seam(word) == 0


@given(st.text(alphabet="Total:=.,-/#%0123456789€ANo", min_size=1, max_size=30))
def test_a_seam_lies_inside_its_word(word: str) -> None:
    assert 0 <= seam(word) < len(word)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("lnvoicenumber", "invoice_number"), ("t0tal", "total"), ("lban", "iban"), ("rechnunqsdatum", None)],
)
def test_look_alike_signs_are_one(text: str, meaning: str | None) -> None:
    assert PHRASES.meaning(text) == meaning


@pytest.mark.parametrize(
    "text", ["rechnunqsdatum", "rechnungdatum", "rechnungssdatum", "rechnnugsdatum", "rechmungsdatum"]
)
def test_a_long_phrase_may_have_one_wrong_letter(text: str) -> None:
    assert PHRASES.near(text) == "invoice_date"


@pytest.mark.parametrize("text", ["totel", "dat", "rechnunqsdafum", "xrechnungsdatum", "rechnungsdatumx"])
def test_short_phrases_two_letters_and_the_ends_are_not_guessed(text: str) -> None:
    assert PHRASES.near(text) is None


def test_a_misread_phrase_that_could_mean_two_things_means_none() -> None:
    book = PhraseBook([{"one": "abcdefghijk", "two": "abcdefghixk"}])
    assert book.near("abcdefghiyk") is None
    assert len("abcdefghiyk") >= LONG


def test_alternatives_are_every_way_to_say_it() -> None:
    assert alternatives("total | {incl/with} VAT {at/}") == (
        "total",
        "inclvatat",
        "withvatat",
        "inclvat",
        "withvat",
    )


@pytest.mark.parametrize(
    ("printed", "raw"), [("1. 234,56", "1. 234,56"), ("12 ,50", "12 ,50"), ("1O,50", "1O,50"), ("€12,50", "€12,50")]
)
def test_broken_amounts_are_taken_whole(printed: str, raw: str) -> None:
    words, at = [Word("Total", 0, 0, 50, 20)], 60
    for part in printed.split(" "):
        words.append(Word(part, at, 0, at + 10 * len(part), 20))
        at += 10 * len(part) + 5
    reading = Reading(pages=(PageReading(number=1, width=1000, height=1400, engine="test", words=tuple(words)),))
    assert raws(OfflineReader().read(reading))["total"].replace(" ", "") == raw.replace(" ", "")


def test_no_guess_is_surer_than_its_worst_word() -> None:
    sure, unsure = read_scan(INVOICE, confidence=1).fields, read_scan(INVOICE, confidence=0.5).fields
    assert unsure.keys() == sure.keys()
    assert all(guess.confidence <= 0.5 for guess in unsure.values())
    assert unsure["total"].confidence == pytest.approx(sure["total"].confidence * 0.5)


def test_an_identifier_in_two_parts_is_taken_whole_but_not_trusted() -> None:
    whole = read(f"Invoice No  DPC11 53409-001{WIDE}").fields["invoice_number"]
    plain = read(f"Invoice No  DPC11{WIDE}").fields["invoice_number"]
    assert whole.raw == "DPC11 53409-001"
    assert whole.confidence < plain.confidence


def test_one_number_under_two_labels_does_not_confirm_itself() -> None:
    twice = read(f"Invoice  \nInvoice No: A-17{WIDE}").fields["invoice_number"]
    apart = read(f"Invoice No: A-17\n\nInvoice No: A-17{WIDE}").fields["invoice_number"]
    assert twice.confidence < apart.confidence


PLACES = st.tuples(
    st.text(alphabet="Total invoicNr.:#O0lI1€,-/=%()SR", min_size=1, max_size=14),
    st.integers(0, 900),
    st.integers(0, 1300),
    st.integers(1, 300),
    st.integers(1, 90),
    st.floats(0, 1),
)


@given(st.lists(PLACES, max_size=50))
def test_any_scan_is_read_and_every_guess_stands_on_it(places: list[tuple[str, int, int, int, int, float]]) -> None:
    words = tuple(Word(text, x, y, x + width, y + height, sure) for text, x, y, width, height, sure in places)
    page = PageReading(number=1, width=1000, height=1400, engine="test", words=words)
    for guess in OfflineReader().read(Reading(pages=(page,))).fields.values():
        assert guess.evidence is not None
        own = [words[index] for index in guess.evidence.words]
        assert set(guess.raw) - {" "} <= {sign for word in own for sign in word.text}
        assert 0 <= guess.confidence <= min(word.confidence for word in own)


def test_a_page_of_nothing_but_labels_is_read() -> None:
    words = tuple(
        Word("Rechnungsbetrag", 10 * (n % 60), 25 * (n // 60), 10 * (n % 60) + 9, 25 * (n // 60) + 20, 0.9)
        for n in range(1500)
    )
    page = PageReading(number=1, width=1000, height=1400, engine="test", words=words)
    assert OfflineReader().read(Reading(pages=(page,))).fields == {}
