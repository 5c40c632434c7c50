"""The orchestrator, on real servers: what it hands out, to whom first, and what it takes back."""

import signal
import threading
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
import redis
from sqlalchemy import text
from structlog.testing import capture_logs

from scanner_contract import tasks
from scanner_contract.database import Database
from scanner_contract.database.models import Company, Document
from scanner_contract.errors import ConfigurationError
from scanner_contract.pipeline import STAGES, StageName
from scanner_embedded import waiting
from scanner_embedded.servers import Logins
from scanner_processing.orchestrator import selection
from scanner_processing.orchestrator.broker import Broker, BrokerUnavailable
from scanner_processing.orchestrator.loop import Orchestrator
from scanner_processing.orchestrator.rooms import Crew, Room
from scanner_processing.presence import Presence
from scanner_processing.tasks.celery_app import app

QUEUE = STAGES[StageName.PREPROCESSING].queue


@pytest.fixture
def api(servers: Logins) -> Iterator[Database]:
    database = Database(servers.api.url, application="test-api")
    yield database
    database.close()


@pytest.fixture
def pipeline(servers: Logins) -> Iterator[Database]:
    """With no task left over from another test."""
    admin = Database(servers.admin.url, application="test-admin")
    with admin.transaction() as session:
        session.execute(text("UPDATE tasks SET state = 'cancelled' WHERE state IN ('ready', 'running')"))
        session.execute(text("DELETE FROM workers"))
    admin.close()
    database = Database(servers.pipeline.url, application="test-pipeline")
    yield database
    database.close()


@pytest.fixture
def broker(servers: Logins) -> Iterator[tuple[Broker, "redis.Redis"]]:
    client = redis.Redis.from_url(servers.pipeline.redis_url)
    client.flushall()
    app.conf.broker_url = servers.pipeline.redis_url
    yield Broker(app, servers.pipeline.redis_url), client
    app.pool.force_close_all()
    client.close()


def company(api: Database, documents: int) -> list[UUID]:
    """A new company with so many documents that wait."""
    company_id = uuid4()
    ids = []
    with api.transaction(company_id) as session:
        session.add(Company(id=company_id, name="Test"))
        for _ in range(documents):
            document = Document(
                id=uuid4(), company_id=company_id, filename="", media_type="application/pdf", size=1, sha256=""
            )
            tasks.accept(session, document, actor_id=None, request_id="", process=True)
            ids.append(document.id)
    return ids


def room(size: int = 1000) -> list[Room]:
    return [Room(StageName.PREPROCESSING, size, pool=0, pool_size=size)]


def advance(pipeline: Database, document_id: UUID) -> None:
    """As if the stages before the prediction were through."""
    with pipeline.transaction() as session:
        session.execute(text("UPDATE tasks SET stage = 'llm' WHERE document_id = :id"), {"id": document_id})


def handed_out(pipeline: Database, size: int = 1000) -> list[UUID]:
    with pipeline.transaction() as session:
        return [wakeup.document_id for wakeup in selection.take_for_publishing(session, room(size))]


def crews(pipeline: Database) -> list[Crew]:
    with pipeline.transaction() as session:
        return selection.crews(session)


def worker(pipeline: Database, children: int) -> Presence:
    presence = Presence(pipeline, name=f"worker-{uuid4()}", queues=[QUEUE], children=children)
    presence.start()
    return presence


def test_what_is_ready_is_handed_out_once(api: Database, pipeline: Database) -> None:
    documents = company(api, 3)
    assert sorted(handed_out(pipeline)) == sorted(documents)
    assert handed_out(pipeline) == []


def test_no_more_than_there_is_room_for(api: Database, pipeline: Database) -> None:
    company(api, 5)
    assert len(handed_out(pipeline, size=2)) == 2
    assert len(handed_out(pipeline, size=2)) == 2
    assert len(handed_out(pipeline, size=2)) == 1


def test_what_nobody_claimed_is_handed_out_again(api: Database, pipeline: Database) -> None:
    documents = company(api, 1)
    handed_out(pipeline)
    with pipeline.transaction() as session:
        session.execute(text("UPDATE tasks SET published_at = now() - interval '4 seconds' WHERE state = 'ready'"))
    assert handed_out(pipeline) == documents


def test_a_company_with_many_waiting_does_not_hold_up_one_with_few(api: Database, pipeline: Database) -> None:
    flood = company(api, 50)
    single = company(api, 1)
    first = handed_out(pipeline, size=2)
    assert set(first) == {single[0], flood[0]}


def test_the_company_with_the_fewest_at_work_comes_first(api: Database, pipeline: Database) -> None:
    busy = company(api, 10)
    assert set(handed_out(pipeline, size=4)) <= set(busy)
    late = company(api, 4)
    assert set(handed_out(pipeline, size=4)) == set(late)


def test_what_was_begun_is_ended_before_more_is_begun(api: Database, pipeline: Database) -> None:
    *_, begun = company(api, 3)
    advance(pipeline, begun)
    stages = (StageName.PREPROCESSING, StageName.LLM)
    one_for_all = [Room(stage, size=1, pool=0, pool_size=1) for stage in stages]
    with pipeline.transaction() as session:
        assert [each.document_id for each in selection.take_for_publishing(session, one_for_all)] == [begun]


