"""Copying all that a database holds into another one, whatever kind each of them is.

Values travel as the drivers have them, in chunks, in the order in which tables refer to one
another. Who holds which transaction, and when the other database counts, is not decided here. The
sender's lease is no data and stays.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, Table, func, select

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.dialect import postgresql
from smsdesk.store.models import Base, LeaseRow, MessageRow

CHUNK = 2_000
"""Rows between two words about it, at each of which it may be stopped."""
Tell = Callable[[int, int], None]
"""Rows done, rows in all; what it raises ends the copy."""
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """What a database holds, for comparing two of them."""

    rows: Mapping[str, int]
    """By table."""
    states: Mapping[str, tuple[int, int]]
    """Messages by state: how many, and the sum of their numbers."""

    @property
    def total(self) -> int:
        """All rows."""
        return sum(self.rows.values())

    def differing(self, other: "Tally") -> str:
        """The first table in which two databases differ; empty when they are alike."""
        for table, count in self.rows.items():
            if other.rows.get(table) != count:
                return table
        return "" if self.states == other.states else MessageRow.__tablename__


def tables() -> Sequence[Table]:
    """All that hold data; those that are referred to come first."""
    return [each for each in Base.metadata.sorted_tables if each.name != LeaseRow.__tablename__]


def tally(connection: Connection) -> Tally:
    """Count everything."""
    rows = {
        table.name: connection.scalar(select(func.count()).select_from(table)) or 0
        for table in tables()
    }
    query = select(MessageRow.state, func.count(), func.sum(MessageRow.seq)).group_by(
        MessageRow.state
    )
    states = {state: (count, int(total)) for state, count, total in connection.execute(query)}
    return Tally(rows, states)


def wipe(connection: Connection) -> None:
    """Delete every row."""
    for table in reversed(tables()):
        connection.execute(table.delete())


def copy_all(source: Connection, target: Connection, tell: Tell) -> Tally:
    """Copy everything into an empty database; what was copied.

    Raises SmsdeskError(TRANSFER_UNFIT, TRANSFER_DIFFERS).
    """
    expected = tally(source)
    done = 0
    tell(0, expected.total)
    for table in tables():
        with _fitting(table):
            for count in _copy(source, target, table):
                done += count
                tell(done, expected.total)
        _continue_numbers(source, target, table)
    table_name = expected.differing(tally(target))
    if table_name:
        raise SmsdeskError(ErrorCode.TRANSFER_DIFFERS, table=table_name)
    return expected


def _copy(source: Connection, target: Connection, table: Table) -> Iterator[int]:
    """How many rows each chunk had."""
    write = _copy_in if target.dialect.name == postgresql.NAME else _insert
    for rows in _chunks(source, table):
        write(target, table, rows)
        yield len(rows)


def _chunks(source: Connection, table: Table) -> Iterator[Sequence[Row]]:
    driver: Any = source.connection.driver_connection
    on_server = source.dialect.name == postgresql.NAME
    cleaned = [(place, _cleaner(column)) for place, column in enumerate(table.columns)]
    changes = [(place, clean) for place, clean in cleaned if clean is not None]
    with closing(driver.cursor(f"copy_{table.name}") if on_server else driver.cursor()) as cursor:
        cursor.execute(_select(source, table))
        while rows := cursor.fetchmany(CHUNK):
            yield [_changed(row, changes) for row in rows]


def _select(source: Connection, table: Table) -> str:
    on_server = source.dialect.name == postgresql.NAME
    quoted = source.dialect.identifier_preparer
    names = [
        f"{quoted.format_column(column)}::text"
        if on_server and isinstance(column.type, JSON)
        else quoted.format_column(column)
        for column in table.columns
    ]
    return f"SELECT {', '.join(names)} FROM {quoted.format_table(table)}"  # noqa: S608  # our own names


def _cleaner(column: Column[Any]) -> Callable[[Any], Any] | None:
    """What a value of this column needs to fit into any database."""
    if isinstance(column.type, Boolean):
        return bool
    if column.type.python_type is str or isinstance(column.type, JSON):
        return _without_nul
    return None


def _without_nul(value: Any) -> Any:
    """PostgreSQL cannot keep U+0000, which nobody can see anyhow."""
    return value.replace("\0", "") if isinstance(value, str) and "\0" in value else value


def _changed(row: Sequence[Any], changes: Sequence[tuple[int, Callable[[Any], Any]]]) -> Row:
    values = list(row)
    for place, clean in changes:
        if values[place] is not None:
            values[place] = clean(values[place])
    return tuple(values)


def _copy_in(target: Connection, table: Table, rows: Sequence[Row]) -> None:
    quoted = target.dialect.identifier_preparer
    names = ", ".join(quoted.format_column(column) for column in table.columns)
    driver: Any = target.connection.driver_connection
    statement = f"COPY {quoted.format_table(table)} ({names}) FROM STDIN"
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _insert(target: Connection, table: Table, rows: Sequence[Row]) -> None:
    quoted = target.dialect.identifier_preparer
    names = ", ".join(quoted.format_column(column) for column in table.columns)
    marks = ", ".join("?" for _ in table.columns)
    statement = f"INSERT INTO {quoted.format_table(table)} ({names}) VALUES ({marks})"  # noqa: S608  # our own names
    driver: Any = target.connection.driver_connection
    driver.executemany(statement, rows)


# --- numbers that are never given twice -----------------------------------------------------------


def _continue_numbers(source: Connection, target: Connection, table: Table) -> None:
    """Numbers of rows that were deleted do not come again: links and logs may still name them."""
    column = table.autoincrement_column
    if column is None:
        return
    highest = max(_given(source, table, column), _highest(source, column))
    if highest:
        _continue_after(target, table, column, highest)


def _highest(connection: Connection, column: Column[Any]) -> int:
    return connection.scalar(select(func.max(column))) or 0


def _given(connection: Connection, table: Table, column: Column[Any]) -> int:
    """The last number that was given, as far as the database remembers."""
    if connection.dialect.name == postgresql.NAME:
        sequence = _sequence(connection, table, column)
        query = f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}"  # noqa: S608  # the server's own name
        return int(connection.exec_driver_sql(query).scalar() or 0) if sequence else 0
    if not table.dialect_options["sqlite"].get("autoincrement"):
        return 0
    query = "SELECT seq FROM sqlite_sequence WHERE name = ?"
    return int(connection.exec_driver_sql(query, (table.name,)).scalar() or 0)


def _continue_after(target: Connection, table: Table, column: Column[Any], last: int) -> None:
    if target.dialect.name == postgresql.NAME:
        sequence = _sequence(target, table, column)
        if sequence:
            # no rollback takes this back, so it must not give out again what is in use by then
            query = f"SELECT setval(%s, greatest(%s, last_value)) FROM {sequence}"  # noqa: S608  # the server's own name
            target.exec_driver_sql(query, (sequence, last))
    elif table.dialect_options["sqlite"].get("autoincrement"):
        target.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
        target.exec_driver_sql("INSERT INTO sqlite_sequence VALUES (?, ?)", (table.name, last))


def _sequence(connection: Connection, table: Table, column: Column[Any]) -> str | None:
    name = connection.dialect.identifier_preparer.format_table(table)
    found: str | None = connection.scalar(select(func.pg_get_serial_sequence(name, column.name)))
    return found


@contextmanager
def _fitting(table: Table) -> Iterator[None]:
    """Drivers of both kinds tell a row that does not fit by an error of theirs."""
    import psycopg

    try:
        yield
    except (sqlite3.IntegrityError, psycopg.DataError, psycopg.IntegrityError) as error:
        code = ErrorCode.TRANSFER_UNFIT
        raise SmsdeskError(code, table=table.name) from error
