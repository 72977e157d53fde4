"""ReminderWatch: how many reminders are due, asked again when the day or the data change.

A look at the date each minute finds midnight, a computer that wakes and a clock that jumps; the
database is asked only when it is another day.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.context import Changes

if TYPE_CHECKING:
    from smsdesk.ui.background import Task

_MINUTE_MS = 60_000
_PAUSE_MS = 500
"""While many messages leave, changes come several times a second."""


class ReminderWatch(QObject):
    """Asks nothing before `start`."""

    counted = Signal(object)
    """A `DueCount`."""

    def __init__(
        self,
        runner: TaskRunner,
        changes: Changes,
        parent: QObject,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._today = today
        self._day: date | None = None
        self._task: Task | None = None
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.look_at_clock)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        for changed in (changes.contacts, changes.own_fields, changes.messages):
            changed.connect(self._on_changed)
        changes.reminders.connect(self.ask)

    def start(self) -> None:
        """From now on."""
        self._minute.start()
        self.ask()

    def look_at_clock(self) -> None:
        """Ask, if it is another day than last time."""
        if self._today() != self._day:
            self.ask()

    def ask(self) -> None:
        """Count anew; an older question is dropped."""
        self._pause.stop()
        self._day = self._today()
        if self._task is not None:
            self._task.cancel()
        self._task = self._runner.run(
            lambda desk: desk.reminders.count(), self.counted.emit, self._on_failed, owner=self
        )

    def _on_changed(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _on_failed(self, _error: SmsdeskError) -> None:
        """Whoever reads the contacts tells what is wrong; the next minute tries again."""
        self._day = None
