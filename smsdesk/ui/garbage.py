"""GarbageTimer: cyclic garbage is collected in the GUI thread only.

Python collects in whichever thread happens to allocate. In a worker that would destroy widgets and
timers in a thread that is not theirs, which Qt answers with a warning or a crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500


class GarbageTimer(QObject):
    """In the place of Python's own collector, until `stop`; with the same thresholds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect)
        self._timer.start(_INTERVAL_MS)

    def stop(self) -> None:
        """There are no worker threads any more."""
        self._timer.stop()
        if self._was_on:
            gc.enable()


def collect() -> None:
    """Collect the oldest generation that is due, if any, with the younger ones."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    generations = [place for place, (count, threshold) in enumerate(due) if count > threshold]
    if generations:
        gc.collect(generations[-1])
