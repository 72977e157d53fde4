"""Planned messages as people handle them: missed, sent now, at another time, cancelled."""

from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import CancelResult, OutcomeUnknown, Secret, Unreachable
from smsdesk.core.message import MessageState
from smsdesk.services.scheduling import PlanChange
from smsdesk.store.unit import Store
from tests.fakes import FakeGateway
from tests.services.planning_bench import HOUR, CancelStep, PlanBench
from tests.store.rows import GATEWAY, a_message, claim, queue

ACCEPTED, QUEUED, SCHEDULED = MessageState.ACCEPTED, MessageState.QUEUED, MessageState.SCHEDULED
CANCELLED = MessageState.CANCELLED
OFFLINE = Unreachable(ErrorCode.HOST_NOT_FOUND, gateway="Fake", host="x")
LOST = OutcomeUnknown(ErrorCode.CHECK_LOST, gateway="Fake", host="x")


@pytest.fixture
def bench(store: Store) -> PlanBench:
    return PlanBench(store)


def state(bench: PlanBench, message_id: str) -> MessageState:
    return bench.get(message_id).state


def codes(done: PlanChange) -> dict[str, ErrorCode]:
    return {message_id: error.code for message_id, error in done.errors.items()}


# --- looking -------------------------------------------------------------------------------------


def test_missed_ones_are_listed_oldest_plan_first(bench: PlanBench) -> None:
    ids = [bench.plan(-ahead) for ahead in (2 * HOUR, 3 * HOUR, timedelta(minutes=29))]
    bench.plan(HOUR)
    assert list(bench.service.missed()) == [ids[1], ids[0]]


def test_what_a_provider_keeps_is_never_missed(bench: PlanBench) -> None:
    bench.keep()
    bench.clock.advance(86_400)
    assert list(bench.service.missed()) == []


def test_what_is_kept_there_is_listed_by_gateway(bench: PlanBench) -> None:
    later, sooner = bench.keep(2 * HOUR, number=1), bench.keep(HOUR, number=2)
    bench.plan(number=3)
    assert list(bench.service.kept_there(GATEWAY)) == [sooner, later]
    assert list(bench.service.kept_there("bbbb2222")) == []


def test_it_neither_waits_for_the_gateway_nor_goes_with_it(bench: PlanBench) -> None:
    kept, here = bench.keep(), bench.plan(number=1)
    with bench.store.begin() as tx:
        assert tx.messages.waiting(GATEWAY) == 1
    bench.remove_gateway()
    assert (state(bench, kept), state(bench, here)) == (SCHEDULED, CANCELLED)
    bench.clock.advance(3600)
    bench.run()
    assert state(bench, kept) is ACCEPTED


def test_whether_a_gateway_keeps_messages(bench: PlanBench) -> None:
    assert bench.service.why_not_there(GATEWAY) is None
    bench.gateway.refusal = SmsdeskError(ErrorCode.SCHEDULE_TOO_FAR, gateway="Fake", days=9)
    assert bench.service.why_not_there("", "Serwis", bench.later()) is bench.gateway.refusal
    past = bench.service.why_not_there(GATEWAY, at=bench.later(-HOUR))
    assert past is not None
    assert past.code is ErrorCode.SCHEDULE_PAST


def test_one_that_does_not_says_so(store: Store) -> None:
    reason = PlanBench(store, FakeGateway()).service.why_not_there(GATEWAY)
    assert reason is not None
    assert reason.code is ErrorCode.SCHEDULE_NOT_OFFERED


def test_without_a_gateway_there_is_nobody_to_ask(bench: PlanBench) -> None:
    with pytest.raises(FieldError) as gone:
        bench.service.why_not_there("nobody")
    bench.remove_gateway()
    with pytest.raises(FieldError) as none:
        bench.service.why_not_there("")
    assert (gone.value.code, none.value.code) == (ErrorCode.GATEWAY_GONE, ErrorCode.NO_GATEWAY)


# --- cancelling ----------------------------------------------------------------------------------


