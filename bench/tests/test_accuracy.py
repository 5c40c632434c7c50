"""The whole measure over two samples: straight through the stages, from readings that were kept, and by the API."""

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from bench.accuracy import straight
from bench.accuracy.__main__ import main
from bench.accuracy.documents import TRUTH, Document, samples
from bench.accuracy.product import Login, SignedIn, connected, registered
from scanner_embedded.stack import Stack

NAMES = ("demo.pdf", "gardener-uk.pdf")
CHOSEN = [each for each in samples() if each.name in NAMES]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two invoices and one file that is none."""
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    lines = [{"file": "bad.pdf", "kind": "scan", "lang": "de", "truth": {"total": 5}}]
    for each in CHOSEN:
        shutil.copy(each.file, tmp_path)
        lines.append({"file": each.name, "kind": each.kind, "lang": each.language, "truth": dict(each.truth)})
    (tmp_path / TRUTH).write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    return tmp_path


def test_a_run_over_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    out, predictions = folder / "out" / "report", folder / "predictions.jsonl"
    options = ["--data", folder, "--readings", folder / "readings", "--workers", 1, "--out", out]
    monkeypatch.setattr(sys, "argv", ["bench.accuracy", *map(str, options), "--predictions", str(predictions)])
    main()
    figures = json.loads(out.with_suffix(".json").read_text("utf-8"))
    assert (figures["all"]["documents"], figures["all"]["unread"]) == (3, 1)
    assert figures["kind"]["digital"]["core"] == figures["kind"]["digital"]["core"] | {"part": 2, "whole": 2}
    assert figures["all"]["fields"]["total"] == figures["all"]["fields"]["total"] | {"right": 2, "missed": 1}
    assert out.with_suffix(".md").read_text("utf-8") in capsys.readouterr().out
    assert "bad.pdf: 1 not right" in out.with_suffix(".html").read_text("utf-8")
    said = [json.loads(line) for line in predictions.read_text("utf-8").splitlines()]
    assert [each["file"] for each in said] == ["bad.pdf", *NAMES]
    assert said[1]["fields"]["total"] == "5896.62"
    assert len(said[1]["fields"]["line_items"]) == 5


def test_a_reading_that_was_kept_says_the_same(tmp_path: Path) -> None:
    first, second = (list(straight.predictions(CHOSEN, tmp_path, 1)) for _ in range(2))
    assert first == second
    assert len(list(tmp_path.iterdir())) == len(CHOSEN)
    assert straight.picture(second[0].pages[1]).startswith(b"\x89PNG")


def test_a_truth_that_is_none_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["bench.accuracy", "--data", str(tmp_path)])
    with pytest.raises(SystemExit, match="The truth cannot be read"):
        main()


def test_a_running_product_has_the_same_figures(stack: Stack, folder: Path) -> None:
    with connected(stack.address, None) as product:
        by_api = list(product.predictions(CHOSEN, 2))
        assert product.picture(by_api[0].pages[1]).startswith(b"\x89PNG")
    directly = list(straight.predictions(CHOSEN, folder / "readings", 1))
    assert [replace(each, pages={}) for each in by_api] == [replace(each, pages={}) for each in directly]


def test_a_file_that_the_product_refuses_or_cannot_read(stack: Stack, folder: Path) -> None:
    (folder / "text.pdf").write_bytes(b"no invoice")
    bad = [Document(name, folder / name, "scan", "de", {"total": 5}) for name in ("bad.pdf", "text.pdf")]
    with connected(stack.address, None) as product:
        failures = [each.failure for each in product.predictions(bad, 1)]
    assert all(failures)
    assert "not of a type that we read" in failures[1]


def test_who_has_a_login_is_signed_in_with_it(
    stack: Stack, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with httpx.Client(base_url=stack.address) as http:
        login = registered(http)
    options = ["--data", str(folder), "--kinds", "digital", "--address", stack.address, "--email", login.email]
    monkeypatch.setattr(sys, "argv", ["bench.accuracy", *options, "--out", str(folder / "report")])
    monkeypatch.setenv("BENCH_PASSWORD", login.password)
    main()
    assert (
        "2 documents of invoices of your own (digital only), by the API of a running product."
        in capsys.readouterr().out
    )
    monkeypatch.setenv("BENCH_PASSWORD", "another")
    with pytest.raises(SystemExit, match=r"does not answer as it should: .*401"):
        main()
    monkeypatch.delenv("BENCH_PASSWORD")
    with pytest.raises(SystemExit, match="To sign in takes both"):
        main()


def test_a_measurement_may_last_longer_than_a_token() -> None:
    given: list[str] = []
    good: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/api/v1/auth/login":
            good[:] = [f"token-{len(given)}"]
            given.extend(good)
            return httpx.Response(200, json={"access_token": good[0]})
        return httpx.Response(200 if request.headers["Authorization"] == f"Bearer {good[0]}" else 401)

    login = SignedIn(Login("a@example.com", "secret"))
    with httpx.Client(base_url="http://x", transport=httpx.MockTransport(answer), auth=login) as http:
        assert [http.get("/a").status_code, http.get("/a").status_code] == [200, 200]
        good[:] = ["another"]  # as if that one had expired
        assert http.get("/a").status_code == 200
    assert given == ["token-0", "token-1"]
