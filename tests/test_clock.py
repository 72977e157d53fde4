"""Clocks: the one that people set, and the one that nobody does."""

import sys
from datetime import UTC, datetime, timedelta

import pytest

from smsdesk.clock import running_time, utc_now


def test_now_is_aware() -> None:
    assert abs(utc_now() - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize("system", [sys.platform, "darwin"])
def test_running_time_never_goes_back(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    times = [running_time() for _ in range(100)]
    assert times == sorted(times)
    assert times[0] > 0
