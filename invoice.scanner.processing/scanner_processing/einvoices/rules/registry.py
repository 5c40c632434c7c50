"""Which rules an invoice is held to: those of its syntax, as far as its profile reaches."""

from collections.abc import Iterator

from scanner_contract.values import Syntax, Violation
from scanner_processing.einvoices.rules import en16931, sdi
from scanner_processing.einvoices.rules.rule import Reach, Rule
from scanner_processing.einvoices.terms import Terms

RULES: dict[Syntax, tuple[Rule, ...]] = {
    Syntax.UBL: en16931.RULES,
    Syntax.CII: en16931.RULES,
    Syntax.ZUGFERD_1: tuple(rule for rule in en16931.RULES if rule.is_sum),
    Syntax.FATTURAPA: sdi.RULES,
}


def violations(header: Terms, syntax: Syntax) -> Iterator[Violation]:
    """In the order of the table, which is that of the standard."""
    reach = _reach(header.text("profile") or "")
    for rule in RULES[syntax]:
        if rule.reach <= reach:
            yield from rule.violations(header)


def _reach(profile: str) -> Reach:
    """Two profiles of Factur-X do not tell all of an invoice."""
    name = profile.lower().replace(" ", "")
    if name.endswith("minimum"):
        return Reach.TOTALS
    return Reach.HEADER if name.endswith("basicwl") else Reach.LINES
