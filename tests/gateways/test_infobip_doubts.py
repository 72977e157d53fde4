"""The Infobip gateway in doubt: batches that are not taken as a whole, and reconciling."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import responses

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    CredentialsRejected,
    GatewayConfig,
    GatewayError,
    MessageRefused,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    Undecided,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.infobip import INFOBIP
from smsdesk.gateways.infobip.gateway import Infobip
from tests.gateways.infobip_rig import InfobipRig, opened
from tests.gateways.rig import several, sms
from tests.simulators import faults
from tests.simulators.infobip_account import (
    BLOCKLISTED,
    DELIVERED,
    DUPLICATE,
    NO_CREDITS,
    PENDING,
    Status,
)

BAD_REQUEST = faults.answer(b"{}", after=False, status=400)


@pytest.fixture
def rig() -> Iterator[InfobipRig]:
    """The provider and accounts at it."""
    with opened() as rig:
        yield rig


def _kinds(answers: Sequence[Answer]) -> list[type]:
    return [type(answer) for answer in answers]


# --- batches that are not taken as a whole -------------------------------------------------------


def test_a_refused_request_is_halved_until_the_guilty_one_is_alone(rig: InfobipRig) -> None:
    rig.simulator.account.refuses_mixed = True
    batch = [*several(13), sms(rig.refused.e164), *several(6)]
    answers = rig.gateway.send(batch)
    assert [a.client_id for a in answers] == [m.client_id for m in batch]
    assert [i for i, a in enumerate(answers) if isinstance(a, MessageRefused)] == [13]
    assert sorted(rig.accepted()) == sorted(m.client_id for m in batch if m is not batch[13])
    refused = answers[13]
    assert isinstance(refused, MessageRefused)
    assert (refused.code, refused.details["provider_code"]) == (ErrorCode.NUMBER_REFUSED, 400)


def test_what_all_share_is_refused_at_once(rig: InfobipRig) -> None:
    answers = rig.gateway.send([replace(one, text="") for one in several(20)])
    assert {a.code for a in answers if isinstance(a, MessageRefused)} == {ErrorCode.TEXT_REFUSED}
    assert len(answers) == 20
    assert rig.asked() == 1


def test_a_request_refused_without_a_word_is_halved_too(rig: InfobipRig) -> None:
    rig.faults.add(BAD_REQUEST, BAD_REQUEST, BAD_REQUEST)
    answers = rig.gateway.send(several(4))
    assert _kinds(answers) == [MessageRefused, Receipt, Receipt, Receipt]


def test_a_message_passed_over_in_silence_is_unknown(rig: InfobipRig) -> None:
    one, two, three = batch = several(3)
    items = ",".join(
        f'{{"messageId":"{m.client_id}","status":{{"groupId":{group}}}}}'
        for m, group in ((one, 1), (three, 9))
    )
    rig.faults.add(faults.answer(f'{{"messages":[{items}]}}'.encode(), after=True))
    answers = rig.gateway.send(batch)
    assert _kinds(answers) == [Receipt, OutcomeUnknown, OutcomeUnknown]
    for message, answer in zip((two, three), answers[1:], strict=True):
        assert isinstance(answer, OutcomeUnknown)
        assert (answer.client_id, answer.maybe_sent) == (message.client_id, True)
        assert "…" not in str(answer)
        assert isinstance(rig.reconcile(message), Receipt)
    assert sorted(rig.accepted()) == sorted(m.client_id for m in batch)


def test_credit_for_some_of_a_batch(rig: InfobipRig) -> None:
    rig.simulator.account.balance = Decimal("0.10")
    batch = several(3)
    answers = rig.gateway.send(batch)
    assert _kinds(answers) == [Receipt, Receipt, NeverTaken]
    with pytest.raises(NoCredit) as caught:
        rig.gateway.send(batch[2:])
    assert caught.value.details == {"gateway": "Infobip", "provider_code": 12}
    assert caught.value.words == "REJECTED_NOT_ENOUGH_CREDITS: Not enough credits"
    rig.simulator.account.balance = Decimal(1)
    assert _kinds(rig.gateway.send(batch[2:])) == [Receipt]
    assert sorted(rig.accepted()) == sorted(m.client_id for m in batch)


def test_credit_for_none_and_a_refused_number(rig: InfobipRig) -> None:
    rig.simulator.account.balance = Decimal(0)
    assert _kinds(rig.gateway.send([sms(rig.refused.e164), sms()])) == [MessageRefused, NeverTaken]


STOPPED: Sequence[tuple[faults.Fault, type]] = (
    (faults.too_many("3"), NeverTaken),
    (faults.answer(b"{}", after=False, status=403), NeverTaken),
    (faults.hang_up(after=True), OutcomeUnknown),
    (faults.failure(after=False), OutcomeUnknown),
)


@pytest.mark.parametrize(("fault", "kind"), STOPPED, ids=lambda value: str(value)[:40])
def test_stopped_half_way(rig: InfobipRig, fault: faults.Fault, kind: type) -> None:
    rig.faults.add(BAD_REQUEST, None, BAD_REQUEST, fault)
    batch = several(8)
    answers = rig.gateway.send(batch)
    assert _kinds(answers) == [Receipt] * 4 + [kind] * 2 + [NeverTaken] * 2
    assert [a.client_id for a in answers] == [m.client_id for m in batch]
    assert rig.accepted()[:4] == [m.client_id for m in batch[:4]]
    assert not {m.client_id for m in batch[6:]} & set(rig.accepted())
    unknown = [answer for answer in answers if isinstance(answer, OutcomeUnknown)]
    assert all(answer.details["gateway"] == "Infobip" for answer in unknown)


def test_unknown_after_a_split_concerns_one_half_only(rig: InfobipRig) -> None:
    rig.faults.add(BAD_REQUEST, faults.hang_up(after=True))
    answers = rig.gateway.send(several(4))
    assert _kinds(answers) == [OutcomeUnknown] * 2 + [NeverTaken] * 2


def test_stopped_after_an_unknown_outcome_is_not_raised(rig: InfobipRig) -> None:
    one, two, three, four = several(4)
    silent = f'{{"messages":[{{"messageId":"{one.client_id}","status":{{"groupId":5}}}}]}}'
    rig.faults.add(BAD_REQUEST, faults.answer(silent.encode(), after=True), faults.too_many())
    answers = rig.gateway.send([one, two, three, four])
    assert _kinds(answers) == [MessageRefused, OutcomeUnknown, NeverTaken, NeverTaken]


def test_stopped_before_anything_was_taken_is_raised(rig: InfobipRig) -> None:
    rig.faults.add(BAD_REQUEST, faults.too_many("7"))
    with pytest.raises(RateLimited):
        rig.gateway.send(several(4))
    assert rig.accepted() == []


# --- sending again -------------------------------------------------------------------------------


def test_a_repeat_is_not_sent_and_counts_as_taken(rig: InfobipRig) -> None:
    batch = several(3)
    rig.gateway.send(batch[:1])
    answers = rig.gateway.send(batch)
    assert _kinds(answers) == [Receipt, Receipt, Receipt]
    assert sorted(rig.accepted()) == sorted(m.client_id for m in batch)


def test_the_logs_are_asked_once_for_many_repeats(rig: InfobipRig) -> None:
    batch = several(50)
    rig.gateway.send(batch)
    asked = len(rig.simulator.requests)
    assert _kinds(rig.gateway.send(batch)) == [Receipt] * 50
    assert len(rig.simulator.requests) == asked + 3, "one to send, two questions"
    assert len(rig.accepted()) == 50


def test_logs_that_fail_leave_those_repeats_open(rig: InfobipRig) -> None:
    batch = several(50)
    rig.gateway.send(batch)
    rig.simulator.other_faults.add(faults.failure(after=False))
    assert _kinds(rig.gateway.send(batch)) == [OutcomeUnknown] * 45 + [Receipt] * 5


def test_a_used_up_id_of_a_refused_message_is_refused(rig: InfobipRig) -> None:
    account, message = rig.simulator.account, sms()
    account.remembers_refused, account.balance = True, Decimal(0)
    with pytest.raises(NoCredit):
        rig.gateway.send([message])
    account.balance = Decimal(1)
    (refused,) = rig.gateway.send([message])
    assert isinstance(refused, MessageRefused)
    assert refused.client_id == message.client_id
    assert rig.accepted() == []


def test_a_repeat_of_which_the_logs_say_nothing_was_taken(rig: InfobipRig) -> None:
    (message,) = several(1)
    rig.gateway.send([message])
    rig.simulator.account.log_delay_in_asks = 1
    (receipt,) = rig.gateway.send([message])
    assert isinstance(receipt, Receipt)
    assert receipt.provider_id == message.client_id


@pytest.mark.parametrize("status", [503, 403])
def test_a_repeat_without_logs_is_unknown(rig: InfobipRig, status: int) -> None:
    (message,) = several(1)
    rig.gateway.send([message])
    rig.simulator.other_faults.add(faults.answer(b"{}", after=False, status=status))
    (answer,) = rig.gateway.send([message])
    assert isinstance(answer, OutcomeUnknown)
    assert (answer.code, answer.client_id) == (ErrorCode.ALREADY_TAKEN, message.client_id)


def test_a_repeat_of_which_the_logs_speak_in_riddles_is_unknown(rig: InfobipRig) -> None:
    (message,) = several(1)
    rig.gateway.send([message])
    riddle = f'{{"results":[{{"messageId":"{message.client_id}","status":{{"groupId":9}}}}]}}'
    rig.simulator.other_faults.add(faults.answer(riddle.encode(), after=False))
    (answer,) = rig.gateway.send([message])
    assert isinstance(answer, OutcomeUnknown)
    assert "23" in str(answer)


# --- reconciling ---------------------------------------------------------------------------------


def _lost(rig: InfobipRig, *, after: bool = True) -> OutgoingSms:
    """A message whose answer never came."""
    message = sms()
    rig.faults.add(faults.hang_up(after=after))
    with pytest.raises(OutcomeUnknown):
        rig.gateway.send([message])
    return message


def test_the_logs_confirm(rig: InfobipRig) -> None:
    message = _lost(rig)
    receipt = rig.gateway.reconcile(message, rig.clock())
    assert isinstance(receipt, Receipt)
    assert (receipt.client_id, receipt.provider_id) == (message.client_id, message.client_id)
    assert (receipt.parts, receipt.price) == (1, None)
    request = rig.simulator.requests[-1]
    assert (request.method, request.path) == ("GET", "/sms/3/logs")
    assert request.query["messageId"] == message.client_id
    assert rig.asked() == 1


def test_what_is_not_listed_yet_is_asked_for_again(rig: InfobipRig) -> None:
    message = _lost(rig)
    rig.simulator.account.log_delay_in_asks = 2
    began = rig.clock()
    for seconds, rest in ((0, 45), (44, 1)):
        rig.clock.now = began + timedelta(seconds=seconds)
        with pytest.raises(OutcomeUnknown) as caught:
            rig.gateway.reconcile(message, began)
        assert caught.value.code is ErrorCode.NOT_LISTED_YET
        assert caught.value.ask_again_in == timedelta(seconds=rest)
        assert caught.value.client_id == message.client_id
        assert "…" not in str(caught.value)
    rig.clock.now = began + timedelta(seconds=45)
    assert isinstance(rig.gateway.reconcile(message, began), Receipt)


def test_what_is_never_listed_was_never_taken(rig: InfobipRig) -> None:
    message = _lost(rig, after=False)
    began = rig.clock()
    rig.clock.now = began + timedelta(seconds=45)
    assert rig.gateway.reconcile(message, began) == NeverTaken(message.client_id)
    assert rig.accepted() == []


def test_a_log_that_lags_behind_sends_nothing_twice(rig: InfobipRig) -> None:
    message = _lost(rig)
    rig.simulator.account.log_delay = 3600
    assert isinstance(rig.reconcile(message), NeverTaken)
    (receipt,) = rig.gateway.send([message])
    assert isinstance(receipt, Receipt)
    assert rig.accepted() == [message.client_id]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (PENDING, Receipt),
        (DELIVERED, Receipt),
        (Status(2, 9, "UNDELIVERABLE_NOT_DELIVERED", "Not delivered"), Receipt),
        (Status(4, 29, "EXPIRED_DLR_UNKNOWN", "No report"), Receipt),
        (DUPLICATE, Receipt),
        (NO_CREDITS, NeverTaken),
        (BLOCKLISTED, MessageRefused),
        (Status(7, 1, "NOVELTY", "New"), Undecided),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_what_a_log_entry_settles(rig: InfobipRig, status: Status, kind: type) -> None:
    message = _lost(rig)
    rig.simulator.account.statuses[message.client_id] = status
    settled = rig.reconcile(message)
    assert type(settled) is kind
    assert not isinstance(settled, OutcomeUnknown)
    assert settled.client_id == message.client_id
    if isinstance(settled, MessageRefused):
        assert (settled.code, settled.field) == (ErrorCode.NUMBER_BLACKLISTED, "number")
        assert "…" not in str(settled)


def test_a_refused_repeat_hides_no_acceptance(rig: InfobipRig) -> None:
    message = sms()
    rig.gateway.send([message])
    rig.simulator.desk.answers += [BLOCKLISTED, DUPLICATE]
    rig.gateway.send([message])
    rig.gateway.send([message])
    assert isinstance(rig.reconcile(message), Receipt)
    rig.simulator.account.shuffled = True
    assert isinstance(rig.reconcile(message), Receipt)


@pytest.mark.parametrize(
    "body",
    [b"{}", b"[]", b'{"results":7}', b'{"results":[null]}', b'{"results":[{"messageId":"x"}]}'],
)
def test_an_answer_to_another_question_proves_no_absence(rig: InfobipRig, body: bytes) -> None:
    rig.simulator.other_faults.add(faults.answer(body, after=False))
    with pytest.raises(OutcomeUnknown) as caught:
        rig.reconcile(sms())
    assert caught.value.code is ErrorCode.CHECK_UNREADABLE
    assert "…" not in str(caught.value)


def test_logs_that_may_not_be_read_leave_it_to_a_person(rig: InfobipRig) -> None:
    message = _lost(rig)
    rig.simulator.account.may_see_logs = False
    settled = rig.reconcile(message)
    assert isinstance(settled, Undecided)
    assert settled.client_id == message.client_id
    assert settled.words.startswith("Insufficient permissions")


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (faults.answer(b"", after=False, status=401), CredentialsRejected),
        (faults.too_many("5"), RateLimited),
        (faults.failure(after=False), OutcomeUnknown),
        (faults.answer(b"{}", after=False, status=400), OutcomeUnknown),
        (faults.answer(b"", after=False, status=404), OutcomeUnknown),
    ],
    ids=lambda value: str(getattr(value, "status", "")),
)
def test_no_answer_settles_nothing(
    rig: InfobipRig, fault: faults.Fault, error: type[GatewayError]
) -> None:
    rig.simulator.other_faults.add(fault)
    with pytest.raises(error) as caught:
        rig.reconcile(sms())
    assert "…" not in str(caught.value)


@responses.activate
def test_the_clock_is_the_computer_s() -> None:
    responses.get("https://api.infobip.com/sms/3/logs", json={"results": []})
    gateway = INFOBIP.build(GatewayConfig("infobip", {}))
    now, message = datetime.now(UTC), sms()
    with pytest.raises(OutcomeUnknown) as caught:
        gateway.reconcile(message, now)
    assert caught.value.code is ErrorCode.NOT_LISTED_YET
    assert isinstance(gateway.reconcile(message, now - timedelta(minutes=1)), NeverTaken)
    gateway.close()


def test_reconciles_within_what_the_provider_keeps() -> None:
    assert timedelta(hours=46) < Infobip.reconcile_window < timedelta(hours=48)
