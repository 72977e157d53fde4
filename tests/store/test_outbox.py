"""The outbox: what is claimed, what answers change, what a person may order."""

import threading
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    DeliveryStatus,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    Receipt,
    Settled,
    Unreachable,
)
from smsdesk.core.message import MessageState
from smsdesk.store.outgoing import Claimed
from smsdesk.store.unit import Store
from tests.fakes import START, receipt
from tests.store.rows import (
    GATEWAY,
    a_message,
    add_gateway,
    attempts,
    claim,
    outcomes,
    queue,
    queue_some,
    states,
    the_message,
)

S = MessageState
LATER = START + timedelta(minutes=1)
OFFLINE = Unreachable(ErrorCode.HOST_NOT_FOUND, words="their words", host="api.example")
REFUSED = MessageRefused(ErrorCode.NUMBER_REFUSED, field="number", words="bad", number="+48 •••")
LOST = OutcomeUnknown(ErrorCode.CONNECTION_LOST, gateway="SMSAPI")


@pytest.fixture
def outbox(store: Store) -> Store:
    """A store with a gateway."""
    add_gateway(store)
    return store


def accept(store: Store, claimed: Claimed) -> None:
    with store.begin(write=True) as tx:
        tx.messages.settle([(claimed, receipt(claimed.sms))], LATER)


# --- writing and claiming -------------------------------------------------------------------------


def test_a_new_message(outbox: Store) -> None:
    contactless = replace(a_message(5, "Zażółć"), price=Decimal("0.165"), sender="Warsztat")
    [message_id] = queue(outbox, contactless)
    message = the_message(outbox, message_id)
    assert (message.state, message.text, message.price) == (S.QUEUED, "Zażółć", Decimal("0.165"))
    assert (message.sender, message.gateway_name) == ("Warsztat", "Warsztat")
    assert (message.attempts, message.error_code, message.error_details) == (0, "", {})
    assert message.created_at == START


def test_adding_nothing(outbox: Store) -> None:
    assert queue(outbox) == []


def test_a_contact_deleted_meanwhile_is_left_out(outbox: Store) -> None:
    with outbox.begin(write=True) as tx:
        contact = tx.contacts.add(ContactDraft(name="Jan"), START)
    kept, lost = (replace(a_message(), contact_id=i) for i in (contact.id, 99))
    ids = queue(outbox, kept, lost)
    assert states(outbox, ids) == [S.QUEUED, S.QUEUED]
    with outbox.begin() as tx:
        [line] = tx.contacts.lines([contact.id])
    assert line.last_sms_state is S.QUEUED


def test_only_a_time_ahead_makes_a_message_scheduled(outbox: Store) -> None:
    ids = queue(outbox, a_message(scheduled_at=LATER), a_message(scheduled_at=START))
    assert states(outbox, ids) == [S.SCHEDULED, S.QUEUED]


def test_claiming_takes_the_oldest_first(outbox: Store) -> None:
    ids = queue_some(outbox, 5)
    claimed = claim(outbox, 3)
    assert [one.id for one in claimed] == ids[:3]
    assert [one.sms.client_id for one in claimed] == ids[:3]
    assert states(outbox, ids) == [S.SENDING] * 3 + [S.QUEUED] * 2
    assert [one.id for one in claim(outbox, 3)] == ids[3:]
    assert claim(outbox, 3) == ()


def test_claiming_opens_an_attempt(outbox: Store) -> None:
    [message_id] = queue_some(outbox, 1)
    [claimed] = claim(outbox)
    [attempt] = attempts(outbox, message_id)
    assert (attempt.number, attempt.generation, attempt.outcome) == (1, 1, "")
    assert (attempt.started_at, attempt.finished_at) == (START, None)
    assert claimed.attempted_at == START
    assert the_message(outbox, message_id).attempts == 1


def test_a_claim_shows_neither_text_nor_number(outbox: Store) -> None:
    queue(outbox, a_message(123456, "tajny tekst", recipient="Jan Żak"))
    shown = repr((claim(outbox), a_message(123456, "tajny tekst")))
    assert "tajny" not in shown
    assert "123456" not in shown
    assert "Żak" not in shown


