"""An e-invoice beside its pages: whose word counts, where it stands, and when the two disagree."""

import pytest

from scanner_contract.values import (
    EINVOICE,
    EInvoice,
    Evidence,
    Guess,
    PageReading,
    Prediction,
    Reading,
    Stated,
    Syntax,
    Word,
)
from scanner_processing.readers.einvoice.agreement import CONFIRMED, CONTRADICTED, STATED
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields

LETTER = (
    "Blauholz GmbH, Hafenstr. 14, Kiel",
    "Rechnung Nr.:RE-4711 vom 21. Dezember 2024",
    "zahlbar bis 20.01.2025 auf DE89 3704 0044 0532 0130 00",
    "Eichenstuhl, geölt 4 80,00 19% 320,00",
    "Tisch 2 225,00 19% 450,00",
    "Versand 12,50",
    "Netto 770,00 MwSt. 146,30",
    "Summe 916,30 EUR",
)

SAID = {
    "invoice_number": "RE-4711",
    "invoice_date": "2024-12-21",
    "due_date": "2025-01-20",
    "vendor_name": "Blauholz GmbH",
    "iban": "DE89370400440532013000",
    "currency": "EUR",
    "amount": "770.00",
    "vat": "146.3",
    "total": "916.30",
}

Fields = dict[str, str]


def reading(*lines: str, said: Fields, is_drawn: bool = False) -> Reading:
    """Lines below each other, words of ten pixels a letter."""
    words: list[Word] = []
    for row, line in enumerate(lines):
        left = 50
        for text in line.split():
            words.append(Word(text, left, 40 * row, left + 10 * len(text), 40 * row + 20))
            left += 10 * len(text) + 10
    page = PageReading(number=1, width=1000, height=1400, engine="test", words=tuple(words))
    fields = {path: Stated(raw=raw, xpath=f"/Invoice/{path}") for path, raw in said.items()}
    einvoice = EInvoice(syntax=Syntax.UBL, profile=None, fields=fields)
    return Reading(pages=(page,), einvoice=einvoice, is_drawn=is_drawn)


class Says:
    """A reader that found these texts where they stand on the page."""

    name = "says"

    def __init__(self, fields: Fields, confidence: float = 0.95) -> None:
        self._fields, self._confidence = fields, confidence

    def read(self, reading: Reading) -> Prediction:
        words = reading.pages[0].words
        return Prediction(
            provider=self.name,
            model="1",
            fields={
                path: Guess(raw=raw, confidence=self._confidence, evidence=self._place(words, raw))
                for path, raw in self._fields.items()
            },
        )

    def _place(self, words: tuple[Word, ...], raw: str) -> Evidence:
        index = next(index for index, word in enumerate(words) if raw.split(maxsplit=1)[0] in word.text)
        return Evidence(page=1, box=words[index].box, words=(index,))


def agreed(
    said: Fields, *lines: str, reads: Fields | None = None, confidence: float = 0.95, is_drawn: bool = False
) -> Prediction:
    return predict_fields(reading(*lines, said=said, is_drawn=is_drawn), Says(reads or {}, confidence))


def text_at(evidence: Evidence | None, *lines: str) -> str:
    assert evidence is not None
    words = reading(*lines, said={}).pages[0].words
    return " ".join(words[index].text for index in evidence.words)


def test_each_value_is_found_however_it_is_printed() -> None:
    found = agreed(SAID, *LETTER)
    assert {path: text_at(guess.evidence, *LETTER) for path, guess in found.fields.items()} == {
        "invoice_number": "Nr.:RE-4711",
        "invoice_date": "21. Dezember 2024",
        "due_date": "20.01.2025",
        "vendor_name": "Blauholz GmbH,",
        "iban": "DE89 3704 0044 0532 0130 00",
        "currency": "EUR",
        "amount": "770,00",
        "vat": "146,30",
        "total": "916,30 EUR",
    }
    assert {guess.confidence for guess in found.fields.values()} == {CONFIRMED}
    assert {guess.source for guess in found.fields.values()} == {EINVOICE}
    assert found.findings == ()


def test_every_value_has_its_xpath_and_one_that_stands_nowhere_nothing_else() -> None:
    found = agreed({"invoice_number": "RE-4711", "buyer_reference": "04011000-12345-34"}, *LETTER).fields
    assert found["invoice_number"].evidence is not None
    assert found["invoice_number"].evidence.xpath == "/Invoice/invoice_number"
    assert found["buyer_reference"].evidence == Evidence(xpath="/Invoice/buyer_reference")
    assert found["buyer_reference"].confidence == STATED


def test_the_readers_own_place_is_the_first() -> None:
    lines = ("Gesamt 12,50", "Zwischensumme 12,50")
    (guess,) = agreed({"total": "12.50"}, *lines, reads={"total": "12,50"}).fields.values()
    assert guess.evidence is not None
    assert guess.evidence.words == (1,)


def test_the_values_of_a_row_stand_in_its_line() -> None:
    said = {
        "line_items.0.description": "Eichenstuhl, geölt",
        "line_items.0.quantity": "4",
        "line_items.0.vat_rate": "19.00",
        "line_items.0.amount": "320.00",
        "line_items.1.quantity": "2.000",
        "line_items.1.vat_rate": "19.00",
        "line_items.1.amount": "450.00",
    }
    places = {path: guess.evidence for path, guess in agreed(said, *LETTER).fields.items()}
    assert {path: place.box.y0 for path, place in places.items() if place and place.box} == {
        path: 120 if ".0." in path else 160 for path in said
    }
    assert text_at(places["line_items.0.description"], *LETTER) == "Eichenstuhl, geölt"


