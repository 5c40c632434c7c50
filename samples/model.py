"""What a sample invoice says. Money is exact and in the sample's currency; nothing here knows how a page looks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from samples.voices import Voice

CENT = Decimal("0.01")


def rounded(amount: Decimal) -> Decimal:
    """An amount in whole cents, half a cent up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A seller as its letterhead shows it. Ids and account numbers are as printed, blanks included."""

    name: str
    tagline: str
    street: str
    town: str
    country: str
    phone: str
    email: str
    web: str
    vat_id: str | None = None
    bank: str | None = None
    iban: str | None = None
    bic: str | None = None
    register: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``rate`` is its tax in percent, None where the seller charges none and says none."""

    description: str
    quantity: Decimal
    unit: str
    price: Decimal
    rate: Decimal | None

    @property
    def amount(self) -> Decimal:
        return rounded(self.quantity * self.price)


def line(description: str, quantity: str, unit: str, price: str, rate: str | None = None) -> Line:
    return Line(description, Decimal(quantity), unit, Decimal(price), None if rate is None else Decimal(rate))


@dataclass(frozen=True, slots=True)
class Tax:
    """The tax of one rate, rounded once, on the sum of its lines."""

    rate: Decimal
    taxable: Decimal

    @property
    def vat(self) -> Decimal:
        return rounded(self.taxable * self.rate / 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An invoice: who, what and how it is said.

    ``name`` is the file's, ``columns`` the table's columns in order, ``accent`` the house colour as ``#rrggbb``;
    ``mark`` names the logo, ``paper`` the size of the page, ``details`` are further labelled
    facts that the truth has no field for.
    """

    name: str
    layout: str
    voice: Voice
    accent: str
    mark: str
    columns: tuple[str, ...]
    seller: Company
    buyer: tuple[str, ...]
    number: str
    issued: date
    lines: tuple[Line, ...]
    due: date | None = None
    order: str | None = None
    reference: str | None = None
    terms: str | None = None
    details: tuple[tuple[str, str], ...] = ()
    paper: str = "A4"
    opening: str = ""
    closing: str = ""

    @property
    def net(self) -> Decimal:
        return total(line.amount for line in self.lines)

    @property
    def taxes(self) -> tuple[Tax, ...]:
        """One a rate, highest rate first."""
        rates = sorted({line.rate for line in self.lines if line.rate is not None}, reverse=True)
        return tuple(Tax(rate, total(line.amount for line in self.lines if line.rate == rate)) for rate in rates)

    @property
    def vat(self) -> Decimal:
        return total(tax.vat for tax in self.taxes)

    @property
    def says_vat(self) -> bool:
        """Whether the tax of all rates together stands on the page."""
        return len(self.taxes) == 1 or (len(self.taxes) > 1 and bool(self.voice.words["tax_total"]))

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The sum in cents; of nothing, 0.00."""
    return sum(amounts, Decimal("0.00"))
