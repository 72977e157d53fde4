"""Fixtures of the services' tests."""

import time
from collections.abc import Iterator

import pytest


@pytest.fixture
def warsaw(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer stands in Poland."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "Europe/Warsaw")
        time.tzset()
        yield
    time.tzset()
