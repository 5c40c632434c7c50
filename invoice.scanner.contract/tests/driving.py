"""Transitions as steps that tests can put in any order and hold open, and what must hold of a document after any."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from itertools import pairwise
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from scanner_contract import tasks
from scanner_contract.database import Database
from scanner_contract.database.models import Document, DocumentEvent, StageResult, Task, TaskState
from scanner_contract.errors import LeaseLost, ScannerError
from scanner_contract.invoice import Invoice
from scanner_contract.pipeline import STAGES, StageName
from scanner_contract.statuses import TERMINAL, Status
from scanner_contract.tasks import Claim
from scanner_contract.values import (
    Evaluation,
    Extraction,
    Page,
    PageReading,
    PageSet,
    Prediction,
    Value,
    Verdict,
    Word,
)

from .conftest import Desk

PAGES = 3
ACTIVE = {TaskState.READY, TaskState.RUNNING}
LEASE = 60.0  # seconds that no test takes
RAN_OUT = -1.0  # a lease that has run out as it is given

_WAITS_FOR_ME = text("SELECT EXISTS (SELECT FROM pg_locks WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid)))")
_FALL_SILENT = text(
    "UPDATE tasks SET lease_until = now() - interval '1 second' WHERE document_id = :document_id AND state = 'running'"
)


class Step(NamedTuple):
    """A transition with the login of the service that makes it."""

    database: Database
    act: Callable[[Session], Any]


def page_set(*, scanned: int = 0, digital: int = 1) -> PageSet:
    words = (Word("Invoice", 0, 0, 9, 9),)
    pages = [None] * scanned + [words] * digital
    return PageSet(
        media_type="application/pdf",
        pages=tuple(
            Page(number=number, width=10, height=10, dpi=150, image=f"processed/{number}", words=words)
            for number, words in enumerate(pages, 1)
        ),
    )


def page_reading(number: int) -> PageReading:
    return PageReading(number=number, width=10, height=10, engine="test")


def evaluation(verdict: Verdict) -> Evaluation:
    return Evaluation(
        verdict=verdict, quality_score=0.9, calibrated=False, threshold=0.8, checks=(), reasons=(),
        invoice=Invoice.model_validate({"total": "119.00", "currency": "EUR"}),
    )  # fmt: skip


def result(held: Claim) -> Value:
    """What the claim's stage makes of a scan of three pages."""
    made: dict[StageName, Callable[[], Value]] = {
        StageName.PREPROCESSING: lambda: page_set(scanned=PAGES, digital=0),
        StageName.OCR: lambda: page_reading(held.page),
        StageName.LLM: lambda: Prediction(provider="test", model="test", fields={}),
        StageName.EXTRACTION: lambda: Extraction(fields={}),
        StageName.EVALUATION: lambda: evaluation(Verdict.MANUAL_REVIEW),
    }
    return made[held.stage]()


def on_document(desk: Desk, document_id: UUID, act: Callable[[Session, Document], Any]) -> Step:
    """A step of the API, which locks the document first."""

    def locked(session: Session) -> Any:
        document = tasks.locked(session, document_id)
        assert document is not None
        return act(session, document)

    return Step(desk.api, locked)


def complete(desk: Desk, held: Claim) -> Step:
    return Step(desk.pipeline, lambda session: tasks.complete(session, held, result(held)))


def fail(desk: Desk, held: Claim, error: ScannerError) -> Step:
    return Step(desk.pipeline, lambda session: tasks.fail(session, held, error, retry_scale=0))


def release(desk: Desk, held: Claim) -> Step:
    return Step(desk.pipeline, lambda session: tasks.release(session, held))


def beat(desk: Desk, held: Claim) -> Step:
    return Step(desk.pipeline, lambda session: tasks.beat(session, held, lease=LEASE))


def expire(desk: Desk, task: Task) -> Step:
    return Step(desk.pipeline, lambda session: tasks.expire(session, task.document_id, task.id, retry_scale=0))


def claim(desk: Desk, task: Task) -> Step:
    return Step(desk.pipeline, lambda session: tasks.claim(session, task.document_id, task.id, lease=LEASE))


def cancel(desk: Desk, document_id: UUID) -> Step:
    return on_document(
        desk, document_id, lambda session, document: tasks.cancel(session, document, actor_id=None, request_id="test")
    )


def start_run(desk: Desk, document_id: UUID) -> Step:
    return on_document(desk, document_id, tasks.start_run)


def replay(desk: Desk, document_id: UUID) -> Step:
    return on_document(desk, document_id, tasks.replay)


