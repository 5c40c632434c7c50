"""Where LibreOffice is, and how it is told to convert."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from scanner_processing.pages.values import Limits
from scanner_processing.sandbox.confinement import confine_program

DOCUMENT, PDF, PROFILE = "document.docx", "document.pdf", "profile"  # in its folder

# What it needs beside itself: libraries and fonts.
SYSTEM = (
    "/usr/lib", "/usr/lib64", "/usr/share", "/usr/local/share/fonts", "/lib", "/lib64",
    "/etc/fonts", "/etc/ld.so.cache", "/etc/libreoffice", "/etc/nsswitch.conf", "/etc/passwd",
    "/var/cache/fontconfig", "/var/lib/libreoffice", "/var/spool/libreoffice", "/dev/urandom",
)  # fmt: skip

DESCRIPTORS = 1 << 20  # more than any process has open


@dataclass(frozen=True, slots=True)
class Program:
    """``path`` is the program itself, not the script before it that starts further ones."""

    path: Path

    def become(self, folder: Path, limits: Limits) -> NoReturn:
        """The calling process gives up all it has and becomes LibreOffice, which makes ``PDF`` of ``DOCUMENT`` in the
        folder. It speaks to nobody.

        Raises:
            OSError: it could not be confined or started.
        """
        _forget_what_is_open()
        os.chdir(folder)
        used = (self.path.parents[1], *map(Path, SYSTEM))
        confine_program(used, folder, limits.memory_mb, int(limits.conversion_seconds) + 1)
        os.execve(self.path, self._words(folder), _environment(folder))  # noqa: S606

    def _words(self, folder: Path) -> list[str]:
        return [
            str(self.path),
            f"-env:UserInstallation={(folder / PROFILE).as_uri()}",
            "--headless",
            "--norestore",
            "--infilter=MS Word 2007 XML",
            "--convert-to",
            "pdf:writer_pdf_Export",
            DOCUMENT,
        ]


def find() -> Program | None:
    """None where it is not installed."""
    script = shutil.which("soffice")
    path = Path(script).resolve().with_name("soffice.bin") if script else None
    return Program(path) if path and path.exists() else None


def _environment(folder: Path) -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(folder), "TMPDIR": str(folder)}


def _forget_what_is_open() -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    os.closerange(3, DESCRIPTORS)
