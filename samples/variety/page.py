"""A letter from its head to its foot, block after block, over as many pages as it takes."""

from dataclasses import dataclass, replace

from samples.sheet import Area
from samples.variety.blocks import claim, items, payment, totals
from samples.variety.blocks.buyer import BUYERS
from samples.variety.blocks.foot import FOOTS, HEIGHT
from samples.variety.blocks.letterhead import LETTERHEADS
from samples.variety.blocks.numbers import NUMBER, NUMBERS, WIDE
from samples.variety.blocks.payment import PAYMENTS
from samples.variety.blocks.totals import TOTALS
from samples.variety.letter import Letter
from samples.variety.plan import Plan

SLIP = 100.0


@dataclass(frozen=True, slots=True)
class Page:
    """``pages`` is how many there are in all."""

    letter: Letter
    plan: Plan
    pages: int

    def draw(self) -> None:
        y = self._head(LETTERHEADS[self.plan.letterhead](self.letter) + 8)
        y = self._opening(y)
        if self.letter.story.type == "reminder":
            y = claim.draw(self.letter, y)
        else:
            y = items.draw(self.letter, y, self.plan.look, self.limit, self.turn)
            y = self._sums(y + 6)
        self._end(y + 4)
        self._foot()

    @property
    def limit(self) -> float:
        """Where the foot begins."""
        return self.letter.ink.height - HEIGHT - 4

    def turn(self) -> float:
        """Go on on a new page; returns its first baseline."""
        self._foot()
        letter = self.letter
        letter.ink.next_page()
        if letter.chance.of("repeated").happens(0.6):
            letter.ink.put(letter.dress.left, 14, letter.say("{vendor_name}"), letter.dress.text(0.9))
            number = letter.say(f"{letter.dress.labelled(self._number())} {{invoice_number}}")
            letter.ink.put(letter.dress.right, 14, number, letter.dress.text(0.9), "right")
        return 24.0

    def _head(self, y: float) -> float:
        """Customer and numbers, beside or below each other."""
        letter, dress = self.letter, self.letter.dress
        middle = (dress.left + dress.right) / 2
        y = max(y, 40)
        if self.plan.title == "above":
            letter.ink.put(dress.left, y, letter.say("{document_type}"), dress.strong(1.9, dress.accent))
            y += 9
        buyer = BUYERS[self.plan.buyer]
        if self.plan.numbers in WIDE:
            bottom = buyer(letter, middle + 8 if self.plan.mirrored else dress.left, y) + 5
            return NUMBERS[self.plan.numbers](letter, dress.left, dress.right, bottom)
        if self.plan.mirrored:
            bottom = buyer(letter, middle + 8, y)
            return max(bottom, NUMBERS[self.plan.numbers](letter, dress.left, middle - 4, y))
        bottom = buyer(letter, dress.left, y)
        return max(bottom, NUMBERS[self.plan.numbers](letter, middle + 6, dress.right, y))

    def _opening(self, y: float) -> float:
        letter, dress = self.letter, self.letter.dress
        y += 7
        title = {
            "large": "{document_type}",
            "numbered": f"{{document_type}} {self._short()} {{invoice_number}}",
            "sentence": "{document_type} {invoice_number} / {invoice_date}",
        }.get(self.plan.title)
        if title:
            face = dress.strong(letter.chance.number(1.2, 1.7), dress.accent)
            letter.ink.put(dress.left, y, letter.say(title), face)
            y += 8
        if letter.maybe(0.45):
            opening = letter.author.text("opening")
            y = letter.ink.block(dress.left, y, opening, dress.text(), dress.right - dress.left) + 2
        if letter.maybe(0.06):
            y = letter.ink.block(dress.left, y, letter.sentence("balance"), dress.text(), dress.right - dress.left) + 2
        return y

    def _sums(self, y: float) -> float:
        letter, plan = self.letter, self.plan
        many = len(letter.story.deal.taxes)
        apart = many > 0 and letter.maybe(0.55 if many > 1 else 0.12)
        found = totals.rows(letter, taxes_apart=apart and not letter.story.deal.inside)
        high = (len(found) + (many + 1) * apart) * letter.dress.size * 0.72 + 6
        if y + high > self.limit:
            y = self.turn()
        below = apart and plan.totals not in {"right", "close", "boxed", "filled"}
        bottom = TOTALS[plan.totals](letter, found, y)
        if apart:
            bottom = max(bottom, totals.tax_table(letter, letter.dress.left, bottom + 4 if below else y))
        elif letter.maybe(0.08) and plan.totals == "right":
            self._stamp(y + 4)
        return bottom

    def _stamp(self, y: float) -> None:
        letter = self.letter
        whole, face = letter.sentence("stamp"), letter.dress.strong(1.6, "#b03a2e")
        wide = letter.ink.measure("".join(part.text for part in whole), face)
        letter.ink.put(letter.dress.left + 4, y, whole, face)
        letter.ink.frame(Area(letter.dress.left + 1, y - 7, wide + 6, 10), "#b03a2e", 1.5)

    def _end(self, y: float) -> float:
        """Terms, account, and what else is said."""
        letter, dress = self.letter, self.letter.dress
        if y + (SLIP if self.plan.payment == "slip" else 42) > self.limit + (HEIGHT if self._slips else 0):
            y = self.turn()
        if letter.story.type == "invoice" and letter.maybe(0.6):
            y = payment.terms(letter, y) + 2
        if not letter.story.deal.taxes and letter.author.country.vat:
            y = letter.ink.block(dress.left, y, letter.author.text("exempt"), dress.text(), 150) + 2
        for name, often in (("carrier", 0.08), ("marketing", 0.15)):
            if letter.maybe(often):
                y = (
                    letter.ink.block(dress.left, y, letter.sentence(name), dress.text(0.95), dress.right - dress.left)
                    + 1
                )
        if letter.maybe(0.4):
            closing = letter.author.text("closing")
            y = letter.ink.block(dress.left, y, closing, dress.text(), dress.right - dress.left) + 2
        return PAYMENTS[self.plan.payment](letter, y + 1)

    @property
    def _slips(self) -> bool:
        """A payment slip takes the foot's place on the last page."""
        return self.plan.payment == "slip"

    def _foot(self) -> None:
        """The same on every page, with the page's number in one corner."""
        letter = replace(self.letter, chance=self.letter.chance.of("foot"))
        ink, dress = letter.ink, letter.dress
        if not self._slips or ink.page < self.pages:
            FOOTS[self.plan.foot](letter)
        if self.pages > 1 or letter.maybe(0.4):
            label = letter.author.label("page").format(page=ink.page, pages=self.pages)
            ink.put(dress.right, letter.chance.pick((8.0, ink.height - 4)), label, dress.text(0.8), "right")

    def _number(self) -> str:
        return self.letter.author.label(NUMBER.get(self.letter.story.type, "invoice_number"))

    def _short(self) -> str:
        """What stands between the title and its number."""
        return (
            self.letter.chance.pick(("", "Nr.", "No.", "#")) if self.letter.author.lexicon.code in {"de", "en"} else ""
        )
