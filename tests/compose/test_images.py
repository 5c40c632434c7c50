"""The Dockerfiles, and what the web server is told."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scanner_api import headers
from scanner_api.web.routes import FOR_EVER
from scanner_contract.settings import Settings
from scanner_processing.ocr.registry import ENGINES

from .compose_file import TOP, compose

DOCKERFILES = {name: TOP / name / "Dockerfile" for name in
               ("invoice.scanner.api", "invoice.scanner.processing", "frontend.react")}  # fmt: skip
NGINX = (TOP / "config" / "nginx.conf").read_text("utf-8")


@pytest.mark.parametrize("path", DOCKERFILES.values(), ids=DOCKERFILES)
def test_an_image_starts_from_a_plain_tag(path: Path) -> None:
    stages = re.findall(r"^FROM (\S+)(?: AS (\S+))?", path.read_text("utf-8"), re.MULTILINE)
    sources = {source for source, _ in stages} - {name for _, name in stages}
    assert sources
    assert [source for source in sources if not re.fullmatch(r"([a-z]+/)?[a-z-]+:[\w.-]+", source)] == []


@pytest.mark.parametrize("path", DOCKERFILES.values(), ids=DOCKERFILES)
def test_what_an_image_copies_is_there_and_not_ignored(path: Path) -> None:
    let_in = {line[1:] for line in (TOP / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    lines = [line.split()[1:-1] for line in path.read_text("utf-8").splitlines() if line.startswith("COPY")]
    copied = [source for words in lines if not words[0].startswith("--from") for source in words]
    assert copied
    assert [source for source in copied if source.split("/")[0] not in let_in] == []
    assert [source for source in copied if not (TOP / source).exists()] == []


@pytest.mark.parametrize("name", ["invoice.scanner.api", "invoice.scanner.processing"])
def test_an_image_of_ours_runs_as_nobody_special_on_hashed_packages(name: str) -> None:
    text = DOCKERFILES[name].read_text("utf-8")
    assert "USER 10001:10001" in text
    assert f"--require-hashes --only-binary :all: -r /src/locks/{name.rpartition('.')[2]}.txt" in text


def test_the_image_for_paddleocr_has_its_own_packages_and_its_weights() -> None:
    text = DOCKERFILES["invoice.scanner.processing"].read_text("utf-8")
    worker = compose({}, TOP / "deploy" / "paddle.yml")["services"]["worker_ocr_1"]
    stage = text.partition(f" AS {worker['build']['target']}\n")[2].partition("\nFROM ")[0]
    assert "COPY --from=build-paddle /opt/venv /opt/venv" in stage
    assert "--no-deps --require-hashes --only-binary :all: -r /src/locks/paddle.txt" in text
    assert f"scanner_processing.ocr.models {worker['environment']['OCR_MODELS_DIR']}\n" in text
    assert worker["environment"]["OCR_ENGINE"] in ENGINES
    assert "USER 10001:10001" in stage


def test_an_image_knows_the_languages_that_tesseract_expects() -> None:
    text = DOCKERFILES["invoice.scanner.processing"].read_text("utf-8")
    assert f"${{OCR_LANGUAGES:-{Settings.model_fields['ocr_languages'].default}}}" in text


def test_the_web_app_gets_the_headers_that_the_api_gives_it() -> None:
    wanted = headers.HEADERS | {"Content-Security-Policy": f'"{headers.POLICIES[headers.WEB_APP]}"'}
    assert [name for name, value in wanted.items() if f"add_header {name} {value} always;" not in NGINX] == []
    assert f'~^/app/assets/ "{FOR_EVER}";' in NGINX


def test_an_upload_goes_straight_through_and_events_are_not_held_back() -> None:
    assert "client_max_body_size 0;" in NGINX
    assert "proxy_request_buffering off;" in NGINX
    events = NGINX.partition("location ~ /events$ {")[2].partition("}")[0]
    assert "proxy_buffering off;" in events


def test_what_strangers_say_about_their_way_here_is_not_passed_on() -> None:
    told = dict(re.findall(r"proxy_set_header (\S+) (.+);", NGINX))
    assert told["X-Forwarded-For"] == "$remote_addr"
    assert told["X-Forwarded-Proto"] == "$client_scheme"
    assert {told[name] for name in ("X-Forwarded-Protocol", "X-Forwarded-Ssl", "Forwarded")} == {'""'}


@pytest.mark.skipif(not shutil.which("nginx") and "CI" not in os.environ, reason="needs nginx: apt install nginx-light")
def test_nginx_understands_it(tmp_path: Path) -> None:
    (tmp_path / "site.conf").write_text(NGINX.replace("${TRUSTED_PROXY}", "127.0.0.1"))
    whole = f"pid {tmp_path}/pid; events {{}} http {{ include {tmp_path}/site.conf; }}"
    (tmp_path / "nginx.conf").write_text(whole)
    subprocess.run(["nginx", "-t", "-c", str(tmp_path / "nginx.conf")], check=True, timeout=30)  # noqa: S607
