"""RetentionWatch: old messages are deleted after the start and once a day, if somebody wants it."""

from PySide6.QtCore import QObject, QTimer

from smsdesk.ui.background import TaskRunner
from smsdesk.ui.context import Changes

_FIRST_MS = 10_000
"""The start of the program has other things to do."""
_DAY_MS = 24 * 60 * 60 * 1000


class RetentionWatch(QObject):
    """Works in the background and tells nobody; the log counts."""

    def __init__(self, runner: TaskRunner, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._changes = changes
        self._timer = QTimer(self)
        self._timer.setInterval(_DAY_MS)
        self._timer.timeout.connect(self.sweep)

    def start(self, first_ms: int = _FIRST_MS) -> None:
        """From now on."""
        self._timer.start()
        QTimer.singleShot(first_ms, self, self.sweep)

    def sweep(self) -> None:
        """Delete what is too old. A locked database is none of the user's business: tomorrow."""
        self._runner.run(
            lambda desk: desk.retention.sweep(), self._tell, lambda _error: None, owner=self
        )

    def _tell(self, count: int) -> None:
        if count:
            self._changes.messages.emit()
