"""The window and links: before the data is open, from other pages, and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.ui_state import UiState

from .conftest import WAIT, Open
from .finding import action, widget

LINK = "sms:501234567?body=Cze%C5%9B%C4%87"


def _composer(window: MainWindow) -> Composer:
    found = widget(window, "composer")
    assert isinstance(found, Composer)
    return found


def _wait_for(qtbot: QtBot, window: MainWindow, names: list[str], text: str) -> None:
    qtbot.waitUntil(lambda: window.page is PageKey.CONTACTS, timeout=WAIT)
    composer = _composer(window)
    qtbot.waitUntil(lambda: [one.title for one in composer.recipients] == names, timeout=WAIT)
    assert composer.draft.text == text


@pytest.mark.usefixtures("anna")
def test_a_link_waits_for_the_data(qtbot: QtBot, context: Context, ui_state: UiState) -> None:
    window = MainWindow(context, ui_state)
    qtbot.addWidget(window)
    window.open_link(LINK)
    window.show()
    assert not window.ready
    window.load()
    _wait_for(qtbot, window, ["Anna Nowak"], "Cześć")


@pytest.mark.usefixtures("anna")
def test_a_link_brings_up_a_page_that_was_not_there(qtbot: QtBot, open_window: Open) -> None:
    first = open_window()
    first.show_page(PageKey.TEMPLATES)
    first.close()
    window = open_window()
    assert not window._pages.has(PageKey.CONTACTS)
    window.open_link(LINK)
    _wait_for(qtbot, window, ["Anna Nowak"], "Cześć")


def test_a_new_owner_can_follow_a_link_too(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    window.open_link(LINK)
    _wait_for(qtbot, window, ["+48 501 234 567"], "Cześć")


@pytest.mark.usefixtures("anna")
def test_the_clipboard_has_its_key_even_while_writing(qtbot: QtBot, open_window: Open) -> None:
    """No field of text takes it for a paste."""
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    text = _composer(window).findChild(QPlainTextEdit, "composerText")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("Do odbioru")
    text.setFocus()
    QGuiApplication.clipboard().setText("tel. 501 234 567")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(text, Qt.Key.Key_V, modifiers)
    _wait_for(qtbot, window, ["Anna Nowak"], "Do odbioru")
    assert action(window, "actionClipboardMessage").shortcut().toString() == "Ctrl+Shift+V"
