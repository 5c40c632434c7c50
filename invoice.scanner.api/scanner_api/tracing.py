"""Each request's id, on its answer and in all its log lines; and one line a request."""

import re
import time
from uuid import uuid4

import structlog
from flask import Flask, Response, g, request

from scanner_contract import logs

HEADER = "X-Request-ID"
SANE = re.compile(r"[A-Za-z0-9._-]{1,64}")

log = logs.get(__name__)


def register(app: Flask) -> None:
    app.before_request(_begin)
    app.after_request(_end)


def request_id() -> str:
    return str(g.request_id)


def _begin() -> None:
    given = request.headers.get(HEADER, "")
    g.request_id, g.began = given if SANE.fullmatch(given) else uuid4().hex, time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=g.request_id)
    if document_id := (request.view_args or {}).get("document_id"):
        structlog.contextvars.bind_contextvars(document_id=str(document_id))


def _end(response: Response) -> Response:
    response.headers[HEADER] = g.request_id
    took = round((time.perf_counter() - g.began) * 1000, 1)
    log.info("request", method=request.method, path=request.path, status=response.status_code, ms=took)
    return response
