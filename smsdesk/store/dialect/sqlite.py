"""How SQLite says it (3.33 or later). Its text index is in `store.people.text_index`."""

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from smsdesk.store.dialect.elements import EachText, InNumbers, NextId, Octets, Position

NAME = "sqlite"
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",  # erased people's data do not stay in free pages
)
BEGIN, BEGIN_WRITING = "BEGIN", "BEGIN IMMEDIATE"
CHANGE_MARK = "PRAGMA data_version"
"""Differs after another connection has written."""
EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"


@compiles(InNumbers, NAME)
def _in_numbers(element: InNumbers, compiler: SQLCompiler, **how: Any) -> str:
    column, numbers = (compiler.process(each, **how) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"  # noqa: S608  # compiled pieces


@compiles(EachText, NAME)
def _each_text(element: EachText, compiler: SQLCompiler, **how: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **how)})"


@compiles(Position, NAME)
def _position(element: Position, compiler: SQLCompiler, **how: Any) -> str:
    return f"instr({compiler.process(element.clauses, **how)})"


@compiles(Octets, NAME)
def _octets(element: Octets, compiler: SQLCompiler, **how: Any) -> str:
    return f"length(CAST({compiler.process(element.clauses, **how)} AS BLOB))"


@compiles(NextId, NAME)
def _next_id(element: NextId, compiler: SQLCompiler, **how: Any) -> str:
    table, column = (compiler.process(each, **how) for each in element.clauses)
    return f"(SELECT coalesce(max({column}), 0) + 1 FROM {table})"  # noqa: S608  # our own names
