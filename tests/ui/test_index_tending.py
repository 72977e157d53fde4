"""Tending the index: slice by slice, again after a change, never a word about it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.people import index_tending
from smsdesk.ui.people.index_tending import IndexTending

from .conftest import Load

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


class Index:
    """A desk that counts slices; `slices` are to be done."""

    def __init__(self) -> None:
        self.slices = 3
        self.asked = 0
        self.full = False
        self.contacts = self

    def tend_index(self) -> bool:
        self.asked += 1
        if self.full:
            raise SmsdeskError(ErrorCode.DATABASE_FULL)
        self.slices -= 1
        return self.slices > 0

    def close(self) -> None:
        pass


@pytest.fixture
def index() -> Index:
    return Index()


@pytest.fixture
def load(index: Index) -> Load:
    return lambda: cast("Desk", index)


@pytest.fixture
def tending(context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[IndexTending]:
    monkeypatch.setattr(index_tending, "FIRST_MS", 1)
    monkeypatch.setattr(index_tending, "BETWEEN_MS", 1)
    owner = QObject()
    yield IndexTending(context, owner)
    owner.deleteLater()


def test_it_works_until_nothing_is_to_be_done_and_again_after_a_change(
    qtbot: QtBot, tending: IndexTending, index: Index, context: Context
) -> None:
    qtbot.waitUntil(lambda: index.asked == 3)
    qtbot.waitUntil(lambda: not tending._busy)
    assert not tending._timer.isActive()
    context.changes.contacts.emit()
    qtbot.waitUntil(lambda: index.asked == 4)


def test_a_change_meanwhile_starts_nothing_beside_it(
    tending: IndexTending, context: Context
) -> None:
    tending._timer.stop()
    tending._go_on()
    context.changes.contacts.emit()
    assert tending._busy
    assert not tending._timer.isActive()


def test_a_full_disk_is_no_news(
    qtbot: QtBot, tending: IndexTending, index: Index, said: list[Notice]
) -> None:
    index.full = True
    qtbot.waitUntil(lambda: index.asked == 1)
    qtbot.waitUntil(lambda: not tending._busy)
    assert said == []


def test_it_waits_until_nobody_types(tending: IndexTending) -> None:
    tending._timer.start(1)  # a slow machine's first one has fired by now
    tending.give_way()
    assert tending._timer.remainingTime() > index_tending.QUIET_MS / 2
    # a slice that was under way
    tending._timer.stop()
    tending._on_done(True)
    assert tending._timer.remainingTime() > index_tending.QUIET_MS / 2
    tending._timer.stop()
    tending.give_way()
    assert not tending._timer.isActive()
