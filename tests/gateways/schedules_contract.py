"""What every gateway must do that keeps messages until their time. Subclasses bring a `rig`."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    CancelResult,
    CredentialsRejected,
    MessageRefused,
    OutcomeUnknown,
    Receipt,
    Reconciles,
    Schedules,
    SmsGateway,
    Unreachable,
)
from smsdesk.core.message import OutgoingSms
from tests.gateways.rig import HttpRig, assert_silent, closed_port, shown, sms
from tests.simulators import faults

_GONE = {CancelResult.TOO_LATE, CancelResult.NOT_THERE}
_AGAIN = {CancelResult.CANCELLED, CancelResult.NOT_THERE}


class PlanningRig(HttpRig, Protocol):
    """A gateway that keeps messages, and what stands behind it."""

    @property
    def planner(self) -> SmsGateway:
        """The gateway with settings that let it keep messages."""
        ...

    def kept_until(self, message: OutgoingSms) -> datetime | None:
        """Until when the provider keeps a message; None when it does not."""
        ...

    def cancelled(self) -> Sequence[str]:
        """Marks of what the provider has cancelled."""
        ...

    def let_go(self) -> None:
        """The time of everything planned has come."""
        ...


def later(ahead: timedelta = timedelta(hours=2)) -> OutgoingSms:
    """A message for later."""
    return replace(sms(), send_at=datetime.now(UTC).replace(microsecond=0) + ahead)


def planned(rig: PlanningRig, *messages: OutgoingSms) -> list[str]:
    """Their ids at the provider."""
    answers = rig.planner.send(messages)
    assert all(isinstance(answer, Receipt) for answer in answers)
    return [answer.provider_id for answer in answers if isinstance(answer, Receipt)]


def keeper(gateway: SmsGateway) -> Schedules:
    """It must be able to."""
    assert isinstance(gateway, Schedules)
    return gateway


class SchedulesContract:
    """For gateways that keep messages."""

    def test_the_provider_keeps_it_until_its_time(self, rig: PlanningRig) -> None:
        message = later()
        planned(rig, message)
        assert rig.kept_until(message) == message.send_at

    def test_several_are_kept_each(self, rig: PlanningRig) -> None:
        when = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
        batch = [replace(sms(), send_at=when) for _ in range(3)]
        ids = planned(rig, *batch)
        assert len(set(ids)) == 3
        assert [rig.kept_until(one) for one in batch] == [when] * 3
        keeper(rig.planner).cancel_scheduled(ids[1:2])
        assert list(rig.cancelled()) == [rig.mark(batch[1])]

    def test_may_keep_what_is_neither_past_nor_years_ahead(self, rig: PlanningRig) -> None:
        assert keeper(rig.planner).may_schedule(later()) is None
        too_far = keeper(rig.planner).may_schedule(later(timedelta(days=400)))
        assert too_far is not None
        assert too_far.code is ErrorCode.SCHEDULE_TOO_FAR
        assert too_far.details["gateway"] == rig.gateway.info.name

    def test_cancels_in_time(self, rig: PlanningRig) -> None:
        message = later()
        [provider_id] = planned(rig, message)
        found = keeper(rig.planner).cancel_scheduled([provider_id])
        assert found == {provider_id: CancelResult.CANCELLED}
        assert list(rig.cancelled()) == [rig.mark(message)]

    def test_cancelling_twice_is_never_too_late(self, rig: PlanningRig) -> None:
        [provider_id] = planned(rig, later())
        keeper(rig.planner).cancel_scheduled([provider_id])
        assert keeper(rig.planner).cancel_scheduled([provider_id])[provider_id] in _AGAIN

    def test_what_has_left_is_not_cancelled(self, rig: PlanningRig) -> None:
        [provider_id] = planned(rig, later())
        rig.let_go()
        assert keeper(rig.planner).cancel_scheduled([provider_id])[provider_id] in _GONE
        assert list(rig.cancelled()) == []

    def test_an_unknown_one_is_not_there(self, rig: PlanningRig) -> None:
        [provider_id] = planned(rig, later())
        stranger = provider_id[:-4] + "ffff"
        found = keeper(rig.planner).cancel_scheduled([stranger, provider_id])
        assert found == {
            stranger: CancelResult.NOT_THERE,
            provider_id: CancelResult.CANCELLED,
        }

    def test_cancelling_nothing_asks_nobody(self, rig: PlanningRig) -> None:
        assert keeper(rig.planner).cancel_scheduled([]) == {}
        assert rig.simulator.requests == []

    def test_a_request_that_got_lost_is_unknown_and_may_be_repeated(self, rig: PlanningRig) -> None:
        [provider_id] = planned(rig, later())
        rig.simulator.other_faults.add(faults.hang_up(after=False))
        with pytest.raises(OutcomeUnknown):
            keeper(rig.planner).cancel_scheduled([provider_id])
        found = keeper(rig.planner).cancel_scheduled([provider_id])
        assert found == {provider_id: CancelResult.CANCELLED}

    @pytest.mark.parametrize(
        "fault",
        [faults.hang_up(after=True), faults.failure(502, after=True), faults.html(after=True)],
        ids=lambda fault: str(fault.kind),
    )
    def test_an_answer_that_got_lost_is_unknown_and_never_too_late(
        self, rig: PlanningRig, fault: faults.Fault
    ) -> None:
        message = later()
        [provider_id] = planned(rig, message)
        rig.simulator.other_faults.add(fault)
        with pytest.raises(OutcomeUnknown) as caught:
            keeper(rig.planner).cancel_scheduled([provider_id])
        assert_silent(rig, message, shown(caught.value))
        assert keeper(rig.planner).cancel_scheduled([provider_id])[provider_id] in _AGAIN
        assert list(rig.cancelled()) == [rig.mark(message)]

    def test_trouble_on_the_way_keeps_what_was_learned(self, rig: PlanningRig) -> None:
        first, second = planned(rig, later()), planned(rig, later())
        rig.simulator.other_faults.add(None, faults.hang_up(after=True))
        found = keeper(rig.planner).cancel_scheduled([*first, *second])
        assert found == {first[0]: CancelResult.CANCELLED}

    def test_a_refused_login_cancels_nothing(self, rig: PlanningRig) -> None:
        ids = planned(rig, later())
        with pytest.raises(CredentialsRejected):
            keeper(rig.with_bad_login()).cancel_scheduled(ids)
        assert list(rig.cancelled()) == []

    def test_without_a_connection_nothing_is_cancelled(self, rig: PlanningRig) -> None:
        with closed_port() as host, pytest.raises(Unreachable):
            keeper(rig.at(host)).cancel_scheduled(["SM00"])

    def test_a_lost_hand_over_is_found_again(
        self, rig: PlanningRig, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        message = later()
        gateway = rig.planner
        rig.faults.add(faults.hang_up(after=True))
        with pytest.raises(OutcomeUnknown):
            gateway.send([message])
        if isinstance(gateway, Reconciles):
            assert isinstance(rig.reconcile(message), Receipt)
        assert list(rig.accepted()) == [rig.mark(message)]
        assert_silent(rig, message, caplog.text)

    def test_a_refused_number_is_refused_now(self, rig: PlanningRig) -> None:
        message = replace(later(), to=rig.refused)
        [answer] = rig.planner.send([message])
        assert isinstance(answer, MessageRefused)
        assert answer.field == "number"