def test_several_batches_at_once(outbox: Store) -> None:
    queue(outbox, *(a_message(n, f"text {n % 3}") for n in range(7)))
    with outbox.begin(write=True) as tx:
        batches = tx.messages.claim(GATEWAY, START, 2, batches=2)
    assert [[one.sms.text for one in batch] for batch in batches] == [["text 0"], ["text 1"]]
    with outbox.begin(write=True) as tx:
        batches = tx.messages.claim(GATEWAY, START, 10, batches=2)
    assert [len(batch) for batch in batches] == [2, 2]


def test_one_text_fills_several_batches(outbox: Store) -> None:
    queue(outbox, a_message(1), a_message(1), a_message(2), a_message(3))
    with outbox.begin(write=True) as tx:
        batches = tx.messages.claim(GATEWAY, START, 2, batches=4)
    assert [len(batch) for batch in batches] == [1, 2, 1]


def test_texts_share_a_batch_where_that_is_allowed(outbox: Store) -> None:
    queue(outbox, *(a_message(n, f"text {n}") for n in range(7)))
    with outbox.begin(write=True) as tx:
        batches = tx.messages.claim(GATEWAY, START, 9, batches=4, mixed=3)
    assert [len(batch) for batch in batches] == [3, 3, 1]


def test_one_text_fills_several_whole_batches(outbox: Store) -> None:
    queue_some(outbox, 9)
    with outbox.begin(write=True) as tx:
        batches = tx.messages.claim(GATEWAY, START, 2, batches=4, messages=7)
    assert [len(batch) for batch in batches] == [2, 2, 2, 1]


def test_what_is_put_back_was_never_tried(outbox: Store) -> None:
    tried, untried = queue_some(outbox, 2)
    with outbox.begin(write=True) as tx:
        tx.messages.requeue(tx.messages.claim(GATEWAY, START, 1)[0], OFFLINE, START)
    claimed = claim(outbox)
    with outbox.begin(write=True) as tx:
        tx.messages.put_back(claimed, LATER)
    assert states(outbox, [tried, untried]) == [S.QUEUED, S.QUEUED]
    assert [the_message(outbox, one).attempts for one in (tried, untried)] == [1, 0]
    assert outcomes(outbox, tried) == ["host_not_found"]
    assert outcomes(outbox, untried) == []
    assert [one.id for one in claim(outbox, now=LATER)] == [tried, untried]


def test_what_is_put_back_for_a_gateway_that_is_gone_is_cancelled(outbox: Store) -> None:
    [message_id] = queue_some(outbox, 1)
    claimed = claim(outbox)
    with outbox.begin(write=True) as tx:
        tx.gateways.remove(GATEWAY)
        tx.messages.put_back(claimed, LATER)
    assert states(outbox, [message_id]) == [S.CANCELLED]


def test_what_is_told_to_wait_is_not_claimed(outbox: Store) -> None:
    [message_id] = queue_some(outbox, 1)
    claimed = claim(outbox)
    with outbox.begin(write=True) as tx:
        tx.messages.requeue(claimed, OFFLINE, START, not_before=LATER)
    assert claim(outbox) == ()
    assert [one.id for one in claim(outbox, now=LATER)] == [message_id]


def test_scheduled_messages_are_claimed_when_they_are_released(outbox: Store) -> None:
    [message_id] = queue(outbox, a_message(scheduled_at=LATER))
    assert claim(outbox, now=LATER) == ()
    with outbox.begin(write=True) as tx:
        tx.schedule.release(tx.schedule.due(LATER, START), LATER)
    assert [one.id for one in claim(outbox, now=LATER)] == [message_id]


def test_messages_of_another_gateway_are_left_alone(outbox: Store) -> None:
    queue(outbox, a_message(gateway_id="bbbb2222"))
    assert claim(outbox) == ()


def test_two_senders_never_claim_the_same(outbox: Store) -> None:
    ids = queue_some(outbox, 40)
    taken: list[str] = []

    def work() -> None:
        while True:
            claimed = None
            with suppress(SmsdeskError):  # the others were faster for too long
                claimed = claim(outbox, 3)
                taken.extend(one.id for one in claimed)
            if claimed == ():
                return

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(ids)


