"""How a company speaks: its words for the parts of an invoice, and how it writes numbers, money and dates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
GERMAN = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
FRENCH = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
SPANISH = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
ITALIAN = (
    *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"),
    *("luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"),
)
DUTCH = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

DATES: dict[str, Callable[[date], str]] = {
    "21.12.2024": lambda day: f"{day:%d.%m.%Y}",
    "21. Dezember 2024": lambda day: f"{day.day}. {GERMAN[day.month - 1]} {day.year}",
    "21/12/2024": lambda day: f"{day:%d/%m/%Y}",
    "21-Dec-2024": lambda day: f"{day.day:02}-{ENGLISH[day.month - 1][:3]}-{day.year}",
    "21 December 2024": lambda day: f"{day.day} {ENGLISH[day.month - 1]} {day.year}",
    "December 21, 2024": lambda day: f"{ENGLISH[day.month - 1]} {day.day}, {day.year}",
    "2024-12-21": lambda day: f"{day:%Y-%m-%d}",
    "21-12-2024": lambda day: f"{day:%d-%m-%Y}",
    "21 décembre 2024": lambda day: f"{day.day} {FRENCH[day.month - 1]} {day.year}",
    "21 de diciembre de 2024": lambda day: f"{day.day} de {SPANISH[day.month - 1]} de {day.year}",
    "21 dicembre 2024": lambda day: f"{day.day} {ITALIAN[day.month - 1]} {day.year}",
    "21 december 2024": lambda day: f"{day.day} {DUTCH[day.month - 1]} {day.year}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The words of one company.

    ``language`` is its ISO 639-1 code.
    ``words`` are labels by what they stand for, ``{rate}`` and ``{page}`` are put in where they are printed.
    An empty label: the company does not print that fact.
    ``money_with_sign`` shows an amount with its currency; ``dates`` is a key of ``DATES``.
    """

    language: str
    words: Mapping[str, str]
    currency: str
    thousands: str
    decimal_mark: str
    money_with_sign: str
    percent: str
    dates: str

    def number(self, value: Decimal) -> str:
        """A number with the digits it has: 1234.50 is ``1.234,50`` in German."""
        marks = str.maketrans({",": self.thousands, ".": self.decimal_mark})
        return f"{value:,f}".translate(marks)

    def money(self, amount: Decimal) -> str:
        return self.money_with_sign.format(self.number(amount))

    def rate(self, rate: Decimal) -> str:
        return self.percent.format(self.number(rate))

    def day(self, day: date) -> str:
        return DATES[self.dates](day)
