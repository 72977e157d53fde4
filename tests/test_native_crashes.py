"""Crashes below Python: written beside the log, told once at the next start, no folders in it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from smsdesk import native_crashes

CRASH = """
import faulthandler, sys
from pathlib import Path
from smsdesk import native_crashes
stop = native_crashes.watch(Path(sys.argv[1]))
if sys.argv[2] == "die":
    faulthandler._sigabrt()
stop()
"""


def _run(folder: Path, how: str) -> int:
    # a core file would only cost time
    command = [sys.executable, "-c", CRASH, str(folder), how]
    return subprocess.run(command, check=False, capture_output=True, timeout=60).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
def test_a_crash_is_told_once(tmp_path: Path) -> None:
    assert _run(tmp_path, "die") == -signal.SIGABRT
    [file] = tmp_path.glob("crash-*.txt")
    assert file.stat().st_mode & 0o077 == 0
    [report] = native_crashes.take_left(tmp_path)
    assert report.splitlines() == [
        "Fatal Python error: Aborted",
        "Current thread",
        "  <string>:7 <module>",
    ]
    assert native_crashes.take_left(tmp_path) == []


def test_an_end_in_order_leaves_nothing(tmp_path: Path) -> None:
    assert _run(tmp_path, "end") == 0
    assert list(tmp_path.iterdir()) == []


def test_whoever_watches_already_goes_on(tmp_path: Path) -> None:
    # pytest does
    native_crashes.watch(tmp_path)()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_file_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faulthandler.is_enabled", lambda: False)
    native_crashes.watch(tmp_path / "missing")()
    assert list(tmp_path.iterdir()) == []


def test_folders_and_strange_lines_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "crash-1.txt").write_text(
        "Fatal Python error: Segmentation fault\n\n"
        "Thread 0x00007f90bd499b80 (most recent call first):\n"
        '  File "/home/anna/lib/site-packages/PySide6/x.py", line 12 in paint\n'
        '  File "C:\\Users\\Anna\\own.py", line 3 in <lambda>\n'
        "Extension modules: anna.nowak\n",
        "utf-8",
    )
    [report] = native_crashes.take_left(tmp_path)
    assert report.splitlines() == [
        "Fatal Python error: Segmentation fault",
        "Thread",
        "  PySide6/x.py:12 paint",
        "  own.py:3 <lambda>",
    ]


def test_a_file_of_something_else_is_no_more_than_an_error(tmp_path: Path) -> None:
    (tmp_path / "crash-1.txt").write_bytes(b"\xff\x00 +48601123456")
    assert native_crashes.take_left(tmp_path) == ["an error"]


def test_who_was_killed_says_nothing(tmp_path: Path) -> None:
    fresh, old = tmp_path / "crash-1.txt", tmp_path / "crash-2.txt"
    fresh.touch()
    old.touch()
    os.utime(old, (time.time(), time.time() - 8 * 24 * 3600))
    assert native_crashes.take_left(tmp_path) == []
    assert list(tmp_path.iterdir()) == [fresh]


def test_no_folder_is_no_crash(tmp_path: Path) -> None:
    assert native_crashes.take_left(tmp_path / "missing") == []
