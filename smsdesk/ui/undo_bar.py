"""UndoBar: for a few seconds, a way back from what has just been ordered. Above the notices.

Who orders says it with `Wishes.undo`; nothing is decided here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.ui import formats
from smsdesk.ui.context import Wishes
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner

_TICK_MS = 200


@dataclass(frozen=True, slots=True)
class Prospect:
    """What lies ahead of ordered messages; by default they leave when their time has come."""

    waits_for: str = ""
    """Words for what must happen first."""
    gone: bool = False
    """Whether they were cancelled elsewhere: there is nothing to undo any more."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """So many messages that leave in so many seconds, unless somebody takes them back."""

    count: int
    seconds: float
    take_back: Callable[[], None]
    over: Callable[[], None]
    """Called when it is too late."""
    prospect: Callable[[], Prospect] = Prospect
    """Asked now and then, for that may change meanwhile."""


@dataclass(frozen=True, slots=True)
class _Running:
    undoable: Undoable
    end: QDeadlineTimer
    """Monotonic: the computer's clock may jump."""

    @property
    def seconds(self) -> int:
        return ceil(self.end.remainingTime() / 1000)


class UndoBar(QWidget):
    """Tells the newest; when that is over or undone, an older one that still waits."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undoBar")
        self._running: list[_Running] = []
        self._banner = Banner(self)
        self._banner.action_button.setObjectName("undoButton")
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 0, 18, 12)
        layout.addWidget(self._banner)
        self.hide()
        wishes.undo.connect(self.offer)

    def text(self) -> str:
        """What it says."""
        return self._banner.text()

    def offer(self, undoable: Undoable) -> None:
        """Count down from now on."""
        end = QDeadlineTimer(round(undoable.seconds * 1000))
        self._running.append(_Running(undoable, end))
        self._timer.start()
        self._on_tick()
        self._announce()

    def _on_tick(self) -> None:
        done = [one for one in self._running if one.end.hasExpired()]
        over = [*done, *(one for one in self._running if one.undoable.prospect().gone)]
        self._running = [one for one in self._running if one not in over]
        self._show()
        for one in done:
            one.undoable.over()

    def _show(self) -> None:
        if not self._running:
            self._timer.stop()
            self._banner.clear()
            self.hide()
            return
        newest = self._running[-1]
        words = self.tr("%n SMS in the outbox", "", newest.undoable.count)
        words = words.replace(str(newest.undoable.count), formats.number(newest.undoable.count), 1)
        waits_for = newest.undoable.prospect().waits_for
        left = self.tr("leaving in %1 s").replace("%1", str(newest.seconds))
        tone = Tone.WARN if waits_for else Tone.ACCENT
        self._banner.say(f"{words} · {waits_for or left}", tone, self.tr("&Undo"), self._on_undo)
        self.show()

    def _on_undo(self) -> None:
        newest = self._running.pop()
        self._show()
        newest.undoable.take_back()

    def _announce(self) -> None:
        """Let a screen reader speak it once, not at each second."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self._banner, QAccessible.Event.Alert))
