"""The lease and a holder that sleeps: between a claim and its request, between two questions.

The process may be suspended, or the whole computer, or its clock be set. Meanwhile another sender
may take over; a provider without a guard against repeats would send twice what both hand over.
"""

import socket
from collections.abc import Sequence
from datetime import timedelta

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Answer, OutcomeUnknown
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.services.lease_keeper import SURE, LeaseKeeper, LeaseLost
from smsdesk.services.sender import RunReport
from smsdesk.store.lease import LEASE_TIME, Holder
from smsdesk.store.unit import Store
from tests.fakes import FakeClock, FakeGateway, ReconcilingGateway, receipt
from tests.services.sending import Desk
from tests.services.suspending import SleepyStore
from tests.store.rows import a_message, add_gateway, claim, outcomes, queue, queue_some, states

ACCEPTED, QUEUED, UNCLEAR = MessageState.ACCEPTED, MessageState.QUEUED, MessageState.UNCLEAR
ME = Holder("me", "elsewhere", 1, "window")
OTHER = Holder("other", "elsewhere", 2, "command line")
LOST = OutcomeUnknown(ErrorCode.CONNECTION_LOST)
NIGHT = 9 * 3600.0


@pytest.fixture
def shop(store: Store) -> Store:
    add_gateway(store)
    return store


class Two:
    """Two senders with gateways of one account; the second runs while the first sleeps."""

    def __init__(self, shop: Store, first: FakeGateway, second: FakeGateway) -> None:
        self.store = shop
        self.first = Desk(SleepyStore(shop, self._sleep), first)
        self.second = Desk(shop, second)
        self.seconds = 40.0
        self.reports: list[RunReport] = []

    def _sleep(self) -> None:
        self.first.clock.advance(self.seconds)
        self.second.clock.now = self.first.clock.now
        self.reports.append(self.second.run())

    def run(self) -> RunReport:
        """The first."""
        return self.first.run()


def busy(report: RunReport) -> bool:
    return report.reason is not None and report.reason.code is ErrorCode.SENDER_BUSY


# --- between the claim and the request ------------------------------------------------------------


def test_what_another_sender_took_over_is_not_sent(shop: Store) -> None:
    """Nobody can tell about it, so the other one leaves it to a person; who may then order anew."""
    ids = queue_some(shop, 3)
    sleeper, other = FakeGateway(), FakeGateway()
    two = Two(shop, sleeper, other)
    report = two.run()
    assert "another program" in str(report.reason)
    assert (sleeper.batches, other.batches) == ([], [])
    assert states(shop, ids) == [UNCLEAR] * 3
    assert two.reports[0].unclear == 3
    assert report.waiting == 0


def test_nor_what_another_sender_found_out_about(shop: Store) -> None:
    ids = queue_some(shop, 2)
    sleeper, other = FakeGateway(), ReconcilingGateway()
    Two(shop, sleeper, other).run()
    assert sleeper.batches == []
    assert other.asked == ids
    assert states(shop, ids) == [ACCEPTED] * 2


def test_while_the_other_one_still_sends_the_sleeper_stops(shop: Store) -> None:
    ids = queue(shop, a_message(1, "A"), a_message(2, "B"))
    sleeper = FakeGateway()

    def sleep() -> None:
        desk.clock.advance(40)
        with shop.begin(write=True) as tx:
            tx.lease.acquire(OTHER, desk.clock())

    desk = Desk(SleepyStore(shop, sleep), sleeper)
    report = desk.run()
    assert busy(report)
    assert sleeper.batches == []
    assert states(shop, ids) == [MessageState.SENDING, QUEUED]


@pytest.mark.parametrize("seconds", [NIGHT, -NIGHT, 21, -21], ids=["night", "back", "21", "-21"])
def test_alone_it_goes_on_after_its_sleep(shop: Store, seconds: float) -> None:
    """It slept or somebody set the clock: each message leaves once, at its first attempt."""
    ids = queue_some(shop, 2)
    gateway = FakeGateway()
    desk = Desk(SleepyStore(shop, lambda: desk.clock.advance(seconds)), gateway)
    report = desk.run()
    assert (report.accepted, report.reason) == (2, None)
    assert gateway.sent == ids
    assert states(shop, ids) == [ACCEPTED] * 2
    assert outcomes(shop, ids[0]) == ["accepted"]


