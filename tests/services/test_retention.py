"""Clearing the history: only when somebody wants it, slice by slice."""

from datetime import UTC, datetime, timedelta

import pytest

from smsdesk.services import retention
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.services.retention import RetentionService, months_before
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock
from tests.store.rows import add_gateway, queue_some


def test_nothing_goes_unless_wanted(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(retention, "SLICE", 2)
    add_gateway(store)
    ids = queue_some(store, 5)
    with store.begin(write=True) as tx:
        tx.messages.cancel(ids, START)
    queue_some(store, 1)
    clock = FakeClock()
    service = RetentionService(store, clock)
    clock.now = START + timedelta(days=4000)
    assert service.sweep() == 0
    PreferenceService(store).save(Preferences(retention_months=24))
    clock.now = START + timedelta(days=700)
    assert service.sweep() == 0
    clock.now = START + timedelta(days=740)
    with caplog.at_level("INFO", "smsdesk.retention"):
        assert service.sweep() == 5
    assert "5 messages older than 24 months deleted" in caplog.text
    with store.begin() as tx:
        assert sum(tx.history.counts().values()) == 1


@pytest.mark.parametrize(
    ("now", "months", "then"),
    [
        ("2026-11-22", 1, "2026-10-22"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2026-01-15", 13, "2024-12-15"),
        ("2024-02-29", 12, "2023-02-28"),
    ],
)
def test_months_are_those_of_the_calendar(now: str, months: int, then: str) -> None:
    at = datetime.fromisoformat(now).replace(hour=9, tzinfo=UTC)
    assert months_before(at, months).isoformat() == f"{then}T09:00:00+00:00"
