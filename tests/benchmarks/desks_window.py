"""A child of `desks`: the program's window, which says when the first row of its contacts changes.

Output: "ready" once the rows are there and other desks are listened to, then "SECONDS" for each
change, by the clock that all processes share; looked at every 20 ms.
"""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTableView

from smsdesk.app import App, build

_LOOK_MS = 20


class Look:
    """What the first row says."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._before = ""
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        table = self._app.window.findChild(QTableView, "contactTable")
        if table is None or not self._app.window._watch.has_looked:
            return
        said = str(table.model().index(0, 0).data() or "")
        if said and said != self._before:
            _say("ready" if not self._before else time.monotonic())
            self._before = said


def main(data_dir: str) -> None:
    """Runs until it is killed."""
    app = build(["smsdesk", "--data-dir", data_dir])
    app.window.show()
    look = Look(app)
    QApplication.exec()
    del look
    os._exit(0)


def _say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
