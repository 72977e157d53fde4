"""A child of `stalls`: the real window over DATA_DIR, its contact list open while people come in.

    busy_contacts DATA_DIR FILE ...

A round for each FILE: idle, then the import wizard takes the file from its first look to the last
row, then somebody types in the search. The list is repainted every 50 ms all the time. Prints the
rounds as JSON.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QWidget

from smsdesk.__main__ import start_lean
from smsdesk.ui.context import Context
from tests.benchmarks.heartbeat import Heartbeat

SETTLE_MS = 1_500
IDLE_MS = 2_000
REPAINT_MS = 50
LOOK_MS = 20
KEY_MS = 90
GIVE_UP_AFTER = 120.0
TYPED = ("nowak", "zieliński", "601 23", "qwx", "zakład 12", "ola brz")


class Round(TypedDict):
    """Delays of the event loop in milliseconds."""

    idle: list[float]
    importing: list[float]
    searching: list[float]


def measure(data_dir: Path, files: list[str]) -> list[Round]:
    """Open the window; measure it idle, importing and searching."""
    start_lean()
    from smsdesk.app import build

    app = build(["smsdesk", "--data-dir", str(data_dir)])
    app.window.show()
    _wait_until(lambda: app.window.ready and bool(app.window.findChild(QTableView, "contactTable")))
    table = app.window.findChild(QTableView, "contactTable")
    assert table is not None
    _pass(SETTLE_MS)
    repaint = QTimer(table, interval=REPAINT_MS)
    repaint.timeout.connect(table.viewport().update)
    repaint.start()
    measured: list[Round] = []
    for file in files:
        idle = _delays(lambda: _pass(IDLE_MS))
        importing = _delays(lambda file=file: _bring_in(app.context, app.window, Path(file)))  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        _pass(SETTLE_MS)
        searching = _delays(lambda: _search(app.window))
        measured.append({"idle": idle, "importing": importing, "searching": searching})
    app.close()
    return measured


def _delays(work: Callable[[], None]) -> list[float]:
    beat = Heartbeat()
    beat.start()
    work()
    return beat.stop()


def _bring_in(context: Context, window: QWidget, file: Path) -> None:
    """The wizard, as fast as it can be clicked through."""
    from smsdesk.ui.importing.import_dialog import ImportDialog
    from smsdesk.ui.importing.import_pages import Step

    dialog = ImportDialog.open_for(context, window, file)
    for name in ("importNext", "importNext", "importStart"):
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        _wait_until(lambda button=button: button.isVisible() and button.isEnabled())  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        button.click()
    _wait_until(lambda: dialog.step is Step.DONE)
    dialog.close()


def _search(window: QWidget) -> None:
    """Type, letter by letter."""
    line = window.findChild(QLineEdit, "contactSearch")
    assert line is not None
    for words in TYPED:
        for end in range(1, len(words) + 1):
            line.setText(words[:end])
            _pass(KEY_MS)
    line.clear()
    _pass(KEY_MS)


def _pass(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + GIVE_UP_AFTER
    while not holds():
        assert time.monotonic() < deadline, "it does not come"
        _pass(LOOK_MS)


def main() -> None:
    """Measure and print."""
    data_dir, *files = sys.argv[1:]
    sys.stdout.write(json.dumps(measure(Path(data_dir), files)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
    os._exit(0)
