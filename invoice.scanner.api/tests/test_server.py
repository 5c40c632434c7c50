"""The API under gunicorn, as it runs in production: slow and broken clients, live events, a frozen database."""

import json
import os
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from scanner_contract.settings import Settings
from scanner_embedded import waiting
from scanner_embedded.servers import Logins

from .by_hand import Pipeline, evaluation, page_set, readings
from .conftest import FORM, PASSWORD, PDF, Person, form, serving

MIB = 1024 * 1024
MANY = 48  # calls at once: more than there are connections


@pytest.fixture
def api(server: httpx.URL, ann: Person) -> Iterator[httpx.Client]:
    """Ann's connection to it."""
    with httpx.Client(base_url=server.copy_with(path="/api/v1/"), headers=ann.headers, timeout=30) as client:
        yield client


def request_head(person: Person, path: str, **headers: str) -> bytes:
    lines = {
        "Host": "x",
        **person.headers,
        "Content-Type": FORM,
        **{k.replace("_", "-"): v for k, v in headers.items()},
    }
    fields = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"POST /api/v1{path} HTTP/1.1\r\n{fields}\r\n".encode()


@contextmanager
def connection(server: httpx.URL) -> Iterator[socket.socket]:
    with socket.create_connection((server.host, server.port or 0), timeout=30) as opened:
        yield opened


def send_without_end(client: socket.socket) -> None:
    while True:
        client.sendall(bytes(MIB))


def incoming(settings: Settings) -> list[Path]:
    """Files that are being received."""
    return list((settings.documents_raw_dir / ".incoming").iterdir())


class TestUploads:
    def test_a_large_file_arrives_whole(self, api: httpx.Client) -> None:
        content = PDF + os.urandom(MIB - 100)
        document_id = api.post("documents/upload", files={"file": content}).json()["document"]["id"]
        assert api.get(f"documents/{document_id}/file").content == content

    def test_a_file_in_chunks_arrives_whole(self, api: httpx.Client) -> None:
        content = form(PDF + b"x" * 500_000, "a.pdf")
        pieces = (content[start : start + 7000] for start in range(0, len(content), 7000))
        response = api.post("documents/upload", content=pieces, headers={"Content-Type": FORM})
        assert response.status_code == 201

    @pytest.mark.parametrize("chunked", [False, True])
    def test_a_file_that_is_too_large_gets_its_answer(self, server: httpx.URL, ann: Person, chunked: bool) -> None:  # noqa: FBT001
        """The client reads the answer only after it has sent everything: no reset comes before."""
        body = form(PDF + b"x" * 11 * MIB, "a.pdf")
        sent = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n" if chunked else body
        length = {"Transfer_Encoding": "chunked"} if chunked else {"Content_Length": str(len(body))}
        with connection(server) as client:
            client.sendall(request_head(ann, "/documents/upload", **length) + sent)
            assert client.recv(4096).startswith(b"HTTP/1.1 413 ")

    def test_who_sends_without_end_is_cut_off(self, server: httpx.URL, ann: Person) -> None:
        head = request_head(ann, "/documents/upload", Content_Length=str(10**10))
        with connection(server) as client:
            client.sendall(head)
            with pytest.raises(OSError, match=r"reset|[Bb]roken pipe"):
                send_without_end(client)

    def test_a_cut_off_upload_leaves_nothing(self, server: httpx.URL, ann: Person, settings: Settings) -> None:
        body = form(PDF + b"x" * 500_000, "a.pdf")
        with connection(server) as client:
            client.sendall(request_head(ann, "/documents/upload", Content_Length=str(len(body))) + body[:-1000])
            assert waiting.until(lambda: bool(incoming(settings)), 10)
        assert waiting.until(lambda: not incoming(settings), 10)
        assert ann.get("/documents").get_json() == []


def test_slow_clients_hold_nobody_up(server: httpx.URL, ann: Person) -> None:
    head = request_head(ann, "/documents/upload", Content_Length="100000")
    with ExitStack() as slow, httpx.Client(base_url=server) as client:
        for sent in [head[:50]] * 100 + [head + b"--B"] * 100:
            slow.enter_context(connection(server)).sendall(sent)
        assert client.get("/live", timeout=5).status_code == 200
        assert client.get("/health", timeout=5).status_code == 200


