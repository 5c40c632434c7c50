"""Are the check digits right, and do the numbers belong together?"""

from scanner_contract.invoice import Invoice
from scanner_contract.values import CheckResult
from scanner_processing.checks.case import Case, failed, judged, passed, skipped
from scanner_processing.normalise.identifiers import bic_serves, iban_is_valid, vat_id_is_valid
from scanner_processing.normalise.references import reference_is_valid
from scanner_processing.normalise.tax_numbers import tax_number_is_valid

VAT_IDS = {"vendor_vat_id": "VAT id", "customer_vat_id": "customer's VAT id"}


def iban(case: Case) -> CheckResult:
    number = case.invoice.iban
    if number is None:
        return skipped("iban", "The invoice shows no IBAN.")
    if iban_is_valid(number):
        return passed("iban", "The check digits of the IBAN are right.", ["iban"])
    return failed("iban", f"The check digits of the IBAN {number} are wrong.", ["iban"])


def bic(case: Case) -> CheckResult:
    """The bank of the BIC can hold the IBAN, by their countries."""
    bank, account = case.invoice.bic, case.invoice.iban
    if bank is None or account is None:
        return skipped("bic", "The invoice does not show both IBAN and BIC.")
    if bic_serves(bank, account):
        return passed("bic", "BIC and IBAN are of one country.", ["bic", "iban"])
    return failed("bic", f"The BIC {bank} is of another country than the IBAN {account}.", ["bic", "iban"])


def vat_id(case: Case) -> CheckResult:
    """The check digits of the vendor's VAT id, and of the customer's."""
    numbers = {name: value for name in VAT_IDS if (value := getattr(case.invoice, name))}
    known = {name: valid for name, value in numbers.items() if (valid := vat_id_is_valid(value)) is not None}
    if not known:
        return skipped("vat_id", "The invoice shows no VAT id, or one of a country whose rule is not known here.")
    wrong = [name for name, valid in known.items() if not valid]
    problems = [f"The check digits of the {VAT_IDS[name]} {numbers[name]} are wrong." for name in wrong]
    return judged("vat_id", problems, "The check digits of the VAT id are right.", wrong or known)


def two_parties(case: Case) -> CheckResult:
    """Nobody sends an invoice to themselves: one VAT id for both sides means that one of them was misread."""
    vendor, customer = case.invoice.vendor_vat_id, case.invoice.customer_vat_id
    if vendor is None or customer is None:
        return skipped("two_parties", "The invoice does not show the VAT ids of both sides.")
    if vendor != customer:
        return passed("two_parties", "Vendor and customer have different VAT ids.", VAT_IDS)
    return failed("two_parties", f"Vendor and customer have the same VAT id {vendor}.", VAT_IDS)


def tax_number(case: Case) -> CheckResult:
    """The check digits of the vendor's tax number, by the rules of its country."""
    number, country = case.invoice.vendor_tax_number, vendor_country(case.invoice)
    valid = tax_number_is_valid(number, country) if number and country else None
    if valid is None:
        return skipped("tax_number", "The invoice shows no tax number of a kind that is known here.")
    if valid:
        return passed("tax_number", "The tax number follows the rule of its country.", ["vendor_tax_number"])
    return failed("tax_number", f"The check digits of the tax number {number} are wrong.", ["vendor_tax_number"])


def payment_reference(case: Case) -> CheckResult:
    """The check digits of the payment's reference, where it is of a kind that has some."""
    reference, account = case.invoice.payment_reference, case.invoice.iban
    valid = reference_is_valid(reference, account[:2] if account else None) if reference else None
    if valid is None:
        return skipped("payment_reference", "The invoice shows no payment reference with check digits.")
    if valid:
        return passed("payment_reference", "The check digits of the reference are right.", ["payment_reference"])
    message = f"The check digits of the payment reference {reference} are wrong."
    return failed("payment_reference", message, ["payment_reference"])


def vendor_country(invoice: Invoice) -> str | None:
    """Where the vendor is: as the invoice says, else by the VAT id."""
    by_id = invoice.vendor_vat_id[:2] if invoice.vendor_vat_id else None
    return invoice.vendor_country or by_id