def test_a_full_queue_keeps_nothing_from_the_others_of_its_pool(api: Database, pipeline: Database) -> None:
    first, second, third = company(api, 3)
    advance(pipeline, first)
    advance(pipeline, second)
    full = [Room(StageName.PREPROCESSING, 1, pool=0, pool_size=1), Room(StageName.LLM, 0, pool=0, pool_size=1)]
    with pipeline.transaction() as session:
        assert [each.document_id for each in selection.take_for_publishing(session, full)] == [third]


def test_two_orchestrators_never_hand_out_the_same(api: Database, pipeline: Database, servers: Logins) -> None:
    company(api, 20)
    second = Database(servers.pipeline.url, application="test-second")
    with pipeline.transaction() as one, second.transaction() as other:
        first = {wakeup.task_id for wakeup in selection.take_for_publishing(one, room(10))}
        then = {wakeup.task_id for wakeup in selection.take_for_publishing(other, room(20))}
    second.close()
    assert len(first) == 10
    assert then
    assert not first & then


def test_a_task_that_a_worker_is_just_claiming_is_not_handed_out(
    api: Database, pipeline: Database, servers: Logins
) -> None:
    (document_id,) = company(api, 1)
    with pipeline.transaction() as session:
        (wakeup,) = selection.take_for_publishing(session, room())
        session.rollback()
    worker = Database(servers.pipeline.url, application="test-worker")
    with worker.transaction(wakeup.company_id) as claiming:
        assert tasks.claim(claiming, document_id, wakeup.task_id, lease=60)
        assert handed_out(pipeline) == []
    worker.close()
    assert handed_out(pipeline) == []


def test_messages_go_out_while_the_queue_is_short(
    api: Database, pipeline: Database, broker: tuple[Broker, "redis.Redis"], servers: Logins
) -> None:
    company(api, 10)
    orchestrator = Orchestrator(servers.pipeline, pipeline, broker[0])
    orchestrator.hand_out()
    assert broker[1].llen(QUEUE) == 0, "nobody is there to take a message"
    presence = worker(pipeline, children=2)
    assert waiting.until(lambda: bool(crews(pipeline)), 30)
    orchestrator.hand_out()
    orchestrator.hand_out()
    assert broker[1].llen(QUEUE) == 2, "one for each child"
    presence.stop()


def test_an_expired_task_is_taken_back(
    api: Database, pipeline: Database, broker: tuple[Broker, "redis.Redis"], servers: Logins
) -> None:
    (document_id,) = company(api, 1)
    with pipeline.transaction() as session:
        (wakeup,) = selection.take_for_publishing(session, room())
    with pipeline.transaction(wakeup.company_id) as session:
        assert tasks.claim(session, document_id, wakeup.task_id, lease=-1)
    settings = servers.pipeline.model_copy(update={"retry_scale": 0.0})
    Orchestrator(settings, pipeline, broker[0]).take_back()
    assert handed_out(pipeline) == [document_id]


def test_an_absent_broker_is_said_at_once(servers: Logins) -> None:
    with pytest.raises(BrokerUnavailable):
        Broker(app, "redis://127.0.0.1:1/0").queue_lengths()


def test_a_worker_that_ends_takes_its_word_back(pipeline: Database) -> None:
    presence = worker(pipeline, children=3)
    presence.stop()
    assert crews(pipeline) == []


def test_a_worker_goes_on_saying_that_it_is_there(
    pipeline: Database, servers: Logins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever keeps it from that: here somebody forgot the migrations."""
    monkeypatch.setattr("scanner_processing.presence.EVERY_SECONDS", 0.05)
    admin = Database(servers.admin.url, application="test-admin")
    rename = "ALTER TABLE {} RENAME TO {}"
    with admin.transaction() as session:
        session.execute(text(rename.format("workers", "later")))
    with capture_logs() as said:
        presence = worker(pipeline, children=1)
        assert waiting.until(lambda: bool(said), 30)
    with admin.transaction() as session:
        session.execute(text(rename.format("later", "workers")))
    admin.close()
    assert waiting.until(lambda: bool(crews(pipeline)), 30)
    presence.stop()


def test_no_orchestrator_runs_as_a_superuser(broker: tuple[Broker, "redis.Redis"], servers: Logins) -> None:
    database = Database(servers.admin.url, application="test-admin")
    with pytest.raises(ConfigurationError):
        Orchestrator(servers.admin, database, broker[0]).run()
    database.close()


def test_no_worker_runs_as_a_superuser(servers: Logins) -> None:
    told = threading.Event()
    before = signal.signal(signal.SIGTERM, lambda *_: told.set())
    database = Database(servers.admin.url, application="test-admin")
    presence = worker(database, children=1)
    try:
        assert told.wait(30), "the worker was not told to end"
        presence.join(30)
        assert crews(database) == []
    finally:
        signal.signal(signal.SIGTERM, before)
        database.close()
