"""A sender whose database server goes away in the middle, for real."""

from collections.abc import Iterator, Sequence

import pytest

from smsdesk.core.gateway import Answer
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.store.engine import make_engine
from smsdesk.store.schema import upgrade
from smsdesk.store.unit import Store
from tests.fakes import FakeGateway, receipt
from tests.postgres import PostgresServer, made_ready
from tests.services.sending import Desk
from tests.store.rows import a_message, add_gateway, outcomes, queue, states


@pytest.fixture(scope="module")
def shaky() -> Iterator[PostgresServer]:
    """A server of its own, for ending it."""
    made = made_ready()
    yield made
    made.close()


@pytest.fixture
def shop(shaky: PostgresServer) -> Iterator[Store]:
    database = shaky.database()
    engine = make_engine(database.address, password=database.password)
    upgrade(engine)
    store = Store(engine, desks_agree=True)
    add_gateway(store)
    yield store
    store.close()


@pytest.mark.parametrize("mode", ["immediate", "fast"])
def test_what_a_provider_took_while_the_server_was_away_is_kept(
    shop: Store, shaky: PostgresServer, mode: str
) -> None:
    """The provider cannot tell later; nobody needs to ask it."""
    ids = queue(shop, *(a_message(number, f"Text {number}") for number in range(3)))

    def end_meanwhile(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        shaky.stop(mode)
        return [receipt(sms) for sms in batch]

    def start_again() -> None:
        if not shaky.is_running:
            shaky.start()

    gateway = FakeGateway([end_meanwhile])
    desk = Desk(shop, gateway)
    desk.on_wait = start_again
    report = desk.run()
    assert report.waiting == 0
    assert states(shop, ids) == [MessageState.ACCEPTED] * 3
    assert [outcomes(shop, one) for one in ids] == [["accepted"]] * 3
    assert sum(map(len, gateway.batches)) == 3


def test_a_run_that_finds_no_server_changes_nothing(shop: Store, shaky: PostgresServer) -> None:
    ids = queue(shop, a_message())
    gateway = FakeGateway()
    shaky.stop("fast")
    with pytest.raises(Exception, match="does not answer"):
        Desk(shop, gateway).run()
    shaky.start()
    assert gateway.batches == []
    assert states(shop, ids) == [MessageState.QUEUED]
