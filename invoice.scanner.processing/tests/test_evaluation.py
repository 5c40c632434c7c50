"""Which invoices go through without a person, and what the others say why not."""

import re

import pytest

from scanner_contract.invoice import REQUIRED
from scanner_contract.values import (
    Extraction,
    Failure,
    Finding,
    Outcome,
    Verdict,
)
from scanner_processing.checks.registry import CHECKS, CONFIRMING

from .judging import SOUND, codes, evaluate, extraction, field

OF_E_INVOICES = {"einvoice_unreadable", "einvoice_contradicts_page", "einvoice_violations"}


def test_a_sound_invoice_is_approved() -> None:
    found = evaluate(extraction())
    assert found.verdict is Verdict.APPROVED
    assert found.reasons == ()
    outcomes = {check.code: check.outcome for check in found.checks}
    assert {code for code, outcome in outcomes.items() if outcome is not Outcome.PASSED} == OF_E_INVOICES
    assert found.invoice.line_items[1].description == "Table"
    assert not found.calibrated


def test_the_score_is_the_product_of_what_is_required() -> None:
    found = evaluate(extraction("amount", "vat", *(name for name in SOUND if "." in name)))
    assert found.quality_score == pytest.approx(0.98**5, abs=1e-4)


def test_agreeing_arithmetic_raises_the_score() -> None:
    assert evaluate(extraction()).quality_score == pytest.approx(0.98**4 * 0.99, abs=1e-4)


@pytest.mark.parametrize(
    ("changes", "code", "sentence"),
    [
        (
            {"amount": "110.00", "total": "129.00", "amount_due": "110.00"},
            "lines_add_up",
            "The lines add up to 100.00, but the net total says 110.00.",
        ),
        (
            {"total": "120.00", "amount_due": "101.00"},
            "net_plus_vat",
            "Net 100.00 and VAT 19.00 add up to 119.00, but the total says 120.00.",
        ),
        (
            {"vat_breakdown__0__vat": "17.00"},
            "vat_rates",
            "19 % of 100.00 are 19.00, but the VAT says 17.00. "
            "The VAT of all rates adds up to 17.00, but the VAT total says 19.00.",
        ),
        (
            {"iban": "DE88370400440532013000"},
            "iban",
            "The check digits of the IBAN DE88370400440532013000 are wrong.",
        ),
        ({"vendor_vat_id": "DE123456789"}, "vat_id", "The check digits of the VAT id DE123456789 are wrong."),
        (
            {"customer_vat_id": "ATU13585626"},
            "vat_id",
            "The check digits of the customer's VAT id ATU13585626 are wrong.",
        ),
        (
            {"customer_vat_id": "DE136695976"},
            "two_parties",
            "Vendor and customer have the same VAT id DE136695976.",
        ),
        (
            {"vendor_country": "FR", "vendor_tax_number": "732 829 321"},
            "tax_number",
            "The check digits of the tax number 732 829 321 are wrong.",
        ),
        (
            {"bic": "BNPAFRPP"},
            "bic",
            "The BIC BNPAFRPP is of another country than the IBAN DE89370400440532013000.",
        ),
        (
            {"payment_reference": "RF17539007547034"},
            "payment_reference",
            "The check digits of the payment reference RF17539007547034 are wrong.",
        ),
        (
            {"amount_due": "119.00"},
            "amount_due",
            "The total 119.00 less the 19.00 paid before leaves 100.00 to pay, but the amount due says 119.00.",
        ),
        (
            {"discount": "5.00", "shipping": "3.00", "amount": "95.00", "total": "114.00", "amount_due": "95.00"},
            "lines_add_up",
            "The lines add up to 100.00, with discount and shipping to 98.00, but the net total says 95.00.",
        ),
        (
            {"service_period_end": "2024-03-31"},
            "service_period",
            "The billed period ends on 2024-03-31, before its start 2024-04-01.",
        ),
        ({"due_date": "2024-04-01"}, "date_order", "It is due on 2024-04-01, before its date 2024-05-01."),
        (
            {"invoice_date": "2024-06-02", "due_date": "2024-07-01"},
            "date_not_in_future",
            "The invoice's date 2024-06-02 is in the future.",
        ),
        ({"currency": "XXX"}, "currency_known", "XXX is no currency."),
        (
            {"document_type": "reminder"},
            "document_type",
            "This is a reminder: the invoice that it is about may have been booked already.",
        ),
        ({"document_type": "other"}, "document_type", "This is no invoice, by its title."),
    ],
)
def test_each_check_can_fail_and_says_why(changes: dict[str, str], code: str, sentence: str) -> None:
    found = evaluate(extraction(**changes), threshold=0.0)
    assert found.verdict is Verdict.MANUAL_REVIEW
    assert Failure(code=code, message=sentence) in found.reasons
    assert found.quality_score < 0.1


@pytest.mark.parametrize("name", REQUIRED)
def test_nothing_required_may_be_missing(name: str) -> None:
    found = evaluate(extraction(name), threshold=0.0)
    assert found.quality_score == 0
    assert codes(found)[0] == "required_fields"


def test_a_value_without_a_place_is_never_approved() -> None:
    loose = extraction().fields | {"total": field("119.00", evidence=None)}
    assert codes(evaluate(Extraction(fields=loose), threshold=0.0)) == ["evidence"]


