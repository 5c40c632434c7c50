"""Files in a folder: whole or not there, and nowhere else."""

import hashlib
from pathlib import Path

import pytest

from scanner_contract.errors import NotFound, StorageUnavailable
from scanner_contract.storage import FolderStorage, InvalidKey


@pytest.fixture
def storage(tmp_path: Path) -> FolderStorage:
    return FolderStorage(tmp_path / "raw", tmp_path / "processed")


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_received_file_is_hashed_and_kept(storage: FolderStorage, tmp_path: Path) -> None:
    incoming = storage.receive()
    incoming.write(b"%PDF-")
    incoming.write(b"1.7")
    assert (incoming.size, incoming.head(5)) == (8, b"%PDF-")
    assert incoming.sha256 == hashlib.sha256(b"%PDF-1.7").hexdigest()
    storage.keep(incoming, "raw/company/document")
    with storage.open("raw/company/document") as file:
        assert file.read() == b"%PDF-1.7"
    assert files(tmp_path) == ["raw/company/document"]


def test_a_discarded_file_leaves_nothing(storage: FolderStorage, tmp_path: Path) -> None:
    incoming = storage.receive()
    incoming.write(b"half")
    incoming.discard()
    assert files(tmp_path) == []


def test_write_replaces_as_a_whole(storage: FolderStorage, tmp_path: Path) -> None:
    storage.write("processed/a/page-1.png", b"one")
    storage.write("processed/a/page-1.png", b"two")
    with storage.open("processed/a/page-1.png") as file:
        assert file.read() == b"two"
    assert files(tmp_path) == ["processed/a/page-1.png"]


def test_delete_takes_a_whole_prefix_and_nothing_beside_it(storage: FolderStorage, tmp_path: Path) -> None:
    for key in ("processed/a/1/x", "processed/a/1/y", "processed/a/12/x"):
        storage.write(key, b"")
    storage.delete("processed/a/1/")
    storage.delete("processed/a/none/")
    assert files(tmp_path) == ["processed/a/12/x"]


def test_a_missing_file_is_not_found(storage: FolderStorage) -> None:
    with pytest.raises(NotFound):
        storage.open("raw/company/none")


@pytest.mark.parametrize("key", ["raw/../secret", "/etc/passwd", "raw//x", "raw/./x", "raw", "elsewhere/x", "raw/"])
def test_a_key_cannot_lead_out(storage: FolderStorage, key: str) -> None:
    with pytest.raises(InvalidKey):
        storage.open(key)


def test_check_tells_when_nothing_can_be_written(storage: FolderStorage, tmp_path: Path) -> None:
    storage.check()
    blocked = FolderStorage(tmp_path / "file" / "raw", tmp_path / "processed")
    (tmp_path / "file").write_bytes(b"a file where a folder should be")
    with pytest.raises(StorageUnavailable):
        blocked.check()
