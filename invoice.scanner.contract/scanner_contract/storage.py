"""Where files lie, behind one small protocol. Keys are paths with ``/``: ``raw/<company>/<document>`` for the file as
it came, ``processed/<company>/<document>/<run>/<stage>/<page>/<fence>/<name>`` for what a stage made.

A file is either whole or not there: it is written elsewhere, forced to disk, and then renamed into place.
"""

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

from scanner_contract.errors import NotFound, ScannerError, StorageUnavailable
from scanner_contract.settings import Settings

RAW = "raw/"
PROCESSED = "processed/"
INCOMING = "raw/.incoming/"  # parts of files that are being received
UNCLAIMED = "raw/.unclaimed/"  # originals that the database does not know


class InvalidKey(ScannerError):
    code = "invalid_key"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """``changed_at`` is when its content was last written; a new name does not change that."""

    key: str
    changed_at: datetime


def raw_key(company_id: UUID, document_id: UUID) -> str:
    return f"{RAW}{company_id}/{document_id}"


def unclaimed_key(company_id: UUID, document_id: UUID) -> str:
    """Where an original is set aside that no document claims."""
    return f"{UNCLAIMED}{company_id}/{document_id}"


def stage_prefix(company_id: UUID, document_id: UUID, *, run: int, stage: str, page: int, fence: int) -> str:
    """Where one attempt at a task writes: no two attempts share it, so a late one overwrites nothing, and what one
    leaves can be removed whole. Page 0 is the whole document."""
    return f"{PROCESSED}{company_id}/{document_id}/{run}/{stage}/{page}/{fence}/"


class Incoming:
    """A file that is being received: written and hashed in one pass, kept under a key or discarded."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = path.open("w+b")
        self.size = 0
        self._hash = hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def write(self, data: bytes) -> int:
        """Append; raises StorageUnavailable when the disk is full or gone."""
        with _translated():
            written = self.file.write(data)
        self._hash.update(data)
        self.size += written
        return written

    def head(self, length: int) -> bytes:
        """The first bytes, to tell the type by. Raises StorageUnavailable when the disk took not all of them."""
        return self._read(0, length)

    def tail(self, length: int) -> bytes:
        """The last bytes, likewise."""
        return self._read(max(0, self.size - length), length)

    def _read(self, position: int, length: int) -> bytes:
        with _translated():
            self.file.flush()
            self.file.seek(position)
            found = self.file.read(length)
            self.file.seek(0, os.SEEK_END)
        return found

    def discard(self) -> None:
        with suppress(OSError):  # a full disk refuses the last bytes once more; the file is closed all the same
            self.file.close()
        self.path.unlink(missing_ok=True)


class Storage(Protocol):
    def receive(self) -> Incoming:
        """Begin to receive a file."""

    def keep(self, incoming: Incoming, key: str) -> None:
        """Put a received file in its place, durably."""

    def write(self, key: str, data: bytes) -> None:
        """Write a file, durably."""

    def open(self, key: str) -> BinaryIO:
        """Open a file to read. Raises NotFound."""

    def delete(self, prefix: str) -> None:
        """Remove a file, or all files whose key begins with a prefix that ends in ``/``; none is fine."""

    def files(self, prefix: str) -> Iterator[StoredFile]:
        """Every file whose key begins with a prefix that ends in ``/``, also one that is only half written. What lies
        below one prefix comes together; what comes or goes meanwhile may or may not be among it."""

    def move(self, key: str, target: str) -> bool:
        """Give a file another key. False when a file has that key already: then both stay. Raises NotFound."""

    def check(self) -> None:
        """Raises StorageUnavailable unless files can be written now."""


class FolderStorage:
    """Two folders on one disk, or on one volume that all services mount."""

    def __init__(self, raw: Path, processed: Path) -> None:
        self._roots = {"raw": raw.resolve(), "processed": processed.resolve()}
        self._incoming = self._path(INCOMING.rstrip("/"))

    def receive(self) -> Incoming:
        with _translated():
            self._incoming.mkdir(parents=True, exist_ok=True)
            return Incoming(self._incoming / secrets.token_hex(16))

    def keep(self, incoming: Incoming, key: str) -> None:
        with _translated():
            incoming.file.flush()
            os.fsync(incoming.file.fileno())
            incoming.file.close()
            self._rename(incoming.path, self._path(key))

    def write(self, key: str, data: bytes) -> None:
        path = self._path(key)
        with _translated():
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            self._rename(temporary, path)

    def open(self, key: str) -> BinaryIO:
        with _translated():
            return self._path(key).open("rb")

    def delete(self, prefix: str) -> None:
        path = self._path(prefix.rstrip("/"))
        with _translated():
            if prefix.endswith("/"):
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)

    def files(self, prefix: str) -> Iterator[StoredFile]:
        top = prefix.rstrip("/")
        folder = self._roots.get(top) or self._path(top)
        with _translated():
            for path, seconds in _walk(folder):
                key = prefix + path.relative_to(folder).as_posix()
                yield StoredFile(key, datetime.fromtimestamp(seconds, UTC))

    def move(self, key: str, target: str) -> bool:
        source, place = self._path(key), self._path(target)
        with _translated():
            if place.exists():
                return False
            self._rename(source, place)
        return True

    def check(self) -> None:
        probe = self.receive()
        try:
            probe.write(b"ok")
            probe.head(2)
        finally:
            probe.discard()

    def _path(self, key: str) -> Path:
        root, _, rest = key.partition("/")
        path = self._roots.get(root)
        if path is None or not rest or any(part in {"", ".", ".."} for part in rest.split("/")):
            raise InvalidKey(f"Not a storage key: {key!r}")
        return path / rest

    @staticmethod
    def _rename(source: Path, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
        folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _walk(folder: Path) -> Iterator[tuple[Path, float]]:
    """Each file below a folder, and when it was last written; folder by folder, down to the bottom first."""
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))
            else:
                with suppress(FileNotFoundError):  # removed since the folder was opened
                    yield Path(entry.path), entry.stat(follow_symlinks=False).st_mtime


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise NotFound("The file is not in the storage.") from error
    except OSError as error:
        reason = "The disk is full." if error.errno in {errno.ENOSPC, errno.EDQUOT} else "The storage does not answer."
        raise StorageUnavailable(reason) from error


def connect(settings: Settings) -> Storage:
    return FolderStorage(settings.documents_raw_dir, settings.documents_processed_dir)
