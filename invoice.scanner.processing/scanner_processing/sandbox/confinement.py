"""What the kernel takes away from a process before it may look at a stranger's file."""

import ctypes
import os
import resource
import signal
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from scanner_processing.sandbox import landlock, syscalls

_libc = ctypes.CDLL(None, use_errno=True)

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38

NOBODY = 65534
MEBIBYTE = 1024 * 1024


def confine(memory_mb: int, cpu_seconds: int, *, threads: bool = False) -> None:
    """Leave this process no network, no privileges, no files but those it has open, and bounded memory and time.
    No way back. ``threads`` leaves it those.

    As root it becomes nobody in an empty network. Elsewhere, as in a container without capabilities, it stays who it
    is: then the refusal of system calls alone keeps it from files, processes and the network. What it has mapped
    already, its libraries above all, does not count as memory that it takes.
    """
    memory = _mapped() + memory_mb * MEBIBYTE
    _become_nobody()
    _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    _limit({
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: cpu_seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 32,
        resource.RLIMIT_CORE: 0,
    })  # fmt: skip
    if not threads:
        _limit({resource.RLIMIT_NPROC: 0})  # counts a user's threads everywhere: none, or any number
    syscalls.refuse_all_others(threads=threads)


def confine_program(used: Iterable[Path], folder: Path, memory_mb: int, cpu_seconds: int) -> None:
    """The same for a process that is about to become a program that is not ours. That keeps threads, the files of
    ``used`` to read, and ``folder`` to write in; memory is what it takes for itself, without its libraries.

    Raises:
        OSError: the kernel has no Landlock.
    """
    _become_nobody()
    _limit({
        resource.RLIMIT_DATA: memory_mb * MEBIBYTE,
        resource.RLIMIT_CPU: cpu_seconds,
        resource.RLIMIT_FSIZE: memory_mb * MEBIBYTE,
        resource.RLIMIT_NOFILE: 256,
        resource.RLIMIT_CORE: 0,
    })  # fmt: skip
    landlock.leave_only(used, folder)
    syscalls.refuse_leading_out()


def _become_nobody() -> None:
    _leave_network()
    _drop_privileges()
    # Ends with the helper, however that ends. A change of identity clears this, so it comes after.
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def _limit(limits: dict[int, int]) -> None:
    for what, limit in limits.items():
        resource.setrlimit(what, (limit, limit))


def _mapped() -> int:
    """Bytes of this process's address space."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()


def _leave_network() -> None:
    """An empty network namespace. Where the kernel forbids it the other walls still stand."""
    if _libc.unshare(_CLONE_NEWNET) != 0:
        _libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _drop_privileges() -> None:
    if os.geteuid() == 0:
        with suppress(PermissionError):  # refused where root holds no such capability, as in some containers
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
