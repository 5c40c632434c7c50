"""What a confined process cannot do any more, and what a sandbox's helper is never told."""

import os
import socket
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from scanner_processing.sandbox import landlock
from scanner_processing.sandbox.client import Sandbox

CONFINED = """
import os, socket, sys
from scanner_processing.sandbox.confinement import confine
open_before = open(sys.argv[1], "rb")
def connect():
    with socket.socket() as client:
        client.connect(("127.0.0.1", int(sys.argv[2])))
connect()
confine(memory_mb=512, cpu_seconds=5)
assert open_before.read() == b"readable"
def fails(action):
    try:
        action()
    except (OSError, MemoryError):
        return
    sys.exit(f"{action} was possible")
def write():
    with open(sys.argv[1] + ".new", "wb", buffering=0) as file:
        file.write(b"x")
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
fails(write)
fails(lambda: os.fork())
fails(lambda: bytearray(1024 * 1024 * 1024))
fails(connect)
assert os.geteuid() != 0
"""


def test_what_is_confined_reaches_nothing(tmp_path: Path) -> None:
    readable = tmp_path / "file"
    readable.write_bytes(b"readable")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        subprocess.run([sys.executable, "-c", CONFINED, str(readable), port], check=True, timeout=30)


FILTERED = """
import ctypes, os, signal, socket, subprocess, sys, threading
from pathlib import Path
from scanner_processing.sandbox import syscalls
PR_SET_NO_NEW_PRIVS = 38
ctypes.CDLL(None).prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
path = Path(sys.argv[1])
file = path.open("rb")
syscalls.refuse_all_others()
assert file.read() == b"readable"
assert len(bytearray(64 * 1024 * 1024)) > 0
for forbidden in (
    path.read_bytes,
    Path(f"/proc/{os.getpid()}/environ").read_bytes,
    path.unlink,
    lambda: path.rename(path.with_suffix(".new")),
    lambda: os.kill(int(sys.argv[2]), 0),
    lambda: subprocess.run(["/bin/true"]),
    socket.socket,
    os.fork,
    threading.Thread(target=int).start,
):
    try:
        forbidden()
    except (PermissionError, RuntimeError):
        continue
    sys.exit(f"{forbidden} was possible")
os._exit(0)
"""


def test_the_refusal_of_system_calls_is_enough_where_nothing_else_can_be_taken_away(tmp_path: Path) -> None:
    """As in a container without capabilities, where the child stays the user that it was."""
    readable = tmp_path / "file"
    readable.write_bytes(b"readable")
    words = [sys.executable, "-c", FILTERED, str(readable), str(os.getpid())]
    subprocess.run(words, check=True, timeout=30)
    assert readable.read_bytes() == b"readable"


THREADED = """
import ctypes, os, subprocess, sys, threading
from scanner_processing.sandbox.confinement import confine
confine(memory_mb=512, cpu_seconds=5, threads=True)
begun = []
thread = threading.Thread(target=begun.append, args=(1,))
thread.start()
thread.join()
assert begun
for forbidden in (os.fork, lambda: subprocess.run(["/bin/true"]), lambda: open(sys.argv[1], "rb")):
    try:
        forbidden()
    except PermissionError:
        continue
    sys.exit(f"{forbidden} was possible")
os._exit(0)
"""


def test_where_threads_are_allowed_processes_are_not(tmp_path: Path) -> None:
    readable = tmp_path / "file"
    readable.write_bytes(b"readable")
    subprocess.run([sys.executable, "-c", THREADED, str(readable)], check=True, timeout=30)


PROGRAM = """
import os, resource, socket, subprocess, sys, threading
from pathlib import Path
from scanner_processing.sandbox.confinement import confine_program
used, folder, other, door = map(Path, sys.argv[1:5])
worker = int(sys.argv[5])
confine_program([used], folder, memory_mb=64, cpu_seconds=5)
assert used.read_bytes() == b"used"
(folder / "made").write_bytes(b"made")
(folder / "made").rename(folder / "renamed")
(folder / "renamed").chmod(0o700)
thread = threading.Thread(target=int)
thread.start()
thread.join()
local = socket.socket(socket.AF_UNIX)
with socket.socket(socket.AF_UNIX) as pretended:
    pretended.bind(str(folder / "socket"))
    pretended.listen()
assert not (folder / "socket").exists()
for forbidden in (
    other.read_bytes,
    lambda: used.write_bytes(b"changed"),
    other.unlink,
    lambda: (folder / "link").symlink_to(other),
    lambda: os.execv(folder / "renamed", ["made"]),
    lambda: os.listdir(folder.parent),
    Path(f"/proc/{worker}/environ").read_bytes,
    lambda: os.kill(worker, 0),
    lambda: resource.prlimit(worker, resource.RLIMIT_CORE, (0, 0)),
    os.fork,
    lambda: subprocess.run(["/bin/true"]),
    lambda: local.connect(str(door)),
    socket.socket,
    lambda: bytearray(128 * 1024 * 1024),
):
    try:
        forbidden()
    except (PermissionError, MemoryError):
        continue
    sys.exit(f"{forbidden} was possible")
os._exit(0)
"""


@pytest.mark.skipif(not landlock.version(), reason="needs a kernel with Landlock")
def test_a_program_that_is_not_ours_keeps_threads_and_a_folder() -> None:
    with tempfile.TemporaryDirectory() as name, socket.socket(socket.AF_UNIX) as listener:
        used, folder, other, door = (Path(name) / each for each in ("used", "folder", "other", "socket"))
        used.write_bytes(b"used")
        other.write_bytes(b"other")
        folder.mkdir()
        listener.bind(str(door))
        listener.listen()
        for path in (Path(name), folder, used, other, door):
            path.chmod(0o777)
        where = [str(path) for path in (used, folder, other, door)]
        subprocess.run([sys.executable, "-c", PROGRAM, *where, str(os.getpid())], check=True, timeout=30)
        assert (used.read_bytes(), other.read_bytes()) == (b"used", b"other")


def test_a_helper_is_told_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DB_PASSWORD", "of the worker")
    with closing(Sandbox()) as sandbox:
        sandbox.start()
        assert sandbox._helper is not None
        environment = Path(f"/proc/{sandbox._helper.pid}/environ")
        while not (told := environment.read_bytes()):  # empty until the new program has begun
            pass
    assert b"PATH=" in told
    assert b"of the worker" not in told
