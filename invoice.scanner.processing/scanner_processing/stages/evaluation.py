"""Last stage: is the invoice sure enough to go through without a person?"""

from collections.abc import Iterable
from datetime import date
from math import prod

from scanner_contract.invoice import REQUIRED, assemble
from scanner_contract.values import CheckResult, Evaluation, Extraction, Failure, Outcome, Verdict
from scanner_processing.checks.case import Case
from scanner_processing.checks.completeness import NAMES
from scanner_processing.checks.registry import CHECKS, CONFIRMING

FAILED_FACTOR = 0.1
"""What is left of the score for each check that failed."""
CONFIRMED = 0.99
"""The least probability of a value that a confirming check agrees with."""


def evaluate_document(extraction: Extraction, *, threshold: float, today: date) -> Evaluation:
    """Approved if every check passed and the score reaches the threshold; else with reasons that a person understands.

    The score is the product of the required fields' probabilities: an assumption, not calibrated.
    """
    case = Case(extraction, assemble(extraction.values()), today)
    checks = tuple(check(case) for check in CHECKS)
    probabilities = _probabilities(extraction, checks)
    failures = [check for check in checks if check.outcome is Outcome.FAILED]
    score = round(prod(probabilities.values()) * FAILED_FACTOR ** len(failures), 4)
    reasons = tuple(Failure(code=check.code, message=check.message) for check in failures)
    if not reasons and score < threshold:
        reasons = (_unsure(probabilities, score, threshold),)
    return Evaluation(
        verdict=Verdict.MANUAL_REVIEW if reasons else Verdict.APPROVED,
        quality_score=score,
        calibrated=False,
        threshold=threshold,
        checks=checks,
        reasons=reasons,
        invoice=case.invoice,
    )


def _probabilities(extraction: Extraction, checks: Iterable[CheckResult]) -> dict[str, float]:
    """How probably each required field is right; 0 where it has no value."""
    agreeing = [check for check in checks if check.code in CONFIRMING and check.outcome is Outcome.PASSED]
    confirmed = {name for check in agreeing for name in check.fields}
    stated = {name: extraction.fields[name].confidence if name in extraction.values() else 0.0 for name in REQUIRED}
    return {name: max(each, CONFIRMED) if name in confirmed else each for name, each in stated.items()}


def _unsure(probabilities: dict[str, float], score: float, threshold: float) -> Failure:
    weakest = min(probabilities, key=lambda name: probabilities[name])
    shown = f"{int(score * 100 + 1e-9)}%"  # rounded down, or 79.6 % would seem to be the 80 % that are needed
    message = (
        f"The required fields are right with a probability of {shown}, and approval needs {threshold:.0%}. "
        f"Least sure is the {NAMES[weakest]}."
    )
    return Failure(code="low_confidence", message=message)
