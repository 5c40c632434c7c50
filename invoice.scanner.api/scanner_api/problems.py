"""Errors as ``application/problem+json`` (RFC 9457): the one place that maps our error tree to HTTP.

Beside the members of the RFC stand ``code`` and ``error`` (stable, for programs; the same word under two names, as
older clients read ``error``), ``message`` (the detail again) and ``request_id``.
"""

from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus

import structlog
from flask import Flask, Response, current_app
from werkzeug.exceptions import HTTPException

from scanner_contract import logs
from scanner_contract.errors import (
    Conflict,
    Forbidden,
    InvalidInput,
    NotFound,
    ScannerError,
    TooLarge,
    Unauthenticated,
    Unavailable,
    Unprocessable,
    UnsupportedType,
)

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = "2"  # seconds

STATUSES: dict[type[ScannerError], HTTPStatus] = {
    InvalidInput: HTTPStatus.BAD_REQUEST,
    Unauthenticated: HTTPStatus.UNAUTHORIZED,
    Forbidden: HTTPStatus.FORBIDDEN,
    NotFound: HTTPStatus.NOT_FOUND,
    Conflict: HTTPStatus.CONFLICT,
    TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    UnsupportedType: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    Unprocessable: HTTPStatus.UNPROCESSABLE_ENTITY,
    Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
    ScannerError: HTTPStatus.INTERNAL_SERVER_ERROR,
}
HEADERS: dict[HTTPStatus, dict[str, str]] = {
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": "Bearer"},
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": RETRY_AFTER},
}
UNEXPECTED = "Something went wrong on our side. The request id helps to find out what."

log = logs.get(__name__)


class InvalidFields(Unprocessable):
    """What is wrong, a sentence a field."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        super().__init__(_sentence(messages.items()))
        self.messages = messages


class UnderWay(Conflict):
    """Another call is about the very same thing at this moment: this one may succeed a little later."""


def register(app: Flask) -> None:
    app.register_error_handler(ScannerError, from_ours)
    app.register_error_handler(HTTPException, from_http)
    app.register_error_handler(Exception, from_unexpected)


def from_ours(error: ScannerError) -> Response:
    status = next(STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES)
    if status is HTTPStatus.INTERNAL_SERVER_ERROR:
        return from_unexpected(error)
    messages = error.messages.items() if isinstance(error, InvalidFields) else ()
    answer = problem(status, error.code, error.title, error.message, **_listed(messages))
    if isinstance(error, UnderWay):
        answer.headers["Retry-After"] = RETRY_AFTER
    return answer


def from_http(error: HTTPException) -> Response:
    """An error of Flask, werkzeug or webargs; what is no error (304) stays as it is."""
    original = error.get_response()
    if original.status_code < HTTPStatus.BAD_REQUEST:
        return current_app.make_response(original)
    status = HTTPStatus(original.status_code)
    ours = next((kind for kind, code in STATUSES.items() if code is status), None)
    code, title = (ours.code, ours.title) if ours else (status.phrase.lower().replace(" ", "_"), status.phrase)
    messages = list(_field_errors(getattr(error, "data", {}).get("messages", {})))
    answer = problem(status, code, title, _sentence(messages) or str(error.description), **_listed(messages))
    if allowed := original.headers.get("Allow"):
        answer.headers["Allow"] = allowed
    return answer


def from_unexpected(error: Exception) -> Response:
    log.error("unexpected_error", exc_info=error)
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return problem(status, ScannerError.code, ScannerError.title, UNEXPECTED)


def problem(status: HTTPStatus, code: str, title: str, detail: str, **more: object) -> Response:
    body = {
        "type": f"urn:invoice-scanner:problem:{code}",
        "title": title,
        "status": int(status),
        "detail": detail,
        "code": code,
        "error": code,
        "message": detail,
        "request_id": structlog.contextvars.get_contextvars().get("request_id"),
        **more,
    }
    text = current_app.json.dumps(body, separators=(",", ":"))
    return Response(text, status, mimetype=MEDIA_TYPE, headers=HEADERS.get(status))


def _sentence(messages: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{field}: {message}" for field, message in messages)


def _listed(messages: Iterable[tuple[str, str]]) -> dict[str, object]:
    """The member ``errors``, where there are any."""
    errors = [{"field": field, "message": message} for field, message in messages]
    return {"errors": errors} if errors else {}


def _field_errors(messages: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """webargs' nested messages ``{"json": {"email": ["Missing."]}}``: each field with what is wrong with it."""
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            yield from _field_errors(inner, (*path, str(name)))
    elif isinstance(messages, list):
        field = ".".join(part for part in path[1:] if part != "_schema") or path[0]
        yield from ((field, str(message)) for message in messages)
