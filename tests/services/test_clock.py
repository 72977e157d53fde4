"""A clock that jumps, a computer that sleeps: plans, undoing, pauses and reports behave."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Answer, DeliveryStatus, OutcomeUnknown, RateLimited, Unreachable
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.services.delivery_reports import FORGOTTEN
from smsdesk.services.settling import CLOCK_SLIP
from smsdesk.store.due import LONGEST_HOLD
from smsdesk.store.unit import Store
from tests.fakes import START, FakeGateway, ReconcilingGateway, ReportingGateway, receipt
from tests.services.sending import Desk
from tests.services.stand_ins import FIRST, SECOND, StandIn, add, plan
from tests.store.rows import a_message, add_gateway, claim, queue, queue_some, states

ACCEPTED, QUEUED, SCHEDULED = MessageState.ACCEPTED, MessageState.QUEUED, MessageState.SCHEDULED
SENDING, UNCLEAR = MessageState.SENDING, MessageState.UNCLEAR
OFFLINE = Unreachable(ErrorCode.HOST_NOT_FOUND, host="api.example")
LOST = OutcomeUnknown(ErrorCode.CONNECTION_LOST)
HOUR = timedelta(hours=1)
DAY = 24 * 3600.0


@pytest.fixture
def shop(store: Store) -> Store:
    add_gateway(store)
    return store


def jump(desk: Desk, after: float, seconds: float) -> None:
    """Once, so long after now: the clock is set, or the computer sleeps."""
    at, jumps = desk.clock.waited + after, [seconds]

    def jump_then() -> None:
        if jumps and desk.clock.waited >= at:
            desk.clock.advance(jumps.pop())

    desk.on_wait = jump_then


def hurry(desk: Desk, hours: float) -> None:
    """So many hours, of which each fifth of a second takes a minute."""
    desk.on_wait = lambda: desk.clock.advance(60)
    desk.run_for(hours * 60 / 5)
    desk.on_wait = lambda: None


def plan_one(shop: Store, minutes: float) -> str:
    [message_id] = queue(shop, a_message(scheduled_at=START + timedelta(minutes=minutes)))
    return message_id


# --- planned messages -----------------------------------------------------------------------------


def test_a_plan_goes_by_the_clock_on_the_wall(shop: Store) -> None:
    """Set back by an hour, the clock has an hour more to go; the message waits for its time."""
    message_id = plan_one(shop, 10)
    desk = Desk(shop, FakeGateway())
    jump(desk, 60, -3600)
    desk.run_for(61)
    hurry(desk, 1)
    assert states(shop, [message_id]) == [SCHEDULED]
    hurry(desk, 0.2)
    assert states(shop, [message_id]) == [ACCEPTED]


def test_a_jump_over_its_time_by_minutes_sends_it(shop: Store) -> None:
    message_id = plan_one(shop, 10)
    desk = Desk(shop, FakeGateway())
    jump(desk, 60, 20 * 60)
    desk.run_for(70)
    assert states(shop, [message_id]) == [ACCEPTED]


@pytest.mark.parametrize("hours", [1, 9, 24 * 14])
def test_what_was_slept_through_is_offered_not_sent(shop: Store, hours: int) -> None:
    missed, soon = plan_one(shop, 10), plan_one(shop, 60 * hours + 20)
    gateway = FakeGateway()
    desk = Desk(shop, gateway)
    jump(desk, 60, 3600 * hours)
    report = desk.run_for(61)
    assert (gateway.sent, states(shop, [missed, soon])) == ([], [SCHEDULED] * 2)
    assert report.missed == 1
    hurry(desk, 0.4)
    assert gateway.sent == [soon]
    assert states(shop, [missed]) == [SCHEDULED]


def test_a_clock_that_was_wrong_for_a_moment_takes_no_plan_away(shop: Store) -> None:
    """A day ahead, what is planned counts as missed; once the clock is right, it is on time."""
    message_id = plan_one(shop, 10)
    desk = Desk(shop, FakeGateway())
    jump(desk, 10, DAY)
    assert desk.run_for(20).missed == 1
    desk.clock.advance(-DAY)
    assert desk.run_for(20).missed == 0
    hurry(desk, 0.2)
    assert states(shop, [message_id]) == [ACCEPTED]


# --- sending that can be undone -------------------------------------------------------------------


def held(shop: Store, seconds: float) -> str:
    message = replace(a_message(), not_before=START + timedelta(seconds=seconds))
    return queue(shop, message)[0]


def test_what_can_be_undone_waits(shop: Store) -> None:
    message_id = held(shop, 10)
    desk = Desk(shop, FakeGateway())
    desk.run_for(9)
    assert states(shop, [message_id]) == [QUEUED]
    desk.run_for(2)
    assert states(shop, [message_id]) == [ACCEPTED]


@pytest.mark.parametrize("back", [3600, DAY, 400 * DAY])
def test_a_clock_set_back_does_not_hold_it_for_hours(shop: Store, back: float) -> None:
    message_id = held(shop, 10)
    desk = Desk(shop, FakeGateway())
    jump(desk, 2, -back)
    desk.run_for(5)
    assert states(shop, [message_id]) == [ACCEPTED]


def test_the_longest_undo_is_no_clock_that_was_set_back(shop: Store) -> None:
    message_id = held(shop, 60)
    assert timedelta(seconds=60) < LONGEST_HOLD
    desk = Desk(shop, FakeGateway())
    desk.run_for(50)
    assert states(shop, [message_id]) == [QUEUED]


# --- pauses ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("seconds", [-3600, -DAY, 3600, 14 * DAY])
def test_a_jump_ends_the_pause_of_a_gateway(shop: Store, seconds: float) -> None:
    """However far the clock was set: after five minutes of back-off nobody waits for days."""
    [message_id] = queue_some(shop, 1)
    gateway = FakeGateway([OFFLINE] * 5)
    desk = Desk(shop, gateway)
    desk.run_for(20)
    assert (len(gateway.batches), states(shop, [message_id])) == (5, [QUEUED])
    jump(desk, 0, seconds)
    desk.run_for(5)
    assert states(shop, [message_id]) == [ACCEPTED]


def test_a_night_asleep_is_no_night_of_refusals(store: Store) -> None:
    """Nor does a clock that was set back put off the moment when another gateway takes over."""
    add(store, FIRST)
    add(store, SECOND)
    plan(store, FIRST, SECOND, minutes=2)
    first, second = StandIn(), StandIn()
    first.always = RateLimited(retry_after=timedelta(seconds=30))
    queue_some(store, 1)
    desk = Desk(store, first, second)
    jump(desk, 40, -6 * 3600)
    desk.run_for(300)
    assert len(second.batches) == 1


# --- messages of unknown outcome ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "state"),
    [
        (3600, ACCEPTED),
        (23 * 3600, ACCEPTED),
        (25 * 3600, UNCLEAR),
        (-CLOCK_SLIP.total_seconds(), ACCEPTED),
        (-3600, UNCLEAR),
    ],
)
def test_a_question_is_asked_only_while_the_provider_surely_knows(
    shop: Store, seconds: float, state: MessageState
) -> None:
    """An attempt that lies ahead is of any age: nobody knows how long ago it was in truth."""
    ids = queue_some(shop, 1)
    claim(shop)
    gateway = ReconcilingGateway()
    desk = Desk(shop, gateway)
    desk.clock.advance(seconds)
    desk.run()
    assert states(shop, ids) == [state]
    assert gateway.asked == (ids if state is ACCEPTED else [])


def test_a_jump_while_it_is_not_listed_yet(shop: Store) -> None:
    ids = queue_some(shop, 1)
    later = OutcomeUnknown(ErrorCode.NOT_LISTED_YET, ask_again_in=timedelta(seconds=45))
    gateway = ReconcilingGateway([LOST], [later])
    desk = Desk(shop, gateway)
    jump(desk, 10, -60)
    desk.run_for(12)
    assert (len(gateway.asked), states(shop, ids)) == (2, [ACCEPTED])


# --- delivery reports -----------------------------------------------------------------------------


def reporting(shop: Store) -> tuple[str, ReportingGateway]:
    """A message that will have been delivered."""
    [message_id] = queue_some(shop, 1)
    gateway = ReportingGateway()
    gateway.reports[f"p-{message_id}"] = DeliveryStatus(MessageState.DELIVERED, "OK")
    return message_id, gateway


@pytest.mark.parametrize("hours", [9, 71, 100, 24 * 30])
def test_after_a_sleep_the_report_is_asked_for_at_once(shop: Store, hours: int) -> None:
    message_id, gateway = reporting(shop)
    desk = Desk(shop, gateway)
    jump(desk, 2, hours * 3600)
    desk.run_for(10)
    assert states(shop, [message_id]) == [MessageState.DELIVERED]
    assert len(gateway.status_requests) == 1


@pytest.mark.parametrize("hours", [9, 71, 100, 24 * 13])
def test_without_a_network_at_the_wakening_it_is_asked_for_again(shop: Store, hours: int) -> None:
    message_id, gateway = reporting(shop)
    gateway.report_errors = [OFFLINE] * 3
    desk = Desk(shop, gateway)
    desk.run_for(2)
    desk.clock.advance(hours * 3600)
    hurry(desk, 0.9)
    assert states(shop, [message_id]) == [MessageState.DELIVERED]


def test_a_gateway_that_fails_for_ever_is_left_alone_in_the_end(shop: Store) -> None:
    message_id, gateway = reporting(shop)
    gateway.report_errors = [OFFLINE] * 999
    desk = Desk(shop, gateway)
    desk.run_for(2)
    desk.clock.advance(100 * 3600)
    hurry(desk, 12)
    asked = len(gateway.status_requests)
    assert 12 < asked < 18  # after five minutes, ten, twenty, forty, then each hour
    desk.clock.advance(FORGOTTEN.total_seconds())
    hurry(desk, 3)
    assert len(gateway.status_requests) == asked + 1
    assert states(shop, [message_id]) == [ACCEPTED]


def test_a_clock_set_back_only_puts_reports_off(shop: Store) -> None:
    message_id, gateway = reporting(shop)
    desk = Desk(shop, gateway)
    jump(desk, 2, -1800)
    desk.run_for(3)
    hurry(desk, 0.4)
    assert gateway.status_requests == []
    hurry(desk, 0.2)
    assert states(shop, [message_id]) == [MessageState.DELIVERED]


# --- all of it at once ----------------------------------------------------------------------------


def test_a_clock_gone_mad_loses_and_repeats_nothing(shop: Store) -> None:
    ids = queue_some(shop, 40)
    jumps = [-DAY, 3600, -90, 14 * DAY, -14 * DAY, 31, -31, 7] * 5

    def jump_and_answer(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        desk.clock.advance(jumps.pop())
        return [receipt(sms) for sms in batch]

    gateway = FakeGateway(limit=2)
    gateway.always = jump_and_answer
    desk = Desk(shop, gateway)
    report = desk.run()
    assert (report.accepted, report.waiting) == (40, 0)
    assert gateway.sent == ids
