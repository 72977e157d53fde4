"""Closed dialogs stay until the next one of their window, and no longer."""

import shiboken6
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.ui.dialogs.lifetime import replace_closed


def opened(window: QWidget | None) -> QDialog:
    dialog = QDialog(window)
    replace_closed(dialog)
    dialog.open()
    return dialog


def test_a_closed_dialog_lives_until_the_next(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    lasting = QDialog(window)
    first = opened(window)
    first.reject()
    assert not first.isVisible()
    second = opened(window)
    third = opened(window)
    assert not shiboken6.isValid(first)
    assert second.isVisible()
    assert third.isVisible()
    assert shiboken6.isValid(lasting)


def test_a_dialog_without_a_window(qtbot: QtBot) -> None:
    dialog = opened(None)
    qtbot.addWidget(dialog)
    assert dialog.isVisible()
