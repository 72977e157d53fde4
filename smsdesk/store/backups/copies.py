"""Copies of a whole database as one SQLite file: taking them, and what such a file holds.

Where copies lie, how they are named and encrypted is the business of `services.backups`; how one is
restored that of `store.backups.restoring`.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.engine import make_private, translated
from smsdesk.store.inspection import check_sound
from smsdesk.store.schema import open_readonly
from smsdesk.store.settings import Settings

Progress = Callable[[int, int], None]
"""Pages done, pages in all."""

DATABASE_ID = "database_id"
"""Setting: tells the copies of this database from those of another one."""
MADE_AT = "backup_made_at"
"""Setting, only in copies: when it was made."""
HEADER = b"SQLite format 3\x00"
"""How every SQLite file begins."""

_ID_BYTES = 4
_PAGES = 2_000
"""Copied between two words about progress."""
_PATIENCE = 5.0
_COUNTS = (
    "SELECT count(*) FROM contacts",
    "SELECT count(*) FROM messages",
    "SELECT count(*) FROM messages WHERE state IN ('queued', 'scheduled', 'sending')",
    "SELECT count(*) FROM templates",
    "SELECT count(*) FROM groups",
    "SELECT count(*) FROM opt_outs",
)
_NEWEST = "SELECT max(created_at) FROM messages"
_SETTING = "SELECT value FROM settings WHERE name = ?"


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a database holds."""

    contacts: int
    messages: int
    waiting: int
    """Messages queued, planned or under way."""
    templates: int
    groups: int
    opt_outs: int
    newest_message: datetime | None
    database_id: str
    """Empty as long as no copy was ever made."""
    made_at: datetime | None
    """Of a copy; None for one that this program did not make."""


def own_id(settings: Settings) -> str:
    """The id of this database, made when it is first asked for; the transaction writes."""
    known = settings.text(DATABASE_ID)
    if not known:
        known = token_hex(_ID_BYTES)
        settings.put(DATABASE_ID, known)
    return known


def size_of(path: Path) -> int:
    """About how many bytes a copy takes. Raises SmsdeskError(BACKUP_NO_DATA)."""
    try:
        log = path.with_name(f"{path.name}-wal")
        return path.stat().st_size + (log.stat().st_size if log.exists() else 0)
    except OSError as error:
        raise SmsdeskError(ErrorCode.BACKUP_NO_DATA, name=path.name) from error


def take(path: Path, copy: Path, made_at: datetime, progress: Progress | None = None) -> None:
    """Write a consistent copy of a database that may be in use, as one plain file.

    One transaction reads it all, so that it holds one moment, however much is written meanwhile.
    Raises SmsdeskError(DATABASE_*, BACKUP_NO_DATA), and what `progress` raises.
    """
    if not path.exists():
        raise SmsdeskError(ErrorCode.BACKUP_NO_DATA, name=path.name)
    make_private(copy)
    with (
        translated(copy),
        closing(sqlite3.connect(copy)) as target,
    ):
        with translated(path), closing(open_readonly(path)) as source:
            source.isolation_level = None
            source.execute("BEGIN")
            # now the moment is fixed
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            source.backup(target, pages=_PAGES, progress=_teller(progress))
        finish(target, made_at)
    check_sound(copy)


def finish(target: sqlite3.Connection, made_at: datetime) -> None:
    """One file that needs no companions: it may be opened where nothing can be written."""
    target.execute("PRAGMA secure_delete = ON")
    target.execute("PRAGMA journal_mode = DELETE").fetchone()
    with target:
        target.execute("DELETE FROM sender_lease")
        target.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
            (MADE_AT, made_at.astimezone(UTC).isoformat()),
        )


def _teller(progress: Progress | None) -> Callable[[int, int, int], None]:
    def tell(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    return tell


def contents(path: Path) -> Contents:
    """Count what is in a database of the current revision. Raises SmsdeskError(DATABASE_*)."""
    with translated(path), closing(open_readonly(path)) as connection:
        connection.execute(f"PRAGMA busy_timeout = {int(1000 * _PATIENCE)}")
        counts = [int(connection.execute(query).fetchone()[0]) for query in _COUNTS]
        (newest,) = connection.execute(_NEWEST).fetchone()
        known = [
            connection.execute(_SETTING, (name,)).fetchone() for name in (DATABASE_ID, MADE_AT)
        ]
    database_id, made_at = (str(row[0]) if row else "" for row in known)
    contacts, messages, waiting, templates, groups, opt_outs = counts
    return Contents(
        contacts=contacts,
        messages=messages,
        waiting=waiting,
        templates=templates,
        groups=groups,
        opt_outs=opt_outs,
        newest_message=moment(newest),
        database_id=database_id,
        made_at=moment(made_at),
    )


def moment(text: str | None) -> datetime | None:
    """A time as it is stored; None for what is none."""
    try:
        found = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
