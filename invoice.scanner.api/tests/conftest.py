import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from scanner_api.app import create_app
from scanner_api.parts import EXTENSION, Parts
from scanner_api.tokens import pair
from scanner_contract.database import Database
from scanner_contract.database.models import Company, Role, SignIn, User
from scanner_contract.settings import Settings
from scanner_embedded import waiting
from scanner_embedded.ports import free_port
from scanner_embedded.servers import Logins

from .by_hand import READ, Pipeline

PASSWORD = "correct horse battery staple"
PDF = b"%PDF-1.4 a small one"
FORM = "multipart/form-data; boundary=B"
CHECKOUT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Person:
    """A signed-in user and their way to the API."""

    client: FlaskClient
    email: str
    company_id: str
    user_id: str
    tokens: dict[str, Any]

    @property
    def headers(self) -> dict[str, str]:
        return bearer(self.tokens["access_token"])

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.call("GET", path, **more)

    def post(self, path: str, **more: Any) -> TestResponse:
        return self.call("POST", path, **more)

    def call(self, method: str, path: str, headers: dict[str, str] | None = None, **more: Any) -> TestResponse:
        return self.client.open(f"/api/v1{path}", method=method, headers={**self.headers, **(headers or {})}, **more)

    def fetch(self, path: str, **more: Any) -> TestResponse:
        """A response that may hold a file, read to its end and closed."""
        with self.get(path, **more) as response:
            response.get_data()
        return response

    def upload(
        self, content: bytes = PDF, name: str = "a.pdf", query: str = "", key: str | None = None
    ) -> TestResponse:
        headers = None if key is None else {"Idempotency-Key": key}
        return self.post(f"/documents/upload{query}", data=form(content, name), content_type=FORM, headers=headers)

    def uploaded(self) -> str:
        """The id of a new document."""
        return str(self.upload(query="?duplicate=keep").get_json()["document"]["id"])


def form(content: bytes, name: str) -> bytes:
    """A form with a file; werkzeug's own leaves the temporary file open in which it builds a large one."""
    quoted = name.replace("\\", r"\\").replace('"', r"\"")
    head = f'--B\r\nContent-Disposition: form-data; name="file"; filename="{quoted}"\r\n\r\n'
    return head.encode() + content + b"\r\n--B--\r\n"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def signed_in(app: Flask, password_hash: str, company_id: UUID, role: Role) -> Person:
    """A new user, put where registering and signing in put them, without the work of hashing."""
    parts: Parts = app.extensions[EXTENSION]
    user = User(
        id=uuid4(), company_id=company_id, email=f"{uuid4().hex}@example.com", name="Ann", role=role,
        password_hash=password_hash,
    )  # fmt: skip
    begun = SignIn(company_id=company_id, user_id=user.id)
    with parts.database.transaction(company_id) as session:
        for each in (session.get(Company, company_id) or Company(id=company_id, name="Acme"), user, begun):
            session.add(each)
            session.flush()
        session.refresh(begun)
    with app.app_context():
        tokens = asdict(pair(begun, parts.settings))
    return Person(app.test_client(), user.email, str(company_id), str(user.id), tokens)


@pytest.fixture(scope="session")
def settings(servers: Logins) -> Settings:
    return servers.api.model_copy(
        update={
            "max_file_size_mb": 1,
            "jwt_secret_key": "a secret for the tests only, long enough for every algorithm there is",
        }
    )


@pytest.fixture(scope="session")
def app(settings: Settings) -> Iterator[Flask]:
    made = create_app(settings)
    yield made
    made.extensions[EXTENSION].database.close()


@pytest.fixture(scope="session")
def parts(app: Flask) -> Parts:
    made: Parts = app.extensions[EXTENSION]
    return made


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def password_hash(parts: Parts) -> str:
    return parts.passwords.hash(PASSWORD)


@pytest.fixture
def ann(app: Flask, password_hash: str) -> Person:
    """Admin of a company of her own."""
    return signed_in(app, password_hash, uuid4(), Role.ADMIN)


@pytest.fixture
def bob(app: Flask, password_hash: str) -> Person:
    """Of another company."""
    return signed_in(app, password_hash, uuid4(), Role.ADMIN)


@pytest.fixture
def viewer(app: Flask, password_hash: str, ann: Person) -> Person:
    """Of Ann's company."""
    return signed_in(app, password_hash, UUID(ann.company_id), Role.VIEWER)


@pytest.fixture(scope="session")
def pipeline(servers: Logins) -> Iterator[Pipeline]:
    database = Database(servers.pipeline.url, application="test-pipeline", pool=2)
    yield Pipeline(database)
    database.close()


@pytest.fixture
def document_id(ann: Person, pipeline: Pipeline) -> str:
    """A document that waits for a person."""
    waiting = ann.uploaded()
    pipeline.doubt(ann.company_id, waiting, **READ)
    return waiting


@pytest.fixture(scope="session")
def server(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.URL]:
    with serving(settings, tmp_path_factory.mktemp("api") / "log") as (_, url):
        yield url


@contextmanager
def serving(settings: Settings, logged: Path) -> Iterator[tuple[subprocess.Popen[bytes], httpx.URL]]:
    """The API as it runs in production, under gunicorn."""
    port = free_port()
    environment = {
        **os.environ, "PORT": str(port), "MAX_FILE_SIZE_MB": "1", "JWT_SECRET_KEY": settings.jwt_secret_key,
        "DATABASE_URL": settings.url.render_as_string(hide_password=False), "REDIS_URL": settings.redis_url,
        "DOCUMENTS_RAW_DIR": str(settings.documents_raw_dir),
        "DOCUMENTS_PROCESSED_DIR": str(settings.documents_processed_dir),
    }  # fmt: skip
    command = [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "scanner_api.main:app"]
    url = httpx.URL(f"http://127.0.0.1:{port}")
    with logged.open("wb") as log:
        process = subprocess.Popen(command, cwd=CHECKOUT, env=environment, stderr=log)
    try:
        waiting.until(lambda: process.poll() is not None or _lives(url), 30)
        assert process.poll() is None
        yield process, url
    finally:
        process.terminate()
        process.wait(30)


def _lives(url: httpx.URL) -> bool:
    try:
        return httpx.get(url.copy_with(path="/live")).is_success
    except httpx.TransportError:
        return False
