"""Which ways of drawing make up a page: each block's way is chosen for itself."""

from dataclasses import dataclass

from samples.variety.blocks.buyer import BUYERS
from samples.variety.blocks.foot import FOOTS, FULL
from samples.variety.blocks.items import LOOKS
from samples.variety.blocks.letterhead import AT_FOOT, LETTERHEADS
from samples.variety.blocks.numbers import NUMBERS
from samples.variety.blocks.payment import PAYMENTS
from samples.variety.blocks.totals import TOTALS
from samples.variety.chance import Chance

TITLES = ("above", "large", "numbered", "sentence")


@dataclass(frozen=True, slots=True)
class Plan:
    """Names of ways, by block; ``mirrored``: the customer stands at the right."""

    letterhead: str
    buyer: str
    numbers: str
    title: str
    look: str
    totals: str
    payment: str
    foot: str
    mirrored: bool

    @property
    def family(self) -> str:
        """What makes a page look like others: how its head, numbers, table and totals are drawn."""
        return f"{self.letterhead}-{self.numbers}-{self.look}-{self.totals}"


def make_plan(chance: Chance) -> Plan:
    letterhead = chance.pick(tuple(LETTERHEADS))
    # A slip takes the foot's place, and with it the seller's address.
    payments = tuple(name for name in PAYMENTS if name != "slip" or letterhead not in AT_FOOT)
    return Plan(
        letterhead=letterhead,
        buyer=chance.pick(tuple(BUYERS)),
        numbers=chance.pick(tuple(NUMBERS)),
        title=chance.pick(TITLES),
        look=chance.pick(LOOKS),
        totals=chance.pick((*TOTALS, "right")),
        payment=chance.pick((*payments, "table", "text")),
        foot=chance.pick(FULL if letterhead in AT_FOOT else tuple(FOOTS)),
        mirrored=chance.happens(0.2),
    )
