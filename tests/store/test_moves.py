"""Messages that another gateway takes over, and the record of it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import GatewayError, NeverTaken, OutcomeUnknown
from smsdesk.core.message import MessageState
from smsdesk.services.history import HistoryService, Move
from smsdesk.store.moves import Takeover, Waiting
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import (
    GATEWAY,
    a_message,
    add_gateway,
    claim,
    queue,
    queue_some,
    states,
    the_message,
)

OTHER = "bbbb2222"
TO = Takeover(OTHER, "Inna", ErrorCode.NO_CREDIT)
LATER = START + timedelta(minutes=1)


@pytest.fixture
def two(store: Store) -> Store:
    add_gateway(store)
    add_gateway(store, OTHER)
    return store


def waiting(store: Store, after: int = 0, limit: int = 100) -> list[Waiting]:
    with store.begin() as tx:
        return list(tx.moves.waiting(GATEWAY, LATER, after, limit))


def move(store: Store, *messages: Waiting, to: Takeover = TO) -> None:
    with store.begin(write=True) as tx:
        tx.moves.move(messages, to, LATER)


def recorded(store: Store) -> list[int]:
    """Which messages have moved, by `seq`."""
    with store._engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT message_seq FROM moves ORDER BY id")
        return [seq for (seq,) in rows]


def test_what_is_due_waits_page_by_page(two: Store) -> None:
    queue_some(two, 5)
    queue(two, a_message(gateway_id=OTHER), a_message(scheduled_at=LATER + timedelta(days=1)))
    first = waiting(two, limit=2)
    rest = waiting(two, first[-1].seq)
    assert [one.phone.e164[-1] for one in (*first, *rest)] == ["0", "1", "2", "3", "4"]
    assert first[0] == Waiting(
        seq=first[0].seq,
        recipient="Jan Żak",
        phone=first[0].phone,
        text="Naprawa gotowa",
        sender="",
        parts=1,
        attempts=0,
    )
    assert "Naprawa" not in repr(first[0])
    assert "Żak" not in repr(first[0])


def test_a_move_changes_what_depends_on_the_gateway(two: Store) -> None:
    [message_id] = queue(two, replace(a_message(7, "Żółw"), price=Decimal("0.16")))
    [found] = waiting(two)
    move(two, replace(found, text="Lody", sender="Inny", parts=2))
    message = the_message(two, message_id)
    assert (message.gateway_id, message.gateway_name) == (OTHER, "Inna")
    assert (message.text, message.sender, message.parts) == ("Lody", "Inny", 2)
    assert (message.state, message.price, message.id) == (MessageState.QUEUED, None, message_id)
    with two.begin() as tx:
        assert list(tx.history.find("lody zak 601000007")) == [message.seq]
        assert list(tx.history.find("zolw")) == []


def test_the_route_is_told_oldest_first(two: Store) -> None:
    moved, stayed = queue(two, a_message(1), a_message(2))
    move(two, waiting(two)[0])
    with two.begin(write=True) as tx:
        back = Takeover(GATEWAY, "Warsztat", ErrorCode.LOGIN_REJECTED)
        tx.moves.move(tx.moves.waiting(OTHER, LATER, 0, 9), back, LATER)
    history = HistoryService(two, lambda: LATER)
    assert history.details(moved).moves == (
        Move(LATER, "Warsztat", "Inna", ErrorCode.NO_CREDIT),
        Move(LATER, "Inna", "Warsztat", ErrorCode.LOGIN_REJECTED),
    )
    assert history.details(stayed).moves == ()


def test_a_reason_of_another_version_is_tolerated(two: Store) -> None:
    [message_id] = queue_some(two, 1)
    move(two, *waiting(two))
    with two._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE moves SET reason = 'invented_later'")
    [found] = HistoryService(two, lambda: LATER).details(message_id).moves
    assert (found.to_name, found.reason) == ("Inna", None)


def test_what_is_under_way_never_moves(two: Store) -> None:
    ids = queue_some(two, 1)
    found = waiting(two)
    claim(two)
    assert waiting(two) == []
    move(two, *found)
    assert states(two, ids) == [MessageState.SENDING]
    assert the_message(two, ids[0]).gateway_id == GATEWAY
    assert recorded(two) == []


@pytest.mark.parametrize("settled", [NeverTaken, None], ids=["not listed", "interrupted"])
def test_what_was_in_doubt_stays_where_its_id_is_known(
    two: Store, settled: type[NeverTaken] | None
) -> None:
    """Two gateways would take it for two messages."""
    ids = queue_some(two, 2)
    doubted, untouched = claim(two)
    with two.begin(write=True) as tx:
        tx.messages.requeue([untouched], GatewayError(ErrorCode.NO_CREDIT), LATER)
        if settled:
            tx.messages.doubt([doubted], OutcomeUnknown(ErrorCode.CONNECTION_LOST), LATER)
        tx.messages.open_attempt(doubted, LATER)
        tx.messages.settle([(doubted, NeverTaken(doubted.sms.client_id))], LATER)
    assert states(two, ids) == [MessageState.QUEUED, MessageState.QUEUED]
    assert [one.seq for one in waiting(two)] == [untouched.seq]


def test_what_a_person_sends_again_may_move(two: Store) -> None:
    ids = queue_some(two, 1)
    with two.begin(write=True) as tx:
        error = OutcomeUnknown(ErrorCode.CONNECTION_LOST)
        tx.messages.unclear(tx.messages.claim(GATEWAY, LATER, 1)[0], error, LATER)
        tx.messages.resolve(ids, LATER, sent=False)
        tx.messages.retry(ids, LATER)
    assert len(waiting(two)) == 1


def test_nothing_is_a_move_of_nothing(two: Store) -> None:
    move(two)
    assert recorded(two) == []


def test_more_than_a_statement_takes(two: Store) -> None:
    ids = queue_some(two, 1100)
    move(two, *waiting(two, limit=2000))
    assert waiting(two) == []
    assert recorded(two) == list(range(1, len(ids) + 1))


def test_a_message_takes_its_route_with_it(two: Store) -> None:
    queue_some(two, 2)
    move(two, *waiting(two))
    with two._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM messages WHERE seq = 1")
    assert recorded(two) == [2]


def test_whether_anything_is_due(two: Store) -> None:
    def due(gateway_id: str) -> bool:
        with two.begin() as tx:
            return tx.due.has_any(gateway_id, LATER)

    assert not due(GATEWAY)
    queue(two, a_message(scheduled_at=LATER))
    assert not due(GATEWAY)
    queue(two, a_message(gateway_id=OTHER), a_message())
    assert due(GATEWAY)
    assert due(OTHER)
