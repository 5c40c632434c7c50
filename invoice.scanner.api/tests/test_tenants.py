"""Every operation of the OpenAPI document, and every path that leads to it: nobody's, another company's, a viewer's."""

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from scanner_api.aliases import PREFIX

from .by_hand import Pipeline
from .conftest import PDF, Person
from .reviewing import dead_letter


@dataclass(frozen=True)
class Operation:
    """How to call one, and what a viewer gets. ``needs_refresh``: it takes the other kind of token."""

    viewer: int = 200
    more: dict[str, Any] = field(default_factory=dict)
    needs_refresh: bool = False


OPEN = {"get /auth/options", "post /auth/register", "post /auth/login", "get /health", "get /ready", "get /live"}
CHANGE = {"json": {"total": "1.00"}, "headers": {"If-Match": "*"}}
OPERATIONS = {
    "post /auth/refresh": Operation(needs_refresh=True),
    "post /auth/logout": Operation(viewer=204),
    "get /auth/me": Operation(),
    "get /documents": Operation(),
    "get /documents/counts": Operation(),
    "get /documents/events": Operation(),
    "post /documents/upload": Operation(viewer=403),
    "get /documents/{document_id}": Operation(),
    "patch /documents/{document_id}": Operation(viewer=403, more=CHANGE),
    "post /documents/{document_id}/approve": Operation(viewer=403),
    "post /documents/{document_id}/reject": Operation(viewer=403, more={"json": {"reason": "Not ours."}}),
    "get /documents/{document_id}/status": Operation(),
    "get /documents/{document_id}/file": Operation(),
    "get /documents/{document_id}/results": Operation(),
    "get /documents/{document_id}/einvoice": Operation(viewer=404),
    "get /documents/{document_id}/events": Operation(),
    "get /documents/{document_id}/pages/{number}/image": Operation(viewer=404),
    "get /documents/{document_id}/visualization": Operation(viewer=404),
    "get /documents/{document_id}/text": Operation(viewer=409),
    "post /documents/{document_id}/process": Operation(viewer=403, more={"json": {"force": True}}),
    "post /documents/{document_id}/cancel": Operation(viewer=403),
    "get /dead-letters": Operation(),
    "post /dead-letters/replay": Operation(viewer=403),
    "post /dead-letters/{task_id}/replay": Operation(viewer=403),
}


@pytest.fixture
def documented(client: FlaskClient) -> dict[str, dict[str, Any]]:
    paths = client.get("/api/v1/openapi.json").get_json()["paths"]
    return {
        f"{method} {path.removeprefix(PREFIX)}": operation
        for path, methods in paths.items()
        for method, operation in methods.items()
        if method != "parameters"
    }


def subject(person: Person, pipeline: Pipeline, name: str) -> str:
    """The id of something new that the operation can be about."""
    if "{task_id}" in name:
        return dead_letter(person, pipeline)["task_id"]
    return person.uploaded()


def call(client: FlaskClient, name: str, *, prefix: str, subject_id: str, headers: dict[str, str]) -> TestResponse:
    method, _, path = name.partition(" ")
    url = prefix + re.sub(r"{\w+_id}", subject_id, path).replace("{number}", "1")
    more = dict(OPERATIONS[name].more)
    if path.endswith("/upload"):
        more["data"] = {"file": (BytesIO(PDF), "a.pdf")}
    return client.open(url, method=method.upper(), headers={**more.pop("headers", {}), **headers}, **more)


def without_request_id(response: TestResponse) -> dict[str, Any]:
    body: dict[str, Any] = response.get_json()
    assert body.pop("request_id") == response.headers["X-Request-ID"]
    return body


def test_every_operation_is_known(documented: dict[str, dict[str, Any]]) -> None:
    assert {name for name, operation in documented.items() if operation.get("security") == []} == OPEN
    assert set(documented) - OPEN == set(OPERATIONS)


@pytest.mark.parametrize("prefix", [PREFIX, ""])
@pytest.mark.parametrize("name", OPERATIONS)
def test_nobody_is_asked_to_sign_in(client: FlaskClient, name: str, prefix: str) -> None:
    response = call(client, name, prefix=prefix, subject_id=str(uuid4()), headers={})
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("prefix", [PREFIX, ""])
@pytest.mark.parametrize("name", [name for name in OPERATIONS if "_id}" in name])
def test_what_is_another_companys_is_as_what_is_not_there(
    ann: Person, bob: Person, pipeline: Pipeline, name: str, prefix: str
) -> None:
    theirs, random = (
        call(ann.client, name, prefix=prefix, subject_id=each, headers=ann.headers)
        for each in (subject(bob, pipeline, name), str(uuid4()))
    )
    assert (theirs.status_code, random.status_code) == (404, 404)
    assert without_request_id(theirs) == without_request_id(random)
    volatile = {"X-Request-ID", "Date"}
    assert {k: v for k, v in theirs.headers if k not in volatile} == {
        k: v for k, v in random.headers if k not in volatile
    }


def test_dead_letters_are_only_ones_own(ann: Person, bob: Person, pipeline: Pipeline) -> None:
    mine, theirs = (dead_letter(each, pipeline) for each in (ann, bob))
    assert ann.get("/dead-letters").get_json() == [mine]
    named = ann.post("/dead-letters/replay", json={"documents": [theirs["document_id"]]}).get_json()
    assert named == {"replayed": [], "skipped": [theirs["document_id"]], "remaining": 1}
    assert ann.post("/dead-letters/replay").get_json()["replayed"] == [mine["document_id"]]
    assert bob.get("/dead-letters").get_json() == [theirs]


def test_the_list_shows_only_ones_own(ann: Person, bob: Person) -> None:
    mine, theirs = ann.uploaded(), bob.uploaded()
    assert [each["id"] for each in ann.get("/documents").get_json()] == [mine]
    assert [each["id"] for each in bob.get("/documents").get_json()] == [theirs]


@pytest.mark.parametrize("name", [name for name, operation in OPERATIONS.items() if not operation.needs_refresh])
def test_a_viewer_only_views(ann: Person, viewer: Person, pipeline: Pipeline, name: str) -> None:
    subject_id = subject(ann, pipeline, name)
    if name.endswith("/events"):
        ann.post(f"/documents/{subject_id}/cancel")
    response = call(viewer.client, name, prefix=PREFIX, subject_id=subject_id, headers=viewer.headers)
    assert response.status_code == OPERATIONS[name].viewer
    response.close()
