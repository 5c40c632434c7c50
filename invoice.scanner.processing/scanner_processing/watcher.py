"""Watching over a stage: it runs in a second thread, while the main thread says that it is alive and stops it.

A thread cannot be stopped from outside. So when a stage has to stop, the one who watches gives up (``Abandoned``),
writes the outcome, and then leaves the whole process; the pool starts another.
"""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Generic, TypeVar

from scanner_contract import logs
from scanner_contract.errors import DatabaseUnavailable, LeaseLost, ScannerError, TimedOut

Result = TypeVar("Result")

log = logs.get(__name__)


class Abandoned(ScannerError):
    """The stage still runs, and its result is not wanted any more. ``reason``: the lease is lost, time is up, or the
    worker is told to end (``Terminated``)."""

    def __init__(self, reason: ScannerError) -> None:
        super().__init__(reason.message, code=reason.code)
        self.reason = reason


class Terminated(ScannerError):
    code = "terminated"
    title = "Worker is ending"


def watch(job: Callable[[], Result], beat: Callable[[], None], *, every: float, limit: float) -> Result:
    """The job's result, or what it raised. ``beat`` is called every so many seconds, until ``limit`` seconds passed.

    Raises:
        Abandoned: the job still runs; this process has to end.
    """
    work = _Work(job)
    deadline = time.monotonic() + limit
    with _sigterm_noticed() as terminated:
        work.start()
        while not work.ended.wait(every):
            if terminated.is_set():
                raise Abandoned(Terminated("The worker was told to end."))
            if time.monotonic() > deadline:
                raise Abandoned(TimedOut(f"The stage took longer than {limit:g} s."))
            try:
                beat()
            except LeaseLost as lost:
                raise Abandoned(lost) from lost
            except DatabaseUnavailable as away:
                log.warning("beat missed", reason=away.message)  # the lease outlives a few
            except Exception:
                log.exception("beat failed")  # the lease decides: a job that still runs is never left unwatched
    return work.outcome()


class _Work(threading.Thread, Generic[Result]):
    def __init__(self, job: Callable[[], Result]) -> None:
        super().__init__(name="stage", daemon=True)
        self._job = job
        self._result: Result
        self._error: BaseException | None = None
        self.ended = threading.Event()

    def run(self) -> None:
        try:
            self._result = self._job()
        except BaseException as error:
            self._error = error
        finally:
            self.ended.set()

    def outcome(self) -> Result:
        if self._error is not None:
            raise self._error
        return self._result


@contextmanager
def _sigterm_noticed() -> Iterator[threading.Event]:
    noticed = threading.Event()

    def notice(_signal: int, _frame: FrameType | None) -> None:
        noticed.set()

    before = signal.signal(signal.SIGTERM, notice)
    try:
        yield noticed
    finally:
        signal.signal(signal.SIGTERM, before)
