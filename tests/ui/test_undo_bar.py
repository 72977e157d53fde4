"""UndoBar: counts down, gives back once, and remembers an older one behind the newest."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Wishes
from smsdesk.ui.theme import Theme, Tone
from smsdesk.ui.undo_bar import Prospect, Undoable, UndoBar


class Orders:
    """What was ordered, and what became of it."""

    def __init__(self) -> None:
        self.wishes = Wishes()
        self.undone: list[str] = []
        self.over: list[str] = []

    def order(self, name: str, seconds: float, count: int = 1) -> None:
        undo = Undoable(
            count, seconds, lambda: self.undone.append(name), lambda: self.over.append(name)
        )
        self.wishes.undo.emit(undo)


@pytest.fixture
def orders() -> Orders:
    return Orders()


@pytest.fixture
def bar(qtbot: QtBot, orders: Orders, theme: Theme) -> Iterator[UndoBar]:
    bar = UndoBar(orders.wishes)
    qtbot.addWidget(bar)
    yield bar
    bar._timer.stop()


def _button(bar: UndoBar) -> QPushButton:
    button = bar.findChild(QPushButton, "undoButton")
    assert isinstance(button, QPushButton)
    return button


def test_it_is_hidden_until_something_can_be_undone(bar: UndoBar) -> None:
    assert bar.objectName() == "undoBar"
    assert bar.isHidden()


def test_it_says_how_long(bar: UndoBar, orders: Orders) -> None:
    orders.order("a", 9.5, count=1200)
    assert bar.text() == "1,200 SMS in the outbox · leaving in 10 s"
    assert bar._banner.accessibleName() == bar.text()


def test_it_counts_down_and_lets_go(qtbot: QtBot, bar: UndoBar, orders: Orders) -> None:
    orders.order("a", 1.2)
    qtbot.waitUntil(lambda: "in 1 s" in bar.text())
    qtbot.waitUntil(lambda: orders.over == ["a"])
    assert bar.isHidden()
    assert orders.undone == []
    assert not bar._timer.isActive()


def test_the_button_takes_back_once(bar: UndoBar, orders: Orders) -> None:
    orders.order("a", 60)
    _button(bar).click()
    assert (orders.undone, orders.over) == (["a"], [])
    assert bar.isHidden()


def test_keys_reach_it(qtbot: QtBot, bar: UndoBar, orders: Orders) -> None:
    orders.order("a", 60)
    assert _button(bar).text() == "&Undo"
    assert _button(bar).focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(_button(bar), Qt.Key.Key_Space)
    assert orders.undone == ["a"]


def test_the_newest_is_undone_first(bar: UndoBar, orders: Orders) -> None:
    orders.order("a", 60, count=1)
    orders.order("b", 60, count=2)
    assert bar.text().startswith("2 SMS")
    _button(bar).click()
    assert bar.text().startswith("1 SMS")
    _button(bar).click()
    assert orders.undone == ["b", "a"]


def test_without_time_it_is_over_at_once(bar: UndoBar, orders: Orders) -> None:
    orders.order("a", 0)
    assert orders.over == ["a"]
    assert bar.isHidden()


def test_it_does_not_promise_what_will_not_happen(bar: UndoBar, orders: Orders) -> None:
    ahead = [Prospect("waiting until the gateway is activated")]
    order = Undoable(3, 60, lambda: orders.undone.append("a"), orders.over.clear, lambda: ahead[0])
    orders.wishes.undo.emit(order)
    assert bar.text() == "3 SMS in the outbox · waiting until the gateway is activated"
    assert bar._banner.tone is Tone.WARN
    ahead[0] = Prospect()
    bar._on_tick()
    assert bar.text() == "3 SMS in the outbox · leaving in 60 s"
    ahead[0] = Prospect("waiting for the gateway: no credit")
    _button(bar).click()
    assert orders.undone == ["a"]


def test_what_was_cancelled_elsewhere_cannot_be_undone(bar: UndoBar, orders: Orders) -> None:
    ahead = [Prospect()]
    order = Undoable(3, 60, orders.undone.clear, lambda: orders.over.append("a"), lambda: ahead[0])
    orders.wishes.undo.emit(order)
    ahead[0] = Prospect(gone=True)
    bar._on_tick()
    assert bar.isHidden()
    assert orders.over == []
