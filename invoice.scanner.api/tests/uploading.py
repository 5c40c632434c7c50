"""What the tests of uploads look at, and how they get in an upload's way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from scanner_api import turns
from scanner_api.parts import Parts
from scanner_contract.database.models import Task
from scanner_contract.settings import Settings
from scanner_contract.storage import Incoming

from .conftest import Person


def replayed(response: TestResponse) -> bool:
    return response.headers.get("Idempotency-Replayed") == "true"


def document_ids(person: Person) -> list[str]:
    return [each["id"] for each in person.get("/documents").get_json()]


def task_ids(parts: Parts, person: Person) -> list[str]:
    with parts.database.transaction(UUID(person.company_id)) as session:
        return [str(each) for each in session.scalars(select(Task.id).order_by(Task.run))]


def files_of(settings: Settings, person: Person) -> list[str]:
    """The names of the company's files: each is the id of a document."""
    folder: Path = settings.documents_raw_dir / person.company_id
    return [path.name for path in folder.iterdir()] if folder.exists() else []


@contextmanager
def turn_taken(parts: Parts, person: Person, *thing: object) -> Iterator[None]:
    """As a twin in flight has it."""
    with parts.database.transaction() as session:
        assert turns.take(session, person.company_id, *thing)
        yield


@contextmanager
def overtaken(parts: Parts, act: Callable[[], object]) -> Iterator[None]:
    """Something happens between the next upload's first look and its transaction: once its file is in its place."""
    keep = parts.storage.keep

    def kept_and_overtaken(incoming: Incoming, key: str) -> None:
        keep(incoming, key)
        patched.undo()
        act()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(parts.storage, "keep", kept_and_overtaken)
        yield
