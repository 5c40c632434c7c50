"""Choices that a seed makes: the same seed, the same choices, on every machine."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Chance:
    """A stream of choices named by ``seed``; ``of`` gives another stream, on which nothing here has an influence."""

    seed: str
    _random: Random = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_random", Random(self.seed))  # noqa: S311 - made-up documents are no secrets

    def of(self, name: str) -> "Chance":
        return Chance(f"{self.seed}/{name}")

    def pick(self, items: Sequence[Item]) -> Item:
        return items[self._random.randrange(len(items))]

    def word(self, choices: str) -> str:
        """One of ``a | b | c``."""
        return self.pick(choices.split(" | "))

    def some(self, items: Sequence[Item], count: int) -> list[Item]:
        """Several different ones, in any order."""
        return self._random.sample(items, min(count, len(items)))

    def happens(self, probability: float) -> bool:
        return self._random.random() < probability

    def whole(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def number(self, least: float, most: float) -> float:
        return self._random.uniform(least, most)

    def cents(self, least: float, most: float, places: int = 2) -> Decimal:
        """An amount of so many decimals."""
        return Decimal(self.whole(round(least * 10**places), round(most * 10**places))).scaleb(-places)

    def filled(self, pattern: str) -> str:
        """A pattern with a digit for each ``#`` (not 0 at the start) and a capital for each ``@``."""
        signs = [self._sign(sign, first=not place) for place, sign in enumerate(pattern)]
        return "".join(signs)

    def _sign(self, sign: str, *, first: bool) -> str:
        if sign == "#":
            return str(self.whole(1 if first else 0, 9))
        return self.pick("ABCDEFGHJKLMNPRSTUVWXYZ") if sign == "@" else sign
