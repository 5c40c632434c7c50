"""What was sold and what is to be paid: exact, and without a word about how it is printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from samples.model import Tax, rounded, total
from samples.variety.chance import Chance
from samples.variety.countries import Country
from samples.variety.trades import TILLS, Trade

NONE = Decimal("0.00")
CASH_STEPS = {"CHF": Decimal("0.05"), "SEK": Decimal(1), "NOK": Decimal(1), "DKK": Decimal("0.50")}
"""The smallest coin of countries where the amount to pay is often rounded to it."""


@dataclass(frozen=True, slots=True)
class Item:
    """``percent_off`` is what ``discount`` was reckoned by; ``rate`` is None where no VAT is charged."""

    what: str
    code: str
    unit: str
    quantity: Decimal
    price: Decimal
    percent_off: Decimal
    rate: Decimal | None

    @property
    def discount(self) -> Decimal:
        return rounded(self.quantity * self.price * self.percent_off / 100)

    @property
    def amount(self) -> Decimal:
        return rounded(self.quantity * self.price) - self.discount


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """``inside``: prices hold the VAT. ``discount`` and ``shipping`` concern the whole; nothing of it is negative."""

    items: tuple[Item, ...]
    inside: bool = False
    percent_off: Decimal = Decimal(0)
    shipping: Decimal = NONE
    prepaid: Decimal = NONE
    step: Decimal | None = None
    tip: Decimal = NONE

    @property
    def subtotal(self) -> Decimal:
        return total(item.amount for item in self.items)

    @property
    def discount(self) -> Decimal:
        return rounded(self.subtotal * self.percent_off / 100)

    @property
    def taxes(self) -> tuple[Tax, ...]:
        """One a rate, highest first."""
        rates = sorted({item.rate for item in self.items if item.rate is not None}, reverse=True)
        if not self.inside and len(rates) == 1:
            return (Tax.added(rates[0], self.subtotal - self.discount + self.shipping),)
        tax = Tax.inside if self.inside else Tax.added
        return tuple(tax(rate, total(item.amount for item in self.items if item.rate == rate)) for rate in rates)

    @property
    def vat(self) -> Decimal:
        return total(tax.vat for tax in self.taxes)

    @property
    def net(self) -> Decimal:
        summed = self.subtotal - self.discount + self.shipping
        return summed - self.vat if self.inside else summed

    @property
    def total(self) -> Decimal:
        return self.net + self.vat

    @property
    def rounding(self) -> Decimal:
        if self.step is None:
            return NONE
        return (self.total / self.step).quantize(Decimal(1), ROUND_HALF_UP) * self.step - self.total

    @property
    def due(self) -> Decimal:
        return self.total + self.rounding - self.prepaid


def make_deal(chance: Chance, country: Country, trade: Trade, goods: str, *, credit: bool) -> Deal:
    """``goods`` are ``a | b | c``. A credit note may have its quantities below zero."""
    inside = chance.happens(trade.inside)
    rates = _rates(chance, country, trade)
    items = tuple(_items(chance, trade, goods.split(" | "), rates))
    if credit:
        sign = chance.pick((1, -1))
        items = tuple(_times(item, sign) for item in items[:3])
    elif len(items) > 2 and chance.happens(0.06):
        items = (*items[:-1], _times(min(items, key=lambda item: item.amount), -1))
    plain = Deal(items=items, inside=inside, tip=_tip(chance, items) if trade == TILLS["restaurant"] else NONE)
    if credit or inside or len(plain.taxes) > 1:
        return plain
    return _with_extras(chance, country, plain)


def _tip(chance: Chance, items: Sequence[Item]) -> Decimal:
    eaten = total(item.amount for item in items)
    return rounded(eaten * chance.pick((5, 10, 15)) / 100) if chance.happens(0.4) else NONE


def _with_extras(chance: Chance, country: Country, deal: Deal) -> Deal:
    extras = Deal(
        items=deal.items,
        percent_off=Decimal(chance.pick((2, 3, 5, 10))) if chance.happens(0.12) else Decimal(0),
        shipping=chance.cents(3, 45) if chance.happens(0.15) else NONE,
        step=CASH_STEPS.get(country.currency) if chance.happens(0.5) else None,
    )
    if not chance.happens(0.1):
        return extras
    paid = rounded(extras.total * chance.pick((20, 30, 50)) / 100)
    return Deal(
        items=extras.items, percent_off=extras.percent_off, shipping=extras.shipping, step=extras.step, prepaid=paid
    )


def _rates(chance: Chance, country: Country, trade: Trade) -> Sequence[Decimal | None]:
    if chance.happens(0.35 if country.code == "US" else 0.07):
        return (None,)
    if chance.happens(trade.mixed):
        return [Decimal(rate) for rate in country.rates if rate != "0"]
    return (Decimal(country.rates[0] if chance.happens(0.9) else chance.pick(country.rates)),)


def _items(chance: Chance, trade: Trade, goods: Sequence[str], rates: Sequence[Decimal | None]) -> list[Item]:
    count = chance.whole(*trade.lines)
    if trade.lines[1] > 8 and chance.happens(0.12) and trade.inside < 1:
        count = chance.whole(22, 48)
    discounted = chance.happens(0.15)
    kinds = [chance.pick(goods) for _ in range(count)] if count > len(goods) else chance.some(goods, count)
    return [_item(chance, trade, kind, chance.pick(rates), discounted=discounted) for kind in kinds]


def _item(chance: Chance, trade: Trade, kind: str, rate: Decimal | None, *, discounted: bool) -> Item:
    quantity = chance.cents(*trade.quantity, places=trade.places if chance.happens(0.6) else 0)
    return Item(
        what=kind if trade in TILLS.values() else _specific(chance, kind),
        code=chance.filled(chance.pick(("####", "#####", "@@-###", "##.###.##", "@####", "########"))),
        unit=chance.pick(trade.units.split()),
        quantity=quantity or Decimal(1),
        price=chance.cents(
            *trade.price, places=chance.pick((2, 2, 2, 2, 3, 4)) if trade.price[0] < 1 and trade.inside < 1 else 2
        ),
        percent_off=Decimal(chance.pick((0, 5, 10, 15, 20))) if discounted else Decimal(0),
        rate=rate,
    )


def _specific(chance: Chance, kind: str) -> str:
    """Now and then with a type or a measure, so that lines wrap."""
    if not chance.happens(0.25):
        return kind
    return f"{kind}, {chance.filled(chance.pick(('Typ @-###', '### x ### mm', '#,# kg', 'RAL ####', 'DN ## / PN 16')))}"


def _times(item: Item, sign: int) -> Item:
    return Item(item.what, item.code, item.unit, item.quantity * sign, item.price, Decimal(0), item.rate)
