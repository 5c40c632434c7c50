"""Rounds: every contestant reads the same few pages, one contestant after the other, then the next pages.

Of a round's pages one is read by a single process while all else rests, the others by as many processes as there are
cores. A slow minute of the machine so hits all alike, and each round gives a ratio of its own. The processes live
through all rounds, as workers do, with their engines warm.
"""

import os
import resource
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from threading import Barrier

from bench.pages.engines import Contestant, Reader
from bench.pages.pages import Page

READ_BY_EACH = 3  # pages that a process reads in a round at least, if need be some of them again
START_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Got:
    """What was read in a page. ``peak`` is the most memory in bytes that the process has held so far."""

    text: str
    seconds: float
    peak: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One contestant's part of a round: the page that one process read, and those that all read together, in their
    order, which begins again where they are few."""

    contestant: str
    processes: int
    single: Page
    alone: Got
    pages: tuple[Page, ...]
    together: tuple[Got, ...]

    @property
    def pages_per_second(self) -> float:
        """Of the whole machine: what its processes did in the time that they worked.

        The last pages of a turn leave some processes without work; that time does not count against a slow contestant.
        """
        return self.processes * len(self.together) / sum(got.seconds for got in self.together)

    @property
    def peak(self) -> int:
        return max(got.peak for got in (self.alone, *self.together))

    @property
    def read(self) -> Iterator[tuple[Page, str]]:
        """Each page once, and its text."""
        yield self.single, self.alone.text
        yield from ((page, got.text) for page, got in zip(self.pages, self.together, strict=False))


class Crew:
    """The processes of one contestant, each with a reader that has read a page already."""

    def __init__(self, contestant: Contestant, processes: int, first: Path) -> None:
        context = get_context("spawn")
        self.contestant = contestant
        self.processes = processes
        everyone = context.Barrier(processes)
        self._pool = ProcessPoolExecutor(processes, context, _start, (contestant, first, everyone))
        # The pool starts a process for each task that finds none free, and none is free before all are there.
        for each in [self._pool.submit(_peak) for _ in range(processes)]:
            each.result()

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *_error: object) -> None:
        self._pool.shutdown()

    def read(self, files: Iterable[Path]) -> list[Got]:
        """What was read in each page's file, by all processes together."""
        return list(self._pool.map(_read, files))

    def turn(self, alone: Page, together: Sequence[Page]) -> Turn:
        """Read one page by one process, then the others by all."""
        (single,) = self.read([alone.file])
        enough = max(len(together), READ_BY_EACH * self.processes)
        many = self.read(page.file for page in islice(cycle(together), enough))
        return Turn(self.contestant.name, self.processes, alone, single, tuple(together), tuple(many))


def rounds(pages: Sequence[Page], contestants: Sequence[Contestant], count: int) -> Iterator[tuple[Turn, ...]]:
    """The turns of each round, in the contestants' order; every second round begins with the last of them."""
    processes = len(os.sched_getaffinity(0))
    with ExitStack() as stack:
        crews = [stack.enter_context(Crew(each, processes, pages[0].file)) for each in contestants]
        for number, (alone, together) in enumerate(split(pages, count)):
            step = -1 if number % 2 else 1
            turns = [crew.turn(alone, together) for crew in crews[::step]]
            yield tuple(turns[::step])


def split(pages: Sequence[Page], count: int) -> list[tuple[Page, list[Page]]]:
    """So many rounds: the page that is read alone, and the others. Each round has the pages' own mixture."""
    parts = [list(pages[number::count]) for number in range(count)]
    return [(part.pop(number * len(part) // count), part) for number, part in enumerate(parts)]


class _Process:
    """What lives as long as a process of a crew; ``before`` is the memory of programs called to make the reader."""

    reader: Reader
    before: int


def _start(contestant: Contestant, first: Path, everyone: Barrier) -> None:
    """The first page is read to warm up; nobody begins before all are warm."""
    _Process.reader = contestant.reader()
    _Process.before = _called()
    _Process.reader(first)
    everyone.wait(START_SECONDS)


def _read(file: Path) -> Got:
    began = time.perf_counter()
    text = _Process.reader(file)
    return Got(text, time.perf_counter() - began, _peak())


def _peak() -> int:
    """Of this process, and with it the largest program that it has called to read a page."""
    status = Path("/proc/self/status").read_text("ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    called = _called()
    return int(line.split()[1]) * 1024 + (called if called > _Process.before else 0)


def _called() -> int:
    """Bytes of the largest program that this process has called and that has ended."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
