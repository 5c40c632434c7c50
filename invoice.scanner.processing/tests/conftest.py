from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from scanner_contract import tasks
from scanner_contract.database import Database
from scanner_contract.database.models import Company, Document, Task, TaskState
from scanner_contract.pipeline import StageName
from scanner_contract.settings import Settings
from scanner_contract.storage import raw_key
from scanner_embedded.servers import Logins
from scanner_processing.runner import Failed, Runner
from scanner_processing.tools import Tools, make_tools

DEMO = Path(__file__).parents[2] / "samples" / "invoices" / "demo.pdf"


@dataclass
class Bench:
    """A company, a worker's tools, and a way to look at what they did."""

    settings: Settings
    database: Database
    api: Database
    tools: Tools
    company_id: UUID
    folder: Path

    def accept(self, content: bytes) -> UUID:
        document_id = uuid4()
        self.keep_original(document_id, content)
        self.add_row(document_id)
        return document_id

    def keep_original(self, document_id: UUID, content: bytes = b"original") -> str:
        """The first half of an upload. Returns the original's key."""
        incoming = self.tools.storage.receive()
        incoming.write(content)
        key = raw_key(self.company_id, document_id)
        self.tools.storage.keep(incoming, key)
        return key

    def add_row(self, document_id: UUID) -> None:
        """The second half of an upload."""
        document = Document(
            id=document_id, company_id=self.company_id, filename="a.pdf", media_type="application/pdf",
            size=1, sha256="0",
        )  # fmt: skip
        with self.api.transaction(self.company_id) as session:
            tasks.accept(session, document, actor_id=None, request_id="test", process=True)

    def document(self, document_id: UUID) -> Document:
        with self.api.transaction(self.company_id) as session:
            return session.get_one(Document, document_id)

    def task(self, document_id: UUID) -> Task:
        """The document's latest task that is not done."""
        with self.api.transaction(self.company_id) as session:
            return session.query(Task).filter(Task.document_id == document_id, Task.state != TaskState.DONE).one()

    def tasks(self, document_id: UUID, stage: StageName) -> list[Task]:
        with self.api.transaction(self.company_id) as session:
            return session.query(Task).filter_by(document_id=document_id, stage=stage).order_by(Task.page).all()

    def ready(self, document_id: UUID) -> Task:
        with self.api.transaction(self.company_id) as session:
            return session.query(Task).filter_by(document_id=document_id, state=TaskState.READY).one()

    def run(self, task: Task, tools: Tools | None = None) -> Failed | None:
        runner = Runner(self.settings, self.database, tools or self.tools)
        begun = runner.begin(company_id=self.company_id, document_id=task.document_id, task_id=task.id)
        return runner.work(begun).failed if begun else None

    def files(self) -> list[str]:
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file())

    def made_files(self) -> list[str]:
        return [path.name for path in (self.folder / "processed").rglob("*.png")]


@pytest.fixture
def bench(servers: Logins, tmp_path: Path) -> Iterator[Bench]:
    settings = servers.pipeline.model_copy(
        update={
            "documents_raw_dir": tmp_path / "raw",
            "documents_processed_dir": tmp_path / "processed",
            "retry_scale": 0.0,
        }
    )
    database = Database(settings.url, application="test-runner")
    api = Database(servers.api.url, application="test-api")
    tools = make_tools(settings)
    company_id = uuid4()
    with api.transaction(company_id) as session:
        session.add(Company(id=company_id, name="Test"))
    yield Bench(settings, database, api, tools, company_id, tmp_path)
    tools.sandbox.close()
    database.close()
    api.close()
