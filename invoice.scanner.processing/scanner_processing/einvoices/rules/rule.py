"""What a rule is, and the few shapes that nearly all of them have."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum

from scanner_contract.values import Violation
from scanner_processing.einvoices.terms import Terms

CENT = Decimal("0.01")
EXACT = Decimal(0)
UNIT = Decimal(1)


class Reach(IntEnum):
    """How much of an invoice there must be for a rule to speak of it: Factur-X has profiles that leave out the rest."""

    TOTALS = 1  # MINIMUM: parties and totals
    HEADER = 2  # BASIC WL: all but the lines
    LINES = 3


Breach = tuple[str, str]
"""Where, and what is to be seen there (may be empty)."""

Test = Callable[[Terms], Iterator[Breach]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``meaning`` is a sentence that a clerk understands. ``is_sum``: it only compares numbers, so it holds for
    syntaxes from before EN 16931 as well."""

    name: str
    reach: Reach
    meaning: str
    breaches: Test
    is_sum: bool = False

    def violations(self, header: Terms) -> Iterator[Violation]:
        for place, seen in self.breaches(header):
            yield Violation(rule=self.name, message=f"{self.meaning}{f' {seen}' if seen else ''}", xpath=place)


def stated(name: str, reach: Reach, meaning: str, *terms: str) -> Rule:
    """One of these terms has to be stated."""

    def breaches(header: Terms) -> Iterator[Breach]:
        if not any(term in header for term in terms):
            yield header.place, ""

    return Rule(name, reach, meaning, breaches)


def each(name: str, reach: Reach, group: str, meaning: str, holds: Callable[[Terms], bool]) -> Rule:
    """Something holds for each row of a group."""

    def breaches(header: Terms) -> Iterator[Breach]:
        yield from ((row.place, "") for row in header.rows(group) if not holds(row))

    return Rule(name, reach, meaning, breaches)


def holds(name: str, reach: Reach, meaning: str, term: str, test: Callable[[Terms], bool]) -> Rule:
    """Something holds for the header; ``term`` is where to look if it does not."""

    def breaches(header: Terms) -> Iterator[Breach]:
        if not test(header):
            yield header.place_of(term), ""

    return Rule(name, reach, meaning, breaches)


def equals(
    name: str, reach: Reach, meaning: str, term: str, expected: Callable[[Terms], Decimal], *,
    tolerance: Callable[[Terms], Decimal] = lambda _: EXACT,
) -> Rule:  # fmt: skip
    """A term of the header is what others make. Of one that is not stated, another rule speaks."""

    def breaches(header: Terms) -> Iterator[Breach]:
        found, should_be = header.number(term), rounded(expected(header))
        if found is not None and abs(found - should_be) > tolerance(header):
            yield header.place_of(term), differs(found, should_be)

    return Rule(name, reach, meaning, breaches, is_sum=True)


def rounded(amount: Decimal) -> Decimal:
    return amount if amount == amount.to_integral_value() else amount.quantize(CENT, ROUND_HALF_UP)


def differs(found: Decimal, should_be: Decimal) -> str:
    return f"It says {said(found)}, but {said(should_be)} follows."


def said(amount: Decimal) -> str:
    """With two decimals, or as many as there are."""
    return f"{amount:,.2f}" if amount == rounded(amount) else f"{amount:,f}"
