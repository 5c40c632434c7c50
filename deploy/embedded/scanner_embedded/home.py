"""Where everything of one installation lies: ``.run/`` of the checkout, or the folder that SCANNER_HOME names."""

import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scanner_contract.errors import ConfigurationError

CHECKOUT = Path(__file__).resolve().parents[3]
SOCKET_PATH_BYTES = 90  # the kernel allows 107; supervisor needs some for a suffix while it makes the socket


@dataclass(frozen=True, slots=True)
class Home:
    root: Path

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Home":
        return cls(Path(environment.get("SCANNER_HOME") or CHECKOUT / ".run").absolute())

    @property
    def secrets(self) -> Path:
        return self.root / "secrets.json"

    @property
    def ports(self) -> Path:
        return self.root / "ports.json"

    @property
    def postgres(self) -> Path:
        return self.root / "postgres"

    @property
    def valkey(self) -> Path:
        return self.root / "valkey"

    @property
    def documents(self) -> Path:
        return self.root / "documents"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def supervisor_config(self) -> Path:
        return self.root / "supervisord.conf"

    @property
    def socket(self) -> Path:
        """Of supervisor: in the home, or in the temporary folder when that path is too long for a socket."""
        near = self.root / "supervisor.sock"
        if len(bytes(near)) <= SOCKET_PATH_BYTES:
            return near
        name = hashlib.sha256(bytes(self.root)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"invoice-scanner-{name}" / "supervisor.sock"

    def log(self, program: str) -> Path:
        return self.logs / f"{program}.log"

    def prepare(self) -> None:
        """Make the folders, readable by their owner alone. Raises ConfigurationError when they are somebody else's."""
        try:
            for folder in (self.root, self.postgres, self.valkey, self.documents, self.logs):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                folder.chmod(0o700)
        except PermissionError as error:
            raise ConfigurationError(
                f"{error.filename} belongs to another user. Start as that user, or set SCANNER_HOME to another folder."
            ) from error

    def open_socket_folder(self) -> None:
        """Raises ConfigurationError when somebody else made it first."""
        folder = self.socket.parent
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.stat().st_uid != os.geteuid():
            raise ConfigurationError(f"{folder} belongs to another user. Set SCANNER_HOME to a shorter path.")

    def close_socket_folder(self) -> None:
        if self.socket.parent != self.root:
            shutil.rmtree(self.socket.parent, ignore_errors=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """One command at a time: a second one waits for the first."""
        with (self.root / "lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
