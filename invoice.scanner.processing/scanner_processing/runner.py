"""Where tasks and stages meet: claim a task, give its stage what earlier ones left, keep what it returns."""

import os
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import NoReturn, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from scanner_contract import logs, tasks
from scanner_contract.database import Database
from scanner_contract.errors import DatabaseUnavailable, LeaseLost, ScannerError, Transient, Unavailable
from scanner_contract.pipeline import STAGES, StageName, Unit, time_limit
from scanner_contract.settings import Settings
from scanner_contract.statuses import Status
from scanner_contract.tasks import Claim
from scanner_contract.values import Value
from scanner_processing.past import Past
from scanner_processing.stages.artifacts import Keep
from scanner_processing.stages.evaluation import evaluate_document
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields
from scanner_processing.stages.ocr import extract_text
from scanner_processing.stages.preprocessing import preprocess_document
from scanner_processing.tools import Tools
from scanner_processing.watcher import Abandoned, Terminated, watch

OUTAGE_WAIT = 5.0  # seconds until a task is tried again that found the storage or the database away

Job = Callable[[], Value]
Kept = TypeVar("Kept")

log = logs.get(__name__)


def _preprocess(tools: Tools, past: Past) -> Job:
    key, keep = past.raw_key(), _keep(tools, past)

    def job() -> Value:
        with tools.storage.open(key) as file:
            return preprocess_document(file, sandbox=tools.sandbox, limits=tools.limits, keep=keep)

    return job


def _extract_text(tools: Tools, past: Past) -> Job:
    page, keep = past.page_set().pages[past.held.page - 1], _keep(tools, past)

    def job() -> Value:
        with tools.storage.open(page.image) as file:
            return extract_text(page, file.read(), engine=tools.engine(), keep=keep)

    return job


def _predict(tools: Tools, past: Past) -> Job:
    return partial(predict_fields, past.reading(), tools.reader)


def _extract_data(_tools: Tools, past: Past) -> Job:
    return partial(extract_data, past.prediction(), past.reading())


def _evaluate(tools: Tools, past: Past) -> Job:
    today = datetime.now(UTC).date()
    return partial(evaluate_document, past.extraction(), threshold=tools.approval_threshold, today=today)


def _keep(tools: Tools, past: Past) -> Keep:
    """Keeps files where this attempt, and no other, writes."""
    prefix = past.output_prefix()

    def keep(name: str, data: bytes) -> str:
        tools.storage.write(prefix + name, data)
        return prefix + name

    return keep


def _raise(error: Exception) -> Value:
    raise error


# What each stage needs of the past is read while its task is claimed; the job itself touches no database.
JOBS: dict[StageName, Callable[[Tools, Past], Job]] = {
    StageName.PREPROCESSING: _preprocess,
    StageName.OCR: _extract_text,
    StageName.LLM: _predict,
    StageName.EXTRACTION: _extract_data,
    StageName.EVALUATION: _evaluate,
}


@dataclass(frozen=True, slots=True)
class Begun:
    """A claimed task, and the work that it is."""

    held: Claim
    prefix: str
    job: Job


@dataclass(frozen=True, slots=True)
class Failed:
    """How an attempt ended that did not succeed; ``retry_in`` seconds, or None when the task is dead."""

    error: ScannerError
    retry_in: float | None


@dataclass(frozen=True, slots=True)
class Ended:
    """How an attempt ended; both None when it succeeded and others go on, or when it was ours no more. ``onward``:
    what this worker goes on with at once."""

    failed: Failed | None = None
    onward: Begun | None = None


