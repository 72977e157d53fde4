"""Failover: moving what waits for a gateway in trouble to the next one of the plan.

Only queued messages move. Those that a gateway may have taken are for `services.settling`. The
plan itself is in `services.failover`.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import (
    ChecksLogin,
    ChecksReach,
    GatewayError,
    RateLimited,
    ShortensLinks,
    SmsGateway,
    Unreachable,
)
from smsdesk.core.gsm7 import measure
from smsdesk.core.text import plain
from smsdesk.services.connector import sender_names
from smsdesk.services.failover import LEAST, FailoverPlan, stored_plan
from smsdesk.services.reviewing import PARTS_LIMIT
from smsdesk.services.sender_lanes import Jitter, OpenLane, Pause, delay_after
from smsdesk.services.sender_work import Work, pauses
from smsdesk.store.moves import Takeover, Waiting

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.unit import Transaction

_log = logging.getLogger("smsdesk.sender")
SLICE = 500
"""Messages of one transaction."""
_LOST = 2
"""So many lost connections in a row are trouble."""
_SOONEST = timedelta(minutes=LEAST)
_FUTILE = timedelta(seconds=30)
"""How long not to look again at messages of which none can move: looking writes."""


class Rerouting:
    """Moves messages, as long as the run lasts."""

    def __init__(self, work: Work, jitter: Jitter, stop: Event) -> None:
        self._work = work
        self._jitter = jitter
        self._stop = stop
        self._trips: dict[int, tuple[int, int]] = {}
        """By `seq`: the attempts of a message when it moved, and how often it has since."""
        self._futile: dict[str, Pause] = {}
        """By gateway, where nothing could move."""

    def move(self) -> bool:
        """Relieve every gateway that is in trouble; whether anything moved.

        Costs nothing while none is.
        """
        if not any(self._trouble(lane, _SOONEST) for lane in self._work.lanes):
            return False
        with self._work.store.begin() as tx:
            plan = stored_plan(tx)
            stuck = [(lane, error) for lane, error in self._stuck(plan) if self._waits(tx, lane)]
        moved = [self._relieve(plan, lane, error) for lane, error in stuck]
        return any(moved)

    def look_again(self) -> None:
        """Something may have been written meanwhile."""
        self._futile.clear()

    # --- who is in trouble --------------------------------------------------------------------

    def _stuck(self, plan: FailoverPlan) -> Iterator[tuple[OpenLane, SmsdeskError]]:
        for lane in self._work.lanes:
            error = self._trouble(lane, plan.after)
            futile = self._futile.get(lane.id)
            if futile is not None and not futile.is_over(self._work.clock()):
                continue
            if error is not None and plan.after_gateway(lane.id):
                yield lane, error

    def _trouble(self, lane: OpenLane, after: timedelta) -> SmsdeskError | None:
        """Why a gateway will send nothing for a good while; None when it is not that bad.

        All of these say that nothing was sent.
        """
        error, now = self._work.troubles.get(lane.id), self._work.clock()
        if lane.gateway.info.practice:
            return None
        if isinstance(error, GatewayError) and pauses(error):
            return error
        if lane.pause.is_over(now):
            return None
        lost = isinstance(error, Unreachable) and lane.lost >= _LOST
        limited = isinstance(error, RateLimited) and _is_long(error, lane.limited_for(now), after)
        return error if lost or limited else None

    def _waits(self, tx: "Transaction", lane: OpenLane) -> bool:
        """Whether a gateway still is in trouble, by no person's decision, and something waits."""
        found = tx.due.lane(lane.id)
        if found is None or not found.active:
            return False
        held = not lane.pause.is_over(self._work.clock())
        return (found.paused or held) and tx.due.has_any(lane.id, self._work.clock())

    # --- who stands in ------------------------------------------------------------------------

    def _relieve(self, plan: FailoverPlan, lane: OpenLane, error: SmsdeskError) -> bool:
        target = self._stand_in(plan, lane, error)
        moved = 0 if target is None else self._move_all(plan, lane, target, error)
        if target is None or not moved:
            return False
        _log.info("%d messages moved from %s to %s: %s", moved, lane.id, target.id, error.code)
        self._work.tell_move(lane, target, moved, error)
        return True

    def _stand_in(self, plan: FailoverPlan, lane: OpenLane, error: SmsdeskError) -> OpenLane | None:
        """The next gateway that can send; one that may be unreachable as well is asked first."""
        for target in self._candidates(plan, lane):
            if not isinstance(error, Unreachable) and not target.lost:
                return target
            found = self._probe(target)
            if found is None:
                return target
            if isinstance(found, Unreachable):
                return None  # most likely this computer is offline
        return None

    def _candidates(self, plan: FailoverPlan, lane: OpenLane) -> Iterator[OpenLane]:
        for gateway_id in plan.after_gateway(lane.id):
            with self._work.store.begin() as tx:
                found = tx.due.lane(gateway_id)
            usable = found is not None and found.active and not found.paused
            target = self._work.open(found) if found is not None and usable else None
            if target is not None and self._is_ready(target):
                yield target

    def _is_ready(self, target: OpenLane) -> bool:
        now = self._work.clock()
        rested = target.pause.is_over(now) and target.probe_pause.is_over(now)
        return rested and not target.gateway.info.practice and not self._stop.is_set()

    def _probe(self, target: OpenLane) -> GatewayError | None:
        """Why it cannot stand in; it is left alone for a while then."""
        try:
            _reach(target.gateway)
        except GatewayError as error:
            _log.info("gateway %s cannot stand in: %s", target.id, error.code)
            if pauses(error):
                self._work.pause(target.id, target.name, error)
            else:
                delay = delay_after(target.probe_pause.failures + 1, self._jitter)
                target.probe_pause.begin(self._work.clock(), delay)
            return error
        target.probe_pause.end()
        return None

    # --- moving -------------------------------------------------------------------------------

    def _move_all(
        self, plan: FailoverPlan, lane: OpenLane, target: OpenLane, error: SmsdeskError
    ) -> int:
        """Slice by slice, so that nobody waits for the database; how many moved."""
        reason = Takeover(target.id, target.name, error.code)
        moved, after = 0, 0
        self._futile.pop(lane.id, None)
        while not self._stop.is_set():
            with self._work.write() as tx:
                record = self._still(tx, lane, target)
                if record is None:
                    break
                found = self._due(tx, lane, after)
                ready = self._fitting(found, target, record, len(plan.order))
                tx.moves.move(ready, reason, self._work.clock())
            moved += len(ready)
            if len(found) < SLICE:
                self._note_futile(lane, moved)
                break
            after = found[-1].seq
        return moved

    def _note_futile(self, lane: OpenLane, moved: int) -> None:
        if not moved:
            self._futile[lane.id] = Pause()
            self._futile[lane.id].begin(self._work.clock(), _FUTILE)

    def _still(self, tx: "Transaction", lane: OpenLane, target: OpenLane) -> "GatewayRecord | None":
        """The settings of the target, while neither gateway was touched by a person."""
        source, goal = tx.due.lane(lane.id), tx.due.lane(target.id)
        if source is None or goal is None or not source.active:
            return None
        usable = goal.active and not goal.paused and goal.version == target.version
        return tx.gateways.get(target.id) if usable else None

    def _due(self, tx: "Transaction", lane: OpenLane, after: int) -> Sequence[Waiting]:
        return tx.moves.waiting(lane.id, self._work.clock(), after, SLICE)

    def _fitting(
        self, found: Sequence[Waiting], target: OpenLane, record: "GatewayRecord", most: int
    ) -> Sequence[Waiting]:
        """As the target will send them; without those that it cannot take."""
        tailored = (_tailored(one, target.gateway, record) for one in found)
        return [one for one in tailored if _is_sendable(one) and self._sets_out(one, most)]

    def _sets_out(self, message: Waiting, most: int) -> bool:
        """Count a trip; no message makes more than `most` without being tried in between."""
        attempts, trips = self._trips.get(message.seq, (message.attempts, 0))
        if attempts != message.attempts:
            trips = 0
        if trips >= most:
            return False
        self._trips[message.seq] = (message.attempts, trips + 1)
        return True