# --- answers --------------------------------------------------------------------------------------


def test_answers(outbox: Store) -> None:
    ids = queue_some(outbox, 3)
    first, second, third = claim(outbox)
    taken = Receipt("x", "provider-1", 2, Decimal("0.33"), "QUEUE")
    answers: list[tuple[Claimed, Settled]] = [
        (first, taken),
        (second, REFUSED),
        (third, NeverTaken("x")),
    ]
    with outbox.begin(write=True) as tx:
        tx.messages.settle(answers, LATER, START)
    assert states(outbox, ids) == [S.ACCEPTED, S.FAILED, S.QUEUED]
    message = the_message(outbox, ids[0])
    assert (message.provider_id, message.parts, message.price) == (
        "provider-1",
        2,
        Decimal("0.33"),
    )
    assert message.accepted_at == LATER
    refused = the_message(outbox, ids[1])
    assert (refused.error_code, refused.provider_words) == ("number_refused", "bad")
    assert refused.error_details == {"number": "+48 •••"}
    assert [outcomes(outbox, i) for i in ids] == [["accepted"], ["number_refused"], [""]]
    assert all(attempts(outbox, i)[0].finished_at == LATER for i in ids)


def test_an_answer_without_figures_keeps_the_estimates(outbox: Store) -> None:
    [message_id] = queue(outbox, replace(a_message(), parts=3, price=Decimal("0.50")))
    [claimed] = claim(outbox)
    accept(outbox, claimed)
    message = the_message(outbox, message_id)
    assert (message.parts, message.price) == (3, Decimal("0.50"))


def test_an_answer_counts_only_while_sending(outbox: Store) -> None:
    [message_id] = queue_some(outbox, 1)
    [claimed] = claim(outbox)
    with outbox.begin(write=True) as tx:
        tx.messages.unclear([claimed], LOST, LATER)
        tx.messages.settle([(claimed, receipt(claimed.sms))], LATER)
        tx.messages.requeue([claimed], OFFLINE, LATER)
        tx.messages.doubt([claimed], OFFLINE, LATER)
    message = the_message(outbox, message_id)
    assert (message.state, message.error_code) == (S.UNCLEAR, "connection_lost")
    assert (message.accepted_at, message.provider_id) == (None, "")


def test_back_to_the_queue_with_the_reason(outbox: Store) -> None:
    [message_id] = queue_some(outbox, 1)
    with outbox.begin(write=True) as tx:
        tx.messages.requeue(tx.messages.claim(GATEWAY, START, 9)[0], OFFLINE, LATER)
    message = the_message(outbox, message_id)
    assert (message.state, message.error_code) == (S.QUEUED, "host_not_found")
    assert message.error_details == {"host": "api.example"}
    assert attempts(outbox, message_id)[0].words == "their words"


def test_a_doubt_stays_sending_and_is_asked_for(outbox: Store) -> None:
    [message_id] = queue_some(outbox, 1)
    [claimed] = claim(outbox)
    with outbox.begin(write=True) as tx:
        tx.messages.doubt([claimed], LOST, LATER)
        tx.messages.doubt([], LOST, LATER)
    with outbox.begin(write=True) as tx:
        [doubt] = tx.messages.unsettled()
        tx.messages.open_attempt(doubt, LATER)
        tx.messages.settle([(doubt, receipt(doubt.sms))], LATER)
    assert doubt == claimed
    assert outcomes(outbox, message_id) == ["connection_lost", "accepted"]
    assert the_message(outbox, message_id).error_code == ""


def test_an_attempt_cut_short_is_recorded_as_interrupted(outbox: Store) -> None:
    [message_id] = queue_some(outbox, 1)
    [claimed] = claim(outbox)
    with outbox.begin(write=True) as tx:
        tx.messages.open_attempt(claimed, LATER)
    assert outcomes(outbox, message_id) == ["interrupted", ""]


