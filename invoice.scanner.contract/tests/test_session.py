import pytest
from sqlalchemy import text

from .conftest import Desk


@pytest.mark.parametrize("service", ["api", "pipeline"])
def test_who_freezes_within_a_transaction_keeps_its_locks_for_seconds_only(desk: Desk, service: str) -> None:
    with getattr(desk, service).transaction() as session:
        assert session.scalar(text("SHOW idle_in_transaction_session_timeout")) == "10s"
