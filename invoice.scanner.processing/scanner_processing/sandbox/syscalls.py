"""The system calls that a confined process keeps: memory, time, and what was opened before. All others are refused.

A seccomp filter. Any user may put it on, in any container, and nobody can take it off again: this wall also stands
where a process has neither root's privileges to drop nor a namespace to leave for.
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable

# By the kernel's numbers: x86-64, arm64.
ALLOWED = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "dup": (32, 23),
    "getpid": (39, 172),
    "exit": (60, 93),
    "gettimeofday": (96, 169),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "geteuid": (107, 175),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "exit_group": (231, 94),
    "newfstatat": (262, 79),
    "getrandom": (318, 278),
}
THREADS = {"set_robust_list": (273, 99), "rseq": (334, 293)}  # in addition, where threads may be started
CLONE, CLONE3 = (56, 220), 435
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}  # column above, and the kernel's name for it

_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_RETURN_ALLOW = 0x7FFF0000
_RETURN_ERRNO = 0x00050000
_CLONE_THREAD = 0x00010000

# The filter's own machine: load a word of the call, jump if it equals or if one of its bits is set, return.
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_SET, _RETURN = 0x20, 0x15, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_ALLOWED = (_RETURN, 0, 0, _RETURN_ALLOW)
_REFUSED = (_RETURN, 0, 0, _RETURN_ERRNO | errno.EPERM)
_UNKNOWN = (_RETURN, 0, 0, _RETURN_ERRNO | errno.ENOSYS)

Instruction = tuple[int, int, int, int]

_libc = ctypes.CDLL(None, use_errno=True)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def refuse_all_others(*, threads: bool = False) -> None:
    """From now on, for this process and all that it starts. It must have given up new privileges before. ``threads``
    lets it start those, and still no process.

    Raises:
        OSError: the kernel knows no filters.
    """
    column, architecture = MACHINES[platform.machine()]
    allowed = ALLOWED | THREADS if threads else ALLOWED
    own = _for_threads(CLONE[column]) if threads else ()
    code = _compiled(architecture, own, [numbers[column] for numbers in allowed.values()])
    program = _Program(len(code) // 8, code)
    if _libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _for_threads(clone: int) -> tuple[Instruction, ...]:
    """Threads may be cloned, processes not. What is to be cloned stands in the memory of a newer call, where a filter
    cannot look: it is not there, and libraries fall back on the older one."""
    return (
        (_JUMP_IF_EQUAL, 0, 1, CLONE3),
        _UNKNOWN,
        (_JUMP_IF_EQUAL, 0, 4, clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_JUMP_IF_SET, 0, 1, _CLONE_THREAD),
        _ALLOWED,
        _REFUSED,
    )


def _compiled(architecture: int, own: Iterable[Instruction], numbers: list[int]) -> bytes:
    """Jumps are counted in instructions to skip: to the last one, which allows."""
    return _assembled([
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_IF_EQUAL, 1, 0, architecture),
        _REFUSED,
        (_LOAD, 0, 0, _NUMBER),
        *own,
        *((_JUMP_IF_EQUAL, len(numbers) - place, 0, number) for place, number in enumerate(numbers)),
        _REFUSED,
        _ALLOWED,
    ])  # fmt: skip


def _assembled(instructions: Iterable[Instruction]) -> bytes:
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in instructions)
