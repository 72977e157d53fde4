"""Looking whether an account that ran out of points has been topped up."""

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from smsdesk.core.gateway import Balance, GatewayError, HasBalance
from smsdesk.services.sender_events import SenderNews
from smsdesk.services.sender_lanes import OpenLane
from smsdesk.services.sender_work import Work

if TYPE_CHECKING:
    from decimal import Decimal

_log = logging.getLogger("smsdesk.sender")

PROBE_EVERY = timedelta(seconds=60)


class BalanceProbe:
    """Watches the gateways that paused in this run for want of credit."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._seen: dict[str, Decimal] = {}
        """The balance with which a gateway ran dry, by its id."""
        self._due: dict[str, datetime] = {}

    def hurry(self) -> None:
        """Somebody may have topped up: ask at the next look."""
        self._due.clear()

    def look(self) -> None:
        """Ask those that are due; more points than at the pause lift it."""
        for lane in self._work.lanes:
            if not self._work.is_dry(lane):
                self._due.pop(lane.id, None)
                self._seen.pop(lane.id, None)
            elif self._is_due(lane, self._work.clock()):
                self._due[lane.id] = self._work.clock() + PROBE_EVERY
                self._probe(lane)

    def _is_due(self, lane: OpenLane, now: datetime) -> bool:
        return lane.id not in self._due or now >= self._due[lane.id]

    def _probe(self, lane: OpenLane) -> None:
        balance = self._balance(lane)
        if balance is None:
            return
        before = self._seen.setdefault(lane.id, balance.amount)
        topped_up = balance.amount > before
        with self._work.write() as tx:
            tx.gateways.remember_balance(lane.id, balance, self._work.clock())
            if topped_up:
                tx.gateways.lift_pause(lane.id)
        if topped_up:
            self._work.worked(lane)
            self._work.tell(SenderNews.RESUMED, lane)

    def _balance(self, lane: OpenLane) -> Balance | None:
        if not isinstance(lane.gateway, HasBalance):
            return None
        try:
            return lane.gateway.balance()
        except GatewayError as error:
            _log.info("gateway %s gave no balance: %s", lane.id, error.code)
            return None