class Stream:
    """What a client reads of a stream of events."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.iter_lines()

    def __iter__(self) -> Iterator[dict[str, Any]]:
        event: dict[str, Any] = {}
        for line in self._lines:
            name, _, value = line.partition(": ")
            if line and name:
                event[name] = json.loads(value) if name == "data" else value
            elif event:
                yield event
                event = {}


class TestEvents:
    @pytest.fixture
    def document_id(self, ann: Person) -> str:
        return ann.uploaded()

    def test_they_come_as_they_happen_and_end_with_the_document(
        self, api: httpx.Client, ann: Person, pipeline: Pipeline, document_id: str
    ) -> None:
        prediction, extraction, _ = readings()
        with api.stream("GET", f"documents/{document_id}/events") as response:
            assert response.headers["Content-Type"].startswith("text/event-stream")
            stream = iter(Stream(response))
            assert [next(stream)["event"] for _ in range(2)] == ["uploaded", "queued"]
            pipeline.complete(ann.company_id, document_id, page_set())
            assert [next(stream)["data"]["status"] for _ in range(2)] == ["preprocessing", "preprocessed"]
            pipeline.complete(ann.company_id, document_id, prediction, extraction, evaluation())
            rest = list(stream)
        assert [event["data"]["progress"]["current_step"] for event in rest] == [3, 3, 4, 4, 5, 6]
        assert [event["data"]["quality_score"] for event in rest] == [None] * 5 + [0.92]
        assert rest[-1]["data"]["status"] == "approved"

    def test_a_stream_is_taken_up_where_it_broke_off(
        self, api: httpx.Client, ann: Person, pipeline: Pipeline, document_id: str
    ) -> None:
        pipeline.approve(ann.company_id, document_id)
        with api.stream("GET", f"documents/{document_id}/events") as response:
            every = list(Stream(response))
        third = {"Last-Event-ID": every[2]["id"]}
        with api.stream("GET", f"documents/{document_id}/events", headers=third) as response:
            assert list(Stream(response)) == every[3:]

    def test_who_has_seen_all_is_told_not_to_come_back(self, api: httpx.Client, ann: Person, document_id: str) -> None:
        ann.post(f"/documents/{document_id}/cancel")
        with api.stream("GET", f"documents/{document_id}/events") as response:
            last = list(Stream(response))[-1]["id"]
        answer = api.get(f"documents/{document_id}/events", headers={"Last-Event-ID": last})
        assert answer.status_code == 204

    @pytest.mark.parametrize("rubbish", ["x", "-1", "9" * 40, "1; DROP"])
    def test_an_odd_last_event_means_from_the_beginning(
        self, api: httpx.Client, ann: Person, document_id: str, rubbish: str
    ) -> None:
        ann.post(f"/documents/{document_id}/cancel")
        with api.stream("GET", f"documents/{document_id}/events", headers={"Last-Event-ID": rubbish}) as response:
            assert len(list(Stream(response))) == 3

    def test_signing_out_ends_a_stream(
        self, api: httpx.Client, ann: Person, pipeline: Pipeline, document_id: str
    ) -> None:
        with api.stream("GET", f"documents/{document_id}/events") as response:
            stream = iter(Stream(response))
            next(stream)
            ann.post("/auth/logout")
            pipeline.claim(ann.company_id, document_id)
            assert [event["event"] for event in stream] == ["queued"]

    def test_many_streams_hold_no_connections(self, server: httpx.URL, ann: Person, document_id: str) -> None:
        """There are more of them than the process has connections to the database."""
        with ExitStack() as followers, httpx.Client(base_url=server, headers=ann.headers) as client:
            for _ in range(60):
                opened = followers.enter_context(httpx.Client(base_url=server, headers=ann.headers))
                stream = followers.enter_context(opened.stream("GET", f"/documents/{document_id}/events"))
                next(iter(Stream(stream)))
            assert client.get(f"/documents/{document_id}/status", timeout=5).status_code == 200


def test_behind_a_proxy_it_knows_that_the_way_is_safe(server: httpx.URL, ann: Person) -> None:
    """Gunicorn believes the proxy on this machine (FORWARDED_ALLOW_IPS)."""

    def cookies(scheme: str) -> list[str]:
        headers = {"X-Client": "web", "X-Forwarded-Proto": scheme}
        body = {"email": ann.email, "password": PASSWORD}
        answer = httpx.post(server.copy_with(path="/api/v1/auth/login"), json=body, headers=headers)
        return answer.headers.get_list("Set-Cookie")

    assert ["Secure" in cookie for cookie in cookies("https")] == [True] * 4
    assert ["Secure" in cookie for cookie in cookies("http")] == [False] * 4


class TestCompanyEvents:
    def test_they_come_as_they_happen_to_any_document(
        self, api: httpx.Client, ann: Person, bob: Person, pipeline: Pipeline
    ) -> None:
        ann.uploaded()
        with api.stream("GET", "documents/events") as response:
            assert response.headers["Content-Type"].startswith("text/event-stream")
            stream = iter(Stream(response))
            resume = next(stream)
            assert set(resume) == {"id"}
            bob.uploaded()
            document_id = ann.uploaded()
            first = next(stream)
            assert (first["event"], first["data"]["document_id"]) == ("document", document_id)
            pipeline.complete(ann.company_id, document_id, page_set())
            seen = next(event for event in stream if event["data"]["status"] == "preprocessed")
            assert seen["data"] == ann.get(f"/documents/{document_id}/status").get_json()
            assert int(seen["id"]) > int(first["id"]) > int(resume["id"])
        later = ann.uploaded()
        with api.stream("GET", "documents/events", headers={"Last-Event-ID": seen["id"]}) as response:
            assert any(event.get("data", {}).get("document_id") == later for event in Stream(response))

    def test_signing_out_ends_them(self, api: httpx.Client, ann: Person, pipeline: Pipeline) -> None:
        document_id = ann.uploaded()
        with api.stream("GET", "documents/events") as response:
            stream = iter(Stream(response))
            next(stream)
            ann.post("/auth/logout")
            pipeline.claim(ann.company_id, document_id)
            assert list(stream) == []


def test_streams_do_not_hold_up_a_stop(settings: Settings, ann: Person, tmp_path: Path) -> None:
    """Each ends as a whole answer does, before gunicorn loses its patience."""
    document_id = ann.uploaded()
    log = tmp_path / "log"
    with serving(settings, log) as (process, url), ExitStack() as followers:
        streams = []
        for path in ["documents/events", f"documents/{document_id}/events"] * 10:
            opened = followers.enter_context(httpx.Client(base_url=url, headers=ann.headers, timeout=30))
            streams.append(iter(Stream(followers.enter_context(opened.stream("GET", path)))))
            next(streams[-1])
        process.terminate()
        assert all(event["event"] == "queued" for stream in streams for event in stream)
    assert "timeout" not in log.read_text()


@contextmanager
def frozen(servers: Logins) -> Iterator[None]:
    """PostgreSQL stopped in its tracks: all its processes."""
    with psycopg.connect(servers.admin.url.set(drivername="postgresql").render_as_string(hide_password=False)) as admin:
        backends = {pid for (pid,) in admin.execute("SELECT pid FROM pg_stat_activity")}
    parent = int(Path(f"/proc/{min(backends)}/stat").read_text().rpartition(")")[2].split()[1])
    running = [parent, *(pid for pid in backends if Path(f"/proc/{pid}").exists())]
    for pid in running:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in running:
            if Path(f"/proc/{pid}").exists():
                os.kill(pid, signal.SIGCONT)


def test_a_frozen_database_is_waited_for_in_bounds_and_forgotten(
    api: httpx.Client, servers: Logins, ann: Person, settings: Settings
) -> None:
    def ask(_: int) -> httpx.Response:
        return httpx.get(api.base_url.join("documents"), headers=ann.headers, timeout=10)

    with ThreadPoolExecutor(MANY) as pool:
        assert {answer.status_code for answer in pool.map(ask, range(8))} == {200}  # the pool is warm
        files = set(settings.documents_raw_dir.rglob("*"))
        with frozen(servers):
            answers = list(pool.map(ask, range(MANY)))
            upload = api.post("documents/upload", files={"file": PDF})
            assert api.get("live").status_code == 200
    assert {answer.status_code for answer in [*answers, upload]} == {503}
    assert all(int(answer.headers["Retry-After"]) > 0 for answer in answers)
    assert set(settings.documents_raw_dir.rglob("*")) == files
    assert api.post("documents/upload", files={"file": PDF}).status_code == 201
