"""Values that stand nowhere on the page but follow from values that do."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from scanner_contract.invoice import rows
from scanner_contract.values import Derived
from scanner_processing.normalise.amounts import plain
from scanner_processing.normalise.currencies import currency_of_country

NONE = Decimal(0)
Values = Mapping[str, str]
"""Exact values by field path."""


def derive(values: Values) -> dict[str, Derived]:
    """Whatever follows, for fields that have no value."""
    found = {name: next((value for rule in rules if (value := rule(values))), None) for name, rules in RULES.items()}
    return {name: value for name, value in found.items() if value and name not in values}


def _sum_of_rates(column: str) -> Callable[[Values], Derived | None]:
    """The VAT total, from the VAT of each rate; the net total, from the taxable amount of each."""

    def rule(values: Values) -> Derived | None:
        found = [row.get(column) for row in rows(values, "vat_breakdown").values()]
        sources = tuple(each for each in found if each is not None)
        return _sum(values, sources, ()) if sources and len(sources) == len(found) else None

    return rule


def _vat_from_totals(values: Values) -> Derived | None:
    return _sum(values, ("total",), ("amount",))


def _net_from_total(values: Values) -> Derived | None:
    return _sum(values, ("total",), ("vat",))


def _total_from_net(values: Values) -> Derived | None:
    return _sum(values, ("amount", "vat"), ())


def _due_from_total(values: Values) -> Derived | None:
    """What is left of the total (BR-CO-16), where something was paid before or is rounded: else nobody says that all
    of it is due."""
    rounding = _rounding_to_come(values)
    if rounding is None or "total" not in values or Decimal(values["total"]) < 0:
        return None
    prepaid = _said(values, "prepaid")
    return _sum(values, ("total", *rounding), prepaid) if rounding or prepaid else None


def _total_from_due(values: Values) -> Derived | None:
    """What is due and what was paid before (BR-CO-16); where no payment is said, all of it is due."""
    return _sum(values, ("amount_due", *_said(values, "prepaid")), ()) if "rounding" not in values else None


def _rounding_to_come(values: Values) -> tuple[str, ...] | None:
    """The rounding, if the total is still without it; None where that cannot be told: a till rounds its total."""
    if "rounding" not in values:
        return ()
    exact = _sum(values, ("amount", "vat"), ())
    if exact is None or "total" not in values:
        return None
    difference = Decimal(values["total"]) - Decimal(exact.value)
    return {NONE: ("rounding",), Decimal(values["rounding"]): ()}.get(difference)


def _said(values: Values, *names: str) -> tuple[str, ...]:
    return tuple(name for name in names if name in values)


def _sum(values: Values, plus: tuple[str, ...], minus: tuple[str, ...]) -> Derived | None:
    if not all(name in values for name in (*plus, *minus)):
        return None
    total = sum((Decimal(values[name]) for name in plus), NONE) - sum(Decimal(values[name]) for name in minus)
    return Derived(value=plain(total), sources=(*plus, *minus))


def _currency_of(field: str) -> Callable[[Values], Derived | None]:
    """The money of the country that an IBAN or VAT id names."""

    def rule(values: Values) -> Derived | None:
        currency = currency_of_country(values[field][:2]) if field in values else None
        return Derived(value=currency, sources=(field,)) if currency else None

    return rule


RULES: dict[str, tuple[Callable[[Values], Derived | None], ...]] = {
    "vat": (_sum_of_rates("vat"), _vat_from_totals),
    "amount": (_net_from_total, _sum_of_rates("taxable_amount")),
    "total": (_total_from_net, _total_from_due),
    "amount_due": (_due_from_total,),
    "currency": (_currency_of("vendor_vat_id"), _currency_of("iban")),
}
"""For each field the ways to it, the surest first."""
