"""The customer. Each way draws at ``x`` from ``y`` on, and returns the baseline after its last line."""

from collections.abc import Callable

from samples.sheet import HAIR, Area
from samples.variety.letter import Letter
from samples.variety.phrase import Phrase

WIDTH = 78.0


def lines(letter: Letter) -> list[Phrase]:
    person = letter.story.has("_contact") and letter.maybe(0.4)
    found = [letter.say("{customer_name}"), *([letter.say("{_contact}")] if person else [])]
    return found + letter.address("customer", country=letter.maybe(0.3))


def _vat_id(letter: Letter) -> list[Phrase]:
    if not letter.story.has("customer_vat_id") or not letter.maybe(0.3):
        return []
    return [letter.say(f"{letter.dress.labelled(letter.author.label('customer_vat_id'))} {{customer_vat_id}}")]


def window(letter: Letter, x: float, y: float) -> float:
    """As an envelope's window shows it, the sender's address in small letters above."""
    dress = letter.dress
    sender = letter.one_line([letter.say("{vendor_name}"), *letter.address("vendor", country=False)], " · ")
    small = dress.text(0.65, letter.chance.pick((dress.label_color, "#616e7c")))
    for line in letter.ink.fit(sender, small, WIDTH):
        letter.ink.put(x, y, line, small)
        y += small.leading
    letter.ink.rule(x, x + WIDTH - 4, y - small.leading + 0.9)
    return letter.stack(x, y + 3.5, lines(letter), dress.text(1.05))


def labelled(letter: Letter, x: float, y: float) -> float:
    letter.ink.put(x, y, letter.dress.labelled(letter.author.label("bill_to")), letter.dress.label)
    return letter.stack(x, y + 5, [*lines(letter), *_vat_id(letter)], letter.dress.text())


def boxed(letter: Letter, x: float, y: float) -> float:
    dress = letter.dress
    letter.ink.put(
        x + 2, y + 2, letter.dress.heading(letter.author.label("bill_to")), dress.text(0.8, dress.label_color)
    )
    bottom = letter.stack(x + 2, y + 7, [*lines(letter), *_vat_id(letter)], dress.text())
    letter.ink.frame(Area(x, y - 2.5, WIDTH, bottom - y + 1.5), letter.chance.pick((HAIR, "#52606d")))
    return bottom + 2


def two(letter: Letter, x: float, y: float) -> float:
    """Invoiced to one place, delivered to another: the other one is in the way."""
    dress = letter.dress
    sides = (
        ("bill_to", [*lines(letter), *_vat_id(letter)]),
        ("ship_to", [letter.say("{_other}"), letter.say("{_project}")]),
    )
    bottom = y
    for place, (label, found) in enumerate(sides):
        at = x + place * 43
        letter.ink.put(
            at, y, letter.ink.fit(dress.labelled(letter.author.label(label)), dress.label, 41)[0], dress.label
        )
        wrapped = [part for line in found for part in letter.ink.fit(line, dress.text(0.95), 41)]
        bottom = max(bottom, letter.stack(at, y + 5, wrapped, dress.text(0.95)))
    return bottom


BUYERS: dict[str, Callable[[Letter, float, float], float]] = {
    each.__name__: each for each in (window, labelled, boxed, two)
}
