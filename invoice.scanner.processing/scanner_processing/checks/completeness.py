"""Is everything there, and does it stand on the page?"""

from scanner_contract.currencies import CODES
from scanner_contract.invoice import REQUIRED, DocumentType
from scanner_contract.values import CheckResult
from scanner_processing.checks.case import Case, failed, judged, passed, skipped

NAMES = {
    "invoice_number": "invoice number",
    "invoice_date": "invoice date",
    "vendor_name": "vendor's name",
    "currency": "currency",
    "total": "total",
}


NO_INVOICE = {
    DocumentType.REMINDER: "This is a reminder: the invoice that it is about may have been booked already.",
    DocumentType.OTHER: "This is no invoice, by its title.",
}


def required_fields(case: Case) -> CheckResult:
    missing = [name for name in REQUIRED if getattr(case.invoice, name) is None]
    problems = [f"The {NAMES[name]} is missing." for name in missing]
    return judged("required_fields", problems, "All required fields were read.", missing or REQUIRED)


def document_type(case: Case) -> CheckResult:
    """It asks for money itself. A reminder repeats what an invoice asks for, and an order or an offer asks for none."""
    code, kind = "document_type", case.invoice.document_type
    if kind is None:
        return skipped(code, "The document does not say what it is.")
    problems = [NO_INVOICE[kind]] if kind in NO_INVOICE else []
    return judged(code, problems, "It is a document to be booked.", [code])


def values_readable(case: Case) -> CheckResult:
    """Every text that was found for a field is a value of its kind."""
    unreadable = {name: field.problem for name, field in case.extraction.fields.items() if field.problem}
    problems = [problem.message for problem in unreadable.values()]
    return judged("values_readable", problems, "Every value could be read exactly.", unreadable)


def evidence(case: Case) -> CheckResult:
    """Every required value has its place, on a page or in the e-invoice."""
    fields = case.extraction.fields
    loose = [name for name in REQUIRED if name in fields and fields[name].evidence is None]
    problems = [f"It is not known where on the page the {NAMES[name]} stands." for name in loose]
    return judged("evidence", problems, "Every required value is tied to its place on the page.", loose or REQUIRED)


def pages_read(case: Case) -> CheckResult:
    lost = case.extraction.failed_pages
    if not lost:
        return passed("pages_read", "Every page was read.")
    return failed("pages_read", f"Could not read page {', '.join(map(str, lost))}.")


def hidden_text(case: Case) -> CheckResult:
    """Nothing is written on the pages that people do not see: it may be meant for whoever reads them by machine."""
    found = [each for each in case.extraction.findings if each.code == "hidden_text"]
    problems = [f"Page {each.page}: {each.message}" for each in found]
    return judged("hidden_text", problems, "All text of the file can be seen on its pages.", ())


def currency_known(case: Case) -> CheckResult:
    currency = case.invoice.currency
    if currency is None:
        return skipped("currency_known", "The invoice names no currency.")
    if currency not in CODES:
        return failed("currency_known", f"{currency} is no currency.", ["currency"])
    return passed("currency_known", f"{currency} is a currency.", ["currency"])
