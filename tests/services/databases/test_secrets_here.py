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
from tests.fakes import START
from tests.services.providers import FakeProvider
from tests.services.sending import Desk
from tests.store.rows import GATEWAY, queue_some, states, the_gateway


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
