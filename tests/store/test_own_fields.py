"""Own fields and the dates of contacts: in step with the contacts, whoever writes them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import TemplateDraft
from smsdesk.store.models import DateRow
from smsdesk.store.unit import Store
from tests.fakes import START

CAR = ContactField("rejestracja", "Rejestracja")
CHECK = ContactField("przeglad", "Przegląd", FieldKind.DATE, 12, 14, reminds=True)
BIRTHDAY = ContactField("urodziny", "Urodziny", FieldKind.DATE, 12)
SOON = (START + timedelta(days=9)).date().isoformat()
LATER = (START + timedelta(days=40)).date().isoformat()


@pytest.fixture(autouse=True)
def fields(store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.own_fields.replace((CAR, CHECK, BIRTHDAY), START)


def person(day: str = SOON, **more: str) -> ContactDraft:
    return ContactDraft("Anna", fields={"przeglad": day, **more})


def dates(store: Store) -> list[tuple[int, str, str, str | None]]:
    with Session(store._engine) as session:
        rows = session.scalars(select(DateRow).order_by(DateRow.contact_id, DateRow.field))
        return [(row.contact_id, row.field, row.day, row.next_day) for row in rows]


def deal_with(store: Store, next_day: str) -> None:
    """As a reminder does that somebody has sent."""
    with Session(store._engine) as session:
        for row in session.scalars(select(DateRow)):
            row.next_day = next_day
        session.commit()


def test_fields_are_read_as_they_were_written(store: Store) -> None:
    with store.begin() as tx:
        assert tx.own_fields.list() == (CAR, CHECK, BIRTHDAY)
    with store.begin(write=True) as tx:
        tx.own_fields.replace((BIRTHDAY, CAR), START)
    with store.begin() as tx:
        assert tx.own_fields.list() == (BIRTHDAY, CAR)


def test_a_template_that_is_gone_is_not_named(store: Store) -> None:
    with store.begin(write=True) as tx:
        template = tx.templates.add(TemplateDraft("Przegląd", "Zapraszamy"), START)
        good = replace(CHECK, template_id=template.id)
        tx.own_fields.replace((good, replace(BIRTHDAY, reminds=True, template_id=99)), START)
    with store.begin() as tx:
        assert [field.template_id for field in tx.own_fields.list()] == [template.id, None]


def test_a_new_contact_s_dates_stand_in_their_table(store: Store) -> None:
    with store.begin(write=True) as tx:
        anna = tx.contacts.add(person(urodziny="1980-01-01", rejestracja="WX 1"), START)
        tx.contacts.add(person("kiedyś"), START)
    assert dates(store) == [(anna.id, "przeglad", SOON, SOON)]


def test_many_at_once_get_their_dates_and_numbers(store: Store) -> None:
    number, other = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")
    drafts = [
        ContactDraft("Bez"),
        person(SOON),
        ContactDraft("Dwa", phone=number, other_phones=(other,)),
        person(LATER),
    ]
    with store.begin(write=True) as tx:
        tx.contacts.add_many(drafts, START)
    with store.begin() as tx:
        people = {each.id: each for each in tx.contacts.get_many(range(1, 9))}
    assert sorted(each.name for each in people.values()) == ["Anna", "Anna", "Bez", "Dwa"]
    assert [people[i].fields["przeglad"] for i, *_ in dates(store)] == [
        day for _, _, day, _ in dates(store)
    ]
    assert [day for _, _, day, _ in dates(store)] == [SOON, LATER]
    assert [each.phones for each in people.values() if each.name == "Dwa"] == [(number, other)]


def test_a_day_that_stays_keeps_what_was_dealt_with(store: Store) -> None:
    with store.begin(write=True) as tx:
        anna = tx.contacts.add(person(SOON), START)
    deal_with(store, "2027-11-30")
    with store.begin(write=True) as tx:
        tx.contacts.change(anna.id, replace(person(SOON), note="x"), START)
    assert dates(store) == [(anna.id, "przeglad", SOON, "2027-11-30")]
    with store.begin(write=True) as tx:
        tx.contacts.change_many({anna.id: person(LATER)}, START)
    assert dates(store) == [(anna.id, "przeglad", LATER, LATER)]
    with store.begin(write=True) as tx:
        tx.contacts.change(anna.id, ContactDraft("Anna"), START)
    assert dates(store) == []


def test_deleted_and_restored_contacts_have_their_dates_again(store: Store) -> None:
    with store.begin(write=True) as tx:
        anna = tx.contacts.add(person(SOON), START)
    with store.begin(write=True) as tx:
        deleted = tx.contacts.delete([anna.id])
    assert dates(store) == []
    with store.begin(write=True) as tx:
        tx.contacts.restore(deleted, START)
    assert dates(store) == [(anna.id, "przeglad", SOON, SOON)]


def test_dates_follow_when_a_field_begins_or_ends_to_remind(store: Store) -> None:
    born = "1980-12-01"
    with store.begin(write=True) as tx:
        anna = tx.contacts.add(person(SOON, urodziny=born), START)
        tx.contacts.add(person("", urodziny="nie wiem"), START)
    with store.begin(write=True) as tx:
        tx.own_fields.replace((replace(BIRTHDAY, reminds=True), CAR), START)
    year = START.year
    assert dates(store) == [(anna.id, "urodziny", born, f"{year}-12-01")]
    with store.begin(write=True) as tx:
        tx.own_fields.replace((BIRTHDAY, CHECK), START)
    assert dates(store) == [(anna.id, "przeglad", SOON, SOON)]


def test_another_repetition_begins_anew_another_title_does_not(store: Store) -> None:
    passed = (START - timedelta(days=100)).date().isoformat()
    with store.begin(write=True) as tx:
        anna = tx.contacts.add(person(passed), START)
    deal_with(store, "2028-01-01")
    with store.begin(write=True) as tx:
        tx.own_fields.replace((replace(CHECK, title="Inspekcja", days_before=3),), START)
    assert dates(store) == [(anna.id, "przeglad", passed, "2028-01-01")]
    with store.begin(write=True) as tx:
        tx.own_fields.replace((replace(CHECK, repeat_months=0),), START)
    assert dates(store) == [(anna.id, "przeglad", passed, None)]


def test_who_has_values_is_counted(store: Store) -> None:
    with store.begin(write=True) as tx:
        anna = tx.contacts.add(person(SOON, rejestracja="WX 1"), START)
        jan = tx.contacts.add(person(LATER), START)
    with store.begin() as tx:
        assert tx.own_fields.used(["rejestracja", "przeglad", "urodziny"]) == {
            "rejestracja": 1,
            "przeglad": 2,
        }
        assert tx.own_fields.owners("przeglad") == [anna.id, jan.id]
        assert tx.own_fields.owners("nic") == []
