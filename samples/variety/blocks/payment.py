"""How to pay. Each way draws from ``y`` on, and returns the baseline after its last line."""

from collections.abc import Callable

from samples.sheet import HAIR, Area
from samples.variety.letter import Letter, Row
from samples.variety.phrase import Part, Phrase, text_of, within


def rows(letter: Letter) -> list[Row]:
    """The account, and what to write on the transfer."""
    found = []
    if letter.maybe(0.35):
        found.append(letter.row("holder", "{_holder}"))
    if letter.maybe(0.7):
        found.append(letter.row("bank", "{_bank}"))
    if letter.story.has("iban"):
        found.append(letter.row("iban", "{iban}"))
        found += [letter.row("bic", "{bic}")] if letter.maybe(0.75) else []
    else:
        found += [("Account No.", letter.say("{_account}")), ("Routing No.", letter.say("{_routing}"))]
    return found + ([letter.row("payment_reference", "{payment_reference}")] if letter.maybe(0.35) else [])


def text(letter: Letter, y: float) -> float:
    dress = letter.dress
    facts = [letter.one_line([letter.say(dress.labelled(label)), value], " ") for label, value in rows(letter)]
    whole = letter.one_line(facts, letter.chance.pick((", ", " · ", "  ", "; ")))
    return letter.ink.block(dress.left, y, whole, dress.text(0.95), dress.right - dress.left)


def table(letter: Letter, y: float) -> float:
    dress = letter.dress
    for label, value in rows(letter):
        letter.ink.put(dress.left, y, dress.labelled(label), dress.label)
        start = max(42, letter.ink.measure(dress.labelled(label), dress.label) + 2)
        letter.ink.put(dress.left + start, y, value, dress.text(0.95))
        y += dress.size * 0.52
    return y


def boxed(letter: Letter, y: float) -> float:
    bottom = table(letter, y + 2)
    letter.ink.frame(Area(letter.dress.left - 2, y - 3, 108, bottom - y + 1), HAIR)
    return bottom + 2


def slip(letter: Letter, y: float) -> float:
    """A part to cut off at the foot of the page: account, payee, payer, and the amount again."""
    dress, ink = letter.dress, letter.ink
    y = max(y + 4, ink.height - 96)
    ink.rule(0, ink.width, y - 4, "#000000", 0.4)
    ink.put(dress.left, y + 1, letter.author.text("slip"), dress.strong(1.2))
    facts = [
        *rows(letter),
        letter.row("from", "{customer_name}"),
        letter.row("amount_due", "{amount_due$}"),
    ]
    for place, (label, value) in enumerate(facts):
        x = dress.left + (0 if place % 2 == 0 else 88)
        ink.put(x, y + 8, dress.heading(label), dress.text(0.72, dress.label_color))
        ink.put(x, y + 12, value, dress.text(0.95))
        y += 10 * (place % 2)
    return y + 16


def nothing(_: Letter, y: float) -> float:
    """Only at the foot, if at all."""
    return y


PAYMENTS: dict[str, Callable[[Letter, float], float]] = {
    each.__name__: each for each in (text, table, boxed, slip, nothing)
}


def terms(letter: Letter, y: float) -> float:
    """A sentence about when to pay, with or without a word in front of it."""
    dress = letter.dress
    whole = letter.sentence(letter.chance.pick(("terms", "terms", "terms_due", "terms_discount")))
    letter.ink.values["payment_terms"] = text_of(whole)
    said: Phrase = within("payment_terms", whole)
    if letter.maybe(0.5):
        said = (Part(dress.labelled(letter.author.label("payment_terms")) + " "), *said)
    return letter.ink.block(dress.left, y, said, dress.text(), dress.right - dress.left)
