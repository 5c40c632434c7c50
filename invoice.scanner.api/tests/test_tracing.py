"""Request ids, and the line a request."""

import pytest
from flask.testing import FlaskClient
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from .conftest import Person


@pytest.mark.parametrize(("given", "kept"), [("abc-1.2_3", True), ("a b", False), ("x" * 65, False), ("ä", False)])
def test_the_callers_request_id_is_kept_when_it_is_sane(client: FlaskClient, given: str, kept: bool) -> None:  # noqa: FBT001
    answered = client.get("/live", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert (answered == given) is kept
    assert answered


def test_a_line_tells_who_asked_for_which_document(ann: Person) -> None:
    document_id = ann.uploaded()
    with capture_logs(processors=[merge_contextvars]) as lines:
        ann.get(f"/documents/{document_id}", headers={"X-Request-ID": "seven"})
    (line,) = [line for line in lines if line["event"] == "request"]
    assert line.pop("ms") > 0
    assert line == {
        "event": "request", "log_level": "info", "method": "GET", "path": f"/api/v1/documents/{document_id}",
        "status": 200, "request_id": "seven", "company_id": ann.company_id, "document_id": document_id,
    }  # fmt: skip


def test_the_line_of_an_upload_names_its_document(ann: Person) -> None:
    with capture_logs(processors=[merge_contextvars]) as lines:
        document_id = ann.uploaded()
    assert [line["document_id"] for line in lines] == [document_id]


def test_ids_do_not_leak_into_the_next_request(ann: Person) -> None:
    with capture_logs(processors=[merge_contextvars]) as lines:
        ann.get("/auth/me")
        ann.client.get("/live")
    assert ["company_id" in line for line in lines] == [True, False]
