"""The life of a worker's processes: what a child makes after the fork, and the main process's sign of life."""

import os
import signal
from typing import Any

from celery import signals

from scanner_contract import logs
from scanner_contract.database import Database
from scanner_contract.errors import ConfigurationError
from scanner_contract.pipeline import STAGES, StageName
from scanner_contract.settings import Settings
from scanner_processing.presence import Presence
from scanner_processing.runner import Runner
from scanner_processing.tasks.announcer import Announcer
from scanner_processing.tasks.celery_app import app
from scanner_processing.tools import make_tools

log = logs.get(__name__)


class Child:
    """What lives as long as a worker child: made after the fork, so that no two processes share a connection."""

    runner: Runner
    announcer: Announcer
    siblings = 1  # with itself; known before the fork
    parent = os.getpid()  # the worker's main process; the same


@signals.worker_init.connect
def _know_family(sender: Any, **_: Any) -> None:
    """``sender`` is the worker; its concurrency may still be the word ``auto``, which stands for the cores."""
    Child.parent = os.getpid()
    Child.siblings = sender.concurrency if isinstance(sender.concurrency, int) else os.cpu_count() or 1


@signals.worker_process_init.connect
def _start_child(**_: Any) -> None:
    """Celery lets a child go on that could not be made, and each task would fail in it. The worker ends instead."""
    try:
        _make_child()
    except ConfigurationError as error:
        log.critical(error.message)
        os.kill(Child.parent, signal.SIGTERM)


def _make_child() -> None:
    settings = Settings()
    tools = make_tools(settings, children=Child.siblings)
    queues = app.amqp.queues.consume_from
    if STAGES[StageName.PREPROCESSING].queue in queues:
        tools.sandbox.start()
    if STAGES[StageName.OCR].queue in queues:
        tools.engine().warm_up()
    serves = [name for name, stage in STAGES.items() if stage.queue in queues]
    Child.runner = Runner(settings, Database(settings.url, application="worker"), tools, serves=serves)
    Child.announcer = Announcer(app)
    Child.announcer.start()


@signals.worker_ready.connect
def _show_presence(sender: Any, **_: Any) -> None:
    """``sender`` is the consumer of the worker's main process."""
    settings = Settings()
    database = Database(settings.url, application="worker-presence")
    queues = list(sender.app.amqp.queues.consume_from)
    Presence(database, name=sender.hostname, queues=queues, children=sender.pool.num_processes).start()


@signals.worker_shutdown.connect
def _hide_presence(**_: Any) -> None:
    Presence.stop_all()
