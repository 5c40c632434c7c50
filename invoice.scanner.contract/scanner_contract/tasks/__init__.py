"""The transitions of tasks and documents. Each runs in one transaction of its caller, and locks the document's row
first, then tasks: without that order two last pages could each believe the other is still at work.

    accept ─▶ ready ──claim──▶ running ──complete──▶ done
                ▲                 │
                ├────release──────┤   the attempt is given back
                ├────fail─────────┤   worth another attempt: later
                ├────expire───────┘   the lease ran out: counts as a failed attempt
                └────replay─────────  a dead task gets all its attempts again
    fail, expire with no attempt left ─▶ dead        cancel ─▶ cancelled

A Celery message is only a wake-up. Whoever claims a task gets a ``Claim`` with a fence; every later step demands that
fence, so a worker that was given up for dead can change nothing any more.
"""

from scanner_contract.tasks.attempts import Claim, beat, claim, complete
from scanner_contract.tasks.endings import expire, fail, release
from scanner_contract.tasks.rows import TASKS_CHANNEL, locked
from scanner_contract.tasks.runs import accept, cancel, replay, start_run

__all__ = [
    "TASKS_CHANNEL", "Claim", "accept", "beat", "cancel", "claim", "complete", "expire", "fail", "locked", "release",
    "replay", "start_run",
]  # fmt: skip
