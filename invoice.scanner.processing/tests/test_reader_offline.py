"""The offline reader on small pages drawn as text: labels, totals, vendors, and what is not said."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_contract.values import Box, Guess, PageReading, Prediction, Reading, Word
from scanner_processing.readers.offline.reader import OfflineReader
from scanner_processing.readers.registry import READERS

from .drawn import page, raws, read

ENGLISH = """
Blue Oak Supplies Ltd                                    INVOICE
1 Mill Lane, York YO1 1AA
www.blueoak.example                    Invoice No:       INV-2024-017
                                       Invoice Date:     March 4, 2024
Bill to                                Due Date:         April 3, 2024
Grand Hotel Ltd                        PO Number:        PO-4711
2 High Street, Leeds

Description                   Qty    Unit price   VAT      Amount
Oak table, oiled,             2      400.00       20%      800.00
with two drawers
Chair                         10     45.50        20%      455.00

                              Subtotal                   1,255.00
                              VAT 20%                      251.00
                              Total                     £1,506.00

Please pay within 30 days of the invoice date.
IBAN GB33 BUKB 2020 1555 5555 55       VAT No GB 980 7806 84
Payment reference: BLUE 017
"""

GERMAN = """
Blaueiche GmbH · Am Anger 1 · 99999 Musterdorf

Herrn
Max Kunde
Kundenweg 2                            Rechnungsnummer   R-118/24
12345 Kundenstadt                      Rechnungsdatum    30.09.2024
                                       Fällig am         14.10.2024

Rechnung R-118/24

Pos  Bezeichnung              Menge      Preis    MwSt      Gesamt
1    Käse                     2,500 kg   20,00    7 %        50,00
2    Leihkiste                3 Stk.     10,00    19 %       30,00

                              Warenwert netto                80,00
                              7 % MwSt von 50,00              3,50
                              19 % MwSt von 30,00             5,70
                              Summe MwSt                      9,20
                              Rechnungsbetrag             89,20 EUR

Zahlbar innerhalb von 14 Tagen ohne Abzug.
USt-IdNr.: DE136695976   IBAN: DE89 3704 0044 0532 0130 00
"""


def test_an_english_invoice_is_read_whole() -> None:
    assert raws(read(ENGLISH)) == {
        "document_type": "INVOICE",
        "invoice_number": "INV-2024-017",
        "invoice_date": "March 4, 2024",
        "due_date": "April 3, 2024",
        "vendor_name": "Blue Oak Supplies Ltd",
        "vendor_vat_id": "GB 980 7806 84",
        "iban": "GB33 BUKB 2020 1555 5555 55",
        "currency": "£",
        "amount": "1,255.00",
        "vat": "251.00",
        "total": "£1,506.00",
        "purchase_order": "PO-4711",
        "payment_terms": "Please pay within 30 days of the invoice date.",
        "payment_reference": "BLUE 017",
        "line_items.0.description": "Oak table, oiled, with two drawers",
        "line_items.0.quantity": "2",
        "line_items.0.unit_price": "400.00",
        "line_items.0.vat_rate": "20%",
        "line_items.0.amount": "800.00",
        "line_items.1.description": "Chair",
        "line_items.1.quantity": "10",
        "line_items.1.unit_price": "45.50",
        "line_items.1.vat_rate": "20%",
        "line_items.1.amount": "455.00",
        "vat_breakdown.0.rate": "20%",
        "vat_breakdown.0.taxable_amount": "1,255.00",
        "vat_breakdown.0.vat": "251.00",
    }


def test_a_german_invoice_with_two_rates_is_read_whole() -> None:
    assert raws(read(GERMAN)) == {
        "document_type": "Rechnung",
        "invoice_number": "R-118/24",
        "invoice_date": "30.09.2024",
        "due_date": "14.10.2024",
        "vendor_name": "Blaueiche GmbH",
        "vendor_vat_id": "DE136695976",
        "iban": "DE89 3704 0044 0532 0130 00",
        "currency": "EUR",
        "amount": "80,00",
        "vat": "9,20",
        "total": "89,20 EUR",
        "payment_terms": "Zahlbar innerhalb von 14 Tagen ohne Abzug.",
        "line_items.0.description": "Käse",
        "line_items.0.quantity": "2,500",
        "line_items.0.unit_price": "20,00",
        "line_items.0.vat_rate": "7 %",
        "line_items.0.amount": "50,00",
        "line_items.1.description": "Leihkiste",
        "line_items.1.quantity": "3",
        "line_items.1.unit_price": "10,00",
        "line_items.1.vat_rate": "19 %",
        "line_items.1.amount": "30,00",
        "vat_breakdown.0.rate": "7 %",
        "vat_breakdown.0.taxable_amount": "50,00",
        "vat_breakdown.0.vat": "3,50",
        "vat_breakdown.1.rate": "19 %",
        "vat_breakdown.1.taxable_amount": "30,00",
        "vat_breakdown.1.vat": "5,70",
    }


@pytest.mark.parametrize("scale", [0.5, 1.7, 4.0])
def test_resolution_does_not_matter(scale: float) -> None:
    assert raws(read(ENGLISH, scale=scale)) == raws(read(ENGLISH))


def test_the_order_of_the_words_does_not_matter() -> None:
    drawn = page(GERMAN)
    turned = drawn.model_copy(update={"words": drawn.words[::-1]})
    assert raws(OfflineReader().read(Reading(pages=(turned,)))) == raws(read(GERMAN))


def test_evidence_is_the_place_of_the_words() -> None:
    drawn = page(ENGLISH)
    guess = read(ENGLISH).fields["iban"]
    assert guess.evidence is not None
    words = [drawn.words[index] for index in guess.evidence.words]
    assert " ".join(word.text for word in words) == guess.raw
    assert guess.evidence.page == 1
    assert guess.evidence.box == Box(words[0].x0, words[0].y0, words[-1].x1, words[-1].y1)


def test_every_guess_has_evidence_and_a_probability() -> None:
    for guess in read(GERMAN).fields.values():
        assert guess.evidence is not None
        assert guess.evidence.words
        assert 0 < guess.confidence < 1


def test_what_the_page_does_not_say_stays_absent() -> None:
    assert raws(read("Good morning, and thank you for the lovely evening")) == {}
    assert OfflineReader().read(Reading(pages=())).fields == {}


@pytest.mark.parametrize("name", ["amount", "vat", "total"])
def test_a_word_behind_a_total_says_which_one_is_meant(name: str) -> None:
    found = raws(read("Rechnungsbetrag netto  100,00\nGesamt MwSt 19 %  19,00\nRechnungsbetrag brutto  119,00"))
    assert found[name] == {"amount": "100,00", "vat": "19,00", "total": "119,00"}[name]


def test_a_label_in_brackets_names_no_other_value() -> None:
    found = raws(read("Total (excl. VAT)  100.00\nVAT 20%  20.00\nTotal (incl. VAT)  120.00"))
    assert (found["vat"], found["total"]) == ("20.00", "120.00")


def test_a_town_may_stand_before_the_date() -> None:
    assert raws(read("Blaueiche GmbH\n\nKöln, den 04.03.2024"))["invoice_date"] == "04.03.2024"


def test_arithmetic_chooses_between_totals() -> None:
    found = raws(
        read("""
