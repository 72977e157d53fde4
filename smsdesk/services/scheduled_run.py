"""The sender's part in planned messages: what comes due, what has left a provider, open questions.

A message that is much too late, because no sender ran, the computer slept or its clock was set, is
left alone and counted: a person decides (`services.scheduling`).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from threading import Event

from smsdesk.services.dispatch import FIRST_REPORT
from smsdesk.services.preferences import PreferenceService
from smsdesk.services.sender_events import SenderNews
from smsdesk.services.sender_work import Work
from smsdesk.services.withdrawal import (
    Fate,
    ask,
    conclude,
    is_reachable,
    judged,
)
from smsdesk.store.schedule import Kept

_EVERY = timedelta(seconds=1)
"""How often to look while there is much to send."""


class ScheduledRun:
    """Looks after planned messages, as long as the run lasts."""

    def __init__(self, work: Work, stop: Event) -> None:
        self._work = work
        self._stop = stop
        self._preferences = PreferenceService(work.store)
        self._looked_at: datetime | None = None

    def look(self) -> None:
        """Queue what has come due, note what has left, ask about what may be cancelled."""
        now = self._work.clock()
        if self._looked_at is not None and self._looked_at <= now < self._looked_at + _EVERY:
            return
        self._looked_at = now
        since = now - timedelta(minutes=self._preferences.load().late_minutes)
        with self._work.store.begin() as tx:
            due = tx.schedule.due(now, since)
            departed = tx.schedule.departed(now)
            doubts = tx.schedule.doubts(now)
            self._work.missed = tx.schedule.count_missed(since)
        self._note(due, departed, now)
        for kept in doubts:
            if not self._stop.is_set():
                self._find_out(kept)
        if doubts:
            # what was to be planned anew may be too late by now
            with self._work.store.begin() as tx:
                self._work.missed = tx.schedule.count_missed(since)

    def _note(self, due: Sequence[int], departed: Sequence[int], now: datetime) -> None:
        if not due and not departed:
            return
        with self._work.write() as tx:
            tx.schedule.release(due, now)
            tx.schedule.depart(departed, now, now + FIRST_REPORT)
        if departed:
            self._work.tell(SenderNews.PROGRESS)

    def _find_out(self, kept: Kept) -> None:
        """Cancel once more what a person wanted cancelled, and nobody knows whether it was."""
        with self._work.store.begin() as tx:
            found = tx.due.lane(kept.gateway_id) if is_reachable(tx, kept) else None
        lane = None if found is None or found.paused else self._work.open(found)
        result, error = ask(lane.gateway, kept) if lane else (None, None)
        now = self._work.clock()
        fate = judged(kept, result, error, now)
        if found is None and kept.scheduled_at <= now:
            fate = Fate.UNCLEAR
        self._work.keep(lambda tx: conclude(tx, kept, fate, now))
        self._work.tell(SenderNews.PROGRESS, lane)
