"""A second look at unclear messages: only where it is safe, and always through the sender."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    Settlement,
    SmsGateway,
    Undecided,
)
from smsdesk.core.message import MessageState
from smsdesk.services.connector import Connector
from smsdesk.services.second_look import SecondLook
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from tests.fakes import FakeGateway, ReconcilingGateway
from tests.services.planning_bench import PlanBench
from tests.store.rows import GATEWAY, attempts, outcomes, queue_some, states, the_message

S = MessageState
LOST = OutcomeUnknown(ErrorCode.CONNECTION_LOST, gateway="Fake")
REFUSED = MessageRefused(ErrorCode.NUMBER_REFUSED, field="number")


class Bench(PlanBench):
    """A message that its provider could not tell about at first."""

    def __init__(self, store: Store, gateway: SmsGateway | None = None) -> None:
        super().__init__(store, gateway or ReconcilingGateway([LOST], [Undecided("x")]))
        self.look = SecondLook(store, self.service._connector, self.clock)
        [self.id] = queue_some(store, 1)
        self.run()
        assert self.get(self.id).state is S.UNCLEAR

    @property
    def asking(self) -> ReconcilingGateway:
        gateway = self.desk.gateways[GATEWAY]
        assert isinstance(gateway, ReconcilingGateway)
        return gateway

    def answer(self, finding: Settlement) -> None:
        """What the provider says next time."""
        self.asking.findings.append(finding)


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


def test_ordering_asks_nobody_and_the_sender_does(bench: Bench) -> None:
    handed_over = bench.get(bench.id)
    bench.clock.advance(600)
    asked = len(bench.asking.asked)
    assert bench.look.why_not(bench.id) is None
    assert bench.look.order([bench.id]).count == 1
    assert len(bench.asking.asked) == asked
    waiting = bench.get(bench.id)
    assert (waiting.state, waiting.attempts) == (S.SENDING, handed_over.attempts)
    bench.run()
    assert states(bench.store, [bench.id]) == [S.ACCEPTED]
    assert bench.asking.asked == [bench.id, bench.id]
    assert len(bench.asking.batches) == 1
    assert outcomes(bench.store, bench.id) == ["connection_lost", "unconfirmed", "accepted"]
    assert [one.generation for one in attempts(bench.store, bench.id)] == [1, 1, 1]


def test_a_provider_that_cannot_tell_leaves_it_unclear(bench: Bench) -> None:
    bench.answer(Undecided("x", "two alike"))
    bench.look.order([bench.id])
    bench.run()
    assert states(bench.store, [bench.id]) == [S.UNCLEAR]
    assert bench.asking.sent == [bench.id]


def test_one_that_was_refused_has_failed(bench: Bench) -> None:
    bench.answer(REFUSED)
    bench.look.order([bench.id])
    bench.run()
    assert states(bench.store, [bench.id]) == [S.FAILED]


def test_one_that_was_never_taken_is_sent_under_its_old_id(bench: Bench) -> None:
    bench.answer(NeverTaken("x"))
    bench.look.order([bench.id])
    bench.run()
    assert states(bench.store, [bench.id]) == [S.ACCEPTED]
    assert bench.asking.sent == [bench.id, bench.id]


def test_the_age_counts_from_when_it_was_handed_over(bench: Bench) -> None:
    bench.clock.advance(23 * 3600)
    assert bench.look.order([bench.id]).count == 1
    bench.clock.advance(3600)
    bench.run()
    assert states(bench.store, [bench.id]) == [S.UNCLEAR]
    assert len(bench.asking.asked) == 1


@pytest.mark.parametrize(("asking_sends", "count"), [(True, 0), (False, 1)])
def test_nobody_asks_where_that_would_send_to_who_objected(
    store: Store, asking_sends: bool, count: int
) -> None:
    gateway = ReconcilingGateway([LOST], [Undecided("x")])
    gateway.info = replace(gateway.info, asking_sends=asking_sends)
    bench = Bench(store, gateway)
    assert bench.look.why_not(bench.id) is None
    with store.begin(write=True) as tx:
        tx.opt_outs.add([bench.get(bench.id).phone], "", bench.clock())
    order = bench.look.order([bench.id])
    assert order.count == count
    codes = [error.code for error in order.errors.values()]
    assert codes == [ErrorCode.UNCONFIRMED] * (1 - count)


def switch_off(bench: Bench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.set_active(GATEWAY, active=False, now=bench.clock())


def pause(bench: Bench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.pause(GATEWAY, ErrorCode.NO_CREDIT, bench.clock())


def wait_a_day(bench: Bench) -> None:
    bench.clock.advance(86_400)


def want_cancelled(bench: Bench) -> None:
    """As a planned message of which nobody knows whether its provider cancelled it."""
    with bench.store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE messages SET error_code = 'cancel_unconfirmed'")


def forget_when(bench: Bench) -> None:
    with bench.store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE messages SET attempted_at = NULL")


def lose_provider(bench: Bench) -> None:
    """As a gateway that an older or newer version has set up."""
    values = GatewayValues("strange", "Strange", {})
    with bench.store.begin(write=True) as tx:
        tx.gateways.change(GATEWAY, values, bench.clock())


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (Bench.remove_gateway, ErrorCode.GATEWAY_GONE),
        (Bench.change_account, ErrorCode.UNCONFIRMED),
        (switch_off, ErrorCode.GATEWAY_INACTIVE),
        (pause, ErrorCode.NO_CREDIT),
        (wait_a_day, ErrorCode.UNCONFIRMED),
        (want_cancelled, ErrorCode.CANCEL_UNCONFIRMED),
        (forget_when, ErrorCode.UNCONFIRMED),
        (lose_provider, ErrorCode.LOOK_NOT_OFFERED),
    ],
)
def test_who_cannot_be_asked_is_told_and_nothing_changes(
    bench: Bench, spoil: Callable[[Bench], None], code: ErrorCode
) -> None:
    spoil(bench)
    before = the_message(bench.store, bench.id)
    reason = bench.look.why_not(bench.id)
    assert reason is not None
    assert reason.code is code
    order = bench.look.order([bench.id])
    assert (order.count, order.errors[bench.id].code) == (0, code)
    assert the_message(bench.store, bench.id) == before


def test_a_gateway_without_the_ability(store: Store) -> None:
    bench = Bench(store, FakeGateway([LOST]))
    reason = bench.look.why_not(bench.id)
    assert reason is not None
    assert reason.code is ErrorCode.LOOK_NOT_OFFERED


def test_of_several_those_are_asked_for_that_can_be(bench: Bench) -> None:
    bench.asking.script.append(LOST)
    bench.clock.advance(86_400)
    [young] = queue_some(bench.store, 1, bench.clock())
    bench.answer(Undecided("x"))
    bench.run()
    order = bench.look.order([bench.id, young])
    assert (order.count, list(order.errors)) == (1, [bench.id])
    assert states(bench.store, [bench.id, young]) == [S.UNCLEAR, S.SENDING]


@pytest.mark.parametrize("state", ["accepted", "queued", "sending"])
def test_only_unclear_messages(bench: Bench, state: str) -> None:
    with bench.store._engine.begin() as connection:
        connection.execute(text("UPDATE messages SET state = :state"), {"state": state})
    with pytest.raises(SmsdeskError) as caught:
        bench.look.order([bench.id])
    assert caught.value.code is ErrorCode.MESSAGE_STATE
    with pytest.raises(SmsdeskError) as caught:
        bench.look.why_not("gone")
    assert caught.value.code is ErrorCode.MESSAGE_GONE


def test_a_clock_that_was_set_back_is_left_to_the_sender(bench: Bench) -> None:
    bench.clock.advance(-timedelta(hours=2).total_seconds())
    assert bench.look.order([bench.id]).count == 1
    bench.run()
    assert states(bench.store, [bench.id]) == [S.UNCLEAR]
    assert len(bench.asking.asked) == 1


def test_it_needs_no_secret(bench: Bench) -> None:
    assert isinstance(bench.service._connector, Connector)
    bench.need_secret("token")
    assert bench.look.why_not(bench.id) is None
