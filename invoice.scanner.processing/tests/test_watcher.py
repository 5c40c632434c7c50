"""The watcher: a stage's result, its errors, and the reasons to give it up."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from scanner_contract.errors import DatabaseUnavailable, LeaseLost
from scanner_processing.watcher import Abandoned, watch


@pytest.fixture
def release() -> Iterator[threading.Event]:
    """Set at the end, so that a job that waits for it does not outlive its test."""
    event = threading.Event()
    yield event
    event.set()


def ignore() -> None:
    pass


def test_the_result_of_the_job() -> None:
    assert watch(lambda: "read", ignore, every=1, limit=10) == "read"


def test_the_error_of_the_job() -> None:
    with pytest.raises(ZeroDivisionError):
        watch(lambda: 1 / 0, ignore, every=1, limit=10)


def test_the_job_runs_beside_the_watch(release: threading.Event) -> None:
    beats = 0

    def beat() -> None:
        nonlocal beats
        beats += 1
        if beats == 3:
            release.set()

    assert watch(release.wait, beat, every=0.001, limit=10) is True
    assert beats >= 3


def test_time_is_up(release: threading.Event) -> None:
    with pytest.raises(Abandoned) as caught:
        watch(release.wait, ignore, every=0.001, limit=0.01)
    assert caught.value.code == "timed_out"


def test_the_lease_is_lost(release: threading.Event) -> None:
    def beat() -> None:
        raise LeaseLost("cancelled")

    with pytest.raises(Abandoned) as caught:
        watch(release.wait, beat, every=0.001, limit=10)
    assert isinstance(caught.value.reason, LeaseLost)


@pytest.mark.parametrize("error", [DatabaseUnavailable("away"), ZeroDivisionError()])
def test_a_missed_beat_is_no_reason_to_stop(release: threading.Event, error: Exception) -> None:
    beats = iter(range(3))

    def beat() -> None:
        if next(beats, None) is None:
            release.set()
        raise error

    assert watch(release.wait, beat, every=0.001, limit=10) is True


def test_the_worker_is_told_to_end(release: threading.Event) -> None:
    with pytest.raises(Abandoned) as caught:
        watch(release.wait, lambda: os.kill(os.getpid(), signal.SIGTERM), every=0.001, limit=10)
    assert caught.value.code == "terminated"
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
