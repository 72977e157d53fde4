"""What ordering again would cost: by gateway, in its own unit, honest about what is not known."""

from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Balance, MessageRefused
from smsdesk.core.message import MessageState
from smsdesk.services.connector import Connector
from smsdesk.services.repeat_costs import Amount, RepeatCost, RepeatCosts
from smsdesk.store.unit import Store
from tests.fakes import START, FakeGateway
from tests.services.planning_bench import OneGateway
from tests.services.providers import FakeSecrets
from tests.store.rows import GATEWAY, a_message, add_gateway, queue

OTHER = "bbbb2222"
REFUSED = MessageRefused(ErrorCode.TEXT_REFUSED, field="text")
S = MessageState


@pytest.fixture
def costs(store: Store) -> RepeatCosts:
    for gateway_id in (GATEWAY, OTHER):
        add_gateway(store, gateway_id)
    connector = Connector((OneGateway(FakeGateway()),), FakeSecrets())  # type: ignore[arg-type]  # a fake
    return RepeatCosts(store, connector)


def fail(store: Store, *messages: tuple[int, str]) -> list[str]:
    """Messages to these numbers through these gateways that were refused."""
    ids = queue(store, *(a_message(number, gateway_id=at) for number, at in messages))
    with store.begin(write=True) as tx:
        for gateway_id in (GATEWAY, OTHER):
            for batch in tx.messages.claim(gateway_id, START, 99):
                tx.messages.settle([(one, REFUSED) for one in batch], START)
    return ids


def price(store: Store, gateway_id: str, per_part: str, unit: str = "") -> None:
    with store.begin(write=True) as tx:
        tx.gateways.remember_price(gateway_id, Decimal(per_part))
        if unit:
            tx.gateways.remember_balance(gateway_id, Balance(Decimal(1), unit), START)


def test_nothing_failed(costs: RepeatCosts) -> None:
    assert costs.of_failed() == RepeatCost(0, 0, (), 0)


def test_units_are_never_added(costs: RepeatCosts, store: Store) -> None:
    fail(store, (1, GATEWAY), (2, GATEWAY), (3, OTHER))
    price(store, GATEWAY, "0.16", "pkt")
    price(store, OTHER, "0.09", "EUR")
    amounts = (Amount(Decimal("0.09"), "EUR"), Amount(Decimal("0.32"), "pkt"))
    assert costs.of_failed() == RepeatCost(3, 3, amounts, 0)


def test_what_has_no_price_yet_is_told(costs: RepeatCosts, store: Store) -> None:
    fail(store, (1, GATEWAY), (2, OTHER))
    price(store, GATEWAY, "0.16", "pkt")
    cost = costs.of_failed()
    assert (cost.count, cost.unpriced, cost.amounts) == (2, 1, (Amount(Decimal("0.16"), "pkt"),))


def test_of_some_messages(costs: RepeatCosts, store: Store) -> None:
    first, _second = fail(store, (1, GATEWAY), (2, GATEWAY))
    [planned] = queue(store, a_message(3, scheduled_at=START.replace(year=2027)))
    [queued] = queue(store, a_message(4))
    assert costs.of([first, planned, queued]).count == 2
    assert costs.of_failed().count == 2


def test_what_cannot_be_ordered_again_does_not_count(costs: RepeatCosts, store: Store) -> None:
    fail(store, (1, GATEWAY), (2, OTHER))
    with store.begin(write=True) as tx:
        tx.gateways.remove(OTHER)
    assert costs.of_failed().count == 1
