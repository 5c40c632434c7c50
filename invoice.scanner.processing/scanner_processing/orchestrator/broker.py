"""The orchestrator's side of the broker: how long the queues are, and a message into one of them."""

from collections.abc import Iterator
from contextlib import contextmanager

import redis
from celery import Celery
from kombu.exceptions import OperationalError

from scanner_contract.errors import Unavailable
from scanner_contract.pipeline import STAGES
from scanner_processing.orchestrator.selection import Wakeup


class BrokerUnavailable(Unavailable):
    code = "broker_unavailable"


class Broker:
    def __init__(self, app: Celery, url: str) -> None:
        self._app = app
        self._redis = redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2)

    def queue_lengths(self) -> dict[str, int]:
        """Messages that wait in each stage's queue. Raises BrokerUnavailable."""
        queues = [stage.queue for stage in STAGES.values()]
        with _translated():
            pipeline = self._redis.pipeline(transaction=False)
            for queue in queues:
                pipeline.llen(queue)
            return dict(zip(queues, pipeline.execute(), strict=True))

    def send(self, wakeup: Wakeup) -> None:
        """Raises BrokerUnavailable."""
        stage = STAGES[wakeup.stage]
        with _translated():
            self._app.send_task(
                stage.task,
                kwargs={
                    "document_id": str(wakeup.document_id),
                    "company_id": str(wakeup.company_id),
                    "task_id": str(wakeup.task_id),
                    "page": wakeup.page,
                },
                task_id=str(wakeup.task_id),
                queue=stage.queue,
                retry=False,
            )


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (redis.RedisError, OperationalError, OSError) as error:
        raise BrokerUnavailable("The broker does not answer.") from error
