"""Becomes another program, so that PostgreSQL need not run as root and nothing outlives its supervisor.

A script of its own, ``python -I -S launcher.py [--namespace UID:GID | --user UID:GID] [--folder DIR] -- COMMAND``: it
imports no more than it needs, for it stands before every program that is started.
"""

import argparse
import ctypes
import os
import signal
from pathlib import Path

CLONE_NEWUSER = 0x10000000
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)


def checked(result: int, what: str) -> None:
    if result:
        number = ctypes.get_errno()
        raise SystemExit(f"{what}: {os.strerror(number)}")


def enter_namespace(uid: int, gid: int) -> None:
    """Be ``uid`` inside a user namespace that knows nobody else; outside, files still belong to who we were."""
    outside = os.geteuid(), os.getegid()
    checked(LIBC.unshare(CLONE_NEWUSER), "No user namespace can be made")
    Path("/proc/self/setgroups").write_text("deny", "ascii")
    Path("/proc/self/uid_map").write_text(f"{uid} {outside[0]} 1", "ascii")
    Path("/proc/self/gid_map").write_text(f"{gid} {outside[1]} 1", "ascii")


def become_user(uid: int, gid: int) -> None:
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)


def identity(text: str) -> tuple[int, int]:
    uid, _, gid = text.partition(":")
    return int(uid), int(gid)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--namespace", type=identity)
    parser.add_argument("--user", type=identity)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--on-death", default="SIGTERM", choices=[name.name for name in signal.Signals])
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    if options.namespace:
        enter_namespace(*options.namespace)
    if options.user:
        become_user(*options.user)
    if options.folder:
        os.chdir(options.folder)
    # A change of identity clears this signal, so it comes last.
    checked(LIBC.prctl(PR_SET_PDEATHSIG, signal.Signals[options.on_death], 0, 0, 0), "prctl")
    os.execvp(options.command[0], options.command)  # noqa: S606


if __name__ == "__main__":
    main()