def test_cancels_here_and_there(bench: PlanBench) -> None:
    kept = bench.keep()
    ids = [kept, bench.plan(number=1), bench.plan(number=2, at_provider=True)]
    ids += queue(bench.store, a_message(3))
    assert bench.service.cancel(ids) == PlanChange(4)
    assert [state(bench, one) for one in ids] == [CANCELLED] * 4
    assert bench.gateway.cancels == [f"p-{kept}"]
    assert bench.gateway.closed


def test_what_was_cancelled_there_may_be_sent_again(bench: PlanBench) -> None:
    kept = bench.keep()
    bench.service.cancel([kept])
    with bench.store.begin(write=True) as tx:
        tx.messages.retry([kept], bench.clock())
    bench.run()
    again = bench.get(kept)
    assert (again.state, again.at_provider, again.scheduled_at) == (ACCEPTED, False, None)
    assert bench.gateway.batches[-1][0].send_at is None


@pytest.mark.parametrize(
    ("ahead", "result", "after", "code"),
    [
        (HOUR, CancelResult.TOO_LATE, ACCEPTED, ErrorCode.CANCEL_TOO_LATE),
        (timedelta(minutes=1), CancelResult.NOT_THERE, ACCEPTED, ErrorCode.CANCEL_TOO_LATE),
        (HOUR, CancelResult.NOT_THERE, SCHEDULED, ErrorCode.CANCEL_UNKNOWN),
        (HOUR, LOST, SCHEDULED, ErrorCode.CANCEL_UNKNOWN),
        (HOUR, None, SCHEDULED, ErrorCode.CANCEL_UNKNOWN),
        (HOUR, OFFLINE, SCHEDULED, ErrorCode.HOST_NOT_FOUND),
    ],
)
def test_what_was_not_cancelled_is_told(
    bench: PlanBench,
    ahead: timedelta,
    result: CancelStep,
    after: MessageState,
    code: ErrorCode,
) -> None:
    kept = bench.keep(ahead)
    bench.gateway.results = [result]
    done = bench.service.cancel([kept])
    assert (done.count, codes(done)) == (0, {kept: code})
    assert state(bench, kept) is after
    told = code.value if code is ErrorCode.CANCEL_UNKNOWN else ""
    assert bench.get(kept).error_code == told
    with pytest.raises(SmsdeskError) as caught:
        done.checked()
    assert caught.value.code is code


def test_after_a_lost_answer_not_there_is_no_proof(bench: PlanBench) -> None:
    kept = bench.keep(timedelta(minutes=1))
    bench.gateway.results = [LOST, CancelResult.NOT_THERE, OFFLINE]
    for _ in range(3):
        assert codes(bench.service.cancel([kept])) == {kept: ErrorCode.CANCEL_UNKNOWN}
    assert state(bench, kept) is SCHEDULED
    assert bench.service.cancel([kept]).checked() == 1


def test_one_that_is_too_late_stops_no_other(bench: PlanBench) -> None:
    ids = [bench.keep(number=n) for n in range(3)]
    bench.gateway.results = [CancelResult.CANCELLED, CancelResult.TOO_LATE]
    done = bench.service.cancel(ids)
    assert (done.count, list(done.errors)) == (2, [ids[1]])
    assert [state(bench, one) for one in ids] == [CANCELLED, ACCEPTED, CANCELLED]


def test_nobody_is_asked_about_another_account(bench: PlanBench) -> None:
    kept = bench.keep()
    bench.change_account()
    assert codes(bench.service.cancel([kept])) == {kept: ErrorCode.CANCEL_OUT_OF_REACH}
    bench.remove_gateway()
    assert codes(bench.service.cancel([kept])) == {kept: ErrorCode.CANCEL_OUT_OF_REACH}
    assert bench.gateway.cancels == []
    assert (state(bench, kept), bench.get(kept).error_code) == (SCHEDULED, "")


def test_a_locked_keyring_leaves_everything(bench: PlanBench) -> None:
    ids = [bench.keep(number=1), bench.keep(number=2)]
    bench.secrets.put(GATEWAY, "token", Secret("x" * 20))
    bench.need_secret("token")
    bench.secrets.broken = ErrorCode.KEYRING_LOCKED
    assert set(codes(bench.service.cancel(ids)).values()) == {ErrorCode.KEYRING_LOCKED}
    assert bench.gateway.cancels == []
    bench.secrets.broken = None
    assert bench.service.cancel(ids).count == 2


