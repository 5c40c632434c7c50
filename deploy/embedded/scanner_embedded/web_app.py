"""The web app: built when its sources changed, and only then."""

import fcntl
import hashlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scanner_contract.errors import ConfigurationError
from scanner_embedded import node

TAIL_LINES = 15

# Neither a source nor needed to tell one state of the sources from another.
NOT_SOURCES = {"node_modules", "dist", "client", "README.md", "Dockerfile"}


@dataclass(frozen=True, slots=True)
class WebApp:
    """``folder`` holds the sources, ``dist`` in it what browsers load."""

    folder: Path = node.WEB

    @property
    def dist(self) -> Path:
        return self.folder / "dist"

    def build(self) -> bool:
        """Build it unless that was done for these very sources. Says whether it had to.

        Raises:
            ConfigurationError: npm could not, with the end of what it said.
        """
        with self._locked():
            sources = self._digest()
            stamp = self.dist / ".made-from"
            if stamp.exists() and stamp.read_text("ascii") == sources:
                return False
            self._install()
            self._npm("run", "build")
            stamp.write_text(sources, "ascii")
            return True

    def _install(self) -> None:
        wanted, installed = self.folder / "package-lock.json", self.folder / "node_modules" / ".package-lock.json"
        if not installed.exists() or installed.stat().st_mtime < wanted.stat().st_mtime:
            self._npm("ci")

    def _npm(self, *arguments: str) -> None:
        done = subprocess.run(
            node.npm_command(*arguments), cwd=self.folder, env=node.environment(),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            end = "\n".join(done.stdout.splitlines()[-TAIL_LINES:])
            raise ConfigurationError(
                f"The web app could not be built: npm {' '.join(arguments)} said\n{end}\n"
                "A first build needs npm's registry. To go without, name the folder of a built one in WEB_DIR."
            )

    def _digest(self) -> str:
        """Of every source's place and content."""
        digest = hashlib.sha256()
        for file in sorted(self._sources(self.folder)):
            digest.update(f"{file.relative_to(self.folder)}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
        return digest.hexdigest()

    def _sources(self, folder: Path) -> Iterator[Path]:
        for path in folder.iterdir():
            if path.name in NOT_SOURCES:
                continue
            if path.is_dir():
                yield from self._sources(path)
            else:
                yield path

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """One build at a time, whoever asks: installations share the checkout."""
        with (self.folder / "package.json").open() as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
