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
    return array("q", chain.from_iterable(session.connection().execute(query).cursor))
