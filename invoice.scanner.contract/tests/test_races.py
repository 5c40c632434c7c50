"""Two transitions of one document at once: the first is held open until the second waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple
from unittest.mock import ANY
from uuid import UUID, uuid4

import pytest

from scanner_contract import tasks
from scanner_contract.database.models import Document, Task
from scanner_contract.errors import BadFile, LeaseLost, PageUnreadable, Transient
from scanner_contract.pipeline import StageName
from scanner_contract.statuses import TERMINAL, Status
from scanner_contract.tasks import Claim

from . import driving
from .conftest import Desk
from .driving import RAN_OUT, Step, check, do, finish, race


@dataclass(frozen=True)
class Scene:
    """A document, with a task of it that is about to come to something, and maybe another. A worker that has the task
    holds it by a lease that has run out, so that anyone may be the first to act."""

    desk: Desk
    document_id: UUID
    task: Task
    held: Claim | None = None
    other: Claim | None = None


def waiting(desk: Desk) -> Scene:
    """Its first stage waits for a worker."""
    document_id = desk.accept()
    (task,) = desk.ready(document_id)
    return Scene(desk, document_id, task)


def two_pages(desk: Desk) -> Scene:
    """Two of its pages are being read; the third is torn."""
    document_id = desk.accept()
    do(desk, driving.complete(desk, desk.claim_next(document_id)))
    third, second, first = desk.ready(document_id)
    held = desk.claim(third)
    assert held is not None
    do(desk, die(desk, held))
    return Scene(desk, document_id, first, desk.claim(first, RAN_OUT), desk.claim(second, RAN_OUT))


def last_page(desk: Desk) -> Scene:
    """One of its pages is being read, and nothing is to be done for the others."""
    scene = two_pages(desk)
    do(desk, STEPS["other completes"](scene))
    return scene


def given_up(desk: Desk) -> Scene:
    """The worker that had its last page fell silent, and the page waits for the next."""
    scene = last_page(desk)
    do(desk, STEPS["expires"](scene))
    return scene


def evaluated(desk: Desk) -> Scene:
    """It is at its last stage, without one of its pages."""
    scene = last_page(desk)
    do(desk, STEPS["completes"](scene))
    for _ in range(2):
        do(desk, driving.complete(desk, desk.claim_next(scene.document_id)))
    (task,) = desk.ready(scene.document_id)
    return Scene(desk, scene.document_id, task, desk.claim(task, RAN_OUT))


def reviewed(desk: Desk) -> Scene:
    """It waits for a person, without one of its pages."""
    scene = evaluated(desk)
    do(desk, STEPS["completes"](scene))
    return scene


def failed(desk: Desk) -> Scene:
    """Its first stage has failed for good."""
    scene = waiting(desk)
    held = desk.claim(scene.task)
    assert held is not None
    do(desk, driving.fail(desk, held, BadFile("It is encrypted.", code="encrypted")))
    return scene


def of_held(step: Callable[[Desk, Claim], Step]) -> Callable[[Scene], Step]:
    def made(scene: Scene) -> Step:
        assert scene.held is not None
        return step(scene.desk, scene.held)

    return made


def of_other(step: Callable[[Desk, Claim], Step]) -> Callable[[Scene], Step]:
    def made(scene: Scene) -> Step:
        assert scene.other is not None
        return step(scene.desk, scene.other)

    return made


def die(desk: Desk, held: Claim) -> Step:
    return driving.fail(desk, held, PageUnreadable("It is torn."))


STEPS: dict[str, Callable[[Scene], Step]] = {
    "claimed": lambda scene: driving.claim(scene.desk, scene.task),
    "completes": of_held(driving.complete),
    "other completes": of_other(driving.complete),
    "dies": of_held(die),
    "other dies": of_other(die),
    "fails": of_held(lambda desk, held: driving.fail(desk, held, Transient("A hiccup."))),
    "released": of_held(driving.release),
    "beats": of_held(driving.beat),
    "expires": lambda scene: driving.expire(scene.desk, scene.task),
    "cancelled": lambda scene: driving.cancel(scene.desk, scene.document_id),
    "run again": lambda scene: driving.start_run(scene.desk, scene.document_id),
    "replayed": lambda scene: driving.replay(scene.desk, scene.document_id),
}  # fmt: skip

LLM, OCR, PREPROCESSING = (StageName.LLM, 0), StageName.OCR, (StageName.PREPROCESSING, 0)
READING, STARTED = Status.OCR_EXTRACTING, Status.PREPROCESSING


class Race(NamedTuple):
    """``first`` is held open; ``second`` waits, and gets ``answer``. ``ready`` are the stages that wait for a worker
    then, with the attempts they had."""

    scene: Callable[[Desk], Scene]
    first: str
    second: str
    answer: Any
    status: Status
    ready: list[tuple[StageName, int]]

    def __str__(self) -> str:
        return f"{self.scene.__name__}: {self.first}, {self.second}"


RACES = [
    Race(two_pages, "completes", "other completes", None, READING, [LLM]),
    Race(two_pages, "completes", "other dies", None, READING, [LLM]),
    Race(two_pages, "dies", "other completes", None, READING, [LLM]),
    Race(two_pages, "dies", "other dies", None, Status.OCR_ERROR, []),
    Race(two_pages, "dies", "cancelled", True, Status.CANCELLED, []),
    Race(two_pages, "expires", "other completes", None, READING, [(OCR, 1)]),
    Race(last_page, "completes", "cancelled", True, Status.CANCELLED, []),
    Race(last_page, "cancelled", "completes", LeaseLost, Status.CANCELLED, []),
    Race(last_page, "expires", "completes", LeaseLost, READING, [(OCR, 1)]),
    Race(last_page, "completes", "run again", ANY, STARTED, [PREPROCESSING]),
    Race(last_page, "run again", "completes", LeaseLost, STARTED, [PREPROCESSING]),
    Race(last_page, "completes", "beats", LeaseLost, READING, [LLM]),
    Race(last_page, "beats", "completes", None, READING, [LLM]),
    Race(last_page, "beats", "expires", False, READING, []),
    Race(last_page, "expires", "beats", LeaseLost, READING, [(OCR, 1)]),
    Race(last_page, "beats", "cancelled", True, Status.CANCELLED, []),
    Race(last_page, "cancelled", "beats", LeaseLost, Status.CANCELLED, []),
    Race(last_page, "expires", "released", LeaseLost, READING, [(OCR, 1)]),
    Race(last_page, "fails", "cancelled", True, Status.CANCELLED, []),
    Race(last_page, "cancelled", "fails", LeaseLost, Status.CANCELLED, []),
    Race(last_page, "dies", "run again", ANY, STARTED, [PREPROCESSING]),
    Race(waiting, "claimed", "claimed", None, STARTED, []),
    Race(waiting, "claimed", "cancelled", True, Status.CANCELLED, []),
    Race(waiting, "cancelled", "claimed", None, Status.CANCELLED, []),
    Race(waiting, "claimed", "run again", ANY, STARTED, [PREPROCESSING]),
    Race(waiting, "run again", "claimed", None, STARTED, [PREPROCESSING]),
    Race(waiting, "run again", "run again", ANY, STARTED, [PREPROCESSING]),
    Race(evaluated, "completes", "replayed", True, STARTED, [PREPROCESSING]),
    Race(evaluated, "replayed", "completes", None, Status.MANUAL_REVIEW, []),
    Race(evaluated, "expires", "replayed", False, Status.AUTOMATED_EVALUATION, [(StageName.EVALUATION, 1)]),
    Race(reviewed, "replayed", "replayed", False, STARTED, [PREPROCESSING]),
    Race(failed, "replayed", "replayed", False, STARTED, [PREPROCESSING]),
    Race(failed, "replayed", "run again", ANY, STARTED, [PREPROCESSING]),
    Race(failed, "run again", "replayed", False, STARTED, [PREPROCESSING]),
    Race(failed, "replayed", "cancelled", True, Status.CANCELLED, []),
    Race(given_up, "claimed", "completes", LeaseLost, READING, []),
    Race(given_up, "claimed", "dies", LeaseLost, READING, []),
    Race(given_up, "claimed", "released", LeaseLost, READING, []),
]


@pytest.mark.parametrize("two", RACES, ids=str)
def test_one_goes_before_the_other(desk: Desk, two: Race) -> None:
    scene = two.scene(desk)
    _, answer = race(desk, STEPS[two.first](scene), STEPS[two.second](scene))
    assert type(answer) is two.answer if isinstance(two.answer, type) else answer == two.answer
    assert desk.document(scene.document_id).status is two.status
    assert [(task.stage, task.attempt) for task in desk.ready(scene.document_id)] == two.ready
    check(desk, scene.document_id)
    assert finish(desk, scene.document_id) is (two.status if two.status in TERMINAL else Status.MANUAL_REVIEW)


@pytest.mark.parametrize(
    ("made", "first"),
    [(last_page, "completes"), (last_page, "released"), (last_page, "expires"), (last_page, "fails"),
     (given_up, "claimed")],
)  # fmt: skip
def test_take_back_waits_for_nobody(desk: Desk, made: Callable[[Desk], Scene], first: str) -> None:
    """A worker that froze within its transaction would keep all other tasks from being taken back."""
    scene = made(desk)
    step = STEPS[first](scene)
    with step.database.transaction(desk.company_id) as session:
        step.act(session)
        assert do(desk, STEPS["expires"](scene)) is False
    check(desk, scene.document_id)
    assert finish(desk, scene.document_id) is Status.MANUAL_REVIEW


def test_a_document_is_nobodys_before_it_is_committed(desk: Desk) -> None:
    document = Document(
        id=uuid4(), company_id=desk.company_id, filename="", media_type="application/pdf", size=1, sha256=""
    )
    with desk.api.transaction(desk.company_id) as session:
        task_id = tasks.accept(session, document, actor_id=None, request_id="test", process=True)
        session.flush()
        (task,) = session.query(Task).filter_by(document_id=document.id)
        assert task.id == task_id
        assert do(desk, driving.claim(desk, task)) is None
        assert do(desk, driving.expire(desk, task)) is False
    check(desk, document.id)
    assert desk.claim_next(document.id).attempt == 1
