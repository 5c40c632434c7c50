"""The samples are what they claim to be: right in their numbers, true to their pages, the same at every drawing."""

from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from stdnum import iban
from stdnum.util import get_cc_module

from samples.catalogue import SAMPLES
from samples.generate import INVOICES, generate
from samples.layouts import LAYOUTS
from samples.model import Sample, rounded, total
from samples.voices import DATES
from scanner_contract.invoice import Invoice

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


def read_truth(sample: Sample) -> Invoice:
    return Invoice.model_validate_json((INVOICES / f"{sample.name}.json").read_text(encoding="utf-8"))


def page_texts(sample: Sample) -> list[str]:
    """The text layer of each page, every run of white space as one blank."""
    with pypdfium2.PdfDocument(INVOICES / f"{sample.name}.pdf") as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def header(sample: Sample, truth: Invoice) -> dict[str, str]:
    """The truth's plain values as this company prints them."""
    voice, seller = sample.voice, sample.seller
    printed = {
        "invoice_number": truth.invoice_number,
        "invoice_date": truth.invoice_date and voice.day(truth.invoice_date),
        "due_date": truth.due_date and voice.day(truth.due_date),
        "vendor_name": truth.vendor_name,
        "vendor_vat_id": truth.vendor_vat_id and seller.vat_id,
        "iban": truth.iban and seller.iban,
        "amount": truth.amount and voice.number(truth.amount),
        "vat": truth.vat and voice.number(truth.vat),
        "total": truth.total and voice.money(truth.total),
        "purchase_order": truth.purchase_order,
        "payment_terms": truth.payment_terms,
        "payment_reference": truth.payment_reference,
    }
    return {name: value for name, value in printed.items() if value}


def test_committed_files_are_what_the_generator_draws(tmp_path: Path) -> None:
    generate(tmp_path)
    drawn = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    committed = {file.name: file.read_bytes() for file in INVOICES.iterdir()}
    assert drawn.keys() == committed.keys()
    assert [name for name in drawn if drawn[name] != committed[name]] == []


@every_sample
def test_header_stands_on_the_page(sample: Sample) -> None:
    text = " ".join(page_texts(sample))
    missing = {name: value for name, value in header(sample, read_truth(sample)).items() if value not in text}
    assert missing == {}


@every_sample
def test_lines_stand_on_the_page(sample: Sample) -> None:
    text, voice = " ".join(page_texts(sample)), sample.voice
    for line in read_truth(sample).line_items:
        assert line.description is not None
        assert line.description in text
        numbers = [number for number in (line.quantity, line.unit_price, line.amount) if number is not None]
        assert [number for number in numbers if voice.number(number) not in text] == []


@every_sample
def test_rates_stand_on_the_page(sample: Sample) -> None:
    text, voice = " ".join(page_texts(sample)), sample.voice
    for row in read_truth(sample).vat_breakdown:
        assert row.rate is not None
        assert row.taxable_amount is not None
        assert voice.rate(row.rate) in text
        assert voice.number(row.taxable_amount) in text


@every_sample
def test_sums_hold(sample: Sample) -> None:
    truth = read_truth(sample)
    for line in truth.line_items:
        assert line.amount == rounded((line.quantity or 0) * (line.unit_price or Decimal(0)))
    for row in truth.vat_breakdown:
        assert row.vat == rounded((row.taxable_amount or 0) * (row.rate or Decimal(0)) / 100)
    net = total(line.amount or Decimal(0) for line in truth.line_items)
    vat = total(row.vat or Decimal(0) for row in truth.vat_breakdown)
    assert truth.total == net + vat
    assert truth.vat in {vat, None}
    if truth.vat_breakdown:
        assert truth.amount == net
        assert total(row.taxable_amount or Decimal(0) for row in truth.vat_breakdown) == net


@every_sample
def test_ids_are_valid_and_dates_in_order(sample: Sample) -> None:
    truth = read_truth(sample)
    assert truth.iban is None or iban.is_valid(truth.iban)
    if truth.vendor_vat_id:
        numbers = get_cc_module(truth.vendor_vat_id[:2].lower(), "vat")
        assert numbers is not None
        assert numbers.is_valid(truth.vendor_vat_id)
    assert truth.invoice_date is not None
    assert truth.due_date is None or truth.due_date >= truth.invoice_date


def test_half_a_cent_rounds_up() -> None:
    assert rounded(Decimal("2.345") * 3) == Decimal("7.04")
    assert rounded(Decimal("0.125")) == Decimal("0.13")


def test_long_invoice_carries_its_sub_total_over() -> None:
    (sample,) = [sample for sample in SAMPLES if len(sample.lines) >= 30]
    first, second = page_texts(sample)
    carried = first.partition("Zwischensumme ")[2].split()[0]
    assert f"Übertrag {carried} " in second


def test_samples_are_various() -> None:
    currencies = {sample.voice.currency for sample in SAMPLES}
    assert currencies == {"CHF", "EUR", "GBP", "USD"}
    assert {sample.layout for sample in SAMPLES} == LAYOUTS.keys()
    assert {sample.voice.dates for sample in SAMPLES} == DATES.keys()
    assert len({sample.number for sample in SAMPLES}) == len(SAMPLES)
