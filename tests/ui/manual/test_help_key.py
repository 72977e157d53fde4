"""F1 in a dialog: each opens the page about it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smsdesk import paths
from smsdesk.ui.context import Wishes
from smsdesk.ui.manual.book import Book
from smsdesk.ui.manual.help_key import TOPICS, HelpKeys

UI = Path(__file__).parents[3] / "smsdesk/ui"


@pytest.fixture
def wishes(qapp: QApplication) -> Iterator[Wishes]:
    """Those of a window whose dialogs have F1."""
    owner, wishes = QObject(), Wishes()
    HelpKeys(wishes, qapp, owner)
    yield wishes
    owner.deleteLater()


def _opened(qtbot: QtBot, name: str, parent: QWidget | None = None) -> QDialog:
    dialog = QDialog(parent)
    dialog.setObjectName(name)
    QLineEdit(dialog)
    if parent is None:
        qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def test_f1_in_a_dialog_asks_for_its_page(qtbot: QtBot, wishes: Wishes) -> None:
    dialog = _opened(qtbot, "importDialog")
    qtbot.waitUntil(lambda: dialog.findChild(QShortcut, "helpKey") is not None)
    with qtbot.waitSignal(wishes.manual) as asked:
        QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert asked.args == list(TOPICS["importDialog"])
    dialog.close()


def test_coming_back_to_it_adds_no_second_key(qtbot: QtBot, wishes: Wishes) -> None:
    dialog = _opened(qtbot, "gatewaySettings")
    inner = _opened(qtbot, "gatewayDialog", dialog)
    inner.close()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    assert len(dialog.findChildren(QShortcut, "helpKey", direct)) == 1
    assert len(inner.findChildren(QShortcut, "helpKey", direct)) == 1
    dialog.close()


def test_a_dialog_without_a_page_has_no_key(qtbot: QtBot, wishes: Wishes) -> None:
    dialog = _opened(qtbot, "aboutDialog")
    assert dialog.findChild(QShortcut, "helpKey") is None
    dialog.close()


def test_every_topic_is_a_dialog_and_a_heading() -> None:
    sources = "".join(file.read_text("utf-8") for file in UI.rglob("*.py"))
    pages = Book(paths.manual("en")).pages
    for name, (page, anchor) in TOPICS.items():
        assert sources.count(f'"{name}"') > 1, name
        assert not anchor or pages[page].place(anchor) is not None, (page, anchor)
