"""Cancelling stops the work itself: the processes that do it end, and another one takes the next document."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from uuid import UUID

import psutil
import pytest
from celery import Celery
from reportlab.pdfgen.canvas import Canvas

from scanner_contract import tasks
from scanner_contract.statuses import Status
from scanner_embedded import waiting
from scanner_processing.orchestrator.broker import Broker
from scanner_processing.orchestrator.selection import Wakeup

from .conftest import Bench

CHECKOUT = Path(__file__).parents[2]
DEMO = CHECKOUT / "samples" / "invoices" / "demo.pdf"
SECONDS = 40  # to wait for what should be there at once, on a busy machine; no limit of a stage is that short
NO_LIMIT = "600"


def says_endless() -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 700, "Endless")
    canvas.save()
    return buffer.getvalue()


def takes_minutes() -> bytes:
    """A page that is painted all over ten thousand times."""
    content = b"/S sh\n" * 10_000
    shading = b"/ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 595 842]/Extend[true true]"
    function = b"/FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1"
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Shading<</S<<%b/Function<<%b>>>>>>>>>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n%b\nendstream endobj\ntrailer<</Root 1 0 R>>"
    ) % (shading, function, len(content), content)


@dataclass(frozen=True)
class Floor:
    """A running worker with one child, and the broker that wakes it."""

    bench: Bench
    broker: Broker
    worker: psutil.Process
    log: Path

    def begin(self, content: bytes) -> UUID:
        document_id = self.bench.accept(content)
        task = self.bench.task(document_id)
        self.broker.send(Wakeup(task.id, task.company_id, task.document_id, task.stage, task.page))
        return document_id

    def comes_to(self, document_id: UUID, status: Status) -> bool:
        return waiting.until(lambda: self.bench.document(document_id).status is status, SECONDS)

    def at_work(self) -> list[psutil.Process]:
        """The child, its sandbox's helper, and what that has forked."""
        return self.worker.children(recursive=True)

    def cancel(self, document_id: UUID) -> None:
        with self.bench.api.transaction(self.bench.company_id) as session:
            document = tasks.locked(session, document_id)
            assert document is not None
            assert tasks.cancel(session, document, actor_id=None, request_id="test")


@pytest.fixture
def floor(bench: Bench, tmp_path: Path) -> Iterator[Floor]:
    broker_url = f"{bench.settings.redis_url.rpartition('/')[0]}/7"  # whose queues nobody else fills
    environment = {
        **os.environ,
        "PYTHONPATH": str(CHECKOUT),
        "DATABASE_URL": bench.settings.url.render_as_string(hide_password=False),
        "REDIS_URL": broker_url,
        "DOCUMENTS_RAW_DIR": str(bench.settings.documents_raw_dir),
        "DOCUMENTS_PROCESSED_DIR": str(bench.settings.documents_processed_dir),
        "LLM_PROVIDER": "endless",
        "SANDBOX_PAGE_SECONDS": NO_LIMIT,
    }
    command = [sys.executable, str(Path(__file__).with_name("endless_worker.py"))]
    log = tmp_path / "log"
    with log.open("wb") as output, closing(Celery(broker=broker_url)) as app:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield Floor(bench, Broker(app, broker_url), psutil.Process(process.pid), log)
        finally:
            process.terminate()
            process.wait(SECONDS)


def parsers(floor: Floor) -> list[psutil.Process]:
    """The sandbox's children at work: each is forked from a helper, and has its command line."""
    helpers = [each for each in floor.at_work() if "scanner_processing.sandbox.helper" in each.cmdline()]
    return [each for each in helpers if each.parent() in helpers]


def lives(process: psutil.Process) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def gone(processes: list[psutil.Process]) -> bool:
    return not any(map(lives, processes))


def test_a_stage_is_stopped_and_the_next_document_is_read(floor: Floor) -> None:
    document_id = floor.begin(says_endless())
    assert floor.comes_to(document_id, Status.PREDICTING)
    working = floor.at_work()
    assert len(working) >= 2  # the child, and the helper of its sandbox
    floor.cancel(document_id)
    assert waiting.until(lambda: gone(working), SECONDS)
    assert floor.comes_to(floor.begin(DEMO.read_bytes()), Status.APPROVED)
    assert floor.bench.document(document_id).status is Status.CANCELLED


def test_a_file_that_is_being_parsed_is_let_go(floor: Floor) -> None:
    document_id = floor.begin(takes_minutes())
    assert waiting.until(lambda: bool(parsers(floor)), SECONDS)
    working = floor.at_work()
    floor.cancel(document_id)
    assert waiting.until(lambda: gone(working), SECONDS)
    assert floor.comes_to(floor.begin(DEMO.read_bytes()), Status.APPROVED)
    assert floor.bench.document(document_id).status is Status.CANCELLED
    assert floor.bench.made_files() == ["page-1.png"]  # of the second document
    assert "sandbox/helper.py" not in floor.log.read_text("utf-8")  # a helper without a worker ends without a word