def test_rows_that_say_the_same_stand_one_below_the_other() -> None:
    said = {f"line_items.{row}.amount": "5.00" for row in range(3)}
    places = [guess.evidence for guess in agreed(said, "Tee 5,00", "Tee 5,00", "Tee 5,00").fields.values()]
    assert [place.box.y0 for place in places if place and place.box] == [0, 40, 80]


def test_of_price_and_amount_the_amount_stands_right() -> None:
    said = {"line_items.0.unit_price": "80.00", "line_items.0.amount": "80.00"}
    found = agreed(said, "Stuhl 1 80,00 80,00").fields
    price, amount = (found[f"line_items.0.{name}"].evidence for name in ("unit_price", "amount"))
    assert price
    assert amount
    assert (price.words, amount.words) == ((2,), (3,))


def test_what_the_xml_leaves_out_comes_from_the_page() -> None:
    reads = {"total": "916,30", "line_items.0.amount": "320,00", "prepaid": "12,50"}
    minimum = agreed({"total": "916.30"}, *LETTER, reads=reads)
    assert set(minimum.fields) == set(reads)
    assert minimum.fields["line_items.0.amount"].source is None
    assert minimum.fields["line_items.0.amount"].confidence == 0.95
    assert (minimum.provider, minimum.model) == ("says", "1")


def test_an_e_invoice_with_lines_says_all_its_lines_and_sums() -> None:
    said = {"total": "916.30", "line_items.0.amount": "320.00"}
    reads = {"line_items.1.amount": "450,00", "prepaid": "12,50", "due_date": "20.01.2025"}
    assert set(agreed(said, *LETTER, reads=reads).fields) == {*said, "due_date"}


def test_nobody_reads_what_was_drawn_from_the_xml() -> None:
    found = agreed({"total": "916.30"}, "Total 916.30", reads={"due_date": "916.30"}, is_drawn=True)
    assert set(found.fields) == {"total"}
    assert (found.provider, found.model) == (EINVOICE, "ubl")


def test_xml_writes_its_numbers_by_its_own_conventions() -> None:
    said = {"vat_breakdown.0.vat": "1.234", "invoice_date": "2024-04-03", "document_type": "credit_note"}
    whole = reading(*LETTER, "Gesamt 1.234", said=said)
    extraction = extract_data(predict_fields(whole, Says({"total": "1.234"})), whole)
    assert extraction.values() == said | {"total": "1234"}
    assert {path: field.source for path, field in extraction.fields.items()} == dict.fromkeys(said, EINVOICE) | {
        "total": "says"
    }
    assert extraction.violations == ()


@pytest.mark.parametrize(
    ("path", "value", "printed", "message"),
    [
        (
            "invoice_number",
            "RE-9999",
            "RE-4711",
            "The e-invoice says RE-9999 for the invoice number, but page 1 says RE-4711.",
        ),
        (
            "invoice_date",
            "2023-12-21",
            "20.01.2025",
            "The e-invoice says 2023-12-21 for the invoice date, but page 1 says 2025-01-20.",
        ),
        ("total", "816.30", "916,30", "The e-invoice says 816.30 for the total, but page 1 says 916.30."),
        ("currency", "CHF", "EUR", "The e-invoice says CHF for the currency, but page 1 says EUR."),
        (
            "iban",
            "DE02120300000000202051",
            "DE89 3704 0044 0532 0130 00",
            "The e-invoice says DE02120300000000202051 for the IBAN, but page 1 says DE89370400440532013000.",
        ),
    ],
)
def test_a_value_that_the_page_surely_says_otherwise(path: str, value: str, printed: str, message: str) -> None:
    found = agreed({path: value}, *LETTER, reads={path: printed})
    (finding,) = found.findings
    assert (finding.code, finding.message, finding.field) == ("einvoice_contradicts_page", message, path)
    assert finding.page == 1
    assert finding.box is not None
    assert found.fields[path].confidence == CONTRADICTED
    assert found.fields[path].raw == value


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        pytest.param({"total": "916.30"}, {"total": "770,00"}, id="it stands elsewhere on the page"),
        pytest.param({"total": "1000.00", "amount_due": "916.30"}, {"total": "916,30"}, id="prepaid in part"),
        pytest.param({"total": "-800.00", "amount_due": "-916.30"}, {"total": "916,30"}, id="credit note"),
        pytest.param({"total": "916.31"}, {"total": "916,30"}, id="rounded"),
        pytest.param({"invoice_number": "INVOICE RE-4711"}, {"invoice_number": "RE-4711"}, id="prefix"),
        pytest.param({"invoice_date": "2024-01-01"}, {"invoice_date": "RE-4711"}, id="no date at all"),
        pytest.param({"iban": "DE02120300000000202051"}, {"iban": "DE88 3704 0044 0532 0130 00"}, id="misread"),
        pytest.param({"vendor_name": "Rotholz AG"}, {"vendor_name": "Blauholz GmbH"}, id="a name"),
    ],
)
def test_what_is_no_contradiction(said: Fields, reads: Fields) -> None:
    assert agreed(said, *LETTER, "DE88 3704 0044 0532 0130 00", reads=reads).findings == ()


def test_a_reader_that_is_not_sure_contradicts_nobody() -> None:
    assert agreed({"total": "816.30"}, *LETTER, reads={"total": "916,30"}, confidence=0.8).findings == ()


def test_a_sign_of_many_currencies_contradicts_none() -> None:
    assert agreed({"currency": "CAD"}, "Total $ 5.00", reads={"currency": "$"}).findings == ()
    assert agreed({"currency": "USD"}, "Total 5.00 €", reads={"currency": "€"}).findings != ()
