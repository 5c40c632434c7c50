"""Clients of the API that take nothing for granted: only a 2xx counts, anything else is sent again."""

import hashlib
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from uuid import uuid4

import httpx

from .paper import Paper

GIVE_UP_SECONDS = 120.0
PAUSE_SECONDS = 0.2  # before something is sent again


class NotDelivered(AssertionError):
    """No 2xx came for a document, however often it was sent."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """An acknowledged upload: the document that it was told of, and all answers until then, by their status code or
    by what went wrong."""

    document_id: str
    sha256: str
    answers: Counter[str]


class Client:
    """The first user of a company of its own."""

    def __init__(self, address: str) -> None:
        self._http = httpx.Client(base_url=f"{address}/api/v1", timeout=15, limits=httpx.Limits(max_connections=None))
        email, password = f"{uuid4()}@example.com", "correct horse battery"
        account = {"email": email, "password": password, "name": "Ada", "company_name": "Chaos"}
        self._http.post("/auth/register", json=account).raise_for_status()
        answer = self._http.post("/auth/login", json={"email": email, "password": password}).raise_for_status()
        self._http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        self.company: str = self._http.get("/auth/me").raise_for_status().json()["company"]["id"]

    def close(self) -> None:
        self._http.close()

    def upload(self, content: bytes, key: str | None = None) -> httpx.Response:
        """One try. Raises httpx.TransportError when no answer came."""
        headers = {"Idempotency-Key": key} if key else {}
        return self._http.post("/documents/upload", files={"file": ("invoice.pdf", content)}, headers=headers)

    def deliver(self, paper: Paper, *, keyed: bool = False) -> Delivery:
        """Send until it is acknowledged. Raises NotDelivered."""
        return self.deliver_content(paper.content(), key=paper.name if keyed else None)

    def deliver_content(self, content: bytes, key: str | None = None) -> Delivery:
        answers: Counter[str] = Counter()
        deadline = time.monotonic() + GIVE_UP_SECONDS
        while time.monotonic() < deadline:
            try:
                answer = self.upload(content, key)
            except httpx.TransportError as error:
                answers[type(error).__name__] += 1
            else:
                answers[str(answer.status_code)] += 1
                if answer.is_success:
                    sha256 = hashlib.sha256(content).hexdigest()
                    return Delivery(answer.json()["document"]["id"], sha256, answers)
            time.sleep(PAUSE_SECONDS)
        raise NotDelivered(f"All that came: {dict(answers)}")

    def deliver_all(
        self, papers: Sequence[Paper], *, keyed: bool = False, threads: int = 8, over_seconds: float = 0.0
    ) -> list[Delivery]:
        """Deliver from many threads at once, spread evenly over so many seconds."""
        start = time.monotonic()

        def deliver(number: int) -> Delivery:
            due = start + over_seconds * number / len(papers)
            time.sleep(max(0.0, due - time.monotonic()))
            return self.deliver(papers[number], keyed=keyed)

        with ThreadPoolExecutor(threads) as pool:
            return list(pool.map(deliver, range(len(papers))))
