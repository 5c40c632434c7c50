from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from scanner_contract import tasks
from scanner_contract.database import Database
from scanner_contract.database.models import Company, Document, Task, TaskState
from scanner_contract.tasks import Claim
from scanner_embedded.servers import Logins


@dataclass(frozen=True)
class Desk:
    """One company, and both services' ways to the database."""

    api: Database
    pipeline: Database
    company_id: UUID

    def accept(self, *, process: bool = True) -> UUID:
        """A new document, its file taken for granted."""
        document = Document(
            id=uuid4(), company_id=self.company_id, filename="a.pdf", media_type="application/pdf", size=1, sha256="0"
        )
        with self.api.transaction(self.company_id) as session:
            tasks.accept(session, document, actor_id=None, request_id="test", process=process)
        return document.id

    def document(self, document_id: UUID) -> Document:
        with self.api.transaction(self.company_id) as session:
            return session.get_one(Document, document_id)

    def tasks(self, document_id: UUID) -> list[Task]:
        with self.api.transaction(self.company_id) as session:
            return session.query(Task).filter_by(document_id=document_id).order_by(Task.run, Task.page).all()

    def ready(self, document_id: UUID) -> list[Task]:
        return [task for task in self.tasks(document_id) if task.state is TaskState.READY]

    def claim(self, task: Task, lease: float = 60) -> Claim | None:
        with self.pipeline.transaction(self.company_id) as session:
            return tasks.claim(session, task.document_id, task.id, lease=lease)

    def claim_next(self, document_id: UUID, lease: float = 60) -> Claim:
        """Claim the document's one ready task."""
        (task,) = self.ready(document_id)
        held = self.claim(task, lease)
        assert held is not None
        return held


@pytest.fixture(scope="session")
def databases(servers: Logins) -> Iterator[tuple[Database, Database]]:
    api = Database(servers.api.url, application="test-api", pool=8)
    pipeline = Database(servers.pipeline.url, application="test-pipeline", pool=8)
    yield api, pipeline
    api.close()
    pipeline.close()


@pytest.fixture
def desk(databases: tuple[Database, Database]) -> Desk:
    api, pipeline = databases
    company_id = uuid4()
    with api.transaction(company_id) as session:
        session.add(Company(id=company_id, name="Test"))
    return Desk(api, pipeline, company_id)
