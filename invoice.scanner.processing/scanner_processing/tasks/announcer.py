"""What Flower hears of stages that a worker child goes on with by itself: the same events that Celery sends of a
message."""

import queue
import threading
import time
from contextlib import suppress
from typing import NamedTuple

import redis
from celery import Celery
from kombu.exceptions import OperationalError

from scanner_contract.pipeline import STAGES
from scanner_contract.tasks import Claim
from scanner_processing.runner import Ended

GATHER_SECONDS = 0.25  # what happens within this goes out as one message, as Celery's own does
BACKLOG = 1000  # events that wait for a broker that is away; what comes then is forgotten


class Event(NamedTuple):
    """``worker`` is the name under which Flower knows the worker, ``kind`` Celery's word for what happened."""

    worker: str
    kind: str
    fields: dict[str, object]


class Announcer(threading.Thread):
    """Sends in a thread of its own: the work must never wait for the broker."""

    def __init__(self, app: Celery) -> None:
        super().__init__(name="announcer", daemon=True)
        self._app = app
        self._waiting: queue.Queue[Event] = queue.Queue(BACKLOG)

    def begins(self, held: Claim, *, worker: str) -> None:
        called = {"document_id": str(held.document_id), "company_id": str(held.company_id), "page": held.page}
        self._say("task-received", worker, held, name=STAGES[held.stage].task, args="()", kwargs=repr(called))
        self._say("task-started", worker, held)

    def ended(self, held: Claim, ended: Ended, *, worker: str, seconds: float) -> None:
        if ended.failed is None:
            self._say("task-succeeded", worker, held, result="None", runtime=seconds)
            return
        kind = "task-failed" if ended.failed.retry_in is None else "task-retried"
        self._say(kind, worker, held, exception=repr(ended.failed.error), traceback="")

    def run(self) -> None:
        while True:
            events = self._gathered()
            with (
                suppress(redis.RedisError, OperationalError, OSError),
                self._app.events.default_dispatcher(hostname=events[0].worker) as dispatcher,
            ):
                dispatcher.buffer_group = {"task"}
                for event in events:
                    dispatcher.send(event.kind, **event.fields)
                dispatcher.flush()

    def _gathered(self) -> list[Event]:
        """At least one, and what follows it shortly."""
        events = [self._waiting.get()]
        time.sleep(GATHER_SECONDS)
        with suppress(queue.Empty):
            while True:
                events.append(self._waiting.get_nowait())
        return events

    def _say(self, kind: str, worker: str, held: Claim, **fields: object) -> None:
        event = Event(worker, kind, {"uuid": str(held.task_id), "timestamp": time.time(), **fields})
        with suppress(queue.Full):
            self._waiting.put_nowait(event)
