"""The web app's files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from scanner_api.app import create_app
from scanner_api.parts import EXTENSION
from scanner_contract.settings import Settings

INDEX = b"<!doctype html><title>The app</title>"
SCRIPT = b"export default 1"
FILES = {
    "index.html": INDEX,
    ".made-from": b"secret",
    "favicon.svg": b"<svg/>",
    "assets/main-1a2b.js": SCRIPT,
    "assets/main-1a2b.js.br": b"brotli",
    "assets/main-1a2b.js.gz": b"gzip",
    "assets/plain-3c4d.css": b"a{}",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built app; beside it lies what is nobody's to read."""
    root = tmp_path_factory.mktemp("web")
    (root / "secret.txt").write_bytes(b"secret")
    for name, content in FILES.items():
        path = root / "dist" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root / "dist"


@pytest.fixture(scope="module")
def web(settings: Settings, folder: Path) -> Iterator[FlaskClient]:
    app = create_app(settings.model_copy(update={"web_dir": folder}))
    yield app.test_client()
    app.extensions[EXTENSION].database.close()


def fetch(client: FlaskClient, path: str, **headers: str) -> TestResponse:
    with client.get(path, headers=headers) as response:
        response.get_data()
    return response


@pytest.mark.parametrize("path", ["/app/", "/app/index.html", "/app/documents/7", "/app/deep/link.with.dots"])
def test_every_page_is_the_app(web: FlaskClient, path: str) -> None:
    response = fetch(web, path)
    assert (response.status_code, response.data) == (200, INDEX)
    assert response.content_type == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-cache"


def test_the_way_there(web: FlaskClient) -> None:
    assert web.get("/").headers["Location"] == "/app/"
    assert web.get("/app").headers["Location"].endswith("/app/")


def test_assets_are_kept_for_ever(web: FlaskClient) -> None:
    response = fetch(web, "/app/assets/main-1a2b.js")
    assert (response.data, response.mimetype) == (SCRIPT, "text/javascript")
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_an_asset_that_is_not_there_is_no_page(web: FlaskClient) -> None:
    response = fetch(web, "/app/assets/main-old.js")
    assert (response.status_code, response.mimetype) == (404, "application/problem+json")
    assert "immutable" not in response.headers["Cache-Control"]


def test_what_is_no_asset_may_change(web: FlaskClient) -> None:
    response = fetch(web, "/app/favicon.svg")
    assert (response.mimetype, response.headers["Cache-Control"]) == ("image/svg+xml", "no-cache")
    again = fetch(web, "/app/favicon.svg", **{"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("accepted", "encoding", "content"),
    [
        ("gzip, deflate, br", "br", b"brotli"),
        ("gzip", "gzip", b"gzip"),
        ("br;q=0, gzip", "gzip", b"gzip"),
        ("identity", None, SCRIPT),
        ("", None, SCRIPT),
    ],
)
def test_what_was_compressed_is_sent_so(web: FlaskClient, accepted: str, encoding: str | None, content: bytes) -> None:
    response = fetch(web, "/app/assets/main-1a2b.js", **{"Accept-Encoding": accepted})
    assert (response.headers.get("Content-Encoding"), response.data) == (encoding, content)
    assert response.mimetype == "text/javascript"
    assert "Accept-Encoding" in response.headers["Vary"]


def test_what_was_not_compressed_is_sent_as_it_is(web: FlaskClient) -> None:
    response = fetch(web, "/app/assets/plain-3c4d.css", **{"Accept-Encoding": "gzip, br"})
    assert (response.headers.get("Content-Encoding"), response.data) == (None, b"a{}")


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt", "..%2fsecret.txt", "assets/../../secret.txt", "assets/%2e%2e/%2e%2e/secret.txt", "/etc/passwd",
        ".made-from", "assets/.hidden", "%00", "x" * 5000, "..\\secret.txt", "assets/" + "x" * 300,
    ],
)  # fmt: skip
def test_nothing_outside_and_nothing_hidden_can_be_reached(web: FlaskClient, path: str) -> None:
    response = fetch(web, f"/app/{path}")
    assert response.data == INDEX or response.status_code in {308, 404}
    assert b"secret" not in response.data


def test_scripts_of_others_do_not_run(web: FlaskClient) -> None:
    policy = fetch(web, "/app/").headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self';")
    assert "script-src" not in policy
    assert "frame-ancestors 'none'" in policy


def test_the_api_is_where_it_was(web: FlaskClient) -> None:
    assert web.get("/api/v1/live").status_code == web.get("/live").status_code == 200
    assert web.get("/api/v1/live").headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert not [path for path in web.get("/api/v1/openapi.json").get_json()["paths"] if path.startswith("/app")]


def test_where_another_server_has_it_there_is_none(client: FlaskClient) -> None:
    assert client.get("/app/").status_code == 404
