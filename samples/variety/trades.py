"""What businesses sell: how many of what, at which price."""

from dataclasses import dataclass

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Trade:
    """``units`` are keys of a lexicon's; ``lines`` how many an invoice has; ``places`` the decimals of a quantity.

    ``mixed``: how often goods of several VAT rates stand on one invoice. ``inside``: how often prices hold the VAT.
    """

    units: str
    quantity: Range
    price: Range
    lines: tuple[int, int] = (1, 6)
    places: int = 0
    mixed: float = 0.15
    inside: float = 0.0
    period: float = 0.1
    code: float = 0.3


LETTERS: dict[str, Trade] = {
    "craft": Trade("hour piece metre flat hour", (1, 24), (8, 640), (2, 9), 1, period=0.2),
    "wholesale": Trade("piece box kg piece", (1, 120), (0.8, 90), (2, 14), 0, mixed=0.4, code=0.75),
    "software": Trade("month piece month", (1, 25), (5, 300), (1, 4), 0, inside=0.05, period=0.6),
    "hotel": Trade("night piece day", (1, 5), (8, 180), (1, 5), 0, mixed=0.6, inside=0.4, period=0.5, code=0.05),
    "freelance": Trade("hour day flat", (1, 40), (45, 900), (1, 4), 2, mixed=0.0, period=0.4, code=0.02),
    "utility": Trade("kwh month kwh", (12, 4800), (0.08, 9), (2, 5), 0, inside=0.1, period=0.9, code=0.02),
    "telephone": Trade("month piece gb", (1, 4), (2, 60), (2, 6), 0, inside=0.3, period=0.9, code=0.1),
}
TILLS: dict[str, Trade] = {
    "restaurant": Trade("piece", (1, 4), (2.5, 28), (2, 7), mixed=0.5, inside=1),
    "grocery": Trade("piece", (1, 3), (0.4, 14), (2, 12), mixed=0.8, inside=1),
    "fuel": Trade("litre", (20, 60), (1.3, 2.1), (1, 2), 2, mixed=0.0, inside=1),
}
TRADES = LETTERS | TILLS
