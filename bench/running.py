"""A product of its own for a measurement: on free ports, in a temporary folder, gone afterwards."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

from bench import latency
from scanner_embedded import environment, programs
from scanner_embedded.home import Home
from scanner_embedded.ports import free_port
from scanner_embedded.programs import Services
from scanner_embedded.stack import Stack


@contextmanager
def running(settings: Mapping[str, str], services: Services = programs.services) -> Iterator[httpx.Client]:
    """A client of it, signed in; ``settings`` by their names in the environment. It has no web app."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        own = {"PORT": str(free_port()), "WEB_DIR": folder} | dict(settings)
        stack = Stack(Home(home), environment.without_settings(os.environ) | own, services)
        try:
            stack.up()
            with httpx.Client(base_url=f"{stack.address}/api/v1", timeout=60) as http:
                latency.sign_in(http)
                yield http
        finally:
            stack.down()
