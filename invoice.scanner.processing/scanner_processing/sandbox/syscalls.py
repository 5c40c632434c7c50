"""The system calls that a confined process keeps: memory, time, and what was opened before. All others are refused. A
program that is not ours keeps more, as nobody can list what it needs: there those are refused that lead out.

A seccomp filter. Any user may put it on, in any container, and nobody can take it off again: this wall also stands
where a process has neither root's privileges to drop nor a namespace to leave for.
"""

import ctypes
import errno
import os
import platform
import socket
import struct
from collections.abc import Iterable, Iterator, Mapping

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
CLONE, CLONE3, SOCKET, PRLIMIT = (56, 220), 435, (41, 198), (302, 261)

# Of a program that is not ours: no other process is touched or spoken to, no mount, namespace or key changed, nothing
# done behind the filter's back. Only x86-64 has fork and vfork.
LEADING_OUT = {
    "connect": (42, 203),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "fork": (57, None),
    "vfork": (58, None),
    "kill": (62, 129),
    "ptrace": (101, 117),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "mount": (165, 40),
    "umount2": (166, 39),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "unshare": (272, 97),
    "perf_event_open": (298, 241),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "sendmmsg": (307, 269),
    "setns": (308, 268),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "bpf": (321, 280),
    "execveat": (322, 281),
    "userfaultfd": (323, 282),
    "pidfd_send_signal": (424, 424),
    "io_uring_setup": (425, 425),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "process_madvise": (440, 440),
    "mount_setattr": (442, 442),
}
PRETENDED = {"bind": (49, 200), "listen": (50, 201)}  # such a program may insist on a door that nobody will knock at
FOREIGN = 0x40000000  # from here on x86-64 has the numbers of another convention
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}  # column above, and the kernel's name for it

_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_RETURN_ALLOW = 0x7FFF0000
_RETURN_ERRNO = 0x00050000
_CLONE_THREAD = 0x00010000

# The filter's own machine: load a word of the call, jump if it equals, is as large, or has one of some bits, return.
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_LARGE, _JUMP_IF_SET, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_ALLOWED = (_RETURN, 0, 0, _RETURN_ALLOW)
_REFUSED = (_RETURN, 0, 0, _RETURN_ERRNO | errno.EPERM)
_NOTHING_DONE = (_RETURN, 0, 0, _RETURN_ERRNO)  # and yet it looks like a success
_UNKNOWN = (_RETURN, 0, 0, _RETURN_ERRNO | errno.ENOSYS)

Instruction = tuple[int, int, int, int]
Calls = Mapping[str, tuple[int, int]] | Mapping[str, tuple[int, int | None]]

_libc = ctypes.CDLL(None, use_errno=True)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def refuse_all_others(*, threads: bool = False) -> None:
    """From now on, for this process and all that it starts. It must have given up new privileges before. ``threads``
    lets it start those, and still no process.

    Raises:
        OSError: the kernel knows no filters.
    """
    column = _column()
    allowed = ALLOWED | THREADS if threads else ALLOWED
    own = _for_threads(CLONE[column]) if threads else ()
    _install([*own, *_answered(allowed, column, _ALLOWED), _REFUSED])


def refuse_leading_out() -> None:
    """From now on, for this process and the program that it becomes: no process is started, touched or spoken to. It
    must have given up new privileges before.

    Raises:
        OSError: the kernel knows no filters.
    """
    column = _column()
    _install([
        *((_JUMP_IF_LARGE, 0, 1, FOREIGN), _REFUSED),
        *_for_threads(CLONE[column]),
        *_only_with(SOCKET[column], socket.AF_UNIX),
        *_only_with(PRLIMIT[column], 0),  # of its own
        *_answered(LEADING_OUT, column, _REFUSED),
        *_answered(PRETENDED, column, _NOTHING_DONE),
        _ALLOWED,
    ])  # fmt: skip


def _column() -> int:
    return MACHINES[platform.machine()][0]


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


def _only_with(number: int, first_argument: int) -> tuple[Instruction, ...]:
    return (
        (_JUMP_IF_EQUAL, 0, 4, number),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_JUMP_IF_EQUAL, 0, 1, first_argument),
        _ALLOWED,
        _REFUSED,
    )


def _answered(calls: Calls, column: int, verdict: Instruction) -> Iterator[Instruction]:
    for numbers in calls.values():
        if (number := numbers[column]) is not None:
            yield _JUMP_IF_EQUAL, 0, 1, number
            yield verdict


def _install(rules: Iterable[Instruction]) -> None:
    """Calls of other machines' conventions are refused before any rule is asked."""
    code = _assembled([
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_IF_EQUAL, 1, 0, MACHINES[platform.machine()][1]),
        _REFUSED,
        (_LOAD, 0, 0, _NUMBER),
        *rules,
    ])  # fmt: skip
    program = _Program(len(code) // 8, code)
    if _libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _assembled(instructions: Iterable[Instruction]) -> bytes:
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in instructions)
