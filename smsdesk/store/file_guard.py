"""FileGuard: what happens when the database file is deleted or replaced under the running program.

On Unix a deleted file lives on for those who have it open: they would go on writing into it, and
all of that, and everything before, would be gone with the last of them. So each transaction looks
whether the file still is where it was. If it is gone, it is put back from a connection that still
has it; if there is another one, that one is used from then on.
"""

import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.engine import existing_only, translated
from smsdesk.store.revision import HEAD
from smsdesk.store.schema import stored_revision

_log = logging.getLogger("smsdesk.store")
_PRIVATE = 0o600
_PRIVATE_FOLDER = 0o700
_COMPANIONS = ("-wal", "-shm")
Identity = tuple[int, int]


class FileGuard:
    """Watches one file. Thread-safe."""

    def __init__(self, path: Path, reopen: Callable[[], None]) -> None:
        """`reopen` lets go of all connections that have the former file."""
        self._path = path
        self._reopen = reopen
        self._lock = Lock()
        self._known: Identity | None = None
        self._witness: sqlite3.Connection | None = None
        """Has the file open, and so keeps it alive."""

    def check(self) -> None:
        """Before each use of the file; costs one look at the folder.

        Raises SmsdeskError(DATABASE_GONE) when it cannot be put back, and the other DATABASE_*.
        """
        seen = _identity(self._path)
        if seen is None or seen != self._known:
            with self._lock, translated(self._path):
                self._settle()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._dismiss()
            self._known = None

    def _settle(self) -> None:
        """See what became of the file; somebody may have settled it just now."""
        seen = _identity(self._path)
        if seen is None:
            self._put_back()
            seen = _identity(self._path)
        if seen is None or seen == self._known:
            return
        if self._known is not None:
            self._change_over()
        self._witness = _witness(self._path)
        self._known = seen

    def _change_over(self) -> None:
        """There is another file now."""
        if stored_revision(self._path) != HEAD:
            raise SmsdeskError(ErrorCode.DATABASE_DAMAGED, name=self._path.name)
        self._dismiss()
        self._reopen()
        _log.warning("there is another database file; it is used from now on")

    def _put_back(self) -> None:
        """Write what was deleted to where it was."""
        gone = SmsdeskError(ErrorCode.DATABASE_GONE, name=self._path.name)
        if self._witness is None:
            return  # it was never there, as opening it will tell
        draft = self._path.with_name(f"{self._path.name}.rescue-{os.getpid()}")
        try:
            self._path.parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
            draft.touch(_PRIVATE)
            with closing(sqlite3.connect(draft)) as copy:
                self._witness.backup(copy)
            self._place(draft)
        except OSError as error:
            raise gone from error
        finally:
            with suppress(OSError):
                draft.unlink()

    def _place(self, draft: Path) -> None:
        """Another process may have been faster: its copy counts."""
        for name in _COMPANIONS:
            # those of the deleted file; what they hold is in the copy
            if not self._path.exists():
                self._path.with_name(f"{self._path.name}{name}").unlink(missing_ok=True)
        try:
            os.link(draft, self._path)
        except FileExistsError:
            return
        _log.warning("the database had been deleted and was put back")

    def _dismiss(self) -> None:
        if self._witness is not None:
            self._witness.close()
            self._witness = None


def _identity(path: Path) -> Identity | None:
    """None while there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _witness(path: Path) -> sqlite3.Connection:
    """A connection that is never used, but has opened the file and its companions."""
    connection = sqlite3.connect(existing_only(path), uri=True, check_same_thread=False)
    connection.execute("SELECT name FROM sqlite_master LIMIT 1").fetchall()
    return connection
