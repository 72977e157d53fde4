"""Handing due messages to their gateway: claim, request without a transaction, answers.

What becomes of messages of unknown outcome afterwards is in `services.settling`.
"""

import logging
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from threading import Event

from smsdesk.core.gateway import (
    Answer,
    GatewayError,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    Receipt,
    Reconciles,
    ReportsStatus,
    Settled,
    Settlement,
    SmsGateway,
    Undecided,
)
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneNumber
from smsdesk.services.keeping import keepable
from smsdesk.services.sender_events import SenderNews
from smsdesk.services.sender_lanes import OpenLane, Postponed
from smsdesk.services.sender_work import Work, pauses
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

Batch = Sequence[Claimed]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How handing over one batch ended: an answer for each message, or one error for all."""

    batch: Batch
    answers: Sequence[Answer]
    error: GatewayError | None
    milliseconds: int

    @property
    def settled(self) -> Sequence[tuple[Claimed, Settled]]:
        """Messages that got an answer."""
        return [(sent, answer) for sent, answer in self._pairs() if isinstance(answer, Settled)]

    @property
    def in_doubt(self) -> Sequence[tuple[Claimed, GatewayError]]:
        """Messages of which nobody knows what became of them."""
        if self.error is not None and self.error.maybe_sent:
            return [(sent, self.error) for sent in self.batch]
        pairs = self._pairs()
        return [(sent, answer) for sent, answer in pairs if isinstance(answer, OutcomeUnknown)]

    @property
    def told(self) -> Sequence[tuple[Claimed, Answer | GatewayError]]:
        """What each message heard."""
        if self.error is not None:
            return [(sent, self.error) for sent in self.batch]
        return self._pairs()

    def _pairs(self) -> Sequence[tuple[Claimed, Answer]]:
        return tuple(zip(self.batch, self.answers, strict=True)) if self.error is None else ()


@dataclass(frozen=True, slots=True)
class Paid:
    """What a message cost, all its parts together."""

    to: PhoneNumber
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
        """One round over all gateways that may send; whether anything was handed over."""
        with self._work.store.begin() as tx:
            due = tx.due.lanes(self._work.clock())
        self.postponed = Postponed()
        handed = False
        for found in due:
            if self._stop.is_set():
                break
            lane = self._work.open(found)
            handed = (lane is not None and self._round(lane)) or handed
        return handed

    def _round(self, lane: OpenLane) -> bool:
        """One round of requests of a gateway: as many batches as it takes at once."""
        if not lane.pause.is_over(self._work.clock()):
            self.postponed.add(hopeless=lane.pause.is_hopeless)
            return False
        info = lane.gateway.info
        with self._work.write() as tx:
            now = self._work.clock()
            claimed = tx.messages.claim(
                lane.id, now, info.batch_limit, info.concurrency, lane.account
            )
            batches = keepable(tx, lane.gateway, claimed, now)
        if not self._work.keeper.is_sure():
            self._put_back(batches)
            return True
        outcomes, bugs = _hand_over(lane.gateway, batches)
        if outcomes:
            self._work.keep(lambda tx: self._record(tx, lane, outcomes))
            self._react(lane, outcomes)
        if bugs:
            raise bugs[0]
        return bool(claimed)

    def _put_back(self, batches: Sequence[Batch]) -> None:
        """This process was suspended since it claimed them: perhaps they are another sender's now.

        None has left. The lease tells, and LeaseLost ends the run.
        """
        claimed = [message for batch in batches for message in batch]
        self._work.keep(lambda tx: tx.messages.requeue(claimed, None, self._work.clock()))

    def _record(self, tx: Transaction, lane: OpenLane, outcomes: Sequence[Outcome]) -> None:
        """All answers of a round in one transaction."""
        now = self._work.clock()
        settled = [pair for outcome in outcomes for pair in outcome.settled]
        tx.messages.settle(settled, now, first_report(lane.gateway, now))
        learn_price(tx, lane.id, paid_for(settled))
        leave = tx.messages.doubt if isinstance(lane.gateway, Reconciles) else tx.messages.unclear
        for outcome in outcomes:
            if outcome.error is not None and not outcome.error.maybe_sent:
                tx.messages.requeue(outcome.batch, outcome.error, now)
            elif outcome.error is not None:
                leave(outcome.batch, outcome.error, now)
            else:
                for sent, error in outcome.in_doubt:
                    leave([sent], error, now)

    def _react(self, lane: OpenLane, outcomes: Sequence[Outcome]) -> None:
        """Count, log, and treat the gateway as it behaved."""
        _log_attempts(lane, outcomes)
        for outcome in outcomes:
            self._work.count(_changes(lane.gateway, outcome))
        errors = [outcome.error for outcome in outcomes if outcome.error is not None]
        if len(errors) < len(outcomes):
            self._work.worked(lane)
            self._work.tell(SenderNews.PROGRESS, lane)
        if errors:
            self._work.failed(lane, max(errors, key=pauses))


def first_report(gateway: SmsGateway, now: datetime) -> datetime | None:
    """When to ask for delivery reports of what is accepted now; None where there are none."""
    return now + FIRST_REPORT if isinstance(gateway, ReportsStatus) else None


def paid_for(settled: Sequence[tuple[Claimed, Settled]]) -> Sequence[Paid]:
    """What the receipts tell about prices."""
    return [
        Paid(sent.sms.to, answer.parts or sent.parts, answer.price)
        for sent, answer in settled
        if isinstance(answer, Receipt) and answer.price is not None
    ]


def learn_price(tx: Transaction, gateway_id: str, payments: Sequence[Paid]) -> None:
    """Remember what one part to a number of the shop's own country costs."""
    record = tx.gateways.get(gateway_id) if payments else None
    if record is None:
        return
    prefix = record.fields.get("default_prefix") or DEFAULT_PREFIX
    prices = Counter(
        (paid.price / paid.parts).quantize(_PRICE_STEP).normalize()
        for paid in payments
        if not paid.to.is_foreign(prefix)
    )
    if prices and prices.most_common(1)[0][0] != record.price_per_part:
        tx.gateways.remember_price(gateway_id, prices.most_common(1)[0][0])


