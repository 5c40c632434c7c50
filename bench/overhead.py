"""What the product itself takes from an upload to its end, when the stages do nothing.

``python -m bench.overhead [--runs N]`` starts the product on free ports and stops it again. The table is that of
``bench.latency``: *total* is what a client sees, *working* is claiming, completing and all between.
"""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from bench import latency
from bench.running import running
from scanner_embedded import programs
from scanner_embedded.programs import Program

APP = "scanner_processing.tasks.celery_app:app"
EMPTY = "bench.empty_stages:app"


def services(api: Mapping[str, str], pipeline: Mapping[str, str]) -> tuple[Program, ...]:
    """The product's, but for what the workers load."""
    return tuple(
        replace(program, command=tuple(EMPTY if word == APP else word for word in program.command))
        for program in programs.services(api, pipeline)
    )


def paper() -> bytes:
    """A file that no other is like; nothing looks into it."""
    return b"%PDF-1.7\n%" + uuid4().hex.encode()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    options = parser.parse_args()
    with running({}, services) as http:
        for _ in range(10):  # until nothing is cold any more
            latency.measure(http, paper())
        latency.show("empty stages", [latency.measure(http, paper()) for _ in range(options.runs)])


if __name__ == "__main__":
    main()
