"""The sender's part in planned messages: what comes due, what has left a provider, open questions.

A message that is much too late, because no sender ran, the computer slept or its clock was set, is
left alone and counted: a person decides (`services.scheduling`).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from threading import Event

from smsdesk.services.dispatch import FIRST_REPORT
from smsdesk.services.permission import unwanted
from smsdesk.services.preferences import PreferenceService
from smsdesk.services.sender_events import SenderNews
from smsdesk.services.sender_lanes import OpenLane
from smsdesk.services.sender_work import Work
from smsdesk.services.withdrawal import (
    HOLD,
    Fate,
    ask,
    conclude,
    is_reachable,
    judged,
)
from smsdesk.store.due import Lane
from smsdesk.store.schedule import Kept
from smsdesk.store.unit import Transaction

_EVERY = timedelta(seconds=1)
"""How often to look while there is much to send."""
_ASK_EVERY = timedelta(minutes=1)
"""How often to look whether what providers keep may still leave."""


class ScheduledRun:
    """Looks after planned messages, as long as the run lasts."""

    def __init__(self, work: Work, stop: Event) -> None:
        self._work = work
        self._stop = stop
        self._preferences = PreferenceService(work.store)
        self._looked_at: datetime | None = None
        self._withdrew_at: datetime | None = None

    def look(self) -> None:
        """Queue what has come due, note what has left, ask about what may be cancelled."""
        now = self._work.clock()
        if _is_recent(self._looked_at, now, _EVERY):
            return
        self._looked_at = now
        since = now - timedelta(minutes=self._preferences.load().late_minutes)
        with self._work.store.begin() as tx:
            due = tx.schedule.due(now, since)
            departed = tx.schedule.departed(now)
            doubts = tx.schedule.doubts(now)
            self._work.missed = tx.schedule.count_missed(since)
        self._note(due, departed, now)
        self._withdraw_unwanted(now)
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

    def _withdraw_unwanted(self, now: datetime) -> None:
        """Cancel what providers keep for somebody who objected.

        Whoever wrote that down has tried, but a message that was just being handed over was not
        seen there yet, and an import or a lost connection may have come between.
        """
        if _is_recent(self._withdrew_at, now, _ASK_EVERY):
            return
        self._withdrew_at = now
        with self._work.store.begin() as tx:
            found = tx.schedule.look_up(list(unwanted(tx, tx.objections.kept_ahead(now))))
        for kept in found:
            if self._stop.is_set() or not self._withdraw(kept):
                break

    def _withdraw(self, kept: Kept) -> bool:
        """Whether somebody could be asked; if not, it stays planned."""
        _, lane = self._lane_of(kept)
        if lane is None:
            return False
        now = self._work.clock()
        with self._work.write() as tx:
            tx.schedule.doubt([kept], now, now + HOLD, None)
        result, error = ask(lane.gateway, kept)
        now = self._work.clock()
        fate = judged(kept, result, error, now)
        self._conclude(lane, kept, fate, now)
        return fate is not Fate.UNTOUCHED

    def _lane_of(self, kept: Kept) -> tuple[Lane | None, OpenLane | None]:
        """The gateway that knows of a message, and open, where it may be asked."""
        with self._work.store.begin() as tx:
            found = tx.due.lane(kept.gateway_id) if is_reachable(tx, kept) else None
        return found, None if found is None or found.paused else self._work.open(found)

    def _find_out(self, kept: Kept) -> None:
        """Cancel once more what a person wanted cancelled, and nobody knows whether it was."""
        found, lane = self._lane_of(kept)
        result, error = ask(lane.gateway, kept) if lane else (None, None)
        now = self._work.clock()
        fate = judged(kept, result, error, now)
        if found is None and kept.scheduled_at <= now:
            fate = Fate.UNCLEAR
        self._conclude(lane, kept, fate, now)

    def _conclude(self, lane: OpenLane | None, kept: Kept, fate: Fate, now: datetime) -> None:
        """Write down what is known now, and why if somebody's objection is behind it."""

        def record(tx: Transaction) -> None:
            conclude(tx, kept, fate, now)
            tx.objections.explain(unwanted(tx, tx.objections.named([kept.seq])))

        self._work.keep(record)
        self._work.tell(SenderNews.PROGRESS, lane)


def _is_recent(last: datetime | None, now: datetime, every: timedelta) -> bool:
    """A clock that was set back makes nothing recent."""
    return last is not None and last <= now < last + every
