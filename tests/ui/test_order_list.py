"""The list that is put in order: keyboard, ticks, what it draws and says."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsdesk.ui.theme import Theme
from smsdesk.ui.widgets.order_list import Entry, OrderList
from tests.ui.finding import colors

ENTRIES = (
    Entry("a", "SMSAPI", "sender: KOWALSKI", checked=True),
    Entry("b", "Infobip", "sender: SERWIS", "Other sender: SERWIS", checked=True),
    Entry("c", "Twilio"),
)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def order(qtbot: QtBot, theme: Theme) -> OrderList:
    order = OrderList(theme)
    qtbot.addWidget(order)
    order.resize(420, 260)
    order.show_entries(ENTRIES)
    order.show()
    return order


def test_entries_are_ticked_as_told(order: OrderList) -> None:
    assert order.keys == ("a", "b", "c")
    assert order.checked_keys == ("a", "b")
    assert order.currentRow() == 0


def test_alt_with_an_arrow_moves_the_current_one(qtbot: QtBot, order: OrderList) -> None:
    with qtbot.waitSignal(order.changed):
        QTest.keyClick(order, Qt.Key.Key_Down, ALT)
    assert order.keys == ("b", "a", "c")
    assert order.currentRow() == 1
    QTest.keyClick(order, Qt.Key.Key_Up, ALT)
    assert order.keys == ("a", "b", "c")
    with qtbot.assertNotEmitted(order.changed):
        QTest.keyClick(order, Qt.Key.Key_Up, ALT)
        QTest.keyClick(order, Qt.Key.Key_Down)
    assert order.currentRow() == 1


def test_space_ticks_the_current_one(qtbot: QtBot, order: OrderList) -> None:
    order.setCurrentRow(2)
    with qtbot.waitSignal(order.changed):
        QTest.keyClick(order, Qt.Key.Key_Space)
    assert order.checked_keys == ("a", "b", "c")


def test_other_words_keep_order_and_ticks(qtbot: QtBot, order: OrderList) -> None:
    QTest.keyClick(order, Qt.Key.Key_Down, ALT)
    with qtbot.assertNotEmitted(order.changed):
        order.describe([Entry(one.key, one.title, "new") for one in ENTRIES])
    assert order.keys == ("b", "a", "c")
    assert order.checked_keys == ("b", "a")
    assert order.item(0).toolTip() == "Infobip\nnew"


def test_shown_anew_the_current_one_stays_current(order: OrderList) -> None:
    order.setCurrentRow(1)
    order.show_entries(ENTRIES[1:])
    assert order.currentRow() == 0
    order.show_entries(ENTRIES)
    assert order.currentRow() == 1
    order.show_entries(())
    assert not order.can_move(1)
    order.move_current(1)
    assert order.keys == ()


def test_a_drop_is_told(qtbot: QtBot, order: OrderList) -> None:
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(order.changed):
        order.dropEvent(drop)
    assert order.keys == ("a", "b", "c")


def test_a_screen_reader_hears_all_lines(order: OrderList) -> None:
    heard = order.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Infobip\nsender: SERWIS\nOther sender: SERWIS"
    assert order.item(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Twilio"


def test_long_words_wrap(order: OrderList) -> None:
    before = order.visualItemRect(order.item(1)).height()
    order.describe([*ENTRIES[:1], Entry("b", "Infobip", "", "a long remark " * 12), ENTRIES[2]])
    assert order.visualItemRect(order.item(1)).height() > before
    assert order.visualItemRect(order.item(1)).width() <= order.viewport().width()


def test_a_remark_has_a_colour_of_its_own(order: OrderList, theme: Theme) -> None:
    assert theme.color("warn_ink").name().upper() in colors(order.viewport())
    order.describe([Entry(one.key, one.title) for one in ENTRIES])
    assert theme.color("warn_ink").name().upper() not in colors(order.viewport())


def test_an_entry_can_be_dragged(order: OrderList) -> None:
    """Qt writes all data of the dragged rows down, ours too; it warns of what it cannot write."""
    dragged = order.mimeData([order.item(1)])
    assert dragged.hasFormat("application/x-qabstractitemmodeldatalist")
    assert order.item(1).flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert not order.item(1).flags() & Qt.ItemFlag.ItemIsDropEnabled