# --- delivery reports -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "code"),
    [(S.DELIVERED, ""), (S.UNDELIVERED, "not_delivered"), (S.EXPIRED, "delivery_expired")],
)
def test_delivery_reports(outbox: Store, state: MessageState, code: str) -> None:
    ids = queue_some(outbox, 2)
    first, second = claim(outbox)
    accept(outbox, first)
    reports = {first.seq: DeliveryStatus(state, "W"), second.seq: DeliveryStatus(state, "W")}
    with outbox.begin(write=True) as tx:
        tx.messages.note_statuses(reports, LATER)
    assert states(outbox, ids) == [state, S.SENDING]
    assert the_message(outbox, ids[0]).error_code == code
    assert the_message(outbox, ids[0]).provider_words == "W"


def test_when_to_ask_for_reports(outbox: Store) -> None:
    queue_some(outbox, 3)
    claimed = claim(outbox)
    with outbox.begin(write=True) as tx:
        tx.messages.settle([(one, receipt(one.sms)) for one in claimed[:2]], START, LATER)
        tx.messages.settle([(claimed[2], Receipt("x"))], START, LATER)
    with outbox.begin(write=True) as tx:
        assert tx.due.status_lanes(START) == ()
        assert [lane.gateway_id for lane in tx.due.status_lanes(LATER)] == [GATEWAY]
        due = tx.due.statuses(GATEWAY, LATER, 9)
        tx.messages.ask_status({due[0].seq: None})
        tx.messages.ask_status({})
        assert [one.seq for one in tx.due.statuses(GATEWAY, LATER, 9)] == [due[1].seq]
    assert [one.seq for one in due] == [one.seq for one in claimed[:2]]
    assert due[0].provider_id == f"p-{claimed[0].id}"
    assert due[0].accepted_at == START


# --- what a person orders -------------------------------------------------------------------------


def failed_message(store: Store) -> str:
    [message_id] = queue_some(store, 1)
    [claimed] = claim(store)
    with store.begin(write=True) as tx:
        tx.messages.settle([(claimed, REFUSED)], LATER)
    return message_id


def test_retry_begins_a_new_generation(outbox: Store) -> None:
    message_id = failed_message(outbox)
    with outbox.begin(write=True) as tx:
        assert tx.messages.retry([message_id], LATER) == 1
    message = the_message(outbox, message_id)
    assert (message.state, message.error_code, message.provider_words) == (S.QUEUED, "", "")
    [claimed] = claim(outbox)
    assert claimed.sms.client_id == f"{message_id}-2"
    assert [a.generation for a in attempts(outbox, message_id)] == [1, 2]
    assert [a.number for a in attempts(outbox, message_id)] == [1, 2]


def test_retry_is_all_or_nothing(outbox: Store) -> None:
    message_id, [queued] = failed_message(outbox), queue_some(outbox, 1)
    for ids, code in (
        ([message_id, "nobody"], ErrorCode.MESSAGE_GONE),
        ([message_id, queued], ErrorCode.MESSAGE_STATE),
    ):
        with pytest.raises(SmsdeskError) as caught, outbox.begin(write=True) as tx:
            tx.messages.retry(ids, LATER)
        assert caught.value.code is code
    assert caught.value.details == {"state": "queued"}
    assert states(outbox, [message_id]) == [S.FAILED]


def test_a_message_without_its_gateway_cannot_be_retried(outbox: Store) -> None:
    message_id = failed_message(outbox)
    with outbox.begin(write=True) as tx:
        tx.gateways.remove(GATEWAY)
    with pytest.raises(SmsdeskError) as caught, outbox.begin(write=True) as tx:
        tx.messages.retry([message_id], LATER)
    assert caught.value.code is ErrorCode.GATEWAY_GONE
    with outbox.begin(write=True) as tx:
        assert tx.messages.retry_failed(LATER) == 0


def test_retry_of_everything_that_failed(outbox: Store) -> None:
    ids = [failed_message(outbox), failed_message(outbox)]
    waiting = queue_some(outbox, 1)
    with outbox.begin(write=True) as tx:
        assert tx.messages.retry_failed(LATER) == 2
    assert states(outbox, ids + waiting) == [S.QUEUED] * 3


def test_cancel(outbox: Store) -> None:
    ids = queue(outbox, a_message(), a_message(scheduled_at=LATER))
    with outbox.begin(write=True) as tx:
        assert tx.messages.cancel(ids, LATER) == 2
        assert tx.messages.cancel([], LATER) == 0
    assert states(outbox, ids) == [S.CANCELLED] * 2


