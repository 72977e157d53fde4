"""Settling messages of unknown outcome: ask the provider, or leave them to a person.

They are the rows in state sending while no request is under way: from an interrupted run, or
after an OutcomeUnknown. They are never simply sent again.
"""

import time
from datetime import datetime, timedelta
from threading import Event

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    GatewayError,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    Receipt,
    Reconciles,
    Settled,
    Settlement,
    Undecided,
)
from smsdesk.core.message import MessageState
from smsdesk.services.dispatch import first_report, learn_price, log_attempt, paid_for, state_of
from smsdesk.services.permission import may_leave
from smsdesk.services.sender_events import SenderNews
from smsdesk.services.sender_lanes import Jitter, OpenLane, Pause, Postponed, delay_after
from smsdesk.services.sender_work import Work
from smsdesk.store.answers import sorted_out
from smsdesk.store.outgoing import Claimed
from smsdesk.store.unit import Transaction

CLOCK_SLIP = timedelta(minutes=5)
"""How far an attempt may lie in the future before its time proves nothing."""

_SHORTEST = timedelta(seconds=1)
"""Between two questions about one message."""
_MOST_DENIALS = 3
"""A provider that says so often that a message never arrived, although answers to it are lost each
time, is not to be believed: perhaps its list stays empty."""
_GATEWAYS_FAULT = 2
"""So many failures to find out about one message count against its gateway."""


class Settler:
    """Finds out, one message after the other."""

    def __init__(self, work: Work, jitter: Jitter, stop: Event) -> None:
        self._work = work
        self._jitter = jitter
        self._stop = stop
        self._pauses: dict[int, Pause] = {}
        """Messages whose outcome stayed unknown, by `seq`."""
        self.postponed = Postponed()
        """What the last pass left for later."""

    def settle(self) -> bool:
        """Try every message that may be asked for now; whether any was settled or asked for."""
        with self._work.store.begin() as tx:
            doubts = tx.messages.unsettled()
        self._pauses = {d.seq: self._pauses[d.seq] for d in doubts if d.seq in self._pauses}
        self.postponed = Postponed()
        tried = False
        for doubt in doubts:
            if self._stop.is_set():
                break
            tried = self._try(doubt) or tried
        return tried

    def _try(self, doubt: Claimed) -> bool:
        with self._work.store.begin() as tx:
            found = tx.due.lane(doubt.gateway_id)
        if found is None:
            self._give_up(doubt, SmsdeskError(ErrorCode.INTERRUPTED))
            return True
        if found.account != doubt.account or not found.active:
            # asking may send: another account has never seen this message and would send it again,
            # and through a gateway that somebody switched off nothing leaves
            self._give_up(doubt, SmsdeskError(ErrorCode.UNCONFIRMED, gateway=found.name))
            return True
        lane = None if found.paused else self._work.open(found)
        if lane is None or not self._is_time(lane, doubt):
            return False
        self._find_out(lane, doubt)
        return True

    def _is_time(self, lane: OpenLane, doubt: Claimed) -> bool:
        now = self._work.clock()
        pauses_now = [lane.pause, self._pauses.get(doubt.seq, lane.pause)]
        if all(pause.is_over(now) for pause in pauses_now):
            return True
        self.postponed.add(hopeless=any(pause.is_hopeless for pause in pauses_now))
        return False

    def _find_out(self, lane: OpenLane, doubt: Claimed) -> None:
        gateway = lane.gateway
        if not isinstance(gateway, Reconciles):
            self._give_up(doubt, SmsdeskError(ErrorCode.INTERRUPTED))
            return
        # asking may send, so the lease must be held and the age be that of this moment
        self._work.keeper.make_sure()
        age = self._work.clock() - doubt.attempted_at
        in_time = -CLOCK_SLIP <= age < gateway.reconcile_window
        if not in_time or not self._may_ask(lane, doubt):
            self._give_up(doubt, SmsdeskError(ErrorCode.UNCONFIRMED, gateway=lane.name))
            return
        self._ask(lane, gateway, doubt)

    def _may_ask(self, lane: OpenLane, doubt: Claimed) -> bool:
        """Where asking sends, not about somebody who objected since."""
        if not lane.gateway.info.asking_sends:
            return True
        with self._work.store.begin() as tx:
            return may_leave(tx, doubt)

    def _give_up(self, doubt: Claimed, error: SmsdeskError) -> None:
        """A person must find out."""
        with self._work.write() as tx:
            tx.messages.unclear([doubt], error, self._work.clock())
        self._work.count({MessageState.UNCLEAR: 1})
        self._work.tell(SenderNews.PROGRESS)

    def _ask(self, lane: OpenLane, gateway: Reconciles, doubt: Claimed) -> None:
        asked_at, began = self._work.clock(), time.monotonic()
        found: Settlement | GatewayError
        try:
            found = self._believed(doubt, gateway.reconcile(doubt.sms, doubt.attempted_at))
        except GatewayError as error:
            found = error
        self._work.keep(lambda tx: self._record(tx, lane, doubt, asked_at, found))
        log_attempt(doubt, found, round((time.monotonic() - began) * 1000))
        if isinstance(found, GatewayError) and not isinstance(found, MessageRefused):
            if not self._is_its_own_trouble(doubt, found):
                self._work.failed(lane, found)
            return
        self._work.count({state_of(found, doubt.sms): 1})
        self._work.worked(lane)
        self._work.tell(SenderNews.PROGRESS, lane)

    def _believed(self, doubt: Claimed, found: Settlement) -> Settlement:
        if not isinstance(found, NeverTaken):
            return self._undoubled(doubt, found)
        with self._work.store.begin() as tx:
            denials = tx.messages.denials(doubt) + 1
        return found if denials < _MOST_DENIALS else Undecided(doubt.sms.client_id)

    def _undoubled(self, doubt: Claimed, found: Settlement) -> Settlement:
        """One message at the provider confirms one of ours; another like it may have been lost."""
        if not isinstance(found, Receipt) or not (found.is_lookalike and found.provider_id):
            return found
        with self._work.store.begin() as tx:
            doubled = tx.messages.is_of_another(doubt, found.provider_id)
        return Undecided(doubt.sms.client_id, found.words) if doubled else found

    def _is_its_own_trouble(self, doubt: Claimed, error: GatewayError) -> bool:
        """Whether this message alone is the reason: then the others must not wait.

        So it is when it always ends in doubt, and when the provider does not know it yet.
        """
        if not isinstance(error, OutcomeUnknown):
            return False
        pause = self._pauses.setdefault(doubt.seq, Pause())
        if error.ask_again_in is not None:
            pause.wait(self._work.clock(), max(error.ask_again_in, _SHORTEST))
            return True
        pause.begin(self._work.clock(), delay_after(pause.failures + 1, self._jitter))
        return pause.failures > _GATEWAYS_FAULT

    def _record(
        self,
        tx: Transaction,
        lane: OpenLane,
        doubt: Claimed,
        asked_at: datetime,
        found: Settlement | GatewayError,
    ) -> None:
        now = self._work.clock()
        tx.messages.open_attempt(doubt, asked_at)
        if isinstance(found, Settled):
            answers = sorted_out([(doubt, found)])
            tx.messages.keep(answers, now, first_report(lane.gateway, now))
            learn_price(tx, lane.id, paid_for(answers))
        elif isinstance(found, Undecided):
            words = GatewayError(ErrorCode.UNCONFIRMED, words=found.words, gateway=lane.name)
            tx.messages.unclear([doubt], words, now)
        else:
            tx.messages.doubt([doubt], found, now)
