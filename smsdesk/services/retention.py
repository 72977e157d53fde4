"""Clearing the history: messages older than the preference says go, if it says anything."""

import logging
from calendar import monthrange
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.services.preferences import PreferenceService

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

SLICE = 500
"""Messages of one transaction: nobody waits for the database."""
_log = logging.getLogger("smsdesk.retention")


class RetentionService:
    """Clearing over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._preferences = PreferenceService(store)

    def sweep(self) -> int:
        """Delete what is over and too old; how many messages. They cannot be had back."""
        months = self._preferences.load().retention_months
        if not months:
            return 0
        before = months_before(self._now(), months)
        count, after = 0, 0
        while True:
            with self._store.begin() as tx:
                seqs = tx.old_messages.find(before, after, SLICE)
            if not seqs:
                break
            with self._store.begin(write=True) as tx:
                count += tx.old_messages.delete(seqs, before)
            after = seqs[-1]
        _log.info("%d messages older than %d months deleted", count, months)
        return count


def months_before(now: datetime, months: int) -> datetime:
    """The same day and time so many months ago; the last day of a month that is too short."""
    place = now.year * 12 + now.month - 1 - months
    year, month = place // 12, place % 12 + 1
    return now.replace(year=year, month=month, day=min(now.day, monthrange(year, month)[1]))
