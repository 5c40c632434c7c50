"""The way of one document, as those see it who follow it: by events, by its results, and by the logs."""

import json
from collections.abc import Iterator
from typing import Any

from scanner_contract.pipeline import StageName
from scanner_embedded.stack import Stack

from .conftest import SAMPLES, Client

DEMO = (SAMPLES / "demo.pdf").read_bytes()


def log_lines(stack: Stack, document_id: str) -> Iterator[dict[str, Any]]:
    for path in stack.home.logs.glob("*.log"):
        for line in path.read_text("utf-8").splitlines():
            if document_id in line:
                yield json.loads(line)


def test_the_status_moves_one_way(client: Client) -> None:
    steps = [event["progress"]["current_step"] for event in client.events(client.accepted(DEMO))]
    assert steps == sorted(steps)
    assert steps[-1] == 6


def test_every_stage_says_how_long_it_waited_and_worked(client: Client) -> None:
    document_id = client.accepted(DEMO)
    client.settled(document_id)
    stages = client.get(f"/documents/{document_id}/results")["stages"]
    assert [stage["stage"] for stage in stages] == ["preprocessing", "llm", "extraction", "evaluation"]
    assert all(stage["attempt"] == 1 and stage["worked_ms"] > 0 for stage in stages)


def test_one_document_can_be_followed_through_the_logs(client: Client, stack: Stack) -> None:
    """From the upload to its last stage, each line with the ids that it takes to find the others."""
    answer = client.upload(DEMO, "demo.pdf", duplicate="keep")
    document_id = answer.json()["document"]["id"]
    client.settled(document_id)
    lines = sorted(log_lines(stack, document_id), key=lambda line: line["time"])
    uploads = [line for line in lines if line.get("request_id") == answer.headers["X-Request-ID"]]
    assert uploads
    passed = [line for line in lines if line.get("event") == "stage passed"]
    ways = [StageName.PREPROCESSING, StageName.LLM, StageName.EXTRACTION, StageName.EVALUATION]
    assert [line["stage"] for line in passed] == ways
    assert {line["service"] for line in lines} == {"api", "orchestrator", "worker"}
    companies = {line["company_id"] for line in lines if "company_id" in line}
    assert len(companies) == 1
    assert all({"company_id", "document_id", "stage", "attempt", "page", "time"} <= set(line) for line in passed)


def test_the_page_can_be_looked_at(client: Client) -> None:
    document_id = client.accepted(DEMO)
    client.settled(document_id)
    image = client.http.get(f"/documents/{document_id}/pages/1/image")
    assert (image.headers["Content-Type"], image.content[:4]) == ("image/png", b"\x89PNG")
    original = client.http.get(f"/documents/{document_id}/file")
    assert original.content == DEMO
    assert original.headers["Content-Disposition"].startswith("attachment")
