"""Failover: what waits for a gateway in trouble moves on, if it surely was not sent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
    Unreachable,
)
from smsdesk.core.message import MessageState
from smsdesk.services import rerouting
from smsdesk.services.sender import SenderEvent, SenderNews
from smsdesk.store.unit import Store
from tests.fakes import START, FakeGateway, ReconcilingGateway
from tests.services.sending import Desk
from tests.services.stand_ins import (
    FIRST,
    LONG_LINK,
    SECOND,
    THIRD,
    Reachable,
    StandIn,
    add,
    moves,
    plan,
)
from tests.store.rows import a_message, outcomes, queue, states, the_gateway, the_message

ACCEPTED, QUEUED, UNCLEAR = MessageState.ACCEPTED, MessageState.QUEUED, MessageState.UNCLEAR
EMPTY = NoCredit(ErrorCode.NO_CREDIT, gateway="Fake")
STRANGER = CredentialsRejected(ErrorCode.LOGIN_REJECTED, gateway="Fake")
OFFLINE = Unreachable(ErrorCode.CONNECTION_REFUSED, host="api.example")
LOST = OutcomeUnknown(ErrorCode.CONNECTION_LOST, gateway="Fake")
BROKEN = OutcomeUnknown(ErrorCode.CHECK_FAILED, gateway="Fake")
LIMITED = RateLimited(retry_after=timedelta(minutes=11))


@pytest.fixture
def two(store: Store) -> Store:
    """Two gateways, the second stands in for the first."""
    add(store, FIRST)
    add(store, SECOND)
    plan(store, FIRST, SECOND)
    return store


@pytest.fixture
def three(two: Store) -> Store:
    """One more."""
    add(two, THIRD)
    plan(two, FIRST, SECOND, THIRD)
    return two


def always(error: GatewayError) -> StandIn:
    """A gateway that never sends."""
    gateway = StandIn()
    gateway.always = error
    return gateway


def of(news: SenderNews, desk: Desk) -> list[SenderEvent]:
    return [event for event in desk.events if event.news is news]


# --- when messages move ---------------------------------------------------------------------------


@pytest.mark.parametrize("error", [EMPTY, STRANGER, OFFLINE, LIMITED])
def test_what_surely_was_not_sent_leaves_through_the_next(two: Store, error: GatewayError) -> None:
    ids = queue(two, *(a_message(n) for n in range(3)))
    first, second = always(error), StandIn()
    desk = Desk(two, first, second)
    report = desk.run()
    assert states(two, ids) == [ACCEPTED] * 3
    assert second.sent == ids
    assert (report.accepted, report.waiting, report.reason) == (3, 0, None)
    message = the_message(two, ids[0])
    assert (message.gateway_id, message.gateway_name) == (SECOND, f"Gateway {SECOND}")
    [move] = moves(two, ids[0])
    assert (move.from_name, move.to_name) == ("Warsztat", f"Gateway {SECOND}")
    assert move.reason is error.code
    assert outcomes(two, ids[0])[-2:] == [error.code.value, "accepted"]


def test_the_news_of_a_move(two: Store) -> None:
    queue(two, a_message(1), a_message(2))
    desk = Desk(two, always(EMPTY), StandIn())
    desk.run()
    [event] = of(SenderNews.MOVED, desk)
    assert (event.gateway_id, event.gateway, event.error) == (FIRST, f"Gateway {FIRST}", EMPTY)
    assert (event.to_gateway_id, event.to_gateway) == (SECOND, f"Gateway {SECOND}")
    assert (event.moved, event.waiting) == (2, 2)


def test_one_lost_connection_is_no_trouble_yet(two: Store) -> None:
    [message_id] = queue(two, a_message())
    first, second = StandIn([OFFLINE]), StandIn()
    Desk(two, first, second).run()
    assert (first.sent, second.sent) == ([message_id] * 2, [])


def test_lost_connections_count_in_a_row_only(two: Store) -> None:
    [message_id] = queue(two, a_message())
    first, second = StandIn([OFFLINE, RateLimited(), OFFLINE]), StandIn()
    Desk(two, first, second).run()
    assert (first.sent, second.sent) == ([message_id] * 4, [])


def test_too_many_requests_count_after_the_time_of_the_plan(two: Store) -> None:
    plan(two, FIRST, SECOND, minutes=2)
    [message_id] = queue(two, a_message())
    desk = Desk(two, always(RateLimited()), StandIn())
    desk.run_for(100)
    assert states(two, [message_id]) == [QUEUED]
    desk.events.clear()
    desk.run_for(200)
    [event] = of(SenderNews.MOVED, desk)
    assert states(two, [message_id]) == [ACCEPTED]
    assert event.error is not None


@pytest.mark.parametrize("error", [LOST, RateLimited(retry_after=timedelta(minutes=9))])
def test_other_trouble_moves_nothing(two: Store, error: GatewayError) -> None:
    ids = queue(two, a_message(1), a_message(2, "Inna"))
    second = StandIn()
    Desk(two, always(error), second).run()
    assert second.sent == []
    assert all(moves(two, message_id) == [] for message_id in ids)


def test_what_may_have_been_sent_stays_and_the_rest_moves(two: Store) -> None:
    ids = queue(two, a_message(1, "A"), a_message(2, "B"))
    first, second = StandIn([LOST, STRANGER]), StandIn()
    Desk(two, first, second).run()
    assert states(two, ids) == [UNCLEAR, ACCEPTED]
    assert (first.sent, second.sent) == (ids, ids[1:])


def test_a_doubt_is_not_moved_while_its_gateway_is_paused(two: Store) -> None:
    [message_id] = queue(two, a_message())
    first, second = ReconcilingGateway([LOST], [STRANGER]), StandIn()
    Desk(two, first, second).run()
    assert states(two, [message_id]) == [MessageState.SENDING]
    assert second.sent == []


def test_what_was_in_doubt_leaves_through_its_own_gateway_alone(two: Store) -> None:
    """It knows the id, should it have taken the message after all; another one would send it."""
    [message_id] = queue(two, a_message())
    first, second = ReconcilingGateway([LOST, EMPTY], [NeverTaken(message_id)]), StandIn()
    Desk(two, first, second).run()
    assert (first.sent, second.sent) == ([message_id] * 2, [])
    assert states(two, [message_id]) == [MessageState.QUEUED]


def test_what_is_planned_moves_when_its_time_has_come(two: Store) -> None:
    soon = START + timedelta(seconds=30)
    queue(two, a_message(1))
    [planned, later] = queue(
        two, a_message(2, scheduled_at=soon), a_message(3, scheduled_at=soon + timedelta(days=1))
    )
    Desk(two, always(EMPTY), StandIn()).run_for(40)
    assert states(two, [planned, later]) == [ACCEPTED, MessageState.SCHEDULED]


def test_what_is_to_wait_does_not_move(two: Store) -> None:
    ids = queue(two, a_message(1), a_message(2, "Inna"))
    with two.begin(write=True) as tx:
        batches = tx.messages.claim(FIRST, START, 1, 2)
        tx.messages.requeue(batches[1], OFFLINE, START, START + timedelta(minutes=2))
        tx.messages.requeue(batches[0], None, START)
    Desk(two, always(EMPTY), StandIn()).run()
    assert states(two, ids) == [ACCEPTED, QUEUED]
    assert the_message(two, ids[1]).gateway_id == FIRST


def test_what_is_written_later_follows_at_once(two: Store) -> None:
    queue(two, a_message(1))
    first, second = always(STRANGER), StandIn()
    desk = Desk(two, first, second)
    later: list[str] = []

    def write_more() -> None:
        if not later:
            later.extend(queue(two, a_message(2, "Inna")))

    desk.on_wait = write_more
    desk.run_for(10)
    assert states(two, later) == [ACCEPTED]
    assert len(first.batches) == 1


@pytest.mark.parametrize("order", [(), (FIRST,), (SECOND, THIRD)])
def test_without_a_place_in_the_plan_nothing_moves(three: Store, order: tuple[str, ...]) -> None:
    plan(three, *order)
    ids = queue(three, a_message())
    report = Desk(three, always(EMPTY), StandIn(), StandIn()).run()
    assert (states(three, ids), report.reason) == ([QUEUED], EMPTY)


def test_a_plan_that_is_off_moves_nothing(two: Store) -> None:
    plan(two, FIRST, SECOND, enabled=False)
    ids = queue(two, a_message())
    Desk(two, always(EMPTY), StandIn()).run()
    assert states(two, ids) == [QUEUED]


def test_a_gateway_that_cannot_be_opened_keeps_its_messages(two: Store) -> None:
    ids = queue(two, a_message())
    desk = Desk(two, StandIn(), StandIn())
    desk.gateways[FIRST] = SmsdeskError(ErrorCode.KEYRING_LOCKED)
    desk.run()
    assert states(two, ids) == [QUEUED]


# --- who stands in --------------------------------------------------------------------------------


def test_the_order_is_followed_around(three: Store) -> None:
    [message_id] = queue(three, a_message(gateway_id=THIRD))
    gateways = StandIn(), StandIn(), always(EMPTY)
    Desk(three, *gateways).run()
    assert gateways[0].sent == [message_id]


def test_one_after_the_other_is_tried(three: Store) -> None:
    ids = queue(three, a_message(1), a_message(2))
    third = StandIn()
    desk = Desk(three, always(EMPTY), always(STRANGER), third)
    report = desk.run()
    assert (third.sent, report.reason) == (ids, None)
    assert [move.reason for move in moves(three, ids[0])] == [EMPTY.code, STRANGER.code]
    assert [event.moved for event in of(SenderNews.MOVED, desk)] == [2, 2]


@pytest.mark.parametrize("first", [EMPTY, OFFLINE])
@pytest.mark.parametrize("second", [EMPTY, STRANGER, LIMITED])
def test_when_nobody_can_send_everything_waits(
    two: Store, first: GatewayError, second: GatewayError
) -> None:
    ids = queue(two, a_message(1), a_message(2))
    desk = Desk(two, always(first), always(second))
    report = desk.run()
    assert states(two, ids) == [QUEUED, QUEUED]
    assert (report.waiting, report.reason) == (2, second)
    assert len(of(SenderNews.MOVED, desk)) == 1


@pytest.mark.parametrize("spoil", ["inactive", "gone", "broken", "practice"])
def test_who_cannot_stand_in_is_passed_over(three: Store, spoil: str) -> None:
    [message_id] = queue(three, a_message())
    second, third = StandIn(), StandIn()
    desk = Desk(three, always(EMPTY), second, third)
    with three.begin(write=True) as tx:
        if spoil == "inactive":
            tx.gateways.set_active(SECOND, active=False, now=START)
        elif spoil == "gone":
            tx.gateways.remove(SECOND)
    if spoil == "broken":
        desk.gateways[SECOND] = SmsdeskError(ErrorCode.SECRET_GONE, gateway="Fake")
    elif spoil == "practice":
        second.info = replace(second.info, practice=True)
    desk.run()
    assert (second.sent, third.sent) == ([], [message_id])


def test_practice_stays_practice(two: Store) -> None:
    ids = queue(two, a_message())
    first = always(EMPTY)
    first.info = replace(first.info, practice=True)
    Desk(two, first, StandIn()).run()
    assert states(two, ids) == [QUEUED]


def test_who_is_to_be_left_alone_is_passed_over(three: Store) -> None:
    queue(three, a_message(1, gateway_id=SECOND))
    [message_id] = queue(three, a_message(2))
    second, third = StandIn([RateLimited(retry_after=timedelta(seconds=20))]), StandIn()
    Desk(three, always(EMPTY), second, third).run()
    assert third.sent == [message_id]


def test_a_gateway_switched_off_by_a_person_keeps_its_messages(two: Store) -> None:
    ids = queue(two, a_message())
    desk = Desk(two, always(EMPTY), StandIn())

    def switch_off(event: SenderEvent) -> None:
        if event.news is SenderNews.PAUSED:
            with two.begin(write=True) as tx:
                tx.gateways.set_active(FIRST, active=False, now=START)

    desk.on_event = switch_off
    desk.run()
    assert states(two, ids) == [QUEUED]


def test_a_gateway_removed_meanwhile_has_nothing_to_move(two: Store) -> None:
    ids = queue(two, a_message())
    desk = Desk(two, always(EMPTY), StandIn())

    def remove(event: SenderEvent) -> None:
        if event.news is SenderNews.PAUSED:
            with two.begin(write=True) as tx:
                tx.messages.cancel_waiting(FIRST, START)
                tx.gateways.remove(FIRST)

    desk.on_event = remove
    desk.run()
    assert states(two, ids) == [MessageState.CANCELLED]


def test_a_pause_that_a_person_lifted_counts(two: Store) -> None:
    [message_id] = queue(two, a_message())
    first, second = StandIn([EMPTY]), StandIn()
    desk = Desk(two, first, second)

    def lift(event: SenderEvent) -> None:
        if event.news is SenderNews.PAUSED:
            with two.begin(write=True) as tx:
                tx.gateways.lift_pause(FIRST)

    desk.on_event = lift
    desk.run()
    assert (first.sent, second.sent) == ([message_id] * 2, [])


# --- asking whether it can be reached -------------------------------------------------------------


def test_offline_everywhere_moves_nothing(three: Store) -> None:
    ids = queue(three, a_message(1), a_message(2))
    second, third = StandIn(checks=[OFFLINE] * 99), StandIn(checks=[OFFLINE] * 99)
    report = Desk(three, always(OFFLINE), second, third).run()
    assert states(three, ids) == [QUEUED, QUEUED]
    assert (report.waiting, report.reason) == (2, OFFLINE)
    assert the_message(three, ids[0]).gateway_id == FIRST
    assert the_gateway(three, SECOND).paused is None
    assert second.checked < 5


def test_a_second_that_cannot_be_reached_is_asked_ever_less_often(two: Store) -> None:
    queue(two, a_message())
    second = StandIn(checks=[OFFLINE] * 99)
    Desk(two, always(OFFLINE), second).run_for(300)
    assert 5 <= second.checked <= 10


def test_back_online_through_the_second(two: Store) -> None:
    [message_id] = queue(two, a_message())
    second = StandIn(checks=[OFFLINE, OFFLINE])
    Desk(two, always(OFFLINE), second).run_for(60)
    assert (second.checked, second.sent) == (3, [message_id])


def test_a_login_rejected_when_asked_pauses_and_the_next_one_is_asked(three: Store) -> None:
    [message_id] = queue(three, a_message())
    second, third = StandIn(checks=[STRANGER]), StandIn()
    desk = Desk(three, always(OFFLINE), second, third)
    desk.run()
    assert (second.sent, third.sent) == ([], [message_id])
    assert the_gateway(three, SECOND).paused is STRANGER.code
    assert [event.gateway_id for event in of(SenderNews.PAUSED, desk)] == [SECOND]


def test_an_answer_that_says_nothing_lets_the_next_one_try(three: Store) -> None:
    [message_id] = queue(three, a_message())
    second, third = StandIn(checks=[BROKEN]), StandIn()
    Desk(three, always(OFFLINE), second, third).run()
    assert (second.sent, third.sent) == ([], [message_id])
    assert the_gateway(three, SECOND).paused is None


def test_without_a_login_check_the_server_is_asked(two: Store) -> None:
    [message_id] = queue(two, a_message())
    second = Reachable([OFFLINE])
    Desk(two, always(OFFLINE), second).run()
    assert (second.checked, second.sent) == (2, [message_id])


def test_who_cannot_be_asked_is_taken_for_reachable(two: Store) -> None:
    [message_id] = queue(two, a_message())
    second = FakeGateway()
    Desk(two, always(OFFLINE), second).run()
    assert second.sent == [message_id]


def test_only_lost_connections_are_worth_asking(two: Store) -> None:
    queue(two, a_message())
    second = StandIn()
    Desk(two, always(EMPTY), second).run()
    assert second.checked == 0


def test_who_could_not_be_reached_before_is_asked_whatever_the_reason(three: Store) -> None:
    ids = queue(three, a_message(1, gateway_id=SECOND))
    second, third = StandIn([OFFLINE, OFFLINE]), StandIn()
    desk = Desk(three, always(EMPTY), second, third)

    def write_more() -> None:
        if desk.clock.waited > 30 and len(ids) == 1:
            ids.extend(queue(three, a_message(2)))

    desk.on_wait = write_more
    desk.run_for(40)
    assert third.sent == ids[:1]
    assert (second.checked, second.sent[2:]) == (1, ids[1:])


# --- what a message becomes -----------------------------------------------------------------------


def test_a_message_is_tailored_to_its_new_gateway(store: Store) -> None:
    add(store, FIRST, sender="Auto,Warsztat", allow_diacritics="yes")
    add(store, SECOND, sender="Warsztat,Inny")
    plan(store, FIRST, SECOND)
    long = "ż" * 71
    ids = queue(
        store,
        replace(a_message(1, long, sender="Inny"), parts=2),
        replace(a_message(2, "Żółw", sender="Auto"), parts=1),
    )
    second = StandIn()
    Desk(store, always(EMPTY), second).run()
    assert second.texts == ["z" * 71, "Zolw"]
    assert second.senders == ["Inny", "Warsztat"]
    assert [the_message(store, i).parts for i in ids] == [1, 1]
    with store.begin() as tx:
        assert len(tx.history.find("zolw")) == 1


def test_letters_stay_where_they_are_allowed(store: Store) -> None:
    add(store, FIRST)
    add(store, SECOND, allow_diacritics="yes")
    plan(store, FIRST, SECOND)
    queue(store, a_message(1, "Żółw", sender="Auto"))
    second = StandIn()
    Desk(store, always(EMPTY), second).run()
    assert (second.texts, second.senders) == (["Żółw"], [""])


@pytest.mark.parametrize(
    ("fields", "parts"),
    [
        ({"shorten_links": "yes", "sender": "Warsztat"}, 1),
        ({"shorten_links": "yes", "sender": "Inny"}, 2),
        ({"sender": "Warsztat"}, 2),
    ],
)
def test_links_measure_as_the_new_gateway_shortens_them(
    store: Store, fields: dict[str, str], parts: int
) -> None:
    add(store, FIRST)
    add(store, SECOND, **fields)
    plan(store, FIRST, SECOND)
    [message_id] = queue(store, a_message(1, LONG_LINK))
    Desk(store, always(EMPTY), StandIn()).run()
    assert the_message(store, message_id).parts == parts


@pytest.mark.parametrize("text", [LONG_LINK * 6, "🚗🚗"])
def test_what_the_new_gateway_cannot_take_stays(two: Store, text: str) -> None:
    ids = queue(two, a_message(1, text), a_message(2, "Krótka"))
    second = StandIn()
    report = Desk(two, always(EMPTY), second).run()
    assert states(two, ids) == [QUEUED, ACCEPTED]
    assert the_message(two, ids[0]).text == text
    assert (moves(two, ids[0]), report.reason) == ([], EMPTY)


def test_what_cannot_move_is_looked_at_now_and_then(two: Store) -> None:
    queue(two, a_message(1, "🚗"))
    second = StandIn()
    desk = Desk(two, always(EMPTY), second)
    written: list[str] = []

    def write_more() -> None:
        if desk.clock.waited > 5 and not written:
            written.extend(queue(two, a_message(2, "Druga")))
            desk.wake.set()
        elif desk.clock.waited > 10 and len(written) == 1:
            written.extend(queue(two, a_message(3, "Trzecia")))

    desk.on_wait = write_more
    desk.run_for(60)
    assert second.sent == written
    times = [the_message(two, message_id).accepted_at for message_id in written]
    waits = [(time - START).total_seconds() for time in times if time is not None]
    assert waits == [pytest.approx(6, abs=1), pytest.approx(36, abs=2)]


def test_a_moved_message_forgets_what_its_old_gateway_said(two: Store) -> None:
    [message_id] = queue(two, a_message())
    desk = Desk(two, always(EMPTY), always(OFFLINE))
    desk.on_event = lambda event: desk.stop.set() if event.news is SenderNews.MOVED else None
    desk.run()
    message = the_message(two, message_id)
    assert (message.state, message.error_code, message.provider_words) == (QUEUED, "", "")


# --- many, interrupted, in circles ----------------------------------------------------------------


def test_many_move_slice_by_slice(two: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rerouting, "SLICE", 3)
    ids = queue(two, *(a_message(n) for n in range(7)))
    desk = Desk(two, always(EMPTY), StandIn())
    desk.run()
    assert states(two, ids) == [ACCEPTED] * 7
    assert [event.moved for event in of(SenderNews.MOVED, desk)] == [7]


@pytest.mark.parametrize(
    "deed", ["switch the first off", "remove the first", "edit the second", "pause the second",
             "switch the second off", "remove the second", "stop"]
)  # fmt: skip
def test_somebody_interferes_while_the_second_is_asked(two: Store, deed: str) -> None:
    [message_id] = queue(two, a_message())
    second = StandIn()
    desk = Desk(two, always(OFFLINE), second)
    second.on_check = lambda: interfere(two, desk, deed)
    desk.run()
    moved = 1 if deed == "edit the second" else 0
    assert len(moves(two, message_id)) == moved
    assert second.checked == 1 + moved


def interfere(store: Store, desk: Desk, deed: str) -> None:
    """What a person may do at any moment."""
    gateway_id = FIRST if "first" in deed else SECOND
    with store.begin(write=True) as tx:
        if "off" in deed:
            tx.gateways.set_active(gateway_id, active=False, now=START)
        elif "remove" in deed:
            tx.messages.cancel_waiting(gateway_id, START)
            tx.gateways.remove(gateway_id)
        elif "pause" in deed:
            tx.gateways.pause(gateway_id, ErrorCode.NO_CREDIT, START)
        elif "edit" in deed:
            tx.gateways.rename(gateway_id, "Inna", START + timedelta(seconds=1))
        else:
            desk.stop.set()


def test_stop_is_honoured_between_two_slices(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rerouting, "SLICE", 2)
    add(store, FIRST)
    add(store, SECOND, shorten_links="yes")
    plan(store, FIRST, SECOND)
    ids = queue(store, *(a_message(n) for n in range(5)))
    second = StandIn()
    desk = Desk(store, always(EMPTY), second)
    second.on_measure = desk.stop.set
    report = desk.run()
    assert (report.waiting, [event.moved for event in of(SenderNews.MOVED, desk)]) == (5, [2])
    assert [len(moves(store, message_id)) for message_id in ids] == [1, 1, 0, 0, 0]


def test_no_message_goes_round_in_circles(two: Store) -> None:
    """Somebody lifts every pause at once; only the first message is tried each time."""
    ids = queue(two, a_message(1, "A"), a_message(2, "B"))
    first, second = StandIn(limit=1), StandIn(limit=1)
    first.always = second.always = EMPTY
    desk = Desk(two, first, second)

    def lift(event: SenderEvent) -> None:
        if event.news is SenderNews.MOVED:
            with two.begin(write=True) as tx:
                tx.gateways.lift_pause(event.gateway_id)
        if len(desk.events) > 60:
            desk.stop.set()

    desk.on_event = lift
    desk.run()
    assert [len(moves(two, message_id)) for message_id in ids] == [3, 2]
    assert the_message(two, ids[1]).attempts == 1


def test_a_run_without_trouble_never_reads_the_plan(
    two: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[object] = []
    monkeypatch.setattr(rerouting, "stored_plan", read.append)
    ids = queue(two, *(a_message(n, f"text {n}") for n in range(5)))
    Desk(two, StandIn([OFFLINE], limit=1), StandIn()).run()
    assert (states(two, ids), read) == ([ACCEPTED] * 5, [])
