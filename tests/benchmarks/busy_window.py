"""A child of `stalls`: the real window over DIR, its message list open while messages leave.

Another program puts the messages of FILE into the outbox, the window's sender sends them. The list
is repainted every 50 ms all the time, so that idle and busy differ by the sending alone. Prints
JSON: delays of the event loop while idle and while sending, in milliseconds.
"""

import json
import os
import sqlite3
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess, QTimer
from PySide6.QtWidgets import QAbstractButton, QTableView

from tests.benchmarks.heartbeat import Heartbeat

SETTLE_MS = 4_000
IDLE_MS = 4_000
REPAINT_MS = 50
LOOK_MS = 100
GIVE_UP_AFTER = 120.0
TEXT = "{imie}, sprzet gotowy do odbioru. Serwis Kowalski"


def measure(data_dir: str, recipients: str, count: int) -> dict[str, list[float]]:
    """Open the window, measure it idle, then while it sends `count` messages."""
    from smsdesk.app import build

    app = build(["smsdesk", "--data-dir", data_dir])
    app.window.show()
    navigation = app.window.findChild(QAbstractButton, "navMessages")
    assert navigation is not None
    navigation.click()
    _pass(SETTLE_MS)
    table = app.window.findChild(QTableView, "messageTable")
    assert table is not None
    repaint = QTimer(table, interval=REPAINT_MS)
    repaint.timeout.connect(table.viewport().update)
    repaint.start()
    idle, sending = Heartbeat(), Heartbeat()
    idle.start()
    _pass(IDLE_MS)
    delays = {"idle": idle.stop()}
    sending.start()
    _queue(data_dir, recipients)
    app.context.sender.wake()
    _wait_until_sent(Path(data_dir), count)
    delays["sending"] = sending.stop()
    _pass(SETTLE_MS)
    assert table.model().rowCount() == count, "the list does not show what was sent"
    app.close()
    return delays


def _pass(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _queue(data_dir: str, recipients: str) -> None:
    """The command line beside the window, without blocking it."""
    process, loop = QProcess(), QEventLoop()
    process.finished.connect(loop.quit)
    send = ["send", "--recipients", recipients, "--text", TEXT, "--yes", "--json"]
    process.start(sys.executable, ["-m", "smsdesk", "--data-dir", data_dir, *send])
    loop.exec()
    assert process.exitCode() == 0, bytes(process.readAllStandardError().data()).decode()


def _wait_until_sent(data_dir: Path, count: int) -> None:
    deadline = time.monotonic() + GIVE_UP_AFTER
    database = sqlite3.connect(data_dir / "smsdesk.db")
    query = "SELECT count(*) FROM messages WHERE state = 'accepted'"
    while database.execute(query).fetchone()[0] < count:
        assert time.monotonic() < deadline, "the messages do not leave"
        _pass(LOOK_MS)
    database.close()


def main() -> None:
    """Measure and print."""
    data_dir, recipients, count = sys.argv[1:]
    delays = measure(data_dir, recipients, int(count))
    sys.stdout.write(json.dumps(delays) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
    os._exit(0)
