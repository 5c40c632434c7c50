"""Waiting for something to become true."""

import time
from collections.abc import Callable

STEP_SECONDS = 0.05


def until(condition: Callable[[], bool], seconds: float) -> bool:
    """Whether it became true within that time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(STEP_SECONDS)
    return True