def test_what_is_under_way_cannot_be_cancelled(outbox: Store) -> None:
    ids = queue_some(outbox, 2)
    claim(outbox, 1)
    with pytest.raises(SmsdeskError) as caught, outbox.begin(write=True) as tx:
        tx.messages.cancel(ids, LATER)
    assert caught.value.details == {"state": "sending"}
    assert states(outbox, ids) == [S.SENDING, S.QUEUED]


def test_cancelling_what_waits_for_a_gateway(outbox: Store) -> None:
    mine = queue(outbox, a_message(), a_message(scheduled_at=LATER))
    others = queue(outbox, a_message(gateway_id="bbbb2222"))
    with outbox.begin(write=True) as tx:
        assert tx.messages.waiting(GATEWAY) == 2
        assert tx.messages.cancel_waiting(GATEWAY, LATER) == 2
        assert tx.messages.waiting(GATEWAY) == 0
    assert states(outbox, mine + others) == [S.CANCELLED, S.CANCELLED, S.QUEUED]


@pytest.mark.parametrize(
    ("sent", "state", "code"), [(True, S.ACCEPTED, ""), (False, S.FAILED, "resolved_not_sent")]
)
def test_resolving_by_hand(outbox: Store, sent: bool, state: MessageState, code: str) -> None:
    [message_id] = queue_some(outbox, 1)
    with outbox.begin(write=True) as tx:
        tx.messages.unclear(tx.messages.claim(GATEWAY, START, 9)[0], LOST, LATER)
        assert tx.messages.resolve([message_id], LATER, sent=sent) == 1
    message = the_message(outbox, message_id)
    assert (message.state, message.error_code) == (state, code)
    assert message.accepted_at == (START if sent else None)


def test_only_the_unclear_can_be_resolved(outbox: Store) -> None:
    ids = queue_some(outbox, 1)
    with pytest.raises(SmsdeskError) as caught, outbox.begin(write=True) as tx:
        tx.messages.resolve(ids, LATER, sent=True)
    assert caught.value.code is ErrorCode.MESSAGE_STATE


# --- what is due ----------------------------------------------------------------------------------


def test_lanes_are_gateways_with_something_due(outbox: Store) -> None:
    add_gateway(outbox, "bbbb2222")
    add_gateway(outbox, "cccc3333", active=False)
    add_gateway(outbox, "dddd4444")
    add_gateway(outbox, "eeee5555")
    queue(
        outbox,
        replace(a_message(gateway_id="bbbb2222"), not_before=LATER),
        a_message(gateway_id="cccc3333"),
        a_message(gateway_id="dddd4444"),
        a_message(),
    )
    with outbox.begin(write=True) as tx:
        tx.gateways.pause("dddd4444", ErrorCode.NO_CREDIT, START)
    with outbox.begin() as tx:
        assert [lane.gateway_id for lane in tx.due.lanes(START)] == [GATEWAY]
        assert [lane.gateway_id for lane in tx.due.lanes(LATER)] == [GATEWAY, "bbbb2222"]
        paused, gone = tx.due.lane("dddd4444"), tx.due.lane("nobody")
    assert paused is not None
    assert paused.paused
    assert gone is None


def test_backlogs_tell_what_holds_messages_back(outbox: Store) -> None:
    add_gateway(outbox, "bbbb2222", active=False)
    add_gateway(outbox, "cccc3333")
    queue_some(outbox, 5)
    for count, gateway_id in ((4, "bbbb2222"), (3, "cccc3333"), (2, "gone")):
        queue(outbox, *(a_message(n, gateway_id=gateway_id) for n in range(count)))
    with outbox.begin(write=True) as tx:
        tx.gateways.pause("cccc3333", ErrorCode.NO_CREDIT, START)
    with outbox.begin() as tx:
        held = [(one.count, one.held_by) for one in tx.due.backlogs()]
        assert tx.due.under_way() == 14
    assert held == [
        (5, None),
        (4, ErrorCode.GATEWAY_INACTIVE),
        (3, ErrorCode.NO_CREDIT),
        (2, ErrorCode.GATEWAY_GONE),
    ]
