"""Whatever happens to an outbox in whatever order: no transition outside the table, none lost."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    DeliveryStatus,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    Receipt,
    Settled,
    Unreachable,
)
from smsdesk.core.message import TRANSITIONS, MessageState
from smsdesk.store.engine import make_engine
from smsdesk.store.moves import Takeover
from smsdesk.store.schedule import Replan
from smsdesk.store.schema import upgrade
from smsdesk.store.unit import Store, Transaction
from tests.fakes import START
from tests.postgres import emptied_engine
from tests.store.rows import GATEWAY, a_message, add_gateway

REFUSED = MessageRefused(ErrorCode.NUMBER_REFUSED, field="number")
OFFLINE = Unreachable(ErrorCode.HOST_NOT_FOUND, host="x")
LOST = OutcomeUnknown(ErrorCode.CONNECTION_LOST)
OTHER = "bbbb2222"
GATEWAYS = st.sampled_from([GATEWAY, OTHER])
ANSWERS: st.SearchStrategy[Settled] = st.sampled_from(
    [Receipt("x", "p"), Receipt("x"), REFUSED, NeverTaken("x")]
)
UNTRIED = {MessageState.QUEUED, MessageState.SCHEDULED, MessageState.CANCELLED}
"""Where a message may be that was handed to nobody yet."""


class Crash(Exception):
    """The program ends in the middle of a transaction."""


class OutboxMachine(RuleBasedStateMachine):
    """A person, a sender and a provider at work on one outbox."""

    @initialize()
    def open(self) -> None:
        self.at_end = ExitStack()
        self.store = self.at_end.enter_context(self.opened())
        add_gateway(self.store)
        add_gateway(self.store, OTHER)
        self.now = START
        self.known: dict[str, MessageState] = {}
        self.places: dict[str, tuple[str, int]] = {}

    def teardown(self) -> None:
        if hasattr(self, "at_end"):
            self.at_end.close()

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """An empty store."""
        with tempfile.TemporaryDirectory() as folder:
            engine = make_engine(Path(folder) / "smsdesk.db")
            upgrade(engine)
            with closing(Store(engine)) as store:
                yield store

    # --- a person -----------------------------------------------------------------------------

    @rule(
        count=st.integers(1, 4),
        delay=st.sampled_from([None, -10, 30]),
        there=st.booleans(),
        undo=st.sampled_from([None, 10]),
    )
    def write(self, count: int, delay: int | None, there: bool, undo: int | None) -> None:
        at = None if delay is None else self.now + timedelta(seconds=delay)
        until = None if undo is None else self.now + timedelta(seconds=undo)
        plain = [a_message(n, scheduled_at=at) for n in range(count)]
        new = [replace(one, at_provider=there, not_before=until) for one in plain]
        with self.store.begin(write=True) as tx:
            tx.messages.add(new, self.now)
        planned = delay == 30 and not there
        first = MessageState.SCHEDULED if planned else MessageState.QUEUED
        self.known |= {message.id: first for message in new}

    @rule(data=st.data(), what=st.sampled_from(["retry", "cancel", "sent", "not sent", "ask"]))
    def order(self, data: st.DataObject, what: str) -> None:
        if not self.known:
            return
        ids = data.draw(st.lists(st.sampled_from(sorted(self.known)), max_size=3, unique=True))
        done: int | ErrorCode
        try:
            with self.store.begin(write=True) as tx:
                done = self._order(tx, ids, what)
        except SmsdeskError as error:
            done = error.code
        kept = sum(self.is_kept(one) for one in ids) if what == "cancel" else 0
        refused = (ErrorCode.MESSAGE_STATE, ErrorCode.GATEWAY_GONE)
        assert done in (len(ids) - kept, *refused)
        assert done not in refused or self.states() == self.known

    def _order(self, tx: Transaction, ids: list[str], what: str) -> int:
        if what == "retry":
            return tx.messages.retry(ids, self.now)
        if what == "cancel":
            return tx.messages.cancel(ids, self.now)
        if what == "ask":
            doubts = tx.doubts.look_up(ids)
            tx.doubts.reopen([doubt.seq for doubt in doubts], self.now)
            return len(doubts)
        return tx.messages.resolve(ids, self.now, sent=what == "sent")

    def is_kept(self, message_id: str) -> bool:
        with self.store.begin() as tx:
            return bool(tx.schedule.look_up([message_id]))

    @rule(data=st.data(), what=st.sampled_from(["plan", "hand over", "send now"]))
    def plan(self, data: st.DataObject, what: str) -> None:
        if not self.known:
            return
        ids = data.draw(st.lists(st.sampled_from(sorted(self.known)), max_size=3, unique=True))
        at = self.now + timedelta(seconds=20)
        with self.store.begin(write=True) as tx:
            if what == "plan":
                tx.schedule.plan(ids, at, self.now)
            elif what == "hand over":
                tx.schedule.hand_over(ids, at, self.now)
            else:
                tx.schedule.send_now([i for i in ids if not tx.schedule.look_up([i])], self.now)

    @rule()
    def retry_failed(self) -> None:
        with self.store.begin(write=True) as tx:
            tx.messages.retry_failed(self.now)

    @rule(gateway_id=GATEWAYS)
    def cancel_waiting(self, gateway_id: str) -> None:
        with self.store.begin(write=True) as tx:
            tx.messages.cancel_waiting(gateway_id, self.now)

    @rule(back=st.booleans())
    def remove_a_gateway_or_bring_it_back(self, back: bool) -> None:
        with self.store.begin(write=True) as tx:
            is_there = tx.gateways.get(OTHER) is not None
            if is_there and not back:
                tx.messages.cancel_waiting(OTHER, self.now)
                tx.gateways.remove(OTHER)
        if back and not is_there:
            add_gateway(self.store, OTHER)

    # --- a sender -----------------------------------------------------------------------------

    @rule(gateway_id=GATEWAYS)
    def crash(self, gateway_id: str) -> None:
        """What a transaction did that does not come to its end, it did not do."""
        before = self.states()
        with pytest.raises(Crash):
            self._begin_and_crash(gateway_id)
        assert self.states() == before

    def _begin_and_crash(self, gateway_id: str) -> None:
        with self.store.begin(write=True) as tx:
            tx.messages.claim(gateway_id, self.now, 3)
            under_way = tx.messages.unsettled()
            tx.messages.settle([(one, Receipt("x")) for one in under_way], self.now)
            tx.messages.add([a_message()], self.now)
            raise Crash

    @rule(
        gateway_id=GATEWAYS,
        limit=st.integers(1, 3),
        batches=st.integers(1, 3),
        mixed=st.integers(1, 3),
        messages=st.integers(0, 6),
    )
    def claim(self, gateway_id: str, limit: int, batches: int, mixed: int, messages: int) -> None:
        with self.store.begin(write=True) as tx:
            tx.messages.claim(gateway_id, self.now, limit, batches, mixed=mixed, messages=messages)

    @rule(gateway_id=GATEWAYS)
    def claim_and_put_back(self, gateway_id: str) -> None:
        """What was claimed ahead when the sender was told to stop."""
        before = self.states()
        with self.store.begin(write=True) as tx:
            for batch in tx.messages.claim(gateway_id, self.now, 3, 2):
                tx.messages.put_back(batch, self.now)
            is_there = tx.gateways.get(gateway_id) is not None
        assert not is_there or self.states() == before

    @rule(late=st.sampled_from([5, 10**6]))
    def release(self, late: int) -> None:
        """What is too late does not come due."""
        since = self.now - timedelta(seconds=late)
        with self.store.begin(write=True) as tx:
            missed = tx.schedule.missed(since)
            tx.schedule.release(tx.schedule.due(self.now, since), self.now)
            tx.schedule.depart(tx.schedule.departed(self.now), self.now, self.now)
            assert tx.schedule.missed(since) == missed

    @rule(
        what=st.sampled_from(["doubt", "clear", "cancelled", "too late", "unclear", "here"]),
        ahead=st.sampled_from([None, -10, 30]),
        there=st.booleans(),
    )
    def withdraw(self, what: str, ahead: int | None, there: bool) -> None:
        """What providers answer about the messages that they keep; each answer comes twice."""
        then = None if ahead is None else Replan(self.now + timedelta(seconds=ahead), there)
        with self.store.begin(write=True) as tx:
            found = tx.schedule.look_up(sorted(self.known))
            for one in (*found[:1], *found[:1]):
                if what == "doubt":
                    tx.schedule.doubt([one], self.now, self.now, then)
                elif what == "clear":
                    tx.schedule.clear(one, self.now)
                elif what == "cancelled":
                    tx.schedule.cancelled(one, self.now, then)
                elif what == "too late":
                    tx.schedule.too_late(one, self.now, self.now)
                elif what == "unclear":
                    tx.schedule.unclear(one, self.now)
            under_way = [one for one in tx.messages.unsettled() if one.sms.send_at]
            if what == "here":
                tx.schedule.keep_here(under_way, OFFLINE, self.now)

    @rule(there=st.booleans(), limit=st.integers(1, 3), text=st.sampled_from(["Zolw", "Żółw"]))
    def reroute(self, there: bool, limit: int, text: str) -> None:
        source, target = (GATEWAY, OTHER) if there else (OTHER, GATEWAY)
        to = Takeover(target, target, ErrorCode.NO_CREDIT)
        with self.store.begin(write=True) as tx:
            found = tx.moves.waiting(source, self.now, 0, limit)
            tx.moves.move([replace(one, text=text) for one in found], to, self.now)

    @rule(there=st.booleans())
    def reroute_what_left_meanwhile(self, there: bool) -> None:
        """What was looked up in one transaction may be on its way in the next."""
        source, target = (GATEWAY, OTHER) if there else (OTHER, GATEWAY)
        to = Takeover(target, target, ErrorCode.NO_CREDIT)
        with self.store.begin() as tx:
            found = tx.moves.waiting(source, self.now, 0, 9)
        with self.store.begin(write=True) as tx:
            tx.messages.claim(source, self.now, 1)
            tx.moves.move(found, to, self.now)

    @rule(data=st.data())
    def settle(self, data: st.DataObject) -> None:
        with self.store.begin(write=True) as tx:
            under_way = tx.messages.unsettled()
            tx.messages.settle([(one, data.draw(ANSWERS)) for one in under_way], self.now, self.now)

    @rule(what=st.sampled_from(["requeue", "put back", "unclear", "doubt", "ask"]))
    def trouble(self, what: str) -> None:
        with self.store.begin(write=True) as tx:
            first = tx.messages.unsettled()[:1]
            if what == "requeue":
                tx.messages.requeue(first, OFFLINE, self.now, self.now + timedelta(seconds=20))
            elif what == "put back":
                tx.messages.put_back(first, self.now)
            elif what == "unclear":
                tx.messages.unclear(first, LOST, self.now)
            elif what == "doubt":
                tx.messages.doubt(first, LOST, self.now)
            else:
                for one in first:
                    tx.messages.open_attempt(one, self.now)

    @rule(state=st.sampled_from(MessageState))
    def report(self, state: MessageState) -> None:
        """A provider may answer any state for any message."""
        with self.store.begin(write=True) as tx:
            status = DeliveryStatus(state, "words", Decimal("0.1"), 2)
            every = dict.fromkeys(tx.history.find(), status)
            tx.messages.note_statuses(every, self.now)

    @rule(seconds=st.one_of(st.integers(1, 40), st.sampled_from([-3600, 3600])))
    def wait(self, seconds: int) -> None:
        """Or the clock is set."""
        self.now += timedelta(seconds=seconds)

    # --- what always holds --------------------------------------------------------------------

    def states(self) -> dict[str, MessageState]:
        with self.store.begin() as tx:
            return {line.id: line.state for line in tx.history.lines(tx.history.find())}

    @invariant()
    def only_allowed_transitions(self) -> None:
        if not hasattr(self, "store"):
            return
        after = self.states()
        assert after.keys() == self.known.keys()
        for message_id, state in after.items():
            before = self.known[message_id]
            assert state in {before, *TRANSITIONS[before]}, (before, state)
        self.known = after

    @invariant()
    def counts_agree(self) -> None:
        """The sum changes by what is written, and by nothing else."""
        if not hasattr(self, "store"):
            return
        with self.store.begin() as tx:
            counts = tx.history.counts()
        assert sum(counts.values()) == len(self.known)
        assert Counter(self.states().values()) == Counter(counts)

    @invariant()
    def attempts_agree(self) -> None:
        """As many records as the message counts, and one open at most, while sending."""
        if not hasattr(self, "store"):
            return
        with self.store.begin() as tx:
            for line in tx.history.lines(tx.history.find()):
                records = tx.history.attempts(line.seq)
                open_ones = [one for one in records if one.finished_at is None]
                assert [one.number for one in records] == list(range(1, line.attempts + 1))
                assert len(open_ones) <= (1 if line.state is MessageState.SENDING else 0)
                assert records or line.state in UNTRIED

    @invariant()
    def routes_agree(self) -> None:
        """A message is where its last move brought it, and changed places only while queued."""
        if not hasattr(self, "store"):
            return
        with self.store.begin() as tx:
            for line in tx.history.lines(tx.history.find()):
                route = tx.history.moves(line.seq)
                assert line.gateway_id == (route[-1].to_name if route else GATEWAY)
                assert [one.from_name for one in route[1:]] == [one.to_name for one in route[:-1]]
                place = (line.gateway_id, len(route))
                moved = self.places.setdefault(line.id, (GATEWAY, 0)) != place
                assert not moved or line.state is MessageState.QUEUED
                self.places[line.id] = place


class ServerMachine(OutboxMachine):
    """The same on a server."""

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """An empty store."""
        with emptied_engine() as engine, closing(Store(engine)) as store:
            yield store


for machine, examples in ((OutboxMachine, 40), (ServerMachine, 12)):
    machine.TestCase.settings = settings(
        max_examples=examples,
        stateful_step_count=25,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
TestOutboxMachine = OutboxMachine.TestCase
TestServerMachine = ServerMachine.TestCase
