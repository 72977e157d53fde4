"""The Twilio gateway: the contract, the case tables, and sending as the wire sees it."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from urllib.parse import parse_qsl

import pytest
import responses

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayConfig,
    GatewayError,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    Secret,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.twilio import TWILIO
from smsdesk.gateways.twilio.gateway import Twilio
from tests.gateways.cases.twilio import CODES, SHAPES, TAKEN, Case
from tests.gateways.contract import HttpGatewayContract
from tests.gateways.rig import basic, several, sms
from tests.gateways.twilio_rig import TwilioRig
from tests.simulators import faults
from tests.simulators.twilio import ACCOUNT_SID, NUMBER, SERVICE_SID, TOKEN, TwilioSimulator

MESSAGES = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"


@pytest.fixture
def rig() -> Iterator[TwilioRig]:
    """The provider and accounts at it."""
    with TwilioSimulator() as simulator:
        rig = TwilioRig(simulator)
        yield rig
        rig.close()


class TestContract(HttpGatewayContract):
    """What every gateway must do."""


class TestContractWithService(HttpGatewayContract):
    """The same through a Messaging Service that shortens links."""

    @pytest.fixture
    def rig(self, rig: TwilioRig) -> TwilioRig:
        rig.gateway = rig.with_fields(sender=SERVICE_SID, shorten_links="yes")
        return rig


class TestContractWithProblems(HttpGatewayContract):
    """The same with errors as RFC 9457 has them."""

    @pytest.fixture
    def rig(self, rig: TwilioRig) -> TwilioRig:
        rig.simulator.account.problem_json = True
        return rig


# --- the case tables -----------------------------------------------------------------------------


@pytest.fixture
def gateway() -> Iterator[Twilio]:
    """An account whose provider is a table."""
    built = TWILIO.build(_config(sender="Warsztat"))
    yield built
    built.close()


def _config(token: str = TOKEN, **fields: str) -> GatewayConfig:
    return GatewayConfig("twilio", {"account_sid": ACCOUNT_SID, **fields}, {"token": Secret(token)})


@responses.activate
@pytest.mark.parametrize(
    "case", [*CODES, *SHAPES], ids=lambda case: f"{case.status}-{case.body[:40]}"
)
def test_what_an_answer_means(gateway: Twilio, case: Case) -> None:
    responses.post(MESSAGES, body=case.body.encode(), status=case.status)
    error = _error_of(gateway)
    assert type(error) is case.error
    assert error.code is case.code
    assert getattr(error, "field", "") == case.field
    assert "…" not in str(error), "the sentence lacks a detail"
    assert len(responses.calls) == 1


def _error_of(gateway: Twilio) -> GatewayError:
    try:
        (answer,) = gateway.send([sms()])
    except GatewayError as error:
        return error
    assert isinstance(answer, MessageRefused)
    return answer


@responses.activate
@pytest.mark.parametrize(("body", "sid", "parts", "price", "words"), TAKEN)
@pytest.mark.parametrize("status", [201, 200])
def test_ways_to_say_taken(
    gateway: Twilio,
    status: int,
    body: str,
    sid: str,
    parts: int | None,
    price: str | None,
    words: str,
) -> None:
    responses.post(MESSAGES, body=body.encode(), status=status)
    message = sms()
    cost = None if price is None else Decimal(price)
    assert gateway.send([message]) == [Receipt(message.client_id, sid, parts, cost, words)]


# --- the request ---------------------------------------------------------------------------------


def test_what_is_sent(rig: TwilioRig) -> None:
    text = "Łódź & 100% „ok” 🔧\nPozdrawiamy"
    message = OutgoingSms("id", PhoneNumber("+48601123456"), text)
    rig.gateway.send([message])
    (request,) = rig.simulator.requests
    assert request.path == f"/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"
    assert request.query == {}
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert request.headers["Authorization"] == f"Basic {basic(ACCOUNT_SID, TOKEN)}"
    sent = {"To": "+48601123456", "From": "Warsztat", "Body": text}
    assert dict(parse_qsl(request.body.decode())) == sent
    assert rig.simulator.ledger[0].text == text


@pytest.mark.parametrize("sender", [NUMBER, "Serwis", "MG Serwis"])
def test_a_number_or_a_name_as_sender(rig: TwilioRig, sender: str) -> None:
    rig.simulator.account.names |= {"MG Serwis"}
    gateway = rig.with_fields(sender=f"{sender}, Warsztat", shorten_links="yes")
    gateway.send([sms()])
    form = rig.simulator.requests[0].form
    assert form["From"] == sender
    assert form.keys().isdisjoint({"MessagingServiceSid", "ShortenUrls"})


@pytest.mark.parametrize("flag", ["yes", ""])
def test_a_service_as_sender(rig: TwilioRig, flag: str) -> None:
    rig.with_fields(sender=SERVICE_SID, shorten_links=flag).send([sms()])
    form = rig.simulator.requests[0].form
    assert form["MessagingServiceSid"] == SERVICE_SID
    assert "From" not in form
    assert form.get("ShortenUrls") == ("true" if flag else None)


def test_the_chosen_sender_wins(rig: TwilioRig) -> None:
    message = OutgoingSms("id", PhoneNumber("+48601123456"), "Test", "Serwis")
    rig.with_fields(sender=SERVICE_SID, shorten_links="yes").send([message])
    assert rig.simulator.requests[0].form["From"] == "Serwis"
    assert "ShortenUrls" not in rig.simulator.requests[0].form


@responses.activate
def test_the_usual_host() -> None:
    responses.post(MESSAGES, json={"sid": "SM1"}, status=201)
    gateway = TWILIO.build(_config(sender="Warsztat", endpoint=""))
    gateway.send([sms()])
    assert len(responses.calls) == 1


@pytest.mark.parametrize("token", ["wrong-token", "zażółć", ""])
def test_a_wrong_token(rig: TwilioRig, token: str) -> None:
    with pytest.raises(CredentialsRejected) as caught:
        rig.with_token(token).send([sms()])
    assert caught.value.code is ErrorCode.TOKEN_REJECTED
    assert caught.value.details == {"gateway": "Twilio", "provider_code": 20003}


def test_an_odd_account_sid_changes_no_path(rig: TwilioRig) -> None:
    with pytest.raises(CredentialsRejected):
        rig.with_fields(account_sid="../../x?y#z").send([sms()])
    assert rig.simulator.requests[0].path == (
        "/2010-04-01/Accounts/..%2F..%2Fx%3Fy%23z/Messages.json"
    )


# --- what the provider refuses -------------------------------------------------------------------


def test_refusals_of_a_number(rig: TwilioRig) -> None:
    account = rig.simulator.account
    account.landlines = frozenset({"+48221112233"})
    account.opted_out = frozenset({"+48601000000"})
    account.blocked_countries = ("+86",)
    numbers = ("+48221112233", "+48601000000", "+8613800138000")
    answers = rig.gateway.send([sms(number) for number in numbers])
    assert [getattr(answer, "code", None) for answer in answers] == [
        ErrorCode.NUMBER_REFUSED,
        ErrorCode.NUMBER_OPTED_OUT,
        ErrorCode.COUNTRY_BLOCKED,
    ]


def test_a_refused_sender_is_named_masked(rig: TwilioRig) -> None:
    (refused,) = rig.with_fields(sender="+48732999888").send([sms()])
    assert isinstance(refused, MessageRefused)
    assert refused.field == "sender"
    assert "732999888" not in f"{refused} {refused.words} {refused.details}"
    (refused,) = rig.with_fields(sender="Obcy").send([sms()])
    assert isinstance(refused, MessageRefused)
    assert refused.details["sender"] == "Obcy"


def test_a_trial_account(rig: TwilioRig) -> None:
    rig.simulator.account.verified = frozenset({"+48601123456"})
    taken, refused = rig.gateway.send([sms("+48601123456"), sms()])
    assert isinstance(taken, Receipt)
    assert isinstance(refused, MessageRefused)
    assert refused.code is ErrorCode.TRIAL_ONLY_OWN_NUMBER


def test_a_full_queue_is_for_later(rig: TwilioRig) -> None:
    rig.simulator.account.full_queues = frozenset({"Warsztat"})
    with pytest.raises(RateLimited):
        rig.gateway.send([sms()])


@pytest.mark.parametrize("status", ["suspended", "closed"])
def test_an_account_without_money_pauses(rig: TwilioRig, status: str) -> None:
    rig.simulator.account.status = status
    with pytest.raises(CredentialsRejected) as caught:
        rig.gateway.send([sms()])
    assert caught.value.code is ErrorCode.ACCOUNT_INACTIVE


# --- several messages, one request each ----------------------------------------------------------


def test_what_stops_the_second_leaves_the_rest_untaken(rig: TwilioRig) -> None:
    rig.faults.add(None, faults.too_many("5"))
    answers = rig.gateway.send(several(4))
    assert [type(answer) for answer in answers] == [Receipt, NeverTaken, NeverTaken, NeverTaken]
    assert len(rig.accepted()) == 1


def test_what_stops_the_first_is_raised(rig: TwilioRig) -> None:
    rig.faults.add(faults.too_many("5"))
    with pytest.raises(RateLimited) as caught:
        rig.gateway.send(several(3))
    assert caught.value.retry_after == timedelta(seconds=5)
    assert rig.asked() == 1


@pytest.mark.parametrize("place", [0, 1])
def test_one_of_unknown_outcome_is_one(rig: TwilioRig, place: int) -> None:
    rig.faults.add(*[None] * place, faults.hang_up(after=True))
    batch = several(3)
    answers = rig.gateway.send(batch)
    assert [type(answer) for answer in answers] == [
        *[Receipt] * place,
        OutcomeUnknown,
        *[NeverTaken] * (2 - place),
    ]
    assert [answer.client_id for answer in answers] == [message.client_id for message in batch]
    assert rig.asked() == place + 1
