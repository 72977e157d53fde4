"""A child of `contacts`: the real window over DATA_DIR, its list searched and scrolled.

    contact_window DATA_DIR COUNT

COUNT is how many contacts there are. Prints as JSON how long it took from each key to the repainted
first page, from each jump of the scroll bar to the repainted rows, and the most memory of the
process.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

from smsdesk.__main__ import start_lean
from tests.benchmarks.contact_data import TYPED
from tests.benchmarks.paint_watch import peak_mib

if TYPE_CHECKING:
    from smsdesk.ui.models.lazy_table import LazyTable

ROUNDS = 5
JUMPS = 60
GIVE_UP_MS = 20_000
_SETTLE_MS = 400
_LOOK_MS = 10
_PAINTED = QEvent.Type(QEvent.Type.User + 2)
_HIGH_PRIORITY = 1


class Measured(TypedDict):
    """Milliseconds of each key, by round, and of each jump; MiB."""

    rounds: list[list[float]]
    jumps: list[float]
    peak: float


class Painted(QObject):
    """Waits until one of some widgets has been painted while a condition holds."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._holds: Callable[[], bool] | None = None
        self._give_up = QTimer(self, singleShot=True, interval=GIVE_UP_MS)
        self._give_up.timeout.connect(self._loop.quit)
        for widget in widgets:
            widget.installEventFilter(self)

    def wait(self, holds: Callable[[], bool]) -> None:
        """Until a paint under way finds that it holds."""
        self._holds = holds
        self._give_up.start()
        self._loop.exec()
        assert self._give_up.isActive(), "it is never shown"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's
        if event.type() == QEvent.Type.Paint and self._holds is not None and self._holds():
            self._holds = None
            # handled right after the paint under way
            QCoreApplication.postEvent(self, QEvent(_PAINTED), _HIGH_PRIORITY)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == _PAINTED:
            self._loop.quit()
        return super().event(event)


class ContactList:
    """The contact list of the window."""

    def __init__(self, window: QWidget, count: int) -> None:
        self._count = count
        table = window.findChild(QTableView, "contactTable")
        line = window.findChild(QLineEdit, "contactSearch")
        none = window.findChild(QWidget, "contactsNoMatch")
        assert table is not None
        assert line is not None
        assert none is not None
        self._table, self._line = table, line
        self._model = cast("LazyTable[object]", table.model())
        self._before: object = None
        self._painted = Painted([table.viewport(), none])

    def _is_answered(self) -> bool:
        """Whether the list shows what the last key asked for."""
        asking = self._model._asking
        return asking is not self._before and asking is self._model._shown

    def wait_for_all(self) -> None:
        """Until all rows are known."""
        while self._model.rowCount() < self._count:
            _pass(_LOOK_MS)

    def type(self, words: str) -> list[float]:
        """Letter by letter, the next one as soon as the first page of the last one is there."""
        times = []
        for letter in words:
            self._before = self._model._asking
            began = time.perf_counter()
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(self._line, key)
            if letter == " ":
                continue  # nothing else is looked for
            self._painted.wait(self._is_answered)
            times.append((time.perf_counter() - began) * 1000)
        self._line.clear()
        self.wait_for_all()
        return times

    def jump(self, part: float) -> float:
        """To a place in the list."""
        bar = self._table.verticalScrollBar()
        began = time.perf_counter()
        bar.setValue(int(bar.maximum() * part))
        self._painted.wait(self._shows_rows)
        return (time.perf_counter() - began) * 1000

    def _shows_rows(self) -> bool:
        last = self._table.rowAt(self._table.viewport().height() - 1)
        places = (self._table.rowAt(0), last if last >= 0 else self._model.rowCount() - 1)
        return all(self._model.row(place) is not None for place in places)


def _pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measure(data_dir: Path, count: int) -> Measured:
    """Open the window, use its list."""
    start_lean()
    from smsdesk.app import build

    app = build(["smsdesk", "--data-dir", str(data_dir)])
    app.window.show()
    while not app.window.ready:
        _pass(_SETTLE_MS)
    contacts = ContactList(app.window, count)
    contacts.wait_for_all()
    _pass(_SETTLE_MS)
    contacts.type(TYPED[0])  # what is done once is not measured
    rounds = [[each for words in TYPED for each in contacts.type(words)] for _ in range(ROUNDS)]
    contacts.wait_for_all()
    chance = random.Random(2026)  # noqa: S311  # the same places on every run
    jumps = [contacts.jump(chance.random()) for _ in range(JUMPS)]
    peak = peak_mib()
    app.close()
    return {"rounds": rounds, "jumps": jumps, "peak": peak}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))) + "\n")
