"""Pieces of statements that each database spells in its own way.

Whole lists travel as one parameter: a statement for five hundred messages costs more to write down,
with a parameter each, than to carry out.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    ColumnElement,
    Dialect,
    Integer,
    SQLColumnExpression,
    String,
    TableValuedAlias,
    TypeDecorator,
    bindparam,
    cast,
    literal_column,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

POSTGRESQL = "postgresql"


class _Numbers(TypeDecorator[Sequence[int]]):
    """Many numbers in one parameter: an array where there is such a thing, else JSON."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """What the driver gets."""
        return ARRAY(BigInteger) if dialect.name == POSTGRESQL else String()

    def process_bind_param(self, value: Sequence[int] | None, dialect: Dialect) -> Any:
        """As the driver wants it."""
        numbers = list(value or ())
        return numbers if dialect.name == POSTGRESQL else json.dumps(numbers)


class _Texts(TypeDecorator[Mapping[int, str]]):
    """Texts by number in one parameter, as JSON."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Mapping[int, str] | None, _dialect: Dialect) -> str:
        """A JSON object."""
        return json.dumps(value or {})


class InNumbers(FunctionElement[bool]):
    """(column, numbers): whether the one is among the others."""

    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> "InNumbers":  # noqa: ARG002  # SQLAlchemy's name
        """A condition as it is: compared with true it would not lead to an index."""
        return self


class EachText(FunctionElement[Any]):
    """(texts): a table of their keys and values."""

    inherit_cache = True


class Position(FunctionElement[int]):
    """(text, piece): where the piece begins, from 1; 0 when it is not there."""

    type = Integer()
    inherit_cache = True


class Octets(FunctionElement[int]):
    """(text): how many bytes it takes."""

    type = Integer()
    inherit_cache = True


class NextId(FunctionElement[int]):
    """(table, column), by name: an id beyond all that were given away."""

    type = Integer()
    inherit_cache = True


def listed(column: ColumnElement[int], name: str) -> ColumnElement[bool]:
    """`column` is in the list of numbers that parameter `name` holds."""
    return InNumbers(column, bindparam(name, type_=_Numbers()))


def position(text: SQLColumnExpression[str], piece: str) -> ColumnElement[int]:
    """Where `piece` begins in a text, from 1; 0 when it is not there."""
    return Position(text, piece)


def octets(text: ColumnElement[Any]) -> ColumnElement[int]:
    """How many bytes a text takes as UTF-8."""
    return Octets(text)


def next_id(session: Session, column: InstrumentedAttribute[int]) -> int:
    """An id for a row that is to be the last one; it is given to no other."""
    names: list[ColumnElement[Any]] = [
        literal_column(column.class_.__tablename__),
        literal_column(column.key),
    ]
    return int(session.scalars(select(NextId(*names))).one())


class Pairs:
    """Numbers with a text each, as a mapping in parameter `name`: a table to update from."""

    def __init__(self, name: str) -> None:
        each = EachText(bindparam(name, type_=_Texts()))
        self._table: TableValuedAlias = each.table_valued("key", "value").alias(name)

    @property
    def number(self) -> ColumnElement[int]:
        """The numbers."""
        return cast(self._table.c.key, Integer)

    @property
    def text(self) -> ColumnElement[str]:
        """The texts."""
        text: ColumnElement[str] = self._table.c.value
        return text


def unindexed(column: ColumnElement[Any]) -> ColumnElement[str]:
    """A column of texts that must not lead the search.

    Where rows are named by number, going by their state would read a hundred thousand queued ones.
    """
    return column.op("||")("")
