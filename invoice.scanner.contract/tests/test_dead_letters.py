"""Dead letters: which tasks are some, and what becomes of a document that is replayed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from scanner_contract import dead_letters, history, tasks
from scanner_contract.database.models import AuditEntry
from scanner_contract.dead_letters import DeadLetter, Which
from scanner_contract.errors import BadFile, PageUnreadable, StageError
from scanner_contract.invoice import Invoice
from scanner_contract.pipeline import StageName
from scanner_contract.statuses import Status
from scanner_contract.values import Evaluation, Extraction, Page, PageReading, PageSet, Prediction, Value, Verdict

from .conftest import Desk

SCAN = PageSet(
    media_type="application/pdf",
    pages=tuple(
        Page(number=number, width=10, height=10, dpi=200, image=f"processed/{number}", words=None) for number in (1, 2)
    ),
)
REVIEWED: tuple[Value, ...] = (
    Prediction(provider="test", model="test", fields={}),
    Extraction(fields={}),
    Evaluation(
        verdict=Verdict.MANUAL_REVIEW, quality_score=0.1, calibrated=False, threshold=0.8, checks=(), reasons=(),
        invoice=Invoice(),
    ),
)  # fmt: skip
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def encrypted(desk: Desk) -> UUID:
    """A document that failed in its first stage, for good."""
    document_id = desk.accept()
    fail(desk, document_id, BadFile("It is encrypted.", code="encrypted"))
    return document_id


def lacking_a_page(desk: Desk) -> UUID:
    """A document that waits for a person, with its first page read and its second given up."""
    document_id = half_read(desk)
    complete(desk, document_id, *REVIEWED)
    return document_id


def half_read(desk: Desk) -> UUID:
    document_id = desk.accept()
    complete(desk, document_id, SCAN, PageReading(number=1, width=10, height=10, engine="test"))
    fail(desk, document_id, PageUnreadable("It is torn."))
    return document_id


def complete(desk: Desk, document_id: UUID, *results: Value) -> None:
    for result in results:
        held = desk.claim(desk.ready(document_id)[0])
        assert held is not None
        with desk.pipeline.transaction(desk.company_id) as session:
            tasks.complete(session, held, result)


def fail(desk: Desk, document_id: UUID, error: StageError) -> None:
    held = desk.claim(desk.ready(document_id)[0])
    assert held is not None
    with desk.pipeline.transaction(desk.company_id) as session:
        tasks.fail(session, held, error, retry_scale=0)


def corrected(desk: Desk, document_id: UUID) -> None:
    with desk.api.transaction(desk.company_id) as session:
        document = tasks.locked(session, document_id)
        assert document is not None
        history.record(session, document, "corrected")


def everything(desk: Desk) -> Which:
    return Which(desk.company_id)


def letters(desk: Desk, which: Which | None = None) -> list[DeadLetter]:
    with desk.api.transaction(desk.company_id) as session:
        return dead_letters.letters(session, which or everything(desk))


def replayed(desk: Desk, document_id: UUID, which: Which | None = None) -> bool:
    """By an operator, with the pipeline's login."""
    with desk.pipeline.transaction(desk.company_id) as session:
        return bool(
            dead_letters.replay(session, which or everything(desk), document_id, actor_id=None, request_id="test")
        )


