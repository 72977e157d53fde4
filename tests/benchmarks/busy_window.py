"""A child of `stalls`: the real window over DATA_DIR, its message list open while messages leave.

    busy_window DATA_DIR ROUNDS OWN ONE

In each round another program puts messages into the outbox, first a text of its own for each
recipient of the file OWN, then one text for all of the file ONE; the window's sender sends them.
The list is repainted every 50 ms all the time, so that idle and busy differ by the sending alone.
Prints the rounds as JSON.
"""

import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QEventLoop, QProcess, QTimer
from PySide6.QtWidgets import QAbstractButton, QTableView

from smsdesk.__main__ import start_lean
from tests.benchmarks.heartbeat import Heartbeat

SETTLE_MS = 1_500
IDLE_MS = 2_000
REPAINT_MS = 50
LOOK_MS = 100
GIVE_UP_AFTER = 120.0
ONE_TEXT = "Sprzet gotowy do odbioru. Serwis Kowalski"
OWN_TEXT = "{imie}! " + ONE_TEXT


class Round(TypedDict):
    """Delays of the event loop in milliseconds."""

    idle: list[float]
    own_texts: list[float]
    one_text: list[float]


@dataclass(frozen=True, slots=True)
class Bulk:
    """Messages to send: a file of recipients, how many it names, and the text."""

    recipients: str
    count: int
    text: str


def measure(data_dir: Path, rounds: int, own: Bulk, one: Bulk) -> list[Round]:
    """Open the window; measure it idle and while it sends, several times."""
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
    window = Window(data_dir, app.context.sender.wake, table)
    measured: list[Round] = []
    for _ in range(rounds):
        idle = window.idle()
        measured.append(
            {"idle": idle, "own_texts": window.sending(own), "one_text": window.sending(one)}
        )
    app.close()
    return measured


class Window:
    """The program's window with its message list open."""

    def __init__(self, data_dir: Path, wake: Callable[[], None], table: QTableView) -> None:
        self._data_dir = data_dir
        self._wake = wake
        self._table = table

    def idle(self) -> list[float]:
        """Delays while nothing happens."""
        beat = Heartbeat()
        beat.start()
        _pass(IDLE_MS)
        return beat.stop()

    def sending(self, bulk: Bulk) -> list[float]:
        """Delays until the last message of `bulk` has been taken, shown by the list."""
        until = _taken(self._data_dir) + bulk.count
        beat = Heartbeat()
        beat.start()
        _queue(self._data_dir, bulk)
        self._wake()
        _wait_until_taken(self._data_dir, until)
        delays = beat.stop()
        _pass(SETTLE_MS)
        assert self._table.isVisible(), "another page is open"
        assert self._table.model().rowCount() == until, "the list does not show what was sent"
        return delays


def _pass(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _queue(data_dir: Path, bulk: Bulk) -> None:
    """The command line beside the window, without blocking it."""
    process, loop = QProcess(), QEventLoop()
    process.finished.connect(loop.quit)
    send = ["send", "--recipients", bulk.recipients, "--text", bulk.text, "--yes", "--json"]
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
    data_dir, rounds, own, one = sys.argv[1:]
    bulks = (_bulk(own, OWN_TEXT), _bulk(one, ONE_TEXT))
    sys.stdout.write(json.dumps(measure(Path(data_dir), int(rounds), *bulks)) + "\n")
    sys.stdout.flush()


def _bulk(recipients: str, text: str) -> Bulk:
    rows = Path(recipients).read_text("utf-8").splitlines()
    return Bulk(recipients, len(rows) - 1, text)


if __name__ == "__main__":
    main()
    os._exit(0)
