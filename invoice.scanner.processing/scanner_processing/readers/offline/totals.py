"""Net, VAT and total: labelled amounts, chosen so that net + VAT = total where that is possible."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from scanner_contract.values import Box, Guess
from scanner_processing.normalise.currencies import find_currency
from scanner_processing.readers.offline.candidates import REACH
from scanner_processing.readers.offline.confidence import AGREES, COMPUTED, CONTESTED, LABELLED
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Line
from scanner_processing.readers.offline.mentions import Mention
from scanner_processing.readers.offline.values import Money, find_amounts

CENT = Decimal("0.01")
NONE = Decimal(0)
LABELS = frozenset({"amount", "vat", "total", "amount_due", "rounding", "tendered", "change"})
NAMED = LABELS | {"no_total", "vat_rate"}
MOST = 12
"""So many candidates for one amount are weighed, the last of the document first."""


@dataclass(frozen=True)
class Labelled:
    """An amount and the total that its label says it is.

    ``leading``: the label opens its column. ``alone``: no other amount stands beside it.
    """

    field: str
    money: Money
    leading: bool
    alone: bool = True


@dataclass(frozen=True)
class Totals:
    """What was chosen, and how sure each is."""

    chosen: dict[str, tuple[Money, float]]

    def guesses(self) -> dict[str, Guess]:
        return {name: money.span.guess(confidence) for name, (money, confidence) in self.chosen.items()}

    def money(self, name: str) -> Money | None:
        return self.chosen[name][0] if name in self.chosen else None


def read_totals(document: Document, rest: Sequence[Line]) -> Totals:
    """The totals among the lines outside the item tables."""
    labelled = labelled_amounts(document, rest)
    nets, vats = _of(labelled, "amount"), _of(labelled, "vat")
    totals = _of(labelled, "total") + _of(labelled, "amount_due")
    paid = _paid(labelled, totals + nets)
    agreeing = _agreeing(nets, vats, paid or totals, [None, *_of(labelled, "rounding")])
    if agreeing:
        return Totals({name: (money, AGREES) for name, money in agreeing.items()})
    if paid:
        return Totals({"total": (paid[0], AGREES)})
    return _by_sum(nets, vats, totals) or _separately(document, rest, nets, vats, totals)


def labelled_amounts(document: Document, rest: Sequence[Line]) -> tuple[Labelled, ...]:
    """All amounts beside or below the label of a total, in the document's order."""
    found = [each for line in rest for each in _in_line(line, document)]
    leading = [each for each in found if each.leading] or found
    return tuple([each for each in leading if each.money.marked] or leading)


def _of(labelled: Iterable[Labelled], field: str) -> list[Money]:
    """The last candidates first: totals stand at the end. A count or the sums of a VAT table are less likely."""
    found = [each for each in labelled if each.field == field][::-1]
    ranked = sorted(found, key=lambda each: (not each.alone, not each.money.marked))
    return [each.money for each in ranked][:MOST]


def _paid(labelled: Sequence[Labelled], totals: Iterable[Money]) -> list[Money]:
    """The totals that the change confirms: what was tendered less what came back."""
    tendered, change = _of(labelled, "tendered"), _of(labelled, "change")
    due = {abs(given.value) - abs(back.value) for given, back in product(tendered, change)}
    return [money for money in totals if money.value in due and money.value]


def _in_line(line: Line, document: Document) -> Iterator[Labelled]:
    """The amount of each label: beside it, else below it."""
    heads = _heads(line, document)
    ends = [*(mention.start for mention in heads), len(line.tokens)][1:]
    find_below = _below if len(heads) > 1 else _next_line
    for mention, end in zip(heads, ends, strict=True):
        amounts = _amounts(line, mention.end, end, document)
        money = amounts[-1] if amounts else find_below(mention, document)
        if money and mention.field in LABELS:
            yield Labelled(mention.field, money, mention.leading, len(amounts) <= 1)
        if mention.field in {"total", "amount"} and mention.leading:
            yield from _summed_row(amounts)


def _heads(line: Line, document: Document) -> list[Mention]:
    """The labels of totals. One inside another's text says nothing: ``Total (incl. VAT) 119.00`` is no VAT.

    Right behind it, though, it says which total is meant: ``Total VAT``.
    """
    heads: list[Mention] = []
    for mention in document.mentions_on(line):
        apart = not heads or mention.leading or _amounts(line, heads[-1].end, mention.start, document)
        if mention.field in NAMED and apart:
            heads.append(mention)
        elif heads and _says_which(heads[-1], mention):
            heads[-1] = replace(mention, leading=heads[-1].leading)
    return heads


