"""A child of `stalls`: the real window over DIR, its message list open while messages leave.

Another program puts messages for RECIPIENTS into the outbox, the window's sender sends them. The
list is repainted every 50 ms all the time, so that idle and busy differ by the sending alone.
Prints the rounds as JSON.
"""

import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QEventLoop, QProcess, QTimer
from PySide6.QtWidgets import QAbstractButton, QTableView

from smsdesk.__main__ import start_lean
from tests.benchmarks.heartbeat import Heartbeat

SETTLE_MS = 3_000
IDLE_MS = 4_000
REPAINT_MS = 50
LOOK_MS = 100
GIVE_UP_AFTER = 120.0
TEXT = "{imie}, sprzet gotowy do odbioru. Serwis Kowalski"


class Round(TypedDict):
    """Delays of the event loop in milliseconds."""

    idle: list[float]
    sending: list[float]


def measure(data_dir: Path, recipients: str, count: int, rounds: int) -> list[Round]:
    """Open the window; measure it idle and while it sends `count` messages, several times."""
    start_lean()
    from smsdesk.app import build

    app = build(["smsdesk", "--data-dir", str(data_dir)])
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
    measured = []
    for _ in range(rounds):
        taken = _taken(data_dir)
        measured.append(_round(data_dir, recipients, taken + count, app.context.sender.wake))
        _pass(SETTLE_MS)
        assert table.model().rowCount() == taken + count, "the list does not show what was sent"
    app.close()
    return measured


def _round(data_dir: Path, recipients: str, until: int, wake: Callable[[], None]) -> Round:
    idle, sending = Heartbeat(), Heartbeat()
    idle.start()
    _pass(IDLE_MS)
    delays = idle.stop()
    sending.start()
    _queue(data_dir, recipients)
    wake()
    _wait_until_taken(data_dir, until)
    return {"idle": delays, "sending": sending.stop()}


def _pass(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _queue(data_dir: Path, recipients: str) -> None:
    """The command line beside the window, without blocking it."""
    process, loop = QProcess(), QEventLoop()
    process.finished.connect(loop.quit)
    send = ["send", "--recipients", recipients, "--text", TEXT, "--yes", "--json"]
    process.start(sys.executable, ["-m", "smsdesk", "--data-dir", str(data_dir), *send])
    loop.exec()
    assert process.exitCode() == 0, bytes(process.readAllStandardError().data()).decode()


def _wait_until_taken(data_dir: Path, count: int) -> None:
    deadline = time.monotonic() + GIVE_UP_AFTER
    while _taken(data_dir) < count:
        assert time.monotonic() < deadline, "the messages do not leave"
        _pass(LOOK_MS)


def _taken(data_dir: Path) -> int:
    """How many messages the provider has taken, past the services: it must cost nothing."""
    query = "SELECT count(*) FROM messages WHERE state IN ('accepted', 'delivered')"
    with closing(sqlite3.connect(data_dir / "smsdesk.db")) as database:
        return int(database.execute(query).fetchone()[0])


def main() -> None:
    """Measure and print."""
    data_dir, recipients, count, rounds = sys.argv[1:]
    delays = measure(Path(data_dir), recipients, int(count), int(rounds))
    sys.stdout.write(json.dumps(delays) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
    os._exit(0)
