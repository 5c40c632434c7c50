"""Taking a file in: first the file is safe on disk, then the database knows of it."""

from dataclasses import dataclass
from uuid import UUID, uuid4

import structlog
from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge, RequestTimeout

from scanner_api.concurrency import deadline, offload
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_api.uploads.filenames import displayed
from scanner_api.uploads.receiving import FilePart, too_large
from scanner_contract import media_types, tasks
from scanner_contract.database.models import Document
from scanner_contract.errors import InvalidInput, TooLarge, Unprocessable, UnsupportedType
from scanner_contract.storage import Incoming, raw_key

FORM_OVERHEAD = 64 * 1024  # what a form may hold beside its file, in bytes
RECEIVE_SECONDS = 300.0
PART = "file"


@dataclass(frozen=True, slots=True)
class Uploaded:
    message: str
    document: Document
    task_id: UUID | None


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    incoming: Incoming
    filename: str
    media_type: str


def receive(request: Request, *, limit: int) -> ReceivedFile:
    """Read the request's file to its end, and see what it is. ``limit`` is in bytes.

    Raises:
        InvalidInput: no file came, or not all of it.
        TooLarge, UnsupportedType.
        Unprocessable: the file is empty.
    """
    part, filename = _file_part(request, limit)
    if part is None:
        raise InvalidInput(f"The request has no whole file in a form field named {PART!r}.", code="no_file")
    if part.incoming.size == 0:
        raise Unprocessable("The file is empty.", code="empty_file")
    media_type = media_types.sniff(part.incoming.head(media_types.HEAD))
    if media_type is None:
        raise UnsupportedType(f"The file is not of a type that we read: {', '.join(media_types.READ)}.")
    return ReceivedFile(part.incoming, displayed(filename), media_type)


def accept(parts: Parts, caller: Caller, file: ReceivedFile, *, process: bool, request_id: str) -> Uploaded:
    """Keep a file and begin to process it. Raises StorageUnavailable or DatabaseUnavailable: then nothing is kept."""
    document = Document(
        id=uuid4(), company_id=caller.company_id, created_by=caller.user_id, filename=file.filename,
        media_type=file.media_type, size=file.incoming.size, sha256=file.incoming.sha256,
    )  # fmt: skip
    structlog.contextvars.bind_contextvars(document_id=str(document.id))
    key = raw_key(document.company_id, document.id)
    committing = False
    try:
        offload(parts.storage.keep, file.incoming, key)
        with parts.database.transaction(caller.company_id) as session:
            task_id = tasks.accept(session, document, actor_id=caller.user_id, request_id=request_id, process=process)
            session.refresh(document)
            committing = True
    except BaseException:
        # Once COMMIT is on its way the row may be there although no answer came: a row must have its file.
        if not committing:
            parts.storage.delete(key)
        raise
    message = "Document uploaded and queued for processing" if process else "Document uploaded"
    return Uploaded(message, document, task_id)


def _file_part(request: Request, limit: int) -> tuple[FilePart | None, str | None]:
    """The part of the form that holds the file, and its name; a form that was cut off has none."""
    if request.mimetype != "multipart/form-data":
        return None, None
    request.max_content_length = limit + FORM_OVERHEAD
    try:
        with deadline(RECEIVE_SECONDS, RequestTimeout()):
            file = request.files.get(PART)
    except RequestEntityTooLarge as error:
        raise TooLarge(too_large(limit)) from error
    if file is None or not isinstance(file.stream, FilePart):
        return None, None
    nothing_chosen = not file.filename and not file.stream.incoming.size
    return (None, None) if nothing_chosen else (file.stream, file.filename)
