"""Values that stand nowhere on the page but follow from values that do."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from scanner_contract.invoice import rows
from scanner_contract.values import Derived
from scanner_processing.normalise.currencies import currency_of_country

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


def _sum(values: Values, plus: tuple[str, ...], minus: tuple[str, ...]) -> Derived | None:
    if not all(name in values for name in (*plus, *minus)):
        return None
    total = sum((Decimal(values[name]) for name in plus), Decimal(0)) - sum(Decimal(values[name]) for name in minus)
    return Derived(value=format(total, "f"), sources=(*plus, *minus))


def _currency_of(field: str) -> Callable[[Values], Derived | None]:
    """The money of the country that an IBAN or VAT id names."""

    def rule(values: Values) -> Derived | None:
        currency = currency_of_country(values[field][:2]) if field in values else None
        return Derived(value=currency, sources=(field,)) if currency else None

    return rule


RULES: dict[str, tuple[Callable[[Values], Derived | None], ...]] = {
    "vat": (_sum_of_rates("vat"), _vat_from_totals),
    "amount": (_net_from_total, _sum_of_rates("taxable_amount")),
    "total": (_total_from_net,),
    "currency": (_currency_of("vendor_vat_id"), _currency_of("iban")),
}
"""For each field the ways to it, the surest first."""
