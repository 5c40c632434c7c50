"""Text that knows which of its words are the value of a field."""

from string import Formatter
from typing import NamedTuple

from samples.variety.author import Author
from samples.variety.facts import Facts


class Part(NamedTuple):
    """A run of letters; ``paths`` are the fields whose value it is."""

    text: str
    paths: tuple[str, ...] = ()


Phrase = tuple[Part, ...]


def literal(text: str) -> Phrase:
    return (Part(text),)


def phrase(template: str, facts: Facts, author: Author) -> Phrase:
    """``Invoice {invoice_number}`` with its values.

    ``{a|b}`` is the value of ``a``, and of ``b`` as well; ``{total$}`` shows the currency.
    """
    parts: list[Part] = []
    for text, name, _, _ in Formatter().parse(template):
        if text:
            parts.append(Part(text))
        if name:
            parts.append(_value(name, facts, author))
    return tuple(parts)


def within(path: str, whole: Phrase) -> Phrase:
    """The same phrase as the value of one more field."""
    return tuple(Part(part.text, (*part.paths, path)) for part in whole)


def text_of(whole: Phrase) -> str:
    return "".join(part.text for part in whole)


def words(whole: Phrase) -> list[Phrase]:
    """Split at blanks; a no-break blank is none."""
    found: list[list[Part]] = [[]]
    for part in whole:
        for number, piece in enumerate(part.text.split(" ")):
            if number:
                found.append([])
            if piece:
                found[-1].append(Part(piece, part.paths))
    return [tuple(word) for word in found if word]


def joined(found: list[Phrase]) -> Phrase:
    """Words with blanks between them; a blank within a value belongs to it."""
    parts: list[Part] = []
    for word in found:
        if parts:
            parts.append(Part(" ", tuple(path for path in parts[-1].paths if path in word[0].paths)))
        parts.extend(word)
    return tuple(parts)


def _value(name: str, facts: Facts, author: Author) -> Part:
    paths = tuple(name.removesuffix("$").split("|"))
    said = facts[paths[0]]
    fields = tuple(path for path in paths if not path.rpartition(".")[2].startswith("_"))
    if not name.endswith("$"):
        return Part(said.text, fields)
    return Part(author.sign.format(said.text), (*fields, "currency"))
