"""``celery -A tests.chaos.worker:app``: the product's worker with stub stages, traps, and a fence that can be off."""

from scanner_processing.tasks.celery_app import app

from . import fence, points, stubs
from .points import Service

stubs.install()
fence.install()
points.install(Service.WORKER)

__all__ = ["app"]
