"""Noting consents: who is remembered, what is overruled, what providers keep."""

from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import Unreachable
from smsdesk.core.message import MessageState
from smsdesk.core.template import Purpose
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.preferences import CONSENT_WORDING
from smsdesk.store.unit import Store
from tests.services.people_bench import ANNA, DAY, JAN, PeopleBench
from tests.services.planning_bench import HOUR
from tests.store.rows import add_person, queue

GIVEN, WITHDRAWN = ConsentState.GIVEN, ConsentState.WITHDRAWN
MARKETING, ORDERS = ConsentPurpose.MARKETING, ConsentPurpose.ORDERS


@pytest.fixture
def bench(store: Store) -> PeopleBench:
    return PeopleBench(store)


def test_the_card_tells_everything(bench: PeopleBench, store: Store) -> None:
    anna = add_person(store, ANNA, other_phones=(JAN,))
    said = ConsentNote(MARKETING, GIVEN, bench.clock() - DAY, " phone ", " Tak ", " Ewa ")
    noted = bench.consents.note([anna], said)
    assert (len(noted.ids), noted.overruled, noted.cancelled, noted.errors) == (1, 0, 0, ())
    bench.opt_outs.add([JAN])
    card = bench.consents.card(anna)
    assert (card.state(MARKETING), card.state(ORDERS)) == (GIVEN, ConsentState.UNKNOWN)
    latest = card.latest(MARKETING)
    assert latest is not None
    assert (latest.note.how, latest.note.wording, latest.note.noted_by) == ("phone", "Tak", "Ewa")
    assert latest.noted_at == bench.clock()
    assert card.latest(ORDERS) is None
    assert (card.phones, card.opted_out) == ((ANNA, JAN), (JAN,))
    assert bench.consents.noted_by() == "Ewa"
    assert bench.consents.wording() == CONSENT_WORDING


def test_withdrawing_takes_one_word_and_can_be_undone(bench: PeopleBench, store: Store) -> None:
    anna = add_person(store, ANNA)
    bench.consents.note([anna], replace(bench.said(ago=DAY), noted_by="Ewa"))
    noted = bench.consents.withdraw([anna], MARKETING, "phone")
    card = bench.consents.card(anna)
    latest = card.latest(MARKETING)
    assert latest is not None
    assert (card.marketing, latest.note.how, latest.note.noted_by) == (WITHDRAWN, "phone", "Ewa")
    bench.consents.take_back(noted.ids)
    assert bench.consents.card(anna).marketing is GIVEN


def test_of_whom_something_later_counts_is_told(bench: PeopleBench, store: Store) -> None:
    anna, jan = add_person(store, ANNA), add_person(store, JAN)
    bench.consents.note([jan], bench.said(WITHDRAWN))
    noted = bench.consents.note([anna, jan], bench.said(GIVEN, ago=DAY))
    assert (len(noted.ids), noted.overruled) == (2, 1)


def test_what_cannot_be_noted(bench: PeopleBench, store: Store) -> None:
    anna = add_person(store, ANNA)
    with pytest.raises(FieldError) as ahead:
        bench.consents.note([anna], bench.said(ago=-DAY))
    assert (ahead.value.field, ahead.value.code) == ("since", ErrorCode.CONSENT_AHEAD)
    for call in (
        lambda: bench.consents.note([999], bench.said()),
        lambda: bench.consents.card(999),
    ):
        with pytest.raises(SmsdeskError) as gone:
            call()
        assert gone.value.code is ErrorCode.CONTACT_GONE


# --- what providers keep -------------------------------------------------------------------------


def keep(bench: PeopleBench, contact_id: int | None, purpose: Purpose, number: int = 1) -> str:
    """A message that the gateway keeps; its id."""
    at = bench.later(10 * HOUR)
    message = bench.message(number, at, at_provider=True)
    (message_id,) = queue(
        bench.store,
        replace(message, contact_id=contact_id, purpose=purpose),
        now=bench.clock() - timedelta(days=1),
    )
    bench.run()
    assert bench.get(message_id).at_provider
    return message_id


def test_what_a_provider_keeps_is_cancelled_there(bench: PeopleBench, store: Store) -> None:
    anna = add_person(store, ANNA)
    bench.consents.note([anna], bench.said())
    offer, ready = (keep(bench, anna, p) for p in (Purpose.MARKETING, Purpose.ORDER))
    noted = bench.consents.withdraw([anna], MARKETING)
    assert (noted.cancelled, noted.errors) == (1, ())
    found = bench.get(offer)
    assert (found.state, found.error_code) == (
        MessageState.CANCELLED,
        ErrorCode.CONSENT_WITHDRAWN,
    )
    assert bench.get(ready).state is MessageState.SCHEDULED


def test_what_cannot_be_cancelled_there_is_told(bench: PeopleBench, store: Store) -> None:
    anna = add_person(store, ANNA)
    ready = keep(bench, anna, Purpose.ORDER)
    bench.gateway.results = [Unreachable(ErrorCode.HOST_NOT_FOUND, gateway="Fake", host="x")]
    noted = bench.consents.withdraw([anna], ORDERS)
    assert noted.cancelled == 0
    assert [error.code for error in noted.errors] == [ErrorCode.HOST_NOT_FOUND]
    assert bench.get(ready).error_code == ""


def test_a_number_on_the_list_is_cancelled_there_too(bench: PeopleBench) -> None:
    ready = keep(bench, None, Purpose.ORDER)
    other = keep(bench, None, Purpose.ORDER, number=2)
    done = bench.opt_outs.add([ANNA])
    assert (len(done.added), done.cancelled, done.errors) == (1, 1, ())
    assert bench.get(ready).error_code == ErrorCode.OPTED_OUT
    assert bench.get(other).state is MessageState.SCHEDULED


# --- deleting a contact --------------------------------------------------------------------------


def test_notes_come_back_when_deleting_is_undone(bench: PeopleBench, store: Store) -> None:
    people = ContactService(store, bench.clock)
    anna = people.save(ContactDraft("Anna", phone=ANNA)).id
    bench.consents.note([anna], bench.said(ago=DAY))
    people.restore(people.delete([anna]))
    bench.consents.withdraw([anna], ORDERS)
    card = bench.consents.card(anna)
    assert (card.marketing, card.orders, len(card.history)) == (GIVEN, WITHDRAWN, 2)
