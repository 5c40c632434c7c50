"""The rules of EN 16931-1 about VAT, one family for each category of UNTDID 5305: BR-S-01 to 10, BR-Z-01 to 10, ...

The families say nearly the same, so they are one table and ten shapes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from scanner_processing.einvoices.rules.rule import UNIT, Breach, Reach, Rule, differs
from scanner_processing.einvoices.terms import Terms

ZERO = Decimal(0)
SELLERS_IDS = ("vendor_vat_id", "vendor_tax_number", "representative_vat_id")
NUMBERS = ("vendor_vat_id", "representative_vat_id")
BUYERS_IDS = ("customer_vat_id", "customer_registration")
PLACES = (("line_items", "a line", "vat_rate"), ("allowances", "an allowance", "rate"), ("charges", "a charge", "rate"))
"""Where VAT is charged: the group, what one of it is called, and where its rate is."""


class Category(NamedTuple):
    """``rate`` tells the rates that are allowed (None is that of a row without one). ``sellers`` and ``buyers``: one of
    these has to be known. ``has_reason``: whether the invoice says why there is no VAT."""

    code: str
    rules: str
    name: str
    rate: Callable[[Decimal | None], bool]
    rates: str
    sellers: tuple[str, ...]
    buyers: tuple[str, ...]
    has_reason: bool
    by_rate: bool = False


def _above_zero(rate: Decimal | None) -> bool:
    return rate is not None and rate > 0


def _zero(rate: Decimal | None) -> bool:
    return rate == 0


def _not_negative(rate: Decimal | None) -> bool:
    return rate is not None and rate >= 0


def _none(rate: Decimal | None) -> bool:
    return rate is None


# fmt: off
CATEGORIES = (
    Category("S", "BR-S", "standard rate", _above_zero, "above zero", SELLERS_IDS, (), False, by_rate=True),
    Category("Z", "BR-Z", "zero rate", _zero, "zero", SELLERS_IDS, (), False),
    Category("E", "BR-E", "exempt from VAT", _zero, "zero", SELLERS_IDS, (), True),
    Category("AE", "BR-AE", "reverse charge", _zero, "zero", SELLERS_IDS, BUYERS_IDS, True),
    Category("K", "BR-IC", "supply within the EU", _zero, "zero", NUMBERS, ("customer_vat_id",), True),
    Category("G", "BR-G", "export", _zero, "zero", NUMBERS, (), True),
    Category("O", "BR-O", "outside VAT", _none, "not told", (), (), True),
    Category("L", "BR-AF", "Canaries' tax", _not_negative, "not below zero", SELLERS_IDS, (), False, by_rate=True),
    Category("M", "BR-AG", "tax of Ceuta", _not_negative, "not below zero", SELLERS_IDS, (), False, by_rate=True),
)
# fmt: on

CODES_OF_VAT = frozenset(category.code for category in CATEGORIES) | {"B"}  # B: Italy's split payment


def _rules(category: Category) -> Iterator[Rule]:
    name, code = category.name, category.rules
    times = "" if category.by_rate else ", once"
    meaning = f"Where something is charged as “{name}”, the VAT by rate has it as well{times}."
    yield Rule(f"{code}-01", Reach.HEADER, meaning, partial(_wrong_breakdown, category))
    if category.sellers:
        whose = "the seller's and the buyer's" if category.buyers else "the seller's"
        for number, (group, what, _) in zip((2, 3, 4), PLACES, strict=True):
            meaning = f"Where {what} is “{name}”, the invoice tells {whose} number at the tax office."
            yield Rule(f"{code}-{number:02}", _reach(group), meaning, partial(_strangers, category, group))
    for number, (group, what, rate) in zip((5, 6, 7), PLACES, strict=True):
        meaning = f"Where {what} is “{name}”, its rate is {category.rates}."
        yield Rule(f"{code}-{number:02}", _reach(group), meaning, partial(_wrong_rates, category, group, rate))
    meaning = f"The taxable amount for “{name}” is what its lines, allowances and charges add up to."
    yield Rule(f"{code}-08", Reach.LINES, meaning, partial(_wrong_base, category), is_sum=True)
    if not category.by_rate:  # else BR-CO-17 says it
        yield Rule(
            f"{code}-09", Reach.HEADER, f"The VAT for “{name}” is zero.", partial(_some_vat, category), is_sum=True
        )
    says = "says why there is no VAT" if category.has_reason else "gives no reason for its being without VAT"
    yield Rule(f"{code}-10", Reach.HEADER, f"What is “{name}” {says}.", partial(_wrong_reason, category))


def _reach(group: str) -> Reach:
    return Reach.LINES if group == "line_items" else Reach.HEADER


def _of(header: Terms, category: Category, group: str) -> list[Terms]:
    return [row for row in header.rows(group) if row.text("category") == category.code]


def _wrong_breakdown(category: Category, header: Terms) -> Iterator[Breach]:
    charged = [row for group, _, _ in PLACES for row in _of(header, category, group)]
    rows = len(_of(header, category, "vat_breakdown"))
    if charged and (rows == 0 or (rows > 1 and not category.by_rate)):
        yield charged[0].place_of("category"), ""


def _strangers(category: Category, group: str, header: Terms) -> Iterator[Breach]:
    rows = _of(header, category, group)
    known = [not wanted or any(name in header for name in wanted) for wanted in (category.sellers, category.buyers)]
    if rows and not all(known):
        yield rows[0].place_of("category"), ""


def _wrong_rates(category: Category, group: str, rate: str, header: Terms) -> Iterator[Breach]:
    for row in _of(header, category, group):
        if not category.rate(row.number(rate)):
            yield row.place_of(rate), ""


def _wrong_base(category: Category, header: Terms) -> Iterator[Breach]:
    """The published tests of these rules forgive less than one whole unit, so this one does."""
    charged = _charged(category, header)
    for row in _of(header, category, "vat_breakdown"):
        found, should_be = row.number("taxable_amount"), charged[row.number("rate") if category.by_rate else None]
        if found is not None and abs(found - should_be) >= UNIT:
            yield row.place_of("taxable_amount"), differs(found, should_be)


def _charged(category: Category, header: Terms) -> defaultdict[Decimal | None, Decimal]:
    """What is charged in a category: by rate where it has several, else under None."""
    sums: defaultdict[Decimal | None, Decimal] = defaultdict(Decimal)
    for group, _, rate in PLACES:
        for row in _of(header, category, group):
            amount = -row.amount("amount") if group == "allowances" else row.amount("amount")
            sums[row.number(rate) if category.by_rate else None] += amount
    return sums


def _some_vat(category: Category, header: Terms) -> Iterator[Breach]:
    for row in _of(header, category, "vat_breakdown"):
        if row.amount("vat") != 0:
            yield row.place_of("vat"), differs(row.amount("vat"), ZERO)


def _wrong_reason(category: Category, header: Terms) -> Iterator[Breach]:
    for row in _of(header, category, "vat_breakdown"):
        if ("reason" in row or "reason_code" in row) is not category.has_reason:
            yield row.place, ""


CATEGORY_RULES: tuple[Rule, ...] = tuple(rule for category in CATEGORIES for rule in _rules(category))
