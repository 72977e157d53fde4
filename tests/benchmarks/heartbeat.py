"""Heartbeat: how long an event loop keeps a 2 ms timer waiting."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL_MS = 2


class Heartbeat(QObject):
    """Beats in the thread it lives in; `stop` gives every delay in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self._delays: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=INTERVAL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin anew."""
        self._delays = []
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        """What was measured since `start`."""
        self._timer.stop()
        return self._delays

    def _beat(self) -> None:
        now = time.perf_counter()
        self._delays.append((now - self._last) * 1000 - INTERVAL_MS)
        self._last = now
