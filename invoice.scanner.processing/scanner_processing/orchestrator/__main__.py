"""``python -m scanner_processing.orchestrator``."""

import signal
from types import FrameType

from scanner_contract import logs
from scanner_contract.database import Database
from scanner_contract.settings import Settings
from scanner_contract.storage import connect
from scanner_processing import orphans
from scanner_processing.orchestrator import NAME
from scanner_processing.orchestrator.broker import Broker
from scanner_processing.orchestrator.caretaker import Caretaker
from scanner_processing.orchestrator.loop import Orchestrator
from scanner_processing.tasks.celery_app import app


def main() -> None:
    settings = Settings()
    logs.configure(NAME, settings.log_level)
    database = Database(settings.url, application=NAME)
    orchestrator = Orchestrator(settings, database, Broker(app, settings.redis_url))

    def stop(_signal: int, _frame: FrameType | None) -> None:
        orchestrator.stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    Caretaker(Database(settings.url, application=orphans.NAME, pool=2), connect(settings)).start()
    orchestrator.run()


if __name__ == "__main__":
    main()
