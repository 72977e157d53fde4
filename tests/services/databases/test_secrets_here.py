"""A desk that lacks a gateway's password: it neither holds the lease nor pauses the gateway."""

from threading import Event

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.message import MessageState
from smsdesk.services.connector import Connector
from smsdesk.services.databases.secrets_here import SecretsHere
from smsdesk.services.sender import Sender
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.secrets import Secrets
from smsdesk.store.unit import Store
from tests.fakes import START, FakeGateway
from tests.services.providers import FakeProvider
from tests.services.sending import Desk
from tests.store.rows import (
    GATEWAY,
    a_message,
    claim,
    queue,
    queue_some,
    states,
    the_gateway,
)


@pytest.fixture
def secrets() -> Secrets:
    return Secrets()


@pytest.fixture
def here(store: Store, secrets: Secrets) -> SecretsHere:
    values = GatewayValues("fake", "Bramka", {}, ("password",))
    with store.begin(write=True) as tx:
        tx.gateways.add(GATEWAY, values, START)
    return SecretsHere(store, Connector((FakeProvider(),), secrets))


def _code(error: pytest.ExceptionInfo[SmsdeskError]) -> ErrorCode:
    return error.value.code


def test_a_missing_password_is_told_with_the_gateway_s_name(here: SecretsHere) -> None:
    with pytest.raises(SmsdeskError) as caught:
        here.check()
    assert _code(caught) is ErrorCode.SECRET_ELSEWHERE
    assert "Bramka" in str(caught.value)
    with pytest.raises(SmsdeskError) as caught:
        here.open(GATEWAY)
    assert _code(caught) is ErrorCode.SECRET_ELSEWHERE


def test_with_the_password_it_sends(here: SecretsHere, secrets: Secrets) -> None:
    secrets.put(GATEWAY, "password", Secret("tajne"))
    here.check()
    here.open(GATEWAY).close()


def test_a_gateway_that_is_off_needs_none(here: SecretsHere, store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.gateways.set_active(GATEWAY, active=False, now=START)
    here.check()


def test_other_troubles_stay_what_they_are(here: SecretsHere, store: Store) -> None:
    with pytest.raises(SmsdeskError) as caught:
        here.open("nobody")
    assert _code(caught) is ErrorCode.GATEWAY_GONE
    unknown = SecretsHere(store, Connector((), Secrets()))
    Secrets().put(GATEWAY, "password", Secret("tajne"))
    with pytest.raises(SmsdeskError) as caught:
        unknown.open(GATEWAY)
    assert _code(caught) is ErrorCode.PROVIDER_UNKNOWN


def test_a_run_does_not_begin_without_it(here: SecretsHere, store: Store) -> None:
    (waiting,) = queue_some(store, 1)
    sender = Sender(store, here.open, here.check)
    with pytest.raises(SmsdeskError) as caught:
        sender.run(until_empty=True, stop=Event(), wake=Event(), report=lambda _event: None)
    assert _code(caught) is ErrorCode.SECRET_ELSEWHERE
    with store.begin() as tx:
        assert tx.lease.current(START) is None
    assert states(store, [waiting]) == [MessageState.QUEUED]


def test_a_run_that_finds_out_ends_without_pausing_anything(
    here: SecretsHere, store: Store
) -> None:
    (waiting,) = queue_some(store, 1)
    desk = Desk(store)
    desk.gateways[GATEWAY] = SmsdeskError(ErrorCode.SECRET_ELSEWHERE, gateway="Bramka")
    with pytest.raises(SmsdeskError):
        desk.run()
    assert the_gateway(store).paused is None
    assert states(store, [waiting]) == [MessageState.QUEUED]
    assert here is not None


# --- several gateways, and each desk has some of the passwords ------------------------------------

OTHER = "bbbb2222"


@pytest.fixture
def two(here: SecretsHere, store: Store) -> SecretsHere:
    with store.begin(write=True) as tx:
        tx.gateways.add(OTHER, GatewayValues("fake", "Druga", {}, ("password",)), START)
    return here


def test_one_password_is_enough_to_begin(two: SecretsHere, secrets: Secrets) -> None:
    with pytest.raises(SmsdeskError):
        two.check()
    secrets.put(OTHER, "password", Secret("tajne"))
    two.check()


def test_a_gateway_without_passwords_is_no_reason_to_begin(here: SecretsHere, store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.gateways.add(OTHER, GatewayValues("fake", "Na próbę", {}), START)
    with pytest.raises(SmsdeskError):
        here.check()


def test_what_can_leave_here_does_and_the_rest_is_left_to_others(
    two: SecretsHere, store: Store
) -> None:
    """Also what is planned, in doubt, or has reports to ask for: nobody here can ask."""
    mine = queue(store, a_message(1, "A", OTHER), a_message(2, "B", OTHER))
    others = queue_some(store, 2)
    desk = Desk(store, FakeGateway(), FakeGateway())
    desk.gateways[GATEWAY] = SmsdeskError(ErrorCode.SECRET_ELSEWHERE, gateway="Bramka")
    with pytest.raises(SmsdeskError) as caught:
        desk.run(until_empty=False)
    assert _code(caught) is ErrorCode.SECRET_ELSEWHERE
    assert states(store, mine) == [MessageState.ACCEPTED] * 2
    assert states(store, others) == [MessageState.QUEUED] * 2
    with store.begin() as tx:
        assert tx.lease.current(START) is None
    assert two is not None


def test_doubts_of_a_gateway_of_others_stay_for_them(two: SecretsHere, store: Store) -> None:
    ids = queue_some(store, 1)
    claim(store)
    desk = Desk(store)
    desk.gateways[GATEWAY] = SmsdeskError(ErrorCode.SECRET_ELSEWHERE, gateway="Bramka")
    with pytest.raises(SmsdeskError):
        desk.run()
    assert states(store, ids) == [MessageState.SENDING]
    assert two is not None
