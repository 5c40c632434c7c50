"""The programs of the product: how each is started, what it knows, how it is stopped."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

PYTHON = (sys.executable, "-m")
CELERY = (*PYTHON, "celery", "-A", "scanner_processing.tasks.celery_app:app")
WORKER = (*CELERY, "worker", "--without-mingle", "--without-gossip")
SERVERS = ("postgres", "valkey")


@dataclass(frozen=True, slots=True)
class Program:
    """``stop_seconds`` is how long it may take to end its work before it is killed."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    stop_signal: str = "TERM"
    stop_seconds: int = 30


# From what the API and the pipeline learn of their environment to the programs that make up the product.
Services = Callable[[Mapping[str, str], Mapping[str, str]], tuple[Program, ...]]


def postgres(command: tuple[str, ...]) -> Program:
    return Program("postgres", command, stop_signal="INT", stop_seconds=60)  # INT is its fast shutdown


def valkey(command: tuple[str, ...]) -> Program:
    return Program("valkey", command)


def services(api: Mapping[str, str], pipeline: Mapping[str, str]) -> tuple[Program, ...]:
    """Those that make up the product; pages keep every core busy, fields mostly wait."""
    cores = str(os.cpu_count() or 1)
    return (
        Program("api", (*PYTHON, "gunicorn", "--config", "config/gunicorn.py", "scanner_api.main:app"), api),
        Program("orchestrator", (*PYTHON, "scanner_processing.orchestrator"), pipeline),
        Program("worker_pages", (*WORKER, "-Q", "preprocessing,ocr", "-c", cores, "-n", "pages@%h"), pipeline),
        Program("worker_fields", (*WORKER, "-Q", "llm,extraction,evaluation", "-c", "2", "-n", "fields@%h"), pipeline),
    )


def flower(port: int, password: str, pipeline: Mapping[str, str]) -> Program:
    """Its password goes by the environment: everyone on the machine can read a command line."""
    environment = {**pipeline, "FLOWER_BASIC_AUTH": f"admin:{password}"}
    return Program("flower", (*CELERY, "flower", "--address=127.0.0.1", f"--port={port}"), environment)
