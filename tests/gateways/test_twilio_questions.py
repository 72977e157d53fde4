"""The Twilio gateway's questions: login, balance, numbers, delivery reports, links."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
import responses

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Balance,
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
from smsdesk.gateways.twilio import TWILIO
from smsdesk.gateways.twilio.gateway import Twilio
from tests.gateways.questions_contract import QuestionsContract, questions, sent, unanswered
from tests.gateways.rig import several
from tests.gateways.twilio_rig import TwilioRig
from tests.simulators import faults
from tests.simulators.faults import Fault
from tests.simulators.twilio import ACCOUNT_SID, NUMBER, SERVICE_SID, TOKEN, TwilioSimulator

ACCOUNT = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT_SID}"


@pytest.fixture
def rig() -> Iterator[TwilioRig]:
    """The provider and accounts at it."""
    with TwilioSimulator() as simulator:
        rig = TwilioRig(simulator)
        yield rig
        rig.close()


@pytest.fixture
def gateway() -> Iterator[Twilio]:
    """An account whose provider is a table."""
    fields = {"account_sid": ACCOUNT_SID, "sender": "Warsztat"}
    built = TWILIO.build(GatewayConfig("twilio", fields, {"token": Secret(TOKEN)}))
    yield built
    built.close()


@pytest.mark.parametrize(
    "ability",
    [HasBalance, ChecksLogin, ListsSenders, ReportsStatus, Reconciles, Schedules, ShortensLinks],
)
def test_abilities(gateway: Twilio, ability: type) -> None:
    assert isinstance(gateway, ability)


class TestQuestions(QuestionsContract):
    """What every question must do."""


# --- login ---------------------------------------------------------------------------------------


def test_a_right_login_costs_nothing(rig: TwilioRig) -> None:
    rig.gateway.check_login()
    assert [request.method for request in rig.simulator.requests] == ["GET"]
    assert rig.simulator.requests[0].path == f"/2010-04-01/Accounts/{ACCOUNT_SID}.json"


@pytest.mark.parametrize("token", ["wrong", "zażółć\x7f 🦊", ""])
def test_a_wrong_token(rig: TwilioRig, token: str) -> None:
    with pytest.raises(CredentialsRejected) as caught:
        rig.with_token(token).check_login()
    assert caught.value.code is ErrorCode.TOKEN_REJECTED
    assert "Account SID" in str(caught.value)


def test_a_wrong_account(rig: TwilioRig) -> None:
    with pytest.raises(CredentialsRejected):
        rig.with_fields(account_sid="AC" + "0" * 32).check_login()


@pytest.mark.parametrize("status", ["suspended", "closed"])
def test_an_account_that_sends_nothing(rig: TwilioRig, status: str) -> None:
    rig.simulator.account.status = status
    with pytest.raises(CredentialsRejected) as caught:
        rig.gateway.check_login()
    assert caught.value.code is ErrorCode.ACCOUNT_INACTIVE
    assert "account is not active" in str(caught.value)
    assert caught.value.details["provider_code"] == status


def test_test_credentials(rig: TwilioRig) -> None:
    rig.simulator.account.is_test = True
    with pytest.raises(CredentialsRejected) as caught:
        rig.gateway.check_login()
    assert caught.value.code is ErrorCode.TEST_CREDENTIALS


@responses.activate
@pytest.mark.parametrize(
    ("status", "code"), [(401, ErrorCode.TOKEN_REJECTED), (404, ErrorCode.ACCOUNT_UNKNOWN)]
)
@pytest.mark.parametrize("body", ["", "<p>no</p>", "{}"])
def test_a_bare_refusal(gateway: Twilio, status: int, code: ErrorCode, body: str) -> None:
    responses.get(f"{ACCOUNT}.json", body=body, status=status)
    with pytest.raises(CredentialsRejected) as caught:
        gateway.check_login()
    assert caught.value.code is code
    assert "…" not in str(caught.value)


UNUSABLE = [
    (faults.answer(b"{}", after=False), ErrorCode.CHECK_UNREADABLE),
    (faults.answer(b"[]", after=False), ErrorCode.CHECK_UNREADABLE),
    (faults.answer(b'{"code":31337,"message":"m"}', after=False), ErrorCode.CHECK_FAILED),
    (faults.answer(b"{}", after=False, status=400), ErrorCode.CHECK_FAILED),
    (faults.answer(b"{}", after=False, status=408), ErrorCode.CHECK_FAILED),
]


@pytest.mark.parametrize(("fault", "code"), UNUSABLE, ids=lambda value: str(value)[:60])
def test_an_answer_that_tells_nothing(rig: TwilioRig, fault: Fault, code: ErrorCode) -> None:
    rig.simulator.other_faults.always(fault)
    for question in questions(rig.gateway):
        unanswered(rig, question, code)


# --- balance -------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_odd", [False, True])
def test_balance(rig: TwilioRig, is_odd: bool) -> None:
    rig.simulator.account.is_odd = is_odd
    rig.gateway.send(several(2))
    assert rig.gateway.balance() == Balance(Decimal("14.4214"), "USD")


def test_a_debt_is_a_balance(rig: TwilioRig) -> None:
    rig.simulator.account.balance = Decimal("-1.20")
    assert rig.gateway.balance().amount == Decimal("-1.20")


def test_a_sub_account_has_none(rig: TwilioRig) -> None:
    rig.simulator.account.balance_supported = False
    with pytest.raises(OutcomeUnknown) as caught:
        rig.gateway.balance()
    assert caught.value.code is ErrorCode.CHECK_FAILED
    assert "…" not in str(caught.value)


# --- numbers -------------------------------------------------------------------------------------


def test_numbers_that_can_send(rig: TwilioRig) -> None:
    assert rig.gateway.senders() == (SenderName(NUMBER, SenderStatus.ACTIVE),)
    assert rig.simulator.requests[0].query["PageSize"] == "1000"


@responses.activate
def test_odd_numbers(gateway: Twilio) -> None:
    items = [
        {"phone_number": "+48732000001", "capabilities": {"SMS": True, "voice": True}},
        {"phone_number": "+48732000002", "capabilities": {"sms": "no"}},
        {"phone_number": "+48732000003", "capabilities": None},
        {"phone_number": None, "capabilities": {"sms": True}},
        7,
    ]
    found = {"incoming_phone_numbers": items}
    responses.get(f"{ACCOUNT}/IncomingPhoneNumbers.json", json=found)
    assert [sender.name for sender in gateway.senders()] == ["+48732000001"]


# --- delivery reports ----------------------------------------------------------------------------


def test_delivery_reports(rig: TwilioRig) -> None:
    delivered, lost, waiting = sent(rig.gateway, 3)
    rig.simulator.account.statuses = {delivered: ("delivered", 0), lost: ("undelivered", 30003)}
    cost = Decimal("0.03930")
    assert rig.gateway.statuses([delivered, lost, waiting, "SM0"]) == {
        delivered: DeliveryStatus(MessageState.DELIVERED, "delivered", cost, 1),
        lost: DeliveryStatus(
            MessageState.UNDELIVERED,
            "undelivered (30003): Unreachable destination handset",
            cost,
            1,
        ),
        waiting: DeliveryStatus(MessageState.ACCEPTED, "queued", None, 1),
    }
    asked = [request for request in rig.simulator.requests if request.method == "GET"]
    assert [request.path.rpartition("/")[2] for request in asked] == [
        f"{delivered}.json",
        f"{lost}.json",
        f"{waiting}.json",
        "SM0.json",
    ]


def test_odd_delivery_reports(rig: TwilioRig) -> None:
    (sid,) = sent(rig.gateway, 1)
    rig.answer_oddly()
    rig.simulator.account.statuses[sid] = ("failed", 30005)
    words = "failed (30005)"
    report = DeliveryStatus(MessageState.UNDELIVERED, words, Decimal("0.0393"), 1)
    assert rig.gateway.statuses([sid]) == {sid: report}


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("delivered", MessageState.DELIVERED),
        ("Delivered", MessageState.DELIVERED),
        ("read", MessageState.DELIVERED),
        ("undelivered", MessageState.UNDELIVERED),
        ("failed", MessageState.UNDELIVERED),
        ("canceled", MessageState.UNDELIVERED),
        ("sent", MessageState.ACCEPTED),
        ("queued", MessageState.ACCEPTED),
        ("sending", MessageState.ACCEPTED),
        ("accepted", MessageState.ACCEPTED),
        ("scheduled", MessageState.ACCEPTED),
        ("partially_delivered", MessageState.ACCEPTED),
        ("received", None),
        ("receiving", None),
        ("novelty", None),
        ("", None),
    ],
)
def test_status_words(rig: TwilioRig, word: str, state: MessageState | None) -> None:
    (sid,) = sent(rig.gateway, 1)
    rig.simulator.account.statuses[sid] = (word, 0)
    report = rig.gateway.statuses([sid]).get(sid)
    assert (report and report.state) == state


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (faults.too_many("5"), RateLimited),
        (faults.hang_up(after=False), OutcomeUnknown),
        (faults.html(after=False), OutcomeUnknown),
        (faults.answer(b'{"code":20429}', after=False, status=400), RateLimited),
    ],
    ids=lambda value: str(value)[:40],
)
def test_trouble_keeps_what_was_learned(
    rig: TwilioRig, fault: Fault, error: type[GatewayError]
) -> None:
    ids = sent(rig.gateway, 3)
    rig.simulator.other_faults.add(None, fault)
    assert list(rig.gateway.statuses(ids)) == ids[:1]
    rig.simulator.other_faults.add(fault)
    with pytest.raises(error):
        rig.gateway.statuses(ids)


def test_a_lost_login_is_told_at_once(rig: TwilioRig) -> None:
    ids = sent(rig.gateway, 2)
    refused = b'{"code":20003,"message":"Authenticate"}'
    rig.simulator.other_faults.add(None, faults.answer(refused, after=False, status=401))
    with pytest.raises(CredentialsRejected):
        rig.gateway.statuses(ids)


@responses.activate
def test_an_id_is_no_path(gateway: Twilio) -> None:
    responses.get(f"{ACCOUNT}/Messages/..%2FBalance.json", json={"status": "delivered"})
    assert set(gateway.statuses(["../Balance"])) == {"../Balance"}


# --- links ---------------------------------------------------------------------------------------

TEXT = "Zdjęcia: https://warsztat.example.pl/zlecenie/7391/zdjecia i warsztat.pl, zapraszamy"


@pytest.mark.parametrize(
    ("sender", "chosen", "flag", "shortens"),
    [
        (SERVICE_SID, "", "yes", True),
        (SERVICE_SID, SERVICE_SID, "yes", True),
        (f"Warsztat, {SERVICE_SID}", SERVICE_SID, "yes", True),
        (f"Warsztat, {SERVICE_SID}", "", "yes", False),
        (SERVICE_SID, "Warsztat", "yes", False),
        (SERVICE_SID, "", "", False),
        ("", "", "yes", False),
    ],
)
def test_links_measure_as_long_as_they_will_be(
    rig: TwilioRig, sender: str, chosen: str, flag: str, shortens: bool
) -> None:
    gateway = rig.with_fields(sender=sender, shorten_links=flag)
    measured = gateway.shortened(TEXT, chosen)
    short = "Zdjęcia: https://link.example/k7Qx2Rf9Bd i warsztat.pl, zapraszamy"
    assert measured == (short if shortens else TEXT)
