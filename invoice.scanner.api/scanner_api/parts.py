"""What the service is made of: one of each a process, made at the start and handed to the services."""

from dataclasses import dataclass

from flask import current_app
from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from scanner_api.auth.passwords import Passwords
from scanner_api.database import PatientDatabase
from scanner_api.events.changes import Changes
from scanner_contract import storage
from scanner_contract.database import Database
from scanner_contract.settings import Settings
from scanner_contract.storage import Storage

REDIS_SECONDS = 0.1

EXTENSION = "invoice-scanner"


@dataclass(frozen=True, slots=True)
class Parts:
    settings: Settings
    database: Database
    storage: Storage
    redis: Redis
    passwords: Passwords
    changes: Changes


def assemble(settings: Settings) -> Parts:
    return Parts(
        settings=settings,
        database=PatientDatabase(settings.url, application="scanner_api"),
        storage=storage.connect(settings),
        redis=Redis.from_url(
            settings.redis_url,
            socket_timeout=REDIS_SECONDS,
            socket_connect_timeout=REDIS_SECONDS,
            retry=Retry(NoBackoff(), 0),
        ),
        passwords=Passwords(),
        changes=Changes(settings.url),
    )


def parts() -> Parts:
    """The parts of the running application."""
    found: Parts = current_app.extensions[EXTENSION]
    return found
