"""How gunicorn serves the API: ``gunicorn --config config/gunicorn.py scanner_api.main:app``.

gevent, because slow clients and open event streams then cost a greenlet each and not a thread.
"""

import gevent
from gunicorn.config import Config
from gunicorn.glogging import Logger
from gunicorn.workers.base import Worker

from scanner_contract import logs
from scanner_contract.settings import Settings


class JsonLines(Logger):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn's own lines go the way of all others. The line a request is the API's."""

    def setup(self, cfg: Config) -> None:
        self.cfg = cfg
        self.error_log.propagate = True
        logs.configure("api", settings.log_level)


settings = Settings()

bind = f"{settings.bind}:{settings.port}"
workers = 2
worker_class = "gevent"
worker_connections = 1000
keepalive = 5
graceful_timeout = 15
logger_class = JsonLines
control_socket_disable = True
forwarder_headers = ""  # what stands before us says whether a call came by HTTPS, and never which path it is for


def post_worker_init(worker: Worker) -> None:
    """Have a worker that stops end its streams first: their clients come back to the next one."""
    gevent.spawn(_end_streams, worker)


def _end_streams(worker: Worker) -> None:
    while worker.alive:
        gevent.sleep(0.5)
    worker.wsgi.end_streams()
