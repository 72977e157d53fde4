"""Real second starts against a real window: links, races, kill -9. No process of them loads Qt."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from smsdesk.handover.seat import Seat

WAIT_S = 30.0
Process = subprocess.Popen[bytes]
Start = Callable[..., Process]


@pytest.fixture
def start(data_dir: Path) -> Iterator[Start]:
    """Starts the program on this test's data."""
    started: list[Process] = []

    def start(*arguments: str, python: tuple[str, ...] = ()) -> Process:
        command = [sys.executable, *python, "-m", "smsdesk", "--data-dir", str(data_dir)]
        process = subprocess.Popen([*command, *arguments], stderr=subprocess.PIPE)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def _until(holds: Callable[[], bool]) -> None:
    give_up = time.monotonic() + WAIT_S
    while not holds():
        assert time.monotonic() < give_up
        time.sleep(0.02)


def _ended(process: Process) -> tuple[int, bytes]:
    _, said = process.communicate(timeout=WAIT_S)
    return process.returncode, said


def _draft(data_dir: Path) -> dict[str, object]:
    """What the composer keeps."""
    path = data_dir / "smsdesk.db"
    if not path.exists():
        return {}
    with closing(sqlite3.connect(path)) as database:
        try:
            rows = database.execute("SELECT value FROM settings WHERE name = 'draft'").fetchall()
        except sqlite3.OperationalError:
            return {}
    return dict(json.loads(rows[0][0])) if rows else {}


def test_a_link_reaches_the_window_without_loading_qt(start: Start, data_dir: Path) -> None:
    window = start()
    _until(Path(Seat(data_dir).address).exists)
    link = "sms:+48601123456?body=Cze%C5%9B%C4%87"
    code, said = _ended(start(link, python=("-X", "importtime")))
    assert code == 0
    assert b"smsdesk.handover" in said
    assert b"PySide6" not in said
    _until(lambda: _draft(data_dir).get("text") == "Cześć")
    recipients = _draft(data_dir)["recipients"]
    assert isinstance(recipients, list)
    assert [one["phone"] for one in recipients] == ["+48601123456"]
    assert window.poll() is None
    window.terminate()
    code, said = _ended(window)
    assert code == 0
    assert b"Traceback" not in said


def test_of_two_starts_one_opens_and_its_death_frees_the_place(start: Start) -> None:
    window = _winner(start(), start("tel:+48601123456"))
    window.send_signal(signal.SIGKILL)
    window.wait()
    window = _winner(start("tel:+48601123456"), start())
    assert window.poll() is None


def _winner(*both: Process) -> Process:
    """The one of two starts that opens the window; the other one ends, content."""
    _until(lambda: any(process.poll() is not None for process in both))
    window, second = sorted(both, key=lambda process: process.poll() is not None)
    assert _ended(second)[0] == 0
    assert window.poll() is None
    return window


def test_two_links_are_one_too_many(start: Start) -> None:
    code, said = _ended(start("sms:601123456", "sms:602123456"))
    assert code == 1
    assert b"one link" in said
