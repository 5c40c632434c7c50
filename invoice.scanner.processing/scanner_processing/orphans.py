"""Files that a process left which was killed in the middle, and that nobody will ask for any more.

| what | where | what becomes of it |
|---|---|---|
| part of an upload | ``raw/.incoming/`` | deleted |
| what an attempt made that was lost | ``processed/…/<fence>/`` | deleted |
| original without a document | ``raw/<company>/<document>`` | set aside in ``raw/.unclaimed/`` |

An original is never deleted. Nobody was told that this one was taken in; but whoever puts an older database beside
newer files must lose nothing. So it is set aside, and comes back as soon as its document is there.

Files are listed first and the database is asked then, never the reverse: what it knew of before a file was written says
nothing about that file. ``python -m scanner_processing.orphans [--older-than SECONDS]`` does it by hand.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby, islice
from secrets import token_hex
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select, text

from scanner_contract import logs
from scanner_contract.database import Database
from scanner_contract.database.models import Document
from scanner_contract.errors import NotFound, ScannerError
from scanner_contract.settings import Settings
from scanner_contract.storage import (
    INCOMING,
    PROCESSED,
    RAW,
    UNCLAIMED,
    Storage,
    StoredFile,
    connect,
    raw_key,
    unclaimed_key,
)

NAME = "orphans"  # in its logs, and at PostgreSQL

# Far longer than an upload may take to arrive, or an attempt to end.
GRACE = timedelta(hours=1)

BATCH = 1000  # files that the database is asked about at once

_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ORIGINAL = re.compile(rf"({_ID})/({_ID})")
_ATTEMPT = re.compile(rf"({PROCESSED}({_ID})/({_ID})/([0-9]{{1,9}})/([a-z]+)/([0-9]{{1,4}})/([0-9]{{1,9}})/).+")

# An attempt is lost when its task has gone on without it: it does not run under this fence, nor was its result kept.
# That never changes again. What an unknown task made stays: the database may be older than the files. One statement is
# one moment: a task that ends meanwhile is either still running or has its result.
_LOST = text("""
SELECT place FROM unnest(
    CAST(:documents AS uuid[]), CAST(:runs AS integer[]), CAST(:stages AS text[]), CAST(:pages AS integer[]),
    CAST(:fences AS integer[])
) WITH ORDINALITY AS attempt (document_id, run, stage, page, fence, place)
JOIN tasks USING (document_id, run, stage, page)
WHERE tasks.company_id = :company_id AND tasks.fence >= attempt.fence
  AND NOT (tasks.state = 'running' AND tasks.fence = attempt.fence)
  AND NOT EXISTS (
      SELECT FROM stage_results AS kept
      WHERE (kept.document_id, kept.run, kept.stage, kept.page, kept.fence)
          = (attempt.document_id, attempt.run, attempt.stage, attempt.page, attempt.fence)
  )
