"""What it comes to. Each way draws rows from ``y`` on, and returns the baseline after its last line."""

from collections.abc import Callable
from typing import NamedTuple

from samples.sheet import HAIR, WHITE, Area
from samples.variety.letter import Letter
from samples.variety.phrase import Phrase, literal


class Sum(NamedTuple):
    """``strong`` is the one that the reader looks for."""

    label: Phrase
    value: Phrase
    strong: bool = False


def rows(letter: Letter, *, taxes_apart: bool) -> list[Sum]:
    """From the lines' sum to what is to be paid, as much of it as this author shows."""
    sign = "$" if letter.maybe(0.4) else ""
    before = _previous(letter, sign) + _extras(letter, sign)
    inner = _inside(letter, sign) if letter.story.deal.inside else _added(letter, sign, taxes_apart=taxes_apart)
    if not letter.story.deal.inside:
        return [*before, *inner, *_total(letter), *_due(letter, sign)]
    return [*before, *_total(letter), *inner, *_due(letter, sign)]


def _sum(letter: Letter, label: str, value: str, *, strong: bool = False) -> Sum:
    return Sum(literal(letter.dress.labelled(letter.author.label(label))), letter.say(value), strong)


def _previous(letter: Letter, sign: str) -> list[Sum]:
    return [_sum(letter, "previous_balance", f"{{_previous{sign}}}")] if letter.maybe(0.04) else []


def _extras(letter: Letter, sign: str) -> list[Sum]:
    """The lines' sum, and what is taken off or comes on top."""
    found = [_sum(letter, name, f"{{{name}{sign}}}") for name in ("discount", "shipping") if letter.story.has(name)]
    return [_sum(letter, "subtotal", f"{{_subtotal{sign}}}"), *found] if found else []


def _added(letter: Letter, sign: str, *, taxes_apart: bool) -> list[Sum]:
    """Net and VAT, where prices are without."""
    taxes = letter.story.deal.taxes
    if not taxes:
        return []
    single = len(taxes) == 1
    rated = letter.maybe(0.85)
    paths = "amount|vat_breakdown.0.taxable_amount" if single and rated and not taxes_apart else "amount"
    label = "subtotal" if letter.maybe(0.18) and not letter.story.has("discount") else "amount"
    found = [_sum(letter, label, f"{{{paths}{sign}}}")] if letter.maybe(0.93) else []
    if taxes_apart or (single and not rated):
        return [*found, _sum(letter, "vat_total", f"{{vat{sign}}}")]
    of = not single and letter.maybe(0.4)
    found += [_tax(letter, "vat_of" if of else "vat", place, sign, single=single) for place in range(len(taxes))]
    if not single and letter.maybe(0.35):
        found.append(_sum(letter, "vat_total", f"{{vat{sign}}}"))
    return found


def _inside(letter: Letter, sign: str) -> list[Sum]:
    """The VAT that prices hold."""
    taxes = letter.story.deal.taxes
    if not taxes or not letter.maybe(0.9):
        return []
    single = len(taxes) == 1
    found = [_tax(letter, "vat_inside", place, sign, single=single) for place in range(len(taxes))]
    return [*found, _sum(letter, "amount", f"{{amount{sign}}}")] if letter.maybe(0.3) else found


def _tax(letter: Letter, label: str, place: int, sign: str, *, single: bool) -> Sum:
    row = f"vat_breakdown.{place}"
    shown = letter.author.label(label).format(rate=f"{{{row}.rate}}", taxable=f"{{{row}.taxable_amount}}")
    paths = f"vat|{row}.vat" if single else f"{row}.vat"
    return Sum(letter.say(shown + letter.dress.colon), letter.say(f"{{{paths}{sign}}}"))


def _total(letter: Letter) -> list[Sum]:
    """With its currency, most often; now and then it is called what is due."""
    plain = not letter.story.deal.rounding and not letter.story.deal.prepaid
    sign = "$" if letter.maybe(0.93) else ""
    if plain and letter.maybe(0.08):
        return [_sum(letter, "amount_due", f"{{total|amount_due{sign}}}", strong=True)]
    due = [_sum(letter, "amount_due", "{amount_due$}", strong=True)] if plain and letter.maybe(0.06) else []
    return [_sum(letter, "total", f"{{total{sign}}}", strong=True), *due]


def _due(letter: Letter, sign: str) -> list[Sum]:
    names = [name for name in ("rounding", "prepaid") if letter.story.has(name)]
    found = [_sum(letter, name, f"{{{name}{sign}}}") for name in names]
    if found:
        found.append(_sum(letter, "amount_due", "{amount_due$}", strong=True))
    if letter.maybe(0.05):
        found.append(_sum(letter, "early", f"{{_early_amount{sign}}}"))
    return found


