"""Which port each server of one installation listens on: chosen free once, then remembered."""

import json
import socket
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self

from scanner_contract.errors import ConfigurationError
from scanner_embedded import private_file


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError:
            return False
        return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True, slots=True)
class Ports:
    """``api`` and ``flower`` are what people type; 0 is a port that was not chosen yet."""

    api: int = 5000
    flower: int = 5555
    postgres: int = 0
    valkey: int = 0

    @classmethod
    def kept(cls, path: Path) -> Self:
        return cls(**json.loads(path.read_text("utf-8"))) if path.exists() else cls()

    def keep(self, path: Path) -> None:
        private_file.write(path, json.dumps(asdict(self)) + "\n")

    def settled(self, *, running: Collection[str], api: int | None) -> "Ports":
        """Ports that can be used now: those of running programs stay, and so do those still free.

        Raises:
            ConfigurationError: the API's port is taken; people know that one, so it is never changed silently.
        """
        ports = replace(self, api=api or self.api)
        moved = ports.api != self.api or "api" not in running
        if moved and not is_free(ports.api):
            raise ConfigurationError(
                f"Port {ports.api} is taken by another program. Choose another one: make up PORT={ports.api + 1}"
            )
        chosen = {
            name: free_port()
            for name in ("postgres", "valkey", "flower")
            if name not in running and not (getattr(ports, name) and is_free(getattr(ports, name)))
        }
        return replace(ports, **chosen)
