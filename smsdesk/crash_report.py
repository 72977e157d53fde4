"""What may be told of a bug to somebody else: where it happened, never what it was about.

An error's own words, the values of variables, lines of source and the folders of a user may all
hold somebody's data, so none of them is read. Where reports go is decided by who asks for them.
"""

import errno
import re
import sys
import traceback
from collections.abc import Iterator
from enum import Enum
from itertools import islice
from pathlib import Path
from types import CodeType, TracebackType

from smsdesk import __version__

_FRAMES_FIRST, _FRAMES_LAST = 8, 24
_DEEPEST = 6
"""Errors behind errors, and groups in groups."""
_OF_A_GROUP = 5
_LONGEST_NAME = 80
_NAME = re.compile(r"[A-Za-z_<][\w.<>]*")
_ROOT = str(Path(__file__).resolve().parent.parent)
_PACKAGES = ("site-packages", "dist-packages")
# what database drivers name their errors by, as told in their own manuals: never data
_CODES = {"sqlite_errorname": re.compile(r"[A-Z_]+"), "sqlstate": re.compile(r"[0-9A-Z]{5}")}


class ChildBug(Exception):
    """A process of ours ended by a bug; `report` is what it left of it."""

    def __init__(self, report: str) -> None:
        super().__init__("a child process ended by a bug")
        self.report = report


def header() -> str:
    """What stands above the reports of a session."""
    python = sys.version.split(maxsplit=1)[0]
    return f"smsdesk {__version__}, Python {python}, {sys.platform}"


def report_of(error: BaseException, trace: TracebackType | None = None) -> str:
    """Classes, files, lines and functions of `error` and of the errors behind it.

    `trace` stands for its own traceback where that has been taken off.
    """
    try:
        return "\n".join(_lines(error, trace or error.__traceback__, set(), 0))
    except Exception:  # noqa: BLE001  # an error may be made so that even asking for its parts fails
        return _name(type(error))


def place(file: str) -> str:
    """`file` without the folders of this computer: from a package on, else its name alone."""
    whole = file.replace("\\", "/")
    parts = whole.split("/")
    for root in _PACKAGES:
        if root in parts:
            return "/".join(parts[parts.index(root) + 1 :])
    for folder in sorted((*sys.path, _ROOT), key=len, reverse=True):
        inside = folder.replace("\\", "/").rstrip("/") + "/"
        if len(inside) > 1 and whole.startswith(inside):
            return whole.removeprefix(inside)
    absolute = not parts[0] or ":" in parts[0]
    return parts[-1] if absolute else whole


def _lines(
    error: BaseException, trace: TracebackType | None, seen: set[int], depth: int
) -> Iterator[str]:
    seen.add(id(error))
    yield _name(type(error)) + _fact(error)
    if isinstance(error, ChildBug):
        yield from (f"  {line}" for line in error.report.splitlines())
        return
    yield from _frames(trace)
    if depth >= _DEEPEST:
        return
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions[:_OF_A_GROUP]:
            if id(each) not in seen:
                yield from (
                    f"  {line}" for line in _lines(each, each.__traceback__, seen, depth + 1)
                )
        yield from _left_out(len(error.exceptions) - _OF_A_GROUP)
    behind = error.__context__ if error.__cause__ is None else error.__cause__
    hidden = error.__cause__ is None and error.__suppress_context__
    if behind is not None and not hidden and id(behind) not in seen:
        yield "while handling" if error.__cause__ is None else "because of"
        yield from _lines(behind, behind.__traceback__, seen, depth + 1)


def _name(kind: type[BaseException]) -> str:
    """A class may be made at run time, and be called anything."""
    named = type.__getattribute__(kind, "__qualname__")
    known = isinstance(named, str) and _NAME.fullmatch(named) and len(named) <= _LONGEST_NAME
    return named if known else "an error"


def _fact(error: BaseException) -> str:
    """What machines call it: a number of the system, a code of the database, a code of ours."""
    if isinstance(error, OSError):
        number = error.errno if isinstance(error.errno, int) else 0
        return f" {errno.errorcode.get(number, '')}".rstrip()
    told = getattr(error, "__dict__", {})
    code = told.get("code")
    if isinstance(code, Enum):
        return f" {code.name}"
    for attribute, pattern in _CODES.items():
        value = told.get(attribute)
        if isinstance(value, str) and pattern.fullmatch(value):
            return f" {value}"
    return ""


def _frames(trace: TracebackType | None) -> Iterator[str]:
    """The first and the last frames; a recursion has a thousand."""
    frames = [(frame.f_code, line) for frame, line in traceback.walk_tb(trace)]
    left_out = len(frames) - _FRAMES_FIRST - _FRAMES_LAST
    if left_out <= 0:
        yield from map(_frame, frames)
        return
    yield from map(_frame, islice(frames, _FRAMES_FIRST))
    yield from _left_out(left_out)
    yield from map(_frame, frames[-_FRAMES_LAST:])


def _frame(frame: tuple[CodeType, int]) -> str:
    code, line = frame
    return f"  {place(code.co_filename)}:{line} {code.co_name}"


def _left_out(count: int) -> Iterator[str]:
    if count > 0:
        yield f"  ({count} more)"
