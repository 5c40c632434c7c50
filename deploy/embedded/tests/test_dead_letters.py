"""What failed for good, as the operator of one machine lists and replays it."""

from pathlib import Path

import httpx
import pytest

from scanner_contract.errors import ConfigurationError
from scanner_embedded import commands, sample, waiting
from scanner_embedded.home import Home
from scanner_embedded.stack import Stack

SECONDS = 30


def failed(api: httpx.Client, document_id: str, *, runs: int) -> bool:
    """Whether the document failed this often."""
    history = api.get(f"documents/{document_id}/results").json()["history"]
    return [each["kind"] for each in history].count("failed") == runs


def test_a_dead_letter_is_listed_and_replayed(stack: Stack, capfd: pytest.CaptureFixture[str]) -> None:
    with httpx.Client(base_url=f"{stack.address}/api/v1/", timeout=30) as api:
        assert sample.sign_in(api, stack.credentials.sign_in)
        answer = api.post("documents/upload", files={"file": ("broken.pdf", b"%PDF-1.7 broken")})
        document_id = answer.raise_for_status().json()["document"]["id"]
        assert waiting.until(lambda: failed(api, document_id, runs=1), SECONDS)
        with pytest.raises(SystemExit) as ended:
            commands.list_dead_letters(stack)
        assert ended.value.code == 0
        assert f"{document_id}  preprocessing" in capfd.readouterr().out
        with pytest.raises(SystemExit) as ended:
            commands.replay(stack, document_id)
        assert (ended.value.code, capfd.readouterr().out) == (0, f"Replayed: {document_id}\n")
        assert waiting.until(lambda: failed(api, document_id, runs=2), SECONDS)


def test_where_nothing_runs_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="Nothing runs yet"):
        commands.list_dead_letters(Stack(Home(tmp_path), {}))
