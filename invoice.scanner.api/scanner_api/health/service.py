"""What works and what does not. Each part is asked for itself; none can hold the answer up."""

from collections.abc import Mapping
from typing import Any

from redis.exceptions import RedisError
from sqlalchemy import text

from scanner_api.concurrency import deadline, offload
from scanner_api.parts import Parts
from scanner_contract.database.models import WORKER_SILENT_SECONDS, Base
from scanner_contract.errors import ConfigurationError, DatabaseUnavailable, StorageUnavailable
from scanner_contract.pipeline import STAGES

OK = "ok"
DOWN = "down"
REDIS_SECONDS = 0.25
NEEDED = ("database", "storage")  # without these no document can be taken in

Part = dict[str, Any]

_DEPTHS = text("SELECT stage, ready, running, oldest_ready_seconds FROM queue_depths()")
_CHILDREN = text("SELECT queue, children FROM worker_children(make_interval(secs => :silent))")
_COLUMNS = text(
    "SELECT relname, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
    " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped"
)


def report(parts: Parts) -> Part:
    """Every part's ``status`` and what is known of it; the whole is as well as the parts that are needed."""
    found = {**_database(parts), "redis": _redis(parts), "storage": _storage(parts)}
    return {"status": OK if serves(found) else DOWN, **found}


def serves(found: Mapping[str, Part]) -> bool:
    return all(found[name]["status"] == OK for name in NEEDED)


def ready(parts: Parts) -> bool:
    """Whether calls can be served: the schema has all that this code names, and files can be written."""
    try:
        parts.database.refuse_superuser()
        with parts.database.transaction() as session:
            columns = {(table, column) for table, column in session.execute(_COLUMNS)}
    except (DatabaseUnavailable, ConfigurationError):
        return False
    named = {(table.name, column.name) for table in Base.metadata.sorted_tables for column in table.columns}
    return named <= columns and _storage(parts)["status"] == OK


def _database(parts: Parts) -> dict[str, Part]:
    """The database, and what only it can tell: how long the queues are, and who works on them."""
    try:
        with parts.database.transaction() as session:
            depths = {row.stage: row for row in session.execute(_DEPTHS)}
            children = {
                row.queue: int(row.children) for row in session.execute(_CHILDREN, {"silent": WORKER_SILENT_SECONDS})
            }
    except DatabaseUnavailable:
        return {name: {"status": DOWN} for name in ("database", "queues", "workers")}
    queues = {stage.queue: _depth(depths.get(stage.queue)) for stage in STAGES.values()}
    workers = {queue: children.get(queue, 0) for queue in queues}
    return {
        "database": {"status": OK},
        "queues": {"status": OK, "depth": queues},
        "workers": {"status": OK if all(workers.values()) else DOWN, "children": workers},
    }


def _depth(row: Any) -> Part:
    if row is None:
        return {"ready": 0, "running": 0, "oldest_ready_seconds": None}
    return {"ready": row.ready, "running": row.running, "oldest_ready_seconds": row.oldest_ready_seconds}


def _redis(parts: Parts) -> Part:
    try:
        with deadline(REDIS_SECONDS, RedisError("late")):  # its own timeouts leave the resolving of names out
            parts.redis.ping()
    except RedisError:
        return {"status": DOWN}
    return {"status": OK}


def _storage(parts: Parts) -> Part:
    try:
        offload(parts.storage.check)
    except StorageUnavailable:
        return {"status": DOWN}
    return {"status": OK}
