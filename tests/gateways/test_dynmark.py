"""The Dynmark gateway: the contract by both interfaces, what is sent, whether anybody is there."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import responses

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import (
    ChecksLogin,
    ChecksReach,
    CredentialsRejected,
    GatewayConfig,
    HasBalance,
    ListsSenders,
    MessageRefused,
    Receipt,
    Reconciles,
    ReportsStatus,
    Schedules,
    Secret,
    ShortensLinks,
    Unreachable,
)
from smsdesk.gateways.dynmark import DYNMARK
from smsdesk.gateways.dynmark.form import check_senders
from smsdesk.gateways.dynmark.login import LIMITS
from tests.gateways.contract import HttpGatewayContract
from tests.gateways.dynmark_rig import DynmarkRig
from tests.gateways.rig import READ_LIMIT, closed_port, several, sms
from tests.simulators import faults
from tests.simulators.dynmark import PASSWORD, USERNAME, DynmarkSimulator
from tests.simulators.faults import Fault


@pytest.fixture
def dynmark() -> Iterator[DynmarkSimulator]:
    """The provider."""
    with DynmarkSimulator() as simulator:
        yield simulator


@pytest.fixture
def rest(dynmark: DynmarkSimulator) -> Iterator[DynmarkRig]:
    """An account by REST."""
    rig = DynmarkRig(dynmark, "rest")
    yield rig
    rig.close()


@pytest.fixture
def form(dynmark: DynmarkSimulator) -> Iterator[DynmarkRig]:
    """An account by the HTTP form."""
    rig = DynmarkRig(dynmark, "http")
    yield rig
    rig.close()


@pytest.fixture(params=["rest", "form"])
def either(request: pytest.FixtureRequest) -> DynmarkRig:
    """An account by each of them."""
    rig = request.getfixturevalue(request.param)
    assert isinstance(rig, DynmarkRig)
    return rig


class TestRestContract(HttpGatewayContract):
    """What every gateway must do, by REST."""

    @pytest.fixture
    def rig(self, rest: DynmarkRig) -> DynmarkRig:
        return rest


class TestFormContract(HttpGatewayContract):
    """The same by the HTTP form."""

    @pytest.fixture
    def rig(self, form: DynmarkRig) -> DynmarkRig:
        return form


# --- what it can do ------------------------------------------------------------------------------


def test_it_claims_no_ability_that_it_lacks(either: DynmarkRig) -> None:
    claimed = (ChecksLogin, HasBalance, ListsSenders, ReportsStatus, Reconciles, Schedules)
    assert not isinstance(either.gateway, claimed)
    assert not isinstance(either.gateway, ShortensLinks)
    assert isinstance(either.gateway, ChecksReach)


def test_only_rest_takes_several_at_once(rest: DynmarkRig, form: DynmarkRig) -> None:
    assert rest.gateway.info.batch_limit == 50
    assert form.gateway.info.batch_limit == 1
    assert DYNMARK.info.batch_limit == 50


def test_links_are_never_shortened() -> None:
    (field,) = [field for field in DYNMARK.info.form if field.name == "shorten_links"]
    assert field.available is not None
    assert field.available({}) is ErrorCode.LINKS_NOT_SHORTENED


def test_the_form() -> None:
    form = {field.name: field for field in DYNMARK.info.form}
    assert [name for name, field in form.items() if field.secret] == ["password"]
    assert [name for name, field in form.items() if field.required] == [
        "username",
        "password",
        "sender",
        "api",
        "endpoint",
    ]
    assert [value for value, _ in form["api"].choices] == ["rest", "http"]
    assert (form["api"].default, form["endpoint"].default) == ("rest", "services.dynmark.com")


def test_senders_of_the_right_length() -> None:
    assert check_senders("AB,  Serwis  Jan, AB") == "AB, Serwis Jan"
    assert check_senders(" , ") == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Warsztat, A", ErrorCode.SENDER_TOO_SHORT),
        ("Warsztat Jana", ErrorCode.SENDER_TOO_LONG),
        ("Żuraw", ErrorCode.SENDER_CHARACTER),
        ("12345", ErrorCode.SENDER_NO_LETTER),
    ],
)
def test_senders_that_cannot_be(text: str, code: ErrorCode) -> None:
    with pytest.raises(FieldError) as caught:
        check_senders(text)
    assert (caught.value.field, caught.value.code) == ("sender", code)
    assert "…" not in str(caught.value)


def test_it_waits_as_long_as_the_provider_recommends() -> None:
    assert LIMITS.read == 130.0


# --- what is sent --------------------------------------------------------------------------------


def test_an_array_by_rest(rest: DynmarkRig) -> None:
    one, two = rest.gateway.send([m := sms(), n := sms()])
    (request,) = rest.simulator.requests
    assert (request.method, request.path) == ("POST", "/webapi/message/send")
    assert request.json == [
        {"from": "Warsztat", "to": m.to.digits, "body": m.text, "clientRef": m.client_id},
        {"from": "Warsztat", "to": n.to.digits, "body": n.text, "clientRef": n.client_id},
    ]
    assert request.headers["Authorization"].startswith("Basic ")
    assert request.query == {}
    assert (one, two) == (Receipt(m.client_id), Receipt(n.client_id))


def test_a_form_by_http(form: DynmarkRig) -> None:
    (receipt,) = form.gateway.send([message := sms()])
    (request,) = form.simulator.requests
    assert (request.method, request.path) == ("POST", "/HttpServices/SendMessage.ashx")
    assert request.form == {
        "user": USERNAME,
        "password": PASSWORD,
        "to": message.to.digits,
        "from": "Warsztat",
        "text": message.text,
        "clientreference": message.client_id,
    }
    assert request.query == {}, "a password in a URL is read by others"
    assert "Authorization" not in request.headers
    assert "xml" in request.headers["Accept"]
    (taken,) = form.simulator.ledger
    assert receipt == Receipt(message.client_id, taken.transaction_id)


def test_the_first_sender_unless_another_is_chosen(either: DynmarkRig) -> None:
    gateway = either.with_fields(sender="Warsztat, Serwis")
    gateway.send([sms()])
    gateway.send([replace(sms(), sender="Serwis")])
    assert [one.sender for one in either.simulator.ledger] == ["Warsztat", "Serwis"]


def test_nothing_leaves_without_a_sender(either: DynmarkRig) -> None:
    named, nameless = replace(sms(), sender="Serwis"), sms()
    refused, taken = either.with_fields(sender="").send([nameless, named])
    assert isinstance(refused, MessageRefused)
    assert (refused.code, refused.field) == (ErrorCode.FIELD_REQUIRED, "sender")
    assert isinstance(taken, Receipt)
    assert either.asked() == 1


def test_a_refused_sender_is_named(either: DynmarkRig) -> None:
    either.simulator.account.senders = frozenset({"Inny"})
    (refused,) = either.gateway.send([sms()])
    assert isinstance(refused, MessageRefused)
    assert (refused.code, refused.field) == (ErrorCode.SENDER_REFUSED, "sender")
    assert refused.details["sender"] == "Warsztat"


@pytest.mark.parametrize("in_array", [False, True])
def test_a_wrong_password(either: DynmarkRig, in_array: bool) -> None:
    either.simulator.account.logon_in_array = in_array
    with pytest.raises(CredentialsRejected) as caught:
        either.with_password("zle-haslo").send(several(3))
    assert caught.value.code is ErrorCode.PASSWORD_REJECTED
    assert either.asked() == 1, "each attempt counts towards being locked out"
    assert either.simulator.ledger == []


def test_a_failure_with_an_error_status(form: DynmarkRig) -> None:
    form.simulator.account.refused_status = 400
    (refused,) = form.gateway.send([sms(form.refused.e164)])
    assert isinstance(refused, MessageRefused)
    assert refused.code is ErrorCode.NUMBER_REFUSED


@responses.activate
def test_without_a_server_it_is_the_usual_one() -> None:
    call = responses.post("https://services.dynmark.com/webapi/message/send", status=401)
    config = GatewayConfig("dynmark", {"sender": "Warsztat"}, {"password": Secret("")})
    with pytest.raises(CredentialsRejected):
        DYNMARK.build(config).send([sms()])
    assert call.call_count == 1


# --- is anybody there? ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [
        None,
        faults.html(after=False),
        faults.empty(after=False),
        faults.failure(503, after=False),
        faults.too_many("7"),
        faults.answer(b"", after=False, status=302, headers={"Location": "http://127.0.0.1:1/"}),
    ],
    ids=str,
)
def test_any_answer_will_do(either: DynmarkRig, fault: Fault | None) -> None:
    either.simulator.other_faults.add(fault)
    either.with_password("zle-haslo").reach()
    (request,) = either.simulator.requests
    assert (request.method, request.path) == ("GET", "/")
    assert "Authorization" not in request.headers
    assert either.asked() == 0


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (faults.slow(READ_LIMIT * 3, after=False), ErrorCode.CHECK_TIMEOUT),
        (faults.hang_up(after=False), ErrorCode.CHECK_LOST),
    ],
    ids=str,
)
def test_no_answer_is_nobody(either: DynmarkRig, fault: Fault, code: ErrorCode) -> None:
    either.simulator.other_faults.add(fault)
    with pytest.raises(Unreachable) as caught:
        either.gateway.reach()
    assert caught.value.code is code
    assert "…" not in str(caught.value)


def test_no_connection_is_nobody(either: DynmarkRig) -> None:
    with closed_port() as host, pytest.raises(Unreachable) as caught:
        either.at(host).reach()
    assert caught.value.code is ErrorCode.CONNECTION_REFUSED
    with pytest.raises(Unreachable) as caught:
        either.at("sms.example.test").reach()
    assert caught.value.code is ErrorCode.HOST_NOT_FOUND


def test_asking_is_less_patient_than_sending() -> None:
    gateway = DYNMARK.build(GatewayConfig("dynmark", {}))
    assert gateway._door._limits.read < LIMITS.read
    gateway.close()
