"""SQL that only one kind of database knows, for the statements that must be fast. No tables.

Whole lists travel as one parameter: a statement for five hundred messages costs more to write down,
with a parameter each, than to carry out. This is SQLite's way (3.33 or later).
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    TableValuedAlias,
    bindparam,
    cast,
    func,
    select,
)


def as_list(values: Iterable[int]) -> str:
    """The value of a parameter of `listed`."""
    return json.dumps(list(values))


def listed(column: ColumnElement[int], name: str) -> ColumnElement[bool]:
    """`column` is in the list that parameter `name` holds."""
    each = func.json_each(bindparam(name)).table_valued("value")
    return column.in_(select(each.c.value))


def as_pairs(values: Mapping[int, str]) -> str:
    """The value of a parameter of `Pairs`."""
    return json.dumps(values)


class Pairs:
    """Numbers with a text each, in parameter `name`: a table to update from."""

    def __init__(self, name: str) -> None:
        self._table: TableValuedAlias = (
            func.json_each(bindparam(name)).table_valued("key", "value").alias(name)
        )

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
