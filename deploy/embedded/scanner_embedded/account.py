"""Under which account PostgreSQL runs. It refuses root, so root has two ways, the first where the kernel allows it:

- a user namespace: inside it has another name, outside its files stay root's, wherever the checkout is;
- an unprivileged user: its program and its data then lie under /var/lib, for a checkout below a closed home folder
  is out of that user's reach.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from scanner_contract.errors import ConfigurationError

LAUNCHER = (sys.executable, "-I", "-S", str(Path(__file__).with_name("launcher.py")))
OUTSIDE = Path("/var/lib")
UNPRIVILEGED = ("postgres", "nobody", "daemon")


@dataclass(frozen=True, slots=True)
class Account:
    """``launcher``: what stands before a command so that it runs under this account, ended by ``--``.
    ``folder``: where the data lies. ``local``: where this account finds an installation's programs."""

    launcher: tuple[str, ...]
    folder: Path
    local: Callable[[Path], Path] = Path
    owner: tuple[int, int] | None = None

    def own(self, path: Path) -> Path:
        if self.owner:
            os.chown(path, *self.owner)
        return path


def choose(folder: Path, program: Path) -> Account:
    """The account for data in ``folder``. Data that is there already decides: it is never left for an empty place.

    Raises:
        ConfigurationError: the data belongs to somebody else, or cannot be used here any more.
    """
    _refuse_strangers(folder)
    if os.geteuid():
        return Account((*LAUNCHER, "--on-death", "SIGINT", "--"), folder)
    outside = _outside(folder)
    if outside.folder.exists():
        return outside
    inside = _namespace(folder)
    if _works(inside, program):
        return inside
    if any(folder.iterdir()):
        raise ConfigurationError(
            f"The database in {folder} was made in a user namespace, and the kernel no longer allows root to make one. "
            "Allow it again (sysctl user.max_user_namespaces), or start as another user in a checkout of its own."
        )
    return outside


def _refuse_strangers(folder: Path) -> None:
    for path in folder.iterdir():
        owner = path.stat().st_uid
        if owner != os.geteuid():
            raise ConfigurationError(f"The database in {path} belongs to user {owner}. Start as that user.")


def _namespace(folder: Path) -> Account:
    """Any name that the machine knows will do, as initdb asks for one; nobody else can take it inside."""
    name = min((entry for entry in pwd.getpwall() if entry.pw_uid), key=lambda entry: entry.pw_uid)
    identity = f"{name.pw_uid}:{name.pw_gid}"
    launcher = (*LAUNCHER, "--on-death", "SIGINT", "--namespace", identity, "--folder", str(folder), "--")
    return Account(launcher, folder)


def _works(account: Account, program: Path) -> bool:
    probe = subprocess.run([*account.launcher, str(program), "--version"], capture_output=True, check=False)
    return probe.returncode == 0


def _outside(folder: Path) -> Account:
    root = OUTSIDE / f"invoice-scanner-{hashlib.sha256(bytes(folder)).hexdigest()[:16]}"
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = next(known[name] for name in UNPRIVILEGED if name in known)
    owner = user.pw_uid, user.pw_gid
    launcher = (*LAUNCHER, "--on-death", "SIGINT", "--user", f"{owner[0]}:{owner[1]}", "--folder", str(root), "--")
    return Account(launcher, root, lambda installation: _copied(installation, root, owner), owner)


def _copied(installation: Path, root: Path, owner: tuple[int, int]) -> Path:
    """The same installation where an unprivileged user can reach it, with the libraries that lie beside its package."""
    package = installation.parent
    libraries = package.with_name(f"{package.name}.libs")
    target = root / f"servers-{version(package.name)}"
    if not target.exists():
        root.mkdir(mode=0o700, exist_ok=True)
        os.chown(root, *owner)
        whole = target.with_suffix(".partial")
        shutil.rmtree(whole, ignore_errors=True)
        for source in (installation, libraries):
            shutil.copytree(source, whole / source.relative_to(package.parent), symlinks=True)
        whole.rename(target)
    return target / installation.relative_to(package.parent)