def _hand_over(
    gateway: SmsGateway, batches: Sequence[Batch]
) -> tuple[list[Outcome], list[BaseException]]:
    """Send all batches at once; what a gateway must never raise is kept apart."""
    if not batches:
        return [], []
    with ThreadPoolExecutor(len(batches), thread_name_prefix="sender") as pool:
        futures = [pool.submit(_send, gateway, batch) for batch in batches]
        wait(futures)
    bugs = [bug for future in futures if (bug := future.exception()) is not None]
    return [future.result() for future in futures if future.exception() is None], bugs


def _send(gateway: SmsGateway, batch: Batch) -> Outcome:
    began = time.monotonic()
    answers: Sequence[Answer] = ()
    error: GatewayError | None = None
    try:
        answers = gateway.send([message.sms for message in batch])
    except MessageRefused as refusal:
        answers = [refusal] * len(batch)
    except GatewayError as raised:
        error = raised
    if error is None and len(answers) != len(batch):
        raise ValueError(f"{len(answers)} answers for {len(batch)} messages")
    return Outcome(batch, answers, error, round((time.monotonic() - began) * 1000))


def _changes(gateway: SmsGateway, outcome: Outcome) -> Counter[MessageState]:
    """How many messages came to which state."""
    counts = Counter(state_of(answer, sent.sms) for sent, answer in outcome.settled)
    if not isinstance(gateway, Reconciles):
        counts[MessageState.UNCLEAR] += len(outcome.in_doubt)
    return counts


def state_of(found: Settlement, sms: OutgoingSms) -> MessageState:
    """Where an answer brings a message."""
    if isinstance(found, Receipt) and sms.send_at is not None:
        return MessageState.SCHEDULED
    return next(state for kind, state in _STATES.items() if isinstance(found, kind))


def log_attempt(
    message: Claimed, lane: OpenLane, found: Settlement | GatewayError, milliseconds: int
) -> None:
    """One line for one try; neither text nor number."""
    _log.info("%s", _line(message, lane, found, milliseconds), extra=_OWN)


def _log_attempts(lane: OpenLane, outcomes: Sequence[Outcome]) -> None:
    """A line each, written in one go: one by one they would cost more than the sending."""
    lines = [
        _line(message, lane, answer, outcome.milliseconds)
        for outcome in outcomes
        for message, answer in outcome.told
    ]
    _log.info("%s", "\n".join(lines), extra=_OWN)


def _line(
    message: Claimed, lane: OpenLane, found: Settlement | GatewayError, milliseconds: int
) -> str:
    outcome = found.code.value if isinstance(found, GatewayError) else type(found).__name__
    return f"message {message.id}, gateway {lane.id}: {outcome}, {milliseconds} ms"
