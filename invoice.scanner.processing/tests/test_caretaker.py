"""The orchestrator's hourly sweep: one at a time, and never a reason to end."""

import os
from uuid import uuid4

from sqlalchemy import text

from scanner_contract.database import Database
from scanner_embedded.servers import Logins
from scanner_processing.orchestrator.caretaker import LOCK, Caretaker

from .conftest import Bench


def test_one_orchestrator_at_a_time_sweeps_what_is_old_enough(bench: Bench, servers: Logins) -> None:
    young, old = bench.keep_original(uuid4()), bench.keep_original(uuid4())
    os.utime(bench.folder / old, (0, 0))
    database = Database(servers.pipeline.url, application="test-caretaker", pool=2)
    caretaker = Caretaker(database, bench.tools.storage)
    with bench.database.transaction() as session:
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        caretaker.sweep()
        assert bench.files() == sorted([young, old])
    caretaker.sweep()
    database.close()
    assert young in bench.files()
    assert old not in bench.files()


def test_a_sweep_that_breaks_off_is_no_reason_to_end(bench: Bench) -> None:
    away = Database(bench.settings.url.set(port=1), application="test-caretaker", pool=2)
    Caretaker(away, bench.tools.storage).sweep()
    away.close()
