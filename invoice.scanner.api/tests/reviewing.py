"""A person's part in a review, played through the API."""

import json
from typing import Any

from werkzeug.test import TestResponse

from scanner_contract.errors import BadFile

from .by_hand import Pipeline
from .conftest import Person


def tag(person: Person, document_id: str) -> str:
    return str(person.get(f"/documents/{document_id}").headers["ETag"])


def correct(person: Person, document_id: str, if_match: str | None = None, **said: object) -> TestResponse:
    """Paths with a double underscore for each point."""
    body = {path.replace("__", "."): value for path, value in said.items()}
    return patch(person, document_id, json.dumps(body), if_match)


def patch(person: Person, document_id: str, body: str | bytes, if_match: str | None = None) -> TestResponse:
    headers = {"If-Match": if_match or tag(person, document_id)}
    path = f"/documents/{document_id}"
    return person.call("PATCH", path, headers=headers, data=body, content_type="application/json")


def decide(person: Person, document_id: str, decision: str, **more: Any) -> tuple[int, str]:
    """The answer's status, and the document's or the error's code."""
    response = person.post(f"/documents/{document_id}/{decision}", **more)
    body = response.get_json()
    return response.status_code, body.get("code", body["status"])


def results(person: Person, document_id: str) -> dict[str, Any]:
    found: dict[str, Any] = person.get(f"/documents/{document_id}/results").get_json()
    return found


def dead_letter(person: Person, pipeline: Pipeline) -> dict[str, Any]:
    """Of a new document that failed in its first stage."""
    document_id = person.uploaded()
    pipeline.fail(person.company_id, document_id, BadFile("It is encrypted.", code="encrypted"))
    latest: dict[str, Any] = person.get("/dead-letters").get_json()[0]
    assert latest["document_id"] == document_id
    return latest


def wrong(response: TestResponse) -> list[str]:
    assert response.status_code == 422
    return [error["field"] for error in response.get_json()["errors"]]


def in_status(person: Person, pipeline: Pipeline, document_id: str, status: str) -> None:
    """Bring a document that waits for a person to this status, by the ways there are."""
    if status in {"approved", "rejected"}:
        decide(person, document_id, {"approved": "approve", "rejected": "reject"}[status])
    elif status != "manual_review":
        person.post(f"/documents/{document_id}/process", json={"force": True})
    if status == "cancelled":
        person.post(f"/documents/{document_id}/cancel")
    if status == "preprocess_error":
        pipeline.fail(person.company_id, document_id, BadFile("Broken."))
    assert person.get(f"/documents/{document_id}").get_json()["status"] == status
