"""IndexTending: has the index of a long list filled and kept in step, while nobody waits."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

FIRST_MS = 1_500
"""After a start and after a change: others come first."""
BETWEEN_MS = 15
"""Between two slices of work, for those who want to write."""
QUIET_MS = 600
"""Since the last key, before a slice may stand beside what is being searched for."""


class IndexTending(QObject):
    """One slice after the other, until there is nothing to be done; again after each change."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = context.runner
        self._busy = False
        self._typing = QDeadlineTimer(0)
        self._timer = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._timer.timeout.connect(self._go_on)
        context.changes.contacts.connect(self.start)
        self.start()

    def start(self) -> None:
        """Soon, if it is not under way."""
        if not self._busy:
            self._timer.start(FIRST_MS)

    def give_way(self) -> None:
        """Somebody is typing a search."""
        self._typing.setRemainingTime(QUIET_MS)
        if self._timer.isActive():
            self._timer.start(max(self._timer.remainingTime(), QUIET_MS))

    def _go_on(self) -> None:
        self._busy = True
        self._runner.run(_work, self._on_done, self._on_failed, owner=self)

    def _on_done(self, more: bool) -> None:  # noqa: FBT001  # what the work says
        self._busy = False
        if more:
            self._timer.start(max(BETWEEN_MS, self._typing.remainingTime()))

    def _on_failed(self, error: SmsdeskError) -> None:  # noqa: ARG002  # nobody misses an index
        """A full or busy database: the next change tries again."""
        self._busy = False


def _work(desk: "Desk") -> bool:
    """In a worker."""
    return desk.contacts.tend_index()
