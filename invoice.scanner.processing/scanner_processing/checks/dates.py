"""Can the dates be?"""

from scanner_contract.values import CheckResult
from scanner_processing.checks.case import Case, failed, passed, skipped


def date_order(case: Case) -> CheckResult:
    issued, due = case.invoice.invoice_date, case.invoice.due_date
    if issued is None or due is None:
        return skipped("date_order", "The invoice does not show both dates.")
    if issued <= due:
        return passed("date_order", "The invoice is due on or after its date.", ["invoice_date", "due_date"])
    return failed("date_order", f"It is due on {due}, before its date {issued}.", ["invoice_date", "due_date"])


def date_not_in_future(case: Case) -> CheckResult:
    issued = case.invoice.invoice_date
    if issued is None:
        return skipped("date_not_in_future", "The invoice shows no date.")
    if issued <= case.today:
        return passed("date_not_in_future", "The invoice's date is not in the future.", ["invoice_date"])
    return failed("date_not_in_future", f"The invoice's date {issued} is in the future.", ["invoice_date"])


def service_period(case: Case) -> CheckResult:
    """What was billed for began before it ended (BR-29)."""
    start, end = case.invoice.service_period_start, case.invoice.service_period_end
    fields = ["service_period_start", "service_period_end"]
    if start is None or end is None:
        return skipped("service_period", "The invoice does not show from when to when it bills.")
    if start <= end:
        return passed("service_period", "The billed period ends on or after its start.", fields)
    return failed("service_period", f"The billed period ends on {end}, before its start {start}.", fields)
