"""The runner, with a real database, storage and sandbox: how each attempt ends, and what it leaves behind."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from uuid import UUID, uuid4

import pytest
from PIL import Image as Pictures
from sqlalchemy.orm import Session

from scanner_contract import tasks
from scanner_contract.database import Database
from scanner_contract.database.models import Document, StageResult, Task, TaskState
from scanner_contract.errors import DatabaseUnavailable, PageUnreadable, StorageUnavailable
from scanner_contract.pipeline import StageName
from scanner_contract.settings import Settings
from scanner_contract.statuses import Status
from scanner_contract.storage import FolderStorage, stage_prefix
from scanner_contract.values import Prediction, Reading, Word
from scanner_processing.ocr.fake import FakeOcr
from scanner_processing.ocr.protocol import Image
from scanner_processing.runner import OUTAGE_WAIT, Runner

from .conftest import DEMO, Bench


class BrokenReader:
    """A reader with a fault in it."""

    name = "broken"

    def read(self, reading: Reading) -> Prediction:
        raise ZeroDivisionError


def test_a_document_goes_through_all_stages(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    for _ in range(4):
        assert bench.run(bench.task(document_id)) is None
    assert bench.document(document_id).status is Status.APPROVED
    assert bench.made_files() == ["page-1.png"]


def test_an_e_invoice_goes_through_all_stages_and_its_xml_is_kept(bench: Bench) -> None:
    document_id = bench.accept(DEMO.with_name("tools-de.pdf").read_bytes())
    for _ in range(4):
        assert bench.run(bench.task(document_id)) is None
    document = bench.document(document_id)
    assert document.status is Status.APPROVED
    assert document.invoice is not None
    assert document.invoice["vendor_country"] == "DE"
    assert [path for path in bench.files() if path.endswith("einvoice.xml")]


def test_a_second_message_does_nothing(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    task = bench.task(document_id)
    assert bench.run(task) is None
    assert bench.run(task) is None
    assert bench.document(document_id).status is Status.PREPROCESSED


def test_a_bad_file_is_a_failure_for_good(bench: Bench) -> None:
    document_id = bench.accept(b"%PDF-1.7 broken")
    failed = bench.run(bench.task(document_id))
    assert failed is not None
    assert (failed.error.code, failed.retry_in) == ("corrupt", None)
    assert bench.document(document_id).status is Status.PREPROCESS_ERROR
    assert bench.made_files() == []


def test_a_fault_of_ours_is_tried_again_and_kept_in_the_logs_only(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    bench.run(bench.task(document_id))
    failed = bench.run(bench.task(document_id), replace(bench.tools, reader=BrokenReader()))
    assert failed is not None
    assert (failed.error.code, failed.retry_in) == ("internal_error", 0.0)
    assert "ZeroDivisionError" not in failed.error.message
    task = bench.task(document_id)
    assert (task.state, task.attempt) == (TaskState.READY, 1)


def test_an_outage_burns_no_attempt(bench: Bench) -> None:
    class Away(FolderStorage):
        def write(self, key: str, data: bytes) -> None:
            raise StorageUnavailable("The disk is full.")

    document_id = bench.accept(DEMO.read_bytes())
    away = replace(bench.tools, storage=Away(bench.folder / "raw", bench.folder / "processed"))
    failed = bench.run(bench.task(document_id), away)
    assert failed is not None
    assert failed.retry_in == OUTAGE_WAIT
    task = bench.task(document_id)
    assert (task.state, task.attempt) == (TaskState.READY, 0)


def test_a_lost_lease_drops_the_output(bench: Bench) -> None:
    """While the stage works the document is cancelled: nothing of it is kept."""
    document_id = bench.accept(DEMO.read_bytes())

    class Cancelling(FolderStorage):
        def write(self, key: str, data: bytes) -> None:
            super().write(key, data)
            with bench.api.transaction(bench.company_id) as session:
                document = tasks.locked(session, document_id)
                assert document is not None
                tasks.cancel(session, document, actor_id=None, request_id="test")

    task = bench.task(document_id)
    cancelling = replace(bench.tools, storage=Cancelling(bench.folder / "raw", bench.folder / "processed"))
    assert bench.run(task, cancelling) is None
    assert bench.document(document_id).status is Status.CANCELLED
    assert bench.made_files() == []


class TornSecondPage(FakeOcr):
    """Reads the first page that it is given, and none after it."""

    def __init__(self) -> None:
        super().__init__()
        self._read = 0

    def read(self, image: Image) -> tuple[Word, ...]:
        self._read += 1
        if self._read > 2:  # an unsure page is read upside down as well
            raise PageUnreadable("The page is torn.")
        return super().read(image)


def test_one_bad_page_does_not_lose_the_others(bench: Bench) -> None:
    document_id = bench.accept(scan(pages=2))
    engine = TornSecondPage()
    tools = replace(bench.tools, engine=lambda: engine)
    bench.run(bench.task(document_id))
    for task in bench.tasks(document_id, StageName.OCR):
        bench.run(task, tools)
    for _ in range(3):
        bench.run(bench.ready(document_id))
    document = bench.document(document_id)
    assert document.status is Status.MANUAL_REVIEW
    with bench.api.transaction(bench.company_id) as session:
        stages = session.query(StageResult.stage, StageResult.page).filter_by(document_id=document_id).all()
        evaluation = session.query(StageResult).filter_by(document_id=document_id, stage=StageName.EVALUATION).one()
    assert (StageName.OCR, 1) in stages
    assert "pages_read" in {reason["code"] for reason in evaluation.result["reasons"]}


class Torn(FakeOcr):
    def read(self, image: Image) -> tuple[Word, ...]:
        raise PageUnreadable("The page is torn.")


def test_a_page_that_fails_takes_no_file_of_another_page_with_it(bench: Bench) -> None:
    document_id = bench.accept(scan(pages=2))
    bench.run(bench.task(document_id))
    prefixes = [
        stage_prefix(bench.company_id, document_id, run=1, stage=StageName.OCR, page=page, fence=1) for page in (1, 2)
    ]
    for prefix in prefixes:  # what a worker writes that had to turn its page
        bench.tools.storage.write(f"{prefix}page.png", b"turned")
    _, second = bench.tasks(document_id, StageName.OCR)
    assert bench.run(second, replace(bench.tools, engine=Torn)) is not None
    assert [(bench.folder / prefix).exists() for prefix in prefixes] == [True, False]


def scan(pages: int) -> bytes:
    buffer = BytesIO()
    picture = Pictures.effect_noise((400, 300), 60)
    picture.save(buffer, "PDF", save_all=True, append_images=[picture] * (pages - 1))
    return buffer.getvalue()


class Forgetful(Database):
    """Loses the answer to the commit that ends a stage; the commit itself came through."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.url, application="test-forgetful")
        self._transactions = 0

    @contextmanager
    def transaction(self, company_id: UUID | None = None) -> Iterator[Session]:
        self._transactions += 1
        with super().transaction(company_id) as session:
            yield session
        if self._transactions == 2:  # the first one claims
            raise DatabaseUnavailable("The connection broke.")


