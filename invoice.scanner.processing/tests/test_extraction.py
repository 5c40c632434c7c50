"""Guesses become exact values by the conventions of their document."""

from scanner_contract.values import (
    Box,
    Derived,
    Evidence,
    Extraction,
    Failure,
    Finding,
    Guess,
    PageReading,
    Prediction,
    Reading,
    Word,
)
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields

PLACE = Evidence(page=1, box=Box(0, 0, 10, 10), words=(0,))


def reading(*texts: str) -> Reading:
    words = tuple(Word(text, 0, 30 * row, 100, 30 * row + 20) for row, text in enumerate(texts))
    return Reading(pages=(PageReading(number=1, width=1000, height=1400, engine="test", words=words),))


def extract(fields: dict[str, str], *texts: str) -> Extraction:
    guesses = {name: Guess(raw=raw, confidence=0.9, evidence=PLACE) for name, raw in fields.items()}
    prediction = Prediction(provider="test", model="1", fields=guesses)
    return extract_data(prediction, reading(*texts))


def test_each_field_is_normalised_by_its_kind() -> None:
    found = extract(
        {
            "invoice_number": "INV-7",
            "invoice_date": "1. Mai 2024",
            "currency": "€",
            "total": "1.190,00 €",
            "iban": "DE89 3704 0044 0532 0130 00",
            "line_items.0.quantity": "2,5",
            "vat_breakdown.0.rate": "19 %",
        }
    )
    assert found.values() == {
        "invoice_number": "INV-7",
        "invoice_date": "2024-05-01",
        "currency": "EUR",
        "total": "1190.00",
        "iban": "DE89370400440532013000",
        "line_items.0.quantity": "2.5",
        "vat_breakdown.0.rate": "19",
    }


def test_open_texts_follow_the_words_of_the_document() -> None:
    assert extract({"total": "1.234"}, "12,50", "3,99").values() == {"total": "1234"}
    assert extract({"total": "1.234"}, "12.50", "3.99").values() == {"total": "1.234"}
    assert extract({"invoice_date": "03/04/2024"}, "25/12/2024").values() == {"invoice_date": "2024-04-03"}
    assert extract({"invoice_date": "03/04/2024"}, "12/25/2024").values() == {"invoice_date": "2024-03-04"}


def test_what_is_no_value_keeps_its_text_and_says_why() -> None:
    field = extract({"invoice_date": "2026-13-01"}).fields["invoice_date"]
    assert (field.raw, field.value) == ("2026-13-01", None)
    assert field.problem == Failure(code="not_a_date", message="“2026-13-01” cannot be read as a date.")


def test_probability_source_and_place_are_kept() -> None:
    field = extract({"total": "5.00"}).fields["total"]
    assert (field.confidence, field.source, field.evidence) == (0.9, "test", PLACE)


def test_what_follows_stands_apart() -> None:
    found = extract({"total": "119.00", "vat": "19.00", "vendor_vat_id": "DE136695976"})
    assert found.derived == {
        "amount": Derived(value="100.00", sources=("total", "vat")),
        "currency": Derived(value="EUR", sources=("vendor_vat_id",)),
    }
    assert not found.derived.keys() & found.fields.keys()


def test_totals_follow_from_the_rates_that_make_them() -> None:
    rates = {"rate": ("19", "7"), "taxable_amount": ("100.00", "10.00"), "vat": ("19.00", "0.70")}
    rows = {f"vat_breakdown.{row}.{name}": rates[name][row] for name in rates for row in (0, 1)}
    derived = extract({"total": "129.70", "currency": "EUR", **rows}).derived
    assert {name: value.value for name, value in derived.items()} == {"amount": "110.00", "vat": "19.70"}
    assert not extract({**rows, "vat_breakdown.2.rate": "0"}).derived.keys() & {"amount", "vat"}  # one is not told


def test_pages_that_could_not_be_read_are_named() -> None:
    lost = PageReading(
        number=2, width=1, height=1, engine="test", error=Failure(code="page_unreadable", message="Dark.")
    )
    whole = Reading(pages=(*reading("Hello").pages, lost))
    assert extract_data(Prediction(provider="test", model="1", fields={}), whole).failed_pages == (2,)


def test_what_was_found_on_the_pages_goes_on() -> None:
    found = Finding(code="hidden_text", message="3 words cannot be seen.", page=1)
    whole = reading("Hello").model_copy(update={"findings": (found,)})
    assert extract_data(Prediction(provider="test", model="1", fields={}), whole).findings == (found,)


class Echo:
    """A reader that says the first word is the invoice's number."""

    name = "echo"

    def read(self, reading: Reading) -> Prediction:
        guess = Guess(raw=reading.pages[0].words[0].text, confidence=1.0)
        return Prediction(provider=self.name, model="1", fields={"invoice_number": guess})


def test_a_stage_asks_the_reader_it_is_given() -> None:
    assert predict_fields(reading("INV-7"), Echo()).fields["invoice_number"].raw == "INV-7"
