"""A worker goes on by itself with what follows a stage, when it serves that as well."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from threading import Event, Thread

import pytest
from celery import Celery
from PIL import Image as Pictures

from scanner_contract import tasks
from scanner_contract.database import Database
from scanner_contract.database.models import StageResult, Task, TaskState
from scanner_contract.errors import LeaseLost
from scanner_contract.pipeline import STAGES, StageName, Unit, time_limit
from scanner_contract.settings import Settings
from scanner_contract.statuses import Status
from scanner_embedded.servers import Logins
from scanner_processing.runner import Begun, Ended, Failed, Runner
from scanner_processing.tasks.announcer import Announcer
from scanner_processing.tasks.celery_app import app as worker_app

from .conftest import DEMO, Bench

EVERY_STAGE = tuple(StageName)


def begin(bench: Bench, task: Task, serves: tuple[StageName, ...] = EVERY_STAGE) -> tuple[Runner, Begun]:
    runner = Runner(bench.settings, bench.database, bench.tools, serves=serves)
    begun = runner.begin(company_id=bench.company_id, document_id=task.document_id, task_id=task.id)
    assert begun is not None
    return runner, begun


def test_it_goes_all_the_way(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    runner, begun = begin(bench, bench.task(document_id))
    stages = [begun.held.stage]
    while (onward := runner.work(begun).onward) is not None:
        begun = onward
        stages.append(begun.held.stage)
    assert stages == [StageName.PREPROCESSING, StageName.LLM, StageName.EXTRACTION, StageName.EVALUATION]
    assert bench.document(document_id).status is Status.APPROVED


def test_it_leaves_what_it_does_not_serve(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    runner, begun = begin(bench, bench.task(document_id), serves=(StageName.PREPROCESSING,))
    assert runner.work(begun) == Ended()
    assert (bench.task(document_id).stage, bench.task(document_id).state) == (StageName.LLM, TaskState.READY)


def test_it_leaves_pages_to_whoever_is_free(bench: Bench) -> None:
    scan = BytesIO()
    Pictures.new("RGB", (400, 400), "white").save(scan, "PNG")
    document_id = bench.accept(scan.getvalue())
    runner, begun = begin(bench, bench.task(document_id))
    assert runner.work(begun) == Ended()
    assert bench.task(document_id).stage is StageName.OCR


def test_what_it_goes_on_with_is_nobody_elses(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    runner, begun = begin(bench, bench.task(document_id))
    onward = runner.work(begun).onward
    assert onward is not None
    task = bench.task(document_id)
    assert (task.state, task.attempt, task.fence) == (TaskState.RUNNING, 1, 1)
    assert runner.begin(company_id=bench.company_id, document_id=document_id, task_id=task.id) is None


def test_a_worker_that_dies_on_the_way_is_noticed(bench: Bench) -> None:
    document_id = bench.accept(DEMO.read_bytes())
    short = Runner(bench.settings.model_copy(update={"lease_seconds": -1.0}), bench.database, bench.tools,
                   serves=EVERY_STAGE)  # fmt: skip
    task = bench.task(document_id)
    begun = short.begin(company_id=bench.company_id, document_id=document_id, task_id=task.id)
    assert begun is not None
    lost = short.work(begun).onward
    assert lost is not None
    with bench.database.transaction(bench.company_id) as session:
        tasks.expire(session, document_id, lost.held.task_id, retry_scale=0)
    _, again = begin(bench, bench.task(document_id))
    assert (again.held.stage, again.held.attempt) == (StageName.LLM, 2)
    with pytest.raises(LeaseLost), bench.database.transaction(bench.company_id) as session:
        tasks.beat(session, lost.held, lease=60)


def test_results_that_cannot_be_read_any_more_fail_the_attempt(bench: Bench, servers: Logins) -> None:
    """And not the claim, which would be made again and again, for ever."""
    document_id = bench.accept(DEMO.read_bytes())
    assert bench.run(bench.task(document_id)) is None
    admin = Database(servers.admin.url, application="test-admin")
    with admin.transaction() as session:
        session.query(StageResult).filter_by(document_id=document_id).update({"result": {"pages": "none"}})
    admin.close()
    failed = bench.run(bench.task(document_id))
    assert failed is not None
    assert failed.error.code == "internal_error"
    assert bench.task(document_id).attempt == 1


def test_celery_leaves_each_stage_its_time() -> None:
    """Its limit counts from the message on, whatever the child has gone on with since."""
    later = 0.0
    for stage in reversed(STAGES.values()):
        own = time_limit(stage, Settings())
        assert worker_app.conf.task_annotations[stage.task]["time_limit"] > own + later
        if stage.unit is Unit.DOCUMENT:
            later += own


@contextmanager
def listening(app: Celery, number: int) -> Iterator[Callable[[], list[Mapping[str, object]]]]:
    """What Flower hears, once it has heard so much."""
    events: list[Mapping[str, object]] = []
    listens = Event()
    with app.connection_for_read() as connection:
        receiver = app.events.Receiver(connection, handlers={"*": events.append})
        receiver.on_consume_ready = lambda *_, **__: listens.set()

        def listen() -> None:
            drained = receiver.itercapture(timeout=30)
            while len(events) < number:
                next(drained)

        thread = Thread(target=listen)
        thread.start()
        assert listens.wait(30)

        def heard() -> list[Mapping[str, object]]:
            thread.join(30)
            return events

        yield heard


def test_flower_hears_of_it(bench: Bench, servers: Logins) -> None:
    app = Celery("test", broker=servers.pipeline.redis_url)
    announcer = Announcer(app)
    document_id = bench.accept(DEMO.read_bytes())
    _, begun = begin(bench, bench.task(document_id))
    failed = Ended(Failed(LeaseLost("gone"), retry_in=None))
    with listening(app, 4) as heard:
        announcer.start()
        announcer.begins(begun.held, worker="fields@here")
        announcer.ended(begun.held, Ended(), worker="fields@here", seconds=1.5)
        announcer.ended(begun.held, failed, worker="fields@here", seconds=1.5)
        events = heard()
    assert [event["type"] for event in events] == ["task-received", "task-started", "task-succeeded", "task-failed"]
    assert {event["uuid"] for event in events} == {str(begun.held.task_id)}
    assert (events[0]["name"], events[0]["hostname"]) == ("preprocess_document", "fields@here")
    app.pool.force_close_all()


def test_a_broker_that_is_away_holds_nothing_up(bench: Bench) -> None:
    announcer = Announcer(Celery("test", broker="redis://127.0.0.1:1/0"))
    announcer.start()
    document_id = bench.accept(DEMO.read_bytes())
    _, begun = begin(bench, bench.task(document_id))
    for _ in range(2000):
        announcer.begins(begun.held, worker="fields@here")
    assert announcer.is_alive()
