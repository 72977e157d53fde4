"""Scenes of `tests.screenshots`: the copies, a passphrase, and what a restore would take away."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from smsdesk.app import App
from smsdesk.core.contact import ContactDraft
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.ui.backups.backup_dialog import BackupDialog
from smsdesk.ui.backups.backup_values import Counts, Losses, Outcome, Prospect
from smsdesk.ui.backups.passphrase_dialog import PassphraseDialog
from smsdesk.ui.backups.restore_dialog import RestoreDialog
from tests.screenshot_scenes_contacts import ask
from tests.screenshot_stage import Scene, settle, wait_until

_NEWS = PhoneNumber("+48605412811")


def _copies(app: App) -> Path:
    """A copy in the usual folder, and something that is newer than it."""

    def make(desk: Desk) -> Path:
        known = desk.backups.list()
        path = known[0].path if known else desk.backups.make().path
        if not known:
            desk.contacts.save(ContactDraft("Halina Wójtowicz", "", _NEWS))
            desk.compose.queue(MessageDraft((Recipient(_NEWS),), "Rower gotowy do odbioru"))
        return path

    return ask(app, make)


def _dialog(app: App) -> QWidget:
    _copies(app)
    dialog = BackupDialog.open_for(app.context, app.window)
    wait_until(lambda: dialog.ready and dialog._choices.ready)
    settle()
    return dialog


def _checked(app: App) -> QWidget:
    _copies(app)
    dialog = BackupDialog.open_for(app.context, app.window)
    wait_until(lambda: dialog.ready and dialog._choices.ready)
    dialog._look.click()
    wait_until(lambda: not dialog.busy)
    settle()
    return dialog


def _passphrase(app: App) -> QWidget:
    dialog = PassphraseDialog.open_for(lambda _said: None, app.window)
    dialog._first.setText("konik")
    dialog._save.click()
    settle()
    return dialog


def _counts() -> Counts:
    return Counts(1184, 5230, 12, 15, 4, 9, datetime.now(UTC) - timedelta(hours=5))


def _restore(app: App) -> QWidget:
    """With much that is newer."""
    dialog = RestoreDialog(
        app.context, Path("/media/usb/smsdesk-20261121T060000Z-1f2e3d4c.db"), app.window
    )
    dialog.open()
    losses = Losses(contacts=3, changed=11, messages=48, sent=46, returning=2)
    made_at = datetime.now(UTC) - timedelta(days=1)
    dialog._on_checked(Prospect(_counts(), made_at, _counts(), losses))
    settle()
    return dialog


def _restored(app: App) -> QWidget:
    dialog = RestoreDialog(
        app.context, Path("/media/usb/smsdesk-20261121T060000Z-1f2e3d4c.db"), app.window
    )
    dialog.open()
    made_at = datetime.now(UTC) - timedelta(days=1)
    losses = Losses(contacts=0, changed=0, messages=0, sent=0, returning=0)
    dialog._on_checked(Prospect(_counts(), made_at, _counts(), losses))
    aside = "/home/jan/.local/share/smsdesk/smsdesk.db.before-restore-20261122T081500Z"
    dialog._on_restored(Outcome(_counts(), made_at, 12, aside, folder_off=True))
    settle()
    return dialog


SCENES = (
    Scene("backups", _dialog),
    Scene("backups-checked", _checked),
    Scene("backups-passphrase", _passphrase),
    Scene("backups-restore", _restore),
    Scene("backups-restored", _restored),
)
