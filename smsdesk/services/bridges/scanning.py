"""Looking at a folder: which files are new, and which of them somebody is still writing.

One listing of the folder and no database while nothing changes. Links, folders and results are none
of its business.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.bridges.choice import folder_gone
from smsdesk.services.bridges.results import is_results

SUFFIXES = (".csv", ".txt")
SIZE_LIMIT_MB = 10
REST = 2.0
"""Seconds that a file must not have changed."""
_LONGER = 5
"""Times as long, where the last line has no end: perhaps there is more to come."""
# neither a link that was put in its place nor a pipe that never ends
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells that a file has changed."""

    size: int
    modified: int
    """In nanoseconds."""


@dataclass(frozen=True, slots=True)
class _Seen:
    stamp: Stamp
    since: float


class Scanner:
    """Remembers what it saw; `clock` tells seconds and never jumps."""

    def __init__(self, folder: Path, clock: Callable[[], float]) -> None:
        self.folder = folder
        self._clock = clock
        self._seen: dict[str, _Seen] = {}
        self._known: dict[str, Stamp] = {}

    def known(self, stamps: Mapping[str, Stamp]) -> None:
        """These have been dealt with, as long as they look like this."""
        self._known.update(stamps)

    def finished(self, rest: float) -> tuple[Sequence[tuple[str, Stamp]], int]:
        """Files to deal with, unchanged for `rest` seconds, and how many are not finished.

        Raises SmsdeskError(FOLDER_GONE).
        """
        found = self._listed()
        self._seen = {name: self._look(name, stamp) for name, stamp in found.items()}
        new = [name for name in sorted(found) if self._known.get(name) != found[name]]
        rested = [name for name in new if self._has_rested(name, rest)]
        return [(name, found[name]) for name in rested], len(new) - len(rested)

    def _listed(self) -> dict[str, Stamp]:
        try:
            with os.scandir(self.folder) as entries:
                found = (entry for entry in entries if _is_wanted(entry))
                stamps = ((entry.name, _stamp(entry)) for entry in found)
                # one of nothing is about to be filled
                return {name: stamp for name, stamp in stamps if stamp and stamp.size}
        except OSError as error:
            raise folder_gone(self.folder, error) from error

    def _look(self, name: str, stamp: Stamp) -> _Seen:
        before = self._seen.get(name)
        if before is not None and before.stamp == stamp:
            return before
        return _Seen(stamp, self._clock())

    def _has_rested(self, name: str, rest: float) -> bool:
        seen = self._seen[name]
        rested = self._clock() - seen.since
        if rested < rest:
            return False
        return rested >= _LONGER * rest or _ends_with_a_line(self.folder / name, seen.stamp)


def _is_wanted(entry: "os.DirEntry[str]") -> bool:
    name = entry.name.lower()
    if not name.endswith(SUFFIXES) or is_results(name) or name.startswith((".", "~$")):
        return False
    return entry.is_file(follow_symlinks=False)


def _stamp(entry: "os.DirEntry[str]") -> Stamp | None:
    """None when it has just been deleted. Windows tells an old size of a file that is open."""
    try:
        now = Path(entry.path).stat(follow_symlinks=False)
    except OSError:
        return None
    return Stamp(now.st_size, now.st_mtime_ns)


def _ends_with_a_line(path: Path, stamp: Stamp) -> bool:
    try:
        with open(path, "rb", opener=_open) as file:
            file.seek(max(0, stamp.size - 4))
            return any(sign in file.read() for sign in (b"\n", b"\r"))
    except OSError:
        return True  # whoever takes it tells what is wrong


def read_whole(path: Path, stamp: Stamp) -> bytes | None:
    """The content of a finished file; None when it is not finished after all.

    Raises SmsdeskError(FOLDER_TOO_LARGE, FOLDER_FILE_BUSY).
    """
    limit = SIZE_LIMIT_MB * 1_000_000
    if stamp.size > limit:
        code = ErrorCode.FOLDER_TOO_LARGE
        raise SmsdeskError(code, name=path.name, limit=SIZE_LIMIT_MB)
    try:
        with open(path, "rb", opener=_open) as file:
            before = os.fstat(file.fileno())
            content = file.read(limit + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        return None
    except OSError as error:
        code, reason = ErrorCode.FOLDER_FILE_BUSY, error.strerror or ""
        raise SmsdeskError(code, name=path.name, reason=reason) from error
    stamps = {Stamp(one.st_size, one.st_mtime_ns) for one in (before, after)}
    whole = stamps == {stamp} and len(content) == stamp.size and S_ISREG(after.st_mode)
    return content if whole else None


def _open(path: str, _flags: int) -> int:
    return os.open(path, _FLAGS)
