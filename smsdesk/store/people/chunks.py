"""Long lists of values in pieces that a statement takes."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

CHUNK = 500
"""Values in one IN (...): SQLite before 3.32 takes 999 parameters."""


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """At most CHUNK values each, every value once."""
    rest = iter(dict.fromkeys(values))
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
