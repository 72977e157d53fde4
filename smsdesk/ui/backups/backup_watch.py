"""BackupWatch: makes the daily copy while the program runs, and tells trouble once.

Whether one is due is asked of the database; only then a child looks at folders, which may be on a
disk that is not there.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.backups.backup_process import CopyProcess
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.backups.values import BackupState
    from smsdesk.services.desk import Desk

_FIRST_MS = 60_000
"""The start of the program has other things to do."""
_EVERY_MS = 60 * 60 * 1000


class BackupWatch(QObject):
    """Works in the background. What practises is not worth a copy."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._told = ""
        self._told_stale = False
        self._process = CopyProcess(context.command, self)
        self._process.finished.connect(self._on_done)
        self._process.failed.connect(self._on_failed)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self, first_ms: int = _FIRST_MS) -> None:
        """From now on."""
        if not self._context.practice:
            self._timer.start()
            QTimer.singleShot(first_ms, self, self.look)

    def look(self) -> None:
        """Whether a copy is due."""
        self._context.runner.run(_state, self._on_state, lambda _error: None, owner=self)

    def _on_state(self, state: "BackupState") -> None:
        if state.due and not self._process.running:
            self._process.start(daily=True)

    def _on_done(self, _made: object) -> None:
        self._told, self._told_stale = "", False
        self._context.changes.backups.emit()

    def _on_failed(self, error: SmsdeskError | str) -> None:
        """A stick that was pulled out is no alarm, but somebody should know."""
        words = error_text(error) if isinstance(error, SmsdeskError) else ""
        kind = error.code.value if isinstance(error, SmsdeskError) else "?"
        if kind != self._told:
            self._told = kind
            text = self.tr("Today's backup copy could not be made.")
            self._say(f"{text} {words}".strip())
        self._context.runner.run(_state, self._tell_stale, lambda _error: None, owner=self)

    def _tell_stale(self, state: "BackupState") -> None:
        if not state.stale or self._told_stale:
            return
        self._told_stale = True
        if state.last_at is None:
            self._say(self.tr("There has been no backup copy of your data for over a week."))
            return
        words = self.tr("The last good backup copy is from {day}. Make one soon.")
        self._say(words.format(day=formats.day(state.last_at)))

    def _say(self, words: str) -> None:
        open_copies = self._context.wishes.backups.emit
        self._context.notices.say(words, Tone.WARN, self.tr("Backup copies…"), open_copies)


def _state(desk: "Desk") -> "BackupState":
    """In a worker."""
    return desk.backups.state()
