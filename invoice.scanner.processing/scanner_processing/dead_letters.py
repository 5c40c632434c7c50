"""Dead letters of all companies, for who runs the product: ``python -m scanner_processing.dead_letters --help``.

Ends with 0 when all was done, with 1 when something that was named has no dead letter or the database is away, and with
2 when the words make no sense.
"""

import argparse
import json
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlalchemy import func, or_, select, text

from scanner_contract import dead_letters
from scanner_contract.database import Database
from scanner_contract.database.models import Company, Task, TaskState
from scanner_contract.dead_letters import DeadLetter, Which
from scanner_contract.errors import ConfigurationError, ScannerError
from scanner_contract.pipeline import StageName
from scanner_contract.settings import Settings

HEAD = ("DIED", "DOCUMENT", "STAGE", "PAGE", "ATTEMPTS", "CODE", "FILE", "REASON")

_SEES_ALL = text("SELECT pg_has_role('scanner_pipeline', 'MEMBER')")


def arguments(words: Sequence[str]) -> argparse.Namespace:
    filters = argparse.ArgumentParser(add_help=False)
    filters.add_argument("--company", type=UUID, metavar="ID", help="of this company only")
    filters.add_argument("--stage", type=StageName, choices=list(StageName), help="that this stage gave up")
    filters.add_argument("--code", help="for this reason, for example timed_out")
    parser = argparse.ArgumentParser(prog="dead_letters", description="What failed for good, of all companies.")
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("list", parents=[filters], help="show them, the latest first")
    listing.add_argument("--json", action="store_true", help="one JSON object a line")
    replaying = commands.add_parser("replay", parents=[filters], help="take documents up again")
    replaying.add_argument("ids", nargs="*", type=UUID, metavar="ID", help="of a document, or of a task of it")
    replaying.add_argument("--all", action="store_true", help="all that fit, but what somebody has corrected")
    chosen = parser.parse_args(words)
    if chosen.command == "replay" and not _is_clear(chosen):
        replaying.error("name documents, or say --all and, if you like, which of them")
    return chosen


def _is_clear(chosen: argparse.Namespace) -> bool:
    filtered = any((chosen.company, chosen.stage, chosen.code))
    return not filtered and not chosen.all if chosen.ids else bool(chosen.all)


def run(database: Database, chosen: argparse.Namespace) -> Iterator[str]:
    """What there is to say, line by line, while it is done.

    Raises:
        NotDead: something that was named has no dead letter.
        ConfigurationError: the login sees less than all companies, or more than it should.
        DatabaseUnavailable.
    """
    refuse_login(database)
    if chosen.command == "list":
        return shown(database, _wishes(database, chosen), as_json=chosen.json)
    if chosen.all:
        return replayed_all(database, _wishes(database, chosen))
    return replayed(database, chosen.ids)


class NotDead(ScannerError):
    code = "not_dead"
    title = "No dead letter"


def refuse_login(database: Database) -> None:
    """Raises ConfigurationError for a login that would find nothing, as row-level security hides it."""
    database.refuse_superuser()
    with database.transaction() as session:
        if not session.scalar(_SEES_ALL):
            raise ConfigurationError(
                f"The database login {database.engine.url.username!r} sees one company at a time. Use scanner_pipeline."
            )


def _wishes(database: Database, chosen: argparse.Namespace) -> list[Which]:
    """One for each company that comes into question: only its tasks can be seen together with those of others."""
    with database.transaction() as session:
        dead = select(Task.company_id).where(Task.state == TaskState.DEAD).distinct().order_by(Task.company_id)
        now = session.scalar(select(func.now()))
        companies = [chosen.company] if chosen.company else session.scalars(dead).all()
    return [Which(each, stage=chosen.stage, code=chosen.code, died_before=now) for each in companies]


def shown(database: Database, wishes: Iterable[Which], *, as_json: bool) -> Iterator[str]:
    found = False
    for which in wishes:
        with database.transaction(which.company_id) as session:
            letters = dead_letters.letters(session, which)
            company = session.get_one(Company, which.company_id)
        if letters:
            found = True
            yield from map(_json, letters) if as_json else (f"{company.name}, {company.id}", *_table(letters), "")
    if not found and not as_json:
        yield "There are no dead letters."


def replayed_all(database: Database, wishes: Iterable[Which]) -> Iterator[str]:
    """What dies again meanwhile is not counted as left: it died too late."""
    done = left = 0
    for which in wishes:
        unasked = replace(which, uncorrected=True)
        with database.transaction(which.company_id) as session:
            documents = dead_letters.documents(session, unasked)
        done += sum(_replay(database, unasked, each) for each in documents)
        with database.transaction(which.company_id) as session:
            left += dead_letters.document_count(session, which)
    yield f"Documents replayed: {done}"
    if left:
        yield f"Left: {left}. Somebody corrected them, which is lost when they are processed afresh: name them."


def replayed(database: Database, ids: Sequence[UUID]) -> Iterator[str]:
    """Raises NotDead, after the others were replayed."""
    places = _places(database, ids)
    missed = [each for each in ids if each not in places]
    for company_id, document_id in dict.fromkeys(places[each] for each in ids if each in places):
        if _replay(database, Which(company_id), document_id):
            yield f"Replayed: {document_id}"
        else:
            missed.append(document_id)
    if missed:
        raise NotDead(f"No dead letter: {', '.join(map(str, missed))}")


def _places(database: Database, ids: Sequence[UUID]) -> dict[UUID, tuple[UUID, UUID]]:
    """Company and document behind each id of a document or a task; what is not there is left out."""
    wanted = select(Task.id, Task.document_id, Task.company_id).where(or_(Task.id.in_(ids), Task.document_id.in_(ids)))
    with database.transaction() as session:
        rows = session.execute(wanted).all()
    return {each: (row.company_id, row.document_id) for row in rows for each in (row.id, row.document_id)}


def _replay(database: Database, which: Which, document_id: UUID) -> bool:
    with database.transaction(which.company_id) as session:
        document = dead_letters.replay(session, which, document_id, actor_id=None, request_id=str(uuid4()))
        return document is not None


def _table(letters: Iterable[DeadLetter]) -> Iterator[str]:
    rows = [HEAD, *map(_row, letters)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _row(letter: DeadLetter) -> tuple[str, ...]:
    page = str(letter.page or "")
    return (
        _time(letter.died_at), str(letter.document_id), letter.stage, page, str(letter.attempts), letter.code,
        letter.filename, letter.message,
    )  # fmt: skip


def _json(letter: DeadLetter) -> str:
    return json.dumps({**asdict(letter), "died_at": _time(letter.died_at)}, default=str)


def _time(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def main() -> None:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `list | head` ends quietly
    chosen = arguments(sys.argv[1:])
    try:
        with closing(Database(Settings().url, application="dead-letters")) as database:
            sys.stdout.writelines(f"{line}\n" for line in run(database, chosen))
    except ScannerError as error:
        sys.exit(error.message)


if __name__ == "__main__":
    main()
