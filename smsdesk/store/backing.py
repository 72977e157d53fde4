"""What a transaction over a file needs besides SQL, and what one over a server: the two `Backing`s.

`store.unit` has the one or the other and does not ask which.
"""

from collections.abc import Mapping
from contextlib import closing
from threading import Lock
from typing import Any, Protocol

from sqlalchemy import Engine, PoolProxiedConnection
from sqlalchemy.orm import Session

from smsdesk.store.dialect import sqlite
from smsdesk.store.engine import database_file
from smsdesk.store.file_guard import FileGuard
from smsdesk.store.server.commit import commit
from smsdesk.store.server.connections import WRITE
from smsdesk.store.server.news import ServerNews


class Backing(Protocol):
    """What differs between a file and a server. Methods raise what the driver raises."""

    has_clock: bool
    """Whether there is a clock that all desks see."""

    def check(self) -> None:
        """Before each use. Raises SmsdeskError(DATABASE_*)."""

    def options(self, *, write: bool) -> Mapping[str, Any]:
        """Execution options of a transaction's connection."""

    def commit(self, session: Session) -> None:
        """The end of a transaction that writes."""

    def change_mark(self) -> int:
        """A number that differs after anybody has written."""

    def wipe_log(self) -> None:
        """Let nothing that was erased stay in a log."""

    def close(self) -> None:
        """Let go of all connections."""


def make_backing(engine: Engine) -> Backing:
    """What goes with an engine."""
    return FileBacking(engine) if engine.dialect.name == sqlite.NAME else ServerBacking(engine)


class FileBacking:
    """A SQLite file."""

    has_clock = False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._path = database_file(engine)
        plain = self._path is not None and "uri" not in engine.url.query
        self._guard = FileGuard(self._path, self._reopen) if self._path and plain else None
        self._watch: PoolProxiedConnection | None = None
        self._watch_lock = Lock()

    def check(self) -> None:
        """Whether the file still is the one that was opened."""
        if self._guard is not None:
            self._guard.check()

    def options(self, *, write: bool) -> Mapping[str, Any]:
        """A writer takes the lock at once."""
        return {WRITE: write}

    def commit(self, session: Session) -> None:
        """What SQLite says is so."""
        session.commit()

    def change_mark(self) -> int:
        """SQLite's data_version, seen by a connection that itself never writes."""
        with self._watch_lock:
            if self._watch is None:
                self._watch = self._engine.raw_connection()
            with closing(self._watch.cursor()) as cursor:
                cursor.execute(sqlite.CHANGE_MARK)
                row = cursor.fetchone()
                return int(row[0]) if row else 0

    def wipe_log(self) -> None:
        """The log keeps old pages until it begins anew; pages in the file are zeroed."""
        if self._path is None:
            return
        with self._engine.connect() as connection:
            connection.connection.cursor().execute(sqlite.EMPTY_LOG).close()

    def close(self) -> None:
        """And of the file."""
        self._reopen()
        if self._guard is not None:
            self._guard.close()

    def _reopen(self) -> None:
        """Forget all connections; the next use makes new ones."""
        with self._watch_lock:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self._engine.dispose()


class ServerBacking:
    """A database on a server."""

    has_clock = True

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._news = ServerNews(engine)

    def check(self) -> None:
        """The pool finds out."""

    def options(self, *, write: bool) -> Mapping[str, Any]:
        """Readers see one moment; writers, who take turns, what the one before them left."""
        return {WRITE: write, "isolation_level": "READ COMMITTED" if write else "REPEATABLE READ"}

    def commit(self, session: Session) -> None:
        """Others are told, and a lost answer is asked for."""
        commit(self._engine, session)

    def change_mark(self) -> int:
        """How often others told of a change."""
        return self._news.mark()

    def wipe_log(self) -> None:
        """The server's own matter."""

    def close(self) -> None:
        """And stop listening."""
        self._news.close()
        self._engine.dispose()
