"""Program > Backup copies: the list, making, checking, choices, and a real restore."""

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QProgressBar, QTableWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import ContactDraft
from smsdesk.services.backups.values import BackupChoices
from smsdesk.ui.backups.backup_dialog import KIND, PLACE, BackupDialog
from smsdesk.ui.backups.backup_values import Made, SeenCopy
from smsdesk.ui.backups.passphrase_dialog import PassphraseDialog
from smsdesk.ui.backups.restore_dialog import RestoreDialog
from smsdesk.ui.context import Context
from tests.ui.conftest import WAIT, Load, Open
from tests.ui.finding import action, button, open_dialogs, widget, words

CHILD = Path(__file__).parents[1] / "child.py"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def opened(qtbot: QtBot, context: Context, *steps: list[object]) -> BackupDialog:
    """The dialog; its children play these steps, or are the real ones."""
    if steps:
        script = (sys.executable, str(CHILD), json.dumps(steps))
        context = replace(context, command=script)
    dialog = BackupDialog.open_for(context, None)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.ready and not dialog._list.running, timeout=WAIT)
    return dialog


def table(dialog: BackupDialog) -> QTableWidget:
    found = widget(dialog, "backupTable")
    assert isinstance(found, QTableWidget)
    return found


def cell(dialog: BackupDialog, column: int) -> str:
    item = table(dialog).item(0, column)
    assert item is not None
    return item.text()


def summary(dialog: BackupDialog) -> str:
    return widget(dialog, "backupSummary").accessibleName()


def wait_idle(qtbot: QtBot, dialog: BackupDialog) -> None:
    qtbot.waitUntil(
        lambda: not dialog.busy and not dialog._list.running and dialog._choices.ready,
        timeout=WAIT,
    )


def test_a_copy_is_made_listed_and_checked(qtbot: QtBot, context: Context, load: Load) -> None:
    desk = load()
    desk.contacts.save(ContactDraft("Anna"))
    desk.close()
    dialog = opened(qtbot, context)
    wait_idle(qtbot, dialog)
    assert dialog._stack.currentWidget() is dialog._none
    assert words(dialog, "backupLast") == "No copy has been made yet."
    assert not button(dialog, "backupRestore").isEnabled()
    button(dialog, "backupNow").click()
    assert not button(dialog, "backupNow").isEnabled()
    assert widget(dialog, "backupProgress").isVisible()
    qtbot.waitUntil(lambda: table(dialog).rowCount() == 1, timeout=WAIT)
    wait_idle(qtbot, dialog)
    assert summary(dialog).startswith("The copy has been made and read back")
    assert (cell(dialog, KIND), Path(cell(dialog, PLACE)).exists()) == ("open", True)
    qtbot.waitUntil(lambda: "Today" in words(dialog, "backupLast"), timeout=WAIT)
    button(dialog, "backupCheck").click()
    wait_idle(qtbot, dialog)
    assert "is in order: 1 contact" in summary(dialog)
    dialog.reject()


def test_a_new_copy_is_the_one_that_is_chosen(qtbot: QtBot, context: Context) -> None:
    older = {"file": "/stick/old.db", "made_at": "2026-11-20T08:00:00+00:00", "size": 5}
    dialog = opened(qtbot, context, ["say", {"copies": [older]}])
    assert cell(dialog, PLACE) == str(Path("/stick/old.db"))
    new = SeenCopy(
        Path("/stick/new.db"), datetime(2026, 11, 21, tzinfo=UTC), 7, encrypted=False, aside=False
    )
    dialog._on_made(Made(new))
    # at once, before the list is read anew
    assert (table(dialog).rowCount(), table(dialog).currentRow()) == (2, 0)
    assert cell(dialog, PLACE) == str(new.file)
    assert str(new.file) in summary(dialog)
    wait_idle(qtbot, dialog)


def test_choices_are_kept_at_once(qtbot: QtBot, context: Context, load: Load, stick: Path) -> None:
    load().close()
    dialog = opened(qtbot, context)
    wait_idle(qtbot, dialog)
    part = dialog._choices
    assert widget(dialog, "backupSameDisk").isVisible()
    daily = widget(dialog, "backupDaily")
    assert isinstance(daily, QCheckBox)
    daily.click()
    button(dialog, "backupChooseFolder").click()
    chooser = dialog.findChild(QFileDialog, "backupFolders")
    assert chooser is not None
    chooser.fileSelected.emit(str(stick))
    chooser.reject()
    qtbot.waitUntil(lambda: str(stick) in words(dialog, "backupFolder"), timeout=WAIT)
    qtbot.waitUntil(lambda: not daily.isChecked(), timeout=WAIT)
    assert not button(dialog, "backupUsualFolder").isHidden()
    part._keep_folder(str(stick / "gone"))
    qtbot.waitUntil(lambda: "is not there" in summary(dialog), timeout=WAIT)
    button(dialog, "backupUsualFolder").click()
    qtbot.waitUntil(lambda: str(stick) not in words(dialog, "backupFolder"), timeout=WAIT)
    desk = load()
    assert desk.backups.state().choices == BackupChoices(daily=False)
    desk.close()
    wait_idle(qtbot, dialog)


