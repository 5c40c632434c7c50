"""What every block of a page works with: the story, the page, and how they look."""

from collections.abc import Sequence
from dataclasses import dataclass

from samples.sheet import Face
from samples.variety.author import Author
from samples.variety.chance import Chance
from samples.variety.dress import Dress
from samples.variety.ink import Ink
from samples.variety.phrase import Phrase, phrase
from samples.variety.story import Story

Row = tuple[str, Phrase]  # a label without colon, and its value


@dataclass(frozen=True, slots=True)
class Letter:
    story: Story
    ink: Ink
    dress: Dress
    chance: Chance

    @property
    def author(self) -> Author:
        return self.story.author

    def say(self, template: str) -> Phrase:
        return phrase(template, self.story.facts, self.author)

    def row(self, label: str, template: str) -> Row:
        return self.author.label(label), self.say(template)

    def maybe(self, probability: float) -> bool:
        return self.chance.happens(probability)

    def sentence(self, name: str) -> Phrase:
        """One of the language's sentences, with what it mentions."""
        facts = {
            "days": str(self.story.days), "web": "{_web}", "other": "{_other}", "trap_date": "{_trap_date}",
            "trap_amount": "{_trap_amount$}", "trap_number": "{_trap_number}", "trap_weight": "{_trap_weight}",
            "due_date": "{due_date}", "early_date": "{_early_date}", "early_amount": "{_early_amount$}",
        }  # fmt: skip
        if name == "carrier":
            facts["other"] = "{_carrier}"
        return self.say(self.author.text(name).format(**facts))

    def address(self, party: str, *, country: bool) -> list[Phrase]:
        """Street, town and country of a party, a line each."""
        author = self.author
        town = author.chance.of("town").word(author.country.town)
        names = {name: f"{{{party}_{name}}}" for name in ("postal_code", "city")}
        state = f"{{_{party}_state}}" if self.story.has(f"_{party}_state") else ""
        lines = [f"{{{party}_street}}", *town.format(**names, state=state).split("\n")]
        return [
            self.say(line.replace(",  ", ", ")) for line in [*lines, *([f"{{{party}_country}}"] if country else [])]
        ]

    def stack(self, x: float, y: float, lines: Sequence[Phrase | str], face: Face, align: str = "left") -> float:
        """Lines below each other; returns the baseline after the last."""
        for line in lines:
            self.ink.put(x, y, line, face, align)
            y += face.leading
        return y

    def one_line(self, lines: Sequence[Phrase], between: str) -> Phrase:
        """Several phrases in one line."""
        parts = list(lines[0])
        for line in lines[1:]:
            parts += [*self.say(between), *line]
        return tuple(parts)
