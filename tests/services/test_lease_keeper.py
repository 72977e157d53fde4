"""Keeping the lease through a run: beats beside long requests, stopping when it is lost."""

import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Answer
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.services.lease_keeper import SURE, LeaseKeeper, LeaseLost
from smsdesk.services.sender import SenderEvent, SenderNews
from smsdesk.store.lease import Holder
from smsdesk.store.unit import Store
from tests.fakes import FakeClock, FakeGateway, receipt
from tests.services.sending import Desk
from tests.store.rows import a_message, add_gateway, queue, states

ME = Holder("me", "elsewhere", 1, "window")
OTHER = Holder("other", "elsewhere", 2, "command line")


def now() -> datetime:
    return datetime.now(UTC)


def usurp(store: Store) -> None:
    """Another sender takes the lease long after the holder's last beat."""
    with store.begin(write=True) as tx:
        tx.lease.acquire(OTHER, now() + timedelta(days=999))


def test_it_beats_beside_a_long_request(store: Store) -> None:
    keeper = LeaseKeeper(store, ME, now, beat_every=0.02)
    with keeper.held():
        marks: set[int] = set()
        deadline = time.monotonic() + 5
        while len(marks) < 4 and time.monotonic() < deadline:
            marks.add(store.change_mark())
            time.sleep(0.005)
    assert len(marks) >= 4
    with store.begin() as tx:
        assert tx.lease.current(now()) is None


def test_writing_without_the_lease_is_impossible(store: Store) -> None:
    keeper = LeaseKeeper(store, ME, now)
    with keeper.held():
        usurp(store)
        with pytest.raises(LeaseLost), keeper.write() as tx:
            tx.settings.put("name", "value")
    with store.begin() as tx:
        assert tx.settings.all() == {}
        assert tx.lease.is_held_by(OTHER)


def test_the_heart_stops_when_the_lease_is_lost(store: Store) -> None:
    keeper = LeaseKeeper(store, ME, now, beat_every=0.01)
    with keeper.held():
        [heart] = [t for t in threading.enumerate() if t.name == "sender lease"]
        usurp(store)
        heart.join(5)
        assert not heart.is_alive()


def test_a_locked_database_is_survived(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    keeper = LeaseKeeper(store, ME, now, beat_every=0.01)
    with keeper.held():
        with store.begin(write=True):
            time.sleep(0.4)
        assert "could not be renewed" in caplog.text
        with keeper.write() as tx:
            assert tx.lease.is_held_by(ME)
    caplog.clear()


def test_a_lease_that_cannot_be_given_back_runs_out(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    keeper = LeaseKeeper(store, ME, now)
    with store.begin(write=True) as tx:
        tx.lease.acquire(ME, now())
    with ExitStack() as blocked, keeper.held():
        blocked.enter_context(store.begin(write=True))
    assert "left to run out" in caplog.text
    caplog.clear()


def test_a_clock_that_is_set_back_makes_nobody_sure(store: Store) -> None:
    """The clock of a server went on, and with it the lease runs out."""
    clock, seconds = FakeClock(), [0.0]
    keeper = LeaseKeeper(store, ME, clock, running_time=lambda: seconds[0])
    assert not keeper.is_sure()
    with keeper.held():
        assert keeper.is_sure()
        clock.advance(-15)
        seconds[0] = SURE.total_seconds() - 1
        assert keeper.is_sure()
        seconds[0] += 1
        assert not keeper.is_sure()
        keeper.make_sure()
        assert keeper.is_sure()


def test_a_second_sender_is_refused(store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.lease.acquire(OTHER, Desk(store).clock())
    with pytest.raises(SmsdeskError) as caught:
        Desk(store).run()
    assert caught.value.code is ErrorCode.SENDER_BUSY
    assert caught.value.details["holder"] == "command line (elsewhere, 2)"


def test_a_sender_that_lost_its_lease_stops_before_the_next_request(store: Store) -> None:
    """What it has claimed by then is for the new holder to find out about."""
    add_gateway(store)
    ids = queue(store, a_message(1, "A"), a_message(2, "B"))
    gateway = FakeGateway()
    desk = Desk(store, gateway)

    def lose(event: SenderEvent) -> None:
        if event.accepted == 1 and event.news is SenderNews.PROGRESS:
            desk.clock.advance(60)
            with store.begin(write=True) as tx:
                tx.lease.acquire(OTHER, desk.clock())

    desk.on_event = lose
    report = desk.run()
    assert len(gateway.batches) == 1
    assert states(store, ids) == [MessageState.ACCEPTED, MessageState.SENDING]
    assert report.reason is not None
    assert report.reason.code is ErrorCode.SENDER_BUSY
    with store.begin() as tx:
        assert tx.lease.is_held_by(OTHER)


def test_answers_that_come_after_the_loss_are_left_to_the_new_holder(store: Store) -> None:
    add_gateway(store)
    ids = queue(store, a_message())
    gateway = FakeGateway()
    desk = Desk(store, gateway)

    def lose_meanwhile(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        with store.begin(write=True) as tx:
            tx.lease.acquire(OTHER, desk.clock() + timedelta(minutes=1))
        return [receipt(sms) for sms in batch]

    gateway.script = [lose_meanwhile]
    report = desk.run()
    assert states(store, ids) == [MessageState.SENDING]
    assert (report.accepted, report.waiting) == (0, 1)