def _is_long(error: RateLimited, so_far: timedelta, after: timedelta) -> bool:
    ahead = error.retry_after is not None and error.retry_after > after
    return ahead or so_far > after


def _reach(gateway: SmsGateway) -> None:
    """Raises GatewayError. A gateway that cannot be asked is taken for reachable."""
    if isinstance(gateway, ChecksLogin):
        gateway.check_login()
    elif isinstance(gateway, ChecksReach):
        gateway.reach()


def _tailored(message: Waiting, gateway: SmsGateway, record: "GatewayRecord") -> Waiting:
    """The message as this gateway sends it: its sender names, its letters, its links."""
    names = sender_names(gateway.info, record.fields)
    sender = message.sender if message.sender in names else next(iter(names), "")
    keeps = record.fields.get("allow_diacritics") == "yes"
    text = message.text if keeps else plain(message.text)
    return replace(message, sender=sender, text=text, parts=_parts(text, sender, gateway, record))


def _parts(text: str, sender: str, gateway: SmsGateway, record: "GatewayRecord") -> int:
    shortens = record.fields.get("shorten_links") == "yes"
    if shortens and isinstance(gateway, ShortensLinks):
        return measure(gateway.shortened(text, sender)).parts
    return measure(text).parts


def _is_sendable(message: Waiting) -> bool:
    """A text of pictures alone may leave nothing, one with links may grow."""
    return bool(message.text.strip()) and message.parts <= PARTS_LIMIT
