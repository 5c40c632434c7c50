"""The Celery app. It knows the tasks by their modules, so that the orchestrator, which only sends, loads no stage."""

from typing import Any

from celery import Celery, signals

from scanner_contract import logs
from scanner_contract.settings import Settings

app = Celery("invoice_scanner", include=["scanner_processing.tasks.document_tasks"])
app.config_from_object("config.celery_config")


@signals.setup_logging.connect
def _log_as_json(**_: Any) -> None:
    logs.configure("worker", Settings().log_level)
