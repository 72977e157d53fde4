"""The preferences dialog: shows what is chosen, saves it, mirrors what the next start needs."""

from datetime import time
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.preferences import Preferences
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs import preferences_dialog
from smsdesk.ui.dialogs.preferences_dialog import PreferencesDialog, save_theme
from smsdesk.ui.ui_state import UiState

W = TypeVar("W", bound=QWidget)


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


def test_wording_and_retention_are_saved(
    qtbot: QtBot, context: Context, dialog: PreferencesDialog
) -> None:
    wording = dialog.findChild(QPlainTextEdit, "pref_consent_wording")
    months = dialog.findChild(QSpinBox, "pref_retention_months")
    assert isinstance(wording, QPlainTextEdit)
    assert isinstance(months, QSpinBox)
    assert wording.toPlainText() == Preferences().consent_wording
    assert months.text() == "never"
    wording.setPlainText(" Zgadzam się na SMS-y. ")
    months.setValue(36)
    with qtbot.waitSignal(context.changes.preferences):
        _save(dialog).click()
    assert _stored(qtbot, context, dialog) == Preferences(
        consent_wording="Zgadzam się na SMS-y.", retention_months=36
    )


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


# --- sending -------------------------------------------------------------------------------------


def _of(dialog: PreferencesDialog, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, f"pref_{name}")
    assert found is not None, name
    return found


def test_the_choices_about_sending_are_shown(dialog: PreferencesDialog) -> None:
    assert _of(dialog, QSpinBox, "undo_seconds").value() == 10
    assert _of(dialog, QSpinBox, "confirm_above").value() == 100
    assert _of(dialog, QSpinBox, "late_minutes").value() == 30
    assert _of(dialog, QTimeEdit, "quiet_from").text() == "08:00"
    assert _of(dialog, QTimeEdit, "quiet_to").text() == "20:00"
    for flag in ("quiet_on", "quiet_sundays", "quiet_holidays"):
        assert _of(dialog, QCheckBox, flag).isChecked()
    assert _of(dialog, QLineEdit, "monthly_budget").text() == ""


def test_the_choices_about_sending_are_saved(
    qtbot: QtBot, context: Context, dialog: PreferencesDialog
) -> None:
    _of(dialog, QSpinBox, "undo_seconds").setValue(0)
    _of(dialog, QSpinBox, "confirm_above").setValue(0)
    assert _of(dialog, QSpinBox, "confirm_above").text() == "never"
    _of(dialog, QSpinBox, "late_minutes").setValue(60)
    _of(dialog, QTimeEdit, "quiet_from").setTime(QTime(7, 30))
    _of(dialog, QTimeEdit, "quiet_to").setTime(QTime(21, 15))
    _of(dialog, QCheckBox, "quiet_sundays").setChecked(False)
    _of(dialog, QCheckBox, "quiet_holidays").setChecked(False)
    _of(dialog, QCheckBox, "quiet_on").setChecked(False)
    _of(dialog, QLineEdit, "monthly_budget").setText("1 250,50")
    with qtbot.waitSignal(context.changes.preferences):
        _save(dialog).click()
    assert _stored(qtbot, context, dialog) == Preferences(
        undo_seconds=0,
        confirm_above=0,
        late_minutes=60,
        quiet_on=False,
        quiet_from=time(7, 30),
        quiet_to=time(21, 15),
        quiet_sundays=False,
        quiet_holidays=False,
        monthly_budget=Decimal("1250.50"),
    )


def test_without_quiet_hours_there_is_nothing_to_choose(dialog: PreferencesDialog) -> None:
    assert _of(dialog, QTimeEdit, "quiet_to").isEnabled()
    _of(dialog, QCheckBox, "quiet_on").setChecked(False)
    for kind, name in ((QTimeEdit, "quiet_from"), (QCheckBox, "quiet_sundays")):
        assert not _of(dialog, kind, name).isEnabled()


def test_a_wrong_amount_is_told_beside_its_field(
    qtbot: QtBot, context: Context, dialog: PreferencesDialog
) -> None:
    _of(dialog, QLineEdit, "monthly_budget").setText("dużo")
    _save(dialog).click()
    assert "“dużo” is not an amount" in dialog._sending._budget_field.problem
    assert dialog.isVisible()
    _of(dialog, QLineEdit, "monthly_budget").setText("20")
    _save(dialog).click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert _stored(qtbot, context, dialog).monthly_budget == Decimal(20)


def test_hours_that_end_before_they_begin_are_told(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    _of(dialog, QTimeEdit, "quiet_to").setTime(QTime(7, 0))
    _save(dialog).click()
    field = dialog._sending._to_field
    qtbot.waitUntil(lambda: "end before they begin" in field.problem)
    assert _save(dialog).isEnabled()
    assert dialog._prefix_field.problem == ""


def test_an_amount_is_shown_as_one_types_it(
    qtbot: QtBot, context: Context, ui_state: UiState, dialog: PreferencesDialog
) -> None:
    card = dialog._sending
    card.show_choices(Preferences(monthly_budget=Decimal("1250.50")))
    assert card.filled_in(Preferences()).monthly_budget == Decimal("1250.50")


def test_it_fits_an_old_laptop(dialog: PreferencesDialog) -> None:
    assert dialog.width() <= 1280
    assert dialog.height() <= 690
