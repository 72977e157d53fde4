"""Watching a window for its first frame, and the contact list for its first rows.

Qt's names are imported sparingly: those of the namespace `Qt` alone would add 10 ms to the floor.
"""

import sys
import time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from smsdesk.ui.main_window import MainWindow

HEAVY = ("sqlalchemy", "alembic", "requests", "keyring", "openpyxl", "pydantic")
_HIGH_PRIORITY = 1
_ROWS = QEvent.Type(QEvent.Type.User + 1)


def peak_mib() -> float:
    """The most memory this process has had. The usual ru_maxrss begins with that of its parent."""
    with open("/proc/self/status") as status:  # noqa: PTH123  # pathlib would weigh on the floor
        lines = [line.split() for line in status]
    return next(int(words[1]) for words in lines if words[0] == "VmHWM:") / 1024


class FirstPaint(QObject):
    """Calls `painted` when the first frame of `window` is complete."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.seconds = 0.0
        self.peak = 0.0
        self.modules: list[str] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self.modules = [name for name in HEAVY if name in sys.modules]
            # handled right after the paint under way, before anybody's timers
            done = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(self, done, _HIGH_PRIORITY)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self.seconds = time.monotonic()
            self.peak = peak_mib()
            self.painted()
        return super().event(event)

    def painted(self) -> None:
        """The frame is there."""
        QCoreApplication.quit()


class FirstRows(FirstPaint):
    """Goes on until the contact list has painted real rows."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.rows_seconds = 0.0
        self._viewport: QWidget | None = None
        window._pages.currentChanged.connect(self._on_page)

    def painted(self) -> None:
        """Pages follow."""

    def _on_page(self) -> None:
        """A page is about to be painted."""
        from PySide6.QtWidgets import QTableView

        table = self._window.findChild(QTableView, "contactTable")
        if table is not None and self._viewport is None:
            self._viewport = table.viewport()
            self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt
        if watched is self._viewport and event.type() == QEvent.Type.Paint:
            if _has_text(cast("QTableView", self._viewport.parent())):
                # handled right after the paint under way, before anybody's timers
                QCoreApplication.postEvent(self, QEvent(_ROWS), _HIGH_PRIORITY)
            return False
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == _ROWS:
            self.rows_seconds = self.rows_seconds or time.monotonic()
            QCoreApplication.quit()
        return super().event(event)


def _has_text(table: "QTableView") -> bool:
    """Whether the first row of the list shows any word."""
    model = table.model()
    if model.rowCount() == 0:
        return False
    columns = range(model.columnCount())
    return any(isinstance(model.index(0, c).data(), str) for c in columns)
