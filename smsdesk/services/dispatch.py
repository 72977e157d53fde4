"""Handing due messages to their gateway: claim, request without a transaction, answers.

What becomes of messages of unknown outcome afterwards is in `services.settling`.
"""

import logging
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from threading import Event

from smsdesk.core.gateway import (
    GatewayError,
    MessageRefused,
    NeverTaken,
    Receipt,
    Reconciles,
    ReportsStatus,
    Settlement,
    SmsGateway,
    Undecided,
)
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneNumber
from smsdesk.services.in_flight import InFlight
from smsdesk.services.keeping import keepable
from smsdesk.services.outcomes import Batch, Outcome, line_of
from smsdesk.services.permission import permitted
from smsdesk.services.sender_lanes import OpenLane, Postponed
from smsdesk.services.sender_work import Work, pauses
from smsdesk.store.answers import Sorted, joined
from smsdesk.store.outgoing import Claimed
from smsdesk.store.unit import Transaction

_log = logging.getLogger("smsdesk.sender")
FIRST_REPORT = timedelta(seconds=5)
"""How long after acceptance to ask for the delivery report for the first time."""
_OWN: Mapping[str, object] = {"own": True}
"""Marks what the log need not mask: our own ids, codes and milliseconds."""
_PRICE_STEP = Decimal("0.000001")
_STATES: Mapping[type[Settlement], MessageState] = {
    Receipt: MessageState.ACCEPTED,
    MessageRefused: MessageState.FAILED,
    NeverTaken: MessageState.QUEUED,
    Undecided: MessageState.UNCLEAR,
}

TURN = 1.0
"""Seconds after which other gateways have their turn, and unknown outcomes are looked at."""


@dataclass(frozen=True, slots=True)
class Paid:
    """What each of some messages cost, all its parts together."""

    to: Iterable[PhoneNumber]
    parts: int
    price: Decimal


