"""How long a document takes from its upload to its end on an idle stack, and where that time goes.

``python -m bench.latency --address URL [--file PDF] [--runs N]``. Times are medians in
milliseconds of whole documents, one after the other. *upload* ends with the answer 201; *waiting* is from a task being
ready to its being claimed, summed over the stages; *working* is from claimed to completed.
"""

import argparse
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

import httpx

from scanner_contract.statuses import TERMINAL

DEMO = Path(__file__).parents[1] / "samples" / "invoices" / "demo.pdf"
ENDED = {"approved", "manual_review"}


def sign_in(http: httpx.Client) -> None:
    login = {"email": f"{uuid4()}@example.com", "password": uuid4().hex}
    http.post("/auth/register", json=login | {"name": "Bench", "company_name": "Bench"}).raise_for_status()
    tokens = http.post("/auth/login", json=login).raise_for_status().json()
    http.headers["Authorization"] = f"Bearer {tokens['access_token']}"


def upload(http: httpx.Client, content: bytes) -> str:
    """The id of the document that it made, also of bytes that were sent before."""
    answer = http.post("/documents/upload", params={"duplicate": "keep"}, files={"file": ("bench.pdf", content)})
    return str(answer.raise_for_status().json()["document"]["id"])


def wait_for_end(http: httpx.Client, document_id: str) -> None:
    """Raises RuntimeError when the document failed: its time would mean nothing."""
    with http.stream("GET", f"/documents/{document_id}/events") as stream:
        for line in stream.iter_lines():
            if line.startswith("data:"):
                status = json.loads(line.removeprefix("data:"))["status"]
                if status in ENDED:
                    return
                if status in TERMINAL:
                    raise RuntimeError(f"A document ended as {status}.")


def measure(http: httpx.Client, content: bytes) -> dict[str, float]:
    """Milliseconds of one document, by what they were spent on."""
    start = time.perf_counter()
    document_id = upload(http, content)
    uploaded = time.perf_counter()
    wait_for_end(http, document_id)
    ended = time.perf_counter()
    stages: list[Mapping[str, Any]] = http.get(f"/documents/{document_id}/results").json()["stages"]
    return {
        "total": (ended - start) * 1000,
        "upload": (uploaded - start) * 1000,
        "waiting": sum(stage["waited_ms"] for stage in stages),
        "working": sum(stage["worked_ms"] for stage in stages),
        **{f"  {stage['stage']}": stage["worked_ms"] for stage in stages},
    }


def show(title: str, runs: Sequence[Mapping[str, float]]) -> None:
    print(f"{title}, {len(runs)} runs   median    least     most  (ms)")
    for name in runs[0]:
        values = [run[name] for run in runs]
        print(f"{name:<24} {median(values):8.1f} {min(values):8.1f} {max(values):8.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="http://127.0.0.1:5000")
    parser.add_argument("--file", type=Path, default=DEMO)
    parser.add_argument("--runs", type=int, default=20)
    options = parser.parse_args()
    content = options.file.read_bytes()
    with httpx.Client(base_url=f"{options.address}/api/v1", timeout=60) as http:
        sign_in(http)
        measure(http, content)  # the first one finds everything cold
        runs = [measure(http, content) for _ in range(options.runs)]
    show(options.file.name, runs)


if __name__ == "__main__":
    main()
