"""One value, judged: what was said, what is true, and what that makes it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bench.accuracy.compare import is_right
from bench.accuracy.predictions import Said
from scanner_contract.invoice import Kind


class Outcome(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"  # another value is true
    MISSED = "missed"  # nothing was said, and the invoice says something
    INVENTED = "invented"  # the invoice says nothing, or has no such row


@dataclass(frozen=True, slots=True)
class Judged:
    """``field`` is a field's name, a group's (for a whole row), or ``group.column``.

    ``said`` is empty for what was missed, and holds several values for a row; ``true`` is None for what was invented.
    """

    field: str
    outcome: Outcome
    said: tuple[Said, ...] = ()
    true: Any = None


def judged(field: str, kind: Kind, said: Said | None, true: Any, *, signless: bool) -> Judged | None:
    """None where nothing is said and nothing is true: that is as it should be, and no merit."""
    told = () if said is None or is_nothing(said.value) else (said,)
    if is_nothing(true):
        return Judged(field, Outcome.INVENTED, told) if told else None
    if not told:
        return Judged(field, Outcome.MISSED, true=true)
    right = is_right(told[0].value, true, kind, signless=signless)
    return Judged(field, Outcome.RIGHT if right else Outcome.WRONG, told, true)


def is_nothing(value: object) -> bool:
    """Not so the number nought."""
    return value in (None, []) or (isinstance(value, str) and not value.strip())