""")

Found = TypeVar("Found", "Original", "Attempt")

log = logs.get(__name__)


@dataclass(frozen=True, slots=True)
class Swept:
    """How many parts of uploads and attempts were deleted, and originals set aside and brought back."""

    parts: int
    attempts: int
    originals: int
    returned: int


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came, under ``key``: in its place, or set aside."""

    key: str
    changed_at: datetime
    company_id: UUID
    document_id: UUID


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one attempt at a task made: all that lies below ``prefix``."""

    prefix: str
    changed_at: datetime
    company_id: UUID
    document_id: UUID
    run: int
    stage: str
    page: int
    fence: int


def sweep(database: Database, storage: Storage, older_than: timedelta = GRACE) -> Swept:
    """Clear away what nobody wrote to for so long and nobody knows. Two at once do no harm.

    Raises DatabaseUnavailable or StorageUnavailable; what was done until then stays done.
    """
    until = datetime.now(UTC) - older_than
    swept = Swept(
        parts=_drop_parts(storage, until),
        attempts=_drop_attempts(database, storage, until),
        originals=_set_aside(database, storage, until),
        returned=_bring_back(database, storage),
    )
    log.info("swept", parts=swept.parts, attempts=swept.attempts, originals=swept.originals, returned=swept.returned)
    return swept


def _drop_parts(storage: Storage, until: datetime) -> int:
    parts = [file.key for file in storage.files(INCOMING) if file.changed_at <= until]
    for key in parts:
        storage.delete(key)
    return len(parts)


def _drop_attempts(database: Database, storage: Storage, until: datetime) -> int:
    dropped = 0
    for company_id, attempts in _batches(_attempts(storage), until):
        for attempt in _lost(database, company_id, attempts):
            storage.delete(attempt.prefix)
            log.info("lost attempt deleted", company_id=company_id, document_id=attempt.document_id, key=attempt.prefix)
            dropped += 1
    return dropped


def _set_aside(database: Database, storage: Storage, until: datetime) -> int:
    moved = 0
    for company_id, originals in _batches(_originals(storage, RAW), until):
        known = _known(database, company_id, originals)
        for original in (each for each in originals if each.document_id not in known):
            aside = unclaimed_key(company_id, original.document_id)
            if _move(storage, original.key, aside, f"{aside}.{token_hex(8)}"):
                log.warning("original set aside", company_id=company_id, document_id=original.document_id)
                moved += 1
    return moved


def _bring_back(database: Database, storage: Storage) -> int:
    back = 0
    for company_id, originals in _batches(_originals(storage, UNCLAIMED), datetime.now(UTC)):
        known = _known(database, company_id, originals)
        for original in (each for each in originals if each.document_id in known):
            if _move(storage, original.key, raw_key(company_id, original.document_id)):
                log.warning("original brought back", company_id=company_id, document_id=original.document_id)
                back += 1
    return back


def _move(storage: Storage, key: str, *targets: str) -> bool:
    """Give a file the first of these keys that is free. False when none is, or another sweep was faster."""
    with suppress(NotFound):
        return any(storage.move(key, target) for target in targets)
    return False


def _originals(storage: Storage, prefix: str) -> Iterator[Original]:
    for file in storage.files(prefix):
        if found := _ORIGINAL.fullmatch(file.key.removeprefix(prefix)):
            company_id, document_id = map(UUID, found.groups())
            yield Original(file.key, file.changed_at, company_id, document_id)


def _attempts(storage: Storage) -> Iterator[Attempt]:
    """All but those of the older layout, which had no folder a page; changed when their newest file was."""
    for found, files in groupby(storage.files(PROCESSED), _made_by):
        if found:
            prefix, company, document, run, stage, page, fence = found
            changed_at = max(file.changed_at for file in files)
            yield Attempt(prefix, changed_at, UUID(company), UUID(document), int(run), stage, int(page), int(fence))


def _made_by(file: StoredFile) -> tuple[str, ...] | None:
    """The prefix of the attempt that made a file, and the parts of that prefix."""
    found = _ATTEMPT.fullmatch(file.key)
    return found and found.groups()


def _batches(found: Iterable[Found], until: datetime) -> Iterator[tuple[UUID, list[Found]]]:
    """Those that did not change since, company by company, and of each a bounded number at once."""
    old = (each for each in found if each.changed_at <= until)
    for company_id, of_company in groupby(old, lambda each: each.company_id):
        while batch := list(islice(of_company, BATCH)):
            yield company_id, batch


def _known(database: Database, company_id: UUID, originals: list[Original]) -> set[UUID]:
    """Documents of the company that these are the originals of."""
    ids = [original.document_id for original in originals]
    wanted = select(Document.id).where(Document.company_id == company_id, Document.id.in_(ids))
    with database.transaction(company_id) as session:
        return set(session.scalars(wanted))


def _lost(database: Database, company_id: UUID, attempts: list[Attempt]) -> list[Attempt]:
    parameters = {
        "company_id": company_id,
        "documents": [attempt.document_id for attempt in attempts],
        "runs": [attempt.run for attempt in attempts],
        "stages": [attempt.stage for attempt in attempts],
        "pages": [attempt.page for attempt in attempts],
        "fences": [attempt.fence for attempt in attempts],
    }
    with database.transaction(company_id) as session:
        return [attempts[place - 1] for place in session.scalars(_LOST, parameters)]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m scanner_processing.orphans", description="Clear away orphan files."
    )
    seconds = GRACE.total_seconds()
    parser.add_argument("--older-than", type=float, default=seconds, metavar="SECONDS", help=f"default: {seconds:g}")
    older_than = timedelta(seconds=parser.parse_args().older_than)
    settings = Settings()
    logs.configure(NAME, settings.log_level)
    database = Database(settings.url, application=NAME)
    try:
        database.refuse_superuser()
        sweep(database, connect(settings), older_than)
    except ScannerError as error:
        sys.exit(error.message)
    finally:
        database.close()


if __name__ == "__main__":
    main()
