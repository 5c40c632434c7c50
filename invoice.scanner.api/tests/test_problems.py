"""Errors: one shape everywhere."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from scanner_api.auth import service
from scanner_contract.errors import ScannerError

from .conftest import Person

MEMBERS = {"type", "title", "status", "detail", "code", "error", "message", "request_id"}
CALLS: dict[str, tuple[str, str, dict[str, Any], int]] = {
    "unknown path": ("GET", "/nope", {}, 404),
    "unknown path of the API": ("GET", "/api/v1/nope", {}, 404),
    "id that is none": ("GET", "/documents/1/status", {}, 404),
    "wrong method": ("DELETE", "/api/v1/auth/login", {}, 405),
    "not signed in": ("GET", "/auth/me", {}, 401),
    "no JSON": ("POST", "/auth/login", {"data": "{", "content_type": "application/json"}, 400),
    "JSON too deep": ("POST", "/auth/login", {"data": "[" * 60_000, "content_type": "application/json"}, 400),
    "a number too long": ("POST", "/auth/login", {"data": "1" * 5000, "content_type": "application/json"}, 400),
    "JSON that is no object": ("POST", "/auth/login", {"json": [1]}, 422),
    "wrong values": ("POST", "/auth/login", {"json": {"email": 1}}, 422),
    "a body too large": ("POST", "/auth/login", {"json": {"email": "x" * 70_000}}, 413),
}


@pytest.mark.parametrize("call", CALLS)
def test_every_error_has_the_same_shape(client: FlaskClient, call: str) -> None:
    method, path, more, status = CALLS[call]
    response = client.open(path, method=method, **more)
    body = response.get_json()
    assert response.status_code == body["status"] == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert set(body) - {"errors"} == MEMBERS
    assert body["type"] == f"urn:invoice-scanner:problem:{body['code']}"
    assert body["error"] == body["code"]
    assert body["message"] == body["detail"]
    assert body["request_id"] == response.headers["X-Request-ID"]


def test_a_wrong_method_is_told_the_right_ones(client: FlaskClient) -> None:
    assert set(client.delete("/api/v1/auth/login").allow) == {"OPTIONS", "POST"}


@pytest.mark.parametrize("error", [RuntimeError("secret"), ScannerError("secret")])
def test_what_nobody_expected_gives_nothing_away(
    ann: Person, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(service, "account", fail)
    response = ann.get("/auth/me")
    assert response.status_code == 500
    assert set(response.get_json()) == MEMBERS
    assert b"secret" not in response.data
    assert b"Traceback" not in response.data


def test_every_answer_tells_browsers_what_not_to_do(client: FlaskClient) -> None:
    for path in ("/live", "/nope", "/api/v1/openapi.json"):
        headers = client.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