def _says_which(total: Mention, mention: Mention) -> bool:
    return total.field == "total" and mention.field in {"amount", "vat"} and mention.start == total.end


def _summed_row(amounts: Sequence[Money]) -> Iterator[Labelled]:
    """``Sum 100.00 19.00 119.00``: the last line of a VAT table names all three."""
    for net, vat, total in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if net.value + vat.value == total.value and abs(net.value) > abs(vat.value) > 0:
            yield from (Labelled(*each, leading=True) for each in (("amount", net), ("vat", vat), ("total", total)))


def _amounts(line: Line, start: int, end: int, document: Document) -> tuple[Money, ...]:
    """Amounts between two places; a plain number with words behind it is none (``net 30 days``)."""
    if start >= end:
        return ()
    part = line.part(start, end)
    return tuple(
        money
        for money in find_amounts(part, line.unit, document.known)
        if money.marked or money.span.tokens[-1] is part.tokens[-1]
    )


def _below(mention: Mention, document: Document) -> Money | None:
    """In a row of labels, the amount under this one; several such amounts are those of a table by rate."""
    amount = _first_under(mention.span.box, mention, document)
    return amount if amount and not _first_under(amount.span.box, mention, document) else None


def _first_under(box: Box, mention: Mention, document: Document) -> Money | None:
    under = mention.sheet.below(box, REACH)
    amounts = find_amounts(under[0], mention.line.unit, document.known) if under else ()
    return amounts[0] if amounts and amounts[0].marked else None


def _next_line(mention: Mention, document: Document) -> Money | None:
    """Under a label without an amount beside it: one that has its column for itself."""
    under = mention.sheet.below(mention.span.box, REACH) if mention.leading else ()
    amounts = find_amounts(under[0], mention.line.unit, document.known) if under else ()
    if len(amounts) != 1 or not amounts[0].marked:
        return None
    others = [token for token in under[0].tokens if token not in amounts[0].span.tokens]
    return amounts[0] if all(find_currency(token.text) for token in others) else None


def _agreeing(
    nets: list[Money], vats: list[Money], totals: list[Money], roundings: list[Money | None]
) -> dict[str, Money] | None:
    """Of all combinations that add up the one of the greatest total; one with VAT before one without."""
    found = [
        {"amount": net, "vat": vat, "total": total} | ({"rounding": rounding} if rounding else {})
        for total, net, vat, rounding in product(totals, nets, vats, roundings)
        if abs(net.value + vat.value + (rounding.value if rounding else NONE) - total.value) <= CENT and total.value
    ]
    return max(found, key=lambda each: (bool(each["vat"].value), abs(each["total"].value)), default=None)


def _by_sum(nets: list[Money], vats: list[Money], totals: list[Money]) -> Totals | None:
    """VAT printed by rate only: net and total agree through the sum, which itself stands nowhere."""
    vat = sum((money.value for money in vats), Decimal(0))
    pairs = product(totals, nets)
    pair = next(((n, t) for t, n in pairs if len(vats) > 1 and abs(n.value + vat - t.value) <= CENT * len(vats)), None)
    return Totals({"amount": (pair[0], AGREES), "total": (pair[1], AGREES)}) if pair else None


def _separately(
    document: Document, rest: Sequence[Line], nets: list[Money], vats: list[Money], totals: list[Money]
) -> Totals:
    """Each by its label alone; the one that is missing may still stand there without a label."""
    chosen = {name: _last(found) for name, found in (("total", totals), ("amount", nets), ("vat", vats)) if found}
    if "total" in chosen and "vat" in chosen:
        total, vat = chosen["total"][0], chosen["vat"][0]
        net = _printed(document, rest, total.value - vat.value, before=total) if vat.value else None
        chosen |= {"amount": (net, COMPUTED)} if net else {}
    return Totals(chosen)


def _last(found: list[Money]) -> tuple[Money, float]:
    values = {money.value for money in found}
    return found[0], LABELLED if len(values) == 1 else CONTESTED


def _printed(document: Document, rest: Sequence[Line], value: Decimal, *, before: Money) -> Money | None:
    """The last amount of this value above the total on its page."""
    above = [line for line in rest if line.page == before.span.page and line.box.y0 < before.span.box.y0]
    amounts = (money for line in reversed(above) for money in find_amounts(line, line.unit, document.known))
    return next((money for money in amounts if money.value == value), None)
