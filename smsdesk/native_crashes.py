"""Crashes below Python, in Qt or a driver: Python's faulthandler writes them beside the log.

A file for each process; whoever ends in order takes it away. What is left tells the next start that
the last one ended by a crash, and where.
"""

import faulthandler
import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from smsdesk.crash_report import place

_NAMES = "crash-*.txt"
_PRIVATE = 0o600
_A_WEEK = 7 * 24 * 3600
_LARGEST = 100_000
_FRAME = re.compile(r'\s*File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>[\w.<>]+)')
_KIND = re.compile(r"(Fatal Python error|Windows fatal exception): [\w .]+|Current thread|Thread")


def watch(folder: Path) -> Callable[[], None]:
    """Write crashes of this process into `folder` until the returned function is called.

    Does nothing where somebody else has asked for them, or the folder takes no file.
    """
    path = folder / f"crash-{os.getpid()}.txt"
    descriptor = None if faulthandler.is_enabled() else _opened(path)
    if descriptor is None:
        return lambda: None
    faulthandler.enable(descriptor)

    def stop() -> None:
        faulthandler.disable()
        os.close(descriptor)
        with suppress(OSError):
            path.unlink(missing_ok=True)

    return stop


def _opened(path: Path) -> int | None:
    try:
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    except OSError:
        return None


def take_left(folder: Path) -> Sequence[str]:
    """Reports of earlier crashes, each once; they name files and functions, no folders."""
    return [report for path in sorted(folder.glob(_NAMES)) for report in _taken(path)]


def _taken(path: Path) -> Iterator[str]:
    """On Windows a file cannot go while its process lives; then it is none of ours yet."""
    with suppress(OSError):
        about = path.stat()
        if not about.st_size:
            # killed, or still running: it crashes into a file without a name then
            if time.time() - about.st_mtime > _A_WEEK:
                path.unlink()
            return
        with path.open(encoding="utf-8", errors="replace") as file:
            told = file.read(_LARGEST)
        path.unlink()
        yield "\n".join(_without_folders(told)) or "an error"


def _without_folders(told: str) -> Iterator[str]:
    for line in told.splitlines():
        frame = _FRAME.match(line)
        kind = _KIND.match(line)
        if frame is not None:
            yield f"  {place(frame['file'])}:{frame['line']} {frame['name']}"
        elif kind is not None:
            yield kind[0]
