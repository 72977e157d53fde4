"""The preferences dialog: shows what is chosen, saves it, mirrors what the next start needs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.preferences import Preferences
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs import preferences_dialog
from smsdesk.ui.dialogs.preferences_dialog import PreferencesDialog, save_theme
from smsdesk.ui.ui_state import UiState


@pytest.fixture
def ui_state(tmp_path: Path) -> UiState:
    return UiState(tmp_path / "ui.ini")


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, ui_state: UiState) -> PreferencesDialog:
    dialog = PreferencesDialog.open_for(context, ui_state, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.ready, timeout=20_000)
    return dialog


def _line(dialog: PreferencesDialog, name: str) -> QLineEdit:
    line = dialog.findChild(QLineEdit, name)
    assert isinstance(line, QLineEdit)
    return line


def _choice(dialog: PreferencesDialog, name: str) -> QComboBox:
    choice = dialog.findChild(QComboBox, name)
    assert isinstance(choice, QComboBox)
    return choice


def _save(dialog: PreferencesDialog) -> QPushButton:
    button = dialog.findChild(QPushButton, "preferencesSave")
    assert isinstance(button, QPushButton)
    return button


def _stored(qtbot: QtBot, context: Context, dialog: PreferencesDialog) -> Preferences:
    found: list[Preferences] = []
    context.runner.run(lambda desk: desk.preferences.load(), found.append, owner=dialog)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_what_is_typed_is_saved(
    qtbot: QtBot, context: Context, dialog: PreferencesDialog, ui_state: UiState
) -> None:
    for name, text in (
        ("shopName", " Serwis Kowalski "),
        ("shopPhone", "22 123 45 67"),
        ("shopAddress", "Długa 7"),
        ("shopHours", "pn–pt 8–17"),
        ("optOut", "odpisz STOP"),
        ("defaultPrefix", "0049"),
    ):
        _line(dialog, name).setText(text)
    _choice(dialog, "language").setCurrentIndex(2)
    _choice(dialog, "theme").setCurrentIndex(2)
    with qtbot.waitSignal(context.changes.preferences):
        _save(dialog).click()
    assert _stored(qtbot, context, dialog) == Preferences(
        language="en",
        theme="dark",
        shop_name="Serwis Kowalski",
        shop_phone="22 123 45 67",
        shop_address="Długa 7",
        shop_hours="pn–pt 8–17",
        opt_out="odpisz STOP",
        default_prefix="+49",
    )
    assert (ui_state.language, ui_state.theme) == ("en", "dark")
    assert context.theme.dark
    assert not dialog.isVisible()


def test_a_wrong_prefix_is_told_beside_its_field(
    qtbot: QtBot, context: Context, dialog: PreferencesDialog
) -> None:
    _line(dialog, "defaultPrefix").setText("Polska")
    _save(dialog).click()
    assert dialog.isVisible()
    assert dialog._prefix_field.problem
    assert _stored(qtbot, context, dialog) == Preferences()
    _line(dialog, "defaultPrefix").setText("48")
    _save(dialog).click()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_saving_that_fails_says_so_and_keeps_what_was_typed(
    qtbot: QtBot, dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Preferences:
        raise SmsdeskError(ErrorCode.DATABASE_READONLY, name="data")

    monkeypatch.setattr(preferences_dialog, "_saved", refuse)
    _line(dialog, "shopName").setText("Serwis")
    _save(dialog).click()
    qtbot.waitUntil(lambda: bool(dialog._problem.text()))
    assert dialog.isVisible()
    assert _save(dialog).isEnabled()
    assert _line(dialog, "shopName").text() == "Serwis"


def test_nothing_can_be_saved_before_it_was_read(
    qtbot: QtBot, context: Context, ui_state: UiState
) -> None:
    dialog = PreferencesDialog(context, ui_state)
    qtbot.addWidget(dialog)
    assert not _save(dialog).isEnabled()
    dialog._on_save()
    assert not dialog.ready


def test_no_field_is_cut_off(dialog: PreferencesDialog) -> None:
    for line in dialog.findChildren(QLineEdit):
        assert line.height() >= line.sizeHint().height()


def test_a_theme_alone_leaves_the_rest(qtbot: QtBot, context: Context) -> None:
    found: list[Preferences] = []
    context.runner.run(lambda desk: save_theme("dark", desk), found.append, owner=context.changes)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    assert found == [Preferences(theme="dark")]
