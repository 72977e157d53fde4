"""What was sent to whom, for how much, and what has not left yet."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import update

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import MessageRefused, Receipt
from smsdesk.core.message import MessageState
from smsdesk.store.models import MessageRow
from smsdesk.store.sent_texts import Spent
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import GATEWAY, a_message, add_gateway, claim, queue, queue_some, states

LATER = START + timedelta(days=20)
NUMBERS = [f"+48601{number:06}" for number in range(1200)]


@pytest.fixture(autouse=True)
def _gateway(store: Store) -> None:
    add_gateway(store)


def texts(store: Store, numbers: list[str]) -> frozenset[tuple[str, str]]:
    with store.begin() as tx:
        return tx.sent.texts_since(numbers, START)


def spent(store: Store) -> set[Spent]:
    with store.begin() as tx:
        return set(tx.sent.spent(START, LATER))


def settle_all(store: Store, price: str | None = None) -> None:
    paid = Decimal(price) if price else None
    sent = claim(store, 2000)
    with store.begin(write=True) as tx:
        tx.messages.settle([(one, Receipt("p", price=paid)) for one in sent], START)


def test_only_the_numbers_one_asks_for(store: Store) -> None:
    queue_some(store, 1200)
    assert texts(store, NUMBERS[:1]) == {(NUMBERS[0], "Naprawa gotowa")}
    assert len(texts(store, NUMBERS)) == 1200
    assert texts(store, []) == frozenset()


def test_what_failed_or_was_earlier_does_not_count(store: Store) -> None:
    queue(store, a_message(0), now=START - timedelta(seconds=1))
    (sent,) = claim(store, now=START)
    assert texts(store, NUMBERS[:1]) == frozenset()
    with store.begin(write=True) as tx:
        tx.messages.settle([(sent, Receipt("p"))], START)
    assert len(texts(store, NUMBERS[:1])) == 1
    queue(store, a_message(1))
    (refused,) = claim(store)
    with store.begin(write=True) as tx:
        tx.messages.settle(
            [(refused, MessageRefused(ErrorCode.NUMBER_REFUSED, field="number"))], START
        )
    assert texts(store, NUMBERS[1:2]) == frozenset()


def test_what_is_only_planned_was_not_sent_today(store: Store) -> None:
    queue(store, a_message(0, scheduled_at=LATER))
    assert texts(store, NUMBERS[:1]) == frozenset()


def test_paid_and_waiting_are_told_by_gateway_and_price(store: Store) -> None:
    queue_some(store, 2)
    settle_all(store, "0.16")
    queue(store, a_message(5), a_message(6, scheduled_at=LATER - timedelta(days=1)))
    queue(store, a_message(7, scheduled_at=LATER))
    assert spent(store) == {Spent(GATEWAY, Decimal("0.16"), 2, 2), Spent(GATEWAY, None, 2, 2)}


def test_what_left_before_is_not_spent_now(store: Store) -> None:
    queue_some(store, 1)
    settle_all(store)
    with store.begin() as tx:
        assert tx.sent.spent(START + timedelta(seconds=1), LATER) == ()


def test_what_can_be_cancelled_keeps_its_order(store: Store) -> None:
    left = queue_some(store, 1)
    claim(store)
    waiting = queue_some(store, 600)
    planned = queue(store, a_message(9, scheduled_at=LATER))
    asked = [*reversed(waiting), *left, *planned, "unknown"]
    with store.begin() as tx:
        assert tx.sent.cancellable(asked) == [*reversed(waiting), *planned]
    assert states(store, left) == [MessageState.SENDING]


def test_what_its_provider_keeps_is_not_here_any_more(store: Store) -> None:
    (kept, here) = queue(store, *(a_message(n, scheduled_at=LATER) for n in (1, 2)))
    with store.begin(write=True) as tx:
        row = update(MessageRow).where(MessageRow.id == kept)
        tx._session.execute(row.values(at_provider=True))
    with store.begin() as tx:
        assert tx.sent.cancellable([kept, here]) == [here]
