"""BugBook: which bugs there have been, and how often. It stays small, whatever goes on.

Any thread may write. A bug in a paintEvent happens a hundred times a second: it is one entry, a few
lines of log, and no window that comes back as often as it is closed.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

_MOST = 30
"""Different ones; what comes later is counted together."""
_QUIET_S = 2.0
"""Who clicks once more waits longer than that, a loop does not."""
_OPENINGS = 3
"""How often one bug may open a window."""
OTHERS = "further errors"


@dataclass(frozen=True, slots=True)
class Bug:
    """A report, and how often there was reason for it."""

    report: str
    count: int = 1

    def __str__(self) -> str:
        """The report, with the count where there is one."""
        return self.report if self.count == 1 else f"{self.count} × {self.report}"


class _Entry:
    __slots__ = ("count", "last", "openings")

    def __init__(self) -> None:
        self.count = self.openings = 0
        self.last = float("-inf")


class BugBook:
    """Reports by what they say."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._entries: dict[str, _Entry] = {}
        self._news = False

    def note(self, report: str) -> int:
        """Write one down; how often it has happened by now."""
        with self._lock:
            full = len(self._entries) >= _MOST and report not in self._entries
            entry = self._entries.setdefault(OTHERS if full else report, _Entry())
            now = self._clock()
            if now - entry.last >= _QUIET_S and entry.openings < _OPENINGS:
                entry.openings += 1
                self._news = True
            entry.count, entry.last = entry.count + 1, now
            return entry.count

    def read(self) -> tuple[Sequence[Bug], bool]:
        """All of them, and whether a person should look: asked once."""
        with self._lock:
            news, self._news = self._news, False
            return [Bug(report, each.count) for report, each in self._entries.items()], news


def worth_a_line(count: int) -> bool:
    """Whether the log tells the `count`th time: 1, 10, 100 …"""
    return str(count).strip("0") == "1"