def test_a_gateway_removed_meanwhile_says_so(bench: PlanBench) -> None:
    first, second = bench.keep(number=1), bench.keep(number=2)
    bench.gateway.results = [CancelResult.CANCELLED]
    opened = bench.service._opened

    def remove_first(gateway_id: str, *args: object) -> object:
        bench.remove_gateway()
        return opened(gateway_id, *args)  # type: ignore[arg-type]  # passed through

    bench.service._opened = remove_first  # type: ignore[method-assign,assignment]  # just then
    done = bench.service.cancel([first, second])
    assert set(codes(done).values()) == {ErrorCode.GATEWAY_GONE}
    assert [state(bench, one) for one in (first, second)] == [SCHEDULED, SCHEDULED]


def test_only_what_has_not_left_can_be_cancelled(bench: PlanBench) -> None:
    kept, gone = bench.keep(), queue(bench.store, a_message(1))[0]
    bench.run()
    for ids, code in (([kept, gone], "MESSAGE_STATE"), ([kept, "nobody"], "MESSAGE_GONE")):
        with pytest.raises(SmsdeskError) as caught:
            bench.service.cancel(ids)
        assert caught.value.code is ErrorCode[code]
    assert state(bench, kept) is SCHEDULED


@pytest.mark.parametrize(
    "result", [CancelResult.CANCELLED, CancelResult.TOO_LATE, CancelResult.NOT_THERE]
)
def test_two_that_ask_at_once_decide_once(bench: PlanBench, result: CancelResult) -> None:
    """The window waits for its answer while the sender gets one."""
    kept = bench.keep()
    bench.gateway.results = [LOST]
    bench.service.cancel([kept])
    bench.clock.advance(60)

    def meanwhile() -> None:
        bench.gateway.on_cancel = lambda: None
        bench.clock.advance(3600)
        bench.run()

    bench.gateway.on_cancel = meanwhile
    bench.gateway.results = [CancelResult.CANCELLED, result]
    bench.service.cancel([kept])
    assert len(bench.gateway.cancels) == 3
    assert state(bench, kept) is CANCELLED


# --- sending now ---------------------------------------------------------------------------------


def test_missed_ones_leave_by_an_order(bench: PlanBench) -> None:
    ids = [bench.plan(-5 * HOUR, number=n) for n in range(2)]
    assert bench.service.release(bench.service.missed()) == PlanChange(2)
    bench.run()
    assert [state(bench, one) for one in ids] == [ACCEPTED, ACCEPTED]
    assert bench.get(ids[0]).scheduled_at is None


def test_what_waits_to_be_handed_over_leaves_at_once(bench: PlanBench) -> None:
    ids = [bench.plan(at_provider=True), bench.plan(number=1)]
    ids += queue(bench.store, replace(a_message(2), not_before=bench.later()))
    assert bench.service.release(ids).count == 3
    bench.run()
    assert [state(bench, one) for one in ids] == [ACCEPTED] * 3
    assert all(sms.send_at is None for batch in bench.gateway.batches for sms in batch)


def test_what_is_kept_there_is_cancelled_first(bench: PlanBench) -> None:
    kept = bench.keep()
    assert bench.service.release([kept]) == PlanChange(1)
    bench.run()
    assert bench.gateway.cancels == [f"p-{kept}"]
    assert bench.gateway.sent == [kept, f"{kept}-2"]
    assert state(bench, kept) is ACCEPTED


def test_and_stays_when_that_is_too_late(bench: PlanBench) -> None:
    kept = bench.keep()
    bench.gateway.results = [CancelResult.TOO_LATE]
    assert codes(bench.service.release([kept])) == {kept: ErrorCode.CANCEL_TOO_LATE}
    bench.run()
    assert bench.gateway.sent == [kept]


# --- another time --------------------------------------------------------------------------------


