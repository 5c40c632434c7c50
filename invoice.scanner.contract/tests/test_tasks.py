"""The transitions, on a real PostgreSQL: what each leaves behind, and that only the holder of a claim may act."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from scanner_contract import tasks
from scanner_contract.database import Database
from scanner_contract.database.models import AuditEntry, DocumentEvent, StageResult, TaskState
from scanner_contract.errors import BadFile, LeaseLost, PageUnreadable, Transient
from scanner_contract.invoice import Invoice
from scanner_contract.pipeline import STAGES, StageName
from scanner_contract.statuses import Status
from scanner_contract.tasks import Claim
from scanner_contract.tasks.attempts import _CLAIM
from scanner_contract.values import (
    Extraction,
    Prediction,
    Value,
    Verdict,
)
from scanner_embedded.servers import Logins

from .conftest import Desk
from .driving import evaluation, page_reading, page_set

NOW = 0.0  # a scale of the retries' waits that leaves none


def complete(desk: Desk, held: Claim, result: Value) -> None:
    with desk.pipeline.transaction(desk.company_id) as session:
        tasks.complete(session, held, result)


def fail(desk: Desk, held: Claim, error: Exception) -> float | None:
    with desk.pipeline.transaction(desk.company_id) as session:
        return tasks.fail(session, held, error, retry_scale=NOW)  # type: ignore[arg-type]


def expire(desk: Desk, held: Claim) -> None:
    """With the real waits: a lease that ran out was waiting enough."""
    with desk.pipeline.transaction(desk.company_id) as session:
        tasks.expire(session, held.document_id, held.task_id, retry_scale=1)


def cancel(desk: Desk, document_id: UUID) -> bool:
    with desk.api.transaction(desk.company_id) as session:
        document = tasks.locked(session, document_id)
        assert document is not None
        return tasks.cancel(session, document, actor_id=None, request_id="test")


def kinds(desk: Desk, document_id: UUID) -> list[str]:
    with desk.api.transaction(desk.company_id) as session:
        events = session.query(DocumentEvent).filter_by(document_id=document_id).order_by(DocumentEvent.id)
        return [event.kind for event in events]


def test_a_digital_document_goes_all_the_way(desk: Desk) -> None:
    document_id = desk.accept()
    seen = [desk.document(document_id).status]
    for result in (
        page_set(),
        Prediction(provider="test", model="test", fields={}),
        Extraction(fields={}),
        evaluation(Verdict.APPROVED),
    ):
        held = desk.claim_next(document_id)
        seen.append(desk.document(document_id).status)
        complete(desk, held, result)
    document = desk.document(document_id)
    assert seen == [
        Status.PREPROCESSING, Status.PREPROCESSING, Status.PREDICTING, Status.EXTRACTION, Status.AUTOMATED_EVALUATION,
    ]  # fmt: skip
    assert (document.status, document.quality_score, document.page_count) == (Status.APPROVED, 0.9, 1)
    assert document.invoice == Invoice.model_validate({"total": "119.00", "currency": "EUR"}).model_dump(mode="json")
    assert document.started_at
    assert document.finished_at
    assert kinds(desk, document_id) == ["uploaded", "queued"] + ["started", "passed"] * 4


def test_a_kept_document_starts_when_it_is_told(desk: Desk) -> None:
    document_id = desk.accept(process=False)
    assert (desk.document(document_id).status, desk.tasks(document_id)) == (Status.UPLOADED, [])
    with desk.api.transaction(desk.company_id) as session:
        document = tasks.locked(session, document_id)
        assert document is not None
        tasks.start_run(session, document)
    assert desk.claim_next(document_id).run == 1


def test_an_upload_is_audited(desk: Desk) -> None:
    document_id = desk.accept()
    with desk.api.transaction(desk.company_id) as session:
        (entry,) = session.query(AuditEntry).filter_by(subject_id=document_id)
        assert (entry.action, entry.request_id) == ("document.uploaded", "test")


def test_a_task_is_claimed_once(desk: Desk) -> None:
    (task,) = desk.ready(desk.accept())
    with ThreadPoolExecutor(8) as pool:
        claims = [held for held in pool.map(lambda _: desk.claim(task), range(32)) if held]
    assert [(held.attempt, held.fence) for held in claims] == [(1, 1)]


def test_a_task_is_not_claimed_for_another_document(desk: Desk) -> None:
    (wanted,) = desk.ready(desk.accept())
    for other in (desk.accept(), uuid4()):
        with desk.pipeline.transaction(desk.company_id) as session:
            assert tasks.claim(session, other, wanted.id, lease=60) is None
        (task,) = desk.tasks(wanted.document_id)
        assert (task.state, task.attempt) == (TaskState.READY, 0)


def test_a_claim_does_not_walk_through_all_that_waits(desk: Desk, servers: Logins) -> None:
    """Also when PostgreSQL last counted while nothing was ready, as it does on a quiet evening before a rush."""
    (task,) = desk.ready(desk.accept())
    admin = Database(servers.admin.url, application="test-admin")
    with admin.transaction() as session:
        session.execute(text("UPDATE tasks SET state = 'done' WHERE state = 'ready'"))
        session.execute(text("ANALYZE tasks"))
        session.execute(text("SET LOCAL enable_seqscan = off"))
        wanted = {"document_id": task.document_id, "task_id": task.id, "lease": 60}
        plan = "\n".join(session.scalars(text(f"EXPLAIN {_CLAIM.text}"), wanted))
        session.rollback()
    admin.close()
    assert "tasks_pkey" in plan
    assert "tasks_ready" not in plan


def test_pages_fan_out_and_the_last_one_moves_on(desk: Desk) -> None:
    document_id = desk.accept()
    complete(desk, desk.claim_next(document_id), page_set(scanned=3, digital=1))
    assert desk.document(document_id).status is Status.PREPROCESSED
    pages = [desk.claim(task) for task in desk.ready(document_id)]
    assert [held.page for held in pages if held] == [1, 2, 3]
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda held: complete(desk, held, page_reading(held.page)), pages))
    assert [task.stage for task in desk.ready(document_id)] == [StageName.LLM]


def test_one_bad_page_does_not_lose_the_others(desk: Desk) -> None:
    document_id = desk.accept()
    complete(desk, desk.claim_next(document_id), page_set(scanned=2, digital=0))
    first, second = (desk.claim(task) for task in desk.ready(document_id))
    assert first
    assert second
    complete(desk, first, page_reading(1))
    assert fail(desk, second, PageUnreadable("torn")) is None
    assert [task.stage for task in desk.ready(document_id)] == [StageName.LLM]


def test_a_document_without_a_readable_page_fails(desk: Desk) -> None:
    document_id = desk.accept()
    complete(desk, desk.claim_next(document_id), page_set(scanned=2, digital=0))
    for task in desk.ready(document_id):
        held = desk.claim(task)
        assert held
        fail(desk, held, PageUnreadable("torn"))
    document = desk.document(document_id)
    assert (document.status, document.error_code) == (Status.OCR_ERROR, "page_unreadable")
    assert desk.ready(document_id) == []


def test_a_bad_file_fails_at_once(desk: Desk) -> None:
    document_id = desk.accept()
    assert fail(desk, desk.claim_next(document_id), BadFile("It is encrypted.", code="encrypted")) is None
    document = desk.document(document_id)
    assert (document.status, document.error_code, document.error_message) == (
        Status.PREPROCESS_ERROR, "encrypted", "It is encrypted.",
    )  # fmt: skip
    assert [task.state for task in desk.tasks(document_id)] == [TaskState.DEAD]
    assert document.finished_at


def test_a_transient_failure_is_tried_again_until_it_is_not(desk: Desk) -> None:
    document_id = desk.accept()
    retries = STAGES[StageName.PREPROCESSING].retries
    for _ in range(retries):
        assert fail(desk, desk.claim_next(document_id), Transient("hiccup")) is not None
        assert desk.document(document_id).status is Status.PREPROCESSING
    held = desk.claim_next(document_id)
    assert held.attempt == retries + 1
    assert fail(desk, held, Transient("hiccup")) is None
    assert desk.document(document_id).status is Status.PREPROCESS_ERROR


def test_a_retry_waits(desk: Desk) -> None:
    document_id = desk.accept()
    with desk.pipeline.transaction(desk.company_id) as session:
        wait = tasks.fail(session, desk_claim := desk.claim_next(document_id), Transient("hiccup"), retry_scale=1)
    first_wait = STAGES[StageName.PREPROCESSING].first_wait
    assert wait == pytest.approx(first_wait, rel=0.21)
    assert desk_claim.attempt == 1
    (task,) = desk.ready(document_id)
    assert desk.claim(task) is None


def test_a_lease_that_ran_out_is_taken_back_and_the_late_worker_changes_nothing(desk: Desk) -> None:
    document_id = desk.accept()
    late = desk.claim_next(document_id, lease=-1)
    expire(desk, late)
    held = desk.claim_next(document_id)
    assert (held.attempt, held.fence) == (2, late.fence + 1)
    for act in (
        lambda: complete(desk, late, page_set()),
        lambda: fail(desk, late, Transient("late")),
    ):
        with pytest.raises(LeaseLost):
            act()
    with pytest.raises(LeaseLost), desk.pipeline.transaction(desk.company_id) as session:
        tasks.beat(session, late, lease=60)
    complete(desk, held, page_set())
    with desk.api.transaction(desk.company_id) as session:
        (result,) = session.query(StageResult).filter_by(document_id=document_id)
        assert (result.fence, result.attempt) == (held.fence, 2)


def test_a_lease_that_holds_is_not_taken_back(desk: Desk) -> None:
    document_id = desk.accept()
    held = desk.claim_next(document_id)
    expire(desk, held)
    complete(desk, held, page_set())


def test_a_worker_that_dies_each_time_ends_in_the_dead_letters(desk: Desk) -> None:
    document_id = desk.accept()
    for _ in range(STAGES[StageName.PREPROCESSING].retries + 1):
        expire(desk, desk.claim_next(document_id, lease=-1))
    document = desk.document(document_id)
    assert (document.status, document.error_code) == (Status.PREPROCESS_ERROR, "worker_lost")


def test_a_beat_prolongs_the_lease(desk: Desk) -> None:
    document_id = desk.accept()
    held = desk.claim_next(document_id, lease=-1)
    with desk.pipeline.transaction(desk.company_id) as session:
        tasks.beat(session, held, lease=60)
    expire(desk, held)
    complete(desk, held, page_set())


def test_release_gives_the_attempt_back(desk: Desk) -> None:
    document_id = desk.accept()
    with desk.pipeline.transaction(desk.company_id) as session:
        tasks.release(session, desk.claim_next(document_id))
    assert desk.claim_next(document_id).attempt == 1


def test_cancel_stops_what_runs(desk: Desk) -> None:
    document_id = desk.accept()
    held = desk.claim_next(document_id)
    assert cancel(desk, document_id)
    assert desk.document(document_id).status is Status.CANCELLED
    with pytest.raises(LeaseLost):
        complete(desk, held, page_set())
    assert not cancel(desk, document_id)


def test_a_new_run_leaves_the_old_one_behind(desk: Desk) -> None:
    document_id = desk.accept()
    old = desk.claim_next(document_id)
    with desk.api.transaction(desk.company_id) as session:
        document = tasks.locked(session, document_id)
        assert document is not None
        tasks.start_run(session, document)
    with pytest.raises(LeaseLost):
        complete(desk, old, page_set())
    assert desk.claim_next(document_id).run == 2


def test_a_transition_that_fails_half_way_leaves_nothing(desk: Desk) -> None:
    document_id = desk.accept()
    held = desk.claim_next(document_id)
    before = kinds(desk, document_id)
    with pytest.raises(ZeroDivisionError), desk.pipeline.transaction(desk.company_id) as session:  # noqa: PT012
        tasks.complete(session, held, page_set())
        _ = 1 / 0
    assert kinds(desk, document_id) == before
    complete(desk, held, page_set())
