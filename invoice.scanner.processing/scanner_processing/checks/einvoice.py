"""Is the file's own e-invoice sound, and do its pages show the same?"""

import re
from collections.abc import Iterable

from scanner_contract.values import CheckResult, Finding
from scanner_processing.checks.case import Case, failed, judged, passed, skipped

NEEDS_A_PERSON = re.compile(r"XSD|TEST|BR-CO-1[0-7]|BR-[A-Z]+-0[89]|0042[123]")
"""The schema, the rules of arithmetic, and an invoice that is but a test. All others, as of a code that is not on its
list or of a reference that the customer's country asks for, are told and no more: they do not make a value wrong."""
MOST = 5  # violations that are told one by one


def einvoice_unreadable(case: Case) -> CheckResult:
    """The e-invoice inside a file can be read: if it is damaged or unsafe, it was not what its sender meant to send."""
    code = "einvoice_unreadable"
    found = _found(case, code)
    if not found and case.extraction.violations is None:
        return skipped(code, "The file holds no e-invoice.")
    return judged(code, (each.message for each in found), "The e-invoice could be read.", ())


def einvoice_violations(case: Case) -> CheckResult:
    """The e-invoice keeps its schema, and its sums are right."""
    code, violations = "einvoice_violations", case.extraction.violations
    if violations is None:
        return skipped(code, "The file holds no e-invoice.")
    broken = [each for each in violations if NEEDS_A_PERSON.fullmatch(each.rule)]
    told = [f"{each.rule}: {each.message}" for each in broken[:MOST]]
    if len(broken) > MOST:
        told.append(f"And {len(broken) - MOST} more.")
    if told:
        return failed(code, " ".join(told))
    others = f" It breaks {len(violations)} that change no value." if violations else ""
    return passed(code, f"The e-invoice keeps the rules that this needs.{others}")


def einvoice_contradicts_page(case: Case) -> CheckResult:
    """No value of the e-invoice is another than the one that people see."""
    code = "einvoice_contradicts_page"
    if case.extraction.violations is None:
        return skipped(code, "The file holds no e-invoice.")
    found = _found(case, code)
    fine = "No page says anything else than the e-invoice."
    return judged(code, (each.message for each in found), fine, _fields(found))


def _found(case: Case, code: str) -> list[Finding]:
    return [each for each in case.extraction.findings if each.code == code]


def _fields(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(each.field for each in findings if each.field)
