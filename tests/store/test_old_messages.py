"""Clearing old messages: what is over and nothing else."""

from datetime import datetime, timedelta

import pytest

from smsdesk.core.gateway import Receipt
from smsdesk.core.message import MessageState
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import a_message, add_gateway, attempts, claim, queue, the_message

BEFORE = START + timedelta(days=1)


def old(store: Store, before: datetime = BEFORE) -> list[int]:
    with store.begin() as tx:
        return list(tx.old_messages.find(before, 0, 10))


def accept(store: Store, status_due_at: datetime | None) -> str:
    (message_id,) = queue(store, a_message())
    with store.begin(write=True) as tx:
        ((claimed,),) = tx.messages.claim("aaaa1111", START, 1)
        tx.messages.settle([(claimed, Receipt(message_id, "p1"))], START, status_due_at)
    return message_id


def test_what_waits_or_is_unclear_stays(store: Store) -> None:
    add_gateway(store)
    queue(store, a_message(1), a_message(2, scheduled_at=START + timedelta(hours=1)))
    (message,) = claim(store, limit=1)
    with store.begin(write=True) as tx:
        from smsdesk.core.errors import ErrorCode, SmsdeskError

        tx.messages.unclear([message], SmsdeskError(ErrorCode.UNCONFIRMED), START)
    claim(store)
    assert old(store) == []


def test_what_is_over_goes_with_its_attempts(store: Store) -> None:
    add_gateway(store)
    message_id = accept(store, None)
    message = the_message(store, message_id)
    assert attempts(store, message_id)
    assert old(store, START) == []
    assert old(store) == [message.seq]
    with store.begin(write=True) as tx:
        assert tx.old_messages.delete([message.seq], START) == 0
        assert tx.old_messages.delete([message.seq], BEFORE) == 1
    with store.begin() as tx:
        assert tx.history.attempts(message.seq) == ()


def test_one_that_awaits_its_report_stays(store: Store) -> None:
    add_gateway(store)
    accept(store, START + timedelta(minutes=5))
    assert old(store) == []


@pytest.mark.parametrize(
    ("ahead", "stays"), [(timedelta(days=2), True), (timedelta(hours=1), False)]
)
def test_a_cancelled_plan_stays_until_its_time(store: Store, ahead: timedelta, stays: bool) -> None:
    add_gateway(store)
    (message_id,) = queue(store, a_message(scheduled_at=START + ahead))
    with store.begin(write=True) as tx:
        tx.messages.cancel([message_id], START)
    assert the_message(store, message_id).state is MessageState.CANCELLED
    assert bool(old(store)) is not stays