class TestLetters:
    def test_a_document_that_failed_is_one_with_its_reason(self, desk: Desk) -> None:
        document_id = encrypted(desk)
        (task,) = desk.tasks(document_id)
        assert task.ended_at is not None
        assert letters(desk) == [
            DeadLetter(
                task_id=task.id, company_id=desk.company_id, document_id=document_id, filename="a.pdf",
                status=Status.PREPROCESS_ERROR, stage=StageName.PREPROCESSING, page=0, attempts=1, code="encrypted",
                message="It is encrypted.", died_at=task.ended_at,
            )
        ]  # fmt: skip

    def test_a_page_that_was_given_up_is_one_once_a_person_has_to_look(self, desk: Desk) -> None:
        document_id = half_read(desk)
        assert letters(desk) == []
        complete(desk, document_id, *REVIEWED)
        (letter,) = letters(desk)
        assert (letter.status, letter.stage, letter.page) == (Status.MANUAL_REVIEW, StageName.OCR, 2)

    def test_a_page_is_none_while_a_later_stage_is_what_failed(self, desk: Desk) -> None:
        fail(desk, half_read(desk), StageError("No."))
        assert [letter.stage for letter in letters(desk)] == [StageName.LLM]

    def test_an_older_run_has_none(self, desk: Desk) -> None:
        document_id = encrypted(desk)
        with desk.api.transaction(desk.company_id) as session:
            document = tasks.locked(session, document_id)
            assert document is not None
            tasks.start_run(session, document)
        fail(desk, document_id, BadFile("It is damaged."))
        assert [letter.code for letter in letters(desk)] == ["corrupt"]

    def test_a_decided_document_has_none(self, desk: Desk) -> None:
        document_id = lacking_a_page(desk)
        with desk.api.transaction(desk.company_id) as session:
            document = tasks.locked(session, document_id)
            assert document is not None
            document.status = Status.APPROVED
        assert letters(desk) == []

    @pytest.mark.parametrize(
        ("which", "expected"),
        [
            (lambda letter: {"stage": letter.stage}, 1),
            (lambda letter: {"code": letter.code}, 1),
            (lambda letter: {"task_id": letter.task_id, "document_id": letter.document_id}, 1),
            (lambda letter: {"stage": StageName.OCR, "code": letter.code}, 0),
            (lambda letter: {"task_id": letter.document_id}, 0),
            (lambda letter: {"died_before": letter.died_at}, 0),
            (lambda letter: {"died_before": LONG_AGO}, 0),
            (lambda letter: {"company_id": uuid4()}, 0),
        ],
    )
    def test_they_are_filtered(
        self, desk: Desk, which: Callable[[DeadLetter], dict[str, object]], expected: int
    ) -> None:
        encrypted(desk)
        (letter,) = letters(desk)
        wanted = replace(everything(desk), **which(letter))  # type: ignore[arg-type]
        assert len(letters(desk, wanted)) == expected
        with desk.api.transaction(desk.company_id) as session:
            assert dead_letters.count(session, wanted) == expected
            assert dead_letters.document_count(session, wanted) == expected

    def test_the_latest_comes_first_and_the_documents_in_the_opposite_order(self, desk: Desk) -> None:
        ids = [encrypted(desk) for _ in range(3)]
        assert [letter.document_id for letter in letters(desk)] == ids[::-1]
        with desk.api.transaction(desk.company_id) as session:
            (second,) = dead_letters.letters(session, everything(desk), first=1, limit=1)
            assert second.document_id == ids[1]
            assert dead_letters.documents(session, everything(desk), limit=2) == ids[:2]


class TestReplay:
    def test_a_failed_document_takes_up_where_it_stopped(self, desk: Desk) -> None:
        document_id = half_read(desk)
        fail(desk, document_id, StageError("No."))
        assert replayed(desk, document_id)
        assert desk.document(document_id).status is Status.PREDICTING
        assert letters(desk) == []
        complete(desk, document_id, *REVIEWED)
        assert [letter.stage for letter in letters(desk)] == [StageName.OCR]

    def test_a_document_that_lacks_pages_is_processed_afresh(self, desk: Desk) -> None:
        document_id = lacking_a_page(desk)
        assert replayed(desk, document_id)
        document = desk.document(document_id)
        assert (document.status, document.run) == (Status.PREPROCESSING, 2)

    def test_a_bad_file_dies_again(self, desk: Desk) -> None:
        document_id = encrypted(desk)
        (before,) = letters(desk)
        assert replayed(desk, document_id)
        fail(desk, document_id, BadFile("It is encrypted.", code="encrypted"))
        (after,) = letters(desk)
        assert (after.task_id, after.attempts) == (before.task_id, 1)
        assert after.died_at > before.died_at
        assert not replayed(desk, document_id, replace(everything(desk), died_before=after.died_at))

    def test_it_is_audited(self, desk: Desk) -> None:
        document_id = encrypted(desk)
        replayed(desk, document_id)
        with desk.api.transaction(desk.company_id) as session:
            entry = session.query(AuditEntry).filter_by(subject_id=document_id).order_by(AuditEntry.id.desc()).first()
        assert entry is not None
        assert (entry.action, entry.actor_id, entry.request_id) == ("document.replayed", None, "test")
        assert entry.detail == {
            "status": {"old": "preprocess_error", "new": "preprocessing"}, "stage": "preprocessing",
        }  # fmt: skip

    def test_of_many_at_once_one_counts(self, desk: Desk) -> None:
        document_id = encrypted(desk)
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda _: replayed(desk, document_id), range(100)))
        assert sum(answers) == 1
        with desk.api.transaction(desk.company_id) as session:
            assert session.query(AuditEntry).filter_by(action="document.replayed").count() == 1

    def test_what_is_at_work_or_not_there_is_left(self, desk: Desk) -> None:
        assert not replayed(desk, desk.accept())
        assert not replayed(desk, uuid4())

    def test_a_letter_that_does_not_fit_is_left(self, desk: Desk) -> None:
        document_id = encrypted(desk)
        assert not replayed(desk, document_id, replace(everything(desk), code="corrupt"))
        assert len(letters(desk)) == 1

    def test_what_somebody_corrected_is_not_lost_unasked(self, desk: Desk) -> None:
        """A document that failed keeps its run, and so what was said of it."""
        pages, file = lacking_a_page(desk), encrypted(desk)
        corrected(desk, pages)
        corrected(desk, file)
        unasked = replace(everything(desk), uncorrected=True)
        with desk.pipeline.transaction(desk.company_id) as session:
            assert dead_letters.documents(session, unasked) == [file]
        assert not replayed(desk, pages, unasked)
        assert replayed(desk, pages)
