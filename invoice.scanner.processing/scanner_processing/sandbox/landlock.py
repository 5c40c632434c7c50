"""Landlock: which files a process may still reach, and all that it starts. Any user may ask the kernel for it."""

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path
from stat import S_ISDIR

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # on every machine
_ASK_FOR_VERSION = 1
_BENEATH_A_PATH = 1

# What may be done with files, by its bit. The kernel learned to withhold more from version to version.
_EXECUTE, _WRITE, _READ, _LIST = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_OF_FILES = _EXECUTE | _WRITE | _READ | 1 << 14 | 1 << 15  # the last two: cut short, control a device
_KNOWN_BITS = {1: 13, 2: 14, 3: 15, 4: 15}  # by version
_ALL_BITS = 16
_TO_USE = _EXECUTE | _READ | _LIST
_NEVER = _EXECUTE | 1 << 6 | 1 << 11 | 1 << 12 | 1 << 15  # where it may write: run files, make devices or links

_NETWORK_SINCE, _ALL_OF_TCP = 4, 0b11
_SCOPES_SINCE, _ALL_SCOPES = 6, 0b11  # sockets without a path, signals: none to processes that are not confined

_libc = ctypes.CDLL(None, use_errno=True)


def version() -> int:
    """0 where the kernel has no Landlock, or hides it."""
    return max(0, int(_libc.syscall(_CREATE_RULESET, None, 0, _ASK_FOR_VERSION)))


def leave_only(used: Iterable[Path], folder: Path) -> None:
    """From now on the files of ``used`` can be read and run, those below ``folder`` changed as well, and no others
    reached. TCP, signals and sockets to processes outside go with them where the kernel is new enough. What is open
    stays so. The process must have given up new privileges before.

    Raises:
        OSError: the kernel has no Landlock.
    """
    known = version()
    every = (1 << _KNOWN_BITS.get(known, _ALL_BITS)) - 1
    network = _ALL_OF_TCP if known >= _NETWORK_SINCE else 0
    scopes = _ALL_SCOPES if known >= _SCOPES_SINCE else 0
    ruleset = _checked(_libc.syscall(_CREATE_RULESET, struct.pack("=QQQ", every, network, scopes), 24, 0))
    for path in filter(Path.exists, used):
        _allow(ruleset, path, _TO_USE)
    _allow(ruleset, folder, every & ~_NEVER)
    _checked(_libc.syscall(_RESTRICT_SELF, ruleset, 0))
    os.close(ruleset)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    if not S_ISDIR(os.fstat(opened).st_mode):
        rights &= _OF_FILES
    _checked(_libc.syscall(_ADD_RULE, ruleset, _BENEATH_A_PATH, struct.pack("=Qi", rights, opened), 0))
    os.close(opened)


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
