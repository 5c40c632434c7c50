"""The orchestrator's loop: wait for a word or a second, take back, hand out."""

import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing

from scanner_contract import logs, tasks
from scanner_contract.database import Database
from scanner_contract.database.models import TaskState
from scanner_contract.errors import DatabaseUnavailable
from scanner_contract.settings import Settings
from scanner_processing.orchestrator import selection
from scanner_processing.orchestrator.broker import Broker, BrokerUnavailable
from scanner_processing.orchestrator.listener import Listener
from scanner_processing.orchestrator.rooms import Room, rooms

SWEEP_SECONDS = 1.0  # notifications can be lost, waits come to their end: look at least this often

log = logs.get(__name__)


class Orchestrator:
    def __init__(self, settings: Settings, database: Database, broker: Broker) -> None:
        self._settings = settings
        self._database = database
        self._broker = broker
        self._listener = Listener(settings.url)
        self._stopping = threading.Event()
        self._some_queue_is_full = True  # then more may wait, and each message that is taken makes room for another

    def run(self) -> None:
        """Until ``stop``. An absent server is waited for, never a reason to end.

        Raises:
            ConfigurationError: the login overrides row-level security.
        """
        sweep_due = time.monotonic()
        with closing(self._listener):
            while not self._stopping.is_set():
                try:
                    told = self._listener.wait(SWEEP_SECONDS)
                    if is_due := time.monotonic() >= sweep_due:
                        sweep_due = time.monotonic() + SWEEP_SECONDS
                        self._database.refuse_superuser()
                        self.take_back()
                    if is_due or TaskState.READY in told or self._some_queue_is_full:
                        self.hand_out()
                except (DatabaseUnavailable, BrokerUnavailable) as away:
                    log.warning("waiting", code=away.code)
                    self._stopping.wait(SWEEP_SECONDS)

    def stop(self) -> None:
        self._stopping.set()

    def take_back(self) -> None:
        """Tasks whose worker fell silent count as a failed attempt."""
        with self._database.transaction() as session:
            silent = selection.expired(session)
        for task in silent:
            try:
                with self._database.transaction(task.company_id) as session:
                    scale = self._settings.retry_scale
                    taken = tasks.expire(session, task.document_id, task.task_id, retry_scale=scale)
            except DatabaseUnavailable:
                raise
            except Exception:
                log.exception("not taken back", **_ids(task))  # one document must not hold up all others
            else:
                if taken:
                    log.warning("lease expired", **_ids(task))

    def hand_out(self) -> None:
        """Publish what is ready, while the queues are short. What is not sent now is sent by a later sweep."""
        lengths = self._broker.queue_lengths()
        with self._database.transaction() as session:
            free = rooms(selection.crews(session), lengths)
            wakeups = selection.take_for_publishing(session, free)
        self._some_queue_is_full = _fills(wakeups, free)
        for wakeup in wakeups:
            self._broker.send(wakeup)
            log.info("published", **_ids(wakeup))


def _fills(wakeups: Sequence[selection.Wakeup], free: Sequence[Room]) -> bool:
    """Whether no room is left somewhere."""
    taken = Counter(wakeup.stage for wakeup in wakeups)
    of_pool = Counter(room.pool for room in free for _ in range(taken[room.stage]))
    return any(taken[room.stage] >= room.size or of_pool[room.pool] >= room.pool_size for room in free)


def _ids(task: selection.Wakeup) -> dict[str, object]:
    return {
        "company_id": task.company_id,
        "document_id": task.document_id,
        "stage": task.stage,
        "page": task.page,
    }
