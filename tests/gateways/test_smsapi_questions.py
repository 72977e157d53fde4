"""The SMSAPI gateway's questions: login, balance, sender names, delivery reports."""

from decimal import Decimal

import pytest
import responses

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    ChecksLogin,
    CredentialsRejected,
    DeliveryStatus,
    GatewayConfig,
    GatewayError,
    HasBalance,
    ListsSenders,
    OutcomeUnknown,
    RateLimited,
    Reconciles,
    ReportsStatus,
    Schedules,
    Secret,
    SenderName,
    SenderStatus,
    ShortensLinks,
)
from smsdesk.core.message import MessageState
from smsdesk.gateways.smsapi import SMSAPI
from smsdesk.gateways.smsapi.answers import delivery_status
from smsdesk.gateways.smsapi.gateway import SmsApi
from tests.gateways.questions_contract import QuestionsContract, sent, unanswered
from tests.gateways.rig import several, sms
from tests.gateways.smsapi_rig import SmsApiRig
from tests.simulators import faults


@pytest.mark.parametrize(
    "ability",
    [
        HasBalance,
        ChecksLogin,
        ListsSenders,
        ReportsStatus,
        Reconciles,
        Schedules,
        ShortensLinks,
    ],
)
def test_abilities(smsapi_rig: SmsApiRig, ability: type) -> None:
    assert isinstance(smsapi_rig.gateway, ability)


class TestQuestions(QuestionsContract):
    """What every question must do."""

    @pytest.fixture
    def rig(self, smsapi_rig: SmsApiRig) -> SmsApiRig:
        return smsapi_rig


class TestQuestionsWithToken(QuestionsContract):
    """The same with the modern login."""

    @pytest.fixture
    def rig(self, smsapi_rig: SmsApiRig) -> SmsApiRig:
        smsapi_rig.log_in_by_token()
        return smsapi_rig


# --- login ---------------------------------------------------------------------------------------


def test_a_wrong_password(smsapi_rig: SmsApiRig) -> None:
    with pytest.raises(CredentialsRejected) as caught:
        smsapi_rig.with_password("0" * 32).check_login()
    assert caught.value.code is ErrorCode.LOGIN_REJECTED
    assert caught.value.details == {"gateway": "SMSAPI", "provider_code": 102}


@pytest.mark.parametrize("token", ["wrong", "zażółć", "zażółć\x7f 🦊"])
def test_a_wrong_token(smsapi_rig: SmsApiRig, token: str) -> None:
    with pytest.raises(CredentialsRejected) as caught:
        smsapi_rig.with_token(token).check_login()
    assert caught.value.code is ErrorCode.LOGIN_REJECTED


def test_the_ip_filter(smsapi_rig: SmsApiRig) -> None:
    smsapi_rig.simulator.account.ip_allowed = False
    with pytest.raises(CredentialsRejected) as caught:
        smsapi_rig.gateway.check_login()
    assert caught.value.code is ErrorCode.IP_BLOCKED


@pytest.mark.parametrize("number", [110, 401])
@responses.activate
def test_a_login_that_may_only_send_is_a_login(number: int) -> None:
    answer = {"error": number, "message": "m"}
    responses.post("https://api.smsapi.pl/user.do", json=answer)
    _with_table().check_login()
    assert len(responses.calls) == 1


@pytest.mark.parametrize("number", [11, 13, 14])
@responses.activate
def test_who_misses_a_message_knows_the_login(number: int) -> None:
    answer = {"error": number, "message": "m"}
    responses.post("https://api.smsapi.pl/user.do", json=answer)
    _with_table().check_login()
    assert len(responses.calls) == 1


def _no_such_path(kind: str) -> None:
    """A provider that has moved on from *.do."""
    status, body = {"html": (404, "<p>no</p>"), "json": (405, "{}"), "bare": (501, "")}[kind]
    responses.post("https://api.smsapi.pl/user.do", status=status, body=body)
    responses.post("https://api.smsapi.pl/sender.do", status=status, body=body)


@responses.activate
@pytest.mark.parametrize("kind", ["html", "json", "bare"])
@pytest.mark.parametrize("status", [200, 403, 404])
def test_the_profile_may_tell_as_well(kind: str, status: int) -> None:
    _no_such_path(kind)
    responses.get("https://api.smsapi.pl/profile", status=status, json={"username": "u"})
    _with_table().check_login()
    assert len(responses.calls) == 2


