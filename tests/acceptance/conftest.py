"""A client of the whole product, as a developer who integrates it would write one."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from scanner_contract.statuses import TERMINAL
from scanner_embedded.stack import Stack

SAMPLES = Path(__file__).parents[2] / "samples" / "invoices"


class Client:
    """Signed in, as the first user of a company of its own."""

    def __init__(self, address: str) -> None:
        self.http = httpx.Client(base_url=f"{address}/api/v1", timeout=60)
        self.password = "correct horse battery"
        self.email = f"{uuid4()}@example.com"
        account = {"email": self.email, "password": self.password, "name": "Ada", "company_name": "Test"}
        self.http.post("/auth/register", json=account).raise_for_status()
        self.sign_in()

    def sign_in(self) -> None:
        answer = self.http.post("/auth/login", json={"email": self.email, "password": self.password})
        self.http.headers["Authorization"] = f"Bearer {answer.raise_for_status().json()['access_token']}"

    def upload(self, content: bytes, name: str = "invoice.pdf", **query: str) -> httpx.Response:
        return self.http.post("/documents/upload", files={"file": (name, content)}, params=query)

    def accepted(self, content: bytes, name: str = "invoice.pdf") -> str:
        """The id of the document that an upload made, also of bytes that another test sent before."""
        answer = self.upload(content, name, duplicate="keep")
        assert answer.status_code == 201, answer.text
        return str(answer.json()["document"]["id"])

    def events(self, document_id: str) -> Iterator[dict[str, Any]]:
        """The document's server-sent events, until it has come to its end."""
        with self.http.stream("GET", f"/documents/{document_id}/events") as stream:
            for line in stream.iter_lines():
                if line.startswith("data:"):
                    yield json.loads(line.removeprefix("data:"))

    def settled(self, document_id: str) -> dict[str, Any]:
        """The document's status once it has come to its end."""
        for event in self.events(document_id):
            if event["status"] in TERMINAL:
                break
        status: dict[str, Any] = self.get(f"/documents/{document_id}/status")
        assert status["status"] in TERMINAL
        return status

    def get(self, path: str) -> Any:
        return self.http.get(path).raise_for_status().json()


@pytest.fixture(scope="session")
def client(stack: Stack) -> Iterator[Client]:
    client = Client(stack.address)
    yield client
    client.http.close()
