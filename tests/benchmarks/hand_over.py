"""H1: from spawning a second start with a link to the composer with person and text.

The window runs in a child, `hand_over_window`, that says when its composer has both.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.harness import ROOT, Result, empty_home, median
from tests.benchmarks.sample_data import many_contacts

GOALS = ("H1",)
TIMES = 9
CONTACTS = 1_000
LIMIT_MS = 300.0
_BETWEEN_S = 0.5
"""Nobody clicks two links at once; the window keeps the draft meanwhile."""


def run() -> Sequence[Result]:
    """Measure the goal."""
    with tempfile.TemporaryDirectory() as folder, empty_home(Path(folder)):
        data_dir = Path(folder) / "data"
        data_dir.mkdir()
        many_contacts(data_dir, CONTACTS)
        with _window(data_dir) as window:
            _hand_over(window, data_dir, 0)  # it has imported nothing for it yet
            spans = [_hand_over(window, data_dir, place + 1) for place in range(TIMES)]
    return [Result("H1 link to composer in a running window", median(spans) * 1000, LIMIT_MS, "ms")]


Window = subprocess.Popen[str]


@contextmanager
def _window(data_dir: Path) -> Iterator[Window]:
    command = [sys.executable, "-m", "tests.benchmarks.hand_over_window", str(data_dir)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as window:
        try:
            _line(window)
            yield window
        finally:
            window.kill()


def _line(window: Window) -> str:
    assert window.stdout is not None
    line = window.stdout.readline()
    if not line:
        raise RuntimeError("the window has ended")
    return line


def _hand_over(window: Window, data_dir: Path, place: int) -> float:
    """Seconds until the composer has it."""
    time.sleep(_BETWEEN_S)
    link = f"sms:+48601123456?body=Cze%C5%9B%C4%87%20{place}"
    command = [sys.executable, "-m", "smsdesk", "--data-dir", str(data_dir), link]
    spawned = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)
    if done.returncode != 0:
        raise RuntimeError(f"the second start ended with {done.returncode}")
    return float(_line(window)) - spawned
