"""The seller at the top of the page. Each way returns the lowest edge that it needs."""

from collections.abc import Callable

from samples.marks import draw_mark
from samples.sheet import WHITE, Area
from samples.variety.letter import Letter
from samples.variety.phrase import Phrase

NAME = "{vendor_name}"


def details(letter: Letter) -> list[Phrase]:
    """The seller's address, with as much of telephone, mail and ids as the seller likes."""
    lines = letter.address("vendor", country=letter.maybe(0.4))
    if letter.maybe(0.7):
        lines.append(letter.say(f"{letter.author.label('phone')} {{_phone}}"))
    if letter.maybe(0.3):
        lines.append(letter.say(f"{letter.author.label('fax')} {{_fax}}"))
    if letter.maybe(0.5):
        lines.append(letter.say("{_email}"))
    if letter.maybe(0.4):
        lines.append(letter.say("{_web}"))
    return lines + (ids(letter) if letter.maybe(0.35) else [])


def ids(letter: Letter) -> list[Phrase]:
    """VAT id and tax number, as far as the seller has them."""
    found = [name for name in ("vendor_vat_id", "vendor_tax_number") if letter.story.has(name)]
    return [letter.say(f"{letter.dress.labelled(letter.author.label(name))} {{{name}}}") for name in found]


def left(letter: Letter) -> float:
    dress, ink = letter.dress, letter.ink
    x = dress.left
    if letter.maybe(0.5):
        draw_mark(ink, dress.mark, Area(x, 12, 15, 15), dress.accent)
        x += 19
    ink.put(x, 18, letter.say(NAME), dress.strong(1.6, dress.accent))
    return letter.stack(x, 18 + dress.size * 0.65, details(letter), dress.text(0.9))


def right(letter: Letter) -> float:
    dress, ink = letter.dress, letter.ink
    if letter.maybe(0.6):
        draw_mark(ink, dress.mark, Area(dress.left, 12, 18, 18), dress.accent)
    align = letter.chance.pick(("left", "right"))
    x = dress.right if align == "right" else dress.right - 62
    lines = ink.fit(letter.say(NAME), dress.strong(1.3, dress.accent), 64)
    y = letter.stack(x, 17, lines, dress.strong(1.3, dress.accent), align)
    return letter.stack(x, y + 1, details(letter), dress.text(0.9), align)


def centre(letter: Letter) -> float:
    dress, ink = letter.dress, letter.ink
    middle = ink.width / 2
    ink.put(middle, 18, letter.say(NAME), dress.strong(1.9, dress.accent), "center")
    y = 24.0
    if letter.maybe(0.5):
        ink.put(middle, y, letter.say("{_tagline}"), dress.text(1), "center")
        y += 5
    for line in ink.fit(
        letter.one_line(details(letter), letter.chance.pick((" · ", ", ", " | "))), dress.text(0.85), 150
    ):
        ink.put(middle, y, line, dress.text(0.85), "center")
        y += 4
    ink.rule(dress.left, dress.right, y, dress.accent, 1)
    return y + 2


def band(letter: Letter) -> float:
    dress, ink = letter.dress, letter.ink
    color = dress.accent
    ink.box(Area(0, 0, ink.width, 24), color)
    ink.put(dress.left, 14, letter.say(NAME), dress.strong(1.8, WHITE))
    if letter.maybe(0.5):
        ink.put(dress.right, 14, letter.say("{document_type}"), dress.text(1.8, WHITE), "right")
    lines = ink.fit(letter.one_line(details(letter), "  |  "), dress.text(0.85), dress.right - dress.left)
    return letter.stack(dress.left, 29, lines, dress.text(0.85))


def logo(letter: Letter) -> float:
    """Nothing but a mark and the name beside it: the rest stands at the foot."""
    dress = letter.dress
    x = letter.chance.pick((dress.left, dress.right - 62))
    draw_mark(letter.ink, dress.mark, Area(x, 12, 16, 16), dress.accent)
    lines = letter.ink.fit(letter.say(NAME), dress.strong(1.2, dress.accent), 44)
    return letter.stack(x + 19, 19, lines, dress.strong(1.2, dress.accent)) + 6


def split(letter: Letter) -> float:
    """The name at the left, everything else at the right."""
    dress = letter.dress
    lines = letter.ink.fit(letter.say(NAME), dress.strong(1.7, dress.accent), 90)
    letter.stack(dress.left, 18, lines, dress.strong(1.7, dress.accent))
    return letter.stack(dress.right, 16, details(letter), dress.text(0.85), "right")


def foot(letter: Letter) -> float:
    """Only in the window's return address and at the foot."""
    if letter.maybe(0.5):
        dress = letter.dress
        draw_mark(letter.ink, dress.mark, Area(dress.right - 20, 12, 20, 20), dress.accent)
    return 34


LETTERHEADS: dict[str, Callable[[Letter], float]] = {
    each.__name__: each for each in (left, right, centre, band, logo, split, foot)
}
AT_FOOT = {"logo", "foot"}
"""Those that leave the address to the foot."""
