"""Transitions in any order, by hypothesis and by many threads: a document always agrees with its tasks, and ends."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from scanner_contract.database.models import Task, TaskState
from scanner_contract.errors import BadFile, LeaseLost, Transient
from scanner_contract.statuses import TERMINAL, Status
from scanner_contract.tasks import Claim

from . import driving
from .conftest import Desk
from .driving import LEASE, RAN_OUT, Step, check, do, finish

DOCUMENTS = 200
THREADS = 8
MOST_RUNS = 2  # of one document: the storm has to come to an end

HICCUP = Transient("A hiccup.")
BAD = BadFile("It cannot be read.")

# How a worker ends its attempt, and how often; else it falls silent, and may come back.
ENDS: dict[Callable[[Desk, Claim], Step], int] = {
    driving.complete: 80,
    driving.release: 8,
    lambda desk, held: driving.fail(desk, held, HICCUP): 8,
    lambda desk, held: driving.fail(desk, held, BAD): 4,
}
SILENT = 0.1
INTERVENES = 0.03
REPLAYS = 0.5


class AnyOrder(RuleBasedStateMachine):
    """One document. ``claims`` are all that were ever given out, most of them stale: whoever has one may try."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.claims: list[Claim] = []

    @initialize(process=st.booleans())
    def accept(self, process: bool) -> None:  # noqa: FBT001 - hypothesis draws it
        self.document_id = self.desk.accept(process=process)

    @rule(place=st.integers(0, 2), lease=st.sampled_from([LEASE, RAN_OUT]))
    def claim(self, place: int, lease: float) -> None:
        tasks = self.desk.tasks(self.document_id)
        if not tasks:
            return
        task = tasks[-1 - place % len(tasks)]
        held = self.desk.claim(task, lease)
        assert (held is not None) is (task.state is TaskState.READY)
        self.claims += [held] if held else []

    @precondition(lambda self: self.claims)
    @rule(place=st.integers(0, 2))
    def beat(self, place: int) -> None:
        self.act(driving.beat, place)

    @precondition(lambda self: self.claims)
    @rule(place=st.integers(0, 2))
    def complete(self, place: int) -> None:
        self.act(driving.complete, place)

    @precondition(lambda self: self.claims)
    @rule(place=st.integers(0, 2), error=st.sampled_from([HICCUP, BAD]))
    def fail(self, place: int, error: Transient | BadFile) -> None:
        self.act(lambda desk, held: driving.fail(desk, held, error), place)

    @precondition(lambda self: self.claims)
    @rule(place=st.integers(0, 2))
    def release(self, place: int) -> None:
        self.act(driving.release, place)

    @rule()
    def expire(self) -> None:
        for task in self.desk.tasks(self.document_id):
            do(self.desk, driving.expire(self.desk, task))

    @rule()
    def cancel(self) -> None:
        had_ended = self.status() in TERMINAL
        assert do(self.desk, driving.cancel(self.desk, self.document_id)) is not had_ended

    @rule()
    def start_run(self) -> None:
        do(self.desk, driving.start_run(self.desk, self.document_id))
        assert self.status() is Status.PREPROCESSING

    @rule()
    def replay(self) -> None:
        had_ended = self.status() in TERMINAL
        assert do(self.desk, driving.replay(self.desk, self.document_id)) <= had_ended

    @invariant()
    def agrees(self) -> None:
        check(self.desk, self.document_id)

    def teardown(self) -> None:
        if self.status() is not Status.UPLOADED:
            assert finish(self.desk, self.document_id) in TERMINAL

    def act(self, end: Callable[[Desk, Claim], Step], place: int) -> None:
        held = self.claims[-1 - place % len(self.claims)]
        (task,) = (task for task in self.desk.tasks(self.document_id) if task.id == held.task_id)
        holds = (task.state, task.fence) == (TaskState.RUNNING, held.fence)
        assert (type(do(self.desk, end(self.desk, held))) is LeaseLost) is not holds

    def status(self) -> Status:
        return self.desk.document(self.document_id).status


def test_a_document_agrees_with_its_tasks_in_any_order(desk: Desk) -> None:
    class AtDesk(AnyOrder):
        def __init__(self) -> None:
            super().__init__(desk)

    modest = settings(max_examples=20, stateful_step_count=25, deadline=None, database=None)
    run_state_machine_as_test(AtDesk, settings=modest)


class Hand:
    """One of many that work on the same documents: a worker, an orchestrator and a person at once. Its leases run out
    as they are given, so that every attempt may be taken back while it ends."""

    def __init__(self, desk: Desk, left: list[UUID], seed: int) -> None:
        self._desk = desk
        self._left = left  # shared by all hands
        self._chance = random.Random(seed)  # noqa: S311
        self._silent: dict[UUID, Claim] = {}  # by task

    def work(self) -> None:
        while left := self._left[:THREADS]:  # few at once, so that hands meet
            document_id = self._chance.choice(left)
            active = [task for task in self._desk.tasks(document_id) if task.state in driving.ACTIVE]
            if not active:
                self._put_away(document_id)
            elif self._chance.random() < INTERVENES:
                self._intervene(document_id, active[0].run)
            else:
                self._work_on(self._chance.choice(active))

    def _put_away(self, document_id: UUID) -> None:
        may_go_on = self._desk.document(document_id).run < MOST_RUNS and self._chance.random() < REPLAYS
        if not (may_go_on and do(self._desk, driving.replay(self._desk, document_id))):
            with suppress(ValueError):  # another hand was faster
                self._left.remove(document_id)

    def _intervene(self, document_id: UUID, run: int) -> None:
        acts = [driving.cancel, driving.start_run] if run < MOST_RUNS else [driving.cancel]
        do(self._desk, self._chance.choice(acts)(self._desk, document_id))

    def _work_on(self, task: Task) -> None:
        if task.state is TaskState.READY:
            held = self._desk.claim(task, RAN_OUT)
        else:
            held = self._silent.pop(task.id, None)
            if held is None:
                do(self._desk, driving.expire(self._desk, task))
        if held is None:
            return
        if self._chance.random() < SILENT:
            self._silent[task.id] = held
        else:
            (end,) = self._chance.choices(list(ENDS), list(ENDS.values()))
            do(self._desk, end(self._desk, held))


@pytest.mark.timeout(300)
def test_many_hands_bring_every_document_to_its_end(desk: Desk) -> None:
    documents = [desk.accept() for _ in range(DOCUMENTS)]
    left = list(documents)
    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(Hand(desk, left, seed).work) for seed in range(THREADS)]:
            done.result()
    for document_id in documents:
        check(desk, document_id)
    ends = {finish(desk, document_id) for document_id in documents}
    assert {Status.MANUAL_REVIEW, Status.CANCELLED, Status.PREPROCESS_ERROR} <= ends <= TERMINAL
