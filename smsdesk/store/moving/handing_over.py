"""What keeps two copies of the same data from both being used: marks in each of them.

A database that data has just come into carries an *arrival*: it does not count until whoever moved
them says that the other one is closed. A database that has been left carries a *departure*, and
from that very transaction on it refuses every change, also from programs that have it open and
from older versions: triggers see to it. Both name the move by a token.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, Engine, Table, select
from sqlalchemy.orm import Session

from smsdesk.core.server_address import ServerAddress
from smsdesk.store.dialect import postgresql
from smsdesk.store.lease import Holder, Lease
from smsdesk.store.models import Base, SettingRow
from smsdesk.store.server.commit import commit
from smsdesk.store.server.connections import UNHURRIED, WRITE
from smsdesk.store.server.errors import LEFT

_ARRIVAL, _DEPARTURE = "database_arrival", "database_departure"
_PREFIX = "smsdesk_departed"
LEFT_MESSAGE = "smsdesk: the data have been moved away"
_NEVER_IDLE = "SET LOCAL idle_in_transaction_session_timeout = 0"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Data came from the computer `host` and do not count yet."""

    token: str
    host: str


@dataclass(frozen=True, slots=True)
class Departure:
    """The data are elsewhere now."""

    token: str
    host: str
    """The computer that did it."""
    to: ServerAddress | None = None
    """None: into the SQLite database of that computer."""
    joined: bool = False
    """The data themselves stayed: this desk went to those of the shop."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a database says about moves."""

    arrival: Arrival | None = None
    departure: Departure | None = None


@contextmanager
def frozen(engine: Engine) -> Iterator[Connection]:
    """A transaction in which nobody else writes, kept unless something is raised."""
    with engine.connect() as connection:
        bound = connection.execution_options(**{WRITE: True, UNHURRIED: True})
        if not _on_server(bound):
            with bound.begin():
                yield bound
            return
        with Session(bound) as session:
            session.connection().exec_driver_sql(_NEVER_IDLE)
            yield bound
            # nobody may hear that nothing has changed when only the answer was lost
            commit(engine, session)


def _on_server(connection: Connection) -> bool:
    return connection.dialect.name == postgresql.NAME


# --- marks ----------------------------------------------------------------------------------------


def marks_of(connection: Connection) -> Marks:
    """One look for both."""
    return _marks(dict(connection.execute(_BOTH).all()))


def marks_in(file: sqlite3.Connection) -> Marks:
    """Those of a SQLite file that nobody has opened yet. Raises sqlite3.Error, ValueError."""
    query = "SELECT name, value FROM settings WHERE name IN (?, ?)"
    return _marks(dict(file.execute(query, (_ARRIVAL, _DEPARTURE)).fetchall()))


def _marks(told: Mapping[str, str]) -> Marks:
    arrival, departure = (
        json.loads(told[name]) if name in told else None for name in (_ARRIVAL, _DEPARTURE)
    )
    return Marks(
        None if arrival is None else Arrival(**arrival),
        None if departure is None else _departure(departure),
    )


def _departure(told: dict[str, Any]) -> Departure:
    to = told.pop("to")
    return Departure(to=None if to is None else ServerAddress(**to), **told)


def mark_arrival(connection: Connection, arrival: Arrival) -> None:
    """They do not count yet."""
    _write(connection, _ARRIVAL, asdict(arrival))


def clear_arrival(connection: Connection) -> None:
    """They count."""
    _remove(connection, _ARRIVAL)


def claim(connection: Connection, holder: Holder, now: datetime) -> None:
    """Make sure that nobody sends; within `frozen` nobody begins to either.

    Raises SmsdeskError(SENDER_BUSY).
    """
    with Session(connection) as session:
        Lease(session, by_server=_on_server(connection)).acquire(holder, now)
        session.flush()


def mark_departure(connection: Connection, departure: Departure) -> None:
    """From this transaction on nothing here changes any more."""
    _remove(connection, _ARRIVAL)
    _write(connection, _DEPARTURE, asdict(departure))
    connection.exec_driver_sql("DELETE FROM sender_lease")
    if _on_server(connection):
        connection.exec_driver_sql(_REFUSING)
    for table in Base.metadata.tables:
        for statement in _closing(connection, table):
            connection.exec_driver_sql(statement)


def revive(connection: Connection) -> None:
    """A file may be changed again, as if nobody had left it."""
    on_server = _on_server(connection)
    for table in Base.metadata.tables:
        for name in (_PREFIX,) if on_server else _names():
            of_table = f' ON "{table}"' if on_server else ""
            connection.exec_driver_sql(
                f'DROP TRIGGER IF EXISTS "{_trigger(name, table)}"{of_table}'
            )
    _remove(connection, _DEPARTURE)


_REFUSING = (
    f"CREATE OR REPLACE FUNCTION {_PREFIX}() RETURNS trigger LANGUAGE plpgsql AS $$"
    f" BEGIN RAISE EXCEPTION '{LEFT_MESSAGE}' USING ERRCODE = '{LEFT}'; END $$"
)
_CHANGES = ("INSERT", "UPDATE", "DELETE")


def _names() -> Iterator[str]:
    return (f"{_PREFIX}_{change.lower()}" for change in _CHANGES)


def _trigger(name: str, table: str) -> str:
    return f"{name}_{table}"


def _closing(connection: Connection, table: str) -> Iterator[str]:
    if _on_server(connection):
        changes = " OR ".join((*_CHANGES, "TRUNCATE"))
        yield (
            f'CREATE TRIGGER "{_trigger(_PREFIX, table)}" BEFORE {changes} ON "{table}"'
            f" FOR EACH STATEMENT EXECUTE FUNCTION {_PREFIX}()"
        )
        return
    for name, change in zip(_names(), _CHANGES, strict=True):
        yield (
            f'CREATE TRIGGER "{_trigger(name, table)}" BEFORE {change} ON "{table}"'
            f" BEGIN SELECT RAISE(ABORT, '{LEFT_MESSAGE}'); END"
        )


# --- settings, as they stand in the table ---------------------------------------------------------

_SETTINGS = cast("Table", SettingRow.__table__)
_BOTH = select(_SETTINGS.c.name, _SETTINGS.c.value).where(
    _SETTINGS.c.name.in_((_ARRIVAL, _DEPARTURE))
)


def _write(connection: Connection, name: str, value: dict[str, Any]) -> None:
    _remove(connection, name)
    connection.execute(_SETTINGS.insert().values(name=name, value=json.dumps(value)))


def _remove(connection: Connection, name: str) -> None:
    connection.execute(_SETTINGS.delete().where(_SETTINGS.c.name == name))
