"""AreaService: in which areas of the data somebody else has changed something."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from smsdesk.core.area import Area

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

Marks = Mapping[Area, str]


class AreaService:
    """Over a database that several desks share; in one of its own nobody else changes things."""

    def __init__(self, store: "Store", *, shared: bool) -> None:
        self._store = store
        self.shared = shared

    def marks(self) -> Marks:
        """To be compared with those of another time; none where nobody else writes.

        Raises SmsdeskError(DATABASE_*, SERVER_*).
        """
        if not self.shared:
            return {}
        with self._store.begin() as tx:
            return tx.areas.marks()
