"""What a sample invoice says. Money is exact and in the sample's currency; nothing here knows how a page looks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar, Protocol

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
    giro: str | None = None
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
    """The tax of one rate, rounded once for all its lines."""

    rate: Decimal
    taxable: Decimal
    vat: Decimal

    @classmethod
    def added(cls, rate: Decimal, net: Decimal) -> "Tax":
        """The tax that comes on top of prices without tax."""
        return cls(rate, net, rounded(net * rate / 100))

    @classmethod
    def inside(cls, rate: Decimal, gross: Decimal) -> "Tax":
        """The tax that prices with tax hold."""
        vat = rounded(gross * rate / (100 + rate))
        return cls(rate, gross - vat, vat)


class Named(Protocol):
    """What has a name, from which the chance of a scan's or a photograph's noise is drawn."""

    @property
    def name(self) -> str: ...


class Medium(Protocol):
    """How a letter comes to its reader: as the file it was drawn into, as a scan, as a photograph.

    ``kind`` is digital, scan, photo, mixed or einvoice; ``suffix`` is the file's.
    """

    @property
    def kind(self) -> str: ...

    @property
    def suffix(self) -> str: ...

    def file(self, letter: bytes, sample: "Sample") -> bytes:
        """The file's content, made of the letter as a PDF."""


@dataclass(frozen=True, slots=True)
class Digital:
    """The PDF as it was drawn."""

    kind: ClassVar[str] = "digital"
    suffix: ClassVar[str] = ".pdf"

    def file(self, letter: bytes, _: "Sample") -> bytes:
        return letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An invoice: who, what and how it is said.

    ``name`` is the file's, ``columns`` the table's columns in order, ``accent`` the house colour as ``#rrggbb``;
    ``mark`` names the logo, ``paper`` the size of the page, ``details`` are further labelled
    facts that the truth has no field for. ``tax_inside``: the prices hold the tax, as at a till.
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
    tax_inside: bool = False
    medium: Medium = Digital()
    opening: str = ""
    closing: str = ""

    @property
    def file(self) -> str:
        """The file's name."""
        return self.name + self.medium.suffix

    @property
    def net(self) -> Decimal:
        amounts = total(line.amount for line in self.lines)
        return amounts - self.vat if self.tax_inside else amounts

    @property
    def taxes(self) -> tuple[Tax, ...]:
        """One a rate, highest rate first."""
        rates = sorted({line.rate for line in self.lines if line.rate is not None}, reverse=True)
        tax = Tax.inside if self.tax_inside else Tax.added
        return tuple(tax(rate, total(line.amount for line in self.lines if line.rate == rate)) for rate in rates)

    @property
    def vat(self) -> Decimal:
        return total(tax.vat for tax in self.taxes)

    @property
    def says_net(self) -> bool:
        """Whether the amount without tax stands on the page."""
        return len(self.taxes) == 1 or (len(self.taxes) > 1 and bool(self.voice.words["net"]))

    @property
    def says_vat(self) -> bool:
        """Whether the tax of all rates together stands on the page."""
        return len(self.taxes) == 1 or (len(self.taxes) > 1 and bool(self.voice.words["tax_total"]))

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat

    def counts(self, line: Line) -> bool:
        """Whether the line's quantity and price stand on the page: a till leaves them out of a single piece."""
        return "multiple" not in self.columns or line.quantity != 1


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The sum in cents; of nothing, 0.00."""
    return sum(amounts, Decimal("0.00"))
