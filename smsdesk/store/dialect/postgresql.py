"""How PostgreSQL says it (12 or later), and what its database is given beside the tables.

How connections are made and lost is in `store.server.connections`.
"""

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from smsdesk.store.dialect.elements import (
    POSTGRESQL,
    EachText,
    InNumbers,
    NextId,
    Octets,
    Position,
)

_log = logging.getLogger("smsdesk.store")
NAME = POSTGRESQL

# --- transactions --------------------------------------------------------------------------------

LOCK_WRITERS = "SELECT pg_advisory_xact_lock(1936548723, 1)"
"""One writer at a time, as in SQLite; given back with the transaction, however it ends."""
WAIT_LONG = "SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = 0"
"""For a transaction that many others wait for, or that has much to do."""
CHANNEL = "smsdesk_changes"
LISTEN = f"LISTEN {CHANNEL}"
ANNOUNCE = text(
    "SELECT txid_current_if_assigned(), CASE WHEN txid_current_if_assigned() IS NOT NULL"
    f" THEN pg_notify('{CHANNEL}', '') END"
)
"""Tell who listens, once the transaction is committed; its number, if it has written anything."""
FATE = text("SELECT txid_status(:number)")
COMMITTED, UNDECIDED = "committed", "in progress"
NOW = text("SELECT clock_timestamp()")
ENCODING = text("SELECT current_setting('server_encoding')")
UTF8 = "UTF8"

# --- statements ----------------------------------------------------------------------------------


@compiles(InNumbers, NAME)
def _in_numbers(element: InNumbers, compiler: SQLCompiler, **how: Any) -> str:
    column, numbers = (compiler.process(each, **how) for each in element.clauses)
    return f"{column} = ANY({numbers})"


@compiles(EachText, NAME)
def _each_text(element: EachText, compiler: SQLCompiler, **how: Any) -> str:
    return f"json_each_text(CAST({compiler.process(element.clauses, **how)} AS JSON))"


@compiles(Position, NAME)
def _position(element: Position, compiler: SQLCompiler, **how: Any) -> str:
    return f"strpos({compiler.process(element.clauses, **how)})"


@compiles(Octets, NAME)
def _octets(element: Octets, compiler: SQLCompiler, **how: Any) -> str:
    return f"octet_length({compiler.process(element.clauses, **how)})"


@compiles(NextId, NAME)
def _next_id(element: NextId, compiler: SQLCompiler, **how: Any) -> str:
    table, column = (compiler.process(each, **how) for each in element.clauses)
    return f"nextval(pg_get_serial_sequence('{table}', '{column}'))"


# --- what the tables need beside the migrations --------------------------------------------------

_LOOSE = text(
    "SELECT c.table_name, c.column_name FROM information_schema.columns AS c"
    " WHERE c.table_schema = current_schema() AND c.table_name IN :tables"
    " AND (c.data_type = 'character varying'"
    " OR c.data_type = 'text' AND c.collation_name IS DISTINCT FROM 'C')"
    " ORDER BY c.table_name, c.ordinal_position"
).bindparams(bindparam("tables", expanding=True))
_TRIGRAMS = "CREATE EXTENSION IF NOT EXISTS pg_trgm"
_SEARCHED = (("contacts", "search"), ("contacts", "phone"), ("messages", "search"))


def settle(connection: Connection, tables: Iterable[str]) -> None:
    """After migrations: texts as SQLite has them, and what makes searching fast.

    SQLite holds to no length and orders texts by their letters' numbers, and so must the others:
    the order of lists is made for that.
    """
    changes: dict[str, list[str]] = {}
    for table, column in connection.execute(_LOOSE, {"tables": sorted(tables)}):
        changes.setdefault(table, []).append(f'ALTER "{column}" TYPE text COLLATE "C"')
    for table, each in changes.items():
        connection.exec_driver_sql(f'ALTER TABLE "{table}" {", ".join(each)}')
    _index_texts(connection)


def _index_texts(connection: Connection) -> None:
    """Trigrams; where the server has none, searching is slower and finds the same."""
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(_TRIGRAMS)
            for table, column in _SEARCHED:
                connection.exec_driver_sql(
                    f"CREATE INDEX IF NOT EXISTS ix_{table}_{column}_trigrams ON {table}"
                    f" USING gin ({column} gin_trgm_ops)"
                )
    except DBAPIError as error:
        if error.connection_invalidated:
            raise
        _log.warning("the server has no trigrams, long lists are searched slowly")


def copy_in(
    connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Many rows of stored values at once."""
    names = ", ".join(f'"{column}"' for column in columns)
    driver: Any = connection.connection.driver_connection  # psycopg's
    with (
        driver.cursor() as cursor,
        cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy,
    ):
        for row in rows:
            copy.write_row(row)