class Runner:
    """Runs one task at a time; a worker child has one. ``serves``: the stages that its worker takes messages for."""

    def __init__(
        self, settings: Settings, database: Database, tools: Tools, *, serves: Collection[StageName] = ()
    ) -> None:
        self._settings = settings
        self._database = database
        self._tools = tools
        # Pages are left to whoever is free: one document with many must not keep a worker from all others.
        self._goes_on_with = frozenset(stage for stage in serves if STAGES[stage].unit is Unit.DOCUMENT)

    def begin(self, *, company_id: UUID, document_id: UUID, task_id: UUID) -> Begun | None:
        """None when the task is none of ours: a duplicate message, a cancelled or an older run."""
        with self._database.transaction(company_id) as session:
            held = tasks.claim(session, document_id, task_id, lease=self._settings.lease_seconds)
            return self._begun(session, held)

    def work(self, begun: Begun) -> Ended:
        """Do what was begun.

        Ends this process, after the outcome is written, when the stage had to be stopped.
        """
        held = begun.held
        with logs.bound(task_id=held.task_id, page=held.page, stage=held.stage, attempt=held.attempt):
            log.info("stage started")
            try:
                result = self._watched(held, begun.job)
                onward = self._persist(held, lambda session: self._complete(session, held, result))
            except Abandoned as abandoned:
                self._leave(begun, abandoned)
            except Exception as error:
                return Ended(failed=self._give_up(begun, error))
            log.info("stage passed")
            return Ended(onward=onward)

    def ensure_run(self, *, company_id: UUID, document_id: UUID) -> None:
        """Start the first run of a document that was only kept; any other state is left as it is."""
        with self._database.transaction(company_id) as session:
            document = tasks.locked(session, document_id)
            if document is not None and document.status is Status.UPLOADED:
                tasks.start_run(session, document)

    def _begun(self, session: Session, held: Claim | None) -> Begun | None:
        if held is None:
            return None
        past = Past(session, held)
        return Begun(held, past.output_prefix(), self._job(past))

    def _job(self, past: Past) -> Job:
        """What earlier stages left and cannot be read any more fails the attempt, not the claim: it would be made
        again and again, for ever."""
        try:
            return JOBS[past.held.stage](self._tools, past)
        except (LookupError, ValueError) as error:
            return partial(_raise, error)

    def _complete(self, session: Session, held: Claim, result: Value) -> Begun | None:
        lease = self._settings.lease_seconds
        following = tasks.complete(session, held, result, serves=self._goes_on_with, lease=lease)
        return self._begun(session, following)

    def _watched(self, held: Claim, job: Job) -> Value:
        limit = time_limit(STAGES[held.stage], self._settings)
        return watch(job, partial(self._beat, held), every=self._settings.beat_seconds, limit=limit)

    def _beat(self, held: Claim) -> None:
        with self._database.transaction(held.company_id) as session:
            tasks.beat(session, held, lease=self._settings.lease_seconds)

    def _leave(self, begun: Begun, abandoned: Abandoned) -> NoReturn:
        """End this process, come what may: the stage's thread still runs, and nothing else can end it."""
        try:
            self._give_up(begun, abandoned.reason)
        except Exception:
            log.exception("outcome not written")  # so the lease will run out
        log.warning("stage stopped", code=abandoned.code)
        os._exit(1)

    def _give_up(self, begun: Begun, error: Exception) -> Failed | None:
        """Write how the attempt ended, and drop what it had made."""
        held = begun.held
        try:
            failed = self._ended(held, error)
        except LeaseLost:
            log.warning("lease lost")
            failed = None
        if not self._was_kept(held):
            self._tools.storage.delete(begun.prefix)
        return failed

    def _ended(self, held: Claim, error: Exception) -> Failed | None:
        """Raises LeaseLost when the attempt is not ours to end any more."""
        match error:
            case LeaseLost():
                raise error
            case Terminated():
                self._persist(held, lambda session: tasks.release(session, held))
                return None
            case Unavailable():
                self._persist(held, lambda session: tasks.release(session, held, wait=OUTAGE_WAIT))
                return Failed(error, OUTAGE_WAIT)
            case ScannerError():
                known = error
            case _:
                log.error("stage raised", exc_info=error)
                known = Transient("The stage failed for a reason we did not foresee.", code="internal_error")
        scale = self._settings.retry_scale
        retry_in = self._persist(held, lambda session: tasks.fail(session, held, known, retry_scale=scale))
        log.warning("stage failed", code=known.code, retry_in=retry_in)
        return Failed(known, retry_in)

    def _was_kept(self, held: Claim) -> bool:
        """Whether this attempt's result was kept after all: a commit may come through although its answer does not."""
        with self._database.transaction(held.company_id) as session:
            return Past(session, held).has_result()

    def _persist(self, held: Claim, change: Callable[[Session], Kept]) -> Kept:
        """Write an outcome, outwaiting a short absence of the database: for as long as the lease may hold."""
        deadline = time.monotonic() + self._settings.lease_seconds
        while True:
            try:
                with self._database.transaction(held.company_id) as session:
                    return change(session)
            except DatabaseUnavailable:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)