Total net        100.00
VAT              20.00
Total            120.00
Previous balance 500.00
Amount due       620.00
""")
    )
    assert (found["amount"], found["vat"], found["total"]) == ("100.00", "20.00", "120.00")


def test_agreeing_amounts_are_surer_than_contested_ones() -> None:
    agreeing = read("Net 100.00\nVAT 20.00\nTotal 120.00").fields["total"]
    contested = read("Total 120.00\nThank you\nTotal 130.00").fields["total"]
    assert agreeing.confidence > contested.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Invoice No.: 4711",
        "Invoice No.:4711",
        "Invoice number     4711",
        "I nvoice Num ber: 4711",
        "Rechnungs-Nr. 4711",
        "Rechnung Nr. 4711 vom 01.02.2024",
        "Invoice # 4711",
        "Invoice number     Invoice date\n4711               1 Feb 2024",
    ],
)
def test_labels_come_in_many_forms(text: str) -> None:
    assert raws(read(text))["invoice_number"] == "4711"


@pytest.mark.parametrize("label", ["Delivery date", "Lieferdatum", "Order date", "Service date"])
def test_another_date_is_not_the_invoice_date(label: str) -> None:
    found = raws(read(f"Invoice date: 1 March 2024\n{label}: 3 April 2024"))
    assert found["invoice_date"] == "1 March 2024"


def test_the_customer_is_never_the_vendor() -> None:
    found = raws(
        read("""
Bill to
Grand Hotel Ltd
2 High Street

Invoice No 12
Total £10.00


Blue Oak Supplies Ltd, registered in England
""")
    )
    assert found["vendor_name"] == "Blue Oak Supplies Ltd"


def test_a_customer_with_a_legal_form_is_not_the_vendor_either() -> None:
    found = raws(
        read("""
Atelier Sonne
Sonnenallee 9
12047 Berlin

An
Verein der Freunde e.V.
Parkweg 2
10115 Berlin
""")
    )
    assert found["vendor_name"] == "Atelier Sonne"


def test_the_name_of_a_column_is_no_label() -> None:
    found = raws(
        read("""
Köln, 14.05.2024

Datum        Leistung        Betrag
02.05.2024   Beratung        10,72
""")
    )
    assert found["invoice_date"] == "14.05.2024"
    assert found["line_items.0.description"] == "Beratung"


def test_a_rate_may_be_glued_to_its_label() -> None:
    found = raws(read("Netto:100,00€\nMwSt.19%:19,00€\nGesamt:119,00€"))
    assert (found["vat"], found["vat_breakdown.0.rate"]) == ("19,00€", "19%")


def test_the_customers_vat_id_is_not_the_vendors() -> None:
    assert "vendor_vat_id" not in raws(read("Ihre USt-IdNr.: DE136695976"))


def test_the_registry_knows_the_reader_by_its_name() -> None:
    assert READERS["offline"]().name == "offline"


LETTERS = st.text(alphabet="Totalinvce €$:%.,-()0123456789/", max_size=12)
PLACES = st.tuples(LETTERS, st.integers(0, 900), st.integers(0, 1300), st.integers(0, 200), st.integers(0, 60))


@given(st.lists(PLACES, max_size=40))
def test_any_page_is_read_and_every_guess_stands_on_it(places: list[tuple[str, int, int, int, int]]) -> None:
    words = tuple(Word(text, x, y, x + width, y + height) for text, x, y, width, height in places)
    reading = Reading(pages=(PageReading(number=1, width=1000, height=1400, engine="test", words=words),))
    found: dict[str, Guess] = OfflineReader().read(reading).fields
    printed = {sign for word in words for sign in word.text}
    for guess in found.values():
        assert set(guess.raw) - {" "} <= printed
        assert guess.evidence is not None
        assert set(guess.evidence.words) <= set(range(len(words)))
    json.dumps(raws(Prediction(provider="offline", model="", fields=found)))
