"""From a document to its PDF."""

import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from scanner_contract import logs
from scanner_contract.errors import BadFile
from scanner_processing.office.profile import write_profile
from scanner_processing.office.program import DOCUMENT, PDF, PROFILE, Program, find
from scanner_processing.pages.values import Limits
from scanner_processing.sandbox import landlock
from scanner_processing.sandbox.confinement import NOBODY

AGAIN = 81  # LibreOffice's exit code when it has set a new profile up and wants to be started once more
STARTS = 3
DONE = {0, 1}  # other codes, or minus a signal, when it did not come to an end by itself

Run = Callable[[Callable[[], None]], int]  # does something in a child; its exit code, or minus the signal that ended it

log = logs.get(__name__)


def converted(file: int, limits: Limits, run: Run) -> int:
    """The descriptor of the PDF made of an open document. Nothing else is left of the conversion.

    Raises:
        BadFile: corrupt, more than the limits allow, or LibreOffice is not here or cannot be confined.
    """
    program = _program()
    with _workplace(file) as folder:
        ended = _ended(run, partial(program.become, folder, limits))
        pdf = _opened(folder / PDF)
    if pdf is None:
        raise _refusal(ended)
    return pdf


def _program() -> Program:
    program = find()
    if program is None:
        message = "Word documents are not read here, as LibreOffice is not installed: save it as a PDF, and send that."
        raise BadFile(message, code="unsupported_type")
    if not landlock.version():
        message = "Word documents are not read here, as the kernel has no Landlock: save it as a PDF, and send that."
        raise BadFile(message, code="unsupported_type")
    return program


@contextmanager
def _workplace(file: int) -> Iterator[Path]:
    """A new folder with the document and a profile in it, for the user that LibreOffice runs as."""
    with tempfile.TemporaryDirectory(prefix="scanner-office-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with (folder / DOCUMENT).open("wb") as document, os.fdopen(os.dup(file), "rb") as source:
            source.seek(0)
            shutil.copyfileobj(source, document)
        write_profile(folder / PROFILE)
        if os.geteuid() == 0:
            _give_away(folder)
        yield folder


def _give_away(folder: Path) -> None:
    with suppress(PermissionError):  # where root may not become nobody either, as in some containers
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def _ended(run: Run, become: Callable[[], None]) -> int:
    for _ in range(STARTS):
        ended = run(become)
        if ended != AGAIN:
            break
    return ended


def _opened(path: Path) -> int | None:
    """None unless it is there and a plain file: whoever made it is not trusted."""
    try:
        pdf = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    if stat.S_ISREG(os.fstat(pdf).st_mode):
        return pdf
    os.close(pdf)
    return None


def _refusal(ended: int) -> BadFile:
    if ended in DONE:
        return BadFile("The document is damaged, or is none of Word's.", code="corrupt")
    log.warning("a document ended its converter", ended=ended)
    return BadFile(
        "Converting the document broke off: it is damaged, or takes more memory or time than is allowed.",
        code="too_complex",
    )
