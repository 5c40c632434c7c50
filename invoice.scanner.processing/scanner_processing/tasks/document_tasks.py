"""The Celery tasks: one a stage, so that Flower shows each under its name. A message only wakes; the claim decides.

An attempt that failed ends its Celery task as RETRY or FAILURE, never SUCCESS: Flower must be believed.
"""

import time
from typing import NoReturn
from uuid import UUID

from celery import current_task
from celery.exceptions import Retry

from scanner_contract import logs
from scanner_contract.pipeline import STAGES, StageName
from scanner_processing.runner import Begun, Failed
from scanner_processing.tasks.celery_app import app
from scanner_processing.tasks.worker import Child

log = logs.get(__name__)


def _run(document_id: str, company_id: str, task_id: str, page: int) -> None:
    with logs.bound(company_id=company_id, document_id=document_id, task_id=task_id, page=page):
        begun = Child.runner.begin(company_id=UUID(company_id), document_id=UUID(document_id), task_id=UUID(task_id))
        if begun is None:
            log.info("nothing to do")
            return
        ended = Child.runner.work(begun)
        _go_on(ended.onward)
    if ended.failed is not None:
        _raise(ended.failed)


def _go_on(begun: Begun | None) -> None:
    """With what follows and this worker serves as well: it needs no message, only Flower has to hear of it."""
    worker = current_task.request.hostname
    while begun is not None:
        since = time.monotonic()
        Child.announcer.begins(begun.held, worker=worker)
        ended = Child.runner.work(begun)
        Child.announcer.ended(begun.held, ended, worker=worker, seconds=time.monotonic() - since)
        begun = ended.onward


def _raise(failed: Failed) -> NoReturn:
    if failed.retry_in is not None:
        raise Retry(failed.error.message, exc=failed.error, when=failed.retry_in)
    raise failed.error


@app.task(name=STAGES[StageName.PREPROCESSING].task)
def preprocess_document(document_id: str, company_id: str, task_id: str, page: int = 0) -> None:
    """Check the file and split it into pages."""
    _run(document_id, company_id, task_id, page)


@app.task(name=STAGES[StageName.OCR].task)
def extract_text(document_id: str, company_id: str, task_id: str, page: int) -> None:
    """Read the words of one page."""
    _run(document_id, company_id, task_id, page)


@app.task(name=STAGES[StageName.LLM].task)
def predict_fields(document_id: str, company_id: str, task_id: str, page: int = 0) -> None:
    """Read the invoice's fields from the words."""
    _run(document_id, company_id, task_id, page)


@app.task(name=STAGES[StageName.EXTRACTION].task)
def extract_data(document_id: str, company_id: str, task_id: str, page: int = 0) -> None:
    """Turn printed text into exact values."""
    _run(document_id, company_id, task_id, page)


@app.task(name=STAGES[StageName.EVALUATION].task)
def evaluate_document(document_id: str, company_id: str, task_id: str, page: int = 0) -> None:
    """Check the values, and decide whether a person has to look."""
    _run(document_id, company_id, task_id, page)


@app.task(name="orchestrate_document_processing")
def orchestrate_document_processing(document_id: str, company_id: str) -> None:
    """For other services on the broker: make sure that a stored document is being processed."""
    Child.runner.ensure_run(company_id=UUID(company_id), document_id=UUID(document_id))
