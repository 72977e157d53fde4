"""Engines: how connections to the database are made and begun, and what their errors mean.

SQLite is what the program ships with; how a server is reached is told by `store.server`.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.server_address import ServerAddress
from smsdesk.interruption import Interrupted, Interruption
from smsdesk.store.dialect import sqlite
from smsdesk.store.server import connections as server
from smsdesk.store.server import errors as server_errors
from smsdesk.store.server.connections import WRITE as WRITE  # noqa: PLC0414  # who begins a transaction asks here

BUSY_TIMEOUT = 5.0
"""Seconds a statement waits for another connection's lock."""

Place = Path | ServerAddress
"""Where a database is."""
_PRIVATE = 0o600
_PRIMARY_CODE = 0xFF

_CODES = {
    sqlite3.SQLITE_BUSY: ErrorCode.DATABASE_LOCKED,
    sqlite3.SQLITE_LOCKED: ErrorCode.DATABASE_LOCKED,
    sqlite3.SQLITE_READONLY: ErrorCode.DATABASE_READONLY,
    sqlite3.SQLITE_PERM: ErrorCode.DATABASE_READONLY,
    sqlite3.SQLITE_FULL: ErrorCode.DATABASE_FULL,
    sqlite3.SQLITE_CORRUPT: ErrorCode.DATABASE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ErrorCode.DATABASE_DAMAGED,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.DATABASE_UNREACHABLE,
    sqlite3.SQLITE_IOERR: ErrorCode.DATABASE_UNREACHABLE,
}


def make_engine(
    where: Place | str, busy_timeout: float = BUSY_TIMEOUT, *, password: str = ""
) -> Engine:
    """An engine for a SQLite file or URL, or a server. Opens nothing, creates nothing."""
    if isinstance(where, ServerAddress):
        return server.make_server_engine(where, password, busy_timeout)
    url = URL.create("sqlite", database=str(where)) if isinstance(where, Path) else make_url(where)
    engine = create_engine(
        url,
        poolclass=QueuePool,
        max_overflow=-1,
        connect_args={"timeout": busy_timeout},
        hide_parameters=True,  # texts and numbers stay out of exceptions
    )
    if isinstance(where, Path):
        event.listen(engine, "do_connect", _open_existing)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def database_file(engine: Engine) -> Path | None:
    """The file of a SQLite engine; None for a server."""
    if engine.dialect.name != sqlite.NAME or not engine.url.database:
        return None
    return Path(engine.url.database)


def place_of(engine: Engine) -> Place | None:
    """Where the database of an engine is; None for one in memory."""
    if engine.dialect.name == sqlite.NAME:
        return database_file(engine)
    return server.address_of(engine)


def make_private(path: Path) -> None:
    """Create `path` when it is missing, readable and writable for its owner only.

    Done before SQLite opens it, because SQLite would follow the umask; its -wal and -shm files
    take over the mode. Raises SmsdeskError(DATABASE_*).
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE))
        if path.stat().st_mode & 0o077:
            path.chmod(_PRIVATE)
    except PermissionError as error:
        raise SmsdeskError(ErrorCode.DATABASE_READONLY, name=str(path.parent)) from error
    except OSError as error:
        raise unreachable(path, error.strerror or "") from error


def unreachable(path: Path | None, reason: str) -> SmsdeskError:
    """The error for a database that cannot be opened."""
    name = path.name if path else ""
    return SmsdeskError(ErrorCode.DATABASE_UNREACHABLE, name=name, reason=reason)


@contextmanager
def translated(place: Place | None) -> Iterator[None]:
    """Turn what can happen to any database into SmsdeskError; bugs pass unchanged."""
    try:
        yield
    except UnicodeDecodeError as error:
        # texts are written as UTF-8; the driver gives back what it has read as far as it could
        if not isinstance(place, Path):
            raise
        raise SmsdeskError(ErrorCode.DATABASE_DAMAGED, name=place.name) from error
    except DBAPIError as error:
        known = _known(error.orig, place)
        if known is None:
            raise
        raise known from error
    except _driver_errors(place) as error:
        known = _known(error, place)
        if known is None:
            raise
        raise known from error


@contextmanager
def interruptible(connection: Connection, interruption: Interruption) -> Iterator[None]:
    """Let another thread stop what runs here. Raises Interrupted when one did."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        stopping = interruption.reaching(driver.interrupt)
    else:
        stopping = server.stoppable(connection, interruption)
    try:
        with stopping:
            yield
    except (DBAPIError, sqlite3.Error) as error:
        if _is_interrupted(error) and interruption.wanted:
            raise Interrupted from error
        raise
    interruption.check()


def _is_interrupted(error: DBAPIError | sqlite3.Error) -> bool:
    cause = error.orig if isinstance(error, DBAPIError) else error
    cancelled = getattr(cause, "sqlstate", None) == server_errors.CANCELLED
    return cancelled or _primary_code(cause) == sqlite3.SQLITE_INTERRUPT


def _driver_errors(place: Place | None) -> tuple[type[BaseException], ...]:
    return server.errors() if isinstance(place, ServerAddress) else (sqlite3.Error,)


def _primary_code(error: BaseException | None) -> int:
    return (getattr(error, "sqlite_errorcode", None) or 0) & _PRIMARY_CODE


def _known(error: BaseException | None, place: Place | None) -> SmsdeskError | None:
    if isinstance(place, ServerAddress):
        return server_errors.known(error, place)
    return _known_of_file(error, place)


def _known_of_file(error: BaseException | None, path: Path | None) -> SmsdeskError | None:
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_TRIGGER:
        # the only triggers that refuse anything are those of `handing_over`
        return SmsdeskError(ErrorCode.DATABASE_MOVED)
    code = _CODES.get(_primary_code(error))
    if code is ErrorCode.DATABASE_UNREACHABLE:
        return unreachable(path, str(error))
    if code is ErrorCode.DATABASE_READONLY:
        return SmsdeskError(code, name=str(path.parent) if path else "")
    if code is not None:
        return SmsdeskError(code, name=path.name if path else "")
    return None


def existing_only(path: Path) -> str:
    """The address by which SQLite opens a file without making one."""
    return f"{path.absolute().as_uri()}?mode=rw"


def _open_existing(
    _dialect: Dialect, _record: ConnectionPoolEntry, arguments: list[Any], options: dict[str, Any]
) -> None:
    """An empty database in the place of a lost one would hide the loss."""
    arguments[0] = existing_only(Path(arguments[0]))
    options["uri"] = True


def _prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:  # any driver's
    connection.isolation_level = None  # BEGIN is ours, see _begin
    cursor = connection.cursor()
    for pragma in sqlite.PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A writer takes the lock at once: upgrading a read lock later could fail at any statement."""
    write = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql(sqlite.BEGIN_WRITING if write else sqlite.BEGIN)
