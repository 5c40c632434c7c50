"""The VAT of each rate: rows in which base times rate = VAT."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from scanner_contract.invoice import path
from scanner_contract.values import Guess
from scanner_processing.normalise.amounts import parse_number, parse_percent
from scanner_processing.readers.offline.confidence import AGREES, LABELLED
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Line, Span
from scanner_processing.readers.offline.totals import Totals
from scanner_processing.readers.offline.values import Money, find_amounts, find_rate

TOLERANCE = Decimal("0.02")
HIGHEST_RATE = 30
HEAD_REACH = 12
"""The head of a VAT table is at most this many units above its last row."""


@dataclass(frozen=True)
class VatRow:
    """One rate; ``base`` None where the page does not print it."""

    rate: Span
    percent: Decimal
    base: Money | None
    vat: Money

    @property
    def agrees(self) -> bool:
        return self.base is not None and _agree(self.base.value, self.percent, self.vat.value)

    def guesses(self, index: int) -> dict[str, Guess]:
        confidence = AGREES if self.agrees else LABELLED
        guesses = {"rate": self.rate.guess(confidence, _bare(self.rate.text)), "vat": self.vat.span.guess(confidence)}
        if self.base:
            guesses["taxable_amount"] = self.base.span.guess(confidence)
        return {path("vat_breakdown", index, name): guess for name, guess in guesses.items()}


def read_vat(document: Document, rest: Sequence[Line], totals: Totals) -> tuple[VatRow, ...]:
    """The rows among the lines outside the item tables; a rate that is printed again counts once."""
    rows: dict[tuple[Decimal, Decimal], VatRow] = {}
    for line in rest:
        for row in _rows(line, document, totals):
            rows.setdefault((row.percent, row.vat.value), row)
    return tuple(rows.values())


def _rows(line: Line, document: Document, totals: Totals) -> Iterator[VatRow]:
    labels = [mention for mention in document.mentions_on(line) if mention.field == "vat"]
    for rate in _rates(line, document):
        outside = _without(line, rate)
        percent = parse_percent(_bare(rate.text), document.known.decimal_mark)
        if percent is None or percent > HIGHEST_RATE or outside is None:
            continue
        amounts = find_amounts(outside, line.unit, document.known)
        pair = next(_agreeing_pairs(amounts, percent), None)
        if pair:
            yield VatRow(rate, percent, *pair)
            return
        if labels and amounts and amounts[-1].marked and _bare(rate.text).endswith("%"):
            yield VatRow(rate, percent, _net_as_base(totals, percent, amounts[-1]), amounts[-1])
            return


def _rates(line: Line, document: Document) -> Iterator[Span]:
    """The percentage of a line; else, in a row of numbers, those that could be one."""
    rate = find_rate(line, document.known)
    if rate:
        yield rate
        return
    plain = [place for place, token in enumerate(line.tokens) if parse_number(token.text, document.known.decimal_mark)]
    zeros = [place for place, token in enumerate(line.tokens) if token.text in {"0", "0,00", "0.00"}]
    if len(plain) + len(zeros) >= 3 and _is_about_vat(line, document):
        yield from (line.part(place, place + 1) for place in sorted({*plain, *zeros}))


def _is_about_vat(line: Line, document: Document) -> bool:
    """Whether the line, or the head of its table, speaks of VAT."""
    reach = HEAD_REACH * line.unit
    named = document.labelled("vat", "vat_rate")
    return any(m.line.page == line.page and 0 <= line.box.y0 - m.line.box.y0 <= reach for m in named)


def _agreeing_pairs(amounts: Sequence[Money], percent: Decimal) -> Iterator[tuple[Money, Money]]:
    """Base and VAT, the base being the greater; both surely money."""
    marked = [money for money in amounts if money.marked]
    return (
        (base, vat)
        for base, vat in permutations(marked, 2)
        if abs(base.value) > abs(vat.value) and _agree(base.value, percent, vat.value)
    )


def _net_as_base(totals: Totals, percent: Decimal, vat: Money) -> Money | None:
    """With one rate, the net total is the base."""
    net = totals.money("amount")
    return net if net and _agree(net.value, percent, vat.value) else None


def _agree(base: Decimal, percent: Decimal, vat: Decimal) -> bool:
    return abs(base * percent / 100 - vat) <= TOLERANCE


def _bare(rate: str) -> str:
    return rate.strip("()[]:,;@")


def _without(line: Line, rate: Span) -> Span | None:
    tokens = tuple(token for token in line.tokens if token not in rate.tokens)
    return Span(line.page, tokens) if tokens else None
