"""Ahead: the modules of rooms that a person is likely to open, imported while nobody waits.

They do not belong to the start. Imported by the click that opens a room, they would hold the
window up for as long as to make it.
"""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

ROOMS = (
    "importing.import_course",
    "importing.columns_step",
    "importing.import_pages",
    "importing.import_dialog",
    "people.consent_dialog",
    "people.consent_part",
    "people.conversation",
    "people.card_facts",
    "people.contact_card",
    "people.own_inputs",
    "people.number_lines",
    "people.contact_dialog",
    "people.groups_dialog",
    "people.reminder_model",
    "people.reminders_dialog",
    "dialogs.export_dialog",
    "composer.review_dialog",
    "backups.restore_dialog",
    "backups.backup_dialog",
    "manual.dress",
    "manual.page_view",
    "manual.manual_window",
)
"""Below `smsdesk.ui`; parts before the whole, so that none takes more than a few milliseconds."""
_FIRST_MS = 2_000
_BETWEEN_MS = 60


class Ahead(QObject):
    """One module at a time, once the window is `ready`."""

    def __init__(self, ready: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ready = ready
        self._rooms = iter(ROOMS)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.go_on)

    def start(self) -> None:
        """Soon."""
        self._timer.start(_FIRST_MS)

    def go_on(self) -> None:
        """Import the next one, if the data is open; stop after the last."""
        if not self._ready():
            return
        self._timer.setInterval(_BETWEEN_MS)
        room = next(self._rooms, None)
        if room is None:
            self._timer.stop()
        else:
            import_module(f"smsdesk.ui.{room}")