def test_each_gets_another_time_where_it_waits(bench: PlanBench) -> None:
    kept = bench.keep()
    ids = [kept, bench.plan(-5 * HOUR, number=1), bench.plan(number=2, at_provider=True)]
    ids += queue(bench.store, a_message(3))
    at = bench.later(9 * HOUR)
    assert bench.service.reschedule(ids, at) == PlanChange(4)
    bench.run()
    found = [bench.get(one) for one in ids]
    assert [one.state for one in found] == [SCHEDULED] * 4
    assert [one.scheduled_at for one in found] == [at] * 4
    assert [one.at_provider for one in found] == [True, False, True, False]
    assert bench.gateway.cancels == [f"p-{kept}"]
    assert set(bench.gateway.sent) == {kept, f"{kept}-2", ids[2]}
    assert {sms.send_at for batch in bench.gateway.batches[1:] for sms in batch} == {at}


def test_an_unknown_cancel_hands_nothing_over_anew(bench: PlanBench) -> None:
    kept, at = bench.keep(), bench.later(3 * HOUR)
    bench.gateway.results = [LOST]
    assert codes(bench.service.reschedule([kept], at)) == {kept: ErrorCode.CANCEL_UNKNOWN}
    bench.run()
    assert bench.gateway.sent == [kept]
    bench.clock.advance(60)
    bench.run()
    anew = bench.get(kept)
    assert (anew.state, anew.scheduled_at, anew.at_provider) == (SCHEDULED, at, True)
    assert bench.gateway.sent == [kept, f"{kept}-2"]


def test_a_time_that_has_passed_by_then_is_offered(bench: PlanBench) -> None:
    kept = bench.keep(10 * HOUR)
    bench.gateway.results = [LOST]
    bench.service.reschedule([kept], bench.later(HOUR))
    bench.clock.advance(3 * 3600)
    assert bench.run().missed == 1
    assert list(bench.service.missed()) == [kept]
    assert bench.gateway.sent == [kept]


def test_a_cancel_after_that_is_the_last_word(bench: PlanBench) -> None:
    kept = bench.keep()
    bench.gateway.results = [LOST]
    bench.service.reschedule([kept], bench.later(3 * HOUR))
    assert bench.service.cancel([kept]).count == 1
    assert state(bench, kept) is CANCELLED


def test_a_bad_time_changes_nothing(bench: PlanBench) -> None:
    kept, here = bench.keep(), bench.plan(number=1)
    with pytest.raises(FieldError) as past:
        bench.service.reschedule([here], bench.clock())
    bench.gateway.refusal = SmsdeskError(ErrorCode.SCHEDULE_TOO_FAR, gateway="Fake", days=9)
    with pytest.raises(FieldError) as far:
        bench.service.reschedule([here, kept], bench.later(9 * HOUR))
    assert (past.value.field, past.value.code) == ("send_at", ErrorCode.SCHEDULE_PAST)
    assert (far.value.field, far.value.code) == ("send_at", ErrorCode.SCHEDULE_TOO_FAR)
    assert far.value.details == {"gateway": "Fake", "days": 9}
    assert bench.get(here).scheduled_at == bench.later()
    assert bench.gateway.cancels == []


def test_what_is_out_of_reach_keeps_its_time(bench: PlanBench) -> None:
    kept, at = bench.keep(), bench.later()
    bench.remove_gateway()
    done = bench.service.reschedule([kept], bench.later(9 * HOUR))
    assert codes(done) == {kept: ErrorCode.CANCEL_OUT_OF_REACH}
    assert bench.get(kept).scheduled_at == at


def test_what_is_under_way_has_no_other_time(bench: PlanBench) -> None:
    [message_id] = queue(bench.store, a_message())
    claim(bench.store)
    for order in (bench.service.release, lambda ids: bench.service.reschedule(ids, bench.later())):
        with pytest.raises(SmsdeskError) as caught:
            order([message_id])
        assert caught.value.code is ErrorCode.MESSAGE_STATE


def test_what_left_between_two_looks_says_so(bench: PlanBench) -> None:
    kept = bench.keep()
    look_up = bench.service._withdraw

    def depart_first(ids: object, then: object) -> PlanChange:
        bench.clock.advance(2 * 3600)
        bench.run()
        return look_up(ids, then)  # type: ignore[arg-type]  # passed through

    bench.service._withdraw = depart_first  # type: ignore[method-assign]  # just then
    assert codes(bench.service.cancel([kept])) == {kept: ErrorCode.MESSAGE_STATE}
    assert (state(bench, kept), bench.gateway.cancels) == (ACCEPTED, [])
