"""The sender and planned messages: in time, too late, clocks that jump, what providers keep."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    Answer,
    CancelResult,
    CredentialsRejected,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    Receipt,
    Unreachable,
)
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.services.delivery_reports import AGES
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.store.unit import Store
from tests.fakes import FakeGateway, ReportingGateway, receipt
from tests.services.planning_bench import HOUR, KeepingGateway, PlanBench
from tests.store.rows import GATEWAY, a_message, outcomes, queue

ACCEPTED, QUEUED, SCHEDULED = MessageState.ACCEPTED, MessageState.QUEUED, MessageState.SCHEDULED
CANCELLED, UNCLEAR = MessageState.CANCELLED, MessageState.UNCLEAR
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
OFFLINE = Unreachable(ErrorCode.HOST_NOT_FOUND, gateway="Fake", host="x")
LOST = OutcomeUnknown(ErrorCode.CHECK_LOST, gateway="Fake", host="x")


@pytest.fixture
def bench(store: Store) -> PlanBench:
    return PlanBench(store)


def state(bench: PlanBench, message_id: str) -> MessageState:
    return bench.get(message_id).state


# --- kept by this program ------------------------------------------------------------------------


def test_what_comes_due_leaves_at_once(bench: PlanBench) -> None:
    message_id = bench.plan(MINUTE)
    due = bench.later(MINUTE)
    times = []

    def note(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        times.append(bench.clock())
        assert batch[0].send_at is None
        return [receipt(sms) for sms in batch]

    bench.gateway.always = note
    report = bench.desk.run_for(90)
    assert state(bench, message_id) is ACCEPTED
    assert timedelta() <= times[0] - due <= timedelta(seconds=2)
    assert (report.planned, report.missed) == (0, 0)


@pytest.mark.parametrize(("late", "sent"), [(30 * MINUTE, True), (31 * MINUTE, False)])
def test_a_little_late_still_leaves(bench: PlanBench, late: timedelta, sent: bool) -> None:
    message_id = bench.plan(-late)
    report = bench.run()
    assert state(bench, message_id) is (ACCEPTED if sent else SCHEDULED)
    assert report.missed == (0 if sent else 1)
    assert len(bench.gateway.sent) == int(sent)


def test_how_late_is_a_preference(bench: PlanBench) -> None:
    PreferenceService(bench.store).save(Preferences(late_minutes=120))
    message_id = bench.plan(-90 * MINUTE)
    bench.run()
    assert state(bench, message_id) is ACCEPTED


def test_a_missed_one_is_told_and_never_fired(bench: PlanBench) -> None:
    message_id = bench.plan(-DAY)
    report = bench.desk.run_for(5)
    assert state(bench, message_id) is SCHEDULED
    assert report.missed == 1
    assert bench.desk.events[-1].missed == 1
    assert report.reason is None


def test_a_computer_that_slept_offers_what_it_missed(bench: PlanBench) -> None:
    missed, ahead = bench.plan(HOUR), bench.plan(5 * HOUR, number=1)
    slept = False

    def sleep() -> None:
        nonlocal slept
        if not slept:
            bench.clock.advance(3 * 3600)
            slept = True

    bench.desk.on_wait = sleep
    bench.desk.run_for(10)
    assert [state(bench, one) for one in (missed, ahead)] == [SCHEDULED, SCHEDULED]
    assert bench.gateway.sent == []
    bench.desk.on_wait = lambda: None
    bench.clock.advance(2 * 3600)
    bench.desk.run_for(10)
    assert [state(bench, one) for one in (missed, ahead)] == [SCHEDULED, ACCEPTED]


def test_a_clock_that_is_set_forward_and_back_fires_each_once_in_time(bench: PlanBench) -> None:
    message_id = bench.plan(HOUR)
    bench.clock.advance(86_400)
    bench.desk.run_for(5)
    assert state(bench, message_id) is SCHEDULED
    bench.clock.advance(-86_400)
    bench.desk.run_for(5)
    assert state(bench, message_id) is SCHEDULED
    bench.clock.advance(3600)
    bench.desk.run_for(5)
    assert state(bench, message_id) is ACCEPTED
    bench.clock.advance(-7200)
    bench.desk.run_for(5)
    assert len(bench.gateway.sent) == 1


def test_a_clock_set_back_while_running_does_not_stop_the_looking(bench: PlanBench) -> None:
    message_id = bench.plan(-DAY + timedelta(seconds=3))
    jumped = False

    def jump() -> None:
        nonlocal jumped
        if not jumped:
            bench.clock.advance(-86_400)
            jumped = True

    bench.desk.on_wait = jump
    bench.desk.run_for(10)
    assert state(bench, message_id) is ACCEPTED


def test_nothing_planned_leaves_through_a_gateway_that_is_switched_off(bench: PlanBench) -> None:
    message_id = bench.plan(-MINUTE)
    with bench.store.begin(write=True) as tx:
        tx.gateways.set_active(GATEWAY, active=False, now=bench.clock())
    bench.run()
    assert state(bench, message_id) is SCHEDULED


def test_what_is_due_at_a_paused_gateway_waits_in_the_outbox(bench: PlanBench) -> None:
    bench.gateway.always = NoCredit(ErrorCode.NO_CREDIT, gateway="Fake")
    first = queue(bench.store, a_message())
    planned = bench.plan(2 * MINUTE, number=1)
    bench.desk.run_for(300)
    assert [state(bench, one) for one in (*first, planned)] == [QUEUED, QUEUED]
    bench.gateway.always = None
    bench.clock.advance(86_400)
    bench.run()
    assert state(bench, planned) is ACCEPTED


# --- handing over for later ----------------------------------------------------------------------


def test_the_provider_keeps_it_and_it_becomes_accepted_at_its_time(bench: PlanBench) -> None:
    message_id = bench.plan(at_provider=True)
    at = bench.get(message_id).scheduled_at
    report = bench.run()
    [[sms]] = bench.gateway.batches
    assert sms.send_at == at
    kept = bench.get(message_id)
    assert (kept.state, kept.at_provider) == (SCHEDULED, True)
    assert kept.provider_id == f"p-{message_id}"
    assert outcomes(bench.store, message_id) == ["accepted"]
    assert (report.planned, report.accepted, report.waiting) == (1, 0, 0)
    bench.clock.advance(3599)
    bench.run()
    assert state(bench, message_id) is SCHEDULED
    bench.clock.advance(1)
    bench.run()
    gone = bench.get(message_id)
    assert (gone.state, gone.accepted_at, gone.at_provider) == (ACCEPTED, at, True)
    assert len(bench.gateway.sent) == 1


def test_even_much_later_it_counts_as_sent(bench: PlanBench) -> None:
    message_id = bench.keep()
    bench.clock.advance(5 * 86_400)
    assert bench.run().missed == 0
    assert state(bench, message_id) is ACCEPTED


def test_its_delivery_is_asked_for_after_its_time(store: Store) -> None:
    class Both(ReportingGateway, KeepingGateway):
        def __init__(self) -> None:
            KeepingGateway.__init__(self)
            ReportingGateway.__init__(self)

    gateway = Both()
    gateway.findings, gateway.refusal, gateway.reconcile_window = [], None, HOUR
    bench = PlanBench(store, gateway)
    message_id = bench.plan(at_provider=True)
    bench.desk.run_for(60)
    assert gateway.status_requests == []
    bench.clock.advance(3600)
    bench.desk.run_for(2 * AGES[0].total_seconds())
    assert gateway.status_requests == [(f"p-{message_id}",)]


def test_without_an_id_nobody_asks_for_delivery(bench: PlanBench) -> None:
    bench.gateway.always = lambda batch: [Receipt(sms.client_id) for sms in batch]
    message_id = bench.keep()
    bench.clock.advance(3600)
    bench.run()
    assert state(bench, message_id) is ACCEPTED
    with bench.store.begin() as tx:
        assert tx.due.status_lanes(bench.later(DAY)) == ()


def test_messages_for_different_times_travel_apart(bench: PlanBench) -> None:
    plans = [(1, HOUR), (2, HOUR), (3, 2 * HOUR)]
    at = [bench.later(ahead) for _, ahead in plans]
    messages = [
        bench.message(n, when, at_provider=True) for (n, _), when in zip(plans, at, strict=True)
    ]
    here = bench.message(4, bench.later(), at_provider=False)
    queue(bench.store, *messages, here, a_message(5))
    bench.run()
    assert [[sms.send_at for sms in batch] for batch in bench.gateway.batches] == [
        [at[0], at[0]],
        [at[2]],
        [None],
    ]


def test_what_cannot_be_kept_there_is_kept_here(bench: PlanBench) -> None:
    bench.gateway.refusal = SmsdeskError(ErrorCode.SCHEDULE_TOO_SOON, gateway="Fake", minutes=6)
    message_id = bench.plan(at_provider=True)
    bench.run()
    kept = bench.get(message_id)
    assert (kept.state, kept.at_provider) == (SCHEDULED, False)
    assert (kept.error_code, kept.error_details["minutes"]) == ("schedule_too_soon", 6)
    assert outcomes(bench.store, message_id) == ["schedule_too_soon"]
    assert bench.gateway.sent == []
    bench.clock.advance(3600)
    bench.run()
    assert state(bench, message_id) is ACCEPTED
    assert bench.gateway.batches[0][0].send_at is None


def test_a_gateway_that_keeps_nothing_leaves_it_here(store: Store) -> None:
    bench = PlanBench(store, FakeGateway())
    message_id = bench.plan(at_provider=True)
    bench.run()
    kept = bench.get(message_id)
    assert (kept.state, kept.error_code) == (SCHEDULED, "schedule_not_offered")


@pytest.mark.parametrize(("outage", "after"), [(70 * MINUTE, ACCEPTED), (5 * HOUR, SCHEDULED)])
def test_a_hand_over_that_comes_too_late_is_a_plan_of_our_own(
    bench: PlanBench, outage: timedelta, after: MessageState
) -> None:
    bench.gateway.always = OFFLINE
    message_id = bench.plan(at_provider=True)
    bench.run()
    assert state(bench, message_id) is QUEUED
    bench.gateway.always = None
    bench.clock.advance(outage.total_seconds())
    bench.desk.run_for(5)
    assert state(bench, message_id) is after
    assert not bench.get(message_id).at_provider
    assert bench.gateway.batches[-1][0].send_at is None or after is SCHEDULED


def test_an_unknown_hand_over_is_asked_for(bench: PlanBench) -> None:
    bench.gateway.script = [OutcomeUnknown(ErrorCode.CONNECTION_LOST, gateway="Fake", host="x")]
    message_id = bench.plan(at_provider=True)
    report = bench.run()
    assert bench.gateway.asked == [message_id]
    assert (state(bench, message_id), bench.get(message_id).at_provider) == (SCHEDULED, True)
    assert (report.planned, report.accepted) == (1, 0)


def test_one_that_was_never_taken_is_handed_over_again(bench: PlanBench) -> None:
    bench.gateway.script = [OutcomeUnknown(ErrorCode.CONNECTION_LOST, gateway="Fake", host="x")]
    message_id = bench.plan(at_provider=True)
    bench.gateway.findings = [NeverTaken(message_id)]
    bench.run()
    assert bench.gateway.sent == [message_id, message_id]
    assert all(batch[0].send_at for batch in bench.gateway.batches)
    assert state(bench, message_id) is SCHEDULED


def test_an_answer_after_its_time_means_accepted(bench: PlanBench) -> None:
    def late(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        bench.clock.advance(20)
        return [receipt(sms) for sms in batch]

    bench.gateway.always = late
    message_id = bench.plan(timedelta(seconds=10), at_provider=True)
    bench.run()
    assert state(bench, message_id) is ACCEPTED


# --- nobody knows whether it was cancelled -------------------------------------------------------


def doubtful(bench: PlanBench, ahead: timedelta = HOUR) -> str:
    """A message that was to be cancelled, and no answer came."""
    message_id = bench.keep(ahead)
    bench.gateway.results = [LOST]
    bench.service.cancel([message_id])
    assert bench.get(message_id).error_code == "cancel_unknown"
    bench.clock.advance(60)
    return message_id


def test_it_is_cancelled_once_more(bench: PlanBench) -> None:
    message_id = doubtful(bench)
    bench.run()
    found = bench.get(message_id)
    assert (found.state, found.error_code) == (CANCELLED, "")
    assert bench.gateway.cancels == [f"p-{message_id}"] * 2


def test_not_more_often_than_once_a_minute(bench: PlanBench) -> None:
    message_id = doubtful(bench)
    bench.gateway.results = [LOST, OFFLINE, None, CancelResult.NOT_THERE]
    bench.desk.run_for(200)
    assert len(bench.gateway.cancels) == 1 + 4
    assert state(bench, message_id) is SCHEDULED


def test_it_may_turn_out_to_have_been_too_late(bench: PlanBench) -> None:
    message_id = doubtful(bench)
    bench.gateway.results = [CancelResult.TOO_LATE]
    bench.run()
    assert state(bench, message_id) is ACCEPTED


def test_it_never_counts_as_sent_while_nobody_knows(bench: PlanBench) -> None:
    message_id = doubtful(bench)
    bench.clock.advance(3600)
    bench.gateway.results = [LOST]
    bench.run()
    assert (state(bench, message_id), bench.get(message_id).at_provider) == (SCHEDULED, True)


def test_when_it_is_not_there_after_its_time_a_person_decides(bench: PlanBench) -> None:
    message_id = doubtful(bench)
    bench.clock.advance(3600)
    bench.gateway.results = [CancelResult.NOT_THERE]
    bench.run()
    found = bench.get(message_id)
    assert (found.state, found.error_code) == (UNCLEAR, "cancel_unconfirmed")


def test_an_hour_after_its_time_nobody_asks_any_more(bench: PlanBench) -> None:
    message_id = doubtful(bench)
    bench.clock.advance(2 * 3600)
    bench.gateway.results = [LOST]
    bench.run()
    assert state(bench, message_id) is UNCLEAR
    bench.run()
    assert len(bench.gateway.cancels) == 2


@pytest.mark.parametrize("change", [PlanBench.change_account, PlanBench.remove_gateway])
def test_a_changed_account_is_not_asked(bench: PlanBench, change: object) -> None:
    message_id = doubtful(bench)
    assert callable(change)
    change(bench)
    bench.run()
    assert state(bench, message_id) is SCHEDULED
    bench.clock.advance(3600)
    bench.run()
    assert state(bench, message_id) is UNCLEAR
    assert len(bench.gateway.cancels) == 1


def test_a_paused_gateway_is_asked_later(bench: PlanBench) -> None:
    message_id = doubtful(bench)
    bench.gateway.always = CredentialsRejected(ErrorCode.LOGIN_REJECTED, gateway="Fake")
    bench.gateway.results = [OFFLINE]
    queue(bench.store, a_message(9))
    bench.desk.run_for(90)
    assert state(bench, message_id) is SCHEDULED
    assert len(bench.gateway.cancels) == 2
    bench.gateway.always = None
    bench.clock.advance(60)
    bench.run()
    assert state(bench, message_id) is CANCELLED


def test_a_gateway_that_no_longer_keeps_messages_cannot_tell(store: Store) -> None:
    bench = PlanBench(store)
    message_id = doubtful(bench)
    bench.desk.gateways[GATEWAY] = FakeGateway()
    bench.clock.advance(3600)
    bench.run()
    assert state(bench, message_id) is UNCLEAR


def test_a_run_that_is_stopped_asks_no_further(bench: PlanBench) -> None:
    ids = [bench.keep(number=1), bench.keep(number=2)]
    bench.gateway.results = [LOST, LOST, LOST]
    bench.service.cancel(ids)
    bench.clock.advance(60)
    bench.gateway.on_cancel = bench.desk.stop.set
    bench.run()
    assert len(bench.gateway.cancels) == 3
    assert [state(bench, one) for one in ids] == [SCHEDULED, SCHEDULED]


def test_what_a_crash_left_behind_is_finished(bench: PlanBench) -> None:
    """The program ended between asking the provider and writing down its answer."""
    message_id = bench.keep(5 * HOUR)
    at = bench.later(7 * HOUR)

    def crash() -> None:
        raise KeyboardInterrupt

    bench.gateway.on_cancel = crash
    with pytest.raises(KeyboardInterrupt):
        bench.service.reschedule([message_id], at)
    assert bench.get(message_id).error_code == "cancel_unknown"
    bench.gateway.on_cancel = lambda: None
    bench.run()
    assert bench.gateway.cancels == [f"p-{message_id}"]  # still held back
    bench.clock.advance(120)
    bench.run()
    anew = bench.get(message_id)
    assert (anew.state, anew.at_provider, anew.scheduled_at) == (SCHEDULED, True, at)
    assert anew.provider_id == f"p-{message_id}-2"
    assert bench.gateway.sent == [message_id, f"{message_id}-2"]


# --- what providers keep for somebody who objected -----------------------------------------------


def opt_out(bench: PlanBench, *numbers: int) -> None:
    with bench.store.begin(write=True) as tx:
        tx.opt_outs.add([a_message(n).phone for n in numbers], "", bench.clock())


def test_an_objection_during_the_hand_over_counts(bench: PlanBench) -> None:
    message_id = bench.plan(at_provider=True)

    def object_now(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        opt_out(bench, 0)
        return [receipt(sms) for sms in batch]

    bench.gateway.script = [object_now]
    bench.run()
    assert state(bench, message_id) is SCHEDULED
    bench.desk.run_for(61)
    found = bench.get(message_id)
    assert (found.state, found.error_code) == (CANCELLED, ErrorCode.OPTED_OUT)
    assert len(bench.gateway.cancels) == 1


def test_only_what_must_not_leave_is_cancelled_there(bench: PlanBench) -> None:
    ids = [bench.keep(DAY, number=n) for n in range(3)]
    opt_out(bench, 1)
    bench.desk.run_for(5)
    assert [state(bench, one) for one in ids] == [SCHEDULED, CANCELLED, SCHEDULED]


def test_it_is_tried_until_the_provider_can_be_asked(bench: PlanBench) -> None:
    ids = [bench.keep(DAY, number=n) for n in range(2)]
    opt_out(bench, 0, 1)
    bench.gateway.results = [OFFLINE, LOST]
    bench.desk.run_for(5)
    assert len(bench.gateway.cancels) == 1
    assert [bench.get(one).error_code for one in ids] == ["", ""]
    bench.desk.run_for(200)
    assert [state(bench, one) for one in ids] == [CANCELLED, CANCELLED]
    assert [bench.get(one).error_code for one in ids] == [ErrorCode.OPTED_OUT] * 2


def test_where_nobody_can_be_asked_it_stays_planned(bench: PlanBench) -> None:
    message_id = bench.keep(DAY)
    opt_out(bench, 0)
    bench.change_account()
    bench.desk.run_for(5)
    assert (state(bench, message_id), bench.gateway.cancels) == (SCHEDULED, [])
