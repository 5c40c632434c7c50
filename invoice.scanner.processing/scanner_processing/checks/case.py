"""What a check looks at, and how it says what came out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from scanner_contract.currencies import smallest_unit
from scanner_contract.invoice import Invoice, path
from scanner_contract.values import CheckResult, Extraction, Outcome


@dataclass(frozen=True, slots=True)
class Case:
    """An extraction, the invoice it makes, and the day on which it is judged."""

    extraction: Extraction
    invoice: Invoice
    today: date

    @property
    def unit(self) -> Decimal:
        """The smallest amount of the invoice's currency: what one rounding may cost."""
        return smallest_unit(self.invoice.currency)


Check = Callable[[Case], CheckResult]


def passed(code: str, message: str, fields: Iterable[str] = ()) -> CheckResult:
    return CheckResult(code=code, outcome=Outcome.PASSED, message=message, fields=tuple(fields))


def failed(code: str, message: str, fields: Iterable[str] = ()) -> CheckResult:
    return CheckResult(code=code, outcome=Outcome.FAILED, message=message, fields=tuple(fields))


def skipped(code: str, message: str) -> CheckResult:
    return CheckResult(code=code, outcome=Outcome.SKIPPED, message=message)


def judged(code: str, problems: Iterable[str], fine: str, fields: Iterable[str]) -> CheckResult:
    """Failed with all its problems as sentences, or passed."""
    sentences = tuple(problems)
    return failed(code, " ".join(sentences), fields) if sentences else passed(code, fine, fields)


def column(case: Case, group: str, name: str) -> tuple[str, ...]:
    """The paths of one column of a group, for the rows that the invoice has."""
    return tuple(path(group, index, name) for index in range(len(getattr(case.invoice, group))))
