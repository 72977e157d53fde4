"""OutboxWatch: notices that somebody wrote to the database and lets the lists read again.

Whoever writes, the sending child, the command line or another window: a cheap mark changes. The
mark is asked for only while the window can be seen. Gateways are few, so they are compared: the
child may have paused one, the command line may have added one. Where several desks share a database
so are the areas of the data. While its server cannot be reached it is asked less and less often.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from smsdesk.core.area import Area
from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.context import Changes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway

INTERVAL_MS = 700
_LONGEST_MS = 15_000
_SERVER = "database_server_"
"""How the codes begin of what can happen to a server."""


class _Seen(NamedTuple):
    """What one look found; without gateways nothing has changed."""

    mark: int
    gateways: "Sequence[ConfiguredGateway] | None" = None
    areas: "Mapping[Area, str] | None" = None


class OutboxWatch(QObject):
    """At most one question at a time, at most one change told per interval."""

    lost = Signal(object)
    """The server with the database does not answer (a SmsdeskError); told with each failed look."""
    found = Signal()
    """It answers again."""

    def __init__(self, runner: TaskRunner, changes: Changes, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._changes = changes
        self._window = window
        self._seen: _Seen | None = None
        self._asking = False
        self._loss: SmsdeskError | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._ask)

    def start(self) -> None:
        """From now on."""
        self._timer.start()

    def stop(self) -> None:
        """No more questions."""
        self._timer.stop()

    @property
    def has_looked(self) -> bool:
        """Whether it knows how the data were, and so notices a change."""
        return self._seen is not None

    @property
    def is_lost(self) -> bool:
        """Whether the server did not answer when it was last asked."""
        return self._loss is not None

    def look_again(self) -> None:
        """Ask at once, if the server is lost."""
        if self.is_lost:
            self._timer.setInterval(INTERVAL_MS)
            self._ask()

    def take_loss(self, error: SmsdeskError) -> bool:
        """Whether an error of somebody else's question is told here."""
        if not error.code.startswith(_SERVER):
            return False
        if not self.is_lost:
            self._lose(error)
        return True

    def _ask(self) -> None:
        if self._asking or not self._window.isVisible() or self._window.isMinimized():
            return
        self._asking = True
        before = self._seen

        def look(desk: "Desk") -> _Seen:
            return _look(before, desk)

        self._runner.run(look, self._hear, self._on_error, owner=self)

    def _hear(self, seen: _Seen) -> None:
        self._asking = False
        before, self._seen = self._seen, _joined(self._seen, seen)
        if self._loss is not None:
            self._loss = None
            self._timer.setInterval(INTERVAL_MS)
            self.found.emit()
        if before is None or seen.gateways is None:
            return
        self._changes.messages.emit()
        if before.gateways != seen.gateways:
            self._changes.gateways.emit()
        for area in _differing(before.areas or {}, seen.areas or {}):
            self._signals()[area].emit()
        if seen.areas:
            # a look along an index, and no mark would tell it as cheaply
            self._changes.reminders.emit()

    def _signals(self) -> "Mapping[Area, SignalInstance]":
        changes = self._changes
        return {
            Area.CONTACTS: changes.contacts,
            Area.GROUPS: changes.groups,
            Area.TEMPLATES: changes.templates,
            Area.OWN_FIELDS: changes.own_fields,
            Area.PREFERENCES: changes.preferences,
        }

    def _on_error(self, error: SmsdeskError) -> None:
        """A busy database: ask again next time. A lost one: later and later."""
        self._asking = False
        if error.code.startswith(_SERVER):
            self._lose(error)

    def _lose(self, error: SmsdeskError) -> None:
        self._loss = error
        self._timer.setInterval(min(2 * self._timer.interval(), _LONGEST_MS))
        self.lost.emit(error)


def _look(before: _Seen | None, desk: "Desk") -> _Seen:
    """In a worker: the mark, and what may differ if it is another one."""
    mark = desk.history.change_mark()
    if before is not None and mark == before.mark:
        return _Seen(mark)
    return _Seen(mark, desk.gateways.list(), desk.areas.marks())


def _joined(before: _Seen | None, seen: _Seen) -> _Seen:
    return before if seen.gateways is None and before is not None else seen


def _differing(before: "Mapping[Area, str]", now: "Mapping[Area, str]") -> "Sequence[Area]":
    return [area for area, mark in now.items() if before.get(area, mark) != mark]
