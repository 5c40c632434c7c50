"""The sweep, on a real database and folder: what it takes away, what it sets aside, and all that it leaves."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from scanner_contract import tasks
from scanner_contract.database.models import Company
from scanner_contract.pipeline import StageName
from scanner_contract.statuses import Status
from scanner_contract.storage import FolderStorage, StoredFile, raw_key, stage_prefix, unclaimed_key
from scanner_contract.tasks import Claim
from scanner_embedded.servers import Logins
from scanner_processing import orphans
from scanner_processing.orphans import GRACE, Swept

from .conftest import DEMO, Bench

NOTHING = Swept(parts=0, attempts=0, originals=0, returned=0)


def sweep(bench: Bench, older_than: timedelta = timedelta(0)) -> Swept:
    return orphans.sweep(bench.database, bench.tools.storage, older_than)


def begin(bench: Bench, document_id: UUID) -> tuple[Claim, str]:
    """An attempt that wrote a page and half of another, with a lease that has run out. Returns the prefix of both."""
    with bench.database.transaction(bench.company_id) as session:
        held = tasks.claim(session, document_id, bench.task(document_id).id, lease=-1)
    assert held is not None
    prefix = stage_prefix(
        held.company_id, document_id, run=held.run, stage=held.stage, page=held.page, fence=held.fence
    )
    bench.tools.storage.write(f"{prefix}page-1.png", b"page")
    (bench.folder / prefix / ".page-2.png.0123456789abcdef").write_bytes(b"half of a pa")
    return held, prefix


def lose(bench: Bench, document_id: UUID) -> str:
    held, prefix = begin(bench, document_id)
    with bench.database.transaction(bench.company_id) as session:
        tasks.expire(session, document_id, held.task_id, retry_scale=0)
    return prefix


def test_parts_of_uploads_are_deleted(bench: Bench) -> None:
    incoming = bench.tools.storage.receive()
    incoming.write(b"%PDF-")
    incoming.file.close()
    assert sweep(bench) == replace(NOTHING, parts=1)
    assert bench.files() == []


def test_an_upload_that_is_arriving_is_left(bench: Bench) -> None:
    incoming = bench.tools.storage.receive()
    incoming.write(b"%PDF-")
    assert sweep(bench, GRACE) == NOTHING
    bench.tools.storage.keep(incoming, raw_key(bench.company_id, uuid4()))


def test_an_original_without_a_document_is_set_aside(bench: Bench) -> None:
    document_id = uuid4()
    key = bench.keep_original(document_id)
    assert sweep(bench, GRACE) == NOTHING, "its transaction may be on its way"
    assert bench.files() == [key]
    assert sweep(bench) == replace(NOTHING, originals=1)
    assert bench.files() == [unclaimed_key(bench.company_id, document_id)]
    assert sweep(bench) == NOTHING


def test_an_original_whose_document_comes_after_all_is_brought_back(bench: Bench) -> None:
    """As when a newer database is put in the place of an older one."""
    document_id = uuid4()
    key = bench.keep_original(document_id)
    sweep(bench)
    bench.add_row(document_id)
    assert sweep(bench) == replace(NOTHING, returned=1)
    assert bench.files() == [key]
    assert sweep(bench) == NOTHING


def test_nothing_that_was_set_aside_is_overwritten(bench: Bench) -> None:
    document_id = uuid4()
    for content in (b"first", b"second", b"third"):
        bench.keep_original(document_id, content)
        assert sweep(bench) == replace(NOTHING, originals=1)
    kept = {path.read_bytes() for path in (bench.folder / "raw" / ".unclaimed").rglob("*") if path.is_file()}
    assert kept == {b"first", b"second", b"third"}
    bench.keep_original(document_id, b"fourth")
    bench.add_row(document_id)
    assert sweep(bench) == NOTHING
    assert (bench.folder / raw_key(bench.company_id, document_id)).read_bytes() == b"fourth"


def test_what_a_lost_attempt_made_is_deleted(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    lost = lose(bench, document_id)
    os.utime(bench.folder / lost / "page-1.png", (0, 0))
    assert sweep(bench, GRACE) == NOTHING, "its worker may only have been frozen, and wrote another file of late"
    assert bench.run(bench.task(document_id)) is None
    assert sweep(bench) == replace(NOTHING, attempts=1)
    assert not (bench.folder / lost).exists()
    assert bench.made_files() == ["page-1.png"]
    assert sweep(bench) == NOTHING


def test_a_lost_attempt_is_deleted_while_the_next_one_runs(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    lost = lose(bench, document_id)
    _, running = begin(bench, document_id)
    assert sweep(bench) == replace(NOTHING, attempts=1)
    assert [(bench.folder / prefix).exists() for prefix in (lost, running)] == [False, True]


def test_an_attempt_that_runs_is_left_however_old_its_files_are(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    begin(bench, document_id)
    before = bench.files()
    assert sweep(bench) == NOTHING
    assert bench.files() == before


def test_what_a_cancelled_attempt_made_is_deleted(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    begin(bench, document_id)
    with bench.api.transaction(bench.company_id) as session:
        document = tasks.locked(session, document_id)
        assert document is not None
        tasks.cancel(session, document, actor_id=None, request_id="test")
    assert sweep(bench) == replace(NOTHING, attempts=1)
    assert bench.files() == [raw_key(bench.company_id, document_id)]


def test_a_document_loses_nothing_however_often_it_is_swept(bench: Bench) -> None:
    """At each file that a stage writes, and after each stage."""

    class Swept(FolderStorage):
        def write(self, key: str, data: bytes) -> None:
            super().write(key, data)
            assert sweep(bench) == NOTHING

    document_id = bench.accept(DEMO.read_bytes())
    storage = Swept(bench.folder / "raw", bench.folder / "processed")
    for _ in range(4):
        assert bench.run(bench.task(document_id), replace(bench.tools, storage=storage)) is None
        assert sweep(bench) == NOTHING
    assert bench.document(document_id).status is Status.APPROVED
    assert bench.made_files() == ["page-1.png"]


class Slow(FolderStorage):
    """Something happens once all files are listed, and before anyone is asked about them."""

    def __init__(self, bench: Bench, happens: str, document_id: UUID) -> None:
        super().__init__(bench.folder / "raw", bench.folder / "processed")
        self._bench, self._happens, self._document_id = bench, happens, document_id

    def files(self, prefix: str) -> Iterator[StoredFile]:
        yield from list(super().files(prefix))
        if prefix == self._happens:
            self._bench.add_row(self._document_id)


def test_a_document_that_comes_at_the_last_moment_keeps_its_original(bench: Bench) -> None:
    document_id = uuid4()
    key = bench.keep_original(document_id)
    late = Slow(bench, "raw/", document_id)
    assert orphans.sweep(bench.database, late, timedelta(0)) == NOTHING
    assert bench.files() == [key]


def test_what_the_database_does_not_know_of_is_left(bench: Bench) -> None:
    """A database that is older than the files: of a later attempt, a later run, another document."""
    document_id = bench.accept(DEMO.read_bytes())
    known = {"company_id": bench.company_id, "document_id": document_id, "run": 1, "page": 0, "fence": 1}
    for changed in ({}, {"run": 2}, {"document_id": uuid4()}, {"page": 1}):
        prefix = stage_prefix(**{**known, **changed}, stage=StageName.PREPROCESSING)  # type: ignore[arg-type]
        bench.tools.storage.write(f"{prefix}page-1.png", b"page")
    assert sweep(bench) == NOTHING
    assert len(bench.made_files()) == 4


def test_files_in_other_places_are_left(bench: Bench) -> None:
    """Among them the older layout, which had no folder for the page."""
    document_id = bench.accept(DEMO.read_bytes())
    lose(bench, document_id)
    sweep(bench)
    below = f"processed/{bench.company_id}/{document_id}/1/preprocessing"
    others = [f"{below}/1/page-1.png", f"{below}/README", "raw/README", f"raw/{bench.company_id}/notes.txt"]
    for key in others:
        bench.tools.storage.write(key, b"")
    assert sweep(bench) == NOTHING
    assert set(others) < set(bench.files())


def test_each_company_is_looked_after_and_none_answers_for_another(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    other = replace(bench, company_id=uuid4())
    with bench.api.transaction(other.company_id) as session:
        session.add(Company(id=other.company_id, name="Other"))
    lose(other, other.accept(DEMO.read_bytes()))
    bench.run(bench.task(document_id))
    other.keep_original(document_id)  # under an id that only the first company knows
    foreign = stage_prefix(other.company_id, document_id, run=1, stage=StageName.PREPROCESSING, page=0, fence=1)
    bench.tools.storage.write(f"{foreign}page-1.png", b"page")
    assert sweep(bench) == replace(NOTHING, attempts=1, originals=1)
    assert (bench.folder / foreign).exists()
    assert (bench.folder / raw_key(bench.company_id, document_id)).exists()


def test_there_may_be_more_than_fits_one_question(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orphans, "BATCH", 2)
    known = [bench.accept(DEMO.read_bytes()) for _ in range(3)]
    lost = [lose(bench, document_id) for document_id in known]
    for _ in range(5):
        bench.keep_original(uuid4())
    assert sweep(bench) == replace(NOTHING, attempts=len(lost), originals=5)
    assert len(bench.files()) == len(known) + 5


def command(bench: Bench, url: str, *words: str) -> "subprocess.CompletedProcess[str]":
    places = {
        "DATABASE_URL": url,
        "DOCUMENTS_RAW_DIR": str(bench.folder / "raw"),
        "DOCUMENTS_PROCESSED_DIR": str(bench.folder / "processed"),
    }
    line = [sys.executable, "-m", "scanner_processing.orphans", *words]
    return subprocess.run(line, env=os.environ | places, capture_output=True, text=True, check=False, timeout=30)


def test_it_can_be_done_by_hand(bench: Bench) -> None:
    document_id = uuid4()
    bench.keep_original(document_id)
    assert command(bench, bench.settings.database_url).returncode == 0
    assert bench.files() == [raw_key(bench.company_id, document_id)], "it is younger than an hour"
    done = command(bench, bench.settings.database_url, "--older-than", "0")
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    told = [(line["event"], line["level"]) for line in lines]
    assert told == [("original set aside", "warning"), ("swept", "info")]
    assert (lines[0]["document_id"], lines[1]["originals"]) == (str(document_id), 1)


def test_nobody_sweeps_as_a_superuser(bench: Bench, servers: Logins) -> None:
    bench.keep_original(uuid4())
    refused = command(bench, servers.admin.database_url, "--older-than", "0")
    assert refused.returncode == 1
    assert "row-level security" in refused.stderr
    assert not (bench.folder / "raw" / ".unclaimed").exists()
