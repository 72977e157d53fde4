"""Restoring from the window: passphrase, what would be lost, a number to type, the sender."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsdesk.ui.backups.restore_dialog import RestoreDialog
from smsdesk.ui.context import Context
from tests.ui.conftest import WAIT
from tests.ui.finding import button, widget, words

CHILD = Path(__file__).parents[1] / "child.py"
COUNTS = {
    "contacts": 3,
    "messages": 5230,
    "waiting": 1,
    "templates": 15,
    "groups": 0,
    "opt_outs": 0,
    "newest_message": "2026-11-21T08:00:00+00:00",
}
MADE = "2026-11-21T08:00:00+00:00"


def checked(sent: int = 0, returning: int = 0) -> dict[str, object]:
    loss = {"contacts": 0, "changed": 2, "messages": 0, "sent": sent, "returning": returning}
    return {"checked": COUNTS, "made_at": MADE, "present": COUNTS, "loss": loss}


def script(*steps: list[object]) -> tuple[str, ...]:
    return (sys.executable, str(CHILD), json.dumps(steps))


@pytest.fixture(autouse=True)
def _parents() -> Iterator[None]:
    """They live as long as their dialog is looked at."""
    yield
    _kept.clear()


_kept: list[QWidget] = []


def opened(qtbot: QtBot, context: Context, *steps: list[object]) -> RestoreDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    context = replace(context, command=script(*steps))
    dialog = RestoreDialog.open_for(context, Path("/media/usb/kopia.db"), parent)
    _kept.append(parent)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
    return dialog


def summary(dialog: RestoreDialog) -> str:
    return widget(dialog, "restoreSummary").accessibleName()


def test_what_was_sent_since_must_be_typed(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, context, ["say", checked(sent=1046, returning=2)])
    go = button(dialog, "restoreGo")
    assert not go.isEnabled()
    assert "Messages sent since: 1,046" in words(dialog, "restoreLosses")
    assert "erased again" in words(dialog, "restoreReturning")
    assert "1,046" in words(dialog, "restoreAsk")
    assert "5,230 messages" in summary(dialog)
    dialog._sure.setText("1045")
    assert not go.isEnabled()
    dialog._sure.setText("1 046")
    assert go.isEnabled()


def test_on_a_new_computer_nobody_was_deleted(qtbot: QtBot, context: Context) -> None:
    empty = {**COUNTS, "contacts": 0, "messages": 0}
    found = {**checked(returning=40), "present": empty}
    dialog = opened(qtbot, context, ["say", found])
    told = words(dialog, "restoreLosses")
    assert told == "There are no contacts and no messages here yet."
    assert not widget(dialog, "restoreReturning").isVisible()
    assert button(dialog, "restoreGo").isEnabled()


def test_where_nothing_was_sent_nothing_is_typed(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, context, ["say", checked()])
    assert button(dialog, "restoreGo").isEnabled()
    assert not widget(dialog, "restoreSure").isVisible()
    assert "Contacts changed since: 2" in words(dialog, "restoreLosses")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_encrypted_copy_asks_for_its_passphrase(qtbot: QtBot, context: Context) -> None:
    needed = {"error": {"code": "backup_passphrase_needed", "details": {"name": "kopia.db"}}}
    wrong = {"error": {"code": "backup_passphrase_wrong", "details": {"name": "kopia.db"}}}
    dialog = opened(qtbot, context, ["say", needed], ["exit", 1])
    assert widget(dialog, "restorePassphrase").isVisible()
    assert not button(dialog, "restoreGo").isVisible()
    assert not dialog._passphrase_field.problem
    dialog._check._command = script(["say", wrong], ["exit", 1])
    dialog._passphrase.setText("inne")
    button(dialog, "restoreOpen").click()
    qtbot.waitUntil(lambda: bool(dialog._passphrase_field.problem), timeout=WAIT)
    dialog._check._command = script(["say", checked()])
    dialog._passphrase.setText("dobre")
    button(dialog, "restoreOpen").click()
    qtbot.waitUntil(lambda: button(dialog, "restoreGo").isVisible(), timeout=WAIT)
    assert not widget(dialog, "restorePassphrase").isVisible()


def test_a_bad_copy_is_told_and_cannot_be_restored(qtbot: QtBot, context: Context) -> None:
    error = {"error": {"code": "backup_damaged", "details": {"name": "kopia.db"}}}
    dialog = opened(qtbot, context, ["say", error], ["exit", 1])
    assert "kopia.db is damaged" in summary(dialog)
    assert not button(dialog, "restoreGo").isVisible()


def test_a_child_that_dies_changes_nothing(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, context, ["say", checked()])
    dialog._restore._command = script(["exit", 3])
    button(dialog, "restoreGo").click()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
    assert "Nothing has been changed" in summary(dialog)
    assert button(dialog, "restoreGo").isEnabled()


def test_the_windows_own_sender_is_stopped_first_and_started_again(
    qtbot: QtBot, context: Context
) -> None:
    dialog = opened(qtbot, context, ["say", checked()])
    sender = context.sender
    sender._command = script(["wait"])
    sender.start()
    qtbot.waitUntil(lambda: sender.running, timeout=WAIT)
    outcome = {"restored": COUNTS, "made_at": MADE, "held": 2, "aside": "", "folder_off": True}
    dialog._restore._command = script(["say", {"done": 1, "total": 2}], ["say", outcome])
    button(dialog, "restoreGo").click()
    qtbot.waitUntil(lambda: dialog.restored, timeout=WAIT)
    assert "wait for your decision" in words(dialog, "restoreLosses")
    assert "watched folder is off" in words(dialog, "restoreLosses")
    assert "has been restored" in summary(dialog)
    qtbot.waitUntil(lambda: sender.running, timeout=WAIT)


def test_nobody_starts_a_sender_in_the_middle(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, context, ["say", checked()])
    sender = context.sender
    sender._command = script(["wait"])
    dialog._restore._command = script(["wait"])
    button(dialog, "restoreGo").click()
    qtbot.waitUntil(lambda: dialog._restore.running, timeout=WAIT)
    sender.wake()
    assert not sender.running
    dialog._restore.cancel()
    qtbot.waitUntil(lambda: not dialog.busy and sender.running, timeout=WAIT)
