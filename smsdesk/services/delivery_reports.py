"""Asking for delivery reports, ever less often, when there is nothing to send.

Trouble here never touches sending: a gateway that does not answer is simply asked later.
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from smsdesk.core.gateway import DeliveryStatus, GatewayError, ReportsStatus
from smsdesk.core.message import TRANSITIONS, MessageState
from smsdesk.services.dispatch import Paid, learn_price
from smsdesk.services.sender_events import SenderNews
from smsdesk.services.sender_lanes import OpenLane
from smsdesk.services.sender_work import Work
from smsdesk.store.due import Accepted

_log = logging.getLogger("smsdesk.sender")

AGES = (
    timedelta(seconds=5),
    timedelta(seconds=30),
    timedelta(minutes=2),
    timedelta(minutes=10),
    timedelta(minutes=30),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(hours=12),
    timedelta(hours=24),
    timedelta(hours=48),
    timedelta(hours=72),
)
"""Ages of an accepted message at which its report is asked for."""
AFTER_TROUBLE = timedelta(minutes=5)
"""How long not to ask a gateway that failed to answer."""
LONGEST_TROUBLE = timedelta(hours=1)
FORGOTTEN = timedelta(days=14)
"""Age of a message for which a gateway that fails to answer is asked no more. Later than 72 hours:
a computer that wakes after a long weekend may have no network yet."""
_FINAL = TRANSITIONS[MessageState.ACCEPTED]


def next_at(accepted_at: datetime, now: datetime) -> datetime | None:
    """When to ask next; None when it is time to give up."""
    return next((accepted_at + age for age in AGES if accepted_at + age > now), None)


class DeliveryReports:
    """Asks all gateways that report delivery."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def ask(self) -> bool:
        """One request to each gateway with due reports; whether anything was asked."""
        with self._work.store.begin() as tx:
            due = tx.due.status_lanes(self._work.clock())
        lanes = [lane for found in due if (lane := self._work.open(found))]
        ready = [lane for lane in lanes if lane.report_pause.is_over(self._work.clock())]
        for lane in ready:
            self._ask_lane(lane)
        return bool(ready)

    def _ask_lane(self, lane: OpenLane) -> None:
        gateway = lane.gateway
        limit = gateway.status_batch_limit if isinstance(gateway, ReportsStatus) else 1000
        with self._work.store.begin() as tx:
            asked = tx.due.statuses(lane.id, self._work.clock(), limit)
        if not isinstance(gateway, ReportsStatus):
            with self._work.write() as tx:
                tx.messages.ask_status(dict.fromkeys((one.seq for one in asked), None))
            return
        found = self._statuses(lane, gateway, asked)
        now = self._work.clock()
        final = {seq for seq, status in found.items() if status.state in _FINAL}
        later = {one.seq: self._next(lane, one, now) for one in asked if one.seq not in final}
        with self._work.write() as tx:
            tx.messages.note_statuses(found, now)
            tx.messages.ask_status(later)
            learn_price(tx, lane.id, _paid_for(asked, found))
        if final:
            self._work.tell(SenderNews.PROGRESS, lane)

    def _next(self, lane: OpenLane, message: Accepted, now: datetime) -> datetime | None:
        """A question that failed is not one that was asked."""
        if lane.report_pause.failures and now - message.accepted_at < FORGOTTEN:
            return now + AFTER_TROUBLE
        return next_at(message.accepted_at, now)

    def _statuses(
        self, lane: OpenLane, gateway: ReportsStatus, asked: Sequence[Accepted]
    ) -> dict[int, DeliveryStatus]:
        try:
            found = gateway.statuses([one.provider_id for one in asked])
        except GatewayError as error:
            _log.info("gateway %s gave no delivery reports: %s", lane.id, error.code)
            pause = min(AFTER_TROUBLE * 2 ** min(lane.report_pause.failures, 9), LONGEST_TROUBLE)
            lane.report_pause.begin(self._work.clock(), pause)
            return {}
        lane.report_pause.end()
        return {one.seq: found[one.provider_id] for one in asked if one.provider_id in found}


def _paid_for(asked: Sequence[Accepted], found: Mapping[int, DeliveryStatus]) -> Sequence[Paid]:
    """What the reports tell about prices."""
    return [
        Paid([one.to], found[one.seq].parts or one.parts, price)
        for one in asked
        if one.seq in found and (price := found[one.seq].price) is not None
    ]
