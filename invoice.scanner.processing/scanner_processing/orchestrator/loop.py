"""The orchestrator's loop: wait for a word or a second, take back, hand out."""

import threading
import time
from collections import Counter
from contextlib import closing

from scanner_contract import logs, tasks
from scanner_contract.database import Database
from scanner_contract.database.models import TaskState
from scanner_contract.errors import DatabaseUnavailable, LeaseLost
from scanner_contract.pipeline import STAGES
from scanner_contract.settings import Settings
from scanner_processing.orchestrator import selection
from scanner_processing.orchestrator.broker import Broker, BrokerUnavailable
from scanner_processing.orchestrator.listener import Listener

SWEEP_SECONDS = 1.0  # notifications can be lost, waits come to their end: look at least this often
MESSAGES_PER_CHILD = 1  # a queue is first in, first out: the less waits in it, the fairer companies are treated

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
                    tasks.expire(session, task.document_id, task.task_id, retry_scale=self._settings.retry_scale)
            except LeaseLost:
                continue  # its worker, or another orchestrator, was faster
            except DatabaseUnavailable:
                raise
            except Exception:
                log.exception("not taken back", **_ids(task))  # one document must not hold up all others
                continue
            log.warning("lease expired", **_ids(task))

    def hand_out(self) -> None:
        """Publish what is ready, while the queues are short. What is not sent now is sent by a later sweep."""
        lengths = self._broker.queue_lengths()
        with self._database.transaction() as session:
            children = selection.worker_children(session)
            served = {queue: length for queue, length in lengths.items() if queue in children}
            rooms = {queue: MESSAGES_PER_CHILD * children[queue] - length for queue, length in served.items()}
            wakeups = selection.take_for_publishing(session, rooms)
        taken = Counter(STAGES[wakeup.stage].queue for wakeup in wakeups)
        self._some_queue_is_full = any(taken[queue] >= room for queue, room in rooms.items())
        for wakeup in wakeups:
            self._broker.send(wakeup)
            log.info("published", **_ids(wakeup))


def _ids(task: selection.Wakeup) -> dict[str, object]:
    return {
        "company_id": task.company_id,
        "document_id": task.document_id,
        "stage": task.stage,
        "page": task.page,
    }
