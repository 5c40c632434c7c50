"""``python -m scanner_processing.orchestrator.health``: ends with 0 when the orchestrator on this machine works.

It has no port to ask at. But it looks into the database every second, so PostgreSQL knows when it last did.
"""

import sys

from sqlalchemy import text

from scanner_contract.database import Database
from scanner_contract.errors import DatabaseUnavailable
from scanner_contract.settings import Settings
from scanner_processing.orchestrator import NAME

SILENT_SECONDS = 15

_LOOKED = text(
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = :name"
    " AND client_addr = inet_client_addr() AND state_change > clock_timestamp() - make_interval(secs => :silent)"
)


def works(database: Database) -> bool:
    """Raises DatabaseUnavailable: without its database it cannot work either."""
    with database.transaction() as session:
        return bool(session.scalar(_LOOKED, {"name": NAME, "silent": SILENT_SECONDS}))


def main() -> None:
    database = Database(Settings().url, application=f"{NAME}-health")
    try:
        sys.exit(None if works(database) else f"It has not looked into the database for {SILENT_SECONDS} seconds.")
    except DatabaseUnavailable as away:
        sys.exit(away.message)
    finally:
        database.close()


if __name__ == "__main__":
    main()
