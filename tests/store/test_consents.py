"""The consents table: which note counts, taking notes back, numbers of several people."""

from datetime import timedelta

import pytest

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.people.consents import Standing
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import add_person, note

ORDERS, MARKETING = ConsentPurpose.ORDERS, ConsentPurpose.MARKETING
UNKNOWN, GIVEN, WITHDRAWN = ConsentState.UNKNOWN, ConsentState.GIVEN, ConsentState.WITHDRAWN
ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")
DAY = timedelta(days=1)


def standing(store: Store, contact_id: int) -> Standing:
    """What the contacts table repeats; both ways of reading it agree."""
    with store.begin() as tx:
        contact = tx.contacts.get(contact_id)
        assert contact is not None
        found = tx.consents.standings([contact_id])[contact_id]
    assert found == (contact.orders, contact.marketing)
    return found


def test_a_note_counts_for_its_purpose_only(store: Store) -> None:
    anna = add_person(store, ANNA)
    assert standing(store, anna) == (UNKNOWN, UNKNOWN)
    note(store, anna, GIVEN)
    assert standing(store, anna) == (UNKNOWN, GIVEN)
    note(store, anna, WITHDRAWN, ORDERS)
    found = standing(store, anna)
    assert found == (WITHDRAWN, GIVEN)
    assert (found.on(ORDERS), found.on(MARKETING)) == (WITHDRAWN, GIVEN)


def test_what_was_said_last_counts_whenever_it_was_noted(store: Store) -> None:
    anna = add_person(store, ANNA)
    note(store, anna, WITHDRAWN, now=START)
    note(store, anna, GIVEN, now=START - DAY)
    assert standing(store, anna).marketing is WITHDRAWN
    with store.begin() as tx:
        history = tx.consents.history(anna)
    assert [one.note.state for one in history] == [WITHDRAWN, GIVEN]


def test_of_two_at_the_same_time_the_later_note_counts(store: Store) -> None:
    anna = add_person(store, ANNA)
    note(store, anna, GIVEN)
    note(store, anna, WITHDRAWN)
    assert standing(store, anna).marketing is WITHDRAWN


def test_a_note_keeps_every_word(store: Store) -> None:
    anna = add_person(store, ANNA)
    said = ConsentNote(MARKETING, GIVEN, START - DAY, "order_form", "Zgadzam się", "Ewa")
    with store.begin(write=True) as tx:
        (written,) = tx.consents.note([anna], said, START)
    with store.begin() as tx:
        (stored,) = tx.consents.history(anna)
    assert (stored.id, stored.contact_id, stored.noted_at) == (written, anna, START)
    assert stored.note == said
    assert "Zgadzam" not in repr(stored.note)


def test_many_at_once_without_those_who_are_gone(store: Store) -> None:
    people = [add_person(store, PhoneNumber(f"+48602{number:06}")) for number in range(1200)]
    with store.begin(write=True) as tx:
        written = tx.consents.note([*people, 999_999], ConsentNote(MARKETING, GIVEN, START), START)
        assert tx.consents.note([999_999], ConsentNote(MARKETING, GIVEN, START), START) == ()
    assert len(written) == len(people)
    assert {standing(store, person).marketing for person in people[::200]} == {GIVEN}
    with store.begin(write=True) as tx:
        tx.consents.take_back(written)
    assert standing(store, people[-1]).marketing is UNKNOWN


def test_a_mistake_is_taken_back(store: Store) -> None:
    anna = add_person(store, ANNA)
    note(store, anna, GIVEN)
    mistake = note(store, anna, WITHDRAWN, now=START + DAY)
    with store.begin(write=True) as tx:
        tx.consents.take_back([mistake])
    assert standing(store, anna).marketing is GIVEN


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (GIVEN, UNKNOWN, GIVEN),
        (GIVEN, WITHDRAWN, WITHDRAWN),
        (UNKNOWN, WITHDRAWN, WITHDRAWN),
        (UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_of_a_shared_number_the_strictest_counts(
    store: Store, one: ConsentState, other: ConsentState, together: ConsentState
) -> None:
    first, second = add_person(store, ANNA), add_person(store, JAN, other_phones=(ANNA,))
    note(store, first, one)
    note(store, second, other)
    with store.begin() as tx:
        found = tx.consents.standings_by_number([ANNA, PhoneNumber("+48699999999")])
    assert found == {ANNA: Standing(UNKNOWN, together)}