def test_a_passphrase_is_typed_twice_and_long_enough(
    qtbot: QtBot, context: Context, load: Load
) -> None:
    load().close()
    dialog = opened(qtbot, context)
    wait_idle(qtbot, dialog)
    button(dialog, "backupEncrypt").click()
    ask = dialog.findChild(PassphraseDialog)
    assert ask is not None
    save = button(ask, "passphraseSave")
    ask._first.setText("krótkie")
    save.click()
    assert "at least 8" in ask._first_field.problem
    ask._first.setText("koń bateria")
    ask._second.setText("koń baterie")
    save.click()
    assert ask._second_field.problem
    ask._second.setText("koń bateria")
    assert not ask._second_field.problem
    save.click()
    qtbot.waitUntil(lambda: not button(dialog, "backupOpen").isHidden(), timeout=WAIT)
    assert "with your passphrase" in words(dialog, "backupEncrypted")
    button(dialog, "backupNow").click()
    qtbot.waitUntil(lambda: table(dialog).rowCount() == 1, timeout=WAIT)
    assert cell(dialog, KIND) == "encrypted"
    wait_idle(qtbot, dialog)
    button(dialog, "backupCheck").click()
    wait_idle(qtbot, dialog)
    assert "is in order" in summary(dialog)
    button(dialog, "backupOpen").click()
    qtbot.waitUntil(lambda: button(dialog, "backupOpen").isHidden(), timeout=WAIT)
    wait_idle(qtbot, dialog)


def test_a_child_that_fails_says_why(qtbot: QtBot, context: Context, load: Load) -> None:
    load().close()
    error = {"code": "backup_folder_missing", "details": {"name": "/media/usb"}}
    dialog = opened(qtbot, context, ["say", {"error": error}], ["exit", 1])
    assert "/media/usb" in summary(dialog)
    assert dialog._stack.currentWidget() is dialog._none
    qtbot.waitUntil(lambda: dialog._choices.ready, timeout=WAIT)


def test_what_is_under_way_can_be_stopped(qtbot: QtBot, context: Context, load: Load) -> None:
    load().close()
    dialog = opened(qtbot, context, ["say", {"copies": []}])
    slow = (sys.executable, str(CHILD), json.dumps([["say", {"done": 3, "total": 10}], ["wait"]]))
    dialog._copy._command = slow
    qtbot.waitUntil(lambda: button(dialog, "backupNow").isEnabled(), timeout=WAIT)
    button(dialog, "backupNow").click()
    bar = widget(dialog, "backupProgress")
    assert isinstance(bar, QProgressBar)
    qtbot.waitUntil(lambda: bar.value() == 3, timeout=WAIT)
    button(dialog, "backupStop").click()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
    assert summary(dialog).startswith("Stopped")


def test_a_restore_shows_in_the_window(
    qtbot: QtBot, open_window: Open, context: Context, load: Load, stick: Path
) -> None:
    desk = load()
    desk.contacts.save(ContactDraft("Anna Stara"))
    copy = desk.backups.write(stick).path
    desk.contacts.save(ContactDraft("Jan Nowy"))
    desk.close()
    window = open_window()
    action(window, "actionBackups").trigger()
    assert "backupDialog" in open_dialogs(window)
    dialog = window.findChild(BackupDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.ready, timeout=WAIT)
    button(dialog, "backupFromFile").click()
    chooser = dialog.findChild(QFileDialog, "backupFiles")
    assert chooser is not None
    chooser.fileSelected.emit(str(copy))
    chooser.reject()
    restore = dialog.findChild(RestoreDialog)
    assert restore is not None
    qtbot.waitUntil(lambda: button(restore, "restoreGo").isEnabled(), timeout=WAIT)
    assert "Contacts added since: 1" in words(restore, "restoreLosses")
    told: list[str] = []
    context.changes.contacts.connect(lambda: told.append("contacts"))
    button(restore, "restoreGo").click()
    assert not button(restore, "restoreClose").isEnabled()
    QTest.keyClick(restore, Qt.Key.Key_Escape)
    assert restore.isVisible()
    qtbot.waitUntil(lambda: restore.restored, timeout=WAIT)
    assert "smsdesk.db.before-restore" in words(restore, "restoreLosses")
    assert told
    button(restore, "restoreClose").click()
    qtbot.waitUntil(
        lambda: window._overview is not None and window._overview.contacts == 1, timeout=WAIT
    )
    qtbot.waitUntil(lambda: not dialog._list.running, timeout=WAIT)


def test_data_that_cannot_be_opened_come_back_from_the_window(
    qtbot: QtBot, open_window: Open, load: Load, data_dir: Path
) -> None:
    desk = load()
    desk.contacts.save(ContactDraft("Anna Stara"))
    desk.backups.make()
    desk.close()
    (data_dir / "smsdesk.db").write_bytes(b"SQLite format 3\x00" + b"rubbish" * 3000)
    window = open_window()
    assert window._overview is None
    action(window, "actionBackups").trigger()
    dialog = window.findChild(BackupDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: table(dialog).rowCount() == 1, timeout=WAIT)
    assert not button(dialog, "backupNow").isEnabled()
    button(dialog, "backupRestore").click()
    restore = dialog.findChild(RestoreDialog)
    assert restore is not None
    qtbot.waitUntil(lambda: button(restore, "restoreGo").isEnabled(), timeout=WAIT)
    assert "cannot be read" in words(restore, "restoreLosses")
    button(restore, "restoreGo").click()
    qtbot.waitUntil(lambda: window._overview is not None, timeout=WAIT)
    assert window._overview is not None
    assert window._overview.contacts == 1
    restore.reject()
    qtbot.waitUntil(lambda: not dialog._list.running, timeout=WAIT)


def test_the_preferences_lead_there(qtbot: QtBot, open_window: Open, load: Load) -> None:
    load().close()
    window = open_window()
    action(window, "actionPreferences").trigger()
    button(window, "preferencesBackups").click()
    dialog = window.findChild(BackupDialog)
    assert dialog is not None
    assert open_dialogs(window) == ["backupDialog"]
    wait_idle(qtbot, dialog)
