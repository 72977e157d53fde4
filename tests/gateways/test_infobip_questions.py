"""The Infobip gateway's questions and form: login, balance, delivery reports, sender names."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import (
    Balance,
    ChecksLogin,
    CredentialsRejected,
    DeliveryStatus,
    FieldKind,
    HasBalance,
    NoCredit,
    Reconciles,
    ReportsStatus,
    Schedules,
    ShortensLinks,
)
from smsdesk.core.message import MessageState
from smsdesk.gateways.infobip import INFOBIP
from smsdesk.gateways.infobip.form import check_senders
from smsdesk.gateways.infobip.gateway import Infobip
from tests.gateways.cases.infobip import REPORTS
from tests.gateways.infobip_rig import InfobipRig, opened
from tests.gateways.questions_contract import QuestionsContract, sent, unanswered
from tests.gateways.rig import several, sms
from tests.simulators import faults
from tests.simulators.infobip_account import DUPLICATE, NO_CREDITS, Status


@pytest.fixture
def rig() -> Iterator[InfobipRig]:
    """The provider and accounts at it."""
    with opened() as rig:
        yield rig


@pytest.mark.parametrize(
    "ability", [HasBalance, ChecksLogin, ReportsStatus, Reconciles, Schedules, ShortensLinks]
)
def test_abilities(rig: InfobipRig, ability: type) -> None:
    assert isinstance(rig.gateway, ability)


class TestQuestions(QuestionsContract):
    """What every question must do."""


# --- login ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("old_errors", [False, True])
@pytest.mark.parametrize("password", ["wrong", "", "zażółć: 🦊"])
def test_a_wrong_password(rig: InfobipRig, password: str, old_errors: bool) -> None:
    rig.simulator.account.old_errors = old_errors
    with pytest.raises(CredentialsRejected) as caught:
        rig.with_password(password).check_login()
    assert caught.value.code is ErrorCode.PASSWORD_REJECTED
    assert caught.value.details["provider_code"] == 401


def test_a_login_that_may_not_see_the_balance_is_a_login(rig: InfobipRig) -> None:
    rig.simulator.account.may_see_balance = False
    rig.gateway.check_login()
    with pytest.raises(CredentialsRejected) as caught:
        rig.gateway.balance()
    assert caught.value.code is ErrorCode.TOKEN_SCOPE


def test_a_login_that_may_not_send(rig: InfobipRig) -> None:
    rig.simulator.account.may_send = False
    with pytest.raises(CredentialsRejected) as caught:
        rig.gateway.send([sms()])
    assert caught.value.code is ErrorCode.TOKEN_SCOPE


UNUSABLE = [
    (faults.answer(b"{}", after=False), ErrorCode.CHECK_UNREADABLE),
    (faults.answer(b'{"balance":"a lot"}', after=False), ErrorCode.CHECK_UNREADABLE),
    (faults.answer(b'{"balance":1E+40}', after=False), ErrorCode.CHECK_UNREADABLE),
    (faults.answer(b'{"balance":1E-99999999}', after=False), ErrorCode.CHECK_UNREADABLE),
    (faults.answer(faults.HTML, after=False, status=404), ErrorCode.SERVER_WRONG),
    (faults.answer(b"{}", after=False, status=400), ErrorCode.CHECK_FAILED),
]


@pytest.mark.parametrize(("fault", "code"), UNUSABLE, ids=lambda value: str(value)[:30])
def test_an_answer_that_tells_no_balance(
    rig: InfobipRig, fault: faults.Fault, code: ErrorCode
) -> None:
    rig.simulator.other_faults.add(fault)
    unanswered(rig, rig.gateway.check_login, code)


# --- balance -------------------------------------------------------------------------------------


@pytest.mark.parametrize("as_text", [False, True])
def test_balance(rig: InfobipRig, as_text: bool) -> None:
    rig.simulator.account.numbers_as_text = as_text
    rig.gateway.send(several(2))
    assert rig.gateway.balance() == Balance(Decimal("99.9"), "EUR")
    assert rig.simulator.requests[-1].path == "/account/1/balance"


def test_a_balance_without_currency(rig: InfobipRig) -> None:
    rig.simulator.other_faults.add(faults.answer(b'{"balance":-3.5}', after=False))
    assert rig.gateway.balance() == Balance(Decimal("-3.5"), "")


# --- delivery reports ----------------------------------------------------------------------------


def test_delivery_reports(rig: InfobipRig) -> None:
    one, two = several(2)
    rig.gateway.send([replace(one, text="x" * 161)])
    rig.gateway.send([two])
    rig.simulator.account.deliver_after = 0
    ids = [one.client_id, two.client_id]
    words = "DELIVERED_TO_HANDSET: Message delivered to handset"
    assert rig.gateway.statuses([*ids, "unknown"]) == {
        ids[0]: DeliveryStatus(MessageState.DELIVERED, words, Decimal("0.10"), 2),
        ids[1]: DeliveryStatus(MessageState.DELIVERED, words, Decimal("0.05"), 1),
    }
    request = rig.simulator.requests[-1]
    assert (request.method, request.path) == ("GET", "/sms/3/logs")
    assert request.query["messageId"] == ",".join([*ids, "unknown"])


def test_reports_may_be_read_again_and_again(rig: InfobipRig) -> None:
    ids = sent(rig.gateway, 3)
    rig.answer_oddly()
    first = rig.gateway.statuses(ids)
    assert rig.gateway.statuses(ids) == first
    assert {report.state for report in first.values()} == {MessageState.ACCEPTED}


@pytest.mark.parametrize(("group", "number", "state"), REPORTS)
def test_states(rig: InfobipRig, group: int, number: int, state: MessageState | None) -> None:
    (one,) = sent(rig.gateway, 1)
    rig.simulator.account.statuses[one] = Status(group, number, "NAME", "About +48601123456.")
    found = rig.gateway.statuses([one]).get(one)
    assert (found and found.state) == state
    assert found is None or found.words == "NAME: About +48601•••456."


def test_a_repeat_that_was_refused_hides_no_report(rig: InfobipRig) -> None:
    message = sms()
    rig.simulator.desk.answers += [NO_CREDITS, DUPLICATE]
    with pytest.raises(NoCredit):
        rig.gateway.send([message])
    rig.gateway.send([message])
    (report,) = rig.gateway.statuses([message.client_id]).values()
    assert report.words.startswith("REJECTED_NOT_ENOUGH_CREDITS")
    rig.gateway.send([message])
    (report,) = rig.gateway.statuses([message.client_id]).values()
    assert report.state is MessageState.ACCEPTED


def test_a_full_question_fits_the_query(rig: InfobipRig) -> None:
    ids = [f"{uuid4()}-12" for _ in range(Infobip.status_batch_limit)]
    assert rig.gateway.statuses(ids) == {}
    assert len(",".join(ids).replace(",", "%2C")) < 2048


def test_reports_without_price_or_status(rig: InfobipRig) -> None:
    body = b'{"results":[{"messageId":"a","status":{"groupId":3,"id":5}},{"messageId":"b"}]}'
    rig.simulator.other_faults.add(faults.answer(body, after=False))
    assert rig.gateway.statuses(["a", "b"]) == {"a": DeliveryStatus(MessageState.DELIVERED, "")}


# --- the form ------------------------------------------------------------------------------------


def test_the_form() -> None:
    form = {field.name: field for field in INFOBIP.info.form}
    assert list(form) == [
        "username",
        "password",
        "sender",
        "endpoint",
        "default_prefix",
        "allow_diacritics",
        "shorten_links",
    ]
    assert [name for name, field in form.items() if field.secret] == ["password"]
    assert form["sender"].kind is FieldKind.SENDER
    assert form["endpoint"].default == "api.infobip.com"
    assert all(form[name].required for name in ("username", "password", "sender", "endpoint"))
    assert INFOBIP.info.unit == ""
    assert set(INFOBIP.info.links) == {"registration", "senders", "panel", "top_up"}


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("Warsztat", "Warsztat"),
        (" Auto  Serwis ,Kowal.pl,, Auto Serwis", "Auto Serwis, Kowal.pl"),
        ("ABC", "ABC"),
        ("A1234567890", "A1234567890"),
        ("+48 500 600-700", "48500600700"),
        ("991", "991"),
        ("1234567890123456", "1234567890123456"),
        ("Warsztat, 500600700", "Warsztat, 500600700"),
    ],
)
def test_sender_names(typed: str, cleaned: str) -> None:
    assert check_senders(typed) == cleaned


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("AB", ErrorCode.SENDER_TOO_SHORT),
        ("12", ErrorCode.SENDER_TOO_SHORT),
        ("Warsztat, X", ErrorCode.SENDER_TOO_SHORT),
        ("A12345678901", ErrorCode.SENDER_TOO_LONG),
        ("12345678901234567", ErrorCode.SENDER_TOO_LONG),
        ("Żółw", ErrorCode.SENDER_CHARACTER),
        ("48-", ErrorCode.SENDER_NO_LETTER),
    ],
)
def test_sender_names_that_are_refused(typed: str, code: ErrorCode) -> None:
    with pytest.raises(FieldError) as caught:
        check_senders(typed)
    assert (caught.value.field, caught.value.code) == ("sender", code)
    assert "…" not in str(caught.value)
