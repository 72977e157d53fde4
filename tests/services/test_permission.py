"""Whom nobody may write to: in the review, and once more when a message is about to leave."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.core.consent import ConsentPurpose, ConsentState
from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.people.consents import ConsentService
from smsdesk.services.people.contacts import ContactService
from smsdesk.store.outgoing import NewMessage
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.compose_bench import ANNA, JAN, Bench, reasons
from tests.services.planning_bench import PlanBench
from tests.store.rows import a_message, add_person, attempts, claim, note, queue, the_message

GIVEN, WITHDRAWN = ConsentState.GIVEN, ConsentState.WITHDRAWN
ORDERS = ConsentPurpose.ORDERS
E = ErrorCode


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


def skipped(bench: Bench, purpose: Purpose, *people: Recipient) -> list[ErrorCode]:
    return reasons(bench.service.review(MessageDraft(people, "Halo", purpose=purpose)))


# --- the review ----------------------------------------------------------------------------------


def test_marketing_goes_to_those_who_agreed(bench: Bench, store: Store) -> None:
    jan, anna = bench.contact("Jan", JAN), bench.contact("Anna", ANNA)
    bare = Recipient(replace(JAN, e164="+48699000001"))
    assert jan.contact_id is not None
    assert anna.contact_id is not None
    people = (jan, anna, bare)
    unknown = [E.CONSENT_MISSING, E.CONSENT_MISSING, E.CONSENT_OF_NOBODY]
    assert skipped(bench, Purpose.MARKETING, *people) == unknown
    note(store, jan.contact_id)
    note(store, anna.contact_id, WITHDRAWN)
    told = [E.CONSENT_WITHDRAWN, E.CONSENT_OF_NOBODY]
    assert skipped(bench, Purpose.MARKETING, *people) == told
    assert skipped(bench, Purpose.ORDER, *people) == []
    review = bench.service.review(MessageDraft(people, "Halo", purpose=Purpose.MARKETING))
    said = [str(one.reason) for one in review.skipped]
    assert said[0].startswith("Anna has withdrawn")
    assert "699000001" not in said[1].replace(" ", "")


@pytest.mark.parametrize("purpose", [p for p in Purpose if p is not Purpose.MARKETING])
def test_who_objects_gets_nothing_about_orders(
    bench: Bench, store: Store, purpose: Purpose
) -> None:
    jan = bench.contact("Jan", JAN)
    assert jan.contact_id is not None
    note(store, jan.contact_id, WITHDRAWN, ORDERS)
    assert skipped(bench, purpose, jan) == [E.ORDERS_REFUSED]
    assert skipped(bench, purpose, Recipient(JAN)) == [E.ORDERS_REFUSED]


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_number_on_the_list_gets_nothing_at_all(
    bench: Bench, store: Store, purpose: Purpose
) -> None:
    jan, ala = bench.contact("Jan", JAN), bench.contact("Ala", None)
    assert jan.contact_id is not None
    note(store, jan.contact_id, GIVEN)
    with store.begin(write=True) as tx:
        tx.opt_outs.add([JAN], "", START)
    codes = [E.OPTED_OUT, E.CONTACT_NO_NUMBER, E.OPTED_OUT]
    assert skipped(bench, purpose, jan, ala, Recipient(JAN)) == codes


def test_a_bare_number_belongs_to_whom_it_belongs(bench: Bench, store: Store) -> None:
    anna = add_person(store, ANNA, other_phones=(JAN,))
    note(store, anna)
    assert skipped(bench, Purpose.MARKETING, Recipient(JAN)) == []
    gone = Recipient(JAN, contact_id=999)
    assert skipped(bench, Purpose.MARKETING, gone) == []


# --- right before it leaves ----------------------------------------------------------------------


@pytest.fixture
def desk(store: Store) -> PlanBench:
    return PlanBench(store)


def message(contact_id: int | None, purpose: Purpose = Purpose.MARKETING) -> NewMessage:
    return replace(a_message(1), contact_id=contact_id, purpose=purpose)


def reason(desk: PlanBench, message_id: str) -> tuple[MessageState, str]:
    found = desk.get(message_id)
    return found.state, found.error_code


def test_what_was_withdrawn_since_does_not_leave(desk: PlanBench, store: Store) -> None:
    anna = add_person(store, ANNA)
    note(store, anna)
    planned = replace(message(anna), scheduled_at=START + timedelta(hours=1))
    (message_id,) = queue(store, planned)
    note(store, anna, WITHDRAWN, now=START + timedelta(minutes=1))
    desk.clock.now = START + timedelta(hours=1)
    desk.run()
    assert desk.gateway.sent == []
    assert reason(desk, message_id) == (MessageState.CANCELLED, E.CONSENT_WITHDRAWN)
    found = the_message(store, message_id)
    assert (found.attempts, attempts(store, message_id)) == (0, ())


def test_the_others_of_its_batch_leave(desk: PlanBench, store: Store) -> None:
    anna, ewa = add_person(store, ANNA), add_person(store, JAN, "Ewa")
    for person in (anna, ewa):
        note(store, person)
    ids = queue(store, message(anna), replace(message(ewa), phone=JAN))
    note(store, anna, WITHDRAWN)
    report = desk.run()
    assert desk.gateway.sent == [ids[1]]
    assert [reason(desk, one)[0] for one in ids] == [MessageState.CANCELLED, MessageState.ACCEPTED]
    assert report.accepted == 1


@pytest.mark.parametrize(
    ("purpose", "code"),
    [(Purpose.MARKETING, E.CONSENT_OF_NOBODY), (Purpose.ORDER, None)],
)
def test_of_a_deleted_person_no_consent_is_left(
    desk: PlanBench, store: Store, purpose: Purpose, code: ErrorCode | None
) -> None:
    anna = add_person(store, ANNA)
    note(store, anna)
    (message_id,) = queue(store, message(anna, purpose))
    with store.begin(write=True) as tx:
        tx.contacts.delete([anna])
    desk.run()
    expected = (MessageState.CANCELLED, code) if code else (MessageState.ACCEPTED, "")
    assert reason(desk, message_id) == expected


def test_a_number_put_on_the_list_since(
    desk: PlanBench, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    ids = queue(store, a_message(1), a_message(2))
    with store.begin(write=True) as tx:
        tx.opt_outs.add([ANNA], "", START)
    with caplog.at_level(logging.INFO, "smsdesk.sender"):
        desk.run()
    assert f"message {ids[0]} may not leave: opted_out" in caplog.messages
    assert reason(desk, ids[0]) == (MessageState.CANCELLED, E.OPTED_OUT)
    assert reason(desk, ids[1])[0] is MessageState.ACCEPTED


def test_an_objection_stops_orders_and_a_retry_stays_stopped(desk: PlanBench, store: Store) -> None:
    anna = add_person(store, ANNA)
    (message_id,) = queue(store, message(anna, Purpose.ORDER))
    mistake = note(store, anna, WITHDRAWN, ORDERS)
    desk.run()
    assert reason(desk, message_id) == (MessageState.CANCELLED, E.ORDERS_REFUSED)
    with store.begin(write=True) as tx:
        tx.messages.retry([message_id], desk.clock())
    desk.run()
    assert reason(desk, message_id) == (MessageState.CANCELLED, E.ORDERS_REFUSED)
    ConsentService(store, desk.service, desk.clock).take_back([mistake])
    with store.begin(write=True) as tx:
        tx.messages.retry([message_id], desk.clock())
    desk.run()
    assert reason(desk, message_id) == (MessageState.ACCEPTED, "")


@pytest.mark.parametrize("numbers", [(ANNA,), (JAN, ANNA)])
def test_who_objects_gets_nothing_at_a_bare_number_either(
    desk: PlanBench, store: Store, numbers: tuple[PhoneNumber, ...]
) -> None:
    (message_id,) = queue(store, replace(message(None, Purpose.ORDER), phone=ANNA))
    anna = add_person(store, numbers[0], other_phones=numbers[1:])
    note(store, anna, WITHDRAWN, ORDERS)
    desk.run()
    assert reason(desk, message_id) == (MessageState.CANCELLED, E.ORDERS_REFUSED)


@pytest.mark.parametrize(
    ("asking_sends", "asked", "state"),
    [(True, 0, MessageState.UNCLEAR), (False, 1, MessageState.ACCEPTED)],
)
def test_nothing_leaves_by_being_asked_for(
    desk: PlanBench, store: Store, asking_sends: bool, asked: int, state: MessageState
) -> None:
    desk.gateway.info = replace(desk.gateway.info, asking_sends=asking_sends)
    (message_id, other) = queue(store, a_message(1), a_message(2), now=START - timedelta(hours=1))
    claim(store, now=START - timedelta(hours=1))
    with store.begin(write=True) as tx:
        tx.opt_outs.add([ANNA], "", START)
    desk.run()
    assert desk.gateway.asked.count(message_id) == asked
    assert reason(desk, message_id)[0] is state
    assert reason(desk, other)[0] is MessageState.ACCEPTED
    assert desk.gateway.sent == []


def test_with_a_deleted_person_no_objection_is_lost(desk: PlanBench, store: Store) -> None:
    anna, ewa = add_person(store, ANNA), add_person(store, JAN, "Ewa")
    orders = [replace(message(one, Purpose.ORDER), id=f"order-{one}") for one in (anna, ewa)]
    planned = replace(orders[0], id="planned", scheduled_at=START + timedelta(hours=1))
    queue(store, *orders, planned)
    note(store, anna, WITHDRAWN, ORDERS)
    service = ContactService(store, desk.clock)
    deleted = service.delete([anna, ewa])
    stopped = (MessageState.CANCELLED, E.ORDERS_REFUSED)
    assert [reason(desk, one) for one in (orders[0].id, "planned")] == [stopped] * 2
    assert reason(desk, orders[1].id) == (MessageState.QUEUED, "")
    service.restore(deleted)
    assert reason(desk, "planned") == stopped
