"""The shop's database on a server, as far as copies go: `store.backups.live` tells what that means.

A copy is the same SQLite file as elsewhere, filled in one transaction that sees one moment; a
restore empties and fills all tables in one transaction in which nobody else writes.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from smsdesk.core.server_address import ServerAddress
from smsdesk.store.backups import copies
from smsdesk.store.backups.live import LEASE, Locked
from smsdesk.store.backups.restoring import sync
from smsdesk.store.engine import make_engine, make_private, translated
from smsdesk.store.inspection import check_sound
from smsdesk.store.lease import Holder
from smsdesk.store.moving import handing_over, transfer
from smsdesk.store.schema import upgrade
from smsdesk.store.server.connections import UNHURRIED, WRITE
from smsdesk.store.settings import Settings

_SIZE = "SELECT pg_database_size(current_database())"


class ServerLive:
    """A database of PostgreSQL."""

    file = None

    def __init__(self, address: ServerAddress, password: str) -> None:
        self._address = address
        self._password = password

    def size(self) -> int:
        """With its indexes: a copy is smaller."""
        with self._engine() as engine, engine.connect() as connection:
            return int(connection.exec_driver_sql(_SIZE).scalar() or 0)

    def database_id(self) -> str:
        """See `Live`."""
        with (
            self._engine() as engine,
            handing_over.frozen(engine) as connection,
            Session(connection) as session,
        ):
            found = copies.own_id(Settings(session))
            session.flush()
            return found

    def copy_to(
        self, copy: Path, made_at: datetime, progress: copies.Progress | None = None
    ) -> None:
        """See `Live`."""
        options = {WRITE: False, UNHURRIED: True, "isolation_level": "REPEATABLE READ"}
        with (
            self._engine() as engine,
            engine.connect().execution_options(**options) as source,
            source.begin(),
        ):
            _write_file(source, copy, progress)
        with translated(copy), closing(sqlite3.connect(copy)) as target:
            copies.finish(target, made_at)
        check_sound(copy)

    def is_readable(self) -> bool:
        """A server that does not answer raises; one without tables is given them."""
        with self._engine() as engine:
            upgrade(engine)
        return True

    @contextmanager
    def locked(self, holder: Holder, now: datetime) -> Iterator[Locked]:
        """See `Live`. All desks are told at the end."""
        with self._engine() as engine, handing_over.frozen(engine) as connection:
            handing_over.claim(connection, holder, now)
            yield LockedServer(connection)
            connection.execute(LEASE.delete())

    @contextmanager
    def _engine(self) -> Iterator[Engine]:
        engine = make_engine(self._address, password=self._password)
        try:
            with translated(self._address):
                yield engine
        finally:
            engine.dispose()


class LockedServer:
    """See `Locked`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep_aside(self, copy: Path, draft: Path) -> None:
        """What this very transaction sees."""
        _write_file(self._connection, draft, None)
        sync(draft)
        draft.replace(copy)

    def fill(self, staged: Path) -> None:
        """Row by row, within the transaction."""
        engine = make_engine(staged)
        try:
            with engine.connect() as source, source.begin():
                transfer.wipe(self._connection)
                transfer.copy_all(source, self._connection, _untold)
        finally:
            engine.dispose()


def _write_file(source: Connection, file: Path, progress: copies.Progress | None) -> None:
    """Everything into a new SQLite file that needs no companions."""
    make_private(file)
    engine = make_engine(file)
    try:
        upgrade(engine)
        with (
            translated(file),
            engine.connect().execution_options(**{WRITE: True}) as target,
            target.begin(),
        ):
            transfer.wipe(target)
            transfer.copy_all(source, target, progress or _untold)
    finally:
        engine.dispose()
    with translated(file), closing(sqlite3.connect(file)) as written:
        written.execute("PRAGMA journal_mode = DELETE").fetchone()


def _untold(_done: int, _total: int) -> None:
    """Nobody wants to know."""