class Dispatcher:
    """Sends what is due at one gateway after the other."""

    def __init__(self, work: Work, stop: Event) -> None:
        self._work = work
        self._stop = stop
        self.postponed = Postponed()
        """What the last round left for later."""

    def send_due(self) -> bool:
        """A turn for each gateway that may send; whether anything was due."""
        with self._work.store.begin() as tx:
            due = tx.due.lanes(self._work.clock())
        self.postponed = Postponed()
        handed = False
        for found in due:
            if self._stop.is_set():
                break
            lane = self._work.open(found)
            handed = (lane is not None and self._turn(lane)) or handed
        return handed

    def _turn(self, lane: OpenLane) -> bool:
        """Keep the requests of a gateway going until nothing is due, something fails or time is up.

        Whether there was anything.
        """
        if not lane.pause.is_over(self._work.clock()):
            self.postponed.add(hopeless=lane.pause.is_hopeless)
            return False
        with InFlight(lane.gateway, self._may_send) as flight:
            found, errors = self._keep_going(lane, flight)
        self._work.end_of_turn()
        if errors:
            self._work.failed(lane, max(errors, key=pauses))
        if flight.bugs:
            raise flight.bugs[0]
        return found

    def _keep_going(self, lane: OpenLane, flight: InFlight) -> tuple[bool, list[GatewayError]]:
        """Whether anything was due, and what went wrong."""
        until = time.monotonic() + TURN
        found, errors = False, list[GatewayError]()
        outcomes: Sequence[Outcome] = ()
        room = flight.room
        while True:
            claimed, batches = self._cycle(lane, outcomes, room)
            self._react(lane, [outcome for outcome in outcomes if outcome.left])
            flight.hand_over(batches)
            errors += [outcome.error for outcome in outcomes if outcome.error is not None]
            found = found or claimed
            if flight.is_empty:
                return found, errors
            outcomes = flight.answered()
            room = flight.room if self._goes_on(until) else (0, 0)

    def _goes_on(self, until: float) -> bool:
        return time.monotonic() < until and not self._stop.is_set()

    def _may_send(self) -> bool:
        """Asked right before each request.

        Not once this process was suspended since the claim: perhaps the messages are another
        sender's now. The next write tells, and LeaseLost ends the run.
        """
        return not self._stop.is_set() and self._work.keeper.is_sure()

    def _cycle(
        self, lane: OpenLane, outcomes: Sequence[Outcome], room: tuple[int, int]
    ) -> tuple[bool, Sequence[Batch]]:
        """One transaction: keep what came back, claim what may follow.

        Whether anything was claimed, and what of it is to be handed over.
        """

        def cycle(tx: Transaction) -> tuple[bool, Sequence[Batch]]:
            self._record(tx, lane, outcomes)
            return self._claim(tx, lane, *room)

        if outcomes:
            return self._work.keep(cycle)
        if not any(room):
            return False, ()
        with self._work.write() as tx:
            return self._claim(tx, lane, *room)

    def _claim(
        self, tx: Transaction, lane: OpenLane, batches: int, messages: int
    ) -> tuple[bool, Sequence[Batch]]:
        if not batches or not tx.due.may_send(lane.id, lane.version):
            return False, ()
        info, now = lane.gateway.info, self._work.clock()
        claimed = tx.messages.claim(
            lane.id,
            now,
            info.batch_limit,
            batches,
            lane.account,
            mixed=info.mixed_limit,
            messages=messages,
        )
        allowed = permitted(tx, claimed, now)
        return bool(claimed), keepable(tx, lane.gateway, allowed, now)

    def _record(self, tx: Transaction, lane: OpenLane, outcomes: Sequence[Outcome]) -> None:
        """All that came back."""
        now = self._work.clock()
        answers = joined(outcome.answers for outcome in outcomes)
        tx.messages.keep(answers, now, first_report(lane.gateway, now))
        learn_price(tx, lane.id, paid_for(answers))
        leave = tx.messages.doubt if isinstance(lane.gateway, Reconciles) else tx.messages.unclear
        for outcome in outcomes:
            if not outcome.left:
                tx.messages.put_back(outcome.batch, now)
            elif outcome.error is not None and not outcome.error.maybe_sent:
                tx.messages.requeue(outcome.batch, outcome.error, now)
            elif outcome.error is not None:
                leave(outcome.batch, outcome.error, now)
            else:
                for sent, error in outcome.in_doubt:
                    leave([sent], error, now)

    def _react(self, lane: OpenLane, outcomes: Sequence[Outcome]) -> None:
        """Count, log, and note that the gateway works."""
        if not outcomes:
            return
        # written in one go: one by one they would cost more than the sending
        _log.info("%s", "\n".join(outcome.lines for outcome in outcomes), extra=_OWN)
        for outcome in outcomes:
            self._work.count(outcome.counts)
            if not isinstance(lane.gateway, Reconciles):
                self._work.count({MessageState.UNCLEAR: len(outcome.in_doubt)})
        if any(outcome.error is None for outcome in outcomes):
            self._work.worked(lane)
            self._work.progress(lane)


def first_report(gateway: SmsGateway, now: datetime) -> datetime | None:
    """When to ask for delivery reports of what is accepted now; None where there are none."""
    return now + FIRST_REPORT if isinstance(gateway, ReportsStatus) else None


def paid_for(answers: Sorted) -> Sequence[Paid]:
    """What the receipts tell about prices."""
    return [
        Paid((sent.phone for sent, _ in taken), told.parts, told.price)
        for told, taken in answers.taken.items()
        if told.price is not None
    ]


def learn_price(tx: Transaction, gateway_id: str, payments: Sequence[Paid]) -> None:
    """Remember what one part to a number of the shop's own country costs."""
    record = tx.gateways.get(gateway_id) if payments else None
    if record is None:
        return
    prefix = record.fields.get("default_prefix") or DEFAULT_PREFIX
    prices: Counter[Decimal] = Counter()
    for paid in payments:
        one = (paid.price / paid.parts).quantize(_PRICE_STEP).normalize()
        at_home = (1 for to in paid.to if not to.is_foreign(prefix))
        # one is enough where there is nothing to be compared with
        prices[one] += next(at_home, 0) if len(payments) == 1 else sum(at_home)
    price, count = prices.most_common(1)[0]
    if count and price != record.price_per_part:
        tx.gateways.remember_price(gateway_id, price)


def state_of(found: Settlement, sms: OutgoingSms) -> MessageState:
    """Where an answer brings a message."""
    if isinstance(found, Receipt) and sms.send_at is not None:
        return MessageState.SCHEDULED
    return _STATES[type(found)]


def log_attempt(message: Claimed, found: Settlement | GatewayError, milliseconds: int) -> None:
    """One line for one try; neither text nor number."""
    _log.info("%s", line_of(message, found, milliseconds), extra=_OWN)
