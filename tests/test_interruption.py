"""Interruption: before, during and after what it stops."""

import pytest

from smsdesk.interruption import Interrupted, Interruption


def test_what_is_under_way_is_stopped_once() -> None:
    stopped: list[str] = []
    interruption = Interruption()
    with interruption.reaching(lambda: stopped.append("query")):
        assert not interruption.wanted
        interruption.interrupt()
    assert stopped == ["query"]
    assert interruption.wanted


def test_what_would_begin_later_never_begins() -> None:
    stopped: list[str] = []
    interruption = Interruption()
    interruption.check()
    interruption.interrupt()
    with pytest.raises(Interrupted):
        interruption.check()
    with pytest.raises(Interrupted), interruption.reaching(lambda: stopped.append("query")):
        raise AssertionError("it began")
    assert stopped == []


def test_what_is_over_is_left_alone() -> None:
    stopped: list[str] = []
    interruption = Interruption()
    with interruption.reaching(lambda: stopped.append("query")):
        pass
    interruption.interrupt()
    assert stopped == []
