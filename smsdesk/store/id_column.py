"""Whole columns of integers, as lists hold their ids. Nothing here knows a table."""

from array import array
from itertools import chain
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session


def id_column(session: Session, query: Select[Any]) -> "array[int]":
    """The one integer column of `query`, as a compact array.

    Read from the driver's cursor, one by one: a row of SQLAlchemy for each of 100,000 ids takes as
    long again as the query, and all of that from the window; a list of them all, a hundred bytes
    each.
    """
    # PEP 249 does not promise that a cursor is iterable; every driver's is
    cursor: Any = session.connection().execute(query).cursor
    return array("q", chain.from_iterable(cursor))
