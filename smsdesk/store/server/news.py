"""ServerNews: hearing that another desk has changed something, without asking for it."""

from threading import Lock
from typing import Any

from sqlalchemy import Engine

from smsdesk.store.dialect import postgresql
from smsdesk.store.server.connections import errors


class ServerNews:
    """A connection that only listens. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._ear: Any = None  # a psycopg connection
        self._mark = 0

    def mark(self) -> int:
        """A number that grows with every change; never waits for one.

        While nobody listened anything may have happened, so beginning to listen counts as a change.
        Raises what the driver raises when there is no connection to be had.
        """
        with self._lock:
            if self._ear is not None:
                try:
                    self._mark += self._heard()
                except errors():
                    self._hang_up()
            if self._ear is None:
                self._listen()
                self._mark += 1
            return self._mark

    def close(self) -> None:
        """Stop listening."""
        with self._lock:
            self._hang_up()

    def _listen(self) -> None:
        connection = self._engine.raw_connection()
        ear: Any = connection.driver_connection
        connection.detach()  # the pool would end what it lends
        try:
            ear.autocommit = True
            ear.execute(postgresql.LISTEN)
        except errors():
            ear.close()
            raise
        self._ear = ear

    def _heard(self) -> int:
        """How many changes arrived since; raises when the connection is lost."""
        wire = self._ear.pgconn
        wire.consume_input()
        count = 0
        while wire.notifies() is not None:
            count += 1
        return count

    def _hang_up(self) -> None:
        if self._ear is not None:
            self._ear.close()
            self._ear = None
