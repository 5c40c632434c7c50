"""The proof that it works: a sample invoice goes through the public API, as any client's would."""

import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx
from rich.console import Group
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from scanner_contract.errors import ScannerError
from scanner_contract.invoice import LineItem, terms
from scanner_contract.statuses import TERMINAL
from scanner_embedded import screen
from scanner_embedded.home import CHECKOUT

FILE = CHECKOUT / "samples" / "invoices" / "demo.pdf"
EMAIL = "admin@example.com"
COMPANY = "My company"
READ_SECONDS = 120
POLL_SECONDS = 0.1


class SampleFailed(ScannerError):
    code = "sample_failed"


def sign_in(api: httpx.Client, password: str) -> bool:
    """Sign in as the first user, who is registered when the installation is new.

    Says whether it could: a password that was changed since is nobody's business here.
    """
    answer = _log_in(api, password)
    if answer.status_code == httpx.codes.UNAUTHORIZED:
        user = {"email": EMAIL, "password": password, "name": "Administrator", "company_name": COMPANY}
        registered = api.post("auth/register", json=user)
        if registered.status_code == httpx.codes.CONFLICT:
            return False
        _checked(registered)
        answer = _log_in(api, password)
    api.headers["Authorization"] = f"Bearer {_checked(answer)['access_token']}"
    return True


def scan(api: httpx.Client, file: Path = FILE) -> dict[str, Any]:
    """Upload the file, show how it gets on, and return what was read; or what was read of it before.

    Raises SampleFailed.
    """
    with file.open("rb") as body:
        answer = _checked(api.post("documents/upload", files={"file": (file.name, body, "application/pdf")}))
    path = f"documents/{answer['document']['id']}"
    if answer["duplicate"]:
        screen.console.print(f"{file.name} was scanned before.")
        _checked(api.post(f"{path}/process"))  # begins again only what had failed or was cancelled
    columns = (TextColumn("  {task.description:<30}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"))
    with Progress(*columns, TimeElapsedColumn(), console=screen.console) as progress:
        task = progress.add_task(file.name)
        deadline = time.monotonic() + READ_SECONDS
        while (state := _checked(api.get(f"{path}/status")))["status"] not in TERMINAL:
            if time.monotonic() > deadline:
                raise SampleFailed(f"{file.name} is still at {state['status_name']} after {READ_SECONDS} s: make logs")
            progress.update(task, description=state["status_name"], completed=state["progress"]["percentage"])
            time.sleep(POLL_SECONDS)
        progress.update(task, description=state["status_name"], completed=state["progress"]["percentage"])
    return _checked(api.get(path))


def shown(document: dict[str, Any]) -> Group:
    """What was read, as tables, and nothing of what the invoice does not say."""
    fields = screen.table("Field", "Read")
    for name in _said(terms(), [document]):
        fields.add_row(_title(name), _text(document[name]))
    columns = _said(terms(LineItem), document["line_items"])
    lines = screen.table(*map(_title, columns), title="\nLine items")
    for line in document["line_items"]:
        lines.add_row(*(_text(line[name]) for name in columns))
    verdict = f"\n[bold]{document['status']}[/], quality score [bold]{document['predicted_accuracy']}[/]"
    return Group(fields, lines, verdict)


def _said(names: Iterable[str], rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Those that at least one of the rows has a value of."""
    return [name for name in names if any(row[name] is not None for row in rows)]


def _text(value: object) -> Text:
    return Text("" if value is None else str(value))


def _title(name: str) -> str:
    return name.replace("_", " ")


def _log_in(api: httpx.Client, password: str) -> httpx.Response:
    return api.post("auth/login", json={"email": EMAIL, "password": password})


def _checked(answer: httpx.Response) -> dict[str, Any]:
    if answer.is_error:
        raise SampleFailed(f"{answer.request.method} {answer.request.url} answered {answer.status_code}: {answer.text}")
    body: dict[str, Any] = answer.json(parse_float=str)  # money stays as it was written: 1250.00
    return body
