"""The warm helper: ``python -m scanner_processing.sandbox.helper FD``, FD being a socket that keeps messages apart.

A request carries its JSON and two descriptors: the file, and the channel for the answer. Each is served by a
child of its own, one at a time. The helper then tells how the child ended: its exit code, or minus the signal that
killed it. A request of one byte, ``k``, kills the child at work.
"""

import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection, wait

from scanner_contract import logs
from scanner_contract.errors import BadFile
from scanner_contract.media_types import PDF
from scanner_processing.office.conversion import Run, converted
from scanner_processing.pages.parsing import PARSERS, THREADED
from scanner_processing.pages.values import Refusal, Request
from scanner_processing.pages.warm_up import warm_up
from scanner_processing.sandbox.client import KILL
from scanner_processing.sandbox.confinement import confine

MAX_REQUEST = 4096
FAILED = 70  # the exit code of a child that did not do what it was for

log = logs.get(__name__)


def serve(control: socket.socket) -> None:
    """Until the other side closes its end."""
    while True:
        request, descriptors, _flags, _address = socket.recv_fds(control, MAX_REQUEST, 2)
        if not request:
            return
        if request == KILL:
            continue  # it ended by itself before the word reached us
        file, channel = descriptors
        ended = _served(file, channel, Request.model_validate_json(request), partial(_in_child, control))
        try:
            control.sendall(b"%d" % ended)
        except BrokenPipeError:
            return  # the worker left while its child was at work


def _served(file: int, channel: int, request: Request, run: Run) -> int:
    """How the last child ended that a file needed. Closes the descriptors."""
    try:
        if request.is_converted:
            pdf = converted(file, request.limits, run)
            os.close(file)
            file, request = pdf, request.model_copy(update={"media_type": PDF})
        return run(partial(_work, file, channel, request))
    except BadFile as error:
        with suppress(OSError), Connection(os.dup(channel)) as answers:  # unless the worker waits no more
            _refuse(answers, error.code, error.message)
        return 0
    finally:
        os.close(file)
        os.close(channel)


def _in_child(control: socket.socket, work: Callable[[], None]) -> int:
    """How a child ended that does this: its exit code, or minus the signal that killed it."""
    child = os.fork()
    if child == 0:
        try:
            control.close()
            work()
            os._exit(0)
        finally:
            os._exit(FAILED)
    return _wait_for(child, control)


def _wait_for(child: int, control: socket.socket) -> int:
    handle = os.pidfd_open(child)
    try:
        if handle not in wait([handle, control]):
            os.kill(child, signal.SIGKILL)
            control.recv(len(KILL))
        _pid, status = os.waitpid(child, 0)
    finally:
        os.close(handle)
    return os.waitstatus_to_exitcode(status)


def _work(file: int, channel: int, request: Request) -> None:
    """What the child does."""
    limits = request.limits
    confine(limits.memory_mb, int(limits.file_seconds) + 1, threads=request.media_type in THREADED)
    _send_pages(file, Connection(channel), request)


def _send_pages(file: int, channel: Connection, request: Request) -> None:
    """Each message is a value's JSON, after ``Opened`` and ``ParsedPage``; a page's image follows it."""
    try:
        with os.fdopen(file, "rb") as source:
            for value, image in PARSERS[request.media_type](source, request.limits):
                channel.send_bytes(value.model_dump_json().encode())
                if image is not None:
                    channel.send_bytes(image)
    except BadFile as error:
        _refuse(channel, error.code, error.message)
    except MemoryError:
        _refuse(channel, "too_complex", "Reading the file takes more memory than is allowed.")
    except Exception:
        _refuse(channel, "corrupt", "The file is damaged.")
        log.exception("parser failed")


def _refuse(channel: Connection, code: str, message: str) -> None:
    channel.send_bytes(Refusal(code=code, message=message).model_dump_json().encode())


if __name__ == "__main__":
    logs.configure("sandbox")
    warm_up()
    serve(socket.socket(fileno=int(sys.argv[1])))
