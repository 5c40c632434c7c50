"""The named places at which a process can be made to die (R3) or to freeze, in the order of a document's way.

Each is a function of the product and one of its two ends. Who reaches it while a trap of that name lies, meets the
fate there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from importlib import import_module
from inspect import getattr_static
from operator import attrgetter
from typing import Any

from scanner_contract.pipeline import StageName
from scanner_contract.tasks import Claim

from . import traps
from .traps import Traps


class Service(StrEnum):
    API = "api"
    ORCHESTRATOR = "orchestrator"
    WORKER = "worker"


class End(StrEnum):
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Point:
    """``target`` is ``module:name``. ``stage``: only in an attempt at this stage. ``led_by``: other points, or errors
    that a stage raises for the paper, by which a process gets here at all. ``slow``: a stage that has to take its time
    for it."""

    name: str
    service: Service
    target: str
    end: End
    stage: StageName | None = None
    led_by: tuple[str, ...] = ()
    slow: StageName | None = None

    @property
    def module(self) -> str:
        return self.target.partition(":")[0]

    @property
    def holder(self) -> Any:
        """The module or class in which the function stands."""
        owner = self.target.partition(":")[2].rpartition(".")[0]
        module = import_module(self.module)
        return attrgetter(owner)(module) if owner else module

    @property
    def attribute(self) -> str:
        return self.target.partition(":")[2].rpartition(".")[2]


TASKS, ATTEMPTS = "scanner_contract.tasks", "scanner_contract.tasks.attempts"
STORAGE = "scanner_contract.storage"
UPLOADS = "scanner_api.uploads.service"
LOOP, SELECTION = "scanner_processing.orchestrator.loop", "scanner_processing.orchestrator.selection"
BROKER = "scanner_processing.orchestrator.broker"
RUNNER, PRESENCE = "scanner_processing.runner", "scanner_processing.presence"
API, ORCHESTRATOR, WORKER = Service
BEFORE, AFTER = End
PREPROCESSING, OCR, LLM, EXTRACTION, EVALUATION = StageName

# fmt: off
POINTS: dict[str, Point] = {point.name: point for point in (
    Point("upload: amid the body", API, f"{STORAGE}:Incoming.write", AFTER),
    Point("upload: forced to disk, not in place", API, f"{STORAGE}:FolderStorage._rename", BEFORE),
    Point("upload: in place, no transaction", API, f"{STORAGE}:FolderStorage.keep", AFTER),
    Point("upload: rows written, not committed", API, f"{TASKS}:accept", AFTER),
    Point("upload: committed, not answered", API, f"{UPLOADS}:accept", AFTER),

    Point("hand out: marked, not committed", ORCHESTRATOR, f"{SELECTION}:take_for_publishing", AFTER),
    Point("hand out: committed, not sent", ORCHESTRATOR, f"{BROKER}:Broker.send", BEFORE),
    Point("hand out: sent", ORCHESTRATOR, f"{BROKER}:Broker.send", AFTER),
    Point("take back: found", ORCHESTRATOR, f"{TASKS}:expire", BEFORE, led_by=("claim: committed",)),
    Point("take back: written, not committed", ORCHESTRATOR, f"{TASKS}:expire", AFTER, led_by=("claim: committed",)),
    Point("take back: done, nothing handed out", ORCHESTRATOR, f"{LOOP}:Orchestrator.hand_out", BEFORE),

    Point("claim: written, not committed", WORKER, f"{TASKS}:claim", AFTER),
    Point("claim: committed", WORKER, f"{RUNNER}:Runner.begin", AFTER),
    Point("beat: due", WORKER, f"{TASKS}:beat", BEFORE, slow=LLM),
    Point("beat: written, not committed", WORKER, f"{TASKS}:beat", AFTER, slow=LLM),
    Point("file: not begun", WORKER, f"{STORAGE}:FolderStorage.write", BEFORE),
    Point("file: written, not in place", WORKER, f"{STORAGE}:FolderStorage._rename", BEFORE),
    Point("file: in place, result not kept", WORKER, f"{STORAGE}:FolderStorage.write", AFTER),
    Point("result: made", WORKER, f"{RUNNER}:watch", AFTER),
    Point("fan-out: pages written, not committed", WORKER, f"{ATTEMPTS}:_create", AFTER, PREPROCESSING),
    Point("fan-out: committed", WORKER, f"{RUNNER}:Runner._persist", AFTER, PREPROCESSING),
    Point("fan-in: last page written, not committed", WORKER, f"{ATTEMPTS}:_create", AFTER, OCR),
    Point("fan-in: committed", WORKER, f"{RUNNER}:Runner._persist", AFTER, OCR),
    Point("complete: written, not committed", WORKER, f"{TASKS}:complete", AFTER, LLM),
    Point("complete: committed, the next stage claimed and not begun", WORKER, f"{RUNNER}:Runner._persist", AFTER, LLM),
    Point("complete: end of the run, not committed", WORKER, f"{TASKS}:complete", AFTER, EVALUATION),
    Point("complete: end of the run, message not ended", WORKER, f"{RUNNER}:Runner.work", AFTER, EVALUATION),
    Point("fail: written, not committed", WORKER, f"{TASKS}:fail", AFTER, LLM, ("fail llm",)),
    Point("fail: committed", WORKER, f"{RUNNER}:Runner._ended", AFTER, LLM, ("fail llm",)),
    Point("release: written, not committed", WORKER, f"{TASKS}:release", AFTER, LLM, ("lose llm",)),
    Point("bury: written, not committed", WORKER, f"{TASKS}:fail", AFTER, PREPROCESSING, ("refuse preprocessing",)),
    Point("bury: committed", WORKER, f"{RUNNER}:Runner._ended", AFTER, PREPROCESSING, ("refuse preprocessing",)),
    Point("presence: about to be said", WORKER, f"{PRESENCE}:Presence._say", BEFORE),
)}
# fmt: on


def install(service: Service) -> None:
    """Make the points of a service deadly for this process and its children."""
    for point in POINTS.values():
        if point.service is service:
            _replace(point)


def _replace(point: Point) -> None:
    found = getattr_static(point.holder, point.attribute)
    trapped = _trapped(getattr(point.holder, point.attribute), point)
    setattr(point.holder, point.attribute, staticmethod(trapped) if isinstance(found, staticmethod) else trapped)


def _trapped(function: Callable[..., Any], point: Point) -> Callable[..., Any]:
    @wraps(function)
    def reached(*args: Any, **kwargs: Any) -> Any:
        if point.end is BEFORE:
            _step(point, args)
        result = function(*args, **kwargs)
        if point.end is AFTER:
            _step(point, args)
        return result

    return reached


def _step(point: Point, args: tuple[Any, ...]) -> None:
    stages = {held.stage for held in (getattr(each, "held", each) for each in args) if isinstance(held, Claim)}
    if (point.stage is None or point.stage in stages) and (fate := Traps.of_this_process().sprung(point.name)):
        traps.meet(fate)
