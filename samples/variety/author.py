"""A company as a writer: which of its language's words it uses, and how it prints numbers, money and days."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samples.variety.chance import Chance
from samples.variety.countries import Country
from samples.variety.languages import LANGUAGES
from samples.variety.lexicon import Lexicon, Words

MINUSES = ("-{}", "-{}", "-{}", "-{}", "- {}", "{}-", "({})")


@dataclass(frozen=True, slots=True)
class Author:
    """The same word is chosen again each time it is asked for: a program prints a thing under one name."""

    country: Country
    chance: Chance
    separator: str
    mark: str
    sign: str
    minus: str
    days: str
    percent: str

    @property
    def lexicon(self) -> Lexicon:
        return LANGUAGES[self.country.language]

    @property
    def currency(self) -> str:
        return self.country.currency

    def label(self, name: str) -> str:
        return self._word(name, self.lexicon.labels)

    def column(self, name: str) -> str:
        own = self.country.words.get(f"column.{name}")
        return self.chance.of(f"column/{name}").word(own or self.lexicon.columns[name])

    def title(self, document_type: str) -> str:
        return self.chance.of("title").word(self.lexicon.titles[document_type])

    def text(self, name: str) -> str:
        return self._word(name, self.lexicon.texts)

    def unit(self, name: str) -> str:
        return self._word(name, self.lexicon.units)

    def number(self, value: Decimal) -> str:
        """With the digits that it has: 1234.50 is ``1.234,50`` in German."""
        digits = _lakhs(abs(value)) if self.separator == "lakh" else f"{abs(value):,f}"
        separator = "," if self.separator == "lakh" else self.separator
        text = self.mark.join(digits.replace(",", "\0").split(".")).replace("\0", separator)
        return self.minus.format(text) if value < 0 else text

    def money(self, amount: Decimal) -> str:
        """With the currency."""
        return self.sign.format(self.number(amount))

    def rate(self, rate: Decimal) -> str:
        return self.percent.format(self.number(rate))

    def day(self, day: date) -> str:
        month = self.lexicon.month(day.month)
        parts = {"d": day.day, "dd": f"{day.day:02}", "m": day.month, "mm": f"{day.month:02}"}
        return self.days.format(**parts, yyyy=day.year, yy=f"{day.year % 100:02}", month=month, mon=month[:3])

    def _word(self, name: str, choices: Words) -> str:
        return self.chance.of(f"word/{name}").word(self.country.words.get(name) or choices[name])


def make_author(country: Country, chance: Chance) -> Author:
    numbers = chance.pick(country.numbers)
    return Author(
        country=country,
        chance=chance,
        separator=numbers[:-1],
        mark=numbers[-1],
        sign=chance.word(country.signs),
        minus=chance.pick(MINUSES),
        days=chance.word(country.dates),
        percent=chance.word(country.percent),
    )


def _lakhs(value: Decimal) -> str:
    """The Indian way: 1234567.00 is ``12,34,567.00``."""
    whole, _, decimals = f"{value:f}".partition(".")
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, at - 2) : at] for at in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail]) + (f".{decimals}" if decimals else "")
