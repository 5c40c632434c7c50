"""The foot of every page. Each way draws within the lowest 22 millimetres of the text's area."""

from collections.abc import Callable

from samples.sheet import HAIR
from samples.variety.blocks import letterhead, payment
from samples.variety.letter import Letter
from samples.variety.phrase import Phrase

HEIGHT = 24.0


def columns(letter: Letter) -> None:
    """Three or four columns: the company, how to reach it, its bank, its ids."""
    dress, ink = letter.dress, letter.ink
    found = [
        [letter.say("{vendor_name}"), *letter.address("vendor", country=False)],
        _reached(letter),
        [_joined(letter, label, value) for label, value in payment.rows(letter)],
        [*letterhead.ids(letter), _registered(letter)],
    ]
    face = dress.text(0.68, letter.chance.pick((dress.label_color, "#000000")))
    width = (dress.right - dress.left) / len(found)
    ink.rule(dress.left, dress.right, ink.height - HEIGHT - 1.5, HAIR)
    for place, lines in enumerate(found):
        wrapped = [part for line in lines for part in ink.fit(line, face, width - 2)]
        letter.stack(dress.left + width * place, ink.height - HEIGHT + 2, wrapped[:6], face)


def lines(letter: Letter) -> None:
    """Centred lines with everything."""
    dress, ink = letter.dress, letter.ink
    facts = [letter.say("{vendor_name}"), *letter.address("vendor", country=False), *_reached(letter)]
    facts += [*letterhead.ids(letter), _registered(letter)]
    if letter.maybe(0.5):
        facts += [_joined(letter, label, value) for label, value in payment.rows(letter)]
    face = dress.text(0.72, dress.label_color)
    y = ink.height - HEIGHT + 2
    for line in ink.fit(
        letter.one_line(facts, letter.chance.pick((" · ", " | ", ", "))), face, dress.right - dress.left
    ):
        ink.put(ink.width / 2, y, line, face, "center")
        y += face.leading


def short(letter: Letter) -> None:
    """The ids alone."""
    facts = letterhead.ids(letter) or [letter.say("{_web}")]
    face = letter.dress.text(0.75, letter.dress.label_color)
    for place, fact in enumerate(facts):
        letter.ink.put(letter.dress.left, letter.ink.height - 14 + place * face.leading, fact, face)


FOOTS: dict[str, Callable[[Letter], None]] = {each.__name__: each for each in (columns, lines, short)}
FULL = ("columns", "lines")
"""Those that have the seller's address."""


def _reached(letter: Letter) -> list[Phrase]:
    dress, author = letter.dress, letter.author
    names = ("phone", "fax", "email", "web")
    return [letter.say(f"{dress.labelled(author.label(name))} {{_{name}}}") for name in names if letter.maybe(0.75)]


def _registered(letter: Letter) -> Phrase:
    return letter.say(f"{letter.author.label('register')} {{_register}}")


def _joined(letter: Letter, label: str, value: Phrase) -> Phrase:
    return letter.one_line([letter.say(letter.dress.labelled(label)), value], " ")
