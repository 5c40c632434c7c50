"""The operators' command: what it prints, what it does for all companies, and how it ends."""

import json
import subprocess
import sys
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from scanner_contract import history, tasks
from scanner_contract.database.models import Company, Task, TaskState
from scanner_contract.errors import BadFile, PageUnreadable, StageError
from scanner_contract.invoice import Invoice
from scanner_contract.settings import Settings
from scanner_contract.statuses import Status
from scanner_contract.values import Evaluation, Extraction, Page, PageReading, PageSet, Prediction, Value, Verdict
from scanner_embedded.ports import free_port
from scanner_embedded.servers import Logins
from scanner_processing.dead_letters import NotDead, arguments, run

from .conftest import Bench

DOUBTFUL = Evaluation(
    verdict=Verdict.MANUAL_REVIEW, quality_score=0.1, calibrated=False, threshold=0.8, checks=(), reasons=(),
    invoice=Invoice(),
)  # fmt: skip


def work(bench: Bench, document_id: UUID, outcome: Value | StageError) -> None:
    """Bring the document's next task to this end."""
    ready = select(Task.id).where(Task.document_id == document_id, Task.state == TaskState.READY).order_by(Task.page)
    with bench.database.transaction(bench.company_id) as session:
        held = tasks.claim(session, document_id, session.scalars(ready).first() or uuid4(), lease=60)
        assert held is not None
        if isinstance(outcome, StageError):
            tasks.fail(session, held, outcome, retry_scale=0)
        else:
            tasks.complete(session, held, outcome)


def dead(bench: Bench, error: StageError | None = None) -> UUID:
    """A document that failed in its first stage, for good."""
    document_id = bench.accept(b"")
    work(bench, document_id, error or BadFile("It is encrypted.", code="encrypted"))
    return document_id


def corrected(bench: Bench) -> UUID:
    """A document that waits for a person without one of its pages, and of which somebody said something."""
    document_id = bench.accept(b"")
    pages = tuple(Page(number=each, width=9, height=9, dpi=200, image="processed/1", words=None) for each in (1, 2))
    work(bench, document_id, PageSet(media_type="application/pdf", pages=pages))
    work(bench, document_id, PageReading(number=1, width=9, height=9, engine="test"))
    work(bench, document_id, PageUnreadable("It is torn."))
    work(bench, document_id, Prediction(provider="test", model="test", fields={}))
    work(bench, document_id, Extraction(fields={}))
    work(bench, document_id, DOUBTFUL)
    with bench.api.transaction(bench.company_id) as session:
        document = tasks.locked(session, document_id)
        assert document is not None
        history.record(session, document, "corrected")
    return document_id


@pytest.fixture
def other(bench: Bench) -> Bench:
    """Another company, with the same login."""
    company_id = uuid4()
    with bench.api.transaction(company_id) as session:
        session.add(Company(id=company_id, name="Other"))
    return replace(bench, company_id=company_id)


def said(bench: Bench, *words: str) -> list[str]:
    return list(run(bench.database, arguments(words)))


def ended(settings: Settings, *words: str) -> tuple[int, str, str]:
    """The command as an operator types it: its exit code, and what it printed to either side."""
    environment = {"DATABASE_URL": settings.url.render_as_string(hide_password=False)}
    command = [sys.executable, "-m", "scanner_processing.dead_letters", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=30)
    return done.returncode, done.stdout, done.stderr


class TestList:
    def test_a_table_for_each_company(self, bench: Bench, other: Bench) -> None:
        mine, theirs = dead(bench), dead(other, BadFile("It is damaged."))
        text = "\n".join(said(bench, "list"))
        assert all(each in text for each in ("DIED", str(mine), str(theirs), f"Other, {other.company_id}"))
        head, row, _end = said(bench, "list", "--company", str(bench.company_id))[1:]
        assert head.split() == ["DIED", "DOCUMENT", "STAGE", "PAGE", "ATTEMPTS", "CODE", "FILE", "REASON"]
        columns = {name: row[head.index(name) :].split("  ")[0].strip() for name in head.split()}
        assert columns | {"DIED": ""} == {
            "DIED": "", "DOCUMENT": str(mine), "STAGE": "preprocessing", "PAGE": "", "ATTEMPTS": "1",
            "CODE": "encrypted", "FILE": "a.pdf", "REASON": "It is encrypted.",
        }  # fmt: skip

    def test_an_object_a_line(self, bench: Bench) -> None:
        document_id = dead(bench)
        (line,) = said(bench, "list", "--json", "--company", str(bench.company_id))
        letter = json.loads(line)
        assert (letter["document_id"], letter["company_id"]) == (str(document_id), str(bench.company_id))
        assert letter["died_at"].endswith("Z")

    @pytest.mark.parametrize(("filters", "found"), [(["--stage", "llm"], 0), (["--code", "encrypted"], 1)])
    def test_they_are_filtered(self, bench: Bench, filters: list[str], found: int) -> None:
        dead(bench)
        assert len(said(bench, "list", "--json", "--company", str(bench.company_id), *filters)) == found

    def test_none(self, bench: Bench) -> None:
        own = ["--company", str(bench.company_id)]
        assert said(bench, "list", *own) == ["There are no dead letters."]
        assert said(bench, "list", "--json", *own) == []


