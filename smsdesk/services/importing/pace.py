"""Pace: how far an import or an export is, and leaving it when asked to."""

from threading import Event

from smsdesk.services.importing.values import Progress

STEP = 1_000
"""Rows between two words about it."""


class Stopped(Exception):
    """Somebody wanted it stopped: leaves the transaction, so that nothing is kept."""


class Pace:
    """Counts steps."""

    def __init__(self, progress: Progress | None, stop: Event | None) -> None:
        self._progress = progress
        self._stop = stop
        self._total = 0
        self._done = 0

    def begin(self, total: int) -> None:
        """How many steps there will be."""
        self._total = total
        self.done(0)

    def tick(self) -> None:
        """Raises Stopped when somebody wanted it."""
        if self._stop is not None and self._stop.is_set():
            raise Stopped

    def done(self, steps: int) -> None:
        """So many more. Raises Stopped."""
        self.tick()
        self._done = min(self._done + steps, self._total)
        if self._progress is not None:
            self._progress(self._done, self._total)

    def finish(self) -> None:
        """Steps that were not needed are done too. Raises Stopped: the last chance."""
        if self._done < self._total:
            self.done(self._total - self._done)
        self.tick()
