"""A till's receipt: narrow, its prices with VAT, paid on the spot."""

from dataclasses import dataclass

from samples.sheet import INK, Face
from samples.variety.blocks import letterhead
from samples.variety.blocks.totals import tax_cell
from samples.variety.letter import Letter
from samples.variety.phrase import Phrase, literal, text_of

NAMES = ("rate", "taxable", "tax")
LOOKS = ("dashed", "ruled", "plain")


@dataclass(slots=True)
class Slip:
    """A strip of paper, written from top to bottom; ``y`` is the next baseline."""

    letter: Letter
    look: str
    y: float = 10.0

    @property
    def plain(self) -> Face:
        return self.letter.dress.text(1, INK)

    @property
    def strong(self) -> Face:
        return self.letter.dress.strong(1, INK)

    def centre(self, what: Phrase | str, face: Face | None = None) -> None:
        ink, face = self.letter.ink, face or self.plain
        for line in ink.fit(what, face, ink.width - 10):
            ink.put(ink.width / 2, self.y, line, face, "center")
            self.y += face.leading

    def pair(self, left: Phrase | str, right: Phrase, face: Face | None = None) -> None:
        """Something at the left, its value at the right: in the next line, where there is no room beside it."""
        ink, face = self.letter.ink, face or self.plain
        room = ink.width - 12 - ink.measure(text_of(right), face)
        lines = ink.fit(left, face, room)
        for line in lines[:-1]:
            ink.put(5, self.y, line, face)
            self.y += face.leading
        ink.put(5, self.y, lines[-1], face)
        if ink.measure(text_of(lines[-1]), face) > room:
            self.y += face.leading
        ink.put(ink.width - 5, self.y, right, face, "right")
        self.y += face.leading

    def gap(self) -> None:
        ink, dress = self.letter.ink, self.letter.dress
        if self.look == "dashed":
            count = int((ink.width - 10) / ink.measure("-", self.plain))
            ink.put(5, self.y, "-" * count, self.plain)
        elif self.look == "ruled":
            ink.rule(5, ink.width - 5, self.y - 1.4, "#000000")
        self.y += dress.size * 0.45

    def draw(self) -> float:
        """Everything; returns how long the strip is."""
        self._head()
        self._lines()
        self._sums()
        self.gap()
        self.centre(self.letter.author.text("thanks"))
        return self.y + 8

    def _head(self) -> None:
        letter = self.letter
        self.centre(letter.say("{vendor_name}"), letter.dress.strong(1.3, INK))
        for line in letter.address("vendor", country=False):
            self.centre(line)
        if letter.maybe(0.5):
            self.centre(letter.say(f"{letter.author.label('phone')} {{_phone}}"))
        ids = letterhead.ids(letter) if letter.maybe(0.8) else []
        for line in ids:
            self.centre(line)
        self.gap()
        if letter.maybe(0.6):
            self.centre(letter.say("{document_type}"), self.strong)
        self._facts()
        self.gap()

    def _facts(self) -> None:
        letter, dress = self.letter, self.letter.dress
        number = letter.say(f"{dress.labelled(letter.author.label('receipt_number'))} {{invoice_number}}")
        clock = f"{letter.chance.whole(8, 21):02}:{letter.chance.whole(0, 59):02}"
        day = letter.one_line([letter.say("{invoice_date}"), letter.say(clock)], letter.chance.pick((" ", "  ", " - ")))
        if letter.maybe(0.5):
            self.pair(number, day)
        else:
            self.pair(dress.labelled(letter.author.label("invoice_date")), day)
            self.pair(dress.labelled(letter.author.label("receipt_number")), letter.say("{invoice_number}"))
        for name in ("served", "table"):
            if letter.maybe(0.4):
                text = letter.author.text(name).format(name="{_clerk}", n=letter.chance.whole(1, 30))
                self.centre(letter.say(text)) if letter.maybe(0.3) else self.pair(letter.say(text), literal(""))

    def _lines(self) -> None:
        """Several of a kind, or what is weighed, with how many at which price."""
        letter = self.letter
        above, lettered = letter.maybe(0.4), letter.maybe(0.4)
        for place, item in enumerate(letter.story.deal.items):
            row = f"line_items.{place}"
            amount = letter.say(f"{{{row}.amount}}" + (f" {'AB'[place % 2]}" if lettered else ""))
            several = item.quantity != 1 or item.discount
            times = letter.say(f"{{{row}.quantity}} x {{{row}.unit_price}}")
            if several and above:
                self.pair(times, literal(""))
                self.pair(letter.say(f"{{{row}.description}}"), amount)
            elif several:
                self.pair(letter.say(f"{{{row}.description}}"), literal(""))
                self.pair((*letter.say("   "), *times), amount)
            else:
                self.pair(letter.say(f"{{{row}.description}}"), amount)
            if item.discount:
                self.pair(letter.author.label("discount"), letter.say(f"-{{{row}.discount}}"))
        self.gap()

    def _sums(self) -> None:
        letter, author = self.letter, self.letter.author
        sign = "$" if letter.maybe(0.85) else ""
        self.pair(author.label("total"), letter.say(f"{{total{sign}}}"), letter.dress.strong(1.25, INK))
        if letter.story.has("tip"):
            self.pair(author.label("tip"), letter.say("{tip}"))
            self.pair(author.label("with_tip"), letter.say(f"{{_with_tip{sign}}}"))
        elif letter.maybe(0.4):
            self.pair(author.label("cash"), letter.say("{_given}"))
            self.pair(author.label("change"), letter.say("{_change}"))
        else:
            self.pair(author.label("card"), letter.say(f"{{total{sign}}}"))
        if letter.story.deal.taxes:
            self._taxes()

    def _taxes(self) -> None:
        """As a small table, or a line a rate."""
        letter, author = self.letter, self.letter.author
        taxes = range(len(letter.story.deal.taxes))
        self.gap()
        if letter.maybe(0.5):
            edges = (0.3, 0.62, 0.92)
            head = [literal(author.label(name)) for name in NAMES]
            single = len(taxes) == 1
            body = [[letter.say(tax_cell(at, name, single=single)) for name in NAMES] for at in taxes]
            for cells in (head, *body):
                for edge, cell in zip(edges, cells, strict=True):
                    face = self.letter.dress.text(0.85)
                    cut = letter.ink.fit(cell, face, letter.ink.width * 0.29)[0]
                    letter.ink.put(letter.ink.width * edge, self.y, cut, face, "right")
                self.y += letter.dress.size * 0.45
            return
        for at in taxes:
            row = f"vat_breakdown.{at}"
            label = author.label("vat_inside").format(rate=f"{{{row}.rate}}")
            paths = f"vat|{row}.vat" if len(taxes) == 1 else f"{row}.vat"
            self.pair(letter.say(label), letter.say(f"{{{paths}}}"))
