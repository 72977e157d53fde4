"""The window's garbage is collected in the GUI thread."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from smsdesk.ui.background import TaskRunner
from smsdesk.ui.garbage import GarbageTimer, collect


class Circle:
    """Thrown away, it waits for the collector."""

    died: list[threading.Thread]

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Circle.died.append(threading.current_thread())


@pytest.fixture
def died() -> Iterator[list[threading.Thread]]:
    Circle.died = []
    yield Circle.died
    gc.collect()


@pytest.fixture(autouse=True)
def _collector_on() -> Iterator[None]:
    """Whatever ran before."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def make_many(_: object = None) -> None:
    for _number in range(5_000):
        Circle()


def test_a_worker_s_garbage_dies_in_the_gui_thread(
    qtbot: QtBot, runner: TaskRunner, died: list[threading.Thread]
) -> None:
    done: list[None] = []
    runner.run(make_many, done.append, owner=runner)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: len(died) > 4_000)
    assert set(died) == {threading.main_thread()}


def test_the_collector_works_as_before_afterwards() -> None:
    timer = GarbageTimer()
    assert not gc.isenabled()
    timer.stop()
    assert gc.isenabled()


def test_what_became_old_is_collected_too(died: list[threading.Thread]) -> None:
    gc.disable()
    gc.collect()
    make_many()
    gc.collect(0)
    assert not [circle for circle in gc.get_objects(generation=0) if isinstance(circle, Circle)]
    keep = [Circle() for _ in range(10)]
    gc.collect(0)
    del keep
    before = len(died)
    for _ in range(12):
        gc.collect(0)
    collect()
    assert len(died) == before + 10
    gc.enable()