def do(desk: Desk, step: Step) -> Any:
    """What the step returns; or LeaseLost, if that is what it ended with."""
    try:
        with step.database.transaction(desk.company_id) as session:
            return step.act(session)
    except LeaseLost as lost:
        return lost


def race(desk: Desk, first: Step, second: Step) -> tuple[Any, Any]:
    """Hold the first one's transaction open until the second waits for it; then let it commit. Returns what came of
    each."""
    with ThreadPoolExecutor(1) as pool:
        with first.database.transaction(desk.company_id) as session:
            one = first.act(session)
            session.flush()
            other = pool.submit(do, desk, second)
            assert _is_waited_for(session, other), "the second one did not wait"
        return one, other.result()


def _is_waited_for(session: Session, other: "Future[Any]") -> bool:
    """Whether another transaction waits for this one; looks until it does, or has ended."""
    while not (waits := bool(session.scalar(_WAITS_FOR_ME))):
        if wait([other], timeout=0.005).done:
            break
    return waits


def finish(desk: Desk, document_id: UUID) -> Status:
    """Do all that is left to do for a document, well and one by one; workers that had begun are gone. Returns where it
    came to."""
    with desk.pipeline.transaction(desk.company_id) as session:
        session.execute(_FALL_SILENT, {"document_id": document_id})
    for task in desk.tasks(document_id):
        if task.state is TaskState.RUNNING:
            do(desk, expire(desk, task))
    while ready := desk.ready(document_id):
        held = desk.claim(ready[0])
        assert held is not None
        do(desk, complete(desk, held))
        check(desk, document_id)
    return desk.document(document_id).status


def check(desk: Desk, document_id: UUID) -> None:
    """That a document's status, tasks, results and events agree with one another."""
    with desk.api.transaction(desk.company_id) as session:
        document = session.get_one(Document, document_id)
        everything = session.query(Task).filter_by(document_id=document_id).order_by(Task.page).all()
        results = session.query(StageResult).filter_by(document_id=document_id).all()
        last = session.query(DocumentEvent).filter_by(document_id=document_id).order_by(DocumentEvent.id.desc()).first()
    assert last is not None
    assert last.detail["status"] == document.status
    _check_rows(everything, results)
    assert {task.run for task in everything if task.state in ACTIVE} <= {document.run}
    present = [task for task in everything if task.run == document.run]
    _check_end(document, present)
    _check_way(document, present)


def _check_rows(everything: list[Task], results: list[StageResult]) -> None:
    """Each task that is done has the one result of the attempt that ended it, and no other task has one."""
    done = {(task.run, task.stage, task.page, task.fence, task.attempt) for task in everything if task.state == "done"}
    assert done == {(each.run, each.stage, each.page, each.fence, each.attempt) for each in results}
    for task in everything:
        assert (task.lease_until is not None) is (task.state is TaskState.RUNNING)
        assert (task.ended_at is not None) is (task.state not in ACTIVE)
        assert task.attempt <= min(task.fence, STAGES[task.stage].retries + 1)


def _check_end(document: Document, present: list[Task]) -> None:
    """A document has work to do until it has ended, and says why it ended."""
    ended = document.status in TERMINAL
    assert (document.finished_at is not None) is ended
    assert any(task.state in ACTIVE for task in present) is (not ended and document.status is not Status.UPLOADED)
    failed = {stage.name for stage in STAGES.values() if stage.failed is document.status}
    assert (document.error_code is not None) is bool(failed)
    dead = {task.stage for task in present if task.state is TaskState.DEAD}
    assert failed <= dead <= failed | {StageName.OCR}
    if document.status is Status.MANUAL_REVIEW:
        assert {task.state for task in present if task.stage is StageName.EVALUATION} == {TaskState.DONE}


def _check_way(document: Document, present: list[Task]) -> None:
    """A stage has its tasks once the one before is through; the status is that of the stage, or of the way there."""
    states = {name: {task.state for task in present if task.stage is name} for name in StageName}
    for before, name in pairwise(StageName):
        finished = {TaskState.DONE} | ({TaskState.DEAD} if before is StageName.OCR else set())
        through = bool(states[before]) and states[before] <= finished and document.status is not STAGES[before].failed
        assert bool(states[name]) is through
        if states[name] & ACTIVE:
            waiting = STAGES[before].passed or STAGES[before].running
            on_the_way = {waiting} if states[name] & ACTIVE == {TaskState.READY} else set()
            assert document.status in {STAGES[name].running, *on_the_way}
    is_split = states[StageName.PREPROCESSING] == {TaskState.DONE}
    assert [task.page for task in present if task.stage is StageName.OCR] == (
        list(range(1, PAGES + 1)) if is_split else []
    )
    assert document.page_count == (PAGES if is_split else None)