@responses.activate
@pytest.mark.parametrize(("status", "error"), [(401, CredentialsRejected), (500, OutcomeUnknown)])
def test_the_profile_may_know_better(status: int, error: type[GatewayError]) -> None:
    _no_such_path("html")
    responses.get("https://api.smsapi.pl/profile", status=status, json={"error": "x"})
    with pytest.raises(error):
        _with_table().check_login()


@responses.activate
def test_the_profile_may_not_welcome_the_old_login() -> None:
    _no_such_path("html")
    responses.get("https://api.smsapi.pl/profile", status=401, json={"error": "x"})
    fields = {"endpoint": "smsapi.pl", "type": "eco", "username": "u"}
    secrets = {"password_md5": Secret("0" * 32)}
    SMSAPI.build(GatewayConfig("smsapi", fields, secrets)).check_login()


@responses.activate
def test_no_sender_names_where_there_is_no_list() -> None:
    _no_such_path("html")
    responses.get("https://api.smsapi.pl/sms/sendernames", status=404, body="<p>no</p>")
    assert _with_table().senders() == ()


def test_a_balance_tells_the_first_reason(smsapi_rig: SmsApiRig) -> None:
    smsapi_rig.simulator.account.ip_allowed = False
    with pytest.raises(CredentialsRejected) as caught:
        smsapi_rig.gateway.balance()
    assert caught.value.code is ErrorCode.IP_BLOCKED


@responses.activate
def test_a_balance_that_neither_path_tells() -> None:
    responses.post("https://api.smsapi.pl/user.do", json={"username": "u"})
    responses.get("https://api.smsapi.pl/profile", status=403, json={"error": "x"})
    with pytest.raises(CredentialsRejected) as caught:
        _with_table().balance()
    assert caught.value.code is ErrorCode.TOKEN_SCOPE


def test_an_error_that_nobody_knows_fails_the_question(smsapi_rig: SmsApiRig) -> None:
    fault = faults.answer(b'{"error":999,"message":"m"}', after=False)
    smsapi_rig.simulator.other_faults.add(fault)
    unanswered(smsapi_rig, smsapi_rig.gateway.check_login, ErrorCode.CHECK_FAILED)


# --- balance -------------------------------------------------------------------------------------


@pytest.mark.parametrize("as_text", [False, True])
def test_balance(smsapi_rig: SmsApiRig, as_text: bool) -> None:
    smsapi_rig.simulator.account.points_as_text = as_text
    smsapi_rig.gateway.send(several(2))
    balance = smsapi_rig.gateway.balance()
    assert (balance.amount, balance.unit) == (Decimal("99.68"), "pkt")
    assert all("password" not in request.path for request in smsapi_rig.simulator.requests)


def test_balance_from_the_profile(smsapi_rig: SmsApiRig) -> None:
    smsapi_rig.simulator.account.credits_supported = False
    assert smsapi_rig.gateway.balance().amount == Decimal(100)
    assert smsapi_rig.with_token().balance().amount == Decimal(100)


def test_balance_when_user_do_has_gone(smsapi_rig: SmsApiRig) -> None:
    smsapi_rig.simulator.other_faults.add(faults.answer(faults.HTML, after=False, status=404))
    assert smsapi_rig.gateway.balance().amount == Decimal(100)


@responses.activate
def test_no_balance_anywhere() -> None:
    responses.post("https://api.smsapi.pl/user.do", json={"proCount": 3})
    responses.get("https://api.smsapi.pl/profile", json={"username": "u"})
    with pytest.raises(OutcomeUnknown) as caught:
        _with_table().balance()
    assert caught.value.code is ErrorCode.CHECK_UNREADABLE
    assert "…" not in str(caught.value)


# --- sender names --------------------------------------------------------------------------------


def test_sender_names(smsapi_rig: SmsApiRig) -> None:
    expected = (
        SenderName("Test", SenderStatus.ACTIVE, is_default=True),
        SenderName("Warsztat", SenderStatus.ACTIVE),
        SenderName("Nowy", SenderStatus.PENDING),
        SenderName("2WAY", SenderStatus.ACTIVE),
    )
    assert smsapi_rig.gateway.senders() == expected
    smsapi_rig.simulator.account.rest_takes_basic = False
    assert smsapi_rig.gateway.senders() == expected
    assert smsapi_rig.with_token().senders() == expected


