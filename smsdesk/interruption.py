"""Interruption: a question to the database whose answer nobody wants any more.

How a database is stopped is the store's matter.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock


class Interrupted(Exception):
    """Somebody lost interest: there is no answer, and nothing to tell."""


class Interruption:
    """Lets one thread stop what another one waits for. Thread-safe, for one use."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._wanted = False
        self._stop: Callable[[], None] | None = None

    @property
    def wanted(self) -> bool:
        """Whether somebody has lost interest."""
        return self._wanted

    def interrupt(self) -> None:
        """Stop what is under way, and whatever would begin later. Returns at once."""
        with self._lock:
            self._wanted = True
            if self._stop is not None:
                self._stop()

    def check(self) -> None:
        """Raises Interrupted when somebody has lost interest."""
        if self._wanted:
            raise Interrupted

    @contextmanager
    def reaching(self, stop: Callable[[], None]) -> Iterator[None]:
        """While this lasts, `interrupt` calls `stop`, from its own thread.

        Raises Interrupted at the beginning when somebody had lost interest before.
        """
        with self._lock:
            self.check()
            self._stop = stop
        try:
            yield
        finally:
            with self._lock:
                self._stop = None
