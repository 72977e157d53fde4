"""The database in use, as far as copies go: copied, and filled with the contents of a copy.

It is filled in one transaction: tables are emptied and filled anew under the write lock, so whoever
has the database open simply sees other rows, and whoever is killed meanwhile leaves the old ones.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol, cast

from sqlalchemy import Connection, Table, text
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.backups import copies
from smsdesk.store.backups.restoring import sync
from smsdesk.store.engine import WRITE, make_engine, translated
from smsdesk.store.inspection import check_sound
from smsdesk.store.lease import Holder, Lease
from smsdesk.store.models import Base, LeaseRow
from smsdesk.store.people import text_index_work
from smsdesk.store.revision import HEAD
from smsdesk.store.schema import backup, stored_revision, upgrade
from smsdesk.store.settings import Settings

LEASE = cast("Table", LeaseRow.__table__)
TABLES = tuple(table for table in Base.metadata.sorted_tables if table is not LEASE)
"""In the order in which they may be filled. Who sends is no part of a copy."""
_KEEP_IDS = """
    UPDATE main.sqlite_sequence SET seq = max(seq, coalesce(
        (SELECT s.seq FROM staged.sqlite_sequence s WHERE s.name = main.sqlite_sequence.name), 0))
"""
"""No number of a contact or message is given to another one."""


class Locked(Protocol):
    """A database that only this restore may change."""

    def keep_aside(self, copy: Path, draft: Path) -> None:
        """Write what is there now into a file of its own, first as `draft` of the same disk.

        Raises OSError, SmsdeskError.
        """

    def fill(self, staged: Path) -> None:
        """Put the contents of a SQLite file of the same revision in the place of these."""


class Live(Protocol):
    """The database in use. Methods raise SmsdeskError(DATABASE_*, SERVER_*)."""

    @property
    def file(self) -> Path | None:
        """Where it is; None on a server."""

    def size(self) -> int:
        """About how many bytes a copy takes. Raises SmsdeskError(BACKUP_NO_DATA)."""

    def database_id(self) -> str:
        """Its id, which is made when it is first asked for."""

    def copy_to(
        self, copy: Path, made_at: datetime, progress: copies.Progress | None = None
    ) -> None:
        """A copy of one moment, as one SQLite file."""

    def is_readable(self) -> bool:
        """Whether it can tell what has happened since a copy was made."""

    def locked(self, holder: Holder, now: datetime) -> AbstractContextManager[Locked]:
        """Nobody else writes, nobody sends. Committed at the end, unless something is raised.

        Raises SmsdeskError(SENDER_BUSY), with nothing changed.
        """


class FileLive:
    """A SQLite file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def file(self) -> Path:
        """Where it is."""
        return self._path

    def size(self) -> int:
        """With what stands in its log."""
        return copies.size_of(self._path)

    def database_id(self) -> str:
        """See `Live`."""
        with self._begin() as connection, Session(connection) as session:
            return copies.own_id(Settings(session))

    def copy_to(
        self, copy: Path, made_at: datetime, progress: copies.Progress | None = None
    ) -> None:
        """See `Live`."""
        copies.take(self._path, copy, made_at, progress)

    def is_readable(self) -> bool:
        """One of an older revision is upgraded.

        What may be perfectly good, but is newer, locked or out of reach, raises.
        """
        try:
            found = stored_revision(self._path)
            if found is None:
                return False
            check_sound(self._path)
        except SmsdeskError as error:
            if error.code is ErrorCode.DATABASE_DAMAGED:
                return False
            raise
        if found != HEAD:
            engine = make_engine(self._path)
            try:
                upgrade(engine)
            finally:
                engine.dispose()
        return True

    @contextmanager
    def locked(self, holder: Holder, now: datetime) -> Iterator[Locked]:
        """See `Live`. The foreign keys of what is half filled cannot hold."""
        with self._begin(foreign_keys=False) as connection:
            with Session(connection) as session:
                Lease(session).acquire(holder, now)
                session.flush()
            yield LockedFile(self._path, connection)
            connection.execute(LEASE.delete())

    @contextmanager
    def _begin(self, *, foreign_keys: bool = True) -> Iterator[Connection]:
        engine = make_engine(self._path)
        try:
            with translated(self._path):
                with engine.connect().execution_options(**{WRITE: True}) as connection:
                    if not foreign_keys:
                        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF").close()
                    with connection.begin():
                        yield connection
                if not foreign_keys:
                    # what is gone now had better not stay in the log
                    with engine.connect() as connection:
                        cursor = connection.connection.cursor()
                        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        finally:
            engine.dispose()


class LockedFile:
    """See `Locked`."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self._path = path
        self._connection = connection

    def keep_aside(self, copy: Path, draft: Path) -> None:
        """The lock keeps writers out, not another reader."""
        backup(self._path, draft)
        sync(draft)
        draft.replace(copy)

    def fill(self, staged: Path) -> None:
        """Row by row, within the transaction."""
        run = self._connection.execute
        # its triggers would note every row; it makes itself anew
        text_index_work.drop(self._connection)
        run(text("ATTACH :file AS staged"), {"file": str(staged)})
        for table in reversed(TABLES):
            run(text(f"DELETE FROM main.{table.name}"))  # noqa: S608  # our own names
        for table in TABLES:
            self._fill_one(table)
        run(text(_KEEP_IDS))

    def _fill_one(self, table: Table) -> None:
        columns = ", ".join(f'"{column.name}"' for column in table.columns)
        self._connection.execute(
            text(
                f"INSERT INTO main.{table.name} ({columns}) "  # noqa: S608  # our own names
                f"SELECT {columns} FROM staged.{table.name}"
            )
        )
