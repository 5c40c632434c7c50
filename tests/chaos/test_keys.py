"""R7 and R13: an ``Idempotency-Key`` makes sending again safe, however often and whatever happens meanwhile."""

import hashlib
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from .clients import Client, Delivery
from .faults import FAULTS, storm
from .invariants import breaches
from .paper import Paper
from .plant import Plant

THREADS = 100
RESTARTS = 20
DOCUMENTS = 200
SETTLE_SECONDS = 90.0


def test_a_hundred_twins_make_one_document(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    content, key = Paper().content(), "twins"
    at_once = threading.Barrier(THREADS)

    def send(_: int) -> httpx.Response:
        at_once.wait()
        return client.upload(content, key)

    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(send, range(THREADS)))
    codes = Counter(answer.status_code for answer in answers)
    report("R13, twins", requests=THREADS, answers=dict(codes))
    assert set(codes) == {201}
    assert len({answer.content for answer in answers}) == 1
    assert client.upload(Paper().content(), key).status_code == httpx.codes.UNPROCESSABLE_ENTITY

    document = Delivery(answers[0].json()["document"]["id"], hashlib.sha256(content).hexdigest(), codes)
    assert plant.settles(client.company, SETTLE_SECONDS)
    assert plant.documents(client.company) == {document.document_id}
    assert not breaches(plant, client.company, [document])


@pytest.mark.chaos
@pytest.mark.timeout(300)
def test_the_database_restarts_under_uploads(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    restart = [fault for fault in FAULTS if fault.name == "PostgreSQL restarted"]
    every = 2.0
    papers = [Paper(pages=1) for _ in range(DOCUMENTS)]
    with ThreadPoolExecutor(1) as pool:
        uploads = pool.submit(client.deliver_all, papers, keyed=True, over_seconds=RESTARTS * every)
        befallen = storm(plant, count=RESTARTS, every=every, seed=7, over=uploads.done, faults=restart)
        delivered = uploads.result()
    assert plant.settles(client.company, SETTLE_SECONDS)
    assert not breaches(plant, client.company, delivered)
    assert plant.documents(client.company) == {each.document_id for each in delivered}
    answers = sum((each.answers for each in delivered), start=Counter())
    report("R7, database restarted", restarts=befallen.total(), documents=DOCUMENTS, answers=dict(answers))
    assert set(answers) <= {"201", "503"}
