"""The web app is built by the real npm, out of a project that needs no packages."""

import json
from pathlib import Path

import pytest

from scanner_contract.errors import ConfigurationError
from scanner_embedded.web_app import WebApp

BUILD = "require('fs').mkdirSync('dist', {recursive: true}); require('fs').copyFileSync('src/page', 'dist/page')"


@pytest.fixture
def app(tmp_path: Path) -> WebApp:
    package = {"name": "page", "version": "1.0.0", "scripts": {"build": f'node -e "{BUILD}"'}}
    lock = {"name": "page", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {}}}
    (tmp_path / "package.json").write_text(json.dumps(package))
    (tmp_path / "package-lock.json").write_text(json.dumps(lock))
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "page").write_text("one")
    return WebApp(tmp_path)


def page(app: WebApp) -> str:
    return (app.dist / "page").read_text()


def test_it_is_built_once(app: WebApp) -> None:
    assert app.build()
    assert not app.build()
    assert page(app) == "one"


def test_a_change_of_a_source_builds_it_again(app: WebApp) -> None:
    app.build()
    (app.folder / "src" / "page").write_text("two")
    assert app.build()
    assert page(app) == "two"


def test_a_source_that_moved_is_a_change(app: WebApp) -> None:
    (app.folder / "src" / "other").write_text("more")
    app.build()
    (app.folder / "src" / "other").rename(app.folder / "src" / "else")
    assert app.build()


def test_what_the_build_leaves_is_no_source(app: WebApp) -> None:
    app.build()
    (app.folder / "node_modules").mkdir(exist_ok=True)
    (app.folder / "node_modules" / "cache").write_text("left behind")
    assert not app.build()


def test_a_build_that_fails_says_why_and_is_tried_again(app: WebApp) -> None:
    (app.folder / "src" / "page").unlink()
    with pytest.raises(ConfigurationError, match="ENOENT"):
        app.build()
    (app.folder / "src" / "page").write_text("one")
    assert app.build()
