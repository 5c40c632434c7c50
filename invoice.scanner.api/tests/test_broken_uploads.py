"""Uploads that end in the middle, under gunicorn as in production: what stays behind is what the sweep removes."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import httpx
import psutil
import pytest

from scanner_api.parts import Parts
from scanner_contract.settings import Settings
from scanner_embedded import waiting

from .conftest import PDF, Person, form, serving
from .test_server import connection, incoming, request_head
from .uploading import document_ids, files_of, turn_taken

Server = tuple[subprocess.Popen[bytes], httpx.URL]


@pytest.fixture(scope="module")
def own_server(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One whose workers may be killed: it starts others."""
    with serving(settings, tmp_path_factory.mktemp("own") / "log") as (process, url):
        yield process, url


def kill_workers(server: subprocess.Popen[bytes]) -> None:
    workers = psutil.Process(server.pid).children()
    for worker in workers:
        os.kill(worker.pid, signal.SIGKILL)
    psutil.wait_procs(workers, 10)


def upload(url: httpx.URL, person: Person, key: str) -> httpx.Response:
    headers = {**person.headers, "Idempotency-Key": key}
    files = {"file": ("a.pdf", PDF)}
    return httpx.post(url.copy_with(path="/api/v1/documents/upload"), files=files, headers=headers, timeout=30)


def test_a_client_that_is_done_too_early_is_told(server: httpx.URL, ann: Person, settings: Settings) -> None:
    """It says how much it sends, sends less, and then waits for an answer."""
    body = form(PDF, "a.pdf")
    with connection(server) as client:
        client.sendall(request_head(ann, "/documents/upload", Content_Length=str(len(body) + 1)) + body[:-20])
        client.shutdown(socket.SHUT_WR)
        answer = client.recv(4096)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert waiting.until(lambda: not incoming(settings), 10)
    assert document_ids(ann) == files_of(settings, ann) == []


def test_a_worker_killed_while_it_receives_leaves_an_incoming_file(
    own_server: Server, ann: Person, settings: Settings
) -> None:
    process, url = own_server
    body = form(PDF + b"x" * 500_000, "a.pdf")
    with connection(url) as client:
        client.sendall(request_head(ann, "/documents/upload", Content_Length=str(len(body))) + body[:-1000])
        assert waiting.until(lambda: bool(incoming(settings)), 10)
        kill_workers(process)
    [left] = incoming(settings)
    left.unlink()
    assert document_ids(ann) == files_of(settings, ann) == []


def test_a_worker_killed_before_the_transaction_leaves_a_file_and_the_call_can_be_repeated(
    own_server: Server, ann: Person, parts: Parts, settings: Settings
) -> None:
    process, url = own_server
    with ThreadPoolExecutor(1) as pool:
        with turn_taken(parts, ann, sha256(PDF).hexdigest()):  # so that it waits once its file is in its place
            broken = pool.submit(upload, url, ann, "k")
            assert waiting.until(lambda: bool(files_of(settings, ann)), 10)
            kill_workers(process)
        assert isinstance(broken.exception(), httpx.TransportError)
    [left] = files_of(settings, ann)
    assert document_ids(ann) == []
    again = upload(url, ann, "k")
    assert again.status_code == 201
    assert "Idempotency-Replayed" not in again.headers
    [document_id] = document_ids(ann)
    assert set(files_of(settings, ann)) == {left, document_id}
