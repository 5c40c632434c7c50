"""Files in a folder: whole or not there, and nowhere else."""

import hashlib
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

import pytest

from scanner_contract.errors import NotFound, StorageUnavailable
from scanner_contract.storage import INCOMING, FolderStorage, InvalidKey

CLOCK_TICK = timedelta(milliseconds=20)  # a file's time comes from a coarser clock, which lags behind


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


def test_all_files_below_a_prefix_are_listed_with_their_age(storage: FolderStorage, tmp_path: Path) -> None:
    before = datetime.now(UTC) - CLOCK_TICK
    for key in ("processed/a/1/x", "processed/a/1/y", "processed/a/12/x"):
        storage.write(key, b"")
    (tmp_path / "processed" / "a" / "1" / ".z.0123").write_bytes(b"half of")
    listed = list(storage.files("processed/a/1/"))
    assert {file.key for file in listed} == {"processed/a/1/x", "processed/a/1/y", "processed/a/1/.z.0123"}
    assert all(before <= file.changed_at <= datetime.now(UTC) for file in listed)
    assert len(list(storage.files("processed/"))) == 4
    assert list(storage.files("raw/")) == list(storage.files("raw/none/")) == []


def test_files_of_one_folder_are_listed_together(storage: FolderStorage) -> None:
    for name in "xyz":
        for folder in ("a/1", "b", "a/2"):
            storage.write(f"processed/{folder}/{name}", b"")
    folders = [file.key.rsplit("/", 1)[0] for file in storage.files("processed/")]
    assert sorted(folder for folder, _ in groupby(folders)) == ["processed/a/1", "processed/a/2", "processed/b"]
    assert len(list(groupby(folder.split("/")[1] for folder in folders))) == 2


def test_what_goes_while_files_are_listed_is_no_error(storage: FolderStorage) -> None:
    for key in ("processed/a/1", "processed/a/2", "processed/b/1"):
        storage.write(key, b"")
    listing = storage.files("processed/")
    first = next(listing)
    for company in ("a", "b"):
        storage.delete(f"processed/{company}/")
    assert [first, *listing] == [first]


def test_a_part_of_a_file_that_is_received_is_listed(storage: FolderStorage) -> None:
    incoming = storage.receive()
    assert [file.key.rsplit("/", 1)[0] + "/" for file in storage.files(INCOMING)] == [INCOMING]
    incoming.discard()
    assert list(storage.files(INCOMING)) == []


def test_a_file_gets_another_key_unless_that_is_taken(storage: FolderStorage, tmp_path: Path) -> None:
    for key in ("raw/company/one", "raw/company/two"):
        storage.write(key, key.encode())
    assert storage.move("raw/company/one", "raw/.unclaimed/company/one")
    assert not storage.move("raw/company/two", "raw/.unclaimed/company/one")
    assert files(tmp_path) == ["raw/.unclaimed/company/one", "raw/company/two"]
    assert (tmp_path / "raw" / ".unclaimed" / "company" / "one").read_bytes() == b"raw/company/one"
    with pytest.raises(NotFound):
        storage.move("raw/company/one", "raw/company/three")


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
