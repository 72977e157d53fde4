"""Looking at a database file as it lies there, without changing it: for `doctor`."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.engine import existing_only, translated
from smsdesk.store.revision import HEAD
from smsdesk.store.schema import open_readonly, stored_revision

_SOUND = "ok"
_PATIENCE = 2.0
"""Seconds to wait for somebody else's transaction."""


@dataclass(frozen=True, slots=True)
class DatabaseFile:
    """What a file says about itself; sizes in bytes."""

    revision: str
    size: int
    log_size: int
    """Of the write-ahead log, which holds the latest changes."""
    journal: str
    """ "wal" unless the disk cannot do that."""

    @property
    def current(self) -> bool:
        """Whether this program works with it as it is."""
        return self.revision == HEAD


def look_at(path: Path) -> DatabaseFile | None:
    """None for a missing or empty file. Raises SmsdeskError(DATABASE_*)."""
    revision = stored_revision(path)
    if revision is None:
        return None
    log = path.with_name(f"{path.name}-wal")
    with translated(path), closing(open_readonly(path)) as connection:
        (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
        size = path.stat().st_size
    return DatabaseFile(revision, size, log.stat().st_size if log.exists() else 0, str(journal))


def check_sound(path: Path) -> None:
    """Read every page. Raises SmsdeskError(DATABASE_DAMAGED and the other DATABASE_*)."""
    with translated(path), closing(open_readonly(path)) as connection:
        (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if said != _SOUND:
        raise SmsdeskError(ErrorCode.DATABASE_DAMAGED, name=path.name)


def check_writable(path: Path) -> None:
    """Take the write lock, write nothing new, give it back. Raises SmsdeskError(DATABASE_*)."""
    with (
        translated(path),
        closing(sqlite3.connect(existing_only(path), uri=True, timeout=_PATIENCE)) as connection,
    ):
        connection.isolation_level = None
        connection.execute("BEGIN IMMEDIATE")
        # a file that may only be read is noticed at the first write, not by its lock
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("ROLLBACK")
