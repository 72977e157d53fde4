"""Dialogs: those that the main window opens. Each is imported when it is first needed."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsdesk.ui.context import Context
from smsdesk.ui.ui_state import UiState

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway
    from smsdesk.services.preferences import Preferences
    from smsdesk.ui.manual.manual_window import ManualWindow
    from smsdesk.ui.message_starts import MessageStarts


class Dialogs(QObject):
    """Opens and forgets; what a dialog changes is told by `context.changes`."""

    def __init__(self, context: Context, ui_state: UiState, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._ui_state = ui_state
        self._window = window
        self._manual: ManualWindow | None = None

    def sms_settings(self, default: "ConfiguredGateway | None") -> None:
        """The account through which the shop sends; without one, that which it is led to.

        A practice gateway is none: whoever practises comes here for a real account.
        """
        from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog

        if default is None or default.practice:
            GatewayDialog.open_for(self._context, None, self._window)
        elif default.info.form:
            GatewayDialog.open_for(
                self._context, default.id, self._window, provider=default.provider
            )
        else:
            self._explain(default)

    def _explain(self, gateway: "ConfiguredGateway") -> None:
        """Its operator is not known to this version: it can be looked at, not changed."""
        from smsdesk.ui.dialogs.gateway_settings import GatewaySettings

        GatewaySettings.open_for(self._context, gateway, self._window)

    def wizard(self) -> None:
        """A first gateway: step by step where its provider has a guide, else its form."""
        from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
        from smsdesk.ui.dialogs.rooms import FIRST, room_of

        guide = room_of(FIRST).open_guide
        if guide is not None:
            guide(self._context, self._window)
        else:
            GatewayDialog.open_new(self._context, FIRST, self._window)

    def contact_import(self, file: str = "") -> None:
        """Contacts from a file, at once from `file`."""
        from smsdesk.ui.importing.import_dialog import ImportDialog

        ImportDialog.open_for(self._context, self._window, Path(file) if file else None)

    def past_imports(self) -> None:
        """What was imported, to be undone."""
        from smsdesk.ui.importing.past_imports import PastImportsDialog

        PastImportsDialog.open_for(self._context, self._window)

    def duplicates(self) -> None:
        """Who may be in the list twice."""
        from smsdesk.ui.people.duplicates_dialog import DuplicatesDialog

        DuplicatesDialog.open_for(self._context, self._window)

    def own_fields(self) -> None:
        """What the shop keeps about people besides name and number."""
        from smsdesk.ui.people.own_fields_dialog import OwnFieldsDialog

        OwnFieldsDialog.open_for(self._context, self._window)

    def reminders(self) -> None:
        """Whose dates are due."""
        from smsdesk.ui.people.reminders_dialog import RemindersDialog

        RemindersDialog.open_for(self._context, self._window)

    def opt_outs(self) -> None:
        """Numbers that must not be texted."""
        from smsdesk.ui.people.opt_outs_dialog import OptOutsDialog

        OptOutsDialog.open_for(self._context, self._window)

    @cached_property
    def _starts(self) -> "MessageStarts":
        from smsdesk.ui.message_starts import MessageStarts

        return MessageStarts(self._context, self)

    def link(self, link: str) -> None:
        """A message to the numbers of an sms: or tel: link."""
        self._starts.open_link(link)

    def clipboard_message(self) -> None:
        """A message to the number that somebody has copied."""
        self._starts.from_clipboard()

    def preferences(self) -> None:
        """The user's choices."""
        from smsdesk.ui.dialogs.preferences_dialog import PreferencesDialog

        PreferencesDialog.open_for(self._context, self._ui_state, self._window)

    def manual(self, page: str = "", anchor: str = "") -> None:
        """The user manual, at a page and at a heading of its English text."""
        from shiboken6 import isValid

        from smsdesk.ui.manual.manual_window import ManualWindow

        if self._manual is None or not isValid(self._manual):
            self._manual = ManualWindow(self._context.manual, self._context.theme)
            self._manual.stay_beside(self._window)
        self._manual.open_at(page, anchor)
        self._manual.show()
        self._manual.raise_()
        self._manual.activateWindow()

    def watched_folder(self) -> None:
        """Files with orders of other programs."""
        from smsdesk.ui.bridges.folder_dialog import FolderDialog

        FolderDialog.open_for(self._context, self._window)

    def backups(self) -> None:
        """Copies of all data; also when the data cannot be opened."""
        from smsdesk.ui.backups.backup_dialog import BackupDialog

        BackupDialog.open_for(self._context, self._window)

    def database(self) -> None:
        """Which database is used; also when it cannot be opened."""
        from smsdesk.ui.databases.database_dialog import DatabaseDialog

        if self._context.practice:
            words = self.tr("In practice mode there is only a database of its own.")
            self._context.notices.say(words)
        else:
            DatabaseDialog.open_for(self._context, self._window)

    def diagnostics(self) -> None:
        """Whether everything is in order; also when the data cannot be opened."""
        from smsdesk.ui.dialogs.diagnostics_dialog import DiagnosticsDialog

        DiagnosticsDialog.open_for(self._context, self._window)

    def about(self) -> None:
        """Name and version."""
        from smsdesk.ui.dialogs.about_dialog import AboutDialog

        AboutDialog.open_for(self._context.resources, self._window)

    def theme(self, choice: str) -> None:
        """Change light and dark at once, and keep it."""
        from smsdesk.ui.dialogs.preferences_dialog import save_theme

        def save(desk: "Desk") -> "Preferences":
            return save_theme(choice, desk)

        self._context.theme.choose(choice)
        self._context.runner.run(save, self._on_saved, owner=self)

    def _on_saved(self, preferences: "Preferences") -> None:
        self._ui_state.mirror(language=preferences.language, theme=preferences.theme)
        self._context.changes.preferences.emit()
