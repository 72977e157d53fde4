"""The SMSAPI gateway in doubt: batches that are not taken as a whole, and reconciling."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    Undecided,
)
from smsdesk.gateways.smsapi.gateway import SmsApi
from tests.gateways.rig import several, sms
from tests.gateways.smsapi_rig import SmsApiRig
from tests.simulators import faults
from tests.simulators.smsapi import SmsApiSimulator

# --- batches that are not taken as a whole -------------------------------------------------------


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("mixed_is_refused", [True, False])
def test_invalid_numbers(smsapi_rig: SmsApiRig, named: bool, mixed_is_refused: bool) -> None:
    account = smsapi_rig.simulator.account
    account.names_bad_numbers, account.refuses_mixed = named, mixed_is_refused
    batch = [*several(4), sms(smsapi_rig.refused.e164), *several(4)]
    answers = smsapi_rig.gateway.send(batch)
    assert [a.client_id for a in answers] == [m.client_id for m in batch]
    assert [i for i, a in enumerate(answers) if isinstance(a, MessageRefused)] == [4]
    assert len(smsapi_rig.simulator.ledger) == 8
    assert len(smsapi_rig.simulator.sends()) <= 2


def test_only_invalid_numbers(smsapi_rig: SmsApiRig) -> None:
    batch = [sms(smsapi_rig.refused.e164), sms(smsapi_rig.refused.e164)]
    answers = smsapi_rig.gateway.send(batch)
    assert all(isinstance(answer, MessageRefused) for answer in answers)
    assert smsapi_rig.asked() == 1


def test_an_unnamed_bad_number_is_found_by_halves(smsapi_rig: SmsApiRig) -> None:
    batch = several(20)
    smsapi_rig.simulator.account.blacklisted = frozenset({batch[13].to.digits})
    answers = smsapi_rig.gateway.send(batch)
    bad = [a for a in answers if isinstance(a, MessageRefused)]
    assert [a.client_id for a in bad] == [batch[13].client_id]
    assert bad[0].code is ErrorCode.NUMBER_BLACKLISTED
    assert len(smsapi_rig.simulator.ledger) == 19


def test_a_named_number_has_its_own_error(smsapi_rig: SmsApiRig) -> None:
    one, two = batch = several(2)
    named = f'{{"submitted_number":"{one.to.digits}","message":"limit","error_code":96}}'
    body = f'{{"error":13,"message":"m","invalid_numbers":[{named}]}}'.encode()
    smsapi_rig.faults.add(faults.answer(body, after=False))
    first, second = smsapi_rig.gateway.send(batch)
    assert isinstance(first, MessageRefused)
    assert (first.code, first.details["provider_code"]) == (ErrorCode.NUMBER_LIMIT, 96)
    assert isinstance(second, Receipt)
    assert second.client_id == two.client_id


def test_a_text_error_refuses_all(smsapi_rig: SmsApiRig) -> None:
    answers = smsapi_rig.with_fields(sender="Nieznany").send(several(5))
    assert {a.code for a in answers if isinstance(a, MessageRefused)} == {ErrorCode.SENDER_REFUSED}
    assert {a.details["sender"] for a in answers if isinstance(a, MessageRefused)} == {"Nieznany"}
    assert smsapi_rig.asked() == 1


def test_stopped_half_way_leaves_the_rest_untaken(smsapi_rig: SmsApiRig) -> None:
    smsapi_rig.simulator.desk.errors += [57]
    smsapi_rig.simulator.account.balance = Decimal("0.32")
    batch = several(4)
    answers = smsapi_rig.gateway.send(batch)
    kinds = {answer.client_id: type(answer) for answer in answers}
    taken = {one.idx for one in smsapi_rig.simulator.ledger}
    assert len(taken) == 2
    assert kinds == {m.client_id: Receipt if m.client_id in taken else NeverTaken for m in batch}


def test_stopped_before_anything_was_taken_is_raised(smsapi_rig: SmsApiRig) -> None:
    smsapi_rig.simulator.desk.errors += [57]
    smsapi_rig.simulator.account.balance = Decimal(0)
    with pytest.raises(NoCredit):
        smsapi_rig.gateway.send(several(4))


def test_lost_half_way_is_unknown_for_all(smsapi_rig: SmsApiRig) -> None:
    smsapi_rig.simulator.desk.errors += [57]
    smsapi_rig.faults.add(None, None, faults.hang_up(after=True))
    batch = several(4)
    with pytest.raises(OutcomeUnknown):
        smsapi_rig.gateway.send(batch)
    for message in batch:
        assert isinstance(smsapi_rig.reconcile(message), Receipt)
    assert sorted(smsapi_rig.accepted()) == sorted(m.client_id for m in batch)


def test_stopped_after_silence_is_unknown(smsapi_rig: SmsApiRig) -> None:
    taken, passed_over = batch = several(2)
    one = f'{{"id":"1","idx":"{taken.client_id}","points":0.16,"status":"QUEUE"}}'
    smsapi_rig.faults.add(faults.answer(f'{{"count":1,"list":[{one}]}}'.encode(), after=True))
    smsapi_rig.faults.add(faults.answer(b'{"error":103,"message":"m"}', after=False))
    with pytest.raises(OutcomeUnknown):
        smsapi_rig.gateway.send(batch)
    assert isinstance(smsapi_rig.reconcile(passed_over), Receipt)
    assert len(smsapi_rig.accepted()) == 2


def test_a_repeated_batch_is_unknown(smsapi_rig: SmsApiRig) -> None:
    batch = several(3)
    smsapi_rig.gateway.send(batch[:1])
    with pytest.raises(OutcomeUnknown) as caught:
        smsapi_rig.gateway.send(batch)
    assert caught.value.code is ErrorCode.ALREADY_TAKEN
    assert smsapi_rig.accepted() == [batch[0].client_id]


# --- reconciling ---------------------------------------------------------------------------------


def test_error_53_confirms(smsapi_rig: SmsApiRig) -> None:
    message = sms()
    smsapi_rig.gateway.send([message])
    receipt = smsapi_rig.reconcile(message)
    assert isinstance(receipt, Receipt)
    assert (receipt.client_id, receipt.provider_id) == (message.client_id, "")


def test_a_refusal_settles(smsapi_rig: SmsApiRig) -> None:
    settled = smsapi_rig.reconcile(sms(smsapi_rig.refused.e164))
    assert isinstance(settled, MessageRefused)
    assert settled.code is ErrorCode.NUMBER_REFUSED


@pytest.mark.parametrize(
    ("number", "error", "code"),
    [
        (103, NoCredit, ErrorCode.NO_CREDIT),
        (102, CredentialsRejected, ErrorCode.LOGIN_REJECTED),
        (202, RateLimited, ErrorCode.RATE_LIMITED),
        (52, OutcomeUnknown, ErrorCode.NUMBER_LIMIT),
        (54, OutcomeUnknown, ErrorCode.DATE_REFUSED),
        (999, OutcomeUnknown, ErrorCode.PROVIDER_FAILED),
    ],
)
def test_what_may_differ_by_now_settles_nothing(
    smsapi_rig: SmsApiRig, number: int, error: type[GatewayError], code: ErrorCode
) -> None:
    smsapi_rig.simulator.desk.errors += [number]
    with pytest.raises(error) as caught:
        smsapi_rig.reconcile(sms())
    assert caught.value.code is code
    assert caught.value.details["gateway"] == "SMSAPI"
    assert "…" not in str(caught.value)


@pytest.mark.parametrize("number", [14, 94, 57, 59, 32, 112, 98])
def test_a_refusal_that_may_be_new_is_for_a_person(smsapi_rig: SmsApiRig, number: int) -> None:
    smsapi_rig.simulator.desk.errors += [number]
    message = sms()
    settled = smsapi_rig.reconcile(message)
    assert isinstance(settled, Undecided)
    assert settled.client_id == message.client_id
    assert settled.words


def test_a_name_removed_from_the_settings_says_nothing_about_earlier(
    smsapi_rig: SmsApiRig,
) -> None:
    message = sms()
    smsapi_rig.gateway.send([message])
    nameless = smsapi_rig.with_fields(sender="")
    assert isinstance(nameless.reconcile(message, datetime.now(UTC)), Undecided)


def test_reconciles_within_what_the_provider_remembers(smsapi: SmsApiSimulator) -> None:
    assert timedelta(hours=20) < SmsApi.reconcile_window < timedelta(hours=24)
