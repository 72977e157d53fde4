"""OutboxWatch: notices that somebody wrote to the database and lets the lists read again.

Whoever writes, the sending child, the command line or another window: a cheap mark changes. The
mark is asked for only while the window can be seen. Gateways are few, so they are compared: the
child may have paused one, the command line may have added one.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.context import Changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway

INTERVAL_MS = 700


class OutboxWatch(QObject):
    """At most one question at a time, at most one change told per interval."""

    def __init__(self, runner: TaskRunner, changes: Changes, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._changes = changes
        self._window = window
        self._mark: int | None = None
        self._gateways: Sequence[ConfiguredGateway] | None = None
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._ask)

    def start(self) -> None:
        """From now on."""
        self._timer.start()

    def stop(self) -> None:
        """No more questions."""
        self._timer.stop()

    def _ask(self) -> None:
        if self._asking or not self._window.isVisible() or self._window.isMinimized():
            return
        self._asking = True
        self._runner.run(partial(_look, self._mark), self._hear, self._on_error, owner=self)

    def _hear(self, found: "tuple[int, Sequence[ConfiguredGateway] | None]") -> None:
        self._asking = False
        (before, self._mark), gateways = (self._mark, found[0]), found[1]
        if before is not None and before != self._mark:
            self._changes.messages.emit()
        if gateways is not None:
            known, self._gateways = self._gateways, gateways
            if known is not None and known != gateways:
                self._changes.gateways.emit()

    def _on_error(self, error: SmsdeskError) -> None:  # noqa: ARG002  # the lists tell it
        """A busy database: ask again next time."""
        self._asking = False


def _look(before: int | None, desk: "Desk") -> "tuple[int, Sequence[ConfiguredGateway] | None]":
    """In a worker: the mark, and the gateways if it is another one."""
    mark = desk.history.change_mark()
    return mark, None if mark == before else desk.gateways.list()