def test_more_than_five_sender_names(smsapi_rig: SmsApiRig) -> None:
    names = tuple((f"Nazwa{i}", "active") for i in range(30))
    smsapi_rig.simulator.account.senders = names
    assert [sender.name for sender in smsapi_rig.gateway.senders()] == [n for n, _ in names]


@responses.activate
def test_words_for_a_sender_s_status() -> None:
    words = ["active", "INACTIVE", "Pending", "REJECTED", "DELETED", "NOVELTY", None]
    items = [{"sender": f"S{i}", "status": word} for i, word in enumerate(words)]
    collection = [*items, {"name": "Dawny", "status": "ACTIVE"}, {"status": "ACTIVE"}, 7]
    responses.get("https://api.smsapi.pl/sms/sendernames", json={"collection": collection})
    s = SenderStatus
    assert [(sender.name, sender.status) for sender in _with_table().senders()] == [
        ("S0", s.ACTIVE),
        ("S1", s.PENDING),
        ("S2", s.PENDING),
        ("S3", s.REJECTED),
        ("S4", s.REJECTED),
        ("S5", s.UNKNOWN),
        ("S6", s.UNKNOWN),
        ("Dawny", s.ACTIVE),
    ]


@responses.activate
@pytest.mark.parametrize("number", [110, 401])
def test_no_sender_names_for_a_login_that_may_not_see_them(number: int) -> None:
    responses.get("https://api.smsapi.pl/sms/sendernames", status=403, json={"error": "x"})
    responses.post("https://api.smsapi.pl/sender.do", json={"error": number, "message": "m"})
    assert _with_table().senders() == ()


# --- delivery reports ----------------------------------------------------------------------------


def test_delivery_reports(smsapi_rig: SmsApiRig) -> None:
    ids = sent(smsapi_rig.gateway, 3)
    words = {ids[0]: "DELIVERED", ids[1]: "NOT_FOUND"}
    smsapi_rig.simulator.account.statuses.update(words)
    assert smsapi_rig.gateway.statuses([*ids, "unknown"]) == {
        ids[0]: DeliveryStatus(MessageState.DELIVERED, "DELIVERED"),
        ids[2]: DeliveryStatus(MessageState.ACCEPTED, "QUEUE"),
    }
    assert smsapi_rig.simulator.requests[-1].method == "POST"


def test_reports_are_best_effort(smsapi_rig: SmsApiRig) -> None:
    ids = sent(smsapi_rig.gateway, 1)
    smsapi_rig.simulator.account.status_supported = False
    assert smsapi_rig.gateway.statuses(ids) == {}
    smsapi_rig.simulator.other_faults.add(faults.html(after=False))
    assert smsapi_rig.gateway.statuses(ids) == {}


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("DELIVERED", MessageState.DELIVERED),
        ("delivered", MessageState.DELIVERED),
        ("404", MessageState.DELIVERED),
        ("UNDELIVERED", MessageState.UNDELIVERED),
        ("FAILED", MessageState.UNDELIVERED),
        ("REJECTED", MessageState.UNDELIVERED),
        ("STOP", MessageState.UNDELIVERED),
        ("stopped", MessageState.UNDELIVERED),
        ("EXPIRED", MessageState.EXPIRED),
        ("402", MessageState.EXPIRED),
        ("SENT", MessageState.ACCEPTED),
        ("QUEUE", MessageState.ACCEPTED),
        ("ACCEPTED", MessageState.ACCEPTED),
        ("RENEWAL", MessageState.ACCEPTED),
        ("PENDING", MessageState.ACCEPTED),
        ("NOT_FOUND", None),
        ("401", None),
        ("UNKNOWN", None),
        ("408", None),
        ("", None),
    ],
)
def test_status_words(word: str, state: MessageState | None) -> None:
    status = delivery_status(word)
    assert (status and status.state) == state


def _with_table() -> SmsApi:
    fields = {"endpoint": "smsapi.pl", "type": "eco"}
    return SMSAPI.build(GatewayConfig("smsapi", fields, {"token": Secret("t" * 40)}))


@responses.activate
def test_a_rate_limit_of_the_api_itself(smsapi_rig: SmsApiRig) -> None:
    responses.post("https://api.smsapi.pl/sms.do", json={"error": 202, "message": "m"})
    with pytest.raises(RateLimited) as caught:
        _with_table().send([sms()])
    assert caught.value.retry_after is None
