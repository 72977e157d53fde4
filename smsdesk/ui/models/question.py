"""What a lazy table is asked: all ids at once, or for long lists the first page before them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from smsdesk.interruption import Interruption

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

R = TypeVar("R")
Find = Callable[["Desk"], Sequence[int]]
"""Brings all ids in one go."""


@dataclass(frozen=True, slots=True)
class Beginning(Generic[R]):
    """The first page of a list, or fewer rows where there are no more."""

    rows: Sequence[R]
    all_ids: Sequence[int] | None
    """The whole list, if it is known already."""


@dataclass(frozen=True, slots=True, eq=False)
class Question(Generic[R]):
    """A search in two halves; each ends when it is interrupted."""

    begin: Callable[["Desk", Interruption], Beginning[R]]
    find: Callable[["Desk", Interruption], Sequence[int]]
    """All ids; they begin with those of the first page, unless something changed meanwhile."""
