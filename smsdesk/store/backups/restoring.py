"""A copy that is to be restored, made ready; and files put where no database can be read.

How its contents get into a database that is in use is told by `store.backups.live`.
"""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.backups.copies import HEADER
from smsdesk.store.engine import WRITE, make_engine, make_private, translated
from smsdesk.store.inspection import check_sound
from smsdesk.store.people import text_index_work
from smsdesk.store.schema import stored_revision, upgrade

_COMPANIONS = ("-wal", "-shm")


def looks_like_a_database(head: bytes) -> bool:
    """Whether a file that begins like this is one of SQLite's."""
    return head.startswith(HEADER)


def make_ready(copy: Path) -> None:
    """Bring a copy, which is changed, to the current revision.

    Raises SmsdeskError(DATABASE_NEWER, DATABASE_DAMAGED and the other DATABASE_*).
    """
    if stored_revision(copy) is None:
        raise SmsdeskError(ErrorCode.DATABASE_DAMAGED, name=copy.name)
    check_sound(copy)
    with translated(copy), closing(sqlite3.connect(copy)) as connection, connection:
        _forget_triggers(connection)
    engine = make_engine(copy)
    try:
        upgrade(engine)
        with engine.connect().execution_options(**{WRITE: True}) as bound, bound.begin():
            text_index_work.drop(bound)
    finally:
        engine.dispose()
    check_sound(copy)


def _forget_triggers(connection: sqlite3.Connection) -> None:
    """They belong to the search's index, which makes itself anew, or to data that were moved."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in found:
        quoted = str(name).replace('"', '""')
        connection.execute(f'DROP TRIGGER "{quoted}"')


def put_in_place(staged: Path, path: Path, aside: Path) -> bool:
    """Put a whole file where none can be read; whether there was one, kept as `aside`.

    Raises OSError.
    """
    there = path.exists()
    if there:
        copy_as_it_is(path, aside)
    for name in _COMPANIONS:
        # SQLite would play a foreign log into the new file
        path.with_name(f"{path.name}{name}").unlink(missing_ok=True)
    sync(staged)
    staged.replace(path)
    return there


def copy_as_it_is(path: Path, target: Path) -> None:
    """Copy a database that cannot be read, with what lies beside it. Raises OSError."""
    for name in ("", *_COMPANIONS):
        with suppress(FileNotFoundError):
            _copy_bytes(path.with_name(f"{path.name}{name}"), Path(f"{target}{name}"))


def _copy_bytes(source: Path, target: Path) -> None:
    with source.open("rb") as read:
        make_private(target)
        with target.open("wb") as written:
            shutil.copyfileobj(read, written)
    sync(target)


def sync(path: Path) -> None:
    """Let a file survive a power cut. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
