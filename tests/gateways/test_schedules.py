"""Messages that providers keep until their time: the contract, and what is each one's own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    CancelResult,
    CredentialsRejected,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    Receipt,
    Undecided,
)
from tests.gateways import infobip_rig
from tests.gateways.infobip_rig import InfobipRig
from tests.gateways.rig import sms
from tests.gateways.schedules_contract import SchedulesContract, keeper, later, planned
from tests.gateways.smsapi_rig import SmsApiRig
from tests.gateways.twilio_rig import TwilioRig
from tests.simulators import faults
from tests.simulators.twilio import SERVICE_SID, TwilioSimulator


@pytest.fixture
def infobip() -> Iterator[InfobipRig]:
    """The provider and accounts at it."""
    with infobip_rig.opened() as rig:
        yield rig


@pytest.fixture
def twilio() -> Iterator[TwilioRig]:
    """The provider and accounts at it."""
    with TwilioSimulator() as simulator:
        rig = TwilioRig(simulator)
        yield rig
        rig.close()


class TestSmsApi(SchedulesContract):
    """SMSAPI."""

    @pytest.fixture
    def rig(self, smsapi_rig: SmsApiRig) -> SmsApiRig:
        return smsapi_rig


class TestInfobip(SchedulesContract):
    """Infobip."""

    @pytest.fixture
    def rig(self, infobip: InfobipRig) -> InfobipRig:
        return infobip


class TestTwilio(SchedulesContract):
    """Twilio, from a Messaging Service."""

    @pytest.fixture
    def rig(self, twilio: TwilioRig) -> TwilioRig:
        twilio.gateway = twilio.with_fields(sender=SERVICE_SID)
        return twilio


# --- SMSAPI --------------------------------------------------------------------------------------


def test_smsapi_is_not_asked_again_once_the_time_has_passed(smsapi_rig: SmsApiRig) -> None:
    message = later(-timedelta(seconds=1))
    found = smsapi_rig.gateway.reconcile(message, datetime.now(UTC))
    assert found == Undecided(message.client_id)
    assert smsapi_rig.simulator.requests == []


def test_smsapi_lets_go_a_minute_before(smsapi_rig: SmsApiRig) -> None:
    [provider_id] = planned(smsapi_rig, later(timedelta(seconds=50)))
    found = smsapi_rig.gateway.cancel_scheduled([provider_id])
    assert found == {provider_id: CancelResult.NOT_THERE}


@pytest.mark.parametrize("body", [b"{}", b'{"count": 1}', b'{"error": 8, "message": "?"}'])
def test_smsapi_without_a_list_says_nothing(smsapi_rig: SmsApiRig, body: bytes) -> None:
    smsapi_rig.simulator.other_faults.add(faults.answer(body, after=True))
    with pytest.raises(OutcomeUnknown):
        smsapi_rig.gateway.cancel_scheduled(["1"])


def test_smsapi_confirms_by_id(smsapi_rig: SmsApiRig) -> None:
    other = b'{"count": 1, "list": [{"id": "2"}]}'
    smsapi_rig.simulator.other_faults.add(faults.answer(other, after=True))
    assert smsapi_rig.gateway.cancel_scheduled(["1"]) == {"1": CancelResult.NOT_THERE}


# --- Infobip -------------------------------------------------------------------------------------


def options_of(rig: InfobipRig) -> list[Any]:
    """The options of every request to send."""
    bodies = [request.json for request in rig.simulator.sends()]
    return [body["options"] for body in bodies if isinstance(body, dict)]


def test_infobip_plans_each_message_as_a_bulk_of_its_own(infobip: InfobipRig) -> None:
    when = datetime(2099, 12, 1, 10, 0, 0, 250_000, UTC)
    infobip.clock.now = when - timedelta(days=100)
    batch = [replace(sms(), send_at=when), replace(sms(), send_at=when)]
    infobip.simulator.desk._clock = infobip.clock.now.timestamp
    infobip.gateway.send(batch)
    assert options_of(infobip) == [
        {"schedule": {"bulkId": one.client_id, "sendAt": "2099-12-01T10:00:00.250+0000"}}
        for one in batch
    ]


def test_infobip_plans_with_short_links_too(infobip: InfobipRig) -> None:
    gateway = infobip.with_fields(shorten_links="yes")
    gateway.send([later()])
    [options] = options_of(infobip)
    assert set(options) == {"tracking", "schedule"}


def test_infobip_finds_a_planned_message_by_its_bulk(infobip: InfobipRig) -> None:
    message = later()
    infobip.gateway.send([message])
    found = infobip.reconcile(message)
    assert found == Receipt(message.client_id, message.client_id, words="PENDING")
    infobip.simulator.account.logs_planned = True
    assert isinstance(infobip.reconcile(message), Receipt)


def test_infobip_knows_neither_bulk_nor_message(infobip: InfobipRig) -> None:
    message = later()
    assert infobip.reconcile(message) == NeverTaken(message.client_id)
    with pytest.raises(OutcomeUnknown) as caught:
        infobip.gateway.reconcile(message, infobip.clock())
    assert caught.value.code is ErrorCode.NOT_LISTED_YET


def test_infobip_leaves_a_bulk_that_somebody_cancelled_to_a_person(infobip: InfobipRig) -> None:
    message = later()
    infobip.gateway.send([message])
    infobip.gateway.cancel_scheduled([message.client_id])
    assert infobip.reconcile(message) == Undecided(message.client_id, "CANCELED")


@pytest.mark.parametrize(
    ("status", "result"),
    [
        ("PROCESSING", CancelResult.TOO_LATE),
        ("FINISHED", CancelResult.TOO_LATE),
        ("CANCELED", CancelResult.CANCELLED),
        ("PENDING", None),
        ("FAILED", None),
    ],
)
def test_infobip_refusing_to_cancel_is_asked_for_the_state(
    infobip: InfobipRig, status: str, result: CancelResult | None
) -> None:
    [bulk_id] = planned(infobip, later())
    infobip.simulator.account.bulk_status = status
    found = infobip.gateway.cancel_scheduled([bulk_id])
    assert found == ({bulk_id: result} if result else {})


def test_infobip_may_forget_a_bulk_while_it_is_asked_for(infobip: InfobipRig) -> None:
    [bulk_id] = planned(infobip, later())
    infobip.let_go()
    gone = faults.answer(b"{}", after=True, status=404)
    infobip.simulator.other_faults.add(None, gone)
    assert infobip.gateway.cancel_scheduled([bulk_id]) == {bulk_id: CancelResult.NOT_THERE}


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"status": 3}'])
def test_infobip_without_a_state_says_nothing(infobip: InfobipRig, body: bytes) -> None:
    message = later()
    infobip.simulator.other_faults.add(faults.answer(body, after=True))
    assert infobip.gateway.cancel_scheduled(["1"]) == {}
    empty_logs = faults.answer(b'{"results": []}', after=True)
    infobip.simulator.other_faults.add(empty_logs, faults.answer(body, after=True))
    with pytest.raises(OutcomeUnknown) as caught:
        infobip.reconcile(message)
    assert caught.value.code is ErrorCode.CHECK_UNREADABLE


def test_infobip_without_permission_is_not_asked_any_further(infobip: InfobipRig) -> None:
    [bulk_id] = planned(infobip, later())
    forbidden = faults.answer(b"{}", after=False, status=403)
    infobip.simulator.other_faults.add(forbidden)
    with pytest.raises(CredentialsRejected):
        infobip.gateway.cancel_scheduled([bulk_id])
    refused = faults.answer(b"{}", after=False, status=400)
    infobip.simulator.other_faults.add(refused, forbidden)
    with pytest.raises(CredentialsRejected):
        infobip.gateway.cancel_scheduled([bulk_id])
    assert infobip.cancelled() == []


# --- Twilio --------------------------------------------------------------------------------------


def test_twilio_says_when_it_is_to_leave(twilio: TwilioRig) -> None:
    message = later()
    assert message.send_at is not None
    twilio.planner.send([message])
    [request] = twilio.simulator.sends()
    assert request.form["ScheduleType"] == "fixed"
    assert request.form["SendAt"] == message.send_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert request.form["MessagingServiceSid"] == SERVICE_SID


@pytest.mark.parametrize(
    ("ahead", "code"),
    [
        (timedelta(minutes=5), ErrorCode.SCHEDULE_TOO_SOON),
        (timedelta(days=36), ErrorCode.SCHEDULE_TOO_FAR),
    ],
)
def test_twilio_keeps_messages_for_some_time_only(
    twilio: TwilioRig, ahead: timedelta, code: ErrorCode
) -> None:
    reason = twilio.planner.may_schedule(later(ahead))
    assert reason is not None
    assert reason.code is code


def test_twilio_keeps_none_for_a_number_or_a_name(twilio: TwilioRig) -> None:
    reason = twilio.gateway.may_schedule(later())
    assert reason is not None
    assert reason.code is ErrorCode.SCHEDULE_NEEDS_SERVICE
    [answer] = twilio.gateway.send([later()])
    assert isinstance(answer, MessageRefused)
    assert (answer.code, answer.field) == (ErrorCode.SCHEDULE_NEEDS_SERVICE, "date")
    assert twilio.simulator.sends() == []


def test_twilio_itself_may_refuse_the_time(twilio: TwilioRig) -> None:
    twilio.simulator.desk.errors = [35114]
    [answer] = twilio.planner.send([later()])
    assert isinstance(answer, MessageRefused)
    assert (answer.code, answer.field) == (ErrorCode.DATE_REFUSED, "date")


def test_twilio_tells_what_has_left_from_what_was_cancelled(twilio: TwilioRig) -> None:
    [left], [cancelled] = planned(twilio, later()), planned(twilio, later())
    twilio.planner.cancel_scheduled([cancelled])
    twilio.simulator.account.statuses[left] = ("sent", 0)
    assert twilio.planner.cancel_scheduled([left, cancelled]) == {
        left: CancelResult.TOO_LATE,
        cancelled: CancelResult.CANCELLED,
    }


def test_twilio_refusing_without_a_reason_says_nothing(twilio: TwilioRig) -> None:
    [sid] = planned(twilio, later())
    twilio.simulator.other_faults.add(faults.answer(b"{}", after=False, status=400))
    assert twilio.planner.cancel_scheduled([sid]) == {}


def test_twilio_finds_no_message_that_was_cancelled(twilio: TwilioRig) -> None:
    message = later()
    [sid] = planned(twilio, message)
    assert isinstance(twilio.reconcile(message), Receipt)
    twilio.planner.cancel_scheduled([sid])
    assert twilio.reconcile(message) == Undecided(message.client_id)


def test_an_id_of_nothing_is_known_to_nobody(twilio: TwilioRig) -> None:
    assert keeper(twilio.planner).cancel_scheduled(["SMnone"]) == {"SMnone": CancelResult.NOT_THERE}
