"""The list of operators: in order, with a word about each, by mouse and by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.gateways.catalogue import providers
from smsdesk.ui.dialogs.provider_chooser import ProviderButton, ProviderChooser
from tests.ui.setup_tools import find


@pytest.fixture
def chooser(qtbot: QtBot, theme: object, tmp_path: Path) -> ProviderChooser:
    infos = [provider.info for provider in providers(tmp_path / "practice.json")]
    chooser = ProviderChooser(infos, None)
    qtbot.addWidget(chooser)
    chooser.open()
    chooser.activateWindow()
    return chooser


def _buttons(chooser: ProviderChooser) -> list[ProviderButton]:
    return chooser.findChildren(ProviderButton)


def test_all_are_offered_in_order_with_a_word_about_each(chooser: ProviderChooser) -> None:
    names = [button.objectName().removeprefix("provider_") for button in _buttons(chooser)]
    assert names == ["smsapi", "infobip", "twilio", "dynmark", "practice"]
    assert all(button.accessibleName() for button in _buttons(chooser))
    words = [button.accessibleDescription() for button in _buttons(chooser)]
    assert len({word for word in words if word}) == len(names)


def test_a_click_chooses(qtbot: QtBot, chooser: ProviderChooser) -> None:
    with qtbot.waitSignal(chooser.chosen) as told:
        QTest.mouseClick(_buttons(chooser)[2], Qt.MouseButton.LeftButton)
    assert told.args == ["twilio"]
    assert not chooser.isVisible()


def test_arrows_walk_and_enter_chooses(qtbot: QtBot, chooser: ProviderChooser) -> None:
    _buttons(chooser)[0].setFocus()
    QTest.keyClick(_buttons(chooser)[0], Qt.Key.Key_Down)
    assert chooser.focusWidget() is _buttons(chooser)[1]
    with qtbot.waitSignal(chooser.chosen) as told:
        QTest.keyClick(_buttons(chooser)[1], Qt.Key.Key_Return)
    assert told.args == ["infobip"]


def test_enter_on_cancel_chooses_nothing(qtbot: QtBot, chooser: ProviderChooser) -> None:
    cancel = find(chooser, QPushButton, "providerCancel")
    cancel.setFocus()
    with qtbot.assertNotEmitted(chooser.chosen):
        QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert not chooser.isVisible()


def test_esc_chooses_nothing(qtbot: QtBot, chooser: ProviderChooser) -> None:
    with qtbot.assertNotEmitted(chooser.chosen):
        QTest.keyClick(chooser, Qt.Key.Key_Escape)
    assert not chooser.isVisible()


def test_every_word_has_room(chooser: ProviderChooser) -> None:
    for button in _buttons(chooser):
        assert button.height() >= button.heightForWidth(button.width())