class TestReplay:
    def test_by_the_id_of_a_document_or_of_a_task(self, bench: Bench, other: Bench) -> None:
        mine, theirs = dead(bench), dead(other)
        task_id = other.task(theirs).id
        assert said(bench, "replay", str(mine), str(task_id)) == [f"Replayed: {mine}", f"Replayed: {theirs}"]
        assert bench.document(mine).status is Status.PREPROCESSING
        assert other.document(theirs).status is Status.PREPROCESSING

    def test_what_is_not_dead_is_named_and_the_others_are_replayed(self, bench: Bench) -> None:
        document_id, at_work, nobodys = dead(bench), bench.accept(b""), uuid4()
        with pytest.raises(NotDead, match=f"No dead letter: {nobodys}, {at_work}"):
            said(bench, "replay", str(nobodys), str(at_work), str(document_id))
        assert bench.document(document_id).status is Status.PREPROCESSING

    def test_all_of_a_company(self, bench: Bench, other: Bench) -> None:
        mine, theirs = [dead(bench), dead(bench)], dead(other)
        assert said(bench, "replay", "--all", "--company", str(bench.company_id)) == ["Documents replayed: 2"]
        assert {bench.document(each).status for each in mine} == {Status.PREPROCESSING}
        assert other.document(theirs).status is Status.PREPROCESS_ERROR

    def test_all_that_fit_of_all_companies(self, bench: Bench, other: Bench) -> None:
        code = uuid4().hex  # of no other test
        fitting = [(each, dead(each, StageError("No.", code=code))) for each in (bench, other)]
        rest = dead(bench)
        assert said(bench, "replay", "--all", "--code", code) == ["Documents replayed: 2"]
        assert [each.document(document_id).status for each, document_id in fitting] == [Status.PREPROCESSING] * 2
        assert bench.document(rest).status is Status.PREPROCESS_ERROR

    def test_what_somebody_corrected_is_left_until_it_is_named(self, bench: Bench) -> None:
        document_id = corrected(bench)
        done, left = said(bench, "replay", "--all", "--company", str(bench.company_id))
        assert done == "Documents replayed: 0"
        assert left.startswith("Left: 1.")
        assert said(bench, "replay", str(document_id)) == [f"Replayed: {document_id}"]


class TestCommand:
    def test_it_ends_well(self, bench: Bench) -> None:
        document_id = dead(bench)
        code, printed, error = ended(bench.settings, "replay", str(document_id))
        assert (code, printed, error) == (0, f"Replayed: {document_id}\n", "")
        code, printed, error = ended(bench.settings, "replay", str(document_id))
        assert (code, printed, error) == (1, "", f"No dead letter: {document_id}\n")

    def test_a_database_that_is_away_is_said_in_a_sentence(self, bench: Bench) -> None:
        away = bench.settings.url.set(port=free_port()).render_as_string(hide_password=False)
        code, printed, error = ended(bench.settings.model_copy(update={"database_url": away}), "list")
        assert (code, printed, error) == (1, "", "The database does not answer.\n")

    def test_a_login_that_would_find_nothing_is_refused(self, servers: Logins) -> None:
        code, _, error = ended(servers.api, "list")
        assert (code, error.split(" ")[:4]) == (1, ["The", "database", "login", "'scanner_api'"])

    @pytest.mark.parametrize(
        "words",
        [
            [],
            ["replay"],
            ["replay", "--stage", "llm"],
            ["replay", "--all", str(uuid4())],
            ["replay", str(uuid4()), "--code", "encrypted"],
            ["replay", "not-an-id"],
            ["list", "--stage", "printing"],
        ],
    )
    def test_words_that_make_no_sense_are_refused(self, words: list[str]) -> None:
        with pytest.raises(SystemExit) as refused:
            arguments(words)
        assert refused.value.code == 2
