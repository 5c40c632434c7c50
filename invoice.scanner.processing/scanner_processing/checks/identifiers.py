"""Are the check digits right?"""

from scanner_contract.values import CheckResult
from scanner_processing.checks.case import Case, failed, passed, skipped
from scanner_processing.normalise.identifiers import iban_is_valid, vat_id_is_valid


def iban(case: Case) -> CheckResult:
    number = case.invoice.iban
    if number is None:
        return skipped("iban", "The invoice shows no IBAN.")
    if iban_is_valid(number):
        return passed("iban", "The check digits of the IBAN are right.", ["iban"])
    return failed("iban", f"The check digits of the IBAN {number} are wrong.", ["iban"])


def vat_id(case: Case) -> CheckResult:
    number = case.invoice.vendor_vat_id
    valid = None if number is None else vat_id_is_valid(number)
    if valid is None:
        return skipped("vat_id", "The invoice shows no VAT id, or one of a country whose rule is not known here.")
    if valid:
        return passed("vat_id", "The check digits of the VAT id are right.", ["vendor_vat_id"])
    return failed("vat_id", f"The check digits of the VAT id {number} are wrong.", ["vendor_vat_id"])
