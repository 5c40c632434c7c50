"""Turns: of the calls that are about the same thing, one acts at a time.

A turn is an advisory lock of PostgreSQL, which ends with its transaction. Nobody waits within a transaction: a call
that finds the turn taken gives its connection back, and tries again a little later.
"""

import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import text
from sqlalchemy.orm import Session

from scanner_api.problems import UnderWay

Result = TypeVar("Result")

# Seconds from one attempt to the next. In all they are 5; they grow, as many that ask often hold up whom they wait for.
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0, 1.2, 1.25)

_TAKE = text("SELECT pg_try_advisory_xact_lock(hashtextextended(:thing, 0))")


def take(session: Session, *thing: object) -> bool:
    """Take the turn at a thing, until the transaction ends. False while another transaction has it."""
    return bool(session.scalar(_TAKE, {"thing": " ".join(map(str, thing))}))


def awaited(attempt: Callable[[], Result]) -> Result:
    """What ``attempt``, a whole transaction, comes to once it is its turn. Raises UnderWay when it does not come."""
    for pause in PAUSES:
        try:
            return attempt()
        except UnderWay:
            time.sleep(pause)
    return attempt()
