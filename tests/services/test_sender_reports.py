"""Delivery reports, the balance of a dry account, and the times they are asked for."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import DeliveryStatus, GatewayError, NoCredit, Unreachable
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.delivery_reports import AGES, next_at
from smsdesk.services.sender import SenderNews
from smsdesk.store.unit import Store
from tests.fakes import START, BalanceGateway, FakeClock, FakeGateway, ReportingGateway, receipt
from tests.services.sending import Desk
from tests.store.rows import (
    a_message,
    add_gateway,
    queue,
    queue_some,
    states,
    the_gateway,
    the_message,
)

OFFLINE = Unreachable(ErrorCode.HOST_NOT_FOUND, host="api.example")
EMPTY = NoCredit(ErrorCode.NO_CREDIT, gateway="Fake")


@pytest.fixture
def with_gateway(store: Store) -> Store:
    add_gateway(store)
    return store


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (MessageState.DELIVERED, ""),
        (MessageState.UNDELIVERED, "not_delivered"),
        (MessageState.EXPIRED, "delivery_expired"),
    ],
)
def test_a_report_ends_the_way_of_a_message(
    with_gateway: Store, state: MessageState, code: str
) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    gateway.reports[f"p-{message_id}"] = DeliveryStatus(state, "THEIR WORD")
    Desk(with_gateway, gateway).run_for(40)
    message = the_message(with_gateway, message_id)
    assert (message.state, message.error_code) == (state, code)
    assert message.provider_words == "THEIR WORD"
    assert len(gateway.status_requests) == 1


def test_reports_are_asked_for_ever_less_often(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    desk = Desk(with_gateway, gateway)
    desk.run_for(700)
    assert len(gateway.status_requests) == 4  # after 5 s, 30 s, 2 min, 10 min
    assert states(with_gateway, [message_id]) == [MessageState.ACCEPTED]


def test_the_ages_of_asking() -> None:
    times = [START]
    while (later := next_at(START, times[-1])) is not None:
        times.append(later)
    assert [time - START for time in times[1:]] == list(AGES)
    assert times[-1] - START == timedelta(hours=72)


def test_a_state_that_no_report_can_bring_is_ignored(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    gateway.reports[f"p-{message_id}"] = DeliveryStatus(MessageState.QUEUED, "?")
    Desk(with_gateway, gateway).run_for(60)
    assert states(with_gateway, [message_id]) == [MessageState.ACCEPTED]
    assert len(gateway.status_requests) == 2


def test_reports_are_asked_for_in_batches(with_gateway: Store) -> None:
    queue_some(with_gateway, 5)
    gateway = ReportingGateway()
    Desk(with_gateway, gateway).run_for(10)
    assert [len(ids) for ids in gateway.status_requests] == [2, 2, 1]


def test_trouble_with_reports_does_not_touch_sending(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    gateway.report_errors = [OFFLINE]
    desk = Desk(with_gateway, gateway)
    desk.run_for(10)
    queue_some(with_gateway, 1, desk.clock.now)
    report = desk.run_for(200)
    assert report.accepted == 1
    assert len(gateway.batches) == 2
    assert SenderNews.OFFLINE not in desk.news


def test_after_trouble_the_reports_wait_for_minutes(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    gateway.report_errors = [OFFLINE]
    Desk(with_gateway, gateway).run_for(310)
    assert len(gateway.status_requests) == 2


def test_a_gateway_that_no_longer_reports_is_not_asked(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    reporting, silent = ReportingGateway(), FakeGateway()
    desk = Desk(with_gateway, reporting)
    desk.run()
    desk.gateways = dict.fromkeys(desk.gateways, silent)
    desk.run_for(60)
    with with_gateway.begin() as tx:
        assert tx.due.status_lanes(START + timedelta(days=9)) == ()
    assert states(with_gateway, [message_id]) == [MessageState.ACCEPTED]


def test_a_run_that_is_to_end_asks_once_for_what_is_due(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    desk = Desk(with_gateway, gateway)
    desk.run()
    assert gateway.status_requests == []
    gateway.reports[f"p-{message_id}"] = DeliveryStatus(MessageState.DELIVERED, "DELIVERED")
    desk.clock.advance(60)
    report = desk.run()
    assert states(with_gateway, [message_id]) == [MessageState.DELIVERED]
    assert (report.accepted, desk.clock.waited) == (0, 0)


def test_a_topped_up_account_goes_on_by_itself(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    amounts = [Decimal("0.01"), Decimal("0.01"), Decimal(50)]
    desk = Desk(with_gateway, BalanceGateway([EMPTY], amounts))
    desk.run_for(100)
    assert states(with_gateway, [message_id]) == [MessageState.QUEUED]
    report = desk.run_for(0)
    assert states(with_gateway, [message_id]) == [MessageState.ACCEPTED]
    assert report.reason is None


def test_a_running_sender_notices_the_points(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    amounts: list[Decimal | GatewayError] = [Decimal("0.01"), OFFLINE, Decimal("0.01"), Decimal(50)]
    desk = Desk(with_gateway, BalanceGateway([EMPTY], amounts))
    report = desk.run_for(185)
    assert states(with_gateway, [message_id]) == [MessageState.ACCEPTED]
    assert report.reason is None
    assert desk.news.count(SenderNews.PAUSED) == 1
    assert desk.news.count(SenderNews.RESUMED) == 1
    record = the_gateway(with_gateway)
    assert (record.paused, record.balance, record.balance_unit) == (None, Decimal(50), "pkt")


class TickingClock(FakeClock):
    """Like a real one, no two looks at it show the same time."""

    def __call__(self) -> datetime:
        self.advance(0.000001)
        return self.now


def test_the_points_are_noticed_by_a_clock_that_ticks(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    amounts: list[Decimal | GatewayError] = [Decimal("0.01"), Decimal(50)]
    desk = Desk(with_gateway, BalanceGateway([EMPTY], amounts))
    desk.clock = TickingClock()
    desk.run_for(70)
    assert states(with_gateway, [message_id]) == [MessageState.ACCEPTED]


def test_who_wakes_the_sender_need_not_wait_for_the_next_look(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    amounts: list[Decimal | GatewayError] = [Decimal("0.01"), Decimal(50)]
    desk = Desk(with_gateway, BalanceGateway([EMPTY], amounts))
    woken: list[float] = []

    def wake_once() -> None:
        if desk.clock.waited > 5 and not woken:
            woken.append(desk.clock.waited)
            desk.wake.set()

    desk.on_wait = wake_once
    desk.run_for(10)
    assert states(with_gateway, [message_id]) == [MessageState.ACCEPTED]
    assert desk.news.count(SenderNews.RESUMED) == 1


def test_without_a_readable_balance_a_dry_account_stays_paused(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = FakeGateway([EMPTY])
    desk = Desk(with_gateway, gateway)
    report = desk.run_for(300)
    assert states(with_gateway, [message_id]) == [MessageState.QUEUED]
    assert (report.reason, len(gateway.batches)) == (EMPTY, 1)


def test_a_pause_lifted_by_hand_counts_at_once(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    amounts: list[Decimal | GatewayError] = [Decimal(0)]
    desk = Desk(with_gateway, BalanceGateway([EMPTY], amounts))

    def lift() -> None:
        with with_gateway.begin(write=True) as tx:
            tx.gateways.lift_pause(the_gateway(with_gateway).id)

    desk.on_wait = lift
    report = desk.run_for(3)
    assert states(with_gateway, [message_id]) == [MessageState.ACCEPTED]
    assert report.reason is None


# --- what only a report tells ---------------------------------------------------------------------


def test_a_price_that_only_the_report_tells(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    status = DeliveryStatus(MessageState.DELIVERED, "DELIVERED", Decimal("0.33"), 3)
    gateway.reports[f"p-{message_id}"] = status
    Desk(with_gateway, gateway).run_for(10)
    message = the_message(with_gateway, message_id)
    assert (message.state, message.price, message.parts) == (status.state, Decimal("0.33"), 3)
    assert the_gateway(with_gateway).price_per_part == Decimal("0.11")


def test_a_report_under_way_tells_it_too(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    status = DeliveryStatus(MessageState.ACCEPTED, "SENT", Decimal("0.05"))
    gateway.reports[f"p-{message_id}"] = status
    Desk(with_gateway, gateway).run_for(40)
    message = the_message(with_gateway, message_id)
    assert (message.state, message.price, message.parts) == (status.state, Decimal("0.05"), 1)
    assert the_gateway(with_gateway).price_per_part == Decimal("0.05")
    assert len(gateway.status_requests) == 2


@pytest.mark.parametrize("parts", [None, 0, 2])
def test_a_report_without_a_price_leaves_the_receipts(
    with_gateway: Store, parts: int | None
) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReportingGateway()
    gateway.script = [lambda batch: [receipt(sms, Decimal("0.2"), 1) for sms in batch]]
    status = DeliveryStatus(MessageState.DELIVERED, "DELIVERED", None, parts)
    gateway.reports[f"p-{message_id}"] = status
    Desk(with_gateway, gateway).run_for(10)
    message = the_message(with_gateway, message_id)
    assert (message.price, message.parts) == (Decimal("0.2"), parts or 1)
    assert the_gateway(with_gateway).price_per_part == Decimal("0.2")


def test_the_price_of_a_report_about_a_foreign_number_is_not_learned(with_gateway: Store) -> None:
    abroad = replace(a_message(), phone=PhoneNumber("+4915112345678"))
    [message_id] = queue(with_gateway, abroad)
    gateway = ReportingGateway()
    status = DeliveryStatus(MessageState.DELIVERED, "DELIVERED", Decimal(9))
    gateway.reports[f"p-{message_id}"] = status
    Desk(with_gateway, gateway).run_for(10)
    assert the_message(with_gateway, message_id).price == Decimal(9)
    assert the_gateway(with_gateway).price_per_part is None


def test_many_reports_take_few_statements(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 300)
    gateway = ReportingGateway()
    gateway.status_batch_limit = 1000
    for number, message_id in enumerate(ids):
        price = Decimal(number + 1) / 100
        status = DeliveryStatus(MessageState.DELIVERED, "DELIVERED", price)
        gateway.reports[f"p-{message_id}"] = status
    desk = Desk(with_gateway, gateway)
    desk.run()
    desk.clock.advance(60)
    statements = Statements(with_gateway)
    desk.run()
    assert states(with_gateway, ids) == [MessageState.DELIVERED] * 300
    assert the_message(with_gateway, ids[-1]).price == Decimal(3)
    assert len(statements.updates) < 10


class Statements:
    """The statements that change messages."""

    def __init__(self, store: Store) -> None:
        self.updates: list[str] = []
        event.listen(store._engine, "before_cursor_execute", self._note)

    def _note(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("UPDATE messages"):
            self.updates.append(statement)
