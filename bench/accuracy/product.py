"""Documents by the public API of a running product: the same predictions, read by it."""

import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

from bench.accuracy.documents import Document
from bench.accuracy.predictions import Prediction, Said
from scanner_contract.statuses import TERMINAL
from scanner_contract.values import Box

API = "/api/v1"
REFUSED = frozenset({400, 413, 415, 422})  # what is said of a file; all else is said of us, or of the product
LONGEST, PAUSE = 1800, 0.5  # seconds for a document, and between two questions


@dataclass(frozen=True, slots=True)
class Login:
    email: str
    password: str


class SignedIn(httpx.Auth):
    """Signs in with the first call, and again when the token has expired: a measurement may last longer."""

    requires_response_body = True

    def __init__(self, login: Login) -> None:
        self._login = {"email": login.email, "password": login.password}
        self._token = ""

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._token:
            answer = yield self._signed(request)
            if answer.status_code != httpx.codes.UNAUTHORIZED:
                return
        tokens = yield httpx.Request("POST", request.url.join(f"{API}/auth/login"), json=self._login)
        tokens.raise_for_status()
        self._token = str(tokens.json()["access_token"])
        yield self._signed(request)

    def _signed(self, request: httpx.Request) -> httpx.Request:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


@dataclass(frozen=True)
class Product:
    http: httpx.Client

    def predictions(self, documents: Sequence[Document], uploads: int) -> Iterator[Prediction]:
        """What it reads in each, in their order; so many are on their way at once."""
        with ThreadPoolExecutor(uploads) as pool:
            yield from pool.map(self._predicted, documents)

    def picture(self, page: str) -> bytes:
        """The picture of a page, as a prediction names it."""
        return self.http.get(page).raise_for_status().content

    def _predicted(self, document: Document) -> Prediction:
        """Each is another document to it, whatever was sent before."""
        answer = self.http.post(
            f"{API}/documents/upload",
            params={"duplicate": "keep"},
            files={"file": (document.name, document.file.read_bytes())},
        )
        if answer.status_code in REFUSED:
            return Prediction(document.name, failure=str(answer.json()["message"]))
        place = f"{API}/documents/{answer.raise_for_status().json()['document']['id']}"
        error = self._error(place)
        results = self.http.get(f"{place}/results").raise_for_status().json()
        return Prediction(document.name, failure=error) if error else predicted(document.name, results)

    def _error(self, place: str) -> str:
        """Of a document at its end, and nothing where it has none. Raises TimeoutError when it has no end."""
        until = time.monotonic() + LONGEST
        while time.monotonic() < until:
            state = self.http.get(f"{place}/status").raise_for_status().json()
            if state["status"] in TERMINAL:
                error = state["error"]
                return str(error["message"] or error["code"]) if error and state["quality_score"] is None else ""
            time.sleep(PAUSE)
        raise TimeoutError(f"{place} was not read within {LONGEST} s.")


@contextmanager
def connected(address: str, login: Login | None) -> Iterator[Product]:
    """Signed in; without a login as a new company, which has seen no document before."""
    with httpx.Client(base_url=address, timeout=60) as http:
        http.auth = SignedIn(login or registered(http))
        yield Product(http)


def registered(http: httpx.Client) -> Login:
    login = Login(f"{uuid4()}@example.com", uuid4().hex)
    person = {"email": login.email, "password": login.password, "name": "Bench", "company_name": "Bench"}
    http.post(f"{API}/auth/register", json=person).raise_for_status()
    return login


def predicted(name: str, results: Mapping[str, Any]) -> Prediction:
    """From the answer of ``/results``."""
    fields = {path: each for path, each in results["fields"].items() if each["value"] is not None}
    return Prediction(
        file=name,
        said={path: _said(each) for path, each in fields.items()},
        verdict=results["verdict"],
        quality_score=results["quality_score"],
        pages={page["number"]: page["image"] for page in results["pages"] if page["image"]},
    )


def _said(field: Mapping[str, Any]) -> Said:
    return Said(field["value"], field["confidence"], field["page"], Box(*field["box"]) if field["box"] else None)
