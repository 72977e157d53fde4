"""Rooms are imported ahead: a module at a time, and only once the window is ready."""

import subprocess
import sys

from smsdesk.ui.ahead import ROOMS, Ahead

_REAL = """
import sys
from PySide6.QtCore import QCoreApplication
from smsdesk.ui.ahead import ROOMS, Ahead

app, ready = QCoreApplication([]), []
ahead = Ahead(lambda: bool(ready))
ahead.go_on()
before = sum(f"smsdesk.ui.{room}" in sys.modules for room in ROOMS)
ready.append(True)
for _ in ROOMS:
    ahead.go_on()
print(before, sum(f"smsdesk.ui.{room}" in sys.modules for room in ROOMS))
"""


def test_all_of_them_are_imported_once_the_window_is_ready() -> None:
    done = subprocess.run([sys.executable, "-c", _REAL], text=True, capture_output=True, check=True)
    assert done.stdout.split() == ["0", str(len(ROOMS))]


def test_after_the_last_one_it_rests(qapp: object) -> None:
    ahead = Ahead(lambda: True)
    ahead.start()
    assert ahead._timer.isActive()
    for _ in range(len(ROOMS) + 1):
        ahead.go_on()
    assert not ahead._timer.isActive()
