"""A child of `start_up`: opens a window, says when it was painted, and ends.

`bare` is an empty QMainWindow, the floor; `real DIR` is the program over the data in DIR. Output:
"paint SECONDS" by the clock that all processes share, "modules NAME..." with the heavy ones that
were loaded by then and, for the program, "rows SECONDS" when contacts had been painted.
"""

import os
import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

HEAVY = ("sqlalchemy", "alembic", "requests", "keyring", "openpyxl", "pydantic")
GIVE_UP_AFTER_MS = 30_000


class FirstPaint(QObject):
    """Calls `painted` when the first frame of `window` is complete."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.seconds = 0.0
        self.modules: list[str] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self.modules = [name for name in HEAVY if name in sys.modules]
            # handled right after the paint under way, before anybody's timers
            done = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(self, done, Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self.seconds = time.monotonic()
            self.painted()
        return super().event(event)

    def painted(self) -> None:
        """The frame is there."""
        QCoreApplication.quit()


class FirstRows(FirstPaint):
    """Goes on until the contact list has painted real rows."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.rows_seconds = 0.0
        self._poll = QTimer(self, interval=2)
        self._poll.timeout.connect(self._look)

    def painted(self) -> None:
        self._poll.start()

    def _look(self) -> None:
        table = self._window.findChild(QTableView, "contactTable")
        if table is None or not table.isVisible() or not _has_text(table):
            return
        self._poll.stop()
        table.viewport().repaint()
        self.rows_seconds = time.monotonic()
        QCoreApplication.quit()


def _has_text(table: QTableView) -> bool:
    """Whether the first row of the list shows any word."""
    model = table.model()
    if model.rowCount() == 0:
        return False
    columns = range(model.columnCount())
    return any(isinstance(model.index(0, c).data(), str) for c in columns)


def bare() -> None:
    """The floor."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    watch = FirstPaint(window)
    window.resize(1280, 720)
    window.show()
    application.exec()
    _say("paint", watch.seconds)


def real(data_dir: str) -> None:
    """The program."""
    from smsdesk.app import build

    app = build(["smsdesk", "--data-dir", data_dir])
    watch = FirstRows(app.window)
    QTimer.singleShot(GIVE_UP_AFTER_MS, QCoreApplication.quit)
    app.window.show()
    QCoreApplication.exec()
    _say("paint", watch.seconds)
    _say("rows", watch.rows_seconds)
    _say("modules", *watch.modules)
    app.close()


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        real(sys.argv[2])
    os._exit(0)
