"""The sender: what is due leaves, and what every gateway error means for the outbox."""

import logging
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from threading import Barrier, Event, Thread, Timer
from typing import Any

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    Answer,
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
    Unreachable,
)
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.lease_keeper import LeaseKeeper
from smsdesk.services.sender import Sender, SenderEvent, SenderNews
from smsdesk.store.outbox import Outbox
from smsdesk.store.unit import Store
from tests.fakes import START, FakeGateway, receipt
from tests.services.sending import Desk
from tests.store.rows import (
    GATEWAY,
    a_message,
    add_gateway,
    outcomes,
    queue,
    queue_some,
    states,
    the_gateway,
    the_message,
)

ACCEPTED, FAILED, QUEUED = MessageState.ACCEPTED, MessageState.FAILED, MessageState.QUEUED
SENDING, UNCLEAR = MessageState.SENDING, MessageState.UNCLEAR
OFFLINE = Unreachable(ErrorCode.HOST_NOT_FOUND, host="api.example")
TIMEOUT = OutcomeUnknown(ErrorCode.ANSWER_TIMEOUT, gateway="Fake")


@pytest.fixture
def with_gateway(store: Store) -> Store:
    add_gateway(store)
    return store


def test_everything_due_leaves(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 5)
    gateway = FakeGateway(limit=2)
    report = Desk(with_gateway, gateway).run()
    assert states(with_gateway, ids) == [ACCEPTED] * 5
    assert [len(batch) for batch in gateway.batches] == [2, 2, 1]
    assert gateway.sent == ids
    assert (report.accepted, report.waiting, report.reason) == (5, 0, None)
    assert gateway.closed


def test_nothing_to_do(with_gateway: Store) -> None:
    desk = Desk(with_gateway, FakeGateway())
    report = desk.run()
    assert (report.accepted, report.failed, report.unclear, report.waiting) == (0, 0, 0, 0)
    assert report.reason is None
    assert desk.news == [SenderNews.STARTED, SenderNews.STOPPED]
    assert desk.opened == []


def test_a_batch_shares_text_and_sender(with_gateway: Store) -> None:
    queue(
        with_gateway,
        a_message(1, "A"),
        a_message(2, "B"),
        a_message(3, "A"),
        a_message(4, "A", sender="Warsztat"),
        a_message(1, "A"),
    )
    gateway = FakeGateway()
    Desk(with_gateway, gateway).run()
    sizes = [len(batch) for batch in gateway.batches]
    assert sizes == [2, 1, 1, 1]
    for batch in gateway.batches:
        assert len({(sms.text, sms.sender) for sms in batch}) == 1
        assert len({sms.to for sms in batch}) == len(batch)


