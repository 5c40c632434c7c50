"""What works and what does not, with parts really out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete

from scanner_api.app import create_app
from scanner_api.parts import EXTENSION
from scanner_contract.database.models import Worker
from scanner_contract.errors import ConfigurationError
from scanner_contract.pipeline import STAGES
from scanner_contract.settings import Settings
from scanner_embedded.ports import free_port
from scanner_embedded.servers import Logins

from .by_hand import Pipeline
from .conftest import Person

PARTS = ("database", "redis", "storage", "queues", "workers")
With = Callable[..., FlaskClient]


@pytest.fixture
def nowhere() -> str:
    """An address where nobody listens."""
    return f"127.0.0.1:{free_port()}"


@pytest.fixture
def api_with(settings: Settings) -> Iterator[With]:
    """An API with other settings."""
    made: list[Flask] = []

    def build(**changes: object) -> FlaskClient:
        made.append(create_app(settings.model_copy(update=changes)))
        return made[-1].test_client()

    yield build
    for app in made:
        app.extensions[EXTENSION].database.close()


def states(client: FlaskClient) -> tuple[int, dict[str, str]]:
    response = client.get("/api/v1/health")
    return response.status_code, {name: response.get_json()[name]["status"] for name in PARTS}


def away(nowhere: str) -> dict[str, str]:
    """The settings of an API whose database is gone."""
    return {"database_url": f"postgresql://scanner_api:x@{nowhere}/x"}


def test_all_is_well_when_every_queue_has_a_worker(client: FlaskClient, pipeline: Pipeline) -> None:
    queues = [stage.queue for stage in STAGES.values()]
    worker = Worker(name="w", queues=queues, children=2)
    with pipeline.database.transaction() as session:
        session.execute(delete(Worker))
    before = states(client)[1]["workers"]
    with pipeline.database.transaction() as session:
        session.add(worker)
    found, report = states(client), client.get("/health").get_json()
    with pipeline.database.transaction() as session:
        session.delete(worker)
    assert before == "down"
    assert found == (200, dict.fromkeys(PARTS, "ok"))
    assert report["workers"]["children"] == dict.fromkeys(queues, 2)


def test_it_tells_how_long_the_queues_are(ann: Person) -> None:
    def waiting() -> int:
        depth: int = ann.client.get("/health").get_json()["queues"]["depth"]["preprocessing"]["ready"]
        return depth

    before = waiting()
    ann.uploaded()
    assert waiting() == before + 1


def test_without_redis_documents_are_still_taken_in(api_with: With, nowhere: str) -> None:
    status, found = states(api_with(redis_url=f"redis://{nowhere}/0"))
    assert (status, found["redis"], found["database"]) == (200, "down", "ok")


def test_without_storage_they_are_not(api_with: With, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    client = api_with(documents_raw_dir=tmp_path / "file" / "raw")
    assert states(client) == (503, {**states(client)[1], "storage": "down", "database": "ok"})
    assert client.get("/ready").status_code == 503


def test_without_a_database_it_starts_and_says_so(api_with: With, nowhere: str) -> None:
    client = api_with(**away(nowhere))
    status, found = states(client)
    assert (status, found["database"], found["queues"], found["storage"]) == (503, "down", "down", "ok")
    assert client.get("/ready").status_code == 503
    assert client.get("/live").status_code == 200


def test_without_a_database_calls_are_to_come_later(ann: Person, api_with: With, nowhere: str) -> None:
    client = api_with(**away(nowhere))
    response = client.get("/api/v1/documents", headers=ann.headers)
    assert (response.status_code, response.get_json()["code"]) == (503, "database_unavailable")
    assert int(response.headers["Retry-After"]) > 0


def test_it_is_ready_with_the_schema_in_place(client: FlaskClient) -> None:
    assert client.get("/ready").get_json() == {"status": "ok"}


def test_it_is_not_ready_on_a_database_without_the_schema(api_with: With, servers: Logins) -> None:
    empty = servers.api.url.set(database="postgres").render_as_string(hide_password=False)
    assert api_with(database_url=empty).get("/ready").status_code == 503


def test_it_refuses_to_start_on_a_superusers_login(settings: Settings, servers: Logins) -> None:
    with pytest.raises(ConfigurationError, match="row-level security"):
        create_app(settings.model_copy(update={"database_url": servers.admin.database_url}))


def test_it_refuses_to_start_in_production_on_a_known_secret(settings: Settings) -> None:
    default = Settings.model_fields["jwt_secret_key"].default
    with pytest.raises(ConfigurationError, match="JWT_SECRET_KEY"):
        create_app(settings.model_copy(update={"env": "production", "jwt_secret_key": default}))