def test_a_short_sleep_does_not_matter(shop: Store) -> None:
    ids = queue_some(shop, 2)
    desk = Desk(SleepyStore(shop, lambda: desk.clock.advance(15)), FakeGateway())
    desk.run()
    assert outcomes(shop, ids[0]) == ["accepted"]


# --- during the request ---------------------------------------------------------------------------


def test_an_answer_that_comes_after_a_night_is_kept(shop: Store) -> None:
    ids = queue_some(shop, 2)

    def sleep(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        desk.clock.advance(NIGHT)
        return [receipt(sms) for sms in batch]

    desk = Desk(shop, FakeGateway([sleep]))
    report = desk.run()
    assert (report.accepted, states(shop, ids)) == (2, [ACCEPTED] * 2)


def test_a_connection_that_broke_at_night_is_asked_about(shop: Store) -> None:
    [message_id] = queue_some(shop, 1)

    def sleep(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        desk.clock.advance(NIGHT)
        raise LOST

    gateway = ReconcilingGateway([sleep])
    desk = Desk(shop, gateway)
    assert desk.run().accepted == 1
    assert (gateway.asked, gateway.sent) == ([message_id], [message_id])


# --- before a question ----------------------------------------------------------------------------


def test_whoever_lost_the_lease_asks_nothing(shop: Store) -> None:
    """A question may send: SMSAPI's is the message itself, and its memory ends after a day."""
    ids = queue_some(shop, 2)
    claim(shop)
    gateway = ReconcilingGateway()
    desk = Desk(shop, gateway)

    def sleep_while_it_opens() -> None:
        desk.clock.advance(60)
        with shop.begin(write=True) as tx:
            tx.lease.acquire(OTHER, desk.clock())

    desk.on_open = sleep_while_it_opens
    assert busy(desk.run())
    assert gateway.asked == []
    assert states(shop, ids) == [MessageState.SENDING] * 2


def test_after_its_sleep_it_asks_only_within_the_window(shop: Store) -> None:
    ids = queue_some(shop, 1)
    claim(shop)
    gateway = ReconcilingGateway()
    desk = Desk(shop, gateway)
    desk.on_open = lambda: desk.clock.advance(25 * 3600)
    report = desk.run()
    assert (gateway.asked, report.unclear) == ([], 1)
    assert states(shop, ids) == [UNCLEAR]


# --- the keeper itself ----------------------------------------------------------------------------


def test_sure_is_shorter_than_the_lease() -> None:
    assert timedelta() < SURE < LEASE_TIME


@pytest.mark.parametrize(("seconds", "sure"), [(0, True), (19, True), (20, False), (-20, False)])
def test_how_long_it_is_sure(store: Store, seconds: float, sure: bool) -> None:
    clock = FakeClock()
    keeper = LeaseKeeper(store, ME, clock)
    assert not keeper.is_sure()
    with keeper.held():
        clock.advance(seconds)
        assert keeper.is_sure() is sure
        keeper.make_sure()
        assert keeper.is_sure()


def test_making_sure_takes_nothing_back(store: Store) -> None:
    clock = FakeClock()
    keeper = LeaseKeeper(store, ME, clock)
    with keeper.held():
        clock.advance(60)
        with store.begin(write=True) as tx:
            tx.lease.acquire(OTHER, clock())
        with pytest.raises(LeaseLost):
            keeper.make_sure()
        assert not keeper.is_sure()
    with store.begin() as tx:
        assert tx.lease.is_held_by(OTHER)


def test_a_beat_that_could_not_be_written_makes_nobody_sure(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    clock = FakeClock()
    keeper = LeaseKeeper(store, ME, clock)
    with keeper.held():
        clock.advance(60)
        with store.begin(write=True), pytest.raises(SmsdeskError):
            keeper.make_sure()
        assert not keeper.is_sure()
    caplog.clear()


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_is_set_lets_another_sender_in(shop: Store, hours: int) -> None:
    """Its beats may be hours old or young: who is alive cannot be told from such a beat."""
    host = socket.gethostname()
    with shop.begin(write=True) as tx:
        tx.lease.acquire(Holder("dead", host, 2**22 + 1, "window"), FakeClock().now)
    queue_some(shop, 1)
    desk = Desk(shop, FakeGateway())
    desk.clock.advance(hours * 3600)
    assert desk.run().accepted == 1
