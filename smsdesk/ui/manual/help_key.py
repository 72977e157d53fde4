"""HelpKeys: F1 in a dialog opens the page of the manual that tells about it.

The menu's F1 belongs to the main window and does not reach a dialog. A dialog gets its own when it
first has the keyboard, by its object name, so that it needs to know nothing of the manual.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from smsdesk.ui.context import Wishes

TOPICS: Mapping[str, tuple[str, str]] = {
    "gatewayWizard": ("gateway", "smsapi-step-by-step"),
    "gatewayDialog": ("gateway", "changing-the-settings-later"),
    "providerChooser": ("gateway", "a-second-operator"),
    "gatewaySettings": ("gateway", "what-can-be-done-with-a-gateway"),
    "failoverDialog": ("gateway", "when-one-gateway-fails-another-stands-in"),
    "importDialog": ("import", "step-by-step"),
    "pastImports": ("import", "undoing-an-import"),
    "contactDialog": ("contacts", "a-new-contact"),
    "groupsDialog": ("contacts", "groups"),
    "duplicatesDialog": ("contacts", "duplicates"),
    "mergeDialog": ("contacts", "duplicates"),
    "pastMerges": ("contacts", "duplicates"),
    "ownFieldsDialog": ("reminders", "own-fields"),
    "remindersDialog": ("reminders", "reminders"),
    "clashDialog": ("templates", "templates-in-a-file"),
    "reviewDialog": ("sending", "to-many-people"),
    "confirmDialog": ("sending", "to-many-people"),
    "rescheduleDialog": ("sending", "later"),
    "preferencesDialog": ("program", "preferences"),
    "consentDialog": ("privacy", "noting-a-consent"),
    "optOutsDialog": ("privacy", "objections-and-stop"),
    "eraseDialog": ("privacy", "erasing-a-persons-data"),
    "backupDialog": ("backup", ""),
    "restoreDialog": ("backup", "restoring"),
    "passphraseDialog": ("backup", "a-passphrase-for-copies"),
    "databaseDialog": ("desks", "the-first-desk-moving-the-data"),
    "folderDialog": ("bridges", ""),
    "diagnosticsDialog": ("program", "when-the-program-makes-a-mistake"),
    "crashDialog": ("program", "when-the-program-makes-a-mistake"),
}
"""Page and heading of the English manual, or its beginning, by the dialog's object name."""
_NAME = "helpKey"


class HelpKeys(QObject):
    """Works as long as it lives."""

    def __init__(self, wishes: Wishes, application: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._wishes = wishes
        application.focusWindowChanged.connect(self._on_focus)

    def _on_focus(self, _window: QWindow | None) -> None:
        dialog = QApplication.activeWindow()
        if dialog is None or dialog.objectName() not in TOPICS:
            return
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        if dialog.findChild(QShortcut, _NAME, direct) is None:
            help_on(dialog, self._wishes, *TOPICS[dialog.objectName()])


def help_on(dialog: QWidget, wishes: Wishes, page: str, anchor: str) -> None:
    """Let F1 open that page. `anchor` is a heading's of the English page, for every language."""
    shortcut = QShortcut(QKeySequence("F1"), dialog)
    shortcut.setObjectName(_NAME)
    shortcut.activated.connect(lambda: wishes.manual.emit(page, anchor))