def test_the_receipt_is_kept(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)

    def accept(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [receipt(sms, Decimal("0.33"), 2) for sms in batch]

    Desk(with_gateway, FakeGateway([accept])).run()
    message = the_message(with_gateway, message_id)
    assert (message.provider_id, message.parts) == (f"p-{message_id}", 2)
    assert (message.price, message.provider_words) == (Decimal("0.33"), "QUEUE")
    assert message.accepted_at == START
    assert outcomes(with_gateway, message_id) == ["accepted"]
    assert the_gateway(with_gateway).price_per_part == Decimal("0.165")


def test_the_price_of_a_foreign_number_is_not_learned(with_gateway: Store) -> None:
    queue(with_gateway, replace(a_message(), phone=PhoneNumber("+4915112345678")))

    def accept(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [receipt(sms, Decimal(9), 1) for sms in batch]

    Desk(with_gateway, FakeGateway([accept])).run()
    assert the_gateway(with_gateway).price_per_part is None


def test_a_known_price_is_not_written_again(with_gateway: Store) -> None:
    queue(with_gateway, a_message(1, "A"), a_message(2, "B"))

    def accept(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [receipt(sms, Decimal("0.16")) for sms in batch]

    Desk(with_gateway, FakeGateway([accept, accept])).run()
    assert the_gateway(with_gateway).price_per_part == Decimal("0.16")


def test_a_refused_message_fails_and_the_others_leave(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 3)

    def refuse_second(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        refusal = MessageRefused(ErrorCode.NUMBER_REFUSED, field="number", words="bad", number="x")
        return [receipt(batch[0]), refusal, receipt(batch[2])]

    report = Desk(with_gateway, FakeGateway([refuse_second])).run()
    assert states(with_gateway, ids) == [ACCEPTED, FAILED, ACCEPTED]
    failed = the_message(with_gateway, ids[1])
    assert (failed.error_code, failed.error_details) == ("number_refused", {"number": "x"})
    assert failed.provider_words == "bad"
    assert (report.accepted, report.failed, report.reason) == (2, 1, None)


def test_a_refusal_of_the_whole_batch_fails_all_of_it(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 2)
    refusal = MessageRefused(ErrorCode.SENDER_REFUSED, field="sender", sender="Nowy")
    report = Desk(with_gateway, FakeGateway([refusal])).run()
    assert states(with_gateway, ids) == [FAILED, FAILED]
    assert report.failed == 2


def test_offline_gives_up_after_four_tries_and_keeps_everything(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 2)
    gateway = FakeGateway()
    gateway.always = OFFLINE
    desk = Desk(with_gateway, gateway)
    report = desk.run()
    assert states(with_gateway, ids) == [QUEUED, QUEUED]
    assert len(gateway.batches) == 4
    assert desk.clock.waited == pytest.approx(7, abs=2)
    assert (report.waiting, report.reason) == (2, OFFLINE)
    assert desk.news == [SenderNews.STARTED, SenderNews.OFFLINE, SenderNews.STOPPED]
    assert outcomes(with_gateway, ids[0]) == ["host_not_found"] * 4
    assert the_message(with_gateway, ids[0]).error_code == "host_not_found"


def test_online_again(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    desk = Desk(with_gateway, FakeGateway([OFFLINE, OFFLINE]))
    report = desk.run()
    assert report.reason is None
    assert desk.news[1:3] == [SenderNews.OFFLINE, SenderNews.ONLINE]
    assert the_message(with_gateway, message_id).error_code == ""


def test_back_off_doubles_up_to_five_minutes(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    gateway = FakeGateway()
    gateway.always = OFFLINE
    desk = Desk(with_gateway, gateway)
    times = []
    desk.on_wait = lambda: times.append((desk.clock.waited, len(gateway.batches)))
    desk.run_for(1500)
    tries = [min(t for t, n in times if n == count) for count in range(1, len(gateway.batches))]
    gaps = [round(b - a) for a, b in pairwise(tries)]
    assert gaps[:6] == [1, 2, 4, 8, 16, 32]
    assert max(gaps) == 300


def test_waking_tries_again_at_once_when_offline(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    gateway = FakeGateway()
    gateway.always = OFFLINE
    desk = Desk(with_gateway, gateway)

    def wake_late() -> None:
        if desk.clock.waited > 20 and len(gateway.batches) == 5:
            desk.wake.set()

    desk.on_wait = wake_late
    desk.run_for(22)
    assert len(gateway.batches) == 6  # after 0, 1, 3, 7, 15 seconds, and the wake


def test_waking_while_still_offline_is_no_news(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    gateway = FakeGateway()
    gateway.always = OFFLINE
    desk = Desk(with_gateway, gateway)

    def keep_waking() -> None:
        desk.clock.advance(0.2)
        desk.wake.set()
        if len(gateway.batches) > 20:
            desk.stop.set()

    desk.on_wait = keep_waking
    desk.run(until_empty=False)
    assert desk.news == [SenderNews.STARTED, SenderNews.OFFLINE, SenderNews.STOPPED]


def test_a_loss_that_concerns_nobody_any_more_is_forgotten(with_gateway: Store) -> None:
    first = queue_some(with_gateway, 1)
    gateway = FakeGateway()
    gateway.always = OFFLINE
    desk = Desk(with_gateway, gateway)

    def change_mind(event: SenderEvent) -> None:
        if event.news is SenderNews.OFFLINE and len(desk.news) == 2:
            with with_gateway.begin(write=True) as tx:
                tx.messages.cancel(first, desk.clock())
        elif event.news is SenderNews.IDLE:
            queue_some(with_gateway, 1)

    desk.on_event = change_mind
    desk.run_for(20)
    assert desk.news[1:-1] == [SenderNews.OFFLINE, SenderNews.IDLE, SenderNews.OFFLINE]


def test_the_time_a_provider_names_is_honoured(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    limited = RateLimited(retry_after=timedelta(seconds=20))
    desk = Desk(with_gateway, FakeGateway([limited]))
    report = desk.run()
    assert report.accepted == 1
    assert desk.clock.waited == pytest.approx(20, abs=0.5)
    assert desk.news == [SenderNews.STARTED, SenderNews.STOPPED]


def test_what_is_told_of_a_gateway_says_until_when_it_is_left_alone(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    desk = Desk(with_gateway, FakeGateway([RateLimited(retry_after=timedelta(seconds=20))]))
    refused_at = desk.clock()
    desk.run()
    told = [event.until for event in desk.events if event.gateway_id]
    assert told == [refused_at + timedelta(seconds=20), None]


def test_other_trouble_names_no_time(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    desk = Desk(with_gateway, FakeGateway([Unreachable(ErrorCode.CONNECTION_REFUSED, host="x")]))
    desk.run()
    assert {event.until for event in desk.events} == {None}


def test_a_run_that_is_to_end_does_not_wait_long(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 1)
    limited = RateLimited(retry_after=timedelta(minutes=10))
    desk = Desk(with_gateway, FakeGateway([limited]))
    report = desk.run()
    assert (report.reason, desk.clock.waited) == (limited, 0)
    assert states(with_gateway, ids) == [QUEUED]


@pytest.mark.parametrize(
    "error",
    [
        CredentialsRejected(ErrorCode.LOGIN_REJECTED, gateway="Fake"),
        NoCredit(ErrorCode.NO_CREDIT, gateway="Fake"),
    ],
)
def test_an_account_in_trouble_pauses_once(with_gateway: Store, error: GatewayError) -> None:
    queue(with_gateway, a_message(1, "A"), a_message(2, "B"))
    gateway = FakeGateway()
    gateway.always = error
    desk = Desk(with_gateway, gateway)
    report = desk.run()
    assert (report.waiting, report.reason) == (2, error)
    assert len(gateway.batches) == 1
    assert desk.news == [SenderNews.STARTED, SenderNews.PAUSED, SenderNews.STOPPED]
    assert the_gateway(with_gateway).paused is error.code


def test_a_new_run_lifts_the_pause(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 1)
    gateway = FakeGateway([NoCredit(ErrorCode.NO_CREDIT, gateway="Fake")])
    Desk(with_gateway, gateway).run()
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, ids) == [ACCEPTED]
    assert the_gateway(with_gateway).paused is None


@pytest.mark.parametrize("code", [ErrorCode.SECRET_GONE, ErrorCode.KEYRING_LOCKED])
def test_a_gateway_that_cannot_be_opened_pauses(with_gateway: Store, code: ErrorCode) -> None:
    queue_some(with_gateway, 1)
    desk = Desk(with_gateway)
    desk.gateways[GATEWAY] = SmsdeskError(code, gateway="Fake")
    report = desk.run()
    assert report.reason is desk.gateways[GATEWAY]
    assert the_gateway(with_gateway).paused is code
    assert SenderNews.PAUSED in desk.news


def test_a_gateway_removed_this_moment_is_passed_over(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    desk = Desk(with_gateway)
    desk.gateways[GATEWAY] = SmsdeskError(ErrorCode.GATEWAY_GONE)
    report = desk.run()
    assert report.waiting == 1
    assert the_gateway(with_gateway).paused is None
    assert report.reason is not None
    assert report.reason.code is ErrorCode.MESSAGES_WAITING


def test_trouble_with_the_database_ends_the_run(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    desk = Desk(with_gateway)
    desk.gateways[GATEWAY] = SmsdeskError(ErrorCode.DATABASE_LOCKED)
    with pytest.raises(SmsdeskError) as caught:
        desk.run()
    assert caught.value.code is ErrorCode.DATABASE_LOCKED


def test_one_gateway_in_trouble_does_not_hold_up_another(with_gateway: Store) -> None:
    add_gateway(with_gateway, "bbbb2222")
    stuck = queue_some(with_gateway, 1)
    free = queue(with_gateway, a_message(1, gateway_id="bbbb2222"))
    rejected = CredentialsRejected(ErrorCode.LOGIN_REJECTED, gateway="Fake")
    report = Desk(with_gateway, FakeGateway([rejected]), FakeGateway()).run()
    assert states(with_gateway, stuck + free) == [QUEUED, ACCEPTED]
    assert report.reason is rejected


def test_an_inactive_gateway_sends_nothing(store: Store) -> None:
    add_gateway(store, active=False)
    queue_some(store, 1)
    report = Desk(store, FakeGateway()).run()
    assert report.waiting == 1
    assert report.reason is not None
    assert report.reason.code is ErrorCode.GATEWAY_INACTIVE


def test_unknown_outcome_becomes_unclear_where_nobody_can_tell(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 2)
    gateway = FakeGateway([TIMEOUT])
    report = Desk(with_gateway, gateway).run()
    assert states(with_gateway, ids) == [UNCLEAR, UNCLEAR]
    assert the_message(with_gateway, ids[0]).error_code == "answer_timeout"
    assert (report.unclear, len(gateway.batches)) == (2, 1)


def test_after_an_unknown_outcome_the_rest_waits_a_moment(with_gateway: Store) -> None:
    ids = queue(with_gateway, a_message(1, "A"), a_message(2, "B"))
    desk = Desk(with_gateway, FakeGateway([TIMEOUT]))
    desk.run()
    assert states(with_gateway, ids) == [UNCLEAR, ACCEPTED]
    assert desk.clock.waited >= 1


def test_requests_run_at_once_where_the_gateway_allows(with_gateway: Store) -> None:
    ids = queue(with_gateway, *(a_message(n, f"text {n}") for n in range(6)))
    gateway = FakeGateway(concurrency=3)
    together = Barrier(3, timeout=10)

    def meet(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        together.wait()
        return [receipt(sms) for sms in batch]

    gateway.always = meet
    report = Desk(with_gateway, gateway).run()
    assert (report.accepted, states(with_gateway, ids)) == (6, [ACCEPTED] * 6)


def test_mixed_outcomes_of_one_round(with_gateway: Store) -> None:
    ids = queue(with_gateway, *(a_message(n, f"text {n}") for n in range(3)))
    no_credit = NoCredit(ErrorCode.NO_CREDIT, gateway="Fake")
    gateway = FakeGateway(concurrency=3)

    def by_text(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        errors = {"text 1": no_credit, "text 2": OFFLINE}
        if batch[0].text in errors:
            raise errors[batch[0].text]
        return [receipt(sms) for sms in batch]

    gateway.always = by_text
    report = Desk(with_gateway, gateway).run()
    assert states(with_gateway, ids) == [ACCEPTED, QUEUED, QUEUED]
    assert report.reason is no_credit


def test_a_bug_in_a_gateway_loses_nothing(with_gateway: Store) -> None:
    ids = queue(with_gateway, *(a_message(n, f"text {n}") for n in range(2)))
    gateway = FakeGateway(concurrency=2)

    def by_text(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [receipt(sms) for sms in batch] if batch[0].text == "text 0" else []

    gateway.always = by_text
    with pytest.raises(ValueError, match="0 answers for 1 messages"):
        Desk(with_gateway, gateway).run()
    assert states(with_gateway, ids) == [ACCEPTED, SENDING]
    assert gateway.closed


def test_scheduled_messages_leave_in_time_and_hold_nothing_up(with_gateway: Store) -> None:
    later = START + timedelta(seconds=30)
    [message_id] = queue(with_gateway, a_message(scheduled_at=later))
    desk = Desk(with_gateway, FakeGateway())
    report = desk.run()
    assert (report.waiting, report.reason, desk.clock.waited) == (0, None, 0)
    desk.run_for(31)
    assert states(with_gateway, [message_id]) == [ACCEPTED]
    accepted_at = the_message(with_gateway, message_id).accepted_at
    assert accepted_at is not None
    assert later <= accepted_at <= later + timedelta(seconds=1)


def test_stop_is_honoured_between_requests(with_gateway: Store) -> None:
    queue_some(with_gateway, 3)
    gateway = FakeGateway(limit=1)
    desk = Desk(with_gateway, gateway)
    desk.on_event = lambda event: desk.stop.set() if event.accepted == 1 else None
    report = desk.run()
    assert (len(gateway.batches), report.waiting) == (1, 2)
    assert report.reason is not None
    assert report.reason.details["count"] == 2


def test_stop_between_gateways(with_gateway: Store) -> None:
    add_gateway(with_gateway, "bbbb2222")
    queue(with_gateway, a_message(), a_message(gateway_id="bbbb2222"))
    desk = Desk(with_gateway, FakeGateway(), FakeGateway())
    desk.on_event = lambda event: desk.stop.set() if event.accepted else None
    assert desk.run().waiting == 1


def test_something_queued_while_idle_leaves(with_gateway: Store) -> None:
    desk = Desk(with_gateway, FakeGateway())
    queued: list[str] = []

    def queue_once() -> None:
        if not queued:
            queued.extend(queue_some(with_gateway, 1))
            desk.wake.set()

    desk.on_wait = queue_once
    desk.run_for(3)
    assert states(with_gateway, queued) == [ACCEPTED]
    assert desk.news == [
        SenderNews.STARTED,
        SenderNews.IDLE,
        SenderNews.IDLE,
        SenderNews.STOPPED,
    ]


def test_waking_does_not_shorten_a_time_that_the_provider_named(with_gateway: Store) -> None:
    queue_some(with_gateway, 1)
    gateway = FakeGateway([RateLimited(retry_after=timedelta(seconds=20))])
    desk = Desk(with_gateway, gateway)
    wakes = []

    def keep_waking() -> None:
        wakes.append(len(gateway.batches))
        desk.clock.advance(0.2)
        desk.wake.set()
        if len(wakes) > 20:
            desk.stop.set()

    desk.on_wait = keep_waking
    desk.run(until_empty=False)
    assert wakes == [1] * 21


def test_changed_settings_reopen_the_gateway(with_gateway: Store) -> None:
    first, second = FakeGateway(), FakeGateway()
    desk = Desk(with_gateway, first)
    queue_some(with_gateway, 1)

    def change() -> None:
        if first.batches and desk.gateways[GATEWAY] is first:
            desk.gateways[GATEWAY] = second
            with with_gateway.begin(write=True) as tx:
                tx.gateways.rename(GATEWAY, "Other", START + timedelta(seconds=5))
            queue_some(with_gateway, 1)

    desk.on_wait = change
    desk.run_for(3)
    assert (len(first.batches), len(second.batches)) == (1, 1)
    assert first.closed


def test_the_log_names_neither_text_nor_number(
    with_gateway: Store, caplog: pytest.LogCaptureFixture
) -> None:
    ids = queue(with_gateway, a_message(7, "tajny tekst"))
    with caplog.at_level(logging.INFO, "smsdesk.sender"):
        Desk(with_gateway, FakeGateway([OFFLINE])).run()
    lines = [record.getMessage() for record in caplog.records]
    assert len(lines) == 2
    assert all(ids[0] in line and GATEWAY in line for line in lines)
    assert "host_not_found" in lines[0]
    assert not any("tajny" in line or "000007" in line for line in lines)


def test_what_was_left_of_a_batch_is_queued_again(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 2)

    def stop_halfway(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [receipt(batch[0]), NeverTaken(batch[1].client_id)]

    gateway = FakeGateway([stop_halfway])
    report = Desk(with_gateway, gateway).run()
    assert gateway.sent == [*ids, ids[1]]
    assert (report.accepted, states(with_gateway, ids)) == (2, [ACCEPTED, ACCEPTED])
    assert outcomes(with_gateway, ids[1]) == ["", "accepted"]


def test_a_bug_with_the_only_batch(with_gateway: Store, caplog: pytest.LogCaptureFixture) -> None:
    ids = queue_some(with_gateway, 1)
    with pytest.raises(ValueError, match="0 answers"):
        Desk(with_gateway, FakeGateway([lambda batch: []])).run()
    assert states(with_gateway, ids) == [SENDING]
    [line] = [one.getMessage() for one in caplog.records if one.levelname == "CRITICAL"]
    assert "ValueError at " in line
    assert "dispatch.py:" in line
    assert "0 answers" not in line


def test_a_gateway_removed_while_it_sends(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 1)

    def remove_meanwhile(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        with with_gateway.begin(write=True) as tx:
            tx.gateways.remove(GATEWAY)
        return [receipt(sms) for sms in batch]

    Desk(with_gateway, FakeGateway([remove_meanwhile])).run()
    assert states(with_gateway, ids) == [ACCEPTED]


def test_a_gateway_removed_while_it_cannot_be_reached(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 2)

    def remove_meanwhile(_batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        with with_gateway.begin(write=True) as tx:
            tx.gateways.remove(GATEWAY)
        raise OFFLINE

    report = Desk(with_gateway, FakeGateway([remove_meanwhile])).run()
    assert states(with_gateway, ids) == [MessageState.CANCELLED, MessageState.CANCELLED]
    assert report.waiting == 0


def test_what_was_due_is_cancelled_before_it_is_claimed(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 1)
    gateway = FakeGateway()
    desk = Desk(with_gateway, gateway)
    desk.on_open = lambda: cancel(with_gateway, ids)
    desk.run()
    assert gateway.batches == []
    assert states(with_gateway, ids) == [MessageState.CANCELLED]


def cancel(store: Store, ids: Sequence[str]) -> None:
    with store.begin(write=True) as tx:
        tx.messages.cancel(ids, START)


def test_answers_are_worth_waiting_for_a_locked_database(
    with_gateway: Store, tmp_path: Path
) -> None:
    ids = queue_some(with_gateway, 1)
    other = sqlite3.connect(tmp_path / "smsdesk.db", isolation_level=None, check_same_thread=False)
    release = Timer(0.3, other.rollback)

    def lock_meanwhile(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        other.execute("BEGIN IMMEDIATE")
        release.start()
        return [receipt(sms) for sms in batch]

    Desk(with_gateway, FakeGateway([lock_meanwhile])).run()
    release.join()
    other.close()
    assert states(with_gateway, ids) == [ACCEPTED]


@pytest.mark.parametrize(
    ("code", "stopped", "most"),
    [
        (ErrorCode.DATABASE_LOCKED, False, 13),
        (ErrorCode.DATABASE_LOCKED, True, 3),
        (ErrorCode.DATABASE_FULL, False, 1),
    ],
)
def test_answers_that_cannot_be_kept_leave_a_doubt(
    with_gateway: Store,
    monkeypatch: pytest.MonkeyPatch,
    code: ErrorCode,
    stopped: bool,
    most: int,
) -> None:
    ids = queue_some(with_gateway, 1)
    tries = []
    desk = Desk(with_gateway, FakeGateway())

    def refuse(*_: object) -> None:
        tries.append(code)
        if stopped:
            desk.stop.set()
        raise SmsdeskError(code)

    monkeypatch.setattr(Outbox, "keep", refuse)
    with pytest.raises(SmsdeskError) as caught:
        desk.run()
    assert caught.value.code is code
    assert len(tries) == most
    assert states(with_gateway, ids) == [SENDING]


@pytest.mark.parametrize("times", [1, 19])
def test_answers_are_kept_as_soon_as_the_server_is_back(
    with_gateway: Store, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    ids = queue_some(with_gateway, 1)
    failures = iter([SmsdeskError(ErrorCode.SERVER_UNREACHABLE, host="shop")] * times)
    keep = Outbox.keep

    def refuse_at_first(*arguments: Any) -> None:
        for error in failures:
            raise error
        keep(*arguments)

    monkeypatch.setattr(Outbox, "keep", refuse_at_first)
    desk = Desk(with_gateway, FakeGateway())
    desk.run()
    assert states(with_gateway, ids) == [ACCEPTED]
    assert desk.clock.waited == 2 * times


@pytest.mark.parametrize("stopped", [True, False])
def test_a_server_that_stays_away_leaves_a_doubt(
    with_gateway: Store, monkeypatch: pytest.MonkeyPatch, *, stopped: bool
) -> None:
    ids = queue_some(with_gateway, 1)
    tries = []

    def refuse(*_: object) -> None:
        tries.append(1)
        raise SmsdeskError(ErrorCode.SERVER_LOST, host="shop")

    monkeypatch.setattr(Outbox, "keep", refuse)
    desk = Desk(with_gateway, FakeGateway())
    if stopped:
        desk.on_wait = desk.stop.set
    with pytest.raises(SmsdeskError) as caught:
        desk.run()
    assert caught.value.code is ErrorCode.SERVER_LOST
    assert len(tries) == (1 if stopped else 20)
    assert states(with_gateway, ids) == [SENDING]


def test_by_the_real_clock_stop_and_wake_are_noticed_at_once(with_gateway: Store) -> None:
    gateway, stop, wake = FakeGateway(), Event(), Event()
    sent_at: list[float] = []
    idle = Event()

    def listen(event: SenderEvent) -> None:
        if event.news is SenderNews.IDLE:
            idle.set()
        if event.accepted:
            sent_at.append(time.monotonic())

    sender = Sender(with_gateway, lambda gateway_id: gateway)
    run = Thread(
        target=sender.run,
        kwargs={"until_empty": False, "stop": stop, "wake": wake, "report": listen},
    )
    run.start()
    assert idle.wait(10)
    queue_some(with_gateway, 1)
    woken_at = time.monotonic()
    wake.set()
    while not sent_at and time.monotonic() < woken_at + 10:
        time.sleep(0.005)
    stopped_at = time.monotonic()
    stop.set()
    run.join(10)
    assert sent_at[0] - woken_at < 1
    assert time.monotonic() - stopped_at < 1


def _sender(store: Store, gateway: FakeGateway) -> Sender:
    return Sender(store, lambda _id: gateway)


def _until_empty(sender: Sender, report: Callable[[SenderEvent], None]) -> None:
    sender.run(until_empty=True, stop=Event(), wake=Event(), report=report)


def test_a_lease_that_could_not_be_given_back_is_taken_back(
    with_gateway: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sender = _sender(with_gateway, FakeGateway())
    with monkeypatch.context() as full:
        full.setattr(LeaseKeeper, "_release", lambda keeper: None)
        _until_empty(sender, lambda event: None)
    with pytest.raises(SmsdeskError) as caught:
        _until_empty(_sender(with_gateway, FakeGateway()), lambda event: None)
    assert caught.value.code is ErrorCode.SENDER_BUSY
    queue_some(with_gateway, 1)
    news: list[SenderNews] = []
    _until_empty(sender, lambda event: news.append(event.news))
    assert news[-1] is SenderNews.STOPPED


def test_two_runs_of_one_sender_at_once_are_two(with_gateway: Store) -> None:
    sender = _sender(with_gateway, FakeGateway())
    refused: list[ErrorCode] = []

    def run_again(event: SenderEvent) -> None:
        with pytest.raises(SmsdeskError) as caught:
            _until_empty(sender, lambda event: None)
        refused.append(caught.value.code)

    _until_empty(sender, run_again)
    assert set(refused) == {ErrorCode.SENDER_BUSY}
