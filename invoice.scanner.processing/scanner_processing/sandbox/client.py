"""The worker's side of the sandbox."""

import os
import socket
import subprocess
import sys
from collections.abc import Generator, Iterator
from multiprocessing.connection import Connection
from typing import BinaryIO, TypeVar

from pydantic import ValidationError

from scanner_contract import logs
from scanner_contract.errors import BadFile, Transient
from scanner_processing.pages.values import Attached, Limits, Opened, ParsedPage, Refusal, Request, unreadable

KILL = b"k"  # the one-byte request that ends the child at work
MAX_MESSAGE = 64 * 1024 * 1024

# What a helper learns of its worker's environment: where programs and libraries lie, and no secret.
ENVIRONMENT = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "LANG")
# A child lives for a file and works alone. Threads of libraries would only take memory from it, and getting memory is
# a good part of its time: the kernel gives it in large pages, and what was freed is used again at once.
SHORT_LIVED = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "GLIBC_TUNABLES": ":".join((
        "glibc.malloc.hugetlb=1", "glibc.malloc.mmap_threshold=33554432", "glibc.malloc.trim_threshold=268435456",
    )),
}  # fmt: skip

log = logs.get(__name__)

Message = TypeVar("Message", Opened, ParsedPage, Attached)


class Sandbox:
    """A warm helper. It starts with the first file, or by ``start``, and ends with this process or by ``close``."""

    def __init__(self) -> None:
        self._helper: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def start(self) -> socket.socket:
        """The control socket of a helper that lives."""
        if self._control is not None and self._helper is not None and self._helper.poll() is None:
            return self._control
        self.close()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._helper = subprocess.Popen(
                [sys.executable, "-m", "scanner_processing.sandbox.helper", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env={name: os.environ[name] for name in ENVIRONMENT if name in os.environ} | SHORT_LIVED,
            )
        return self._control

    def close(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._helper is not None:
            self._helper.kill()
            self._helper.wait()
        self._control = self._helper = None

    def parse(self, file: BinaryIO, media_type: str, limits: Limits) -> Generator[tuple[ParsedPage | Attached, bytes]]:
        """Each page with its image, as soon as it is ready, and at last what is attached to them, if anything is, with
        its XML. Who stops early has to close it: one file at a time.

        Raises:
            BadFile: the file is at fault, or reading it took more than the limits allow.
            Transient: the helper is gone.
        """
        control = self.start()
        request = Request(media_type=media_type, limits=limits)
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(control, [request.model_dump_json().encode()], [file.fileno(), theirs.fileno()])
            except OSError as error:
                raise Transient("The sandbox's helper is gone.", code="sandbox_lost") from error
        with Connection(ours.detach()) as channel:
            try:
                opened = yield from _pages(channel, request)
                if opened.has_more:
                    yield from self._attached(channel, limits, control)
            except (EOFError, OSError, ValidationError) as error:
                raise self._verdict(control) from error
            except BaseException:
                control.sendall(KILL)
                self._ended(control)
                raise
            self._ended(control)

    def _attached(
        self, channel: Connection, limits: Limits, control: socket.socket
    ) -> Iterator[tuple[Attached, bytes]]:
        """What ends the child here costs no page: all of them were read before."""
        try:
            attached, xml = _receive(channel, limits.page_seconds, Attached), channel.recv_bytes(MAX_MESSAGE)
        except (BadFile, EOFError, OSError, ValidationError) as error:
            log.warning("an attachment could not be read", error=str(error))
            control.sendall(KILL)  # where it has ended by itself, the helper passes over this
            why = error.message if isinstance(error, BadFile) else "It takes more memory than is allowed."
            attached, xml = Attached(findings=(unreadable(why),)), b""
        if attached != Attached():
            yield attached, xml

    def _verdict(self, control: socket.socket) -> BadFile | Transient:
        """Why the child ended before its work was done."""
        ended = self._ended(control)
        if ended is None:
            return Transient("The sandbox's helper is gone.", code="sandbox_lost")
        log.warning("a file ended its reader", ended=ended)  # an exit code, or minus a signal
        return BadFile(
            "Reading the file broke off: it is damaged, or takes more memory or time than is allowed.",
            code="too_complex",
        )

    def _ended(self, control: socket.socket) -> int | None:
        """Wait until the helper has buried the child; None when the helper itself is gone."""
        try:
            return int(control.recv(16) or b"x")
        except (OSError, ValueError):
            self.close()
            return None


def _pages(channel: Connection, request: Request) -> Generator[tuple[ParsedPage, bytes], None, Opened]:
    limits = request.limits
    opened = _receive(channel, limits.conversion_seconds if request.is_converted else limits.page_seconds, Opened)
    for number in range(1, opened.page_count + 1):
        page = _receive(channel, limits.page_seconds, ParsedPage)
        if page.number != number:
            raise EOFError
        yield page, channel.recv_bytes(MAX_MESSAGE)
    return opened


def _receive(channel: Connection, seconds: float, expected: type[Message]) -> Message:
    if not channel.poll(seconds):
        what = {Opened: "the file", ParsedPage: "a page", Attached: "an attachment"}[expected]
        raise BadFile(f"Reading {what} takes longer than the {seconds:g} s allowed.", code="too_complex")
    message = channel.recv_bytes(MAX_MESSAGE)
    try:
        return expected.model_validate_json(message)
    except ValidationError:
        refusal = Refusal.model_validate_json(message)
        raise BadFile(refusal.message, code=refusal.code) from None
