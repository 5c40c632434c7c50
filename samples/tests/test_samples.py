"""The samples are what they claim to be: right in their numbers, true to their pages, the same at every drawing."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from stdnum import iban
from stdnum.util import get_cc_module

from samples.catalogue import SAMPLES
from samples.generate import INDEX, INVOICES
from samples.layouts import LAYOUTS
from samples.model import Sample, Tax, rounded, total
from samples.voices import DATES
from scanner_contract.invoice import Invoice

Texts = dict[str, list[str]]  # of each page, by the sample's name

VECTORS = {"digital", "einvoice"}

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


def read_truth(sample: Sample) -> Invoice:
    return Invoice.model_validate_json((INVOICES / f"{sample.name}.json").read_text(encoding="utf-8"))


def plain(text: str) -> str:
    return " ".join(text.split())


def header(sample: Sample, truth: Invoice) -> dict[str, str]:
    """The truth's plain values as this company prints them, if it does."""
    voice, seller = sample.voice, sample.seller
    printed = {
        "invoice_number": truth.invoice_number,
        "invoice_date": truth.invoice_date and voice.day(truth.invoice_date),
        "due_date": truth.due_date and voice.day(truth.due_date),
        "vendor_name": truth.vendor_name,
        "vendor_vat_id": truth.vendor_vat_id and seller.vat_id,
        "iban": truth.iban and seller.iban,
        "amount": truth.amount and sample.says_net and voice.number(truth.amount),
        "vat": truth.vat and sample.says_vat and voice.number(truth.vat),
        "total": truth.total and voice.money(truth.total),
        "purchase_order": truth.purchase_order,
        "payment_terms": truth.payment_terms,
        "payment_reference": truth.payment_reference,
    }
    return {name: plain(value) for name, value in printed.items() if value}


def test_every_sample_has_its_truth_and_its_line_in_the_index() -> None:
    index = json.loads((INVOICES / INDEX).read_text(encoding="utf-8"))
    assert list(index) == [sample.name for sample in SAMPLES]
    expected = {INDEX, *(sample.file for sample in SAMPLES), *(f"{sample.name}.json" for sample in SAMPLES)}
    assert {file.name for file in INVOICES.iterdir()} == expected
    assert {name: entry["file"] for name, entry in index.items()} == {sample.name: sample.file for sample in SAMPLES}


def test_committed_vectors_and_truths_are_what_the_generator_draws(drawn: Path) -> None:
    exact = {INDEX} | {f"{sample.name}.json" for sample in SAMPLES}
    exact |= {sample.file for sample in SAMPLES if sample.medium.kind in VECTORS}
    assert [name for name in sorted(exact) if (drawn / name).read_bytes() != (INVOICES / name).read_bytes()] == []


@every_sample
def test_header_stands_on_the_page(sample: Sample, texts: Texts) -> None:
    text = " ".join(texts[sample.name])
    missing = {name: value for name, value in header(sample, read_truth(sample)).items() if value not in text}
    assert missing == {}


@every_sample
def test_lines_stand_on_the_page(sample: Sample, texts: Texts) -> None:
    text, voice = " ".join(texts[sample.name]), sample.voice
    for line in read_truth(sample).line_items:
        assert line.description is not None
        assert line.description in text
        numbers = [number for number in (line.quantity, line.unit_price, line.amount) if number is not None]
        assert [number for number in numbers if plain(voice.number(number)) not in text] == []


@every_sample
def test_rates_stand_on_the_page(sample: Sample, texts: Texts) -> None:
    text, voice = " ".join(texts[sample.name]), sample.voice
    for row in read_truth(sample).vat_breakdown:
        assert row.rate is not None
        assert row.taxable_amount is not None
        assert voice.rate(row.rate) in text
        assert plain(voice.number(row.taxable_amount)) in text


@every_sample
def test_lines_multiply(sample: Sample) -> None:
    for line in read_truth(sample).line_items:
        assert (line.quantity is None) == (line.unit_price is None)
        if line.quantity is not None and line.unit_price is not None:
            assert line.amount == rounded(line.quantity * line.unit_price)


@every_sample
def test_sums_hold(sample: Sample) -> None:
    truth = read_truth(sample)
    lines = total(line.amount or Decimal(0) for line in truth.line_items)
    vat = total(row.vat or Decimal(0) for row in truth.vat_breakdown)
    net = lines - vat if sample.tax_inside else lines
    assert truth.total == net + vat
    assert truth.vat in {vat, None}
    assert truth.amount in {net, None}
    if truth.vat_breakdown:
        assert total(row.taxable_amount or Decimal(0) for row in truth.vat_breakdown) == net


@every_sample
def test_tax_is_that_of_its_rate(sample: Sample) -> None:
    """Within a cent: at a till the tax is taken out of the gross amount, and rounded there."""
    for row in read_truth(sample).vat_breakdown:
        assert row.vat is not None
        exact = (row.taxable_amount or 0) * (row.rate or Decimal(0)) / 100
        assert row.vat == rounded(exact) or (sample.tax_inside and abs(row.vat - exact) < Decimal("0.01"))


@every_sample
def test_ids_are_valid_and_dates_in_order(sample: Sample) -> None:
    truth = read_truth(sample)
    assert truth.iban is None or iban.is_valid(truth.iban)
    if truth.vendor_vat_id:
        numbers = get_cc_module(truth.vendor_vat_id[:2].lower(), "vat")
        assert numbers is not None
        assert numbers.is_valid(truth.vendor_vat_id)
    assert truth.currency == sample.voice.currency
    assert truth.invoice_date is not None
    assert truth.due_date is None or truth.due_date >= truth.invoice_date


def test_half_a_cent_rounds_up() -> None:
    assert rounded(Decimal("2.345") * 3) == Decimal("7.04")
    assert rounded(Decimal("0.125")) == Decimal("0.13")


def test_tax_at_a_till_is_inside_the_price() -> None:
    tax = Tax.inside(Decimal(19), Decimal("11.90"))
    assert (tax.taxable, tax.vat) == (Decimal("10.00"), Decimal("1.90"))


def test_long_invoice_carries_its_sub_total_over(texts: Texts) -> None:
    first, second = texts["stationery-de"]
    carried = first.partition("Zwischensumme ")[2].split()[0]
    assert f"Übertrag {carried} " in second


def test_samples_are_various() -> None:
    assert len(SAMPLES) >= 24
    assert {sample.voice.currency for sample in SAMPLES} == {"CHF", "EUR", "GBP", "SEK", "USD"}
    assert {sample.voice.language for sample in SAMPLES} == {"de", "en", "es", "fr", "it", "nl", "sv"}
    assert {sample.medium.kind for sample in SAMPLES} == {"digital", "scan", "photo", "mixed", "einvoice"}
    assert {sample.layout for sample in SAMPLES} == LAYOUTS.keys()
    assert {sample.voice.dates for sample in SAMPLES} == DATES.keys()
    assert len({sample.number for sample in SAMPLES}) == len(SAMPLES)


def test_a_credit_note_is_negative() -> None:
    (credit,) = [sample for sample in SAMPLES if sample.gross < 0]
    assert "CREDIT" in credit.voice.words["title"]
