"""Taking a file in: first the file is safe on disk, then the database knows of it."""

from collections.abc import Container
from contextlib import ExitStack
from functools import partial
from http import HTTPStatus
from uuid import uuid4

import structlog
from flask import Request
from sqlalchemy.orm import Session
from werkzeug.exceptions import RequestEntityTooLarge, RequestTimeout

from scanner_api import idempotency, turns
from scanner_api.concurrency import deadline, offload
from scanner_api.idempotency import Answer, Call
from scanner_api.parts import Parts
from scanner_api.uploads import duplicates
from scanner_api.uploads.filenames import displayed
from scanner_api.uploads.receiving import FilePart, too_large
from scanner_api.uploads.upload import ReceivedFile, Upload, Uploaded
from scanner_contract import media_types, tasks
from scanner_contract.database.models import Document
from scanner_contract.errors import InvalidInput, TooLarge, Unprocessable
from scanner_contract.storage import Incoming, raw_key

FORM_OVERHEAD = 64 * 1024  # what a form may hold beside its file, in bytes
RECEIVE_SECONDS = 300.0
PART = "file"


def receive(request: Request, *, limit: int, taken: Container[str]) -> ReceivedFile:
    """Read the request's file to its end, and see what it is. ``limit`` is in bytes, ``taken`` are media types.

    Raises:
        InvalidInput: no file came, or not all of it, or several.
        TooLarge, UnsupportedType.
        Unprocessable: the file is empty.
    """
    part, filename = _file_part(request, limit)
    if part is None:
        raise InvalidInput(f"The request has no whole file in a form field named {PART!r}.", code="no_file")
    return received(part.incoming, filename, taken=taken)


def received(incoming: Incoming, filename: str | None, *, taken: Container[str]) -> ReceivedFile:
    """What came, by its bytes. Raises Unprocessable when there is none, and UnsupportedType."""
    if incoming.size == 0:
        raise Unprocessable("The file is empty.", code="empty_file")
    head, tail = incoming.head(media_types.HEAD), incoming.tail(media_types.TAIL)
    media_type = media_types.recognise(head, tail, taken=taken)
    return ReceivedFile(incoming, displayed(filename), media_type)


def accept(parts: Parts, upload: Upload, call: Call) -> Answer:
    """Keep a file and begin to process it, unless the call or the bytes came before.

    Raises:
        StorageUnavailable, DatabaseUnavailable: then nothing is kept.
        UnderWay: the same call or the same bytes are being taken in, and it takes long.
        Unprocessable: another call came under its key.
    """
    return turns.awaited(partial(_known, parts, upload, call)) or _taken_in(parts, upload, call)


def _known(parts: Parts, upload: Upload, call: Call) -> Answer | None:
    """The answer to what came before; the file is not needed for it."""
    with parts.database.transaction(call.company_id) as session:
        return idempotency.once(session, call, partial(duplicates.told, upload=upload))


def _taken_in(parts: Parts, upload: Upload, call: Call) -> Answer:
    """A new document with its file; where the same comes in at the same time, one is kept and told of to all."""
    document = _document(upload)
    key = raw_key(document.company_id, document.id)
    with ExitStack() as undo:
        undo.callback(parts.storage.delete, key)
        offload(parts.storage.keep, upload.file.incoming, key)

        def attempt() -> Answer:
            with parts.database.transaction(call.company_id) as session:
                answer = idempotency.once(session, call, partial(_first_or_new, upload=upload, document=document))
                if document in session:
                    # Once COMMIT is on its way the row may be there although no answer came: it must have its file.
                    undo.pop_all()
            return answer

        return turns.awaited(attempt)


def _first_or_new(session: Session, upload: Upload, document: Document) -> Answer:
    return duplicates.told_in_turn(session, upload) or _new(session, upload, document)


def _new(session: Session, upload: Upload, document: Document) -> Answer:
    structlog.contextvars.bind_contextvars(document_id=str(document.id))
    actor_id = upload.caller.user_id
    task_id = tasks.accept(session, document, actor_id=actor_id, request_id=upload.request_id, process=upload.process)
    message = "Document uploaded and queued for processing" if upload.process else "Document uploaded"
    return Answer(HTTPStatus.CREATED, Uploaded(message, document, task_id, duplicate=False))


def _document(upload: Upload) -> Document:
    file, caller = upload.file, upload.caller
    return Document(
        id=uuid4(), company_id=caller.company_id, created_by=caller.user_id, filename=file.filename,
        media_type=file.media_type, size=file.incoming.size, sha256=file.sha256,
    )  # fmt: skip


def _file_part(request: Request, limit: int) -> tuple[FilePart | None, str | None]:
    """The part of the form that holds the file, and its name; a form that was cut off has none."""
    if request.mimetype != "multipart/form-data":
        return None, None
    request.max_content_length = limit + FORM_OVERHEAD
    try:
        with deadline(RECEIVE_SECONDS, RequestTimeout()):
            files = request.files.getlist(PART)
    except RequestEntityTooLarge as error:
        raise TooLarge(too_large(limit)) from error
    if len(files) > 1:
        raise InvalidInput("The form holds several files: send each by a call of its own.", code="several_files")
    file = next(iter(files), None)
    if file is None or not isinstance(file.stream, FilePart):
        return None, None
    nothing_chosen = not file.filename and not file.stream.incoming.size
    return (None, None) if nothing_chosen else (file.stream, file.filename)