def test_a_commit_whose_answer_was_lost_keeps_its_files(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    task = bench.task(document_id)
    forgetful = Forgetful(bench.settings)
    runner = Runner(bench.settings, forgetful, bench.tools)
    begun = runner.begin(company_id=bench.company_id, document_id=document_id, task_id=task.id)
    assert begun is not None
    assert runner.work(begun).failed is None
    forgetful.close()
    assert bench.document(document_id).status is Status.PREPROCESSED
    assert bench.made_files() == ["page-1.png"]


def test_a_run_is_started_for_a_document_that_was_only_kept(bench: Bench) -> None:
    document_id = uuid4()
    document = Document(
        id=document_id, company_id=bench.company_id, filename="", media_type="application/pdf", size=1, sha256=""
    )
    with bench.api.transaction(bench.company_id) as session:
        tasks.accept(session, document, actor_id=None, request_id="test", process=False)
    runner = Runner(bench.settings, bench.database, bench.tools)
    runner.ensure_run(company_id=bench.company_id, document_id=document_id)
    runner.ensure_run(company_id=bench.company_id, document_id=document_id)
    assert bench.document(document_id).run == 1
    runner.ensure_run(company_id=bench.company_id, document_id=uuid4())  # not there: nothing to do


STUCK = """
import os, sys, threading
from dataclasses import replace
from uuid import UUID
from sqlalchemy import make_url
from scanner_contract.database import Database
from scanner_contract.settings import Settings
from scanner_processing import runner
from scanner_processing.tools import make_tools

class StuckReader:
    name = "stuck"
    def read(self, reading):
        threading.Event().wait()

settings = Settings()
runner.time_limit = lambda stage, settings: 0.3
tools = replace(make_tools(settings), reader=StuckReader())
company_id, document_id, task_id = map(UUID, sys.argv[1:4])
begins, works = (Database(url, application="stuck") for url in (settings.url, make_url(sys.argv[4])))
begun = runner.Runner(settings, begins, tools).begin(company_id=company_id, document_id=document_id, task_id=task_id)
try:
    runner.Runner(settings, works, tools).work(begun)
finally:
    os._exit(3)
"""
NOWHERE = "postgresql+psycopg://scanner_pipeline@127.0.0.1:1/nowhere"


def get_stuck(bench: Bench, monkeypatch: pytest.MonkeyPatch, database_url: str) -> tuple[Task, int]:
    """The task of a reader that is stuck, and the exit code of its process, which writes to that database."""
    document_id = bench.accept(DEMO.read_bytes())
    bench.run(bench.task(document_id))
    task = bench.task(document_id)
    for name, value in bench.settings.model_dump(include={"database_url", "retry_scale"}).items():
        monkeypatch.setenv(name.upper(), str(value))
    monkeypatch.setenv("BEAT_SECONDS", "0.1")
    monkeypatch.setenv("LEASE_SECONDS", "5")
    words = [sys.executable, "-c", STUCK, str(bench.company_id), str(document_id), str(task.id), database_url]
    code = subprocess.run(words, check=False, timeout=30).returncode
    return bench.task(document_id), code


def test_a_stage_that_is_stuck_ends_with_its_process(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    after, code = get_stuck(bench, monkeypatch, bench.settings.database_url)
    assert code == 1
    assert (after.state, after.attempt, after.error_code) == (TaskState.READY, 1, "timed_out")


def test_a_process_ends_with_a_stuck_stage_though_nobody_can_be_told(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    after, code = get_stuck(bench, monkeypatch, NOWHERE)
    assert code == 1
    assert (after.state, after.attempt) == (TaskState.RUNNING, 1)  # until its lease runs out
