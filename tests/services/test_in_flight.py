"""What is claimed for requests that are about to begin, and what becomes of it when they do not."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    GatewayError,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
    Unreachable,
)
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.services import dispatch
from smsdesk.services.sender import SenderNews
from smsdesk.store.unit import Store
from tests.fakes import START, FakeGateway, ReconcilingGateway, receipt
from tests.services.sending import Desk
from tests.store.rows import (
    GATEWAY,
    a_message,
    add_gateway,
    attempts,
    outcomes,
    queue,
    queue_some,
    states,
    the_message,
)

ACCEPTED, QUEUED = MessageState.ACCEPTED, MessageState.QUEUED
SENDING, UNCLEAR = MessageState.SENDING, MessageState.UNCLEAR


@pytest.fixture
def shop(store: Store) -> Store:
    add_gateway(store)
    return store


def sure(gateway: FakeGateway, *, mixed: int = 1) -> FakeGateway:
    """The same, of a provider that always finds out."""
    gateway.info = replace(gateway.info, always_finds_out=True, mixed_limit=mixed)
    return gateway


def own_texts(store: Store, count: int) -> list[str]:
    """Messages that cannot share a request; their ids."""
    return queue(store, *(a_message(n, f"text {n}") for n in range(count)))


def count(store: Store, state: MessageState) -> int:
    """How many messages are in a state now."""
    with store.begin() as tx:
        return tx.history.counts().get(state, 0)


class Watch:
    """Looks into the outbox while requests are under way, and lets something happen then."""

    def __init__(self, store: Store, gateway: FakeGateway) -> None:
        self.store = store
        self.most = 0
        self.at_first: Callable[[], None] = lambda: None
        self._seen = False
        gateway.always = self.look

    def look(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        self.most = max(self.most, count(self.store, SENDING))
        if not self._seen:
            self._seen = True
            self.at_first()
        return [receipt(sms) for sms in batch]


# --- how much is claimed --------------------------------------------------------------------------


def test_only_what_goes_into_a_request_is_claimed(shop: Store) -> None:
    ids = own_texts(shop, 30)
    gateway = FakeGateway(concurrency=3)
    watch = Watch(shop, gateway)
    Desk(shop, gateway).run()
    assert watch.most == 3
    assert states(shop, ids) == [ACCEPTED] * 30


def test_where_a_provider_always_finds_out_some_wait_for_a_worker(shop: Store) -> None:
    ids = own_texts(shop, 30)
    gateway = sure(FakeGateway(concurrency=3))
    watch = Watch(shop, gateway)
    Desk(shop, gateway).run()
    assert watch.most == 12
    assert sorted(gateway.sent) == sorted(ids)
    assert states(shop, ids) == [ACCEPTED] * 30


@pytest.mark.parametrize(("finds_out", "most"), [(False, 10), (True, 20)])
def test_no_more_messages_are_on_their_way_than_a_batch_or_two(
    shop: Store, finds_out: bool, most: int
) -> None:
    queue_some(shop, 100)
    gateway = FakeGateway(limit=10, concurrency=8)
    watch = Watch(shop, sure(gateway) if finds_out else gateway)
    report = Desk(shop, gateway).run()
    assert watch.most == most
    assert (report.accepted, len(gateway.batches)) == (100, 10)


def test_texts_share_requests_where_the_provider_takes_that(shop: Store) -> None:
    ids = own_texts(shop, 7)
    gateway = sure(FakeGateway(), mixed=3)
    Desk(shop, gateway).run()
    assert sorted(len(batch) for batch in gateway.batches) == [1, 3, 3]
    assert sorted(gateway.sent) == sorted(ids)


# --- what does not leave --------------------------------------------------------------------------


def test_what_waited_when_the_sender_was_stopped_was_never_tried(shop: Store) -> None:
    ids = own_texts(shop, 9)
    gateway = sure(FakeGateway())
    desk = Desk(shop, gateway)
    Watch(shop, gateway).at_first = desk.stop.set
    report = desk.run()
    assert gateway.sent == ids[:1]
    assert states(shop, ids) == [ACCEPTED, *[QUEUED] * 8]
    assert [attempts(shop, one) for one in ids[1:]] == [()] * 8
    assert [the_message(shop, one).attempts for one in ids] == [1, *[0] * 8]
    assert (report.accepted, report.waiting) == (1, 8)


@pytest.mark.parametrize(
    "error",
    [
        NoCredit(ErrorCode.NO_CREDIT, gateway="Fake"),
        RateLimited(retry_after=timedelta(hours=1)),
        Unreachable(ErrorCode.HOST_NOT_FOUND, host="api.example"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_nothing_leaves_after_a_failure(shop: Store, error: GatewayError) -> None:
    ids = own_texts(shop, 9)
    gateway = sure(FakeGateway([error]))
    Desk(shop, gateway).run_for(0.1)
    assert gateway.sent == ids[:1]
    assert states(shop, ids) == [QUEUED] * 9
    assert [len(attempts(shop, one)) for one in ids] == [1, *[0] * 8]


def test_nor_after_an_unknown_outcome_before_it_is_looked_at(shop: Store) -> None:
    ids = own_texts(shop, 9)
    lost = OutcomeUnknown(ErrorCode.CONNECTION_LOST)
    gateway = ReconcilingGateway([lost])
    desk = Desk(shop, sure(gateway))
    desk.on_event = lambda event: desk.stop.set() if gateway.asked else None
    desk.run()
    assert (gateway.sent, gateway.asked) == (ids[:1], ids[:1])
    assert states(shop, ids) == [ACCEPTED, *[QUEUED] * 8]


def test_nor_after_a_bug_in_a_gateway(shop: Store) -> None:
    ids = own_texts(shop, 9)
    gateway = sure(FakeGateway([lambda batch: []]))
    with pytest.raises(ValueError, match="0 answers for 1 messages"):
        Desk(shop, gateway).run()
    assert states(shop, ids) == [SENDING, *[QUEUED] * 8]
    assert gateway.sent == ids[:1]


def test_after_a_sleep_what_waited_is_claimed_anew(shop: Store) -> None:
    """The lease is asked for again before each request, also for what was claimed long ago."""
    ids = own_texts(shop, 9)
    gateway = sure(FakeGateway())
    desk = Desk(shop, gateway)
    Watch(shop, gateway).at_first = lambda: desk.clock.advance(9 * 3600)
    report = desk.run()
    assert report.accepted == 9
    assert sorted(gateway.sent) == sorted(ids)
    assert [outcomes(shop, one) for one in ids] == [["accepted"]] * 9


@pytest.mark.parametrize("what", ["off", "paused", "removed"])
def test_a_gateway_that_somebody_touches_gets_nothing_more(shop: Store, what: str) -> None:
    ids = own_texts(shop, 9)
    gateway = FakeGateway()
    desk = Desk(shop, gateway)

    def touch() -> None:
        with shop.begin(write=True) as tx:
            record = tx.gateways.get(GATEWAY)
            assert record is not None
            if what == "off":
                tx.gateways.set_active(GATEWAY, active=False, now=START)
            elif what == "removed":
                tx.messages.cancel_waiting(GATEWAY, START)
                tx.gateways.remove(GATEWAY)
            else:
                tx.gateways.pause(GATEWAY, ErrorCode.NO_CREDIT, START)

    Watch(shop, gateway).at_first = touch
    desk.run()
    assert gateway.sent == ids[:1]
    left = MessageState.CANCELLED if what == "removed" else QUEUED
    assert states(shop, ids) == [ACCEPTED, *[left] * 8]


def test_settings_that_change_count_from_the_next_request_on(shop: Store) -> None:
    own_texts(shop, 3)
    gateway = FakeGateway()
    desk = Desk(shop, gateway)

    def change() -> None:
        with shop.begin(write=True) as tx:
            tx.gateways.rename(GATEWAY, "Another", START + timedelta(seconds=1))

    Watch(shop, gateway).at_first = change
    assert desk.run().accepted == 3
    assert desk.opened == [GATEWAY, GATEWAY]


# --- turns and news -------------------------------------------------------------------------------


def test_gateways_take_turns(shop: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatch, "TURN", 0.0)
    add_gateway(shop, "bbbb2222")
    queue(
        shop, *(a_message(n, f"{n}", gateway_id=g) for n in range(3) for g in (GATEWAY, "bbbb2222"))
    )
    order: list[str] = []
    first, second = FakeGateway(), FakeGateway()
    for name, gateway in (("first", first), ("second", second)):

        def note(batch: Sequence[OutgoingSms], name: str = name) -> Sequence[Answer]:
            order.append(name)
            return [receipt(sms) for sms in batch]

        gateway.always = note
    Desk(shop, first, second).run()
    assert order == ["first", "second"] * 3


def test_progress_is_told_now_and_then_and_at_the_end(shop: Store) -> None:
    own_texts(shop, 200)
    desk = Desk(shop, FakeGateway(concurrency=4))
    report = desk.run()
    told = [event.accepted for event in desk.events if event.news is SenderNews.PROGRESS]
    assert report.accepted == 200
    assert told[-1] == 200
    assert told == sorted(told)
    assert len(told) < 50


def test_a_second_interrupt_waits_for_requests_only(shop: Store) -> None:
    """What waits does not leave any more, and the next run finds out about all of it."""
    ids = own_texts(shop, 9)
    gateway = sure(ReconcilingGateway())
    interrupted = Event()

    def interrupt() -> None:
        if not interrupted.is_set():
            interrupted.set()
            raise KeyboardInterrupt

    desk = Desk(shop, gateway)
    desk.on_event = lambda event: interrupt() if event.accepted else None
    with pytest.raises(KeyboardInterrupt):
        desk.run()
    assert len(gateway.sent) < 9
    desk.run()
    assert states(shop, ids) == [ACCEPTED] * 9