def _pairs(letter: Letter, found: list[Sum], left: float, right: float, y: float, *, rules: bool) -> float:
    dress, ink = letter.dress, letter.ink
    for each in found:
        face = dress.strong(1.1) if each.strong else dress.text()
        ink.put(left, y, each.label, face)
        ink.put(right, y, each.value, face, "right")
        if rules or each.strong:
            ink.rule(left, right, y + 1.4, HAIR)
        y += dress.size * 0.58
    return y


def right(letter: Letter, found: list[Sum], y: float) -> float:
    left = letter.dress.right - letter.chance.number(70, 92)
    return _pairs(letter, found, left, letter.dress.right - 1.4, y, rules=letter.maybe(0.4))


def left(letter: Letter, found: list[Sum], y: float) -> float:
    start = letter.dress.left
    return _pairs(letter, found, start, start + letter.chance.number(74, 96), y, rules=letter.maybe(0.4))


def wide(letter: Letter, found: list[Sum], y: float) -> float:
    return _pairs(letter, found, letter.dress.left + 1.4, letter.dress.right - 1.4, y, rules=letter.maybe(0.6))


def close(letter: Letter, found: list[Sum], y: float) -> float:
    """Labels end where values start."""
    dress = letter.dress
    for each in found:
        face = dress.strong(1.1) if each.strong else dress.text()
        letter.ink.put(dress.right - 34, y, each.label, face, "right")
        letter.ink.put(dress.right - 1.4, y, each.value, face, "right")
        y += dress.size * 0.58
    return y


def boxed(letter: Letter, found: list[Sum], y: float) -> float:
    left = letter.dress.right - 84
    bottom = _pairs(letter, found, left, letter.dress.right - 3, y + 2, rules=False)
    letter.ink.frame(Area(left - 3, y - 3, 87, bottom - y + 1), letter.dress.accent)
    return bottom + 2


def filled(letter: Letter, found: list[Sum], y: float) -> float:
    """The strong one in white on the house colour."""
    dress, ink = letter.dress, letter.ink
    left = dress.right - 88
    for each in found:
        if each.strong:
            ink.box(Area(left - 2, y - dress.size * 0.42, 90, dress.size * 0.66), dress.accent)
        face = dress.strong(1.05, WHITE) if each.strong else dress.text()
        ink.put(left, y, each.label, face)
        ink.put(dress.right - 2, y, each.value, face, "right")
        y += dress.size * 0.7
    return y


def across(letter: Letter, found: list[Sum], y: float) -> float:
    """Labels in one row, values below them; what is carried on goes into the next row."""
    dress, ink = letter.dress, letter.ink
    for start in range(0, len(found), 4):
        some = found[start : start + 4]
        step = (dress.right - dress.left) / len(some)
        for place, each in enumerate(some):
            x = dress.left + step * (place + 1) - 2
            ink.put(x, y, ink.fit(each.label, dress.text(0.8), step - 3)[0], dress.text(0.8), "right")
            ink.put(x, y + dress.size * 0.52, each.value, dress.strong() if each.strong else dress.text(), "right")
        ink.rule(dress.left, dress.right, y + dress.size * 0.68)
        y += dress.size * 1.35
    return y


TOTALS: dict[str, Callable[[Letter, list[Sum], float], float]] = {
    each.__name__: each for each in (right, left, wide, close, boxed, filled, across)
}


def tax_cell(place: int, name: str, *, single: bool) -> str:
    """What a table of the VAT by rate shows of one; of a single rate it is that of the whole invoice as well."""
    path = {"rate": "rate", "taxable": "taxable_amount", "tax": "vat", "gross": "_gross"}[name]
    whole = {"taxable": "|amount", "tax": "|vat"}.get(name, "") if single else ""
    return f"{{vat_breakdown.{place}.{path}{whole}}}"


def tax_table(letter: Letter, left_edge: float, y: float) -> float:
    """The VAT by rate, a row a rate."""
    dress, ink, author = letter.dress, letter.ink, letter.author
    names = ["rate", "taxable", "tax", *(["gross"] if letter.maybe(0.5) else [])]
    taxes = letter.story.deal.taxes
    step = 70 / max(len(names), 3.5)
    edges = [left_edge + step * (place + 1) for place in range(len(names))]
    head = [literal(dress.heading(author.label(name))) for name in names]
    body = [
        [letter.say(tax_cell(place, name, single=len(taxes) == 1)) for name in names] for place in range(len(taxes))
    ]
    for number, cells in enumerate([head, *body]):
        face = dress.text(0.85) if number else dress.strong(0.75)
        for edge, cell in zip(edges, cells, strict=True):
            ink.put(edge, y, ink.fit(cell, face, step - 1)[0], face, "right")
        y += dress.size * 0.52
    return y