def test_a_text_that_could_not_be_read_needs_a_person() -> None:
    unread = extraction().fields | {"due_date": field(None)}
    found = evaluate(Extraction(fields=unread), threshold=0.0)
    assert found.reasons == (Failure(code="values_readable", message="“soon” cannot be read as a date."),)


def test_a_lost_page_needs_a_person() -> None:
    found = evaluate(extraction().model_copy(update={"failed_pages": (2, 3)}), threshold=0.0)
    assert found.reasons == (Failure(code="pages_read", message="Could not read page 2, 3."),)


def test_text_that_nobody_sees_needs_a_person() -> None:
    found = Finding(code="hidden_text", message="12 words of the text layer cannot be seen on the page.", page=2)
    evaluation = evaluate(extraction().model_copy(update={"findings": (found,)}), threshold=0.0)
    assert evaluation.verdict is Verdict.MANUAL_REVIEW
    assert evaluation.reasons == (
        Failure(code="hidden_text", message="Page 2: 12 words of the text layer cannot be seen on the page."),
    )


def test_an_unsure_invoice_names_its_weakest_field() -> None:
    unsure = extraction().fields | {"vendor_name": field("Blue Oak", confidence=0.5)}
    (reason,) = evaluate(Extraction(fields=unsure)).reasons
    assert reason.code == "low_confidence"
    assert reason.message.endswith("Least sure is the vendor's name.")


def test_the_threshold_decides() -> None:
    score = evaluate(extraction()).quality_score
    assert evaluate(extraction(), threshold=score).verdict is Verdict.APPROVED
    assert evaluate(extraction(), threshold=score + 0.001).verdict is Verdict.MANUAL_REVIEW


def test_a_cent_a_line_is_rounding() -> None:
    assert evaluate(extraction(line_items__0__amount="60.01", line_items__1__amount="40.01")).reasons == ()
    assert codes(evaluate(extraction(line_items__0__amount="60.03"))) == ["lines_add_up"]


def test_lines_add_up_to_the_total_less_its_vat_where_no_net_is_printed() -> None:
    assert evaluate(extraction("amount")).reasons == ()
    assert codes(evaluate(extraction("amount", line_items__0__amount="61.00"))) == ["lines_add_up"]


def test_a_yen_has_no_cents() -> None:
    yen = {"currency": "JPY", "amount": "100", "vat": "20", "total": "119", "vat_breakdown__0__vat": "20"}
    assert "net_plus_vat" in codes(evaluate(extraction(**yen | {"currency": "EUR"})))
    assert evaluate(extraction(**yen)).reasons == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"discount": "10.00", "shipping": "5.00", "amount": "95.00", "total": "114.00", "amount_due": "95.00"},
        {"discount": "10.00"},  # a line already
        {"rounding": "0.02", "total": "119.02", "amount_due": "100.02"},  # a till rounds its total
        {"rounding": "0.02", "amount_due": "100.02"},  # by the standard only what is due
        {"tip": "6.00", "total": "125.00", "amount_due": "106.00"},
    ],
)
def test_what_is_taken_off_and_added_counts(changes: dict[str, str]) -> None:
    sums = extraction("vat_breakdown.0.rate", "vat_breakdown.0.taxable_amount", **changes)
    assert codes(evaluate(sums)) == []


MONEY = [name for name, value in SOUND.items() if re.fullmatch(r"[0-9]+[.][0-9]{2}", value)]
NEGATIVE = {name.replace(".", "__"): f"-{SOUND[name]}" for name in MONEY}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        NEGATIVE,
        NEGATIVE | {"discount": "10.00", "amount": "-90.00", "total": "-109.00", "amount_due": "-90.00"},
        {"amount": "-100.00", "vat": "-19.00", "total": "-119.00", "prepaid": "-19.00", "amount_due": "-100.00"},
        {"vat": "-19.00"},
    ],
)
def test_a_credit_note_may_have_minus_signs_or_not(changes: dict[str, str]) -> None:
    without = ("vat_breakdown.0.taxable_amount",)
    assert codes(evaluate(extraction(*without, document_type="credit_note", **changes))) == []


def test_an_invoice_may_not_mix_its_signs() -> None:
    assert "net_plus_vat" in codes(evaluate(extraction(vat="-19.00")))


def test_lines_may_hold_gross_prices() -> None:
    assert evaluate(extraction(line_items__0__amount="79.00")).reasons == ()


def test_checks_without_their_values_are_skipped() -> None:
    bare = evaluate(extraction(*(name for name in SOUND if name not in REQUIRED)))
    outcomes = {check.code: check.outcome for check in bare.checks}
    always = {"required_fields", "pages_read", "hidden_text", "values_readable", "evidence", "currency_known"}
    passed = {code for code, outcome in outcomes.items() if outcome is Outcome.PASSED}
    assert passed == always | {"date_not_in_future"}
    assert Outcome.FAILED not in outcomes.values()
    assert bare.verdict is Verdict.APPROVED


def test_an_empty_extraction_is_evaluated_too() -> None:
    assert evaluate(Extraction(fields={})).verdict is Verdict.MANUAL_REVIEW


def test_every_check_has_a_code_of_its_own() -> None:
    found = [check.code for check in evaluate(extraction()).checks]
    assert len(set(found)) == len(CHECKS)
    assert set(found) >= CONFIRMING
