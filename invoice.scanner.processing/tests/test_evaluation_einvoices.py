"""Which e-invoices go through without a person."""

import pytest

from scanner_contract.values import Evidence, Extraction, Failure, Finding, Verdict, Violation

from .judging import evaluate, extraction, field


def e_invoice(*rules: str) -> Extraction:
    broken = tuple(Violation(rule=rule, message="Wrong.") for rule in rules)
    return extraction().model_copy(update={"violations": broken})


def test_a_value_that_stands_in_the_xml_alone_has_its_place() -> None:
    stated = extraction().fields | {"total": field("119.00", evidence=Evidence(xpath="/Invoice/Total"))}
    assert evaluate(Extraction(fields=stated, violations=())).verdict is Verdict.APPROVED


@pytest.mark.parametrize("rule", ["XSD", "TEST", "BR-CO-15", "BR-S-08", "BR-AE-09", "00422"])
def test_an_e_invoice_that_breaks_its_schema_or_its_sums_needs_a_person(rule: str) -> None:
    found = evaluate(e_invoice(rule), threshold=0.0)
    assert found.reasons == (Failure(code="einvoice_violations", message=f"{rule}: Wrong."),)


@pytest.mark.parametrize("rule", ["BR-DE-15", "BR-CL-04", "BR-CO-25", "BR-08", "00430"])
def test_an_e_invoice_that_lacks_what_changes_no_value_does_not(rule: str) -> None:
    assert evaluate(e_invoice(rule)).verdict is Verdict.APPROVED


def test_of_many_violations_the_first_are_told() -> None:
    (reason,) = evaluate(e_invoice(*["XSD"] * 9), threshold=0.0).reasons
    assert reason.message == " ".join(["XSD: Wrong."] * 5 + ["And 4 more."])


@pytest.mark.parametrize("code", ["einvoice_unreadable", "einvoice_contradicts_page"])
def test_what_was_found_about_an_e_invoice_needs_a_person(code: str) -> None:
    found = Finding(code=code, message="It differs.", page=1, field="total")
    evaluation = evaluate(e_invoice().model_copy(update={"findings": (found,)}), threshold=0.0)
    assert evaluation.reasons == (Failure(code=code, message="It differs."),)
