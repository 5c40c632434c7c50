"""A file on its way in: written to the storage and hashed while it arrives, never whole in memory.

Whatever was not moved into its place by the end of the request is discarded, however the request ends.
"""

import errno
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from typing import IO, TYPE_CHECKING, cast

from flask import Request
from werkzeug.wsgi import ClosingIterator

from scanner_api.concurrency import deadline
from scanner_api.parts import parts
from scanner_contract.errors import TooLarge
from scanner_contract.storage import Incoming

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

MIB = 1024 * 1024

# A client that is answered before it has sent everything would see a reset and not the answer, so what still comes
# is read and dropped: within bounds.
LINGER_SECONDS = 2.0
LINGER_BYTES = 128 * MIB
CHUNK = 64 * 1024


class FilePart:
    """The file that werkzeug's parser writes a part of a form into; more than ``limit`` bytes raise TooLarge."""

    def __init__(self, incoming: Incoming, limit: int) -> None:
        self.incoming = incoming
        self._limit = limit

    def write(self, data: bytes) -> int:
        if self.incoming.size + len(data) > self._limit:
            raise TooLarge(too_large(self._limit))
        return self.incoming.write(data)

    def seek(self, position: int) -> int:
        """The parser rewinds a part once it is whole; nobody reads it from there."""
        return position

    def close(self) -> None:
        self.incoming.discard()


class ReceivingRequest(Request):
    """Its files go straight to the storage."""

    @cached_property
    def file_parts(self) -> list[FilePart]:
        return []

    def _get_file_stream(
        self,
        total_content_length: int | None,  # noqa: ARG002
        content_type: str | None,  # noqa: ARG002
        filename: str | None = None,  # noqa: ARG002
        content_length: int | None = None,  # noqa: ARG002
    ) -> IO[bytes]:
        part = FilePart(parts().storage.receive(), parts().settings.max_file_size_mb * MIB)
        self.file_parts.append(part)
        return cast("IO[bytes]", part)

    def close(self) -> None:
        for part in self.file_parts:
            part.close()
        super().close()


class Lingering:
    """WSGI: reads on for a moment when a request was answered before its body had come."""

    def __init__(self, following: "WSGIApplication") -> None:
        self._next = following

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        answer = self._next(environ, start_response)
        if not environ.get("wsgi.input_terminated"):  # then there may be no end to read to
            return answer
        return ClosingIterator(answer, lambda: drain(environ["wsgi.input"]))


def drain(body: IO[bytes]) -> None:
    """Read and drop what is left of a body.

    Raises:
        ConnectionResetError: too much was left; the server hangs up.
    """
    left = LINGER_BYTES
    with suppress(TimeoutError), deadline(LINGER_SECONDS, TimeoutError()):
        while dropped := body.read(CHUNK):
            left -= len(dropped)
            if left < 0:
                break
        else:
            return
    raise ConnectionResetError(errno.ECONNRESET, "The client goes on sending.")


def too_large(limit: int) -> str:
    return f"The file is larger than {limit // MIB} MiB."
